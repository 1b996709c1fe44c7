// The figures of published tables: every measure cell under its id, with n, interval and where it comes from.

import { figureId, rowKeys } from './figure-id.ts';
import type { Figure, FigureBook, PublishedColumn, PublishedTable } from './model.ts';

/** The measure that a ratio is computed against, by its column; a share without one is of all that is counted. */
const denominators: Readonly<Record<string, string>> = {
  share: 'denominator',
  change: 'last_year',
  change_previous: 'previous',
  per_10k: 'residents',
};

type Row = (name: string) => number | null;

function rowReader(table: PublishedTable, row: number): Row {
  const columns = new Map(table.columns.map((column) => [column.data.name, column.data]));
  return (name) => {
    const value = columns.get(name)?.values[row];
    return typeof value === 'number' ? value : null;
  };
}

const baseName = (name: string): string => name.replace(/_(?:low|high)$/, '');

function sampleOf(table: PublishedTable, column: PublishedColumn, row: Row): number | null {
  const base = baseName(column.data.name);
  const denominator = denominators[base];
  if (denominator === undefined) return null;
  return row(denominator) ?? (base === 'share' ? table.rowsCounted : null);
}

function intervalOf(column: PublishedColumn, row: Row): Figure['interval'] {
  const [low, high] = [row(`${column.data.name}_low`), row(`${column.data.name}_high`)];
  return low === null || high === null ? null : [low, high];
}

const isEarlier = (name: string): boolean => name === 'last_year' || name === 'previous';

/**
 * How many registrations a cell counts: those of its row, or those of the earlier period that it is about. A table
 * whose rows are measures (pieces, batches, persons) counts the registrations of its row of pieces.
 */
function countedBy(
  table: PublishedTable,
  { data: { name }, unit }: PublishedColumn,
  row: Row,
): PublishedTable['rowsCounted'] {
  const byMeasure = table.columns.find(({ role, data }) => role === 'key' && data.name === 'measure');
  const pieces = byMeasure?.data.type === 'text' ? byMeasure.data.values.indexOf('pieces') : -1;
  const unknown = table.withheld === undefined ? 0 : null;
  if (isEarlier(name) && pieces >= 0) return rowReader(table, pieces)(name) ?? unknown;
  if (isEarlier(name) && unit === 'pieces') return row(name) ?? unknown;
  return row('pieces') ?? row('denominator') ?? table.rowsCounted;
}

function* cellsOf(table: PublishedTable): Generator<Figure> {
  const measures = table.columns.filter((column) => column.role === 'measure');
  for (let index = 0; index < table.rowCount; index += 1) {
    const row = rowReader(table, index);
    const keys = rowKeys(table, index);
    for (const column of measures) {
      const status = column.statuses?.[index] ?? null;
      yield {
        id: figureId(table.id, keys, column.data.name),
        value: row(column.data.name),
        unit: column.unit,
        n: status === null ? sampleOf(table, column, row) : null,
        interval: intervalOf(column, row),
        sql: table.sql,
        parameters: table.parameters,
        rowsCounted: status === null ? countedBy(table, column, row) : null,
        ...(status === null ? {} : { status }),
      };
    }
  }
}

/** One figure for each measure cell of the tables, by id. Throws a RangeError where two cells have one id. */
export function figuresOf(tables: readonly PublishedTable[]): FigureBook {
  const book = new Map<string, Figure>();
  for (const table of tables) {
    for (const figure of cellsOf(table)) {
      if (book.has(figure.id)) throw new RangeError(`two figures have the id ${figure.id}`);
      book.set(figure.id, figure);
    }
  }
  return book;
}
