// The page of a back-test: its sentences, charts and tables as sections.
import { backtestCurve } from '../charts/backtest-curve.ts';
import { backtestWeeks } from '../charts/backtest-weeks.ts';
import type { Chart } from '../charts/chart.ts';
import { type Language, messages, say } from '../foundation/messages/index.ts';
import type { BacktestData } from './backtest-tables.ts';
import { formatFigure } from './format.ts';
import type { ChartBlock, PublishedTable, ReportModel, ReportSection, Segment, Sentence } from './model.ts';
import { compose } from './sentences/compose.ts';
import { type TableRow, tableRows } from './table-view.ts';

/** A chart and the id of the table behind it. */
export interface BacktestChart {
  readonly chart: Chart;
  readonly table: string;
}

/** The charts of a back-test. */
export function backtestCharts(data: BacktestData, language: Language): BacktestChart[] {
  const weeks = { chart: backtestWeeks(data.weeks, { language }), table: 'backtest-weeks' };
  if (data.found.length === 0) return [weeks];
  const rows = data.curve.flatMap(({ found, ...rule }) =>
    (['strong', 'moderate', 'sustained'] as const).map((kind) => ({ ...rule, kind, found: found[kind] })),
  );
  return [weeks, { chart: backtestCurve(rows, { language }), table: 'backtest-curve' }];
}

/** What a page is assembled from. */
export interface BacktestParts {
  readonly data: BacktestData;
  readonly language: Language;
  readonly office: string;
  readonly run: string;
  readonly tables: readonly PublishedTable[];
  readonly charts: readonly ChartBlock[];
}

type Rows = (table: string) => TableRow[];

/** A measure of a row, or an open slot where it has no value. */
function numberOf(language: Language, row: TableRow | null, measure: string): Segment {
  const cell = row?.cell(measure) ?? null;
  if (cell === null || cell.value === null) return { kind: 'missing', name: measure };
  return { kind: 'figure', id: cell.id, text: formatFigure(cell.value, cell.unit, language) };
}

function weekSentences({ language, data }: BacktestParts, rows: Rows): Sentence[] {
  const figure = (key: string) => {
    const row = rows('backtest-summary').find(({ keys }) => keys[0] === key) ?? null;
    return numberOf(language, row, 'value');
  };
  const mean = compose(language, 'warning.say_mean_week', {
    tested: figure('tested'),
    opened: figure('opened'),
    on: figure('on'),
  });
  if (data.perWeek.falseWarnings === null) return [mean];
  return [[...mean, ...compose(language, 'warning.say_false', { count: figure('false') })]];
}

function foundSentences({ language }: BacktestParts, rows: Rows): Sentence[] {
  return rows('backtest-found').map((row) => {
    const figure = (measure: string) => numberOf(language, row, measure);
    return compose(language, 'warning.say_found', {
      kind: row.labels[0] ?? '',
      planted: figure('denominator'),
      weeks: figure('weeks'),
      found: figure('numerator'),
      share: figure('share'),
      low: figure('share_low'),
      high: figure('share_high'),
    });
  });
}

/** Assembles the page. Pure: the same parts give the same page. */
export function assembleBacktest(parts: BacktestParts): ReportModel {
  const { data, language, office, run, tables, charts } = parts;
  const byId = new Map(tables.map((table) => [table.id, table]));
  const rows: Rows = (id) => {
    const table = byId.get(id);
    return table === undefined ? [] : tableRows(table);
  };
  const section = (
    id: 'weeks' | 'found',
    sentences: readonly Sentence[],
    ids: readonly string[],
    notes: readonly string[],
  ): ReportSection => ({
    id,
    heading: say(language, `warning.backtest_heading_${id}`),
    sentences,
    charts: charts.filter(({ table }) => ids.includes(table.id)),
    tables: ids.flatMap((table) =>
      charts.some((chart) => chart.table.id === table) ? [] : (byId.get(table) ?? []),
    ),
    notes,
  });
  const weeks = section(
    'weeks',
    weekSentences(parts, rows),
    ['backtest-summary', 'backtest-weeks'],
    [say(language, 'warning.backtest_note')],
  );
  const found = section(
    'found',
    foundSentences(parts, rows),
    ['backtest-found', 'backtest-curve', 'backtest-surges'],
    [say(language, 'warning.backtest_note_truth'), say(language, 'warning.backtest_note_delay')],
  );
  return {
    language,
    edition: 'office',
    title: messages['warning.backtest_title'][language],
    office,
    run,
    period: `${data.from} – ${data.to}`,
    comparedWith: { lastYear: '', previous: '' },
    headline: [],
    keyFigures: [],
    sections: data.found.length === 0 ? [weeks] : [weeks, found],
    definitions: [],
    missing: [],
  };
}
