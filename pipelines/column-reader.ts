// Takes columns of a batch by name and kind.
import type { TypedBatch } from '../src/foundation/columns.ts';

export interface ColumnReader {
  /** The values of a text or uuid column. Throws a RangeError where the batch has none of this name. */
  readonly text: (name: string) => readonly (string | null)[];
  /** The values of an integer, double, date or timestamp column. Throws a RangeError likewise. */
  readonly number: (name: string) => readonly (number | null)[];
}

/** Reads the columns of `batch`. */
export function columnReader(batch: TypedBatch): ColumnReader {
  const find = (name: string) => {
    const column = batch.columns.find((candidate) => candidate.name === name);
    if (column === undefined) throw new RangeError(`no column ${name}`);
    return column;
  };
  return {
    text(name) {
      const column = find(name);
      if (column.type === 'text' || column.type === 'uuid') return column.values;
      throw new RangeError(`${name} is no text`);
    },
    number(name) {
      const column = find(name);
      switch (column.type) {
        case 'integer':
        case 'double':
        case 'date':
        case 'timestamp':
          return column.values;
        default:
          throw new RangeError(`${name} is no number`);
      }
    },
  };
}
