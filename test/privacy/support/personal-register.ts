// A register in which a thousand persons give themselves away in every field, and files that go with it.

import { drawPerson, type FakePerson } from '../../../src/city/personal/person.ts';
import { randomStream } from '../../../src/foundation/random.ts';

/** People who do not exist. */
export const persons: readonly FakePerson[] = Array.from({ length: 1000 }, (_, index) =>
  drawPerson(randomStream(4711, `person/${index}`)),
);

const told = (person: FakePerson): string =>
  [
    `姓名：${person.name}，男，身份证号${person.identity}，旧证号码${person.earlierIdentity}`,
    `联系电话${person.mobile}，座机${person.landline}，银行卡号${person.card}`,
    `车牌${person.plate}、${person.electricPlate}，邮箱${person.email}，QQ：${person.qq}，微信号${person.wechat}`,
    `护照${person.passport}，案号${person.courtCase}，房产证号：${person.property}`,
    `家住${person.home.join('')}，户籍在松泉镇${person.farm}`,
  ].join('。');

type Cells = Readonly<Record<string, string>>;

/**
 * A row in which every field may hold something of a person; columns that hold nothing else would be refused as such,
 * so in some every other row is as it should be.
 */
function rowOf(person: FakePerson, index: number): Cells {
  const day = `20${19 + (index % 2)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
  const isProper = index % 2 === 0;
  return {
    编号: `登记${index}联系人${person.name}${person.mobile}`,
    事项: `${person.identity}/${index % 300}`,
    日期: day,
    形式: index % 3 === 0 ? person.name : '来信',
    层级: isProper ? '市级' : person.name,
    目的: index % 10 === 0 ? '检举控告' : index % 4 === 0 ? person.name : '申诉求决',
    分类: `住房问题，联系人：${person.name}，电话${person.mobile}`,
    体系: `按${person.email}`,
    标题: `反映人：${person.name} 电话${person.mobile}`,
    内容: told(person),
    地区代码: isProper ? '990102' : person.mobile,
    地点: `松泉区${person.home.join('')}`,
    单位: `松泉区住建局（联系人：${person.name}，电话${person.landline}）`,
    途径: `身份证${person.identity}`,
    结果: `已电话告知${person.mobile}，QQ：${person.qq}`,
    决策: isProper ? 'D1' : person.mobile,
    满意度: isProper ? '满意' : person.name,
    姓名: person.name,
    电话: person.mobile,
    备注: told(person),
    转送: day,
    重复: '否',
    人数: '1',
  };
}

/** Rows that cannot be loaded: what they hold must not be told. */
const broken = (person: FakePerson, index: number): Cells => {
  const row = rowOf(person, 100_000 + index);
  const faults: readonly Cells[] = [
    { 转送: person.mobile },
    { 重复: person.name },
    { 人数: person.mobile },
    { 日期: `${person.name}${person.identity}` },
    { 编号: '' },
  ];
  return { ...row, ...faults[index % faults.length] };
};

const csv = (columns: readonly string[], rows: readonly Cells[]): string =>
  [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');

const rows = [...persons.map(rowOf), ...persons.slice(0, 50).map(broken)];
const columns = Object.keys(rows[0] ?? {});
/** Rows that cannot even be read: more cells than the header has. */
const unreadable = persons.slice(0, 5).map((person) => [...columns, person.name, person.mobile].join(','));

/** The files of the office, by name. */
export const files: Readonly<Record<string, string>> = {
  'petitions.csv': `${csv(columns, rows)}\n${unreadable.join('\n')}\n`,
  'orgs.csv': csv(
    ['代码', '名称', '类型'],
    persons.slice(0, 100).map((person, index) => ({
      代码: `B${index}电话${person.mobile}`,
      名称: `松泉区第${index}局（联系人：${person.name}）`,
      类型: `邮箱${person.email}`,
    })),
  ),
  'areas.csv': csv(
    ['代码', '名称'],
    persons.slice(0, 100).map((person, index) => ({
      代码: `9901${String(index).padStart(2, '0')}`,
      名称: `松泉镇${person.farm}`,
    })),
  ),
  'population.csv': csv(
    ['代码', '名称', '年份', '人口'],
    persons.slice(0, 100).map((person, index) => ({
      代码: `9901${String(index).padStart(2, '0')}`,
      名称: `联系人：${person.name}`,
      年份: '2019',
      人口: '1000',
    })),
  ),
};

/** The mapping of every field that the files give something for. */
export const sources = {
  places: { kind: 'areas', files: ['areas.csv'], fields: { code: '代码', name: '名称' } },
  departments: {
    kind: 'org_units',
    files: ['orgs.csv'],
    fields: { code: '代码', name: '名称', kind: '类型' },
  },
  residents: {
    kind: 'population',
    files: ['population.csv'],
    fields: { area_code: '代码', area_name: '名称', year: '年份', residents: '人口' },
  },
  letters: {
    kind: 'petitions',
    files: ['petitions.csv'],
    fields: {
      id: '编号',
      matter_id: '事项',
      received_on: '日期',
      channel: '形式',
      source_level: '层级',
      purpose: '目的',
      label_raw: '分类',
      label_scheme: '体系',
      title: '标题',
      text: '内容',
      area_code: '地区代码',
      area_raw: '地点',
      org: '单位',
      legal_route: '途径',
      outcome: '结果',
      decision_id: '决策',
      evaluation_org: '满意度',
      routed_on: '转送',
      is_repeat: '重复',
      persons: '人数',
    },
  },
} as const;
