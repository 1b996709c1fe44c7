// The chart of growth: one line an event, from its first week, with the number that the list gives it.
import { expect, test } from 'vitest';
import { compileChart } from '../../src/charts/compile.ts';
import { eventGrowth, eventWeeks, lineEnds } from '../../src/charts/event-growth.ts';

const words = (name: string, values: readonly string[]) => ({
  data: { name, type: 'text' as const, values },
});
const numbers = (name: string, values: readonly number[]) => ({
  data: { name, type: 'integer' as const, values },
});

const table = {
  rowCount: 5,
  columns: [
    words('event', ['1', '1', '1', '2', '2']),
    words('event_name', ['甲', '甲', '甲', '乙', '乙']),
    words('week', ['2020-03-02', '2020-03-09', '2020-03-16', '2020-05-04', '2020-05-11']),
    numbers('matters', [2, 0, 6, 3, 4]),
    numbers('matters_so_far', [2, 2, 8, 3, 7]),
  ],
};

test('events begin in their own first week', () => {
  const { spec } = eventGrowth(eventWeeks(table), { language: 'zh' });
  expect(JSON.stringify(spec)).toContain('"week":"2020-05-04","matters":3,"sum":3,"since":1');
});

test('the words say how many events there are, and what the hottest came to', () => {
  const { description } = eventGrowth(eventWeeks(table), { language: 'zh' });
  expect(description).toContain('最热的2个事件');
  expect(description).toContain('“甲”，共8件');
});

test('the chart compiles, also without events', () => {
  for (const rows of [eventWeeks(table), []]) {
    expect(compileChart(eventGrowth(rows, { language: 'en' }).spec)).toHaveProperty('marks');
  }
});

test('lines that end on one another are labelled together', () => {
  const week = (event: string, sum: number) => ({ event, name: '', week: '', matters: 1, sum });
  const line = (event: string, sums: readonly number[]) => sums.map((sum) => week(event, sum));
  expect(lineEnds([line('1', [2, 20]), line('2', [5, 9]), line('3', [1, 9]), line('4', [3])])).toEqual([
    { since: 2, sum: 20, label: '1' },
    { since: 2, sum: 9, label: '2, 3' },
    { since: 1, sum: 3, label: '4' },
  ]);
});
