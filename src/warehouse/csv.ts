// Published tables as CSV (RFC 4180), safe to open in a spreadsheet.
import { writeFile } from 'node:fs/promises';
import { isoDate } from '../foundation/calendar.ts';
import type { TypedBatch, TypedColumn } from '../foundation/columns.ts';

export interface CsvOptions {
  /** A byte order mark, without which Excel takes UTF-8 for the system's own encoding. */
  readonly byteOrderMark?: boolean;
}

/** What a spreadsheet takes for a formula when a cell begins with it, in half and full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;

/** A text as a cell: an apostrophe before what would be a formula, quotes where the format asks for them. */
export function csvCell(text: string): string {
  return quoted(FORMULA.test(text) ? `'${text}` : text);
}

const two = (value: number): string => String(value).padStart(2, '0');

function wallClock(seconds: number): string {
  const day = Math.floor(seconds / 86_400);
  const rest = Math.floor(seconds - day * 86_400);
  return `${isoDate(day)} ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}

function cells(column: TypedColumn): readonly string[] {
  switch (column.type) {
    case 'text':
    case 'uuid':
      return column.values.map((value) => (value === null ? '' : csvCell(value)));
    case 'date':
      return column.values.map((value) => (value === null ? '' : isoDate(value)));
    case 'timestamp':
      return column.values.map((value) => (value === null ? '' : wallClock(value)));
    case 'integer':
    case 'double':
    case 'boolean':
      return column.values.map((value) => (value === null ? '' : String(value)));
  }
}

/**
 * A table as CSV: a header, CRLF after every row. Null is an empty field and empty text is `""`; numbers
 * stay numbers, dates are `YYYY-MM-DD`.
 */
export function csvText(
  { columns, rowCount }: TypedBatch,
  { byteOrderMark = false }: CsvOptions = {},
): string {
  const header = columns.map(({ name }) => csvCell(name)).join(',');
  const byColumn = columns.map(cells);
  const rows = Array.from({ length: rowCount }, (_, row) =>
    byColumn.map((column) => column[row] ?? '').join(','),
  );
  return `${byteOrderMark ? '\uFEFF' : ''}${[header, ...rows].join('\r\n')}\r\n`;
}

/** Writes a table as a CSV file in UTF-8. */
export async function writeCsv(batch: TypedBatch, path: string, options: CsvOptions = {}): Promise<void> {
  await writeFile(path, csvText(batch, options));
}
