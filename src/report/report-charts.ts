// The charts of a report, each with the table behind it; a table that is missing or empty has no chart.
import { areaTopicHeatmap } from '../charts/area-topic-heatmap.ts';
import { channelMix } from '../charts/channel-mix.ts';
import type { Chart, MonthlyChartOptions } from '../charts/chart.ts';
import { eventGrowth, eventWeeks } from '../charts/event-growth.ts';
import { expectedBand } from '../charts/expected-band.ts';
import { focusPanels } from '../charts/focus-panels.ts';
import { causeMix, levelMix, purposeMix } from '../charts/mixes.ts';
import { outlookChart } from '../charts/outlook.ts';
import { areaTopics, categoryCounts, channelMonths, focusMonths, monthTotals } from '../charts/rows.ts';
import { topicChange } from '../charts/topic-change.ts';
import { topicPareto } from '../charts/topic-pareto.ts';
import { totalTrend } from '../charts/total-trend.ts';
import { expectedWeeks, outlookMonths } from '../charts/warning-rows.ts';
import type { PublishedTable } from './model.ts';

/** A chart and the table whose figures it shows. */
export interface TableChart {
  readonly chart: Chart;
  readonly table: PublishedTable;
}

type Tables = ReadonlyMap<string, PublishedTable>;
type Draw = (table: PublishedTable, options: MonthlyChartOptions, others: Tables) => Chart;

const warningChart = (position: number): readonly [string, Draw] => [
  `warning-weeks-${position}`,
  (table, { language }) => expectedBand(expectedWeeks(table), { language, position }),
];

const charts: readonly (readonly [table: string, draw: Draw, measure?: string])[] = [
  [
    'focus-by-month',
    (table, options, others) => {
      const totals = others.get('focus-counts');
      return focusPanels(focusMonths(table), options, totals === undefined ? [] : categoryCounts(totals));
    },
  ],
  ['total-by-month', (table, options) => totalTrend(monthTotals(table), options)],
  ['channel-by-month', (table, options) => channelMix(channelMonths(table), options)],
  ['level-counts', (table, options) => levelMix(categoryCounts(table), options)],
  ['topic-counts', (table, options) => topicPareto(categoryCounts(table), options)],
  ['topic-counts', (table, options) => topicChange(categoryCounts(table), options), 'difference'],
  ['cause-counts', (table, options) => causeMix(categoryCounts(table), options)],
  ['purpose-counts', (table, options) => purposeMix(categoryCounts(table), options)],
  ['area-topic', (table, options) => areaTopicHeatmap(areaTopics(table), options)],
  ...[1, 2, 3].map(warningChart),
  ['event-weeks', (table, options) => eventGrowth(eventWeeks(table), options)],
  ['outlook', (table, options) => outlookChart(outlookMonths(table), options)],
];

/** Whether the rows say what they are about: a bar of 未注明 alone, or a map of no place, is no chart. */
/** A chart of differences needs one. */
function hasWhatItShows(table: PublishedTable, measure: string | undefined): boolean {
  const column = table.columns.find(({ data }) => data.name === measure);
  return measure === undefined || column?.data.values.some((value) => value !== null) === true;
}

function saysSomething(table: PublishedTable): boolean {
  const keys = table.columns.filter(({ role }) => role === 'key');
  return keys.every(({ data }) => data.values.some((key) => key !== 'unknown' && key !== 'unlabelled'));
}

/** Specifications of all charts that the tables allow, in the order of the report. */
export function reportCharts(tables: readonly PublishedTable[], options: MonthlyChartOptions): TableChart[] {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return charts.flatMap(([id, draw, measure]) => {
    const table = byId.get(id);
    return table === undefined ||
      table.rowCount === 0 ||
      !saysSomething(table) ||
      !hasWhatItShows(table, measure)
      ? []
      : [{ chart: draw(table, options, byId), table }];
  });
}
