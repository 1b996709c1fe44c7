// The back-test week by week: how many warnings were opened, and how many stood on the list.
import { say } from '../foundation/messages/index.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { emptyChart, frame, fullWidth, tooltip } from './frame.ts';
import { countText } from './numbers.ts';
import { colour } from './theme.ts';

export interface BacktestWeekRow {
  readonly week: string;
  readonly opened: number;
  readonly on: number;
}

/** Weeks to name on the axis. */
const namedEvery = 13;

/** The chart of all replayed weeks. */
export function backtestWeeks(rows: readonly BacktestWeekRow[], { language }: ChartOptions): Chart {
  const id = 'backtest-weeks' as const;
  const title = say(language, 'charts.backtestWeeks.title');
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return emptyChart(id, title, language);
  const most = Math.max(...rows.map(({ opened }) => opened));
  const description = say(language, 'charts.backtestWeeks.description', {
    first: first.week,
    last: last.week,
    most: countText(most),
  });
  const values = rows.map((row) => ({
    ...row,
    openedText: countText(row.opened),
    onText: countText(row.on),
  }));
  const lines = tooltip<(typeof values)[number]>([
    ['week', say(language, 'charts.week')],
    ['openedText', say(language, 'charts.opened')],
    ['onText', say(language, 'charts.stillOn')],
  ]);
  const weeks = rows.map(({ week }) => week);
  return {
    id,
    title,
    description,
    spec: {
      ...frame(title, description, say(language, 'charts.backtestWeeks.key')),
      ...fullWidth,
      height: 180,
      data: { values },
      encoding: {
        x: {
          field: 'week',
          type: 'ordinal',
          scale: { domain: weeks, paddingInner: 0.2 },
          axis: {
            title: null,
            labelAngle: 0,
            values: weeks.filter((_, index) => index % namedEvery === 0),
            labelOverlap: false,
          },
        },
        y: {
          type: 'quantitative',
          axis: { title: say(language, 'charts.warnings'), tickCount: 5, tickMinStep: 1 },
        },
      },
      layer: [
        {
          mark: { type: 'bar', color: colour.current },
          encoding: { y: { field: 'opened', type: 'quantitative' }, tooltip: lines },
        },
        {
          mark: { type: 'line', color: colour.lastYear, strokeWidth: 1.5, tooltip: null },
          encoding: { y: { field: 'on', type: 'quantitative' } },
        },
      ],
    },
  };
}
