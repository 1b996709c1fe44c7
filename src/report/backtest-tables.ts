// The back-test as published tables: means, weeks, what was found of what was planted, and the rules side by side.
import type { Entry } from '../foundation/messages/catalogue.ts';
import { type Language, messages } from '../foundation/messages/index.ts';
import type { PublishedColumn, PublishedTable } from './model.ts';
import { shareColumns } from './published-columns.ts';
import { realColumn, textColumn, wholeColumn } from './tables/office-columns.ts';

type Kind = 'strong' | 'moderate' | 'sustained';
type Method = 'weathervane' | 'ears-c2' | 'rise';

/** What the page of a back-test is made from. */
export interface BacktestData {
  readonly from: string;
  readonly to: string;
  readonly series: number;
  readonly perWeek: {
    readonly tested: number;
    readonly opened: number;
    readonly on: number;
    readonly falseWarnings: number | null;
  };
  readonly weeks: readonly {
    readonly week: string;
    readonly tested: number;
    readonly opened: number;
    readonly on: number;
    readonly falseWarnings: number | null;
  }[];
  /** Of each kind: how many were planted, found in time, and what time that is. Empty without a truth. */
  readonly found: readonly {
    readonly kind: Kind;
    readonly planted: number;
    readonly found: number;
    readonly weeks: number;
  }[];
  readonly surges: readonly {
    readonly name: string;
    readonly kind: Kind;
    readonly size: number;
    readonly from: string;
    readonly delay: number | null;
  }[];
  readonly curve: readonly {
    readonly method: Method;
    readonly name: string;
    readonly isUsual: boolean;
    readonly falsePerWeek: number;
    readonly found: Readonly<Record<Kind, number | null>>;
  }[];
  readonly parameters: PublishedTable['parameters'];
}

const kinds = ['strong', 'moderate', 'sustained'] as const;

const kindNames = (rows: readonly { readonly kind: Kind }[], language: Language): string[] =>
  rows.map(({ kind }) => messages[`warning.kind_${kind}`][language]);

function tableOf(
  { parameters }: BacktestData,
  id: string,
  title: Entry,
  columns: readonly PublishedColumn[],
): PublishedTable {
  const rowCount = columns[0]?.data.values.length ?? 0;
  return { id, title, sql: 'sql/watch/series.sql', parameters, columns, rowCount, rowsCounted: null };
}

function summaryTable(data: BacktestData, language: Language): PublishedTable {
  const { series, perWeek } = data;
  const rows = [
    ['series', series],
    ['tested', perWeek.tested],
    ['opened', perWeek.opened],
    ['on', perWeek.on],
    ['false', perWeek.falseWarnings],
  ] as const;
  return tableOf(data, 'backtest-summary', messages['warning.table_backtest_summary'], [
    textColumn(
      'key',
      'measure',
      messages['warning.column_measure'],
      rows.map(([name]) => name),
    ),
    textColumn(
      'label',
      'name',
      messages['warning.column_measure'],
      rows.map(([name]) => messages[`warning.backtest_${name}`][language]),
    ),
    realColumn(
      'value',
      messages['warning.column_mean'],
      'count',
      rows.map(([, value]) => value),
    ),
  ]);
}

function weeksTable(data: BacktestData): PublishedTable {
  const { weeks } = data;
  return tableOf(data, 'backtest-weeks', messages['warning.table_backtest_weeks'], [
    textColumn(
      'key',
      'week',
      messages['warning.column_period'],
      weeks.map(({ week }) => week),
    ),
    wholeColumn(
      'tested',
      messages['warning.backtest_tested'],
      'count',
      weeks.map(({ tested }) => tested),
    ),
    wholeColumn(
      'opened',
      messages['warning.backtest_opened'],
      'count',
      weeks.map(({ opened }) => opened),
    ),
    wholeColumn(
      'on',
      messages['warning.backtest_on'],
      'count',
      weeks.map(({ on }) => on),
    ),
    wholeColumn(
      'false',
      messages['warning.backtest_false'],
      'count',
      weeks.map(({ falseWarnings }) => falseWarnings),
    ),
  ]);
}

function foundTable(data: BacktestData, language: Language): PublishedTable {
  const { found } = data;
  const numerator = found.map((row) => row.found);
  const denominator = found.map(({ planted }) => planted);
  return tableOf(data, 'backtest-found', messages['warning.table_backtest_found'], [
    textColumn(
      'key',
      'kind',
      messages['warning.column_kind'],
      found.map(({ kind }) => kind),
    ),
    textColumn('label', 'name', messages['warning.column_kind'], kindNames(found, language)),
    wholeColumn('denominator', messages['warning.column_planted'], 'count', denominator),
    wholeColumn('numerator', messages['warning.column_found'], 'count', numerator),
    wholeColumn(
      'weeks',
      messages['warning.column_within'],
      'count',
      found.map(({ weeks }) => weeks),
    ),
    ...shareColumns(numerator, denominator),
  ]);
}

function surgesTable(data: BacktestData, language: Language): PublishedTable {
  const { surges } = data;
  return tableOf(data, 'backtest-surges', messages['warning.table_backtest_surges'], [
    textColumn(
      'key',
      'surge',
      messages['warning.column_position'],
      surges.map((_, row) => String(row + 1)),
    ),
    textColumn(
      'label',
      'name',
      messages['warning.column_series'],
      surges.map(({ name, from }) => `${name} ${from}`),
    ),
    textColumn('label', 'kind', messages['warning.column_kind'], kindNames(surges, language)),
    textColumn(
      'label',
      'from',
      messages['warning.column_since'],
      surges.map(({ from }) => from),
    ),
    realColumn(
      'size',
      messages['warning.column_size'],
      'count',
      surges.map(({ size }) => size),
    ),
    wholeColumn(
      'delay',
      messages['warning.column_delay'],
      'count',
      surges.map(({ delay }) => delay),
    ),
  ]);
}

function curveTable(data: BacktestData): PublishedTable {
  const { curve } = data;
  return tableOf(data, 'backtest-curve', messages['warning.table_backtest_curve'], [
    textColumn(
      'key',
      'rule',
      messages['warning.column_method'],
      curve.map(({ name }) => name),
    ),
    realColumn(
      'false',
      messages['warning.column_false'],
      'count',
      curve.map(({ falsePerWeek }) => falsePerWeek),
    ),
    ...kinds.map((kind) =>
      realColumn(
        kind,
        messages[`warning.kind_${kind}`],
        'ratio',
        curve.map(({ found }) => found[kind]),
      ),
    ),
  ]);
}

/** All tables of a back-test; those of what was planted only where a truth was given. */
export function backtestTables(data: BacktestData, language: Language): PublishedTable[] {
  const always = [summaryTable(data, language), weeksTable(data)];
  if (data.found.length === 0) return always;
  return [...always, foundTable(data, language), curveTable(data), surgesTable(data, language)];
}
