// DuckDB's values and ours: the one place where they are turned into each other.
import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  DuckDBUUIDValue,
  type DuckDBValue,
  type DuckDBVector,
  INTEGER,
  SQLNULL,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api';
import type { ColumnType, TypedColumn } from '../foundation/columns.ts';
import { failure } from '../foundation/errors.ts';
import { wallClockSeconds } from './wall-clock.ts';

const columnTypes: ReadonlyMap<DuckDBTypeId, ColumnType> = new Map<DuckDBTypeId, ColumnType>([
  [DuckDBTypeId.BOOLEAN, 'boolean'],
  [DuckDBTypeId.TINYINT, 'integer'],
  [DuckDBTypeId.SMALLINT, 'integer'],
  [DuckDBTypeId.INTEGER, 'integer'],
  [DuckDBTypeId.BIGINT, 'integer'],
  [DuckDBTypeId.HUGEINT, 'integer'],
  [DuckDBTypeId.UTINYINT, 'integer'],
  [DuckDBTypeId.USMALLINT, 'integer'],
  [DuckDBTypeId.UINTEGER, 'integer'],
  [DuckDBTypeId.UBIGINT, 'integer'],
  [DuckDBTypeId.UHUGEINT, 'integer'],
  [DuckDBTypeId.FLOAT, 'double'],
  [DuckDBTypeId.DOUBLE, 'double'],
  [DuckDBTypeId.DECIMAL, 'double'],
  [DuckDBTypeId.DATE, 'date'],
  [DuckDBTypeId.TIMESTAMP, 'timestamp'],
  [DuckDBTypeId.TIMESTAMP_S, 'timestamp'],
  [DuckDBTypeId.TIMESTAMP_MS, 'timestamp'],
  [DuckDBTypeId.TIMESTAMP_NS, 'timestamp'],
  [DuckDBTypeId.TIMESTAMP_TZ, 'timestamp'],
  [DuckDBTypeId.UUID, 'uuid'],
]);

/** How a DuckDB type travels in our columns; what has no type of its own (lists, intervals) travels as text. */
function columnTypeOf(type: DuckDBType): ColumnType {
  return columnTypes.get(type.typeId) ?? 'text';
}

/** A whole number as a JavaScript number. Throws `warehouse.unsafe_integer`, naming `column`, beyond 2^53. */
function safeInteger(value: bigint, column: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw failure('warehouse.unsafe_integer', { column });
  return number;
}

/** A number, date or timestamp as the number our columns hold; null for what is none. */
function numberOf(value: DuckDBValue, column: string, timeZone: string): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return safeInteger(value, column);
  if (value instanceof DuckDBDateValue) return value.days;
  if (value instanceof DuckDBDecimalValue) return Number(value.toString());
  if (value instanceof DuckDBTimestampValue) return Number(value.micros) / 1e6;
  if (value instanceof DuckDBTimestampTZValue) return wallClockSeconds(Number(value.micros) / 1e6, timeZone);
  if (value instanceof DuckDBTimestampSecondsValue) return Number(value.seconds);
  if (value instanceof DuckDBTimestampMillisecondsValue) return Number(value.millis) / 1e3;
  if (value instanceof DuckDBTimestampNanosecondsValue) return Number(value.nanos / 1000n) / 1e6;
  return null;
}

const textOf = (value: DuckDBValue): string | null => (value === null ? null : String(value));

function* itemsOf(vectors: readonly DuckDBVector[]): Generator<DuckDBValue> {
  for (const vector of vectors) {
    for (let row = 0; row < vector.itemCount; row += 1) yield vector.getItem(row);
  }
}

/** A column from its vectors, in their order. `timeZone` is the wall clock of instants (TIMESTAMPTZ). */
export function columnFromVectors(
  name: string,
  type: DuckDBType,
  vectors: readonly DuckDBVector[],
  timeZone: string,
): TypedColumn {
  const kind = columnTypeOf(type);
  if (kind === 'boolean') {
    return {
      name,
      type: kind,
      values: Array.from(itemsOf(vectors), (value) => (typeof value === 'boolean' ? value : null)),
    };
  }
  if (kind === 'text' || kind === 'uuid')
    return { name, type: kind, values: Array.from(itemsOf(vectors), textOf) };
  return {
    name,
    type: kind,
    values: Array.from(itemsOf(vectors), (value) => numberOf(value, name, timeZone)),
  };
}

/** A cell of a row: as in our columns, and lists as arrays. */
export type Item = string | number | boolean | null | readonly Item[];

/** One value as a cell of a row; `column` names it in errors. */
export function itemOf(value: DuckDBValue, column: string, timeZone: string): Item {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof DuckDBListValue) return value.items.map((item) => itemOf(item, column, timeZone));
  return numberOf(value, column, timeZone) ?? String(value);
}

/**
 * A parameter as DuckDB's value: whole numbers by their size, and where the statement expects a date or a
 * timestamp, day numbers and wall-clock seconds as such.
 */
export function boundValue(
  value: string | number | boolean | null,
  expected: DuckDBTypeId,
): readonly [DuckDBValue, DuckDBType] {
  if (value === null) return [null, SQLNULL];
  if (typeof value === 'string') return [value, VARCHAR];
  if (typeof value === 'boolean') return [value, BOOLEAN];
  if (expected === DuckDBTypeId.DATE && Number.isInteger(value)) return [new DuckDBDateValue(value), DATE];
  if (expected === DuckDBTypeId.TIMESTAMP) return [timestampFromSeconds(value), TIMESTAMP];
  if (!Number.isSafeInteger(value)) return [value, DOUBLE];
  return Math.abs(value) < 2 ** 31 ? [value, INTEGER] : [BigInt(value), BIGINT];
}

/** Wall-clock seconds as DuckDB's TIMESTAMP, to the microsecond. */
export function timestampFromSeconds(seconds: number): DuckDBTimestampValue {
  return new DuckDBTimestampValue(BigInt(Math.round(seconds * 1e6)));
}

/** A UUID's 36 characters as DuckDB's value. Throws a RangeError for other text. */
export function uuidFromText(text: string): DuckDBUUIDValue {
  const digits = text.replaceAll('-', '');
  if (!/^[0-9a-fA-F]{32}$/.test(digits)) throw new RangeError('not a UUID');
  return DuckDBUUIDValue.fromUint128(BigInt(`0x${digits}`));
}
