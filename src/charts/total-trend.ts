// Registrations by month as bars, with the same month of last year as a dashed line over the period.
import { say } from '../foundation/messages/index.ts';
import type { Chart, MonthlyChartOptions } from './chart.ts';
import { emptyChart, frame, fullWidth, tooltip } from './frame.ts';
import { monthScale, monthsBetween, namedMonths } from './months.ts';
import { changeText, countText } from './numbers.ts';
import { chartWidth, colour, dash, ink } from './theme.ts';
import { type Marks, sumOf, withheldLayer } from './withheld.ts';

/** One month: its count, the count of the same month last year, and the change with its interval (ratios). */
export interface MonthTotal {
  readonly month: string;
  readonly pieces: number | null;
  readonly lastYear: number | null;
  readonly change: number | null;
  readonly changeLow: number | null;
  readonly changeHigh: number | null;
  readonly marks?: Marks<'pieces' | 'lastYear' | 'change'>;
}

function earliest(rows: readonly MonthTotal[], first: string): string {
  return [first, ...rows.map(({ month }) => month)].sort()[0] ?? first;
}

/**
 * The chart of the total. `rows` may hold months before the period (drawn pale) in any order; a month
 * without a row has no bar. Months after the period are left out.
 */
export function totalTrend(
  rows: readonly MonthTotal[],
  { language, first, last, wholeMonths = true }: MonthlyChartOptions,
): Chart {
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  const months = monthsBetween(earliest(rows, first), last);
  const values = months.map((month) => {
    const row = byMonth.get(month);
    const inPeriod = month >= first;
    return {
      month,
      pieces: row?.pieces ?? null,
      withheld: row?.marks?.pieces ?? null,
      piecesText: countText(row?.pieces ?? null, row?.marks?.pieces),
      lastYear: inPeriod ? (row?.lastYear ?? null) : null,
      lastYearText: countText(row?.lastYear ?? null, row?.marks?.lastYear),
      changeText: changeText(
        row?.change ?? null,
        row?.changeLow ?? null,
        row?.changeHigh ?? null,
        row?.marks?.change,
      ),
      fill: inPeriod ? colour.current : colour.history,
    };
  });
  const period = values.filter(({ month, pieces }) => month >= first && pieces !== null);
  const total = sumOf(
    rows.filter(({ month }) => month >= first && month <= last),
    'pieces',
  );
  const peak = period.reduce<(typeof period)[number] | null>(
    (top, row) => (top === null || (row.pieces ?? 0) > (top.pieces ?? 0) ? row : top),
    null,
  );
  const title = say(language, 'charts.totalTrend.title');
  const description = say(language, 'charts.totalTrend.description', {
    first,
    last,
    span: say(language, wholeMonths ? 'charts.span' : 'charts.spanMonths'),
    total: countText(total.mark === undefined ? (total.value ?? 0) : null, total.mark),
    peak: peak?.month ?? '—',
    peakPieces: countText(peak?.pieces ?? null),
  });
  const base = { id: 'total-trend', title, description } as const;
  if (
    values.every(
      ({ pieces, lastYear, withheld }) => pieces === null && lastYear === null && withheld === null,
    )
  ) {
    return emptyChart(base.id, title, language);
  }
  const hasHistory = values.some(({ month, pieces }) => month < first && pieces !== null);
  const key = say(language, hasHistory ? 'charts.totalTrend.keyWithHistory' : 'charts.totalTrend.key');
  const lines = tooltip<(typeof values)[number]>([
    ['month', say(language, 'charts.month')],
    ['piecesText', say(language, 'charts.pieces')],
    ['lastYearText', say(language, 'charts.lastYearMonth')],
    ['changeText', say(language, 'charts.change')],
  ]);
  const lastYearValue = { field: 'lastYear', type: 'quantitative' } as const;
  const crowded = months.length > 24;
  return {
    ...base,
    spec: {
      ...frame(title, description, key),
      ...fullWidth,
      height: 230,
      data: { values },
      encoding: {
        x: {
          field: 'month',
          type: 'ordinal',
          scale: monthScale(months, chartWidth - 60),
          axis: {
            title: null,
            labelAngle: 0,
            values: namedMonths(months, chartWidth - 60),
            labelOverlap: false,
          },
        },
        y: {
          type: 'quantitative',
          axis: { title: say(language, 'charts.pieces'), tickCount: 5, tickMinStep: 1 },
        },
      },
      layer: [
        {
          transform: [{ filter: 'datum.pieces !== null' }],
          mark: { type: 'bar' },
          encoding: {
            y: { field: 'pieces', type: 'quantitative' },
            color: { field: 'fill', type: 'nominal', scale: null },
            tooltip: lines,
          },
        },
        withheldLayer(lines),
        {
          transform: [{ filter: 'datum.lastYear !== null' }],
          mark: { type: 'line', color: ink.paper, strokeWidth: 4.5, tooltip: null },
          encoding: { y: lastYearValue },
        },
        {
          transform: [{ filter: 'datum.lastYear !== null' }],
          mark: { type: 'line', color: colour.lastYear, strokeWidth: 2, strokeDash: [...dash.lastYear] },
          encoding: { y: lastYearValue, tooltip: lines },
        },
        {
          transform: [{ filter: 'datum.lastYear !== null' }],
          mark: {
            type: 'point',
            filled: true,
            fill: ink.paper,
            stroke: colour.lastYear,
            strokeWidth: 1.5,
            size: crowded ? 14 : 36,
            opacity: 1,
          },
          encoding: { y: lastYearValue, tooltip: lines },
        },
      ],
    },
  };
}
