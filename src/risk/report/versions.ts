// The appendices on what-ifs and versions, and on what happened after the decision.

import type { Block, Chapter } from '../../documents/document.ts';
import { isoDate } from '../../foundation/calendar.ts';
import { say } from '../../foundation/messages/index.ts';
import { listed } from '../../foundation/messages/listed.ts';
import { roundedNumber } from '../../foundation/rounding.ts';
import type { Assessment } from '../assessment.ts';
import { levelWords } from '../assessment-json.ts';
import type { DecisionRecord, VersionChange } from '../decision-record.ts';
import { riskLevels } from '../expert-index.ts';
import { gateIds } from '../gates/gate.ts';
import {
  countText,
  evidenceText,
  factorName,
  featureName,
  indexText,
  masked,
  type ReportContext,
  shareText,
  valueText,
} from './words.ts';

function changedName({ kind, name }: VersionChange, context: ReportContext): string {
  const { language } = context;
  switch (kind) {
    case 'level':
      return say(language, 'risk.page.level');
    case 'index':
      return say(language, 'charts.index');
    case 'probability':
      return say(language, 'risk.page.probability');
    case 'gate': {
      const gate = gateIds.find((id) => id === name);
      return gate === undefined ? name : say(language, `risk.gate.${gate}`);
    }
    case 'feature':
      return featureName(name, context);
    case 'factor':
      return factorName(name, context);
  }
}

function changedValue(
  { kind, name }: VersionChange,
  value: VersionChange['from'],
  context: ReportContext,
): string {
  const { language, indicators } = context;
  if (typeof value === 'string') {
    const level = riskLevels.find((one) => one === value);
    if (kind === 'level' && level !== undefined) return say(language, `risk.level.${level}`);
    if (kind === 'gate')
      return say(language, value === 'open' ? 'risk.report.open_gate' : 'risk.report.passed_gate');
    return masked(value);
  }
  if (kind === 'feature') return valueText(value, indicators.get(name), language);
  if (typeof value !== 'number') return valueText(null, undefined, language);
  return kind === 'probability' ? shareText(value) : indexText(value);
}

function changeBlocks({ changes, first, filed }: DecisionRecord, context: ReportContext): Block[] {
  const { language } = context;
  if (first === null) return [];
  if (changes.length === 0) return [{ kind: 'paragraph', text: say(language, 'risk.report.changed_none') }];
  return [
    {
      kind: 'paragraph',
      text: say(language, filed === null ? 'risk.report.changed_latest' : 'risk.report.changed_filed'),
    },
    {
      kind: 'table',
      id: 'changes',
      title: say(language, 'risk.table.changes'),
      columns: [
        { heading: say(language, 'risk.report.change_kind'), align: 'left', weight: 3 },
        { heading: say(language, 'risk.report.change_from'), align: 'right', weight: 1.4 },
        { heading: say(language, 'risk.report.change_to'), align: 'right', weight: 1.4 },
      ],
      rows: changes.map((change) => [
        changedName(change, context),
        changedValue(change, change.from, context),
        changedValue(change, change.to, context),
      ]),
    },
  ];
}

function whatIfTable(
  { decision, whatIf, level, forecast, gates }: Assessment,
  context: ReportContext,
): Block[] {
  if (whatIf === null) return [];
  const { language, indicators } = context;
  const openGates = (found: Assessment['gates']): string =>
    listed(
      language,
      found.filter(({ passed }) => passed !== true).map(({ id }) => say(language, `risk.gate.${id}`)),
    ) || '0';
  return [
    {
      kind: 'table',
      id: 'what-if',
      title: say(language, 'risk.table.what_if'),
      columns: [
        { heading: say(language, 'risk.report.item'), align: 'left', weight: 2 },
        { heading: say(language, 'risk.report.as_planned'), align: 'right', weight: 1.4 },
        { heading: say(language, 'risk.report.lever'), align: 'right', weight: 1.4 },
      ],
      rows: [
        ...whatIf.changes.map(({ feature, value }) => [
          featureName(feature, context),
          evidenceText(feature, decision.features.get(feature), context),
          valueText(value, indicators.get(feature), language),
        ]),
        [
          say(language, 'risk.report.level_then'),
          levelWords(level, language),
          levelWords({ level: whatIf.level, isFloor: level.isFloor }, language),
        ],
        [say(language, 'charts.index'), indexText(level.index), indexText(whatIf.indexAfter)],
        [
          say(language, 'risk.page.probability'),
          shareText(forecast.probability),
          shareText(whatIf.probability),
        ],
        [say(language, 'risk.report.open_gates'), openGates(gates), openGates(whatIf.gates)],
      ],
    },
  ];
}

/** The appendix on what was tried and what changed on the way. */
export function versions(assessment: Assessment, context: ReportContext): Chapter {
  const { language, record } = context;
  const runs = record?.whatIfRuns ?? 0;
  const before = record?.whatIfRunsBeforeFiling ?? null;
  const said =
    runs === 0
      ? say(language, 'risk.report.runs_none')
      : [
          say(language, 'risk.page.runs', { runs }),
          before === null ? '' : say(language, 'risk.report.runs_before', { runs: before }),
        ]
          .filter((part) => part !== '')
          .join(language === 'zh' ? '；' : '; ');
  return {
    id: 'what-if',
    heading: say(language, 'risk.heading.what_if'),
    blocks: [
      { kind: 'paragraph', text: said },
      ...whatIfTable(assessment, context),
      ...(record === null ? [] : changeBlocks(record, context)),
    ],
    parts: [],
  };
}

function milestones({ milestones: steps }: DecisionRecord, { language }: ReportContext): Block[] {
  if (steps.length === 0) return [];
  const day = (value: number | null): string => (value === null ? '—' : isoDate(value));
  return [
    {
      kind: 'table',
      id: 'milestones',
      title: say(language, 'risk.table.milestones'),
      columns: [
        { heading: say(language, 'risk.report.milestone'), align: 'left', weight: 3 },
        { heading: say(language, 'risk.report.planned'), align: 'left', weight: 1.4 },
        { heading: say(language, 'risk.report.done'), align: 'left', weight: 1.4 },
        { heading: say(language, 'risk.report.reassessed'), align: 'center', weight: 1.2 },
      ],
      rows: steps.map(({ milestone, plannedOn, doneOn, isReassessed, isDue }) => [
        masked(milestone),
        day(plannedOn),
        day(doneOn),
        isDue ? { text: say(language, 'risk.report.is_due'), tone: 'alert' } : isReassessed ? '✓' : '',
      ]),
    },
  ];
}

function tracked({ tracked: found }: DecisionRecord, { language }: ReportContext): Block[] {
  if (found === null) return [{ kind: 'paragraph', text: say(language, 'risk.report.tracked_none') }];
  const { stated, inferred, supported, reversed, lost, days, isOver, isSilent } = found;
  const count = (value: number): string => countText(language, value);
  return [
    {
      kind: 'paragraph',
      text: say(language, 'risk.report.tracked', {
        days: roundedNumber(days, 0),
        over: say(language, isOver ? 'risk.report.tracked_over' : 'risk.report.tracked_open'),
        stated: count(stated),
        inferred: count(inferred),
        supported: count(supported),
        reversed: count(reversed),
        lost,
      }),
    },
    ...(isSilent
      ? ([{ kind: 'paragraph', text: say(language, 'risk.report.tracked_silent'), tone: 'alert' }] as const)
      : []),
  ];
}

/** The appendix on the life of the decision; none where nothing is recorded. */
export function life(context: ReportContext): Chapter[] {
  const { language, record } = context;
  if (record === null) return [];
  return [
    {
      id: 'life',
      heading: say(language, 'risk.heading.life'),
      blocks: [...milestones(record, context), ...tracked(record, context)],
      parts: [],
    },
  ];
}
