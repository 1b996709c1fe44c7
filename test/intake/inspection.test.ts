// Inspection: what a file is and what would go wrong, without a value of a personal column.
import { describe, expect, it } from 'vitest';
import { inspectTable } from '../../src/intake/inspection.ts';
import { tableOf } from '../pipelines/support/loading.ts';

const columns = ['受理编号', '姓名', '登记时间', '信访形式', '内容'];
const table = tableOf('登记簿.csv', columns, [
  ['001', '张三丰', '2019-02-28', '来访', '请求解决欠薪'],
  ['', '李四', '2019-03-01', '来访', '请求解决漏水'],
  ['003', '王五', '2019-02-30', '来访', '请求解决噪声'],
  ['004', '赵六', '2019年3月2日', '电话', '请求解决停水'],
]);

describe('inspectTable', () => {
  it('tells the kind, the mapping, the types and the number of rows', async () => {
    const found = await inspectTable(table, 'zh');
    expect(found).toMatchObject({
      file: '登记簿.csv',
      encoding: 'utf-8',
      rows: 4,
      kind: 'petitions',
      date_order: null,
    });
    expect(found.columns.map(({ type, suggested, refused }) => [type, suggested, refused])).toEqual([
      ['integer', 'id', null],
      ['category', null, 'name'],
      ['category', 'received_on', null],
      ['category', 'channel', null],
      ['category', 'text', null],
    ]);
  });

  it('tells which rows would be set aside, and where they begin', async () => {
    const { problems } = await inspectTable(table, 'zh');
    expect(problems.map(({ kind, row, column }) => [kind, row, column])).toEqual([
      ['refused', null, '姓名'],
      ['missing_id', 3, '受理编号'],
      ['bad_date', 4, '登记时间'],
    ]);
  });

  it('holds no name, number or text of the file', async () => {
    const told = JSON.stringify(await inspectTable(table, 'en'));
    for (const secret of ['张三丰', '李四', '王五', '赵六', '001', '欠薪', '漏水'])
      expect(told).not.toContain(secret);
  });
});
