// The names of figures: table, row and column in one text that `weathervane lineage` takes.
import type { PublishedTable } from './model.ts';

/** Key values hold anything (a source's own labels), so the separator and its escape are written out. */
const escapeKey = (value: string): string => value.replaceAll('%', '%25').replaceAll('/', '%2F');

/** The id of a figure: `topic-counts/01/pieces`, `area-topic/431202/01/per_10k`. */
export function figureId(table: string, rowKeys: readonly string[], column: string): string {
  return [table, ...rowKeys.map(escapeKey), column].join('/');
}

/** The key values of a row, in the order of the key columns; an empty key is the empty text. */
export function rowKeys(table: PublishedTable, row: number): string[] {
  return table.columns
    .filter((column) => column.role === 'key')
    .map((column) => String(column.data.values[row] ?? ''));
}
