// Published tables as the rows that charts take: columns found by name, words for keys where the table has them.
import type { TypedColumn } from '../foundation/columns.ts';
import { type CellStatus, markText, type Withheld } from '../foundation/marks.ts';
import type { AreaTopic } from './area-topic-grid.ts';
import type { CategoryCount } from './categories.ts';
import type { ChannelMonth } from './channel-mix.ts';
import type { FocusMonth } from './focus-panels.ts';
import type { MonthTotal } from './total-trend.ts';
import type { Marks } from './withheld.ts';

/** What a published table has that charts need. */
export interface ChartTable {
  readonly rowCount: number;
  readonly columns: readonly {
    readonly data: TypedColumn;
    readonly statuses?: readonly (CellStatus | null)[];
  }[];
  readonly withheld?: Withheld;
}

interface Row {
  readonly text: (...names: readonly string[]) => string | null;
  readonly number: (name: string) => number | null;
  /** The marks of withheld figures: of each field, that of its column. */
  readonly marks: <Field extends string>(
    columns: Readonly<Record<Field, string>>,
  ) => { readonly marks?: Marks<Field> };
}

function rowsOf(table: ChartTable): Row[] {
  const columns = new Map(table.columns.map(({ data }) => [data.name, data.values]));
  const cell = (name: string, row: number) => columns.get(name)?.[row] ?? null;
  const statuses = new Map(table.columns.map((column) => [column.data.name, column.statuses]));
  const markOf = (name: string, row: number): string | null => {
    const status = statuses.get(name)?.[row] ?? null;
    return status === null || table.withheld === undefined ? null : markText(status, table.withheld);
  };
  return Array.from({ length: table.rowCount }, (_, row) => ({
    text: (...names) =>
      names.map((name) => cell(name, row)).find((value) => typeof value === 'string') ?? null,
    number: (name) => {
      const value = cell(name, row);
      return typeof value === 'number' ? value : null;
    },
    marks<Field extends string>(fields: Readonly<Record<Field, string>>) {
      const marks: Partial<Record<Field, string>> = {};
      for (const field in fields) {
        const mark = markOf(fields[field], row);
        if (mark !== null) marks[field] = mark;
      }
      return Object.keys(marks).length === 0 ? {} : { marks };
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
    ...row.marks({ pieces: 'pieces', lastYear: 'last_year', change: 'change' }),
  }));
}

/** Rows of `channel-by-month`. */
export function channelMonths(table: ChartTable): ChannelMonth[] {
  return rowsOf(table).map((row) => ({
    month: row.text('month') ?? '',
    channel: row.text('channel') ?? 'other',
    label: row.text('channel_name', 'name'),
    pieces: row.number('pieces'),
    ...row.marks({ pieces: 'pieces' }),
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
    ...row.marks({
      pieces: 'pieces',
      share: 'share',
      lastYear: 'last_year',
      difference: 'difference',
      change: 'change',
    }),
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
    ...row.marks({ pieces: 'pieces', per10k: 'per_10k' }),
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
    ...row.marks({ pieces: 'pieces', lastYear: 'last_year' }),
  }));
}
