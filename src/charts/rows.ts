// Published tables as the rows that charts take: columns found by name, words for keys where the table has them.
import type { TypedColumn } from '../foundation/columns.ts';
import type { AreaTopic } from './area-topic-grid.ts';
import type { CategoryCount } from './categories.ts';
import type { ChannelMonth } from './channel-mix.ts';
import type { FocusMonth } from './focus-panels.ts';
import type { MonthTotal } from './total-trend.ts';

/** What a published table has that charts need. */
export interface ChartTable {
  readonly rowCount: number;
  readonly columns: readonly { readonly data: TypedColumn }[];
}

interface Row {
  readonly text: (...names: readonly string[]) => string | null;
  readonly number: (name: string) => number | null;
}

function rowsOf(table: ChartTable): Row[] {
  const columns = new Map(table.columns.map(({ data }) => [data.name, data.values]));
  const cell = (name: string, row: number) => columns.get(name)?.[row] ?? null;
  return Array.from({ length: table.rowCount }, (_, row) => ({
    text: (...names) =>
      names.map((name) => cell(name, row)).find((value) => typeof value === 'string') ?? null,
    number: (name) => {
      const value = cell(name, row);
      return typeof value === 'number' ? value : null;
    },
  }));
}

/** Rows of `total-by-month`. */
export function monthTotals(table: ChartTable): MonthTotal[] {
  return rowsOf(table).map((row) => ({
    month: row.text('month') ?? '',
    pieces: row.number('pieces'),
    lastYear: row.number('last_year'),
    change: row.number('change'),
    changeLow: row.number('change_low'),
    changeHigh: row.number('change_high'),
  }));
}

/** Rows of `channel-by-month`. */
export function channelMonths(table: ChartTable): ChannelMonth[] {
  return rowsOf(table).map((row) => ({
    month: row.text('month') ?? '',
    channel: row.text('channel') ?? 'other',
    label: row.text('channel_name', 'name'),
    pieces: row.number('pieces'),
  }));
}

/** Rows of `topic-counts`, `purpose-counts`, `level-counts`, `cause-counts` and their like. */
export function categoryCounts(table: ChartTable): CategoryCount[] {
  return rowsOf(table).map((row) => ({
    code: row.text('code') ?? '',
    label: row.text('name', 'code_name', 'code') ?? '',
    pieces: row.number('pieces'),
    share: row.number('share'),
    lastYear: row.number('last_year'),
    difference: row.number('difference'),
    change: row.number('change'),
    changeLow: row.number('change_low'),
    changeHigh: row.number('change_high'),
  }));
}

/** Rows of `area-topic`. */
export function areaTopics(table: ChartTable): AreaTopic[] {
  return rowsOf(table).map((row) => ({
    area: row.text('area') ?? '',
    areaLabel: row.text('area_name', 'area') ?? '',
    topic: row.text('topic') ?? '',
    topicLabel: row.text('topic_name', 'topic') ?? '',
    pieces: row.number('pieces'),
    residents: row.number('residents'),
    per10k: row.number('per_10k'),
  }));
}

/** Rows of `focus-by-month`. */
export function focusMonths(table: ChartTable): FocusMonth[] {
  return rowsOf(table).map((row) => ({
    topic: row.text('topic') ?? '',
    label: row.text('topic_name', 'topic') ?? '',
    month: row.text('month') ?? '',
    pieces: row.number('pieces'),
    lastYear: row.number('last_year'),
  }));
}
