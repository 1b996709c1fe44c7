// A mapping: which column of a file is which field of the register, checked against the file's columns.
import { createHash } from 'node:crypto';
import type { Cell, TextBatch } from '../foundation/columns.ts';
import { failure, gathered, type WeathervaneError } from '../foundation/errors.ts';
import { say } from '../foundation/messages/index.ts';
import { nearest } from '../foundation/nearest.ts';
import { type RefusalReason, refusalOf } from '../privacy/blocklist.ts';
import { refusalByContent } from '../privacy/content.ts';
import type { DateOrder } from './dates.ts';
import { type Field, fieldNames, fieldsOf, type SourceKind } from './fields.ts';

/** Where a field comes from: a column, a column with what its values mean, columns joined, or a constant. */
export type FieldMapping =
  | string
  | { readonly column: string; readonly values?: Readonly<Record<string, string>> | undefined }
  | { readonly columns: readonly string[]; readonly separator?: string | undefined }
  | { readonly constant: string };

/** A source as the configuration describes it; files of one source share one space of identifiers. */
export interface SourceMapping {
  readonly name: string;
  readonly kind: SourceKind;
  readonly fields: Readonly<Record<string, FieldMapping>>;
  /** How `04/12/2018` is read; where it is not said, the columns themselves decide. */
  readonly dateOrder?: DateOrder | undefined;
  /** The scheme of the source's own labels, where no field gives it. */
  readonly labelScheme?: string | undefined;
}

/** One field of a mapping that fits a file: indices of its columns, or its constant. */
export interface FittedField {
  readonly field: Field;
  readonly columns: readonly number[];
  readonly separator: string;
  readonly constant: string | null;
  readonly values: Readonly<Record<string, string>>;
}

interface Parts {
  readonly columns: readonly string[];
  readonly separator: string;
  readonly constant: string | null;
  readonly values: Readonly<Record<string, string>>;
}

function partsOf(mapping: FieldMapping): Parts {
  const none = { columns: [], separator: '', constant: null, values: {} };
  if (typeof mapping === 'string') return { ...none, columns: [mapping] };
  if ('column' in mapping) return { ...none, columns: [mapping.column], values: mapping.values ?? {} };
  if ('columns' in mapping) return { ...none, columns: mapping.columns, separator: mapping.separator ?? '' };
  return { ...none, constant: mapping.constant };
}

/** The columns that a mapping asks for, each once. */
function mappedColumns(mapping: SourceMapping): readonly string[] {
  return [...new Set(Object.values(mapping.fields).flatMap((one) => partsOf(one).columns))];
}

/** Whether a file with these columns can be read by a mapping. */
export function fits(mapping: SourceMapping, columns: readonly string[]): boolean {
  const asked = mappedColumns(mapping);
  return asked.length > 0 && asked.every((column) => columns.includes(column));
}

function refused(
  at: { readonly source: string; readonly field: string; readonly column: string },
  reason: RefusalReason,
): WeathervaneError {
  const told = `${say('zh', `privacy.refused.${reason}`)} / ${say('en', `privacy.refused.${reason}`)}`;
  return failure('mapping.column_refused', { ...at, reason: told });
}

function* problemsOf(mapping: SourceMapping, columns: readonly string[]): Generator<WeathervaneError> {
  const { name: source, kind } = mapping;
  const names = fieldNames(kind);
  for (const { name, required } of fieldsOf(kind)) {
    if (required && mapping.fields[name] === undefined) {
      yield failure('mapping.field_missing', { source, field: name });
    }
  }
  for (const [name, one] of Object.entries(mapping.fields)) {
    if (!names.includes(name)) {
      yield failure('mapping.field_unknown', { source, field: name, nearest: nearest(name, names) ?? '' });
      continue;
    }
    const { columns: asked, values, constant } = partsOf(one);
    for (const column of asked) {
      const reason = refusalOf(column, { reference: kind !== 'petitions' });
      if (reason !== null) yield refused({ source, field: name, column }, reason);
      if (reason === null && !columns.includes(column)) {
        const likely = nearest(column, columns) ?? '';
        yield failure('mapping.column_missing', { source, field: name, column, nearest: likely });
      }
    }
    const { type, values: choices } = fieldsOf(kind).find((field) => field.name === name) ?? {};
    if (type !== 'choice' || choices === undefined) continue;
    for (const value of constant === null ? Object.values(values) : [constant]) {
      if (choices.includes(value)) continue;
      const valid = choices.join(', ');
      yield failure('mapping.value_unknown', { source, field: name, value, valid });
    }
  }
}

/**
 * Fits a mapping to a file's columns, in the order of the register's fields. Throws the first problem with
 * all others: `mapping.field_missing`, `field_unknown`, `column_missing`, `value_unknown`, and
 * `column_refused` for every personal column, whatever it is mapped to.
 */
export function fitMapping(mapping: SourceMapping, columns: readonly string[]): readonly FittedField[] {
  const problem = gathered([...problemsOf(mapping, columns)]);
  if (problem !== null) throw problem;
  return fieldsOf(mapping.kind).flatMap((field) => {
    const one = mapping.fields[field.name];
    if (one === undefined) return [];
    const { columns: asked, ...rest } = partsOf(one);
    return [{ field, columns: asked.map((column) => columns.indexOf(column)), ...rest }];
  });
}

/** Numbers in what people wrote are masked one by one, so that no row is lost to them; a bare name would stand. */
const SCRUBBED: readonly string[] = ['title', 'text'];

/**
 * Stops at a mapped column whose cells are personal whatever its header says. Throws `mapping.column_refused`; no
 * row of the file has been kept then.
 */
export function refuseByContent(
  { name: source }: SourceMapping,
  fields: readonly FittedField[],
  batch: TextBatch,
  names: readonly string[],
): void {
  const problems = fields.flatMap(({ field, columns }) =>
    columns.flatMap((index) => {
      const reason = refusalByContent(batch.columns[index] ?? []);
      return reason === null || (reason !== 'name' && SCRUBBED.includes(field.name))
        ? []
        : [refused({ source, field: field.name, column: names[index] ?? '' }, reason)];
    }),
  );
  const problem = gathered(problems);
  if (problem !== null) throw problem;
}

/** The cells of a field in a batch: its column as it is, its columns joined, or its constant. */
export function cellsOf({ columns, separator, constant }: FittedField, batch: TextBatch): readonly Cell[] {
  const [first, ...others] = columns.map((index) => batch.columns[index] ?? []);
  if (first === undefined) return batch.rowNumbers.map(() => constant);
  if (others.length === 0) return first;
  return first.map((cell, row) => {
    const parts = [cell, ...others.map((column) => column[row] ?? null)].filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(separator);
  });
}

/** Tells one mapping from another; equal for equal mappings whatever the order of their keys. */
export function mappingDigest(
  mapping: SourceMapping,
  rules: Readonly<Record<string, string | number>>,
): string {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256').update(JSON.stringify({ mapping, rules }, sorted)).digest('hex');
}

/**
 * The source that reads a file: the one named, or else the one whose columns match, with the most mapped
 * columns. Throws `mapping.source_unknown`, `mapping.source_none` or `mapping.source_ambiguous`.
 */
export function chooseSource<Source extends SourceMapping>(
  sources: readonly Source[],
  {
    file,
    columns,
    name,
  }: { readonly file: string; readonly columns: readonly string[]; readonly name?: string | undefined },
): Source {
  if (name !== undefined) {
    const named = sources.find((source) => source.name === name);
    if (named !== undefined) return named;
    const known = sources.map((source) => source.name).join(', ');
    throw failure('mapping.source_unknown', { source: name, known });
  }
  const fitting = sources.filter((source) => fits(source, columns));
  const most = Math.max(...fitting.map((source) => mappedColumns(source).length));
  const [best, ...equal] = fitting.filter((source) => mappedColumns(source).length === most);
  if (best === undefined) throw failure('mapping.source_none', { file }, { place: { file } });
  if (equal.length > 0) {
    const names = [best, ...equal].map((source) => source.name).join(', ');
    throw failure('mapping.source_ambiguous', { file, sources: names }, { place: { file } });
  }
  return best;
}
