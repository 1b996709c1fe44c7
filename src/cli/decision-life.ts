// What is recorded of a decision as text: changes since the first version, measures, milestones, judgements, petitions.
import { isoDate } from '../foundation/calendar.ts';
import { say } from '../foundation/messages/index.ts';
import { roundedNumber } from '../foundation/rounding.ts';
import { fewestShown, levelWords, shownCount } from '../risk/assessment-json.ts';
import type { DecisionContext } from '../risk/decision-context.ts';
import type { DecisionRecord, VersionChange } from '../risk/decision-record.ts';
import { riskLevels } from '../risk/expert-index.ts';
import { gateIds } from '../risk/gates/gate.ts';
import { measureText } from '../risk/measure-words.ts';
import { factorName, featureName } from '../risk/names.ts';
import { textTable } from './text-table.ts';

const dayText = (day: number | null): string => (day === null ? '—' : isoDate(day));

function changeName({ kind, name }: VersionChange, context: DecisionContext): string {
  const { language } = context;
  if (kind === 'gate') {
    const gate = gateIds.find((id) => id === name);
    return gate === undefined ? name : say(language, `risk.gate.${gate}`);
  }
  if (kind === 'feature') return featureName(name, context);
  return kind === 'factor' ? factorName(name, context) : say(language, `risk.life.change.${kind}`);
}

function changeValue(
  { kind, name }: VersionChange,
  value: VersionChange['from'],
  context: DecisionContext,
): string {
  const { language, indicators } = context;
  if (value === null) return '—';
  if (kind === 'level') {
    const level = riskLevels.find((one) => one === value);
    return level === undefined ? '—' : say(language, `risk.level.${level}`);
  }
  if (kind === 'gate')
    return say(language, value === 'open' ? 'risk.life.gate.open' : 'risk.life.gate.passed');
  if (typeof value === 'boolean') return say(language, value ? 'risk.page.yes' : 'risk.page.no');
  if (typeof value === 'string') return value;
  if (kind === 'probability') return `${roundedNumber(100 * value, 1)}%`;
  if (indicators.get(name)?.type === 'date') return isoDate(value);
  return Number.isInteger(value) ? String(value) : roundedNumber(value, 4);
}

function changesPart(record: DecisionRecord, context: DecisionContext): string {
  const { language } = context;
  const { first, filed, changes, whatIfRuns, whatIfRunsBeforeFiling } = record;
  const runs =
    whatIfRunsBeforeFiling === null
      ? say(language, 'risk.page.runs', { runs: whatIfRuns })
      : say(language, 'risk.life.runs_before', { runs: whatIfRuns, before: whatIfRunsBeforeFiling });
  if (first === null) return whatIfRuns === 0 ? '' : runs;
  const version = say(language, filed === null ? 'risk.life.latest_version' : 'risk.life.filed_version');
  if (changes.length === 0) {
    const isWorthSaying = filed !== null || whatIfRuns > 0;
    return isWorthSaying ? `${say(language, 'risk.life.unchanged', { version })}\n${runs}` : '';
  }
  const table = textTable(
    [
      say(language, 'risk.life.changes', { version }),
      say(language, 'risk.life.from'),
      say(language, 'risk.life.to'),
    ],
    changes.map((change) => [
      changeName(change, context),
      changeValue(change, change.from, context),
      changeValue(change, change.to, context),
    ]),
  );
  return `${table}\n${runs}`;
}

function measuresTable({ measures }: DecisionRecord, { language }: DecisionContext): string {
  if (measures.length === 0) return '';
  return textTable(
    [
      say(language, 'risk.life.measures'),
      say(language, 'risk.life.owner'),
      say(language, 'risk.life.due'),
      say(language, 'risk.life.done'),
    ],
    measures.map(({ measure, org, dueOn, doneOn, isOverdue }) => [
      measureText(measure, language),
      org ?? say(language, 'risk.life.no_owner'),
      dayText(dueOn),
      isOverdue ? say(language, 'risk.life.overdue') : dayText(doneOn),
    ]),
  );
}

function milestonesTable({ milestones }: DecisionRecord, { language }: DecisionContext): string {
  if (milestones.length === 0) return '';
  return textTable(
    [
      say(language, 'risk.life.milestones'),
      say(language, 'risk.life.planned'),
      say(language, 'risk.life.done'),
      say(language, 'risk.life.reassessed'),
    ],
    milestones.map(({ milestone, plannedOn, doneOn, isReassessed, isDue }) => [
      milestone,
      dayText(plannedOn),
      dayText(doneOn),
      isReassessed
        ? say(language, 'risk.page.yes')
        : say(language, isDue ? 'risk.life.reassessment_due' : 'risk.page.no'),
    ]),
  );
}

function reassessmentsTable({ reassessments }: DecisionRecord, { language }: DecisionContext): string {
  if (reassessments.length === 0) return '';
  return textTable(
    [
      say(language, 'risk.life.reassessments'),
      say(language, 'risk.page.level'),
      say(language, 'risk.page.index'),
      say(language, 'risk.page.probability'),
    ],
    reassessments.map(({ milestone, level, isFloor, indexBefore, indexAfter, probability }) => [
      milestone ?? '',
      levelWords({ level, isFloor }, language),
      [indexBefore, indexAfter].map((index) => (index === null ? '—' : roundedNumber(index, 4))).join(' → '),
      `${roundedNumber(100 * probability, 1)}%`,
    ]),
  );
}

function overridesTable({ overrides }: DecisionRecord, { language }: DecisionContext): string {
  if (overrides.length === 0) return '';
  return textTable(
    [
      say(language, 'risk.life.overrides'),
      say(language, 'risk.life.assessed_level'),
      say(language, 'risk.life.set_level'),
      say(language, 'risk.life.role'),
      say(language, 'risk.life.reason'),
    ],
    overrides.map(({ decidedOn, assessed, level, org, reason }) => [
      dayText(decidedOn),
      assessed === null ? '—' : say(language, `risk.level.${assessed}`),
      say(language, `risk.level.${level}`),
      org ?? '—',
      reason ?? '—',
    ]),
  );
}

function trackedPart({ tracked }: DecisionRecord, { language }: DecisionContext): string {
  if (tracked === null) return '';
  const shown = (count: number): string =>
    String(shownCount(count) ?? say(language, 'risk.page.fewer_than', { limit: fewestShown }));
  const { days, stated, inferred, supported, reversed, lost, isSilent } = tracked;
  const counts = {
    days,
    stated: shown(stated),
    inferred: shown(inferred),
    supported: shown(supported),
    reversed: shown(reversed),
    lost,
  };
  const told = say(language, 'risk.life.tracked', counts);
  return isSilent ? `${told}\n! ${say(language, 'risk.life.silent')}` : told;
}

/** The parts of a page that tell a decision's life; empty parts are left out. */
export function lifeParts(record: DecisionRecord, context: DecisionContext): string[] {
  return [
    changesPart(record, context),
    measuresTable(record, context),
    milestonesTable(record, context),
    reassessmentsTable(record, context),
    overridesTable(record, context),
    trackedPart(record, context),
  ].filter((part) => part !== '');
}
