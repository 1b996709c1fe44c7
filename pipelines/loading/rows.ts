// The rows of a file on their way to the register: read, typed, admitted, and counted on the way.
import { basename } from 'node:path';
import { parseIsoDate } from '../../src/foundation/calendar.ts';
import type { TypedBatch, TypedColumn } from '../../src/foundation/columns.ts';
import type { Effects } from '../../src/foundation/effects.ts';
import { say } from '../../src/foundation/messages/index.ts';
import type { PersonalKind } from '../../src/foundation/placeholders.ts';
import { admitPetitions, type Door, type PurposeScreen } from '../../src/intake/admission.ts';
import { packFeatures } from '../../src/intake/decision-rows.ts';
import { fieldsOf, type SourceKind } from '../../src/intake/fields.ts';
import { fitMapping, refuseByContent, type SourceMapping } from '../../src/intake/mapping.ts';
import type { ReadBatch, SourceTable } from '../../src/intake/source-table.ts';
import { type QuarantinedRow, rowReader, type ValidatedRows } from '../../src/intake/validation.ts';
import type { KeyMaker } from '../../src/privacy/pseudonyms.ts';
import type { Scrubbers } from '../../src/privacy/scrubber/scrub.ts';
import { columnOrders, sayNotices } from './notices.ts';

/** How the office loads: the same for every file of a run. */
export interface LoadRules {
  readonly keys: KeyMaker;
  readonly screen: PurposeScreen;
  readonly scrubbers: Scrubbers;
  /** Tells one version of the screening rules from another. */
  readonly screenVersion: string;
  readonly jointVisitPersons: number;
  /** Wall-clock time in the office's zone, `YYYY-MM-DD hh:mm:ss`. */
  readonly loadedAt: string;
  /** Day number before which registrations were purged: they do not come back. */
  readonly earliest?: number | undefined;
}

/** A file, the source that it is read as, the office's rules, and the mark its rows carry. */
export interface Reading {
  readonly table: SourceTable;
  readonly source: SourceMapping;
  readonly rules: LoadRules;
  readonly batchId: string;
}

/** What reading a file came to, apart from the rows that go to the register. Grows while it is read. */
export interface Tally {
  rowsRead: number;
  zeroPersons: number;
  readonly quarantined: QuarantinedRow[];
  /** What was masked, by kind. */
  readonly masked: Map<PersonalKind, number>;
  /** How many words of a choice were not known, by field. */
  readonly unknown: Map<string, number>;
}

/** A register of another time zone may be a day ahead. */
const CLOCK_GRACE_DAYS = 1;

/** A tally of nothing yet. */
export function emptyTally(): Tally {
  return { rowsRead: 0, zeroPersons: 0, quarantined: [], masked: new Map(), unknown: new Map() };
}

const repeated = (name: string, value: string, count: number): TypedColumn => ({
  name,
  type: 'text',
  values: new Array<string>(count).fill(value),
});

/** Columns of reference files that people write freely; all others are codes, names and choices. */
const written: ReadonlySet<string> = new Set(['project', 'measure', 'title']);

/** What officials write of decisions. */
const ofDecisions: ReadonlySet<SourceKind> = new Set([
  'decisions',
  'decision_factors',
  'measures',
  'milestones',
]);

/** A column of a reference file without personal data. */
function scrubbedColumn(column: TypedColumn, kind: SourceKind, scrubbers: Scrubbers): TypedColumn {
  if (column.type !== 'text') return column;
  const type = fieldsOf(kind).find(({ name }) => name === column.name)?.type;
  const free = ofDecisions.has(kind) ? 'office' : written.has(column.name) ? 'words' : 'names';
  const scrub = scrubbers[type === 'identifier' ? 'codes' : free];
  return { ...column, values: column.values.map((text) => (text === null ? null : scrub(text).text)) };
}

/** Rows of reference files with the marks of where they came from, without personal data. */
function markedRows(
  rows: ValidatedRows,
  { source, rules, batchId }: Pick<Reading, 'source' | 'rules' | 'batchId'>,
): TypedBatch {
  const rowCount = rows.rowNumbers.length;
  const marks: readonly TypedColumn[] = [
    repeated('source', source.name, rowCount),
    repeated('batch_id', batchId, rowCount),
    { name: 'source_row', type: 'integer', values: rows.rowNumbers },
  ];
  const columns = rows.columns.map((column) => scrubbedColumn(column, source.kind, rules.scrubbers));
  const shaped = source.kind === 'decisions' ? packFeatures(columns, rowCount) : columns;
  return { columns: [...shaped, ...marks], rowCount };
}

/** Notes what a batch holds besides rows that can be typed. */
function countBatch({ rows, faults }: ReadBatch, tally: Tally): void {
  tally.rowsRead += rows.rowNumbers.length + faults.length;
  for (const fault of faults) tally.quarantined.push(fault);
}

/** Notes what typing set aside. */
function countValidated({ quarantined, unknown }: ValidatedRows, tally: Tally): void {
  for (const row of quarantined) tally.quarantined.push(row);
  for (const [field, count] of unknown) tally.unknown.set(field, (tally.unknown.get(field) ?? 0) + count);
}

/**
 * The file's rows, typed and admitted, batch by batch; everything else about them goes into `tally`.
 * Throws the errors of `fitMapping` and of reading, and stops with the abort signal.
 */
export async function* admittedBatches(
  { table, source, rules, batchId }: Reading,
  tally: Tally,
  effects: Effects,
): AsyncGenerator<TypedBatch> {
  const fields = fitMapping(source, table.columns);
  const file = basename(table.file);
  const step = say(effects.language, 'mapping.loading', { file });
  const labelScheme = source.labelScheme ?? null;
  const door: Door = { ...rules, source: source.name, sourceFile: file, batchId, labelScheme };
  sayNotices(table.notices, effects);
  let read: ReturnType<typeof rowReader> | null = null;
  for await (const batch of table.batches()) {
    effects.signal.throwIfAborted();
    effects.progress({ step, done: Math.round(batch.progress * 100), total: 100 });
    sayNotices(batch.notices, effects);
    countBatch(batch, tally);
    if (batch.rows.rowNumbers.length === 0) continue;
    refuseByContent(source, fields, batch.rows, table.columns);
    read ??= rowReader(fields, columnOrders({ fields, rows: batch.rows, source, table }, effects), {
      earliest: rules.earliest,
      latest: (parseIsoDate(rules.loadedAt.slice(0, 10)) ?? Number.POSITIVE_INFINITY) + CLOCK_GRACE_DAYS,
    });
    const validated = read(batch.rows);
    countValidated(validated, tally);
    if (source.kind === 'petitions') {
      const admitted = admitPetitions(validated, door);
      tally.zeroPersons += admitted.zeroPersons;
      for (const [kind, times] of admitted.kinds)
        tally.masked.set(kind, (tally.masked.get(kind) ?? 0) + times);
      yield admitted.batch;
    } else {
      yield markedRows(validated, { source, rules, batchId });
    }
  }
}

/** Rows for ops.quarantine, in the order of the file: where and why, never what. */
export function quarantineRows(rows: readonly QuarantinedRow[], batchId: string, file: string): TypedBatch {
  const ordered = rows.toSorted((a, b) => a.row - b.row);
  return {
    rowCount: ordered.length,
    columns: [
      repeated('batch_id', batchId, ordered.length),
      repeated('file', file, ordered.length),
      { name: 'row_number', type: 'integer', values: ordered.map(({ row }) => row) },
      { name: 'field', type: 'text', values: ordered.map(({ field }) => field) },
      { name: 'reason', type: 'text', values: ordered.map(({ reason }) => reason) },
    ],
  };
}
