// A published run as notebooks read it: its manifest, its tables as SQL views over Parquet, and a planted truth.
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { TypedBatch } from '../../src/foundation/columns.ts';
import { type Manifest, parseManifest } from '../../src/report/manifest.ts';
import { identifier, literal } from '../../src/warehouse/identifiers.ts';
import { openWarehouse } from '../../src/warehouse/open.ts';

/** A result by column: `{ probability: [0.2, 0.4], serious: [0, 1] }`. */
export type Columns = Readonly<Record<string, readonly (string | number | boolean | null)[]>>;

const truthShape = z.object({
  decisions: z.array(z.object({ id: z.string(), probability: z.number() })),
});

export interface PublishedRun {
  readonly manifest: Manifest;
  readonly tables: readonly string[];
  /** Runs SQL over the tables of the run, each by its own name, and over `truth` (decision, planted). */
  readonly query: (sql: string) => Promise<Columns>;
  readonly close: () => Promise<void>;
}

function plantedBatch(decisions: z.output<typeof truthShape>['decisions']): TypedBatch {
  return {
    rowCount: decisions.length,
    columns: [
      { name: 'decision', type: 'text', values: decisions.map(({ id }) => id) },
      { name: 'planted', type: 'double', values: decisions.map(({ probability }) => probability) },
    ],
  };
}

/**
 * Opens the folder of a run. `truthFile` is the `truth.json` of a generated city; without one the table `truth` is
 * empty, as it is for any real register.
 */
export async function openPublishedRun(folder: string, truthFile: string | null): Promise<PublishedRun> {
  const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const planted =
    truthFile === null ? [] : truthShape.parse(JSON.parse(await readFile(truthFile, 'utf8'))).decisions;
  const files = await readdir(join(folder, 'tables'));
  const tables = files
    .filter((file) => file.endsWith('.parquet'))
    .map((file) => file.slice(0, -'.parquet'.length));
  const engine = await openWarehouse({ path: ':memory:', threads: 1 });
  for (const table of tables) {
    const path = literal(resolve(folder, 'tables', `${table}.parquet`));
    await engine.execute(`create view ${identifier(table)} as select * from read_parquet(${path})`);
  }
  await engine.execute('create table truth (decision varchar, planted double)');
  await engine.append({ schema: 'main', name: 'truth' }, [plantedBatch(planted)]);
  return {
    manifest,
    tables,
    async query(sql) {
      const { columns } = await engine.query(sql);
      return Object.fromEntries(columns.map(({ name, values }) => [name, values]));
    },
    close: () => engine.close(),
  };
}
