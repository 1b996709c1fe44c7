// Columns of a query's result by name, as the type that a table expects.
import type { TypedBatch, TypedColumn } from '../foundation/columns.ts';

function columnOf(batch: TypedBatch, name: string): TypedColumn {
  const column = batch.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new RangeError(`the query has no column ${name}`);
  return column;
}

/** A text column without empty cells; null becomes the empty text. */
export function texts(batch: TypedBatch, name: string): string[] {
  return columnOf(batch, name).values.map((value) => (value === null ? '' : String(value)));
}

/** A column of whole numbers. */
export function counts(batch: TypedBatch, name: string): (number | null)[] {
  return columnOf(batch, name).values.map((value) => (typeof value === 'number' ? value : null));
}

/** The sum of a column of whole numbers; empty cells count nothing. */
export function total(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
