// Chapter 3 of the report: the four tests with the gates of law, main risks, level, proposals, contingency plan.

import type { Block, Cell, Chapter, TableBlock } from '../../documents/document.ts';
import { isoDate } from '../../foundation/calendar.ts';
import { say } from '../../foundation/messages/index.ts';
import { listed } from '../../foundation/messages/listed.ts';
import { roundedNumber } from '../../foundation/rounding.ts';
import type { Assessment } from '../assessment.ts';
import { factorBand, factorRisk } from '../expert-index.ts';
import { levelSources } from '../level.ts';
import type { RequiredStep } from '../next-level.ts';
import { gapLines, gapUses, leastShown } from '../problem-words.ts';
import { adviceTable, gatesTables } from './gates.ts';
import {
  emptySlot,
  factorName,
  featureName,
  indexText,
  levelReason,
  levelWords,
  masked,
  type ReportContext,
  saidOf,
  slot,
  withNote,
} from './words.ts';

/** The factors that weigh most after measures. */
const mainFactors = 5;

function mainRisks({ factors, thresholds }: Assessment, context: ReportContext): Block[] {
  const { language } = context;
  const ordered = factors
    .toSorted((a, b) => b.weight * factorRisk(b, 'after') - a.weight * factorRisk(a, 'after'))
    .slice(0, mainFactors);
  if (ordered.length === 0) {
    return [{ kind: 'paragraph', ...slot(language, say(language, 'risk.heading.main_risks')) }];
  }
  return [
    { kind: 'paragraph', text: say(language, 'risk.report.risks_order'), tone: 'soft' },
    {
      kind: 'list',
      items: ordered.map((factor) => {
        const risk = factorRisk(factor, 'after');
        const band = say(language, `risk.band.${factorBand(risk, thresholds)}`);
        return saidOf(
          language,
          factorName(factor.factor, context),
          withNote(language, indexText(risk), band),
        );
      }),
    },
  ];
}

function levelPart(assessment: Assessment, context: ReportContext): Block[] {
  const { language, record } = context;
  const { level, initial, isDraft } = assessment;
  const asked = (source: (typeof levelSources)[number], finding: typeof level): Cell => {
    const found = finding.asked[source];
    return found === null ? say(language, 'risk.report.cannot_tell') : say(language, `risk.level.${found}`);
  };
  const sources = levelSources.filter((source) => source !== 'draft' || isDraft);
  const table: TableBlock = {
    kind: 'table',
    id: 'asked',
    title: say(language, 'risk.table.asked'),
    columns: [
      { heading: say(language, 'risk.report.asked_by'), align: 'left', weight: 3 },
      { heading: say(language, 'charts.before'), align: 'center', weight: 1.2 },
      { heading: say(language, 'charts.after'), align: 'center', weight: 1.2 },
      { heading: say(language, 'risk.report.decisive'), align: 'center', weight: 1 },
    ],
    rows: sources.map((source) => [
      say(language, `risk.source.${source}`),
      asked(source, initial),
      asked(source, level),
      level.decisive.includes(source) ? '✓' : '',
    ]),
  };
  const overrides = record?.overrides ?? [];
  return [
    {
      kind: 'paragraph',
      tone: 'strong',
      text: say(language, 'risk.report.says_level', {
        level: levelWords(level, language),
        reason: levelReason(level, language),
        before: levelWords(initial, language),
      }),
    },
    table,
    ...(overrides.length === 0
      ? []
      : ([
          {
            kind: 'table',
            id: 'overrides',
            title: say(language, 'risk.table.overrides'),
            columns: [
              { heading: say(language, 'risk.report.as_of'), align: 'left', weight: 1.2 },
              { heading: say(language, 'risk.report.override_was'), align: 'center', weight: 1 },
              { heading: say(language, 'risk.report.override_set'), align: 'center', weight: 1 },
              { heading: say(language, 'risk.report.org'), align: 'left', weight: 1.6 },
              { heading: say(language, 'risk.report.reason'), align: 'left', weight: 3 },
            ],
            rows: overrides.map(({ level: set, assessed, reason, org, decidedOn }) => [
              decidedOn === null ? '—' : isoDate(decidedOn),
              assessed === null ? '—' : say(language, `risk.level.${assessed}`),
              say(language, `risk.level.${set}`),
              org === null ? emptySlot(language) : masked(org),
              reason === null ? emptySlot(language) : masked(reason),
            ]),
          },
        ] satisfies Block[])),
  ];
}

function stepText(step: RequiredStep, context: ReportContext): string {
  const { language, indicators } = context;
  switch (step.kind) {
    case 'gate': {
      const evidence = step.evidence.map((name) => {
        const lever = indicators.get(name)?.lever ?? null;
        const label = featureName(name, context);
        return lever === null
          ? label
          : withNote(language, label, say(language, `risk.report.lever.${lever}`));
      });
      return say(language, 'risk.page.step_gate', {
        gate: say(language, `risk.gate.${step.gate}`),
        evidence: listed(language, evidence),
        papers: say(language, `risk.proof.${step.gate}`),
      });
    }
    case 'factor':
      return say(language, 'risk.page.step_factor', {
        factor: factorName(step.factor, context),
        from: indexText(step.from),
        to: indexText(step.to),
      });
    case 'judge':
      return say(language, 'risk.page.step_judge');
    case 'survey':
      return say(language, 'risk.page.step_survey', { share: roundedNumber(step.share, 1) });
  }
}

function missing({ missing: gaps }: Assessment, context: ReportContext): Block[] {
  const { language, indicators } = context;
  if (gaps.length === 0) return [];
  return [
    { kind: 'paragraph', text: say(language, 'risk.report.findings_out') },
    {
      kind: 'table',
      id: 'missing',
      title: say(language, 'risk.table.missing'),
      columns: [
        { heading: say(language, 'risk.page.missing'), align: 'left', weight: 2.6 },
        { heading: say(language, 'risk.report.source'), align: 'left', weight: 1.6 },
        { heading: say(language, 'risk.page.narrows'), align: 'right', weight: 1.7 },
        { heading: say(language, 'risk.page.needed_for'), align: 'left', weight: 2.8 },
      ],
      rows: gapLines(gaps).map(({ features, gap }) => [
        listed(
          language,
          features.map((feature) => featureName(feature, context)),
        ),
        features.length > 1 ? '—' : (indicators.get(gap.feature)?.source[language] ?? '—'),
        gap.narrows > leastShown
          ? say(language, 'page.points', { value: roundedNumber(100 * gap.narrows, 1) })
          : '—',
        listed(language, gapUses(gap, language)) || '—',
      ]),
    },
  ];
}

function proposals(assessment: Assessment, context: ReportContext): Block[] {
  const { language } = context;
  const { next } = assessment;
  const way: Block[] =
    next === null
      ? [{ kind: 'paragraph', text: say(language, 'risk.report.lowest') }]
      : [
          { kind: 'paragraph', text: say(language, 'risk.report.advise_adjust') },
          {
            kind: 'paragraph',
            tone: 'strong',
            text: say(language, 'risk.page.next', { level: say(language, `risk.level.${next.target}`) }),
          },
          { kind: 'list', items: next.steps.map((step) => stepText(step, context)) },
        ];
  return [...way, ...missing(assessment, context)];
}

function emergency({ decision }: Assessment, { language }: ReportContext): Block[] {
  const plan = decision.features.get('emergency_plan');
  if (plan === undefined) {
    return [{ kind: 'paragraph', ...slot(language, say(language, 'risk.report.plan_unknown')) }];
  }
  return plan.value === true
    ? [
        {
          kind: 'paragraph',
          text: say(language, 'risk.report.plan_there', {
            day: plan.asOf === null ? say(language, 'risk.report.no_day') : isoDate(plan.asOf),
          }),
        },
      ]
    : [{ kind: 'paragraph', text: say(language, 'risk.report.plan_none'), tone: 'alert' }];
}

/** What each of the four tests knows of the decision, as a list of its indicators with a value. */
function testsTable({ decision }: Assessment, context: ReportContext): Block {
  const { language, indicators } = context;
  const tests = ['legality', 'reason', 'feasibility', 'control'] as const;
  const known = [...indicators.values()].filter(({ name }) => decision.features.has(name));
  const wanted = [...indicators.values()].filter(
    ({ types, model, name }) =>
      model !== null &&
      (types.length === 0 || decision.type === null || types.includes(decision.type)) &&
      !decision.features.has(name),
  );
  return {
    kind: 'table',
    id: 'tests',
    title: say(language, 'risk.heading.tests'),
    columns: [
      { heading: say(language, 'risk.report.test'), align: 'left', weight: 1 },
      { heading: say(language, 'risk.report.known'), align: 'left', weight: 4 },
      { heading: say(language, 'risk.report.unknown'), align: 'left', weight: 2.4 },
    ],
    rows: tests.map((test) => [
      say(language, `risk.report.test.${test}`),
      listed(
        language,
        known.filter((one) => one.test === test).map(({ label }) => label[language]),
      ) || '—',
      listed(
        language,
        wanted.filter((one) => one.test === test).map(({ label }) => label[language]),
      ) || '—',
    ]),
  };
}

/** Chapter 3. */
export function conclusion(assessment: Assessment, context: ReportContext): Chapter {
  const { language } = context;
  const parts = {
    tests: [
      ...gatesTables(assessment, context),
      ...adviceTable(assessment, context),
      testsTable(assessment, context),
    ],
    main_risks: mainRisks(assessment, context),
    level: levelPart(assessment, context),
    proposals: proposals(assessment, context),
    emergency: emergency(assessment, context),
  };
  const ids = ['tests', 'main_risks', 'level', 'proposals', 'emergency'] as const;
  return {
    id: 'conclusion',
    heading: say(language, 'risk.heading.conclusion'),
    blocks: [],
    parts: ids.map((id) => ({ id, heading: say(language, `risk.heading.${id}`), blocks: parts[id] })),
  };
}
