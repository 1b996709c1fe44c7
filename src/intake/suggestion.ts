// Suggests what a file is and which column is which field: by the headers' names, checked by their cells.
import type { TextBatch } from '../foundation/columns.ts';
import { type RefusalReason, refusalOf } from '../privacy/blocklist.ts';
import { refusalByContent } from '../privacy/content.ts';
import { headerForms } from '../privacy/headers.ts';
import { type ColumnProfile, profileColumn, readable } from './column-profile.ts';
import type { DateOrder } from './dates.ts';
import { type Field, fieldsOf, type SourceKind, sourceKinds } from './fields.ts';
import type { FieldMapping } from './mapping.ts';
import { synonymsOf } from './synonyms.ts';

/** A column that stays out, and why. */
export interface RefusedColumn {
  readonly column: string;
  readonly reason: RefusalReason;
}

/** What a file seems to be, and how it could be read. */
export interface Suggestion {
  /** Null where no kind of source finds its required fields. */
  readonly kind: SourceKind | null;
  readonly fields: Readonly<Record<string, FieldMapping>>;
  /** Set where the dates need it and show it. */
  readonly dateOrder: DateOrder | null;
  readonly refused: readonly RefusedColumn[];
  /** Columns that nothing is read from, other than the refused ones. */
  readonly unused: readonly string[];
  /** Required fields of the likeliest kind that no column was found for. */
  readonly missing: readonly string[];
  /** Columns whose name says a field that most of their cells do not bear out. */
  readonly unreadable: readonly { readonly column: string; readonly field: string }[];
  /** Date columns whose order of day and month nothing shows. */
  readonly uncertainDates: readonly string[];
  readonly columns: readonly ColumnProfile[];
}

interface Candidate {
  readonly column: number;
  readonly field: Field;
  readonly score: number;
}

/** The least part of a column's cells that its field must be able to read. */
function leastReadable({ type, otherwise }: Field): number {
  if (type === 'choice') return otherwise === null ? 0.2 : 0;
  return 0.7;
}

/** Exact names beat names within a longer header; among equals, names that stand earlier in the list. */
function scoreOf(header: string, name: string, rank: number): number | null {
  if (header === name) return 2 - rank / 1000;
  const partial = /\p{Script=Han}{3}/u.test(name) && header.includes(name);
  return partial ? name.length / header.length - rank / 10_000 : null;
}

function candidatesOf(kind: SourceKind, headers: readonly (string | null)[]): Candidate[] {
  const fields = new Map(fieldsOf(kind).map((field) => [field.name, field]));
  return headers.flatMap((header, column) => {
    if (header === null) return [];
    return synonymsOf(kind).flatMap(({ field: name, name: synonym, rank }) => {
      const [field, score] = [fields.get(name), scoreOf(header, synonym, rank)];
      return field === undefined || score === null ? [] : [{ column, field, score }];
    });
  });
}

interface Assignment {
  readonly kind: SourceKind;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly unreadable: readonly { readonly column: string; readonly field: string }[];
  readonly missing: readonly string[];
}

/** Gives each field its best column, and each column at most one field, best matches first. */
function assign(
  kind: SourceKind,
  columns: readonly ColumnProfile[],
  headers: readonly (string | null)[],
): Assignment {
  const columnOf = new Map<string, number>();
  const taken = new Set<number>();
  const unreadable = new Map<number, { column: string; field: string }>();
  const ordered = candidatesOf(kind, headers).toSorted((a, b) => b.score - a.score || a.column - b.column);
  for (const { column, field } of ordered) {
    const profile = columns[column];
    if (profile === undefined || taken.has(column) || columnOf.has(field.name)) continue;
    if (readable(profile, field) < leastReadable(field)) {
      if (!unreadable.has(column)) unreadable.set(column, { column: profile.name, field: field.name });
      continue;
    }
    columnOf.set(field.name, column);
    taken.add(column);
  }
  const missing = fieldsOf(kind)
    .filter(({ name, required }) => required && !columnOf.has(name))
    .map(({ name }) => name);
  const doubtful = [...unreadable].filter(
    ([column, { field }]) => !taken.has(column) && !columnOf.has(field),
  );
  return { kind, columnOf, missing, unreadable: doubtful.map(([, one]) => one) };
}

/** A kind that finds all it requires goes first, then the one that explains the most columns. */
function likeliest(assignments: readonly Assignment[]): Assignment | undefined {
  return assignments.toSorted(
    (a, b) => Math.sign(a.missing.length) - Math.sign(b.missing.length) || b.columnOf.size - a.columnOf.size,
  )[0];
}

const channelHints: readonly (readonly [RegExp, string])[] = [
  [/留言|网上|网民|帖子/, 'online'],
  [/来信|写信/, 'letter'],
  [/来访|走访/, 'visit'],
  [/来电|通话|热线/, 'call'],
];

/** The channel of a file that has no column for it but says it in its headers, as 留言编号 does. */
function impliedChannel(id: string | undefined): FieldMapping | null {
  const hint = channelHints.find(([pattern]) => pattern.test(id ?? ''));
  return hint === undefined ? null : { constant: hint[1] };
}

function dateOrderIn(profiles: readonly ColumnProfile[]): DateOrder | null {
  const decided = profiles.find(({ order }) => order.matters && order.certain);
  return decided?.order.order ?? null;
}

/**
 * Suggests a mapping from the headers and a sample of rows. Refused columns are never part of it; a column
 * whose cells do not bear out its name is left aside and listed in `unreadable`.
 */
export function suggestMapping(names: readonly string[], sample: TextBatch): Suggestion {
  const columns = names.map((name, index) => profileColumn(name, sample.columns[index] ?? []));
  const byContent = names.map((_, index) => refusalByContent(sample.columns[index] ?? []));
  const refusalFor = (kind: SourceKind | null, name: string, index: number): RefusalReason | null =>
    refusalOf(name, { reference: kind !== null && kind !== 'petitions' }) ?? byContent[index] ?? null;
  const headersFor = (kind: SourceKind): (string | null)[] =>
    names.map((name, index) => (refusalFor(kind, name, index) === null ? headerForms(name).bare : null));
  const best = likeliest(sourceKinds.map((kind) => assign(kind, columns, headersFor(kind))));
  if (best === undefined) throw new RangeError('there is at least one kind of source');
  const kind = best.missing.length === 0 ? best.kind : null;
  const refused = names.flatMap((column, index) => {
    const reason = refusalFor(kind, column, index);
    return reason === null ? [] : [{ column, reason }];
  });
  const nameOf = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : names[index];
  const mapped = fieldsOf(best.kind).flatMap(({ name }): [string, FieldMapping][] => {
    const column = nameOf(best.columnOf.get(name));
    if (column !== undefined) return [[name, column]];
    const implied = name === 'channel' ? impliedChannel(nameOf(best.columnOf.get('id'))) : null;
    return implied === null ? [] : [[name, implied]];
  });
  const used = new Set(best.columnOf.values());
  const dates = fieldsOf(best.kind)
    .filter(({ type }) => type === 'date' || type === 'moment')
    .flatMap(({ name }) => columns[best.columnOf.get(name) ?? -1] ?? []);
  return {
    kind,
    fields: Object.fromEntries(mapped),
    dateOrder: dateOrderIn(dates),
    refused,
    unused: names.filter((name, index) => !used.has(index) && !refused.some(({ column }) => column === name)),
    missing: best.missing,
    unreadable: best.unreadable,
    uncertainDates: dates.filter(({ order }) => !order.certain).map(({ name }) => name),
    columns,
  };
}
