// DuckDB's errors in our words: the kind, the reason and the line of the model file, never a value.
import { failure, type Place, type WeathervaneError } from '../foundation/errors.ts';
import type { Sql } from './sql-files.ts';

/** What `errors_as_json` gives; appenders and the driver itself give plain text. */
interface DatabaseError {
  readonly kind: string;
  readonly message: string;
  readonly position: number | null;
}

/** Kinds whose message speaks of names and syntax; all other kinds may quote cells. */
const nameKinds: ReadonlySet<string> = new Set(['Binder', 'Catalog', 'Parser']);

const silentReasons: Readonly<Record<string, string>> = {
  Conversion: 'a value does not fit the type it is converted to',
  'Out of Range': 'a number is out of range',
  Constraint: 'a constraint of the table was violated',
  'Invalid Input': 'an input is not valid here',
  TransactionContext: 'the transaction was already aborted',
};

const stringField = (record: object, name: string): string | null => {
  const value: unknown = Reflect.get(record, name);
  return typeof value === 'string' ? value : null;
};

function parseDatabaseError(text: string): DatabaseError {
  const start = text.indexOf('{"');
  if (start >= 0) {
    try {
      const record: unknown = JSON.parse(text.slice(start));
      if (typeof record === 'object' && record !== null) {
        const position = stringField(record, 'position');
        return {
          kind: stringField(record, 'exception_type') ?? 'Unknown',
          message: stringField(record, 'exception_message') ?? '',
          position: position === null ? null : Number(position),
        };
      }
    } catch {
      return { kind: 'Unknown', message: '', position: null };
    }
  }
  const plain = /^([A-Z][A-Za-z ]*) Error: ([\s\S]*)$/.exec(text);
  return { kind: plain?.[1] ?? 'Unknown', message: plain?.[2] ?? text, position: null };
}

function reasonOf({ kind, message }: DatabaseError): string {
  if (nameKinds.has(kind)) return message.replaceAll(/\s+/g, ' ').trim();
  const constraint = /(?:NOT NULL constraint failed: \S+|CHECK constraint failed on table \S+)/.exec(message);
  if (kind === 'Constraint' && constraint !== null) return constraint[0];
  const unbound = /^Values were not provided for the following prepared statement parameters: [\w, ]+/.exec(
    message,
  );
  if (unbound !== null) return unbound[0];
  return silentReasons[kind] ?? `${kind} error`;
}

/** DuckDB counts the parser's positions in characters and all others in bytes of UTF-8. */
function textBefore(text: string, { kind, position }: DatabaseError): string | null {
  if (position === null || !Number.isInteger(position)) return null;
  if (kind === 'Parser') return [...text].slice(0, position).join('');
  return Buffer.from(text, 'utf8').subarray(0, position).toString('utf8');
}

/** Where a text ends, from its file's own first character: 1-based line and column. */
export function lineAndColumn(before: string): { readonly line: number; readonly column: number } {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function placeOf(sql: Sql, error: DatabaseError): Place | undefined {
  const [file, text, prefix] =
    typeof sql === 'string' ? [undefined, sql, 0] : [sql.file, sql.text, sql.prefix];
  const before = textBefore(text, error);
  if (before === null || before.length < prefix) return file === undefined ? undefined : { file };
  const position = lineAndColumn(before.slice(prefix));
  return file === undefined ? position : { file, ...position };
}

/** What DuckDB threw while running `sql`, as one of our errors. `limits` are named when memory ran out. */
export function sqlFailure(
  thrown: unknown,
  sql: Sql,
  limits: { readonly memory: string; readonly threads: number },
): WeathervaneError {
  const error = parseDatabaseError(thrown instanceof Error ? thrown.message : String(thrown));
  if (error.kind === 'Out of Memory') return failure('warehouse.memory', limits);
  if (error.kind === 'IO' && /no space left/i.test(error.message)) return failure('warehouse.disk_full', {});
  const place = placeOf(sql, error);
  return failure('warehouse.query', { reason: reasonOf(error) }, place === undefined ? {} : { place });
}
