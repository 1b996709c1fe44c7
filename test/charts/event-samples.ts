// The chart of growth in every shape: five lines that end together, one week, long ones, none.
import type { Chart } from '../../src/charts/chart.ts';
import { type EventWeek, eventGrowth } from '../../src/charts/event-growth.ts';
import type { Language } from '../../src/foundation/messages/index.ts';

function line(event: number, weeks: number, pace: number): EventWeek[] {
  return Array.from({ length: weeks }, (_, index) => ({
    event: String(event),
    name: `住房物业与办证·竹渚县·2020年${event}月（西溪国际）`,
    week: `2020-0${event}-${String((index % 28) + 1).padStart(2, '0')}`,
    matters: pace,
    sum: pace * (index + 1),
  }));
}

/** Every shape of the chart, by name. */
export function eventSamples(language: Language): ReadonlyMap<string, Chart> {
  const chart = (rows: readonly EventWeek[]): Chart => eventGrowth(rows, { language });
  return new Map([
    ['events, five', chart([7, 4, 6, 6, 3].flatMap((weeks, index) => line(index + 1, weeks, 3)))],
    ['events, near ends', chart([60, 59, 58, 57].flatMap((weeks, index) => line(index + 1, weeks, 5)))],
    ['events, a week', chart(line(1, 1, 5))],
    ['events, none', chart([])],
  ]);
}
