// Decisions from a spreadsheet: one row a decision, one column a feature; factors as a table of their own.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assess } from '../../pipelines/assess.ts';
import { decisionFeatures } from '../../src/intake/decision-features.ts';
import type { SourceMapping } from '../../src/intake/mapping.ts';
import { suggestMapping } from '../../src/intake/suggestion.ts';
import { refusalOf } from '../../src/privacy/blocklist.ts';
import { buildModels } from '../../src/warehouse/model-runner.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { indicators } from '../risk/support/decisions.ts';
import { emptyWarehouse, listening, loadTable, rowsOf, tableOf } from './support/loading.ts';

const columns = [
  '决策编号',
  '决策类型',
  '地区代码',
  '阶段',
  '决策日期',
  '资料日期',
  '补偿与市场价之比',
  '征求意见天数',
  '败诉数',
];
const rows = [
  ['D1', '房屋征收', '990102', '已决', '2020-06-01', '2020-05-20', '0.97', '30', '1'],
  ['D2', '规划', '990103', '待决', '2020-09-01', null, null, '12', null],
];

function mappingOf(names: readonly string[], sample: readonly (readonly (string | null)[])[]): SourceMapping {
  const { kind, fields } = suggestMapping(names, {
    rowNumbers: sample.map((_, row) => row + 2),
    columns: names.map((_, column) => sample.map((row) => row[column] ?? null)),
  });
  if (kind === null) throw new RangeError('no kind of source fits');
  return { name: kind, kind, fields };
}

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await emptyWarehouse();
});
afterEach(() => warehouse.close());

const load = (list: readonly (readonly (string | null)[])[], file = 'decisions.csv') =>
  loadTable(warehouse, tableOf(file, columns, list), mappingOf(columns, list));

const counts = ({ loaded, updated, unchanged, quarantined }: Awaited<ReturnType<typeof load>>) => [
  loaded,
  updated,
  unchanged,
  quarantined,
];

describe('a table of decisions', () => {
  it('is known by its headers, and becomes decisions, features and outcomes', async () => {
    expect(counts(await load(rows))).toEqual([2, 0, 0, 0]);
    expect(
      await rowsOf(warehouse, 'select id, type, area_code, stage, t0 from register.decision order by id'),
    ).toEqual(['D1|房屋征收|990102|taken|18414', 'D2|规划|990103|pending|18506']);
    expect(
      await rowsOf(
        warehouse,
        'select decision_id, feature, value, as_of from register.decision_feature order by all',
      ),
    ).toEqual(['D1|comment_days|30|18402', 'D1|comp_to_market_ratio|0.97|18402', 'D2|comment_days|12|null']);
    expect(await rowsOf(warehouse, 'select * from register.decision_outcome')).toEqual(['D1|1|null']);
  });

  it('loaded again changes nothing; changed, replaces what was known', async () => {
    await load(rows);
    expect(counts(await load(rows, 'copy.csv'))).toEqual([0, 0, 2, 0]);
    const changed = rows.map((row) => row.map((cell) => (cell === '0.97' ? '1.02' : cell)));
    expect(counts(await load(changed))).toEqual([0, 1, 1, 0]);
    expect(
      await rowsOf(
        warehouse,
        "select value from register.decision_feature where feature = 'comp_to_market_ratio'",
      ),
    ).toEqual(['1.02']);
    expect(await rowsOf(warehouse, 'select count(*) from register.decision_feature')).toEqual(['3']);
  });

  it('a row without its day gives values without one: they are assessed, named, and none is invented', async () => {
    await load(rows);
    await buildModels(warehouse, {}, listening());
    const request = { warehouse, ids: ['D2'], all: false, whatIf: [], timeZone: 'Asia/Shanghai' };
    const [found] = (await assess(request, listening())).assessments;
    expect(found?.decision.features.get('comment_days')).toMatchObject({ value: 12, asOf: null });
    expect(found?.problems).toContainEqual({ kind: 'undated', name: 'comment_days' });
  });

  it('a row without its number is set aside', async () => {
    const broken = rows.map((row, place) => (place === 1 ? [null, ...row.slice(1)] : row));
    const loaded = await loadTable(
      warehouse,
      tableOf('broken.csv', columns, broken),
      mappingOf(columns, rows),
    );
    expect(counts(loaded)).toEqual([1, 0, 0, 1]);
  });
});

describe('a table of factors', () => {
  const names = ['决策编号', '风险因素', '权重', '概率', '影响程度', '措施后概率', '防范措施'];
  const list = [
    ['D1', '补偿标准', '20%', '0.8', '0.9', '0.4', '按市场价补偿'],
    ['D1', '程序', '0.8', '0.5', '0.6', null, null],
  ];

  it('becomes factors, with decimals and per cent', async () => {
    const mapping = mappingOf(names, list);
    expect(mapping.kind).toBe('decision_factors');
    expect(counts(await loadTable(warehouse, tableOf('factors.csv', names, list), mapping))).toEqual([
      2, 0, 0, 0,
    ]);
    expect(
      await rowsOf(
        warehouse,
        'select factor, weight, p, q, p_after from register.decision_factor order by factor',
      ),
    ).toEqual(['程序|0.8|0.5|0.6|null', '补偿标准|0.2|0.8|0.9|0.4']);
    expect(counts(await loadTable(warehouse, tableOf('again.csv', names, list), mapping))).toEqual([
      0, 0, 2, 0,
    ]);
  });
});

describe('the names of features', () => {
  it('are those of the dictionary, without what the register computes', () => {
    const wanted = [...indicators.values()]
      .filter(({ type, asOf }) => type !== 'choice' && asOf !== 'day_before_t0')
      .map(({ name, label }) => [name, label.zh]);
    expect(Object.entries(decisionFeatures)).toEqual(wanted);
  });

  it('are refused by no rule about persons', () => {
    for (const [name, header] of Object.entries(decisionFeatures)) {
      expect(refusalOf(name, { reference: true }), name).toBeNull();
      expect(refusalOf(header, { reference: true }), header).toBeNull();
    }
  });
});

describe('tables of measures and milestones', () => {
  it('become measures with a department and a date, and what is done later is an update', async () => {
    const names = ['决策编号', '防范措施', '措施类别', '责任部门', '完成期限', '完成日期'];
    const list = [['D1', '补偿款存入专户', '资金', '财政局', '2020-07-01', null]];
    const mapping = mappingOf(names, list);
    expect(mapping.kind).toBe('measures');
    expect(counts(await loadTable(warehouse, tableOf('measures.csv', names, list), mapping))).toEqual([
      1, 0, 0, 0,
    ]);
    const done = [['D1', '补偿款存入专户', '资金', '财政局', '2020-07-01', '2020-06-20']];
    expect(counts(await loadTable(warehouse, tableOf('later.csv', names, done), mapping))).toEqual([
      0, 1, 0, 0,
    ]);
    expect(await rowsOf(warehouse, 'select * from register.measure')).toEqual([
      'D1|补偿款存入专户|money|null|财政局|18444|18433',
    ]);
  });

  it('without a department that answers for it, a measure is set aside', async () => {
    const names = ['决策编号', '防范措施', '责任部门', '完成期限'];
    const list = [
      ['D1', '公开补偿标准', '住建局', '2020-07-01'],
      ['D1', '加强宣传', null, '2020-07-01'],
    ];
    const loaded = await loadTable(warehouse, tableOf('m.csv', names, list), mappingOf(names, list));
    expect(counts(loaded)).toEqual([1, 0, 0, 1]);
  });

  it('hold no name of a person: neither the measure nor who answers for it, nor a milestone', async () => {
    const names = ['决策编号', '防范措施', '责任部门', '完成期限'];
    const list = [['D1', '由张伟上门，与李娜沟通补偿', '住建局张伟', '2020-07-01']];
    await loadTable(warehouse, tableOf('m.csv', names, list), mappingOf(names, list));
    expect(await rowsOf(warehouse, 'select measure, org from register.measure')).toEqual([
      '由〔姓名〕上门，与〔姓名〕沟通补偿|住建局〔姓名〕',
    ]);
    const steps = ['决策编号', '节点', '计划日期', '实际日期'];
    const days = [['D1', '张伟同意搬迁', '2020-09-01', null]];
    await loadTable(warehouse, tableOf('s.csv', steps, days), mappingOf(steps, days));
    expect(await rowsOf(warehouse, 'select milestone from register.milestone')).toEqual(['〔姓名〕同意搬迁']);
  });

  it('become milestones', async () => {
    const names = ['决策编号', '节点', '计划日期', '实际日期'];
    const list = [['D1', '开工', '2020-09-01', null]];
    const mapping = mappingOf(names, list);
    expect(mapping.kind).toBe('milestones');
    await loadTable(warehouse, tableOf('milestones.csv', names, list), mapping);
    expect(await rowsOf(warehouse, 'select * from register.milestone')).toEqual(['D1|开工|18506|null']);
  });
});
