// The tables of assessed decisions: what was forecast of each, and for those whose twelve months are over what happened.
import { isoDate } from '../src/foundation/calendar.ts';
import { messages } from '../src/foundation/messages/index.ts';
import { riskTableMessages } from '../src/foundation/messages/risk-tables.ts';
import type { PublishedColumn, PublishedTable, Unit } from '../src/report/model.ts';
import { realColumn, textColumn, wholeColumn } from '../src/report/tables/office-columns.ts';
import type { Assessment } from '../src/risk/assessment.ts';
import { shownCount } from '../src/risk/assessment-json.ts';
import { numberOf } from '../src/risk/decision.ts';
import { isSerious, type PastDecision } from '../src/risk/outcome.ts';
import type { Validation } from '../src/risk/validation.ts';

/** What the tables are made from. */
export interface Assessed {
  readonly assessments: readonly Assessment[];
  /** Decisions whose outcome is known. */
  readonly past: readonly PastDecision[];
  readonly validation: Validation | null;
  /** The office's calendar day of the assessment. */
  readonly today: number;
}

type Name<Key> = Key extends `risk.table.${infer Rest}` ? Rest : never;
type ColumnName = Name<keyof typeof riskTableMessages>;

const heading = (name: ColumnName) => riskTableMessages[`risk.table.${name}`];

/** Columns over the same rows, one value a row. */
function columnsOver<Row>(rows: readonly Row[]) {
  return {
    text: (role: 'key' | 'label', name: ColumnName, value: (row: Row) => string | null): PublishedColumn =>
      textColumn(
        role,
        name,
        heading(name),
        rows.map((row) => value(row) ?? ''),
      ),
    whole: (name: ColumnName, value: (row: Row) => number | null, unit: Unit = 'count'): PublishedColumn =>
      wholeColumn(name, heading(name), unit, rows.map(value)),
    real: (name: ColumnName, value: (row: Row) => number | null, unit: Unit = 'count'): PublishedColumn =>
      realColumn(name, heading(name), unit, rows.map(value)),
  };
}

function decisionColumns({ assessments, past }: Assessed): readonly PublishedColumn[] {
  const outcomes = new Map(past.map((one) => [one.decision.id, one]));
  const rows = assessments
    .map((assessment) => ({ ...assessment, past: outcomes.get(assessment.decision.id) ?? null }))
    .toSorted((a, b) => (a.decision.id < b.decision.id ? -1 : 1));
  const { text, whole, real } = columnsOver(rows);
  return [
    text('key', 'decision', ({ decision }) => decision.id),
    text('label', 'type', ({ decision }) => decision.type),
    text('label', 'topic', ({ decision }) => decision.topic),
    text('label', 'area', ({ decision }) => decision.area),
    text('label', 'stage', ({ decision }) => decision.stage),
    text('label', 't0', ({ decision }) => isoDate(decision.t0)),
    text('label', 'level', ({ level }) => level.level),
    text('label', 'level_before', ({ initial }) => initial.level),
    text('label', 'model', ({ model }) => model.kind),
    real('index_before', ({ initial }) => initial.index),
    real('index_after', ({ level }) => level.index),
    real('probability', ({ forecast }) => forecast.probability, 'ratio'),
    real('probability_low', ({ forecast }) => forecast.interval[0], 'ratio'),
    real('probability_high', ({ forecast }) => forecast.interval[1], 'ratio'),
    real('score', ({ forecast }) => forecast.score),
    whole('learned_from', ({ model }) => model.decisions),
    real('households', ({ decision }) => numberOf(decision, 'affected_households')),
    whole('unknown', ({ forecast }) => forecast.missing.length),
    whole('gates_open', ({ gates }) => gates.filter(({ passed }) => passed !== true).length),
    whole('serious', ({ past: known, model }) =>
      known === null || known.outcome.isSilent ? null : Number(isSerious(known, model.seriousRate)),
    ),
    whole(
      'petitions',
      ({ past: known }) =>
        known === null ? null : shownCount(known.outcome.stated + known.outcome.inferred),
      'pieces',
    ),
  ];
}

function yearColumns({ validation }: Assessed): readonly PublishedColumn[] {
  const { text, whole, real } = columnsOver(validation?.years ?? []);
  return [
    text('key', 'year', ({ year }) => String(year)),
    whole('learned_from', ({ learnedFrom }) => learnedFrom),
    whole('decisions_n', ({ decisions }) => decisions),
    whole('events', ({ events }) => events),
    real('model_loss', ({ logLoss }) => logLoss),
    real('index_loss', ({ indexLogLoss }) => indexLogLoss),
    real('data_loss', ({ dataLogLoss }) => dataLogLoss),
    real('auc', ({ area }) => area),
  ];
}

/**
 * `assessed-decisions`, a row a decision in the order of their numbers, and `assessed-years`, a row a year of the
 * back-test, empty where there is none. Forecasts know only what was known when each decision was taken. Whether an outcome
 * was serious is judged by the limit that held then; it is empty where the year is not over or the place fell silent.
 * Counts of petitions below 10 are not told.
 */
export function assessedTables(assessed: Assessed): PublishedTable[] {
  const table = (
    id: string,
    title: PublishedTable['title'],
    columns: readonly PublishedColumn[],
  ): PublishedTable => ({
    id,
    title,
    sql: 'sql/risk/decisions.sql',
    parameters: { as_of: isoDate(assessed.today) },
    columns,
    rowCount: columns[0]?.data.values.length ?? 0,
    rowsCounted: null,
  });
  return [
    table('assessed-decisions', messages['risk.table.decisions'], decisionColumns(assessed)),
    table('assessed-years', messages['risk.table.years'], yearColumns(assessed)),
  ];
}
