// Keeping and letting go: rotated keys, purged registrations, and words scrubbed again by newer rules.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoadSource } from '../../pipelines/load.ts';
import { purge } from '../../pipelines/purge.ts';
import { rescrub } from '../../pipelines/rescrub.ts';
import { openSecret, rotateSecret } from '../../pipelines/secret.ts';
import { parseIsoDate } from '../../src/foundation/calendar.ts';
import { scrubbersOf } from '../../src/privacy/scrubber/scrub.ts';
import { makeSecret } from '../../src/privacy/secret.ts';
import { compactWarehouse } from '../../src/warehouse/compaction.ts';
import { openWarehouse } from '../../src/warehouse/open.ts';
import { ensureSchema } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { emptyWarehouse, listening, loadPaths, rowsOf } from './support/loading.ts';

const letters: LoadSource = {
  name: 'letters',
  kind: 'petitions',
  fields: { id: '编号', matter_id: '事项', received_on: '日期', title: '标题', text: '内容' },
};
const timeZone = 'Asia/Shanghai';

let warehouse: Warehouse;
let folder = '';

beforeEach(async () => {
  warehouse = await emptyWarehouse();
  folder = await mkdtemp(join(tmpdir(), 'weathervane-retention-'));
});
afterEach(async () => {
  await warehouse.close();
  await rm(folder, { recursive: true });
});

async function file(name: string, ...lines: string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, ['编号,事项,日期,标题,内容', ...lines, ''].join('\n'));
  return path;
}

const source = () => ({ environment: {}, keyFile: join(folder, 'weathervane.key') });
const keysOf = (table: string): Promise<string[]> =>
  rowsOf(warehouse, `select case_key, matter_key from register.${table} order by source_row`);

describe('secret rotate', () => {
  beforeEach(() => makeSecret(source().keyFile));

  it('changes every key, and the same file loaded afterwards changes nothing', async () => {
    const path = await file('一.csv', '1,7,2020-01-01,甲,', '2,7,2020-01-02,乙,');
    const again = await file('二.csv', '2,7,2020-01-02,乙,', '1,7,2020-01-01,甲,');
    const changed = await file('三.csv', '1,7,2020-01-01,甲改,');
    const load = async (one: string) =>
      loadPaths(warehouse, [letters], [one], { secret: await openSecret(warehouse, source()) });
    await load(path);
    await warehouse.execute(
      "insert into register.label (case_key, axis, code, source) select case_key, 'topic', '01', 'review' from register.petition",
    );
    const before = await keysOf('petition');
    const result = await rotateSecret({ warehouse, source: source(), timeZone }, listening());
    expect(result).toEqual({ keys: 3, secrets: 2, in_environment: false });
    const after = await keysOf('petition');
    expect(after.filter((row) => before.includes(row))).toEqual([]);
    expect(
      await rowsOf(
        warehouse,
        'select count(*) from register.label semi join register.petition using (case_key)',
      ),
    ).toEqual(['2']);
    expect((await load(again)).totals).toMatchObject({ loaded: 0, updated: 0, unchanged: 2 });
    expect(await keysOf('petition')).toEqual(after);
    expect((await load(changed)).totals).toMatchObject({ loaded: 0, updated: 1 });
    expect(await rowsOf(warehouse, 'select command, status from ops.run')).toEqual(['secret rotate|done']);
  });

  it('rotates again, and keeps secrets out of the warehouse', async () => {
    const path = await file('一.csv', '1,7,2020-01-01,甲,');
    await loadPaths(warehouse, [letters], [path], { secret: await openSecret(warehouse, source()) });
    for (const secrets of [2, 3]) {
      const result = await rotateSecret({ warehouse, source: source(), timeZone }, listening());
      expect(result.secrets).toBe(secrets);
    }
    const secret = await openSecret(warehouse, source());
    expect((await loadPaths(warehouse, [letters], [path], { secret })).totals).toMatchObject({
      unchanged: 1,
    });
    const lines = (await readFile(source().keyFile, 'utf8')).trim().split('\n');
    const kept =
      (await rowsOf(warehouse, 'from ops.setting')).join() + (await rowsOf(warehouse, 'from ops.run')).join();
    expect(lines.filter((line) => kept.includes(line))).toEqual([]);
  });

  it('refuses a secret that the warehouse was not loaded under', async () => {
    const path = await file('一.csv', '1,7,2020-01-01,甲,');
    await loadPaths(warehouse, [letters], [path]);
    await expect(rotateSecret({ warehouse, source: source(), timeZone }, listening())).rejects.toThrow(
      'mapping.other_secret',
    );
  });
});

describe('purge', () => {
  it('removes what is older with its history and labels, notes it, and lets no file bring it back', async () => {
    await loadPaths(warehouse, [letters], [await file('一.csv', '1,,2018-05-01,甲,', '2,,2020-01-02,乙,')]);
    const changed = await file('二.csv', '1,,2018-05-01,甲改,', '2,,2020-01-02,乙改,');
    await loadPaths(warehouse, [letters], [changed]);
    await warehouse.execute(
      "insert into register.label (case_key, axis, code, source) select case_key, 'topic', '01', 'review' from register.petition",
    );
    const before = parseIsoDate('2019-01-01') ?? 0;
    expect(await purge({ warehouse, before, timeZone }, listening())).toEqual({
      before: '2019-01-01',
      removed: { 'register.petition': 1, 'register.petition_history': 1, 'register.label': 1 },
    });
    expect(await rowsOf(warehouse, 'select title from register.petition')).toEqual(['乙改']);
    expect(await rowsOf(warehouse, 'select title from register.petition_history')).toEqual(['乙']);
    const [noted = ''] = await rowsOf(warehouse, "select parameters from ops.run where command = 'purge'");
    expect(JSON.parse(noted)).toMatchObject({ before: '2019-01-01', removed: { 'register.petition': 1 } });
    const more = await file('三.csv', '1,,2018-05-01,甲,', '3,,2020-03-01,丙,');
    expect((await loadPaths(warehouse, [letters], [more])).totals).toMatchObject({
      loaded: 1,
      quarantined: 1,
    });
    expect(await rowsOf(warehouse, 'select reason, field from ops.quarantine')).toEqual([
      'purged|received_on',
    ]);
  });

  it('is told of by the files that were loaded before it: what it removed is unchanged no longer', async () => {
    const path = await file('一.csv', '1,,2018-05-01,甲,', '2,,2020-05-01,乙,');
    await loadPaths(warehouse, [letters], [path]);
    await purge({ warehouse, before: parseIsoDate('2019-01-01') ?? 0, timeZone }, listening());
    expect((await loadPaths(warehouse, [letters], [path])).totals).toMatchObject({
      loaded: 0,
      unchanged: 1,
      quarantined: 1,
    });
  });

  it('takes nothing that is on the day or after', async () => {
    await loadPaths(warehouse, [letters], [await file('一.csv', '1,,2019-01-01,甲,')]);
    const before = parseIsoDate('2019-01-01') ?? 0;
    expect((await purge({ warehouse, before, timeZone }, listening())).removed).toEqual({});
  });
});

describe('rescrub', () => {
  it('masks what was stored under weaker rules, in the register and its history, and says how much', async () => {
    const scrubbers = scrubbersOf([]);
    const first = await file('一.csv', '1,,2020-01-01,找张建国书记,电话13800138000');
    const second = await file('二.csv', '1,,2020-01-01,找张建国书记,电话13800138001');
    await loadPaths(warehouse, [letters], [first, second], { scrubbers });
    expect(await rescrub({ warehouse, timeZone }, listening())).toEqual({
      changed: { 'register.petition': 1, 'register.petition_history': 1 },
      found: { phone: 2, name: 2 },
    });
    for (const table of ['petition', 'petition_history']) {
      expect(await rowsOf(warehouse, `select title, text, pii_found from register.${table}`)).toEqual([
        '找〔姓名〕书记|电话〔电话〕|2',
      ]);
    }
    expect((await rescrub({ warehouse, timeZone }, listening())).changed).toEqual({});
  });

  it('takes persons out of the names of files that an earlier version kept', async () => {
    await loadPaths(warehouse, [letters], [await file('一.csv', '1,,2020-01-01,甲,')]);
    await warehouse.execute("update register.petition set source_file = '张建国13800138000.csv'");
    await warehouse.execute("update ops.file set file = '张建国13800138000.csv'");
    expect((await rescrub({ warehouse, timeZone }, listening())).changed).toEqual({
      'ops.file': 1,
      'register.petition': 1,
    });
    expect(await rowsOf(warehouse, 'select source_file from register.petition')).toEqual([
      '〔姓名〕〔电话〕.csv',
    ]);
  });

  it('follows a place or department to what earlier runs noted of it', async () => {
    await loadPaths(warehouse, [letters], [await file('一.csv', '1,,2020-01-01,甲,')]);
    const old = '人社局/鲍国强13800138000';
    await warehouse.execute('update register.petition set org = $old', { old });
    const drivers = JSON.stringify([{ dimension: 'department', code: old, expected: 3.2019704433497536 }]);
    await warehouse.execute(
      `insert into ops.warning
       select 'department/' || $old || '@2020-W01', 'r', 'department/' || $old, 'department', 'red', 'surge', null,
         null, $old, null, '2020-W01', 'farrington', 9, 1, 2, 0.001, 0.01, 3, date '2020-01-01', date '2020-01-01',
         null, $drivers, 0, 0, 'on'`,
      { old, drivers },
    );
    await warehouse.execute(
      `insert into ops.release_table
       values ('r', 'public', 'department-counts', '{}', $counts, timestamp '2020-02-01')`,
      { counts: JSON.stringify({ [`department-counts/${old.replace('/', '%2F')}/pieces`]: 12 }) },
    );
    await warehouse.execute(
      `insert into ops.watch_point (series, week, observed, cusum, alarm)
       values ('department/' || $old, date '2020-01-06', 1, 0, ''), ('city/', date '2020-01-06', 1, 0, '')`,
      { old },
    );
    expect((await rescrub({ warehouse, timeZone }, listening())).changed).toEqual({
      'register.petition': 1,
      'ops.warning': 1,
      'ops.release_table': 1,
      'ops.watch_point': 1,
    });
    const label = '人社局/〔姓名〕〔电话〕';
    expect(await rowsOf(warehouse, 'select id, org, drivers from ops.warning')).toEqual([
      `department/${label}@2020-W01|${label}|${drivers.replace(old, label)}`,
    ]);
    expect(await rowsOf(warehouse, 'select series from ops.watch_point')).toEqual(['city/']);
    expect((await rowsOf(warehouse, 'select counts from ops.release_table')).join()).not.toMatch(
      /鲍国强|138/,
    );
  });
});

describe('a compacted warehouse', () => {
  it('keeps every table and row, and no byte of what was removed', async () => {
    const path = join(folder, 'weathervane.duckdb');
    const own = await openWarehouse({ path, threads: 1 });
    await ensureSchema(own);
    await own.execute(
      "insert into ops.setting select 'n' || i, 'REMOVED-' || md5(i::text) from range(20000) as t(i)",
    );
    await own.execute('create view staging.some as select name from ops.setting');
    await own.execute('checkpoint');
    await own.execute("delete from ops.setting where name <> 'n7'");
    await own.close();
    await compactWarehouse(path);
    expect((await readFile(path)).includes('REMOVED-1679091c')).toBe(false);
    const again = await openWarehouse({ path, threads: 1 });
    await ensureSchema(again);
    expect(await rowsOf(again, 'from staging.some')).toEqual(['n7']);
    await again.close();
  });
});
