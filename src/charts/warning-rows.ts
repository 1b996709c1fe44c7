// The tables of warnings and of the outlook as the rows that their charts take.
import type { ExpectedWeek } from './expected-band.ts';
import type { OutlookMonth } from './outlook.ts';
import type { ChartTable } from './rows.ts';

function cells(table: ChartTable) {
  const columns = new Map(table.columns.map(({ data }) => [data.name, data.values]));
  return {
    text: (name: string, row: number): string => String(columns.get(name)?.[row] ?? ''),
    number: (name: string, row: number): number | null => {
      const value = columns.get(name)?.[row];
      return typeof value === 'number' ? value : null;
    },
  };
}

const rowsOf = (table: ChartTable): number[] => Array.from({ length: table.rowCount }, (_, row) => row);

/** Rows of `warning-weeks-N`. */
export function expectedWeeks(table: ChartTable): ExpectedWeek[] {
  const { text, number } = cells(table);
  return rowsOf(table).map((row) => ({
    week: text('week', row),
    name: text('series_name', row),
    observed: number('observed', row),
    expected: number('expected', row),
    upper: number('upper', row),
    inAlarm: number('in_alarm', row) === 1,
  }));
}

/** Rows of `outlook`. */
export function outlookMonths(table: ChartTable): OutlookMonth[] {
  const { text, number } = cells(table);
  return rowsOf(table).map((row) => ({
    month: text('month', row),
    pieces: number('pieces', row),
    trend: number('trend', row),
    outlook: number('outlook', row),
    low: number('outlook_low', row),
    high: number('outlook_high', row),
  }));
}
