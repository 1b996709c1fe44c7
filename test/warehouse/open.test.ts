// Opening the warehouse: one owner, clear refusals, nothing left behind.
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { packagePath, packageRoot } from '../../src/foundation/package-root.ts';
import { openWarehouse } from '../../src/warehouse/open.ts';
import { ensureSchema } from '../../src/warehouse/schema.ts';
import { killed, started } from './support/processes.ts';
import { only, openForTest, rowsOf, temporaryFolder } from './support/warehouses.ts';

/** DuckDB's checksum of the first header block: over all but the 8 bytes that hold it. */
function headerChecksum(bytes: Buffer): bigint {
  const words = Array.from({ length: 4096 / 8 - 1 }, (_, index) => bytes.readBigUInt64LE(8 + index * 8));
  return words.reduce((sum, word) => sum ^ BigInt.asUintN(64, word * 0xbf58476d1ce4e5b9n), 5381n);
}

test.skipIf(process.platform === 'win32')(
  'a new file is for its owner alone; who shares it later is left so',
  async () => {
    const path = join(await temporaryFolder(), 'w.duckdb');
    await (await openWarehouse({ path })).close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await chmod(path, 0o640);
    await (await openWarehouse({ path })).close();
    expect(statSync(path).mode & 0o777).toBe(0o640);
  },
);

describe('two opens in one process', () => {
  test('lose nothing of each other', async () => {
    const path = join(await temporaryFolder(), 'w.duckdb');
    const first = await openWarehouse({ path });
    const second = await openWarehouse({ path });
    await first.execute('create table a as select 1 as x');
    await second.execute('create table b as select 2 as x');
    await first.close();
    await second.close();
    const again = await openForTest({ path });
    expect(rowsOf(await again.query('select a.x, b.x from a, b'))).toEqual([[1, 2]]);
  });

  test('of memory see nothing of each other', async () => {
    const [first, second] = [await openForTest(), await openForTest()];
    await first.execute('create table a as select 1 as x');
    expect(await only(second, 'select count(*) from duckdb_tables()')).toBe(0);
  });

  test('no source opens a file other than from the cache', () => {
    const sources = globSync('{src,pipelines,scripts}/**/*.ts', { cwd: packageRoot() });
    expect(sources.length).toBeGreaterThan(10);
    const offenders = sources.filter((file) =>
      /DuckDBInstance\.create\((?!':memory:'\))/.test(readFileSync(packagePath(file), 'utf8')),
    );
    expect(offenders).toEqual([]);
  });
});

describe('another process', () => {
  test('that holds the file is named', async () => {
    const path = join(await temporaryFolder(), 'w.duckdb');
    const { child } = await started(new URL('./support/holder.ts', import.meta.url), [path]);
    await expect(openWarehouse({ path })).rejects.toMatchObject({
      code: 'warehouse.locked',
      exitCode: 4,
      parameters: { pid: String(child.pid) },
    });
  });

  test('that ends while we wait lets us in', async () => {
    const path = join(await temporaryFolder(), 'w.duckdb');
    const { child } = await started(new URL('./support/holder.ts', import.meta.url), [path]);
    const opening = openForTest({ path });
    await killed(child);
    expect(await only(await opening, 'select 1')).toBe(1);
  });

  test('that is killed in a transaction leaves the last good state', async () => {
    const path = join(await temporaryFolder(), 'w.duckdb');
    const { child } = await started(new URL('./support/writer.ts', import.meta.url), [path]);
    await killed(child);
    const warehouse = await openForTest({ path });
    expect(rowsOf(await warehouse.query('select a from t'))).toEqual([[1]]);
  });
});

test('the folder of a killed process is removed by the next one', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'w.duckdb');
  const { child } = await started(new URL('./support/holder.ts', import.meta.url), [path]);
  await killed(child);
  expect(readdirSync(folder)).toContain(`w.duckdb.tmp-${child.pid}`);
  await (await openWarehouse({ path })).close();
  expect(readdirSync(folder)).toEqual(['w.duckdb']);
});

describe('a file that cannot be opened', () => {
  test('because it is something else is left alone', async () => {
    const path = join(await temporaryFolder(), 'notes.txt');
    await writeFile(path, 'not a database, but somebody’s notes\n'.repeat(500));
    const before = readFileSync(path);
    await expect(openWarehouse({ path })).rejects.toMatchObject({ code: 'warehouse.not_a_database' });
    expect(readFileSync(path)).toEqual(before);
  });

  test('because it is not there is not made by a reader', async () => {
    const path = join(await temporaryFolder(), 'w.duckdb');
    await expect(openWarehouse({ path, readOnly: true })).rejects.toMatchObject({
      code: 'warehouse.missing',
    });
    expect(existsSync(path)).toBe(false);
  });

  test('because it is damaged is called so', async () => {
    const path = join(await temporaryFolder(), 'w.duckdb');
    await (await openWarehouse({ path })).close();
    const bytes = readFileSync(path);
    bytes.fill(7, 100, 200);
    await writeFile(path, bytes);
    await expect(openWarehouse({ path })).rejects.toMatchObject({ code: 'warehouse.damaged' });
  });

  test('because a newer DuckDB wrote it is refused', async () => {
    const path = join(await temporaryFolder(), 'w.duckdb');
    await (await openWarehouse({ path })).close();
    const bytes = readFileSync(path);
    bytes.writeBigUInt64LE(4096n, 12);
    bytes.writeBigUInt64LE(headerChecksum(bytes), 0);
    await writeFile(path, bytes);
    await expect(openWarehouse({ path })).rejects.toMatchObject({ code: 'warehouse.newer_file' });
  });

  test('because a newer weathervane made its tables is refused', async () => {
    const path = join(await temporaryFolder(), 'w.duckdb');
    const newer = await openForTest({ path });
    await ensureSchema(newer);
    await newer.execute('update ops.schema_version set version = 99');
    await expect(ensureSchema(newer)).rejects.toMatchObject({
      code: 'warehouse.newer_schema',
      parameters: { found: 99 },
    });
  });
});

describe('an open warehouse', () => {
  test('makes its folder and leaves only its file behind', async () => {
    const folder = join(await temporaryFolder(), 'new', 'place');
    const warehouse = await openWarehouse({ path: join(folder, 'w.duckdb') });
    await warehouse.execute('create table a as select 1 as x');
    expect(readdirSync(folder).some((name) => name.includes(`tmp-${process.pid}`))).toBe(true);
    await warehouse.close();
    expect(readdirSync(folder)).toEqual(['w.duckdb']);
  });

  test('keeps what does not fit into memory in its own folder', async () => {
    const folder = await temporaryFolder();
    const warehouse = await openForTest({ path: join(folder, 'w.duckdb') });
    expect(await only(warehouse, "select current_setting('temp_directory')")).toContain(folder);
  });

  test('never fetches extensions', async () => {
    const warehouse = await openForTest();
    const sql = `select current_setting('autoinstall_known_extensions')::varchar
      || current_setting('autoload_known_extensions')::varchar`;
    expect(await only(warehouse, sql)).toBe('falsefalse');
  });

  test('keeps to its limits of memory and threads', async () => {
    const warehouse = await openForTest({ memoryLimit: '100MB', threads: 2 });
    expect(await only(warehouse, "select current_setting('threads')")).toBe(2);
    expect(await only(warehouse, "select current_setting('memory_limit')")).toBe('95.3 MiB');
  });

  test('says which limits it has when memory runs out', async () => {
    const warehouse = await openForTest({ memoryLimit: '20MB', threads: 1 });
    await warehouse.execute("set max_temp_directory_size = '1MB'");
    const sql = 'select range, random() as r from range(20000000) order by r limit 1 offset 15000000';
    await expect(warehouse.query(sql)).rejects.toMatchObject({
      code: 'warehouse.memory',
      parameters: { memory: '20MB', threads: 1 },
    });
  });

  test('is closed once, however often it is asked to', async () => {
    const warehouse = await openWarehouse({ path: ':memory:' });
    await warehouse.close();
    await expect(warehouse.close()).resolves.toBeUndefined();
  });
});

test('dates are the same wherever the machine stands', async () => {
  const zones = ['UTC', 'Asia/Shanghai', 'America/New_York'];
  const outputs = [];
  for (const TZ of zones)
    outputs.push((await started(new URL('./support/dates.ts', import.meta.url), [], { TZ })).output);
  expect(new Set(outputs).size).toBe(1);
  expect(outputs[0]).toContain(
    '2020-01-01,2020-01-01 00:00:01,2020-01-01,2020-01-01 00:00:01,2020-01,2020-01-01 00:30:00',
  );
});
