// A break is a month from which most topics come from elsewhere; charts and notes say so.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tableReader } from '../../pipelines/report-request.ts';
import { focusPanels } from '../../src/charts/focus-panels.ts';
import { breakNotes, labelBreaks } from '../../src/report/label-breaks.ts';
import { buildModels } from '../../src/warehouse/model-runner.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { emptyWarehouse, listening } from '../pipelines/support/loading.ts';
import { caseKey, register } from '../pipelines/support/registrations.ts';

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await emptyWarehouse();
});
afterEach(() => warehouse.close());

/** Ten registrations a month, all of a month labelled by one source and version. */
async function labelled(bases: readonly (readonly [source: string, version: string])[]): Promise<void> {
  await register(
    warehouse,
    bases.flatMap(() => Array.from({ length: 10 }, () => ({ text: '拆迁' }))),
  );
  for (const [month, [source, version]] of bases.entries()) {
    for (let place = 10 * month + 1; place <= 10 * month + 10; place += 1) {
      const parameters = { key: caseKey(place), day: `2020-0${month + 1}-15` };
      await warehouse.execute(
        'update register.petition set received_on = $day::date where case_key = $key::uuid',
        parameters,
      );
      await warehouse.execute(
        "insert into register.label (case_key, axis, code, source, version) values ($key::uuid, 'topic', '01', $source, $version)",
        { key: caseKey(place), source, version },
      );
    }
  }
  await touchTable(warehouse, 'register.label');
  await buildModels(warehouse, {}, listening());
}

const breaks = async (from = '2020-01', to = '2020-06') =>
  labelBreaks(
    await tableReader(warehouse)('sql/tables/label-breaks.sql', {
      months_from: from,
      months_to: to,
      area: '',
    }),
  );

test('one source and version all along is no break', async () => {
  await labelled([
    ['rule', '1'],
    ['rule', '1'],
    ['rule', '1'],
  ]);
  expect(await breaks()).toEqual([]);
});

test('another version, a model after rules, and people are breaks', async () => {
  await labelled([
    ['rule', '1'],
    ['rule', '2'],
    ['model', 'abc'],
    ['model', 'abc'],
    ['review', '2'],
  ]);
  const found = await breaks();
  expect(found.map(({ month, before, after }) => [month, before, after])).toEqual([
    ['2020-02', 'rule 1', 'rule 2'],
    ['2020-03', 'rule 2', 'model abc'],
    ['2020-05', 'model abc', 'people'],
  ]);
  expect(breakNotes(found, 'zh')[1]).toBe(
    '自 2020-03 起，内容类别多由“模型 abc”得出，此前多由“规则 2”得出：前后件数不可直接相比，趋势线在此断开。',
  );
  expect(breakNotes(found, 'en')).toHaveLength(3);
});

test('a few labels by people do not break a month', async () => {
  await labelled([
    ['rule', '1'],
    ['rule', '1'],
  ]);
  for (const place of [11, 12, 13]) {
    await warehouse.execute(
      "insert into register.label (case_key, axis, code, source) values ($key::uuid, 'topic', '01', 'review')",
      { key: caseKey(place) },
    );
  }
  await touchTable(warehouse, 'register.label');
  await buildModels(warehouse, {}, listening());
  expect(await breaks()).toEqual([]);
});

test('the panels of topics draw a line for each side of a break, and say so', () => {
  const months = ['2020-01', '2020-02', '2020-03', '2020-04'];
  const rows = months.map((month) => ({ topic: '01', label: '城建', month, pieces: 5, lastYear: 4 }));
  const span = { language: 'zh', first: '2020-01', last: '2020-04' } as const;
  const broken = JSON.stringify(focusPanels(rows, { ...span, breaks: ['2020-03'] }).spec);
  expect(broken).toContain('"detail":{"field":"piecesPart","type":"nominal"}');
  expect([...broken.matchAll(/"piecesPart":1/g)].length).toBeGreaterThan(0);
  expect(broken).toContain('点线处起分类的依据变了');
  const whole = JSON.stringify(focusPanels(rows, span).spec);
  expect(whole).not.toContain('"piecesPart":1');
  expect(whole).not.toContain('点线处');
});
