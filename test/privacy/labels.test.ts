// Names of files, sheets and columns: persons go, what tells one file from another stays.
import { describe, expect, it } from 'vitest';
import { safeLabel } from '../../src/privacy/labels.ts';

describe('safeLabel', () => {
  it.each([
    ['张三13800138000.xlsx', '〔姓名〕〔电话〕.xlsx'],
    ['13800138000张三.xlsx', '〔电话〕〔姓名〕.xlsx'],
    ['王建国信访材料.csv', '〔姓名〕信访材料.csv'],
    ['2024_李志强_来访.csv', '2024_〔姓名〕_来访.csv'],
    ['11010519491231002X.csv', '〔身份证〕.csv'],
    ['信访台账-钱学礼-11010519491231002X.xlsx', '信访台账-〔姓名〕-〔身份证〕.xlsx'],
    ['信访登记（陈桂英）.xlsx', '信访登记（〔姓名〕）.xlsx'],
  ])('%j becomes %j', (label, expected) => {
    expect(safeLabel(label)).toBe(expected);
  });

  it.each([
    'petitions.csv',
    '2024年信访登记表.xlsx',
    '信访件_202401.csv',
    'export-20240131235959.csv',
    '12345热线工单.xlsx',
    '投诉人地址',
    '受理编号',
    'Sheet1',
    '来信来访',
    '人口数',
    '农林水',
    '文教卫',
  ])('%j stays', (label) => {
    expect(safeLabel(label)).toBe(label);
  });

  it('changes nothing the second time', () => {
    const once = safeLabel('王建国13800138000的信访材料.xlsx');
    expect(safeLabel(once)).toBe(once);
  });
});
