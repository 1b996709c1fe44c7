// The long run and the outlook: months as they were, their trend without season and outliers, and what comes next.
import { say } from '../foundation/messages/index.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { emptyChart, frame, fullWidth, tooltip } from './frame.ts';
import { namedMonths } from './months.ts';
import { countText } from './numbers.ts';
import { chartWidth, colour, dash, ink } from './theme.ts';

/** One month: counted (pieces and trend), or ahead (outlook with its interval). */
export interface OutlookMonth {
  readonly month: string;
  readonly pieces: number | null;
  readonly trend: number | null;
  readonly outlook: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The chart of the long run. */
export function outlookChart(rows: readonly OutlookMonth[], { language }: ChartOptions): Chart {
  const id = 'outlook' as const;
  const title = say(language, 'charts.outlook.title');
  const ahead = rows.filter(({ outlook }) => outlook !== null);
  const counted = rows.filter(({ pieces }) => pieces !== null);
  const [first, last, next] = [counted[0], counted.at(-1), ahead[0]];
  if (first === undefined || last === undefined) return emptyChart(id, title, language);
  const description = say(language, 'charts.outlook.description', {
    first: first.month,
    last: last.month,
    next: next?.month ?? '—',
    outlook: countText(next?.outlook ?? null),
    low: countText(next?.low ?? null),
    high: countText(next?.high ?? null),
  });
  const values = rows.map((row) => ({
    ...row,
    piecesText: countText(row.pieces),
    trendText: countText(row.trend),
    outlookText:
      row.outlook === null
        ? '—'
        : `${countText(row.outlook)} (${countText(row.low)} – ${countText(row.high)})`,
  }));
  const lines = tooltip<(typeof values)[number]>([
    ['month', say(language, 'charts.month')],
    ['piecesText', say(language, 'charts.pieces')],
    ['trendText', say(language, 'charts.trend')],
    ['outlookText', say(language, 'charts.outlook')],
  ]);
  const months = rows.map(({ month }) => month);
  return {
    id,
    title,
    description,
    spec: {
      ...frame(title, description, say(language, 'charts.outlook.key')),
      ...fullWidth,
      height: 220,
      data: { values },
      encoding: {
        x: {
          field: 'month',
          type: 'ordinal',
          scale: { domain: months },
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
          mark: {
            type: 'line',
            color: colour.history,
            strokeWidth: 1.5,
            point: { filled: true, size: 18, color: colour.history },
          },
          encoding: { y: { field: 'pieces', type: 'quantitative' }, tooltip: lines },
        },
        {
          transform: [{ filter: 'datum.trend !== null' }],
          mark: { type: 'line', color: colour.current, strokeWidth: 2.5, tooltip: null },
          encoding: { y: { field: 'trend', type: 'quantitative' } },
        },
        {
          transform: [{ filter: 'datum.low !== null' }],
          mark: {
            type: 'rule',
            color: colour.lastYear,
            strokeWidth: 2,
            strokeDash: [...dash.lastYear],
            tooltip: null,
          },
          encoding: { y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
        },
        {
          transform: [{ filter: 'datum.outlook !== null' }],
          mark: {
            type: 'point',
            filled: true,
            fill: ink.paper,
            stroke: colour.lastYear,
            strokeWidth: 2,
            size: 40,
            opacity: 1,
          },
          encoding: { y: { field: 'outlook', type: 'quantitative' }, tooltip: lines },
        },
      ],
    },
  };
}
