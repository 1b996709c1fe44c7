// Published tables as Arrow files: no dictionaries, dates as days, the same bytes for the same input.
import { writeFile } from 'node:fs/promises';
import {
  Bool,
  type Data,
  DateDay,
  Field,
  Float64,
  Int64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  TimestampMicrosecond,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import type { TypedBatch, TypedColumn } from '../foundation/columns.ts';

/** One bit a value, from the lowest: 1 where there is one. */
function validity(values: readonly unknown[]): {
  readonly nullBitmap: Uint8Array;
  readonly nullCount: number;
} {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 8));
  let nullCount = 0;
  for (const [index, value] of values.entries()) {
    if (value === null) nullCount += 1;
    else nullBitmap[index >> 3] = (nullBitmap[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return { nullBitmap, nullCount };
}

function columnData(column: TypedColumn): Data {
  const length = column.values.length;
  switch (column.type) {
    case 'text':
    case 'uuid': {
      const [data] = vectorFromArray(column.values, new Utf8()).data;
      return data ?? makeData({ type: new Utf8(), length: 0 });
    }
    case 'boolean': {
      const [data] = vectorFromArray(column.values, new Bool()).data;
      return data ?? makeData({ type: new Bool(), length: 0 });
    }
    case 'date': {
      const data = Int32Array.from(column.values, (value) => value ?? 0);
      return makeData({ type: new DateDay(), length, data, ...validity(column.values) });
    }
    case 'timestamp': {
      const data = BigInt64Array.from(column.values, (value) => BigInt(Math.round((value ?? 0) * 1e6)));
      return makeData({ type: new TimestampMicrosecond(), length, data, ...validity(column.values) });
    }
    case 'integer': {
      const data = BigInt64Array.from(column.values, (value) => BigInt(value ?? 0));
      return makeData({ type: new Int64(), length, data, ...validity(column.values) });
    }
    case 'double': {
      const data = Float64Array.from(column.values, (value) => value ?? 0);
      return makeData({ type: new Float64(), length, data, ...validity(column.values) });
    }
  }
}

/**
 * A table in Arrow's file format: text and UUIDs as Utf8, whole numbers as Int64, dates as Date32 (days),
 * timestamps as microseconds without a zone.
 */
export function arrowBytes({ columns, rowCount }: TypedBatch): Uint8Array {
  const children = columns.map(columnData);
  const schema = new Schema(
    children.map(({ type }, index) => new Field(columns[index]?.name ?? '', type, true)),
  );
  const rows = makeData({ type: new Struct(schema.fields), length: rowCount, nullCount: 0, children });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, rows)]), 'file');
}

/** Writes a table as an Arrow file. */
export async function writeArrow(batch: TypedBatch, path: string): Promise<void> {
  await writeFile(path, arrowBytes(batch));
}
