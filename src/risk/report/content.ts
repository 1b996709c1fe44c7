// Chapter 2 of the report: survey, factors, estimate, measures, and the level after them.

import { factorSway } from '../../charts/factor-sway.ts';
import { measureEffect } from '../../charts/measure-effect.ts';
import { riskMatrix } from '../../charts/risk-matrix.ts';
import type { Block, Chapter, TableBlock } from '../../documents/document.ts';
import { isoDate } from '../../foundation/calendar.ts';
import { say } from '../../foundation/messages/index.ts';
import { listed } from '../../foundation/messages/listed.ts';
import type { Assessment } from '../assessment.ts';
import { factorRisk } from '../expert-index.ts';
import type { LevelFinding } from '../level.ts';
import { measureText } from '../measure-words.ts';
import { bandsOf, bandText, numberedFactors } from './factors.ts';
import {
  dayCell,
  emptySlot,
  evidenceText,
  factorName,
  featureName,
  indexText,
  judgedText,
  levelReason,
  levelWords,
  masked,
  type ReportContext,
  shareText,
  slot,
} from './words.ts';

/** What tells of a survey and of opinions, in the order in which it is asked for. */
const surveyFeatures = [
  'survey_coverage_pct',
  'support_pct',
  'oppose_pct',
  'comment_days',
  'comments_n',
  'comments_negative_share',
  'comments_adopted_share',
  'hearing_held',
  'participants_n',
  'publicity_days',
] as const;

function survey({ decision, level }: Assessment, context: ReportContext): Block[] {
  const { language } = context;
  const isKnown = surveyFeatures.some((name) => decision.features.has(name));
  if (!isKnown) {
    return [{ kind: 'paragraph', text: say(language, 'risk.report.survey_none'), tone: 'alert' }];
  }
  const table: TableBlock = {
    kind: 'table',
    id: 'survey',
    title: say(language, 'risk.table.survey'),
    columns: [
      { heading: say(language, 'risk.report.item'), align: 'left', weight: 3 },
      { heading: say(language, 'risk.report.value'), align: 'right', weight: 1.4 },
      { heading: say(language, 'risk.report.as_of'), align: 'right', weight: 1.2 },
      { heading: say(language, 'risk.report.source'), align: 'left', weight: 2 },
    ],
    rows: surveyFeatures.map((name) => {
      const evidence = decision.features.get(name);
      const label = featureName(name, context);
      return evidence === undefined
        ? [label, emptySlot(language), '—', '—']
        : [
            label,
            evidenceText(name, evidence, context),
            dayCell(evidence, language),
            evidence.source === null ? '—' : masked(evidence.source),
          ];
    }),
  };
  return level.objection.isThin
    ? [table, { kind: 'paragraph', text: say(language, 'risk.report.survey_thin'), tone: 'alert' }]
    : [table];
}

/** Weights as they add up to 1. */
export function relativeWeights({ factors }: Assessment): number[] {
  const total = factors.reduce((sum, { weight }) => sum + weight, 0);
  return factors.map(({ weight }) => (total > 0 ? weight / total : 0));
}

function identification(assessment: Assessment, context: ReportContext): Block[] {
  const { language, drafts } = context;
  const { factors } = assessment;
  const weights = relativeWeights(assessment);
  const [first] = factors.toSorted((a, b) => b.weight - a.weight);
  if (first === undefined) {
    return [{ kind: 'paragraph', ...slot(language, say(language, 'risk.table.identified')) }];
  }
  const testOf = (name: string): string => {
    const draft = drafts.find(({ factor, label }) => [factor, label.zh, label.en].includes(name));
    const tests = ['legality', 'reason', 'feasibility', 'control'] as const;
    const test = tests.find((one) => one === draft?.test);
    return test === undefined ? '—' : say(language, `risk.report.test.${test}`);
  };
  return [
    {
      kind: 'paragraph',
      text: say(language, 'risk.report.identified', {
        count: factors.length,
        first: factorName(first.factor, context),
      }),
    },
    {
      kind: 'table',
      id: 'identified',
      title: say(language, 'risk.table.identified'),
      columns: [
        { heading: say(language, 'risk.report.number'), align: 'center', weight: 0.7 },
        { heading: say(language, 'risk.report.factor'), align: 'left', weight: 4 },
        { heading: say(language, 'risk.report.test'), align: 'left', weight: 1.6 },
        { heading: say(language, 'risk.report.weight'), align: 'right', weight: 1.2 },
      ],
      rows: factors.map(({ factor }, place) => [
        String(place + 1),
        factorName(factor, context),
        testOf(factor),
        shareText(weights[place] ?? 0),
      ]),
    },
  ];
}

function finding(key: 'estimated' | 'after', level: LevelFinding, { language }: ReportContext): Block {
  return {
    kind: 'paragraph',
    text: say(language, `risk.report.${key}`, {
      index: indexText(level.index),
      severe: level.override.severe,
      major: level.override.major,
      level: levelWords(level, language),
      reason: levelReason(level, language),
    }),
  };
}

function estimate(assessment: Assessment, context: ReportContext): Block[] {
  const { language } = context;
  const factors = numberedFactors(assessment, context);
  const found = finding('estimated', assessment.initial, context);
  if (factors.length === 0) return [found];
  return [
    found,
    { kind: 'chart', chart: riskMatrix(factors, bandsOf(assessment, context), { language }) },
    {
      kind: 'table',
      id: 'estimate',
      title: say(language, 'risk.table.estimate'),
      columns: [
        { heading: say(language, 'risk.report.number'), align: 'center', weight: 0.7 },
        { heading: say(language, 'risk.report.factor'), align: 'left', weight: 2.8 },
        { heading: say(language, 'charts.probability'), align: 'right', weight: 1.3 },
        { heading: say(language, 'charts.consequence'), align: 'right', weight: 1.5 },
        { heading: say(language, 'charts.factorRisk'), align: 'right', weight: 1.6 },
        { heading: say(language, 'risk.page.band'), align: 'center', weight: 1 },
      ],
      rows: factors.map(({ number, name, p, q }) => [
        String(number),
        name,
        judgedText(p),
        judgedText(q),
        indexText(p * q),
        bandText(assessment, number - 1, 'before', context),
      ]),
    },
  ];
}

function measures(assessment: Assessment, context: ReportContext): Block[] {
  const { language, record } = context;
  const { factors, initial, level } = assessment;
  const day = (value: number | null): string => (value === null ? '—' : isoDate(value));
  const recorded = (record?.measures ?? []).map((one) => [
    one.factor === null ? '—' : factorName(one.factor, context),
    masked(measureText(one.measure, language)),
    one.org === null ? emptySlot(language) : masked(one.org),
    one.dueOn === null ? emptySlot(language) : isoDate(one.dueOn),
    one.doneOn !== null
      ? say(language, 'risk.report.done_on', { day: day(one.doneOn) })
      : one.isOverdue
        ? ({ text: say(language, 'risk.report.overdue'), tone: 'alert' } as const)
        : say(language, 'risk.report.not_done'),
  ]);
  const named = new Set((record?.measures ?? []).map(({ measure }) => measure));
  const ofFactors = factors.flatMap(({ factor, measure }) =>
    measure === null || named.has(measure)
      ? []
      : [[factorName(factor, context), masked(measure), emptySlot(language), emptySlot(language), '—']],
  );
  const rows = [...recorded, ...ofFactors];
  const before = factors.some((factor) => factorRisk(factor, 'before') !== factorRisk(factor, 'after'));
  const { index } = initial;
  const chart: Block[] =
    !before || index === null || level.index === null
      ? []
      : [
          {
            kind: 'chart',
            chart: measureEffect(
              numberedFactors(assessment, context),
              { index: { before: index, after: level.index }, edges: assessment.thresholds.factor_edges },
              { language },
            ),
          },
        ];
  if (rows.length === 0) {
    return [{ kind: 'paragraph', text: say(language, 'risk.report.no_measures'), tone: 'alert' }, ...chart];
  }
  return [
    {
      kind: 'table',
      id: 'measures',
      title: say(language, 'risk.table.measures'),
      columns: [
        { heading: say(language, 'risk.report.factor'), align: 'left', weight: 1.6 },
        { heading: say(language, 'risk.report.measure'), align: 'left', weight: 3 },
        { heading: say(language, 'risk.report.org'), align: 'left', weight: 1.8 },
        { heading: say(language, 'risk.report.due'), align: 'left', weight: 1.3 },
        { heading: say(language, 'risk.report.done'), align: 'left', weight: 1.3 },
      ],
      rows,
    },
    ...chart,
  ];
}

function expected(assessment: Assessment, context: ReportContext): Block[] {
  const { language } = context;
  const { sensitivity, thresholds, level, factors } = assessment;
  const decisive = sensitivity.filter(({ levelBetter, levelWorse }) => levelBetter !== levelWorse);
  const numbers = new Map(factors.map(({ factor }, place) => [factor, place + 1]));
  const names = decisive.map(({ factor }) => factorName(factor, context));
  return [
    finding('after', level, context),
    ...(sensitivity.length === 0
      ? []
      : ([
          {
            kind: 'paragraph',
            text:
              names.length === 0
                ? say(language, 'risk.report.sway_none')
                : say(language, 'risk.report.sway_some', { factors: listed(language, names) }),
          },
          {
            kind: 'chart',
            chart: factorSway(
              sensitivity.map(({ factor, indexBetter, indexWorse, levelBetter, levelWorse }) => ({
                number: numbers.get(factor) ?? 0,
                name: factorName(factor, context),
                better: indexBetter,
                worse: indexWorse,
                isDecisive: levelBetter !== levelWorse,
              })),
              { index: level.index, thresholds: thresholds.composite },
              { language },
            ),
          },
        ] satisfies Block[])),
  ];
}

/** Chapter 2. */
export function content(assessment: Assessment, context: ReportContext): Chapter {
  const { language } = context;
  const parts = { survey, identification, estimate, measures, expected };
  const ids = ['survey', 'identification', 'estimate', 'measures', 'expected'] as const;
  return {
    id: 'content',
    heading: say(language, 'risk.heading.content'),
    blocks: [],
    parts: ids.map((id) => ({
      id,
      heading: say(language, `risk.heading.${id}`),
      blocks: parts[id](assessment, context),
    })),
  };
}
