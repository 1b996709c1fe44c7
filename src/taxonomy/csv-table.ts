// Reads the taxonomy's own well-formed CSV files; a line that is not as promised is an error, never skipped.
import { failure, type Place } from '../foundation/errors.ts';

/** One line of a table. */
export interface TableRow<Column extends string> {
  readonly get: (column: Column) => string;
  readonly place: Place;
}

function splitLine(line: string): string[] {
  const cells = line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^",]*)(?=,|$)/g) ?? [];
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

/**
 * The rows of a CSV text whose header is exactly `columns`, in that order. Cells may be quoted, but hold no
 * line break. Throws `taxonomy.malformed` with file and line for another header or number of cells.
 */
export function readCsvTable<const Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): TableRow<Column>[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const refuse = (line: number) =>
    failure('taxonomy.malformed', { columns: columns.join(', ') }, { place: { file, line } });
  if (lines[0] !== columns.join(',')) throw refuse(1);
  const rows: TableRow<Column>[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === '') continue;
    const cells = splitLine(line);
    if (cells.length !== columns.length) throw refuse(index + 1);
    rows.push({
      get: (column) => cells[columns.indexOf(column)] ?? '',
      place: { file, line: index + 1 },
    });
  }
  return rows;
}

/** A cell that must hold a positive number. Throws `taxonomy.bad_number`. */
export function positiveNumber<Column extends string>(row: TableRow<Column>, column: Column): number {
  const value = Number(row.get(column));
  if (!(value > 0)) throw failure('taxonomy.bad_number', { column }, { place: row.place });
  return value;
}

/** A cell of words separated by blanks. */
export function wordList(cell: string): string[] {
  return cell.split(' ').filter((word) => word !== '');
}
