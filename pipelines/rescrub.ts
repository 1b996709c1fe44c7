// Reads stored words again by the rules of today: what an earlier version let pass is masked now.
import type { TypedBatch, TypedColumn } from '../src/foundation/columns.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { say } from '../src/foundation/messages/index.ts';
import { wordFields } from '../src/intake/admission.ts';
import { safeLabel } from '../src/privacy/labels.ts';
import { type FoundCounts, type Scrubbers, scrubbersOf } from '../src/privacy/scrubber/scrub.ts';
import { identifier, qualified, type TableName } from '../src/warehouse/identifiers.ts';
import { touchTable } from '../src/warehouse/schema.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { columnReader } from './column-reader.ts';
import { labelFields, replaceLabels } from './rescrubbed-labels.ts';
import { recordRun } from './run-record.ts';

/** What was masked anew: rows by table, and how often each kind. */
export interface RescrubResult {
  readonly changed: Readonly<Record<string, number>>;
  readonly found: Readonly<Record<string, number>>;
}

interface WrittenTable {
  readonly table: TableName;
  readonly fields: Readonly<Record<string, keyof Scrubbers>>;
  /** Whether the table counts what was masked. */
  readonly counts: boolean;
}

const provenance: ReadonlySet<string> = new Set(['source', 'source_file', 'batch_id', 'replaced_by_batch']);
const petitions: ReadonlySet<string> = new Set(['petition', 'petition_history']);
const ofDecisions: ReadonlySet<string> = new Set([
  'decision',
  'decision_factor',
  'decision_feature',
  'measure',
  'milestone',
  'override',
]);
const isCode = (column: string): boolean =>
  /^id$|_id$|code|version|axis|level|parent|feature|factor/.test(column);

/** The tables that hold words from outside: those of the register, with all their columns of text. */
async function writtenTables(warehouse: Warehouse): Promise<WrittenTable[]> {
  const found = await warehouse.query(
    `select table_name, column_name
     from duckdb_columns()
     where database_name = current_database() and schema_name = 'register' and data_type = 'VARCHAR'
     order by table_name, column_index`,
  );
  const { text } = columnReader(found);
  const columns = text('column_name');
  const fieldsOf = new Map<string, Record<string, keyof Scrubbers>>();
  for (const [row, name] of text('table_name').entries()) {
    const column = columns[row] ?? '';
    if (name === null || provenance.has(column) || petitions.has(name)) continue;
    const free = ofDecisions.has(name) ? 'office' : 'words';
    fieldsOf.set(name, { ...fieldsOf.get(name), [column]: isCode(column) ? 'codes' : free });
  }
  const others = [...fieldsOf].map(([name, fields]) => ({ name, fields, counts: false }));
  return [...[...petitions].map((name) => ({ name, fields: wordFields, counts: true })), ...others].map(
    ({ name, ...rest }) => ({ table: { schema: 'register', name }, ...rest }),
  );
}

const draft: TableName = { schema: 'ops', name: 'rescrub_draft' };

/** What a reading notes: how often each kind was found, and what labels of places and departments read now. */
interface Noted {
  readonly count: (found: FoundCounts) => void;
  readonly labels: Map<string, string>;
}

/** The rows of a batch of which something is masked now, with their words as they become. */
function changedRows(
  batch: TypedBatch,
  fields: WrittenTable['fields'],
  scrubbers: Scrubbers,
  { count, labels }: Noted,
): TypedBatch {
  const { text, number } = columnReader(batch);
  const rowIds = number('row_id');
  const words = Object.keys(fields).map((field) => [...text(field)]);
  const found = new Array<number>(batch.rowCount).fill(0);
  for (const [index, [field, kind]] of Object.entries(fields).entries()) {
    const values = words[index] ?? [];
    for (const [row, value] of values.entries()) {
      const scrubbed = value === null ? null : scrubbers[kind](value);
      if (scrubbed === null || scrubbed.found === 0) continue;
      if (value !== null && labelFields.has(field)) labels.set(value, scrubbed.text);
      values[row] = scrubbed.text;
      found[row] = (found[row] ?? 0) + scrubbed.found;
      count(scrubbed.counts);
    }
  }
  const kept = <Value>(values: readonly Value[]): Value[] => values.filter((_, row) => (found[row] ?? 0) > 0);
  const columns: readonly TypedColumn[] = [
    { name: 'row_id', type: 'integer', values: kept(rowIds) },
    { name: 'found', type: 'integer', values: kept(found) },
    ...Object.keys(fields).map(
      (name, index): TypedColumn => ({ name, type: 'text', values: kept(words[index] ?? []) }),
    ),
  ];
  return { columns, rowCount: kept(found).length };
}

async function rescrubTable(
  warehouse: Warehouse,
  { table, fields, counts }: WrittenTable,
  noted: Noted,
  effects: Effects,
): Promise<number> {
  const scrubbers = scrubbersOf();
  const names = Object.keys(fields).map(identifier);
  const step = say(effects.language, 'privacy.rescrubbing', { table: table.name });
  let done = 0;
  const rows = async function* (): AsyncGenerator<TypedBatch> {
    const query = `select rowid as row_id, ${names.join(', ')} from ${qualified(table)}`;
    for await (const batch of warehouse.stream(query)) {
      effects.signal.throwIfAborted();
      done += batch.rowCount;
      effects.progress({ step, done });
      yield changedRows(batch, fields, scrubbers, noted);
    }
  };
  const columns = [...names.map((field) => `${field} varchar`), 'row_id bigint', 'found integer'];
  await warehouse.execute(`create or replace table ${qualified(draft)} (${columns.join(', ')})`);
  const changed = await warehouse.append(draft, rows());
  const settings = names.map((field) => `${field} = d.${field}`);
  if (counts) settings.push('pii_found = pii_found + d.found');
  await warehouse.transaction(async () => {
    if (changed > 0) {
      await warehouse.execute(
        `update ${qualified(table)} as t set ${settings.join(', ')} from ${qualified(draft)} as d where t.rowid = d.row_id`,
      );
      await touchTable(warehouse, `${table.schema}.${table.name}`);
    }
    await warehouse.execute(`drop table ${qualified(draft)}`);
  });
  return changed;
}

/** Takes persons out of the names of files and sheets, wherever these are kept; how many rows, by table. */
async function rescrubLabels(warehouse: Warehouse): Promise<ReadonlyMap<string, number>> {
  const found = await warehouse.query(
    `select schema_name, table_name, column_name
     from duckdb_columns()
     where database_name = current_database() and schema_name in ('register', 'ops')
       and data_type = 'VARCHAR' and column_name in ('source_file', 'file', 'sheet')
     order by all`,
  );
  const { text } = columnReader(found);
  const [schemas, tables, columns] = [text('schema_name'), text('table_name'), text('column_name')];
  const changed = new Map<string, number>();
  for (const [index, column] of columns.entries()) {
    const table: TableName = { schema: schemas[index] ?? '', name: tables[index] ?? '' };
    const name = identifier(column ?? '');
    const labels = await warehouse.query(
      `select distinct ${name} as label from ${qualified(table)} where ${name} is not null order by all`,
    );
    for (const label of columnReader(labels).text('label')) {
      const safe = safeLabel(label ?? '');
      if (label === null || safe === label) continue;
      const rows = await warehouse.execute(
        `update ${qualified(table)} set ${name} = $safe where ${name} = $label`,
        { safe, label },
      );
      const key = `${table.schema}.${table.name}`;
      changed.set(key, (changed.get(key) ?? 0) + rows);
      await touchTable(warehouse, key);
    }
  }
  return changed;
}

/** Scrubs all stored words by the rules of today; what was masked anew is noted in ops.run. */
export async function rescrub(
  { warehouse, timeZone }: { readonly warehouse: Warehouse; readonly timeZone: string },
  effects: Effects,
): Promise<RescrubResult> {
  const startedAt = effects.now();
  const changed: Record<string, number> = {};
  const found: Record<string, number> = {};
  const count = (counts: FoundCounts): void => {
    for (const [kind, times] of Object.entries(counts)) found[kind] = (found[kind] ?? 0) + times;
  };
  const labels = new Map<string, string>();
  for (const written of await writtenTables(warehouse)) {
    const rows = await rescrubTable(warehouse, written, { count, labels }, effects);
    if (rows > 0) changed[`${written.table.schema}.${written.table.name}`] = rows;
  }
  const labelled = await warehouse.transaction(async () => [
    ...(await rescrubLabels(warehouse)),
    ...(await replaceLabels(warehouse, labels)),
  ]);
  for (const [table, rows] of labelled) changed[table] = Math.max(changed[table] ?? 0, rows);
  const result = { changed, found };
  await recordRun(warehouse, { command: 'rescrub', parameters: result, startedAt, timeZone }, effects);
  return result;
}
