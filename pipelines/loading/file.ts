// Loads one file into the register, in one transaction: read, type, admit, compare, keep.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Effects } from '../../src/foundation/effects.ts';
import { failure } from '../../src/foundation/errors.ts';
import { say } from '../../src/foundation/messages/index.ts';
import type { SourceKind } from '../../src/intake/fields.ts';
import { mappingDigest, type SourceMapping } from '../../src/intake/mapping.ts';
import type { SourceTable } from '../../src/intake/source-table.ts';
import { scrubberVersion } from '../../src/privacy/scrubber/scrub.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import { sqlFile } from '../../src/warehouse/sql-files.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { columnReader } from '../column-reader.ts';
import { merge, numbers } from './merge.ts';
import { sayTally } from './notices.ts';
import { admittedBatches, emptyTally, type LoadRules, quarantineRows, type Tally } from './rows.ts';

/** What became of the rows of a file; `rows_read` is the sum of the others. */
export interface LoadCounts {
  readonly rows_read: number;
  readonly loaded: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly quarantined: number;
}

/** A file to load, as which source, by which rules, into which warehouse. */
export interface FileLoad {
  readonly warehouse: Warehouse;
  readonly table: SourceTable;
  readonly source: SourceMapping;
  readonly rules: LoadRules;
}

/** Why rows were set aside: how many, for what, and where the first of them stands. */
export interface QuarantineReason {
  readonly reason: string;
  /** Null for the whole row. */
  readonly field: string | null;
  readonly rows: number;
  readonly first_row: number;
}

/** What became of a file: its counts, and why rows were set aside. */
export interface FileResult extends LoadCounts {
  readonly reasons: readonly QuarantineReason[];
}

async function quarantineReasons(warehouse: Warehouse, batchId: string): Promise<QuarantineReason[]> {
  const found = await warehouse.query(sqlFile('sql/loading/quarantine_reasons.sql'), { batch_id: batchId });
  const { text, number } = columnReader(found);
  const [reasons, fields, rows, firsts] = [
    text('reason'),
    text('field'),
    number('rows'),
    number('first_row'),
  ];
  return reasons.map((reason, index) => ({
    reason: reason ?? '',
    field: fields[index] || null,
    rows: rows[index] ?? 0,
    first_row: firsts[index] ?? 0,
  }));
}

/** Raised when reading or typing changes, so that known files are read again; masking has its own version. */
const rulesVersion = 2;

const registerTables: Readonly<Record<SourceKind, string>> = {
  petitions: 'petition',
  population: 'population',
  org_units: 'org_unit',
  areas: 'area',
  hazards: 'hazard',
  decisions: 'decision',
  decision_factors: 'decision_factor',
  measures: 'measure',
  milestones: 'milestone',
};

/** Of tables that keep neither source nor batch. */
const withoutSource = ', null::varchar as source, null::varchar as batch_id, 0::integer as source_row';

/** What rows have on their way in besides the columns of the register's table; `source_row` where nothing is said. */
const passingColumns: Readonly<Partial<Record<SourceKind, string>>> = {
  petitions: '',
  decisions: `, null::date as as_of, null::varchar as features, null::integer as lawsuits_lost,
    null::integer as reconsiderations_lost, 0::integer as source_row`,
  decision_factors: withoutSource,
  measures: withoutSource,
  milestones: withoutSource,
};

/** The marks of one file: the same content as the same source always has the same. */
interface Marks {
  readonly batchId: string;
  readonly mappingHash: string;
  readonly sheet: string | null;
}

function marksOf({ table, source, rules }: FileLoad): Marks {
  const sheet = table.sheets.find(({ used }) => used)?.name ?? null;
  const identity = [source.kind, source.name, table.sha256, sheet ?? ''].join('\u001f');
  const { jointVisitPersons, screenVersion, earliest } = rules;
  return {
    batchId: createHash('sha256').update(identity).digest('hex').slice(0, 16),
    mappingHash: mappingDigest(source, {
      rulesVersion,
      scrubberVersion,
      jointVisitPersons,
      screenVersion,
      ...(earliest === undefined ? {} : { earliest }),
    }),
    sheet,
  };
}

/** The counts of a load of the same content under the same mapping: what was loaded is unchanged now. */
async function earlierCounts(warehouse: Warehouse, marks: Marks): Promise<LoadCounts | null> {
  const found = await numbers(
    warehouse,
    'select rows_read, quarantined from ops.file where batch_id = $batchId and mapping_hash = $mappingHash',
    { batchId: marks.batchId, mappingHash: marks.mappingHash },
  );
  if (found === null) return null;
  const [rows, quarantined] = [found.get('rows_read') ?? 0, found.get('quarantined') ?? 0];
  return { rows_read: rows, loaded: 0, updated: 0, unchanged: rows - quarantined, quarantined };
}

/** Whether the same content was loaded before, under whichever rules and mapping. */
async function isKnown(warehouse: Warehouse, { batchId }: Marks): Promise<boolean> {
  const found = await numbers(warehouse, 'select count(*) as files from ops.file where batch_id = $batchId', {
    batchId,
  });
  return (found?.get('files') ?? 0) > 0;
}

/** Writes what became of the file over what an earlier mapping made of it. */
async function record(load: FileLoad, marks: Marks, counts: LoadCounts, tally: Tally): Promise<void> {
  const { warehouse, table, source, rules } = load;
  const { batchId, mappingHash, sheet } = marks;
  const file = basename(table.file);
  for (const name of ['quarantine', 'file']) {
    await warehouse.execute(`delete from ops.${name} where batch_id = $batchId`, { batchId });
    await touchTable(warehouse, `ops.${name}`);
  }
  await warehouse.execute(sqlFile('sql/loading/file_record.sql'), {
    ...counts,
    batch_id: batchId,
    file,
    sheet,
    sha256: table.sha256,
    bytes: table.bytes,
    encoding: table.encoding,
    mapping_hash: mappingHash,
    kind: source.kind,
    source: source.name,
    loaded_at: rules.loadedAt,
  });
  const rows = quarantineRows(tally.quarantined, batchId, file);
  await warehouse.append({ schema: 'ops', name: 'quarantine' }, [rows]);
}

/**
 * Loads a file: all of it, or nothing if it fails. A file known by its content, source and mapping is not
 * read again and all its rows are unchanged. Throws the errors of `fitMapping`, of reading, and
 * `mapping.count_mismatch` if a row were lost.
 */
export async function loadFile(load: FileLoad, effects: Effects): Promise<FileResult> {
  const { warehouse, table, source, rules } = load;
  const marks = marksOf(load);
  const earlier = await earlierCounts(warehouse, marks);
  const reasons = () => quarantineReasons(warehouse, marks.batchId);
  if (earlier !== null) return { ...earlier, reasons: await reasons() };
  const isReadAgain = await isKnown(warehouse, marks);
  const tally = emptyTally();
  const counts = await warehouse.transaction(async () => {
    const name = registerTables[source.kind];
    const passing = passingColumns[source.kind] ?? ', 0::integer as source_row';
    await warehouse.execute('create schema loading');
    await warehouse.execute(
      `create table loading.${name} as select *${passing} from register.${name} limit 0`,
    );
    const reading = { table, source, rules, batchId: marks.batchId };
    await warehouse.append({ schema: 'loading', name }, admittedBatches(reading, tally, effects));
    const replacedOn = rules.loadedAt.slice(0, 10);
    const merged = await merge(warehouse, name, { batch_id: marks.batchId, replaced_on: replacedOn });
    for (const view of ['content', 'incoming', 'kept']) {
      await warehouse.execute(`drop view if exists loading.${view}`);
    }
    for (const made of ['table loading.version', `table loading.${name}`, 'schema loading']) {
      await warehouse.execute(`drop ${made}`);
    }
    const whole = { rows_read: tally.rowsRead, ...merged, quarantined: tally.quarantined.length };
    const accounted = whole.loaded + whole.updated + whole.unchanged + whole.quarantined;
    if (accounted !== whole.rows_read) {
      const file = basename(table.file);
      const place = { file };
      throw failure('mapping.count_mismatch', { file, read: whole.rows_read, accounted }, { place });
    }
    await record(load, marks, whole, tally);
    return whole;
  });
  sayTally({ file: table.file, kind: source.kind }, tally, effects);
  if (isReadAgain && counts.updated > 0) {
    const told = { file: basename(table.file), count: counts.updated };
    effects.warn(say(effects.language, 'mapping.notice.read_again', told));
  }
  return { ...counts, reasons: await reasons() };
}
