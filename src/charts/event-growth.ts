// How the hottest events grew: matters so far, week by week from each event's first, so that paces can be compared.
import { say } from '../foundation/messages/index.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { emptyChart, frame, fullWidth, tooltip } from './frame.ts';
import { countText } from './numbers.ts';
import type { ChartTable } from './rows.ts';
import { ink, stackColours } from './theme.ts';

/** One week of one event. */
export interface EventWeek {
  /** The place of the event on the list: 1 is the hottest. */
  readonly event: string;
  readonly name: string;
  /** Its Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly matters: number | null;
  readonly sum: number | null;
}

/** Rows of `event-weeks`. */
export function eventWeeks(table: ChartTable): EventWeek[] {
  const columns = new Map(table.columns.map(({ data }) => [data.name, data.values]));
  const text = (name: string, row: number): string => String(columns.get(name)?.[row] ?? '');
  const count = (name: string, row: number): number | null => {
    const value = columns.get(name)?.[row];
    return typeof value === 'number' ? value : null;
  };
  return Array.from({ length: table.rowCount }, (_, row) => ({
    event: text('event', row),
    name: text('event_name', row),
    week: text('week', row),
    matters: count('matters', row),
    sum: count('matters_so_far', row),
  }));
}

/** Ends of lines that lie so near, as shares of the width and of the height, are labelled together. */
const NEAR = { weeks: 0.03, matters: 0.07 } as const;

interface LineEnd {
  readonly since: number;
  readonly sum: number;
  readonly label: string;
}

/** Where lines end, with the numbers of the events that end there: 3, or 3 and 4 where two ends lie on one another. */
export function lineEnds(events: readonly (readonly EventWeek[])[]): LineEnd[] {
  const ends = events.map((weeks) => ({
    since: weeks.length,
    sum: weeks.at(-1)?.sum ?? 0,
    event: weeks[0]?.event ?? '',
  }));
  const widest = Math.max(1, ...ends.map(({ since }) => since)) * NEAR.weeks;
  const highest = Math.max(1, ...ends.map(({ sum }) => sum)) * NEAR.matters;
  const labelled: LineEnd[] = [];
  for (const { since, sum, event } of ends) {
    const at = labelled.findIndex(
      (one) => Math.abs(one.since - since) <= widest && Math.abs(one.sum - sum) <= highest,
    );
    const near = labelled[at];
    if (near === undefined) labelled.push({ since, sum, label: event });
    else labelled[at] = { ...near, label: `${near.label}, ${event}` };
  }
  return labelled;
}

/** Draws the growth of events; each line ends with the number of its event, which the key explains. */
export function eventGrowth(rows: readonly EventWeek[], { language }: ChartOptions): Chart {
  const id = 'event-growth' as const;
  const title = say(language, 'events.chart_title');
  const events = [...Map.groupBy(rows, ({ event }) => event).values()];
  const [hottest] = events;
  if (hottest === undefined) return emptyChart(id, title, language);
  const values = events.flatMap((weeks) =>
    weeks.map((week, index) => ({
      ...week,
      since: index + 1,
      mattersText: countText(week.matters),
      sumText: countText(week.sum),
    })),
  );
  const description = say(language, 'events.chart_description', {
    count: events.length,
    name: hottest[0]?.name ?? '',
    matters: countText(hottest.at(-1)?.sum ?? null),
  });
  const key = events.map((weeks) => `${weeks[0]?.event ?? ''}  ${weeks[0]?.name ?? ''}`);
  const order = events.map((weeks) => weeks[0]?.event ?? '');
  return {
    id,
    title,
    description,
    spec: {
      ...frame(title, description, key),
      ...fullWidth,
      height: 240,
      data: { values },
      encoding: {
        x: {
          field: 'since',
          type: 'quantitative',
          scale: { nice: false, domainMin: 1 },
          axis: { title: say(language, 'events.axis_weeks'), tickMinStep: 1, format: 'd', grid: false },
        },
        y: {
          field: 'sum',
          type: 'quantitative',
          axis: { title: say(language, 'events.column_sum'), tickCount: 5, tickMinStep: 1 },
        },
        color: {
          field: 'event',
          type: 'nominal',
          scale: { domain: order, range: stackColours.slice(0, order.length) },
          legend: null,
        },
      },
      layer: [
        { mark: { type: 'line', strokeWidth: 2, tooltip: null } },
        {
          mark: { type: 'point', filled: true, size: 26, opacity: 1 },
          encoding: {
            tooltip: tooltip<(typeof values)[number]>([
              ['name', say(language, 'events.column_title')],
              ['week', say(language, 'events.column_week')],
              ['mattersText', say(language, 'events.column_matters')],
              ['sumText', say(language, 'events.column_sum')],
            ]),
          },
        },
        {
          data: { values: lineEnds(events) },
          mark: { type: 'text', align: 'left', dx: 7, fontSize: 13, color: ink.strong, tooltip: null },
          encoding: { text: { field: 'label', type: 'nominal' }, color: { value: ink.strong } },
        },
      ],
    },
  };
}
