// Loading: nothing is lost, known rows are known, files of any encoding agree, and broken rows stand aside.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoadSource } from '../../pipelines/load.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import {
  contents,
  emptyWarehouse,
  listening,
  loadPaths,
  loadTable,
  rowsOf,
  tableOf,
} from './support/loading.ts';

const letters: LoadSource = {
  name: 'letters',
  kind: 'petitions',
  fields: { id: '编号', received_on: '日期', title: '标题', text: '内容', purpose: '目的' },
};

let warehouse: Warehouse;
let folder = '';

beforeEach(async () => {
  warehouse = await emptyWarehouse();
  folder = await mkdtemp(join(tmpdir(), 'weathervane-load-'));
});
afterEach(async () => {
  await warehouse.close();
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const csv = (...lines: string[]): string => ['编号,日期,标题,内容,目的', ...lines, ''].join('\n');

describe('load', () => {
  it('knows a file again, and its rows in another file', async () => {
    const first = await file('一.csv', csv('1,2020-01-01,甲,,', '2,2020-01-02,乙,,'));
    const second = await file('二.csv', csv('2,2020-01-02,乙,,', '1,2020-01-01,甲改,,', '3,2020-01-03,丙,,'));
    expect((await loadPaths(warehouse, [letters], [first])).totals).toEqual({
      rows_read: 2,
      loaded: 2,
      updated: 0,
      unchanged: 0,
      quarantined: 0,
    });
    expect((await loadPaths(warehouse, [letters], [first, second])).files).toMatchObject([
      { file: first, rows_read: 2, loaded: 0, updated: 0, unchanged: 2, quarantined: 0 },
      { file: second, rows_read: 3, loaded: 1, updated: 1, unchanged: 1, quarantined: 0 },
    ]);
    expect(await rowsOf(warehouse, 'select title from register.petition order by received_on')).toEqual([
      '甲改',
      '乙',
      '丙',
    ]);
    expect(await rowsOf(warehouse, 'select title, replaced_on from register.petition_history')).toEqual([
      '甲|18444',
    ]);
  });

  it('keeps the name of a file without the person it is called after, also where it cannot be read', async () => {
    const path = await file('张建国13800138000.csv', csv('1,2020-01-01,甲,,', '2,2020-13-01,乙,,'));
    const { files } = await loadPaths(warehouse, [letters], [path]);
    expect(files.map(({ file: told }) => basename(told))).toEqual(['〔姓名〕〔电话〕.csv']);
    for (const [table, column] of [
      ['register.petition', 'source_file'],
      ['ops.file', 'file'],
      ['ops.quarantine', 'file'],
    ]) {
      expect(await rowsOf(warehouse, `select ${column} from ${table}`)).toEqual(['〔姓名〕〔电话〕.csv']);
    }
    const empty = await file('李志强13800138000.csv', '');
    await expect(loadPaths(warehouse, [letters], [empty])).rejects.toMatchObject({
      code: 'intake.file_empty',
      message: expect.not.stringContaining('李志强'),
    });
  });

  it('sets a registration of the future aside, and says why, also when the file is known', async () => {
    const path = await file('一.csv', csv('1,2020-01-01,甲,,', '2,2199-01-01,乙,,', '3,2020-13-01,丙,,'));
    const reasons = [
      { reason: 'bad_date', field: 'received_on', rows: 1, first_row: 4 },
      { reason: 'future_date', field: 'received_on', rows: 1, first_row: 3 },
    ];
    for (const loaded of [1, 0]) {
      const { files } = await loadPaths(warehouse, [letters], [path]);
      expect(files).toMatchObject([{ loaded, quarantined: 2, reasons }]);
    }
  });

  it('does not turn the register back when an older file is loaded again', async () => {
    const older = await file('一.csv', csv('1,2020-01-01,旧,,'));
    const newer = await file('二.csv', csv('1,2020-01-01,新,,'));
    await loadPaths(warehouse, [letters], [older, newer, older]);
    expect(await rowsOf(warehouse, 'select title from register.petition')).toEqual(['新']);
  });

  it('reads a known file again under another mapping, and forgets what the first one set aside', async () => {
    const path = await file('一.csv', csv('1,2020-01-01,甲,,', '2,04/13/2020,乙,,'));
    const wrong = { ...letters, dateOrder: 'day-first' as const };
    expect((await loadPaths(warehouse, [wrong], [path])).totals).toMatchObject({ loaded: 1, quarantined: 1 });
    expect((await loadPaths(warehouse, [letters], [path])).totals).toMatchObject({ loaded: 1, unchanged: 1 });
    expect(await rowsOf(warehouse, 'from ops.quarantine')).toEqual([]);
    expect(await rowsOf(warehouse, 'select loaded, unchanged, quarantined from ops.file')).toEqual(['1|1|0']);
  });

  it('says of a file read again under other rules that what it said before is kept, and where to have it masked', async () => {
    const path = await file('一.csv', csv('1,03/04/2020,甲,,'));
    const first = listening();
    await loadPaths(warehouse, [letters], [path], {}, first);
    const again = listening();
    await loadPaths(warehouse, [{ ...letters, dateOrder: 'day-first' }], [path], {}, again);
    expect(first.said.join()).not.toContain('weathervane rescrub');
    expect(again.said.join()).toContain('rows changed: 1');
    expect(again.said.join()).toContain('weathervane rescrub');
  });

  it('keeps sources apart, and keeps identifiers out of the register', async () => {
    const visits = { ...letters, name: 'visits' };
    const path = await file('一.csv', csv('00042,2020-01-01,甲,,'));
    await loadPaths(warehouse, [letters, visits], [], {
      files: [
        { path, source: 'letters' },
        { path, source: 'visits' },
      ],
    });
    expect(await rowsOf(warehouse, 'select count(distinct case_key) from register.petition')).toEqual(['2']);
    const [register] = await contents(warehouse);
    expect(register.join()).not.toContain('00042');
  });

  it('gives the same register from GB18030 and from UTF-8', async () => {
    // 编号,日期,标题 / 1,2020-01-01,拆迁 in GB18030.
    const gb18030 = Uint8Array.from(
      Buffer.from('b1e0bac52cc8d5c6da2cb1eacce20a312c323032302d30312d30312cb2f0c7a80a', 'hex'),
    );
    const source = { ...letters, fields: { id: '编号', received_on: '日期', title: '标题' } };
    await loadPaths(warehouse, [source], [await file('gb.csv', gb18030)]);
    const other = await emptyWarehouse();
    await loadPaths(other, [source], [await file('utf.csv', '编号,日期,标题\n1,2020-01-01,拆迁\n')]);
    expect(await contents(warehouse)).toEqual(await contents(other));
    expect(await rowsOf(other, 'select title from register.petition')).toEqual(['拆迁']);
    await other.close();
  });

  it('loads 1,000 good rows and sets 17 broken ones aside with their reasons', async () => {
    const good = (id: number): string => `${id},2020-01-01,标题${id},内容,咨询`;
    const broken = [
      ...['昨天', '2020-02-30', '2020/13/01', '19-1-1', '1月1日'].map(
        (date, row) => `b${row},${date},坏日期,,`,
      ),
      ...Array.from({ length: 5 }, () => ',2020-01-01,没有编号,,'),
      ...Array.from({ length: 4 }, (_, row) => `c${row},2020-01-01,列太多,,,多,余`),
      'd,2020-01-01,"引号没有结束,,',
      'e,2020-01-01,空\u0000字符,,',
      `f,2020-01-01,${'长'.repeat(5_000_000 / 3)},,`,
    ];
    const lines = Array.from({ length: 1000 }, (_, row) => [
      good(row + 1),
      ...(row % 60 === 30 ? broken.splice(0, 1) : []),
    ]);
    const path = await file('坏.csv', csv(...lines.flat()));
    const { totals } = await loadPaths(warehouse, [letters], [path]);
    expect(totals).toEqual({ rows_read: 1017, loaded: 1000, updated: 0, unchanged: 0, quarantined: 17 });
    expect(
      await rowsOf(warehouse, 'select reason, field, count(*) from ops.quarantine group by all order by all'),
    ).toEqual([
      'bad_date|received_on|5',
      'cell_too_large|标题|1',
      'missing_id|id|5',
      'nul|null|1',
      'too_many_columns|null|4',
      'unclosed_quote|标题|1',
    ]);
  });

  it('leaves the register as it was when reading fails', async () => {
    const broken = {
      ...tableOf('坏.csv', ['编号', '日期', '标题', '内容', '目的'], [['1', '2020-01-01', '甲', '', '']]),
      async *batches() {
        yield* tableOf(
          '坏.csv',
          ['编号', '日期', '标题', '内容', '目的'],
          [['1', '2020-01-01', '甲', '', '']],
        ).batches();
        throw new RangeError('the disk is gone');
      },
    };
    await expect(loadTable(warehouse, broken, letters)).rejects.toThrow('the disk is gone');
    expect(await rowsOf(warehouse, 'select count(*) from register.petition')).toEqual(['0']);
    expect(await rowsOf(warehouse, 'from ops.file')).toEqual([]);
    expect(
      await loadPaths(warehouse, [letters], [await file('一.csv', csv('1,2020-01-01,甲,,'))]),
    ).toMatchObject({
      totals: { loaded: 1 },
    });
  });

  it('stops where the warehouse was loaded under another secret', async () => {
    const path = await file('一.csv', csv('1,2020-01-01,甲,,'));
    await loadPaths(warehouse, [letters], [path]);
    const secret = [new TextEncoder().encode('the secret of another fictional office entirely')] as const;
    await expect(loadPaths(warehouse, [letters], [path], { secret })).rejects.toThrow('mapping.other_secret');
  });

  it('refuses a personal column before it reads a row', async () => {
    const path = await file('一.csv', '编号,日期,姓名\n1,2020-01-01,某人\n');
    const source = { ...letters, fields: { id: '编号', received_on: '日期', title: '姓名' } };
    await expect(loadPaths(warehouse, [source], [path])).rejects.toThrow('mapping.column_refused');
    expect(await rowsOf(warehouse, 'from ops.file')).toEqual([]);
  });

  it('refuses a column that holds phones, whatever it is called and mapped to', async () => {
    const rows = ['13900138012', '13500138111', '18600138001', '13200138999', '17700138123'].map(
      (phone) => `${phone},2020-01-01,标题`,
    );
    const path = await file('一.csv', ['编号,日期,标题', ...rows, ''].join('\n'));
    const source = { ...letters, fields: { id: '编号', received_on: '日期', title: '标题' } };
    await expect(loadPaths(warehouse, [source], [path])).rejects.toThrow('mapping.column_refused');
    expect(await rowsOf(warehouse, 'from register.petition')).toEqual([]);
  });

  it('says what it took for something else, without a value', async () => {
    const path = await file('一.csv', '编号,日期,形式,人次\n1,04/05/2020,飞鸽传书,0\n');
    const source: LoadSource = {
      name: 'doves',
      kind: 'petitions',
      fields: { id: '编号', received_on: '日期', channel: '形式', persons: '人次' },
    };
    const effects = listening();
    await loadPaths(warehouse, [source], [path], {}, effects);
    expect(effects.said).toHaveLength(3);
    expect(effects.said.join()).not.toContain('飞鸽');
  });

  it('forgets labels of changed registrations, but not reviewed ones', async () => {
    await loadPaths(
      warehouse,
      [letters],
      [await file('一.csv', csv('1,2020-01-01,甲,,', '2,2020-01-01,乙,,'))],
    );
    for (const source of ['rule', 'review']) {
      await warehouse.execute(
        `insert into register.label (case_key, axis, code, source) select case_key, 'topic', '01', '${source}' from register.petition`,
      );
    }
    await loadPaths(
      warehouse,
      [letters],
      [await file('二.csv', csv('1,2020-01-01,甲改,,', '2,2020-01-01,乙,,'))],
    );
    expect(
      await rowsOf(
        warehouse,
        'select p.title, l.source from register.label l join register.petition p using (case_key) order by all',
      ),
    ).toEqual(['乙|review', '乙|rule', '甲改|review']);
  });
});

describe('load of reference files', () => {
  it('replaces rows by their key', async () => {
    const source: LoadSource = {
      name: 'people',
      kind: 'population',
      fields: { area_code: '代码', area_name: '名称', year: '年份', residents: '人口' },
    };
    const first = await file(
      '一.csv',
      '代码,名称,年份,人口\n990102,月澄区,2019年,"1,000"\n990102,月澄区,2020,1100\n',
    );
    const second = await file(
      '二.csv',
      '代码,名称,年份,人口\n990102,月澄区,2020,1200\n990103,松泉区,2020,\n990102,月澄区,2019,1000\n',
    );
    expect((await loadPaths(warehouse, [source], [first])).totals).toMatchObject({ loaded: 2 });
    expect((await loadPaths(warehouse, [source], [second])).totals).toMatchObject({
      updated: 1,
      unchanged: 1,
      quarantined: 1,
    });
    expect(
      await rowsOf(warehouse, 'select area_code, year, residents from register.population order by all'),
    ).toEqual(['990102|2019|1000', '990102|2020|1200']);
  });

  it('keeps each span of a department', async () => {
    const source: LoadSource = {
      name: 'orgs',
      kind: 'org_units',
      fields: { code: 'code', name: 'name', valid_from: 'valid_from', valid_to: 'valid_to' },
    };
    const path = await file(
      'orgs.csv',
      'code,name,valid_from,valid_to\nB1,国土局,2000-01-01,2018-12-31\nB1,自然资源局,2019-01-01,\nB2,民政局,,\n',
    );
    await loadPaths(warehouse, [source], [path]);
    const again = await file(
      'again.csv',
      'code,name,valid_from,valid_to\nB2,民政局,,\nB1,自然资源局,2019-01-01,2024-12-31\n',
    );
    expect((await loadPaths(warehouse, [source], [again])).totals).toMatchObject({
      updated: 1,
      unchanged: 1,
    });
    expect(
      await rowsOf(warehouse, 'select code, name, valid_to::text from register.org_unit order by all'),
    ).toEqual(['B1|国土局|2018-12-31', 'B1|自然资源局|2024-12-31', 'B2|民政局|null']);
  });

  it('keeps one row a hazard, with what is being done about it now and no long number', async () => {
    const source: LoadSource = {
      name: 'hazards',
      kind: 'hazards',
      fields: { topic: 'topic', project: 'project', found_on: 'found_on', measure: 'measure' },
    };
    const first = await file(
      'first.csv',
      'topic,project,found_on,measure\n01,滨江项目,2020-03-01,\n05,,2020-03-02,\n',
    );
    const later = await file(
      'later.csv',
      'topic,project,found_on,measure\n01,滨江项目,2020-03-01,请致电13800138000\n05,,2020-03-02,\n',
    );
    await loadPaths(warehouse, [source], [first]);
    expect((await loadPaths(warehouse, [source], [later])).totals).toMatchObject({
      updated: 1,
      unchanged: 1,
    });
    expect(await rowsOf(warehouse, 'select topic, measure from register.hazard order by all')).toEqual([
      '01|请致电〔电话〕',
      '05|null',
    ]);
  });
});
