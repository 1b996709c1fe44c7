// The weeks before a warning: what was counted, beside the band of what was to be expected.
import { say } from '../foundation/messages/index.ts';
import type { Chart, ChartId, ChartOptions } from './chart.ts';
import { emptyChart, frame, fullWidth, tooltip } from './frame.ts';
import { countText, rateText } from './numbers.ts';
import { colour, ink } from './theme.ts';

/** One week, `2020-W14`; expected and upper are null where nothing could be tested. */
export interface ExpectedWeek {
  readonly week: string;
  /** The series in words. */
  readonly name: string;
  readonly observed: number | null;
  readonly expected: number | null;
  readonly upper: number | null;
  readonly inAlarm: boolean;
}

/** Weeks to name on the axis: every eighth, counted back from the last. */
const namedEvery = 8;

/** The chart of one warning; `position` is its place on the list. */
export function expectedBand(
  rows: readonly ExpectedWeek[],
  { language, position }: ChartOptions & { readonly position: number },
): Chart {
  const id: ChartId = `warning-${position}`;
  const name = rows[0]?.name ?? '';
  const title = say(language, 'charts.expectedBand.title', { name });
  const last = rows.at(-1);
  if (last === undefined) return emptyChart(id, title, language);
  const values = rows.map((row) => ({
    ...row,
    observedText: countText(row.observed),
    expectedText: rateText(row.expected),
    upperText: countText(row.upper),
  }));
  const alarmed = rows.filter(({ inAlarm }) => inAlarm);
  const description = say(language, 'charts.expectedBand.description', {
    name,
    first: rows[0]?.week ?? '',
    last: last.week,
    alarms: alarmed.length,
    latest: alarmed.at(-1)?.week ?? '—',
  });
  const lines = tooltip<(typeof values)[number]>([
    ['week', say(language, 'charts.week')],
    ['observedText', say(language, 'charts.observed')],
    ['expectedText', say(language, 'charts.expected')],
    ['upperText', say(language, 'charts.upper')],
  ]);
  const weeks = rows.map(({ week }) => week);
  const named = weeks.filter((_, index) => (weeks.length - 1 - index) % namedEvery === 0);
  return {
    id,
    title,
    description,
    spec: {
      ...frame(title, description, say(language, 'charts.expectedBand.key')),
      ...fullWidth,
      height: 200,
      data: { values },
      encoding: {
        x: {
          field: 'week',
          type: 'ordinal',
          scale: { domain: weeks },
          axis: { title: null, labelAngle: 0, values: named, labelOverlap: false },
        },
        y: {
          type: 'quantitative',
          axis: { title: say(language, 'charts.pieces'), tickCount: 5, tickMinStep: 1 },
        },
      },
      layer: [
        {
          transform: [{ filter: 'datum.expected !== null' }],
          mark: { type: 'rule', color: colour.history, strokeWidth: 8, opacity: 0.75, tooltip: null },
          encoding: {
            y: { field: 'expected', type: 'quantitative' },
            y2: { field: 'upper' },
          },
        },
        {
          transform: [{ filter: 'datum.expected !== null' }],
          mark: { type: 'tick', color: colour.lastYear, thickness: 2, width: 9, tooltip: null },
          encoding: { y: { field: 'expected', type: 'quantitative' } },
        },
        {
          mark: { type: 'line', color: colour.current, strokeWidth: 1.5, tooltip: null },
          encoding: { y: { field: 'observed', type: 'quantitative' } },
        },
        {
          transform: [{ filter: '!datum.inAlarm' }],
          mark: { type: 'point', filled: true, fill: colour.current, size: 22, opacity: 1 },
          encoding: { y: { field: 'observed', type: 'quantitative' }, tooltip: lines },
        },
        {
          transform: [{ filter: 'datum.inAlarm' }],
          mark: {
            type: 'point',
            shape: 'diamond',
            filled: true,
            fill: colour.rise,
            stroke: ink.paper,
            strokeWidth: 1,
            size: 130,
            opacity: 1,
          },
          encoding: { y: { field: 'observed', type: 'quantitative' }, tooltip: lines },
        },
      ],
    },
  };
}
