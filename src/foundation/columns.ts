// Columns of cells: the one shape in which rows travel, as text before typing and typed after it.

/** A cell as it stands in a file, or null where the file has nothing. */
export type Cell = string | null;

/** Rows read from a file, held column by column; `rowNumbers` is the 1-based place of each row in the file. */
export interface TextBatch {
  readonly columns: readonly (readonly Cell[])[];
  readonly rowNumbers: readonly number[];
}

/**
 * A typed column. `date` counts days since 1970-01-01; `timestamp` counts seconds of wall-clock time
 * since 1970-01-01 00:00 (no zone); `uuid` is the 36-character text form.
 */
export type TypedColumn =
  | { readonly name: string; readonly type: 'text' | 'uuid'; readonly values: readonly (string | null)[] }
  | {
      readonly name: string;
      readonly type: 'date' | 'timestamp' | 'integer' | 'double';
      readonly values: readonly (number | null)[];
    }
  | { readonly name: string; readonly type: 'boolean'; readonly values: readonly (boolean | null)[] };

export type ColumnType = TypedColumn['type'];

/** Typed columns of equal length. */
export interface TypedBatch {
  readonly columns: readonly TypedColumn[];
  readonly rowCount: number;
}
