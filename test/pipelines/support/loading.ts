// Loading in tests: a warehouse in memory, the office's rules, tables from rows, and the register as text.
import { createHash } from 'node:crypto';
import { type LoadRequest, load } from '../../../pipelines/load.ts';
import { loadFile } from '../../../pipelines/loading/file.ts';
import type { Effects } from '../../../src/foundation/effects.ts';
import type { SourceMapping } from '../../../src/intake/mapping.ts';
import type { SourceTable } from '../../../src/intake/source-table.ts';
import { keyMaker, type SecretChain } from '../../../src/privacy/pseudonyms.ts';
import { scrubbersOf } from '../../../src/privacy/scrubber/scrub.ts';
import { openWarehouse } from '../../../src/warehouse/open.ts';
import { ensureSchema } from '../../../src/warehouse/schema.ts';
import type { Warehouse } from '../../../src/warehouse/warehouse.ts';

const secret: SecretChain = [new TextEncoder().encode('a secret of a fictional office, for tests only')];

/** Effects that keep what was said. */
export function listening(): Effects & { readonly said: string[] } {
  const said: string[] = [];
  return {
    said,
    language: 'en',
    now: () => new Date('2020-06-30T18:00:00Z'),
    environment: {},
    note: (message) => said.push(message),
    warn: (message) => said.push(message),
    progress: () => undefined,
    signal: new AbortController().signal,
  };
}

/** An empty warehouse in memory. */
export async function emptyWarehouse(): Promise<Warehouse> {
  const warehouse = await openWarehouse({ path: ':memory:', threads: 1 });
  await ensureSchema(warehouse);
  return warehouse;
}

/** An accusation is what says 受贿. */
const screen: LoadRequest['screen'] = ({ title, text }) =>
  `${title ?? ''}${text ?? ''}`.includes('受贿') ? 'accusation' : null;

/** Loads files by path. */
export function loadPaths(
  warehouse: Warehouse,
  sources: LoadRequest['sources'],
  paths: readonly string[],
  changes: Partial<LoadRequest> = {},
  effects: Effects = listening(),
) {
  const files = paths.map((path) => ({ path }));
  const settings = { jointVisitPersons: 5, timeZone: 'Asia/Shanghai' };
  const request = { warehouse, sources, files, secret, screen, screenVersion: '1', settings, ...changes };
  return load(request, effects);
}

/** A table of rows, as if read from a file of this name; rows are numbered from 2. */
export function tableOf(
  file: string,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): SourceTable {
  return {
    file,
    format: 'csv',
    encoding: 'utf-8',
    sha256: createHash('sha256')
      .update(JSON.stringify([columns, rows]))
      .digest('hex'),
    bytes: 0,
    sheets: [],
    columns,
    headerRow: 1,
    notices: [],
    async *batches() {
      yield {
        rows: {
          rowNumbers: rows.map((_, row) => row + 2),
          columns: columns.map((_, column) => rows.map((row) => row[column] ?? null)),
        },
        faults: [],
        notices: [],
        progress: 1,
      };
    },
  };
}

/** Loads a table of rows. */
export function loadTable(warehouse: Warehouse, table: SourceTable, source: SourceMapping) {
  const rules = {
    keys: keyMaker(secret),
    screen,
    screenVersion: '1',
    scrubbers: scrubbersOf(),
    jointVisitPersons: 5,
    loadedAt: '2020-07-01 02:00:00',
  };
  return loadFile({ warehouse, table, source, rules }, listening());
}

/** The rows of a query, each as its cells in text. */
export async function rowsOf(warehouse: Warehouse, sql: string): Promise<string[]> {
  const { columns, rowCount } = await warehouse.query(sql);
  return Array.from({ length: rowCount }, (_, row) =>
    columns.map(({ values }) => String(values[row])).join('|'),
  );
}

/** The register and its history without where the rows came from. */
export async function contents(
  warehouse: Warehouse,
): Promise<readonly [register: string[], history: string[]]> {
  const provenance = 'source_file, source_row, batch_id';
  return [
    await rowsOf(warehouse, `select * exclude (${provenance}) from register.petition order by case_key`),
    await rowsOf(
      warehouse,
      `select * exclude (${provenance}, replaced_by_batch) from register.petition_history order by all`,
    ),
  ];
}
