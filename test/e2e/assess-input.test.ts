// assess on the command line: a decision from a file, a row or the register, and a clear answer to every bad input.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { temporaryFolder, weathervane } from './command.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const write = (name: string, text: string): void => writeFileSync(join(folder.path, name), text);
const assess = (...words: readonly string[]) => weathervane(folder.path, ['assess', ...words]);

const answer = z.object({
  assessments: z.array(
    z.looseObject({
      id: z.string(),
      level: z.enum(['low', 'medium', 'high']),
      level_is_floor: z.boolean(),
      interval: z.tuple([z.number(), z.number()]),
      missing: z.array(z.looseObject({ feature: z.string(), narrows: z.number() })),
      problems: z.array(z.object({ kind: z.string(), name: z.string() })),
    }),
  ),
});

/** The one assessment of a file with these lines. */
function assessed(lines: readonly string[]) {
  write('plan.yaml', ['id: X1', "topic: '01'", 't0: 2020-06-01', ...lines].join('\n'));
  const { status, json } = assess('--decision', 'plan.yaml', '--json');
  expect(status).toBe(0);
  const [found] = answer.parse(json()).assessments;
  if (found === undefined) throw new RangeError('a file holds one decision');
  return found;
}

beforeAll(() => {
  write('register.csv', '信访件编号,登记时间,内容,问题属地代码\n001,2020-05-01,路灯坏了,990102\n');
  write('areas.csv', '地区代码,地区名称\n990102,甲区\n');
  write(
    'decisions.csv',
    [
      '决策编号,决策名称,决策类型,地区代码,阶段,决策日期,资料日期,征求意见天数,反对率',
      'D1,某片区改建,房屋征收,990102,待决,2020-06-01,2020-05-20,12,60',
      'D2,某道路,重大建设,990102,待决,2020-06-01,2020-05-20,30,3',
    ].join('\n'),
  );
  expect(weathervane(folder.path, ['init', 'register.csv', 'areas.csv', 'decisions.csv']).status).toBe(0);
  expect(weathervane(folder.path, ['load']).status).toBe(0);
});

describe('a decision', () => {
  test('with a what-if shows what changes: level, index, probability and gates, as planned and then', () => {
    const { status, output } = assess('D1', '--lang', 'zh', '--what-if', 'comment_days=30');
    expect(status).toBe(0);
    expect(output).toMatch(
      /如果 征求意见天数 30 天: 等级 高风险 → 高风险，措施后指数 0\.\d+ → 0\.\d+，概率 [\d.]+% → [\d.]+%，未通过的条件 4 → 3 项/,
    );
    expect(output).toMatch(/[\d.]+个百分点/);
  });

  test('from a row of a table is in the register, and the pending ones come the most urgent first', () => {
    const { assessments } = answer.parse(assess('--json').json());
    expect(assessments.map(({ id, level }) => [id, level])).toEqual([
      ['D1', 'high'],
      ['D2', 'medium'],
    ]);
  });

  test('is asked for by its number, and printed with its level, gates and thresholds', () => {
    const { status, output } = assess('D1');
    expect(status).toBe(0);
    expect(output).toMatch(/D1 {2}Level: high\n/);
    expect(output).toMatch(/Place +甲区\n/);
    expect(output).toContain('Order 590 (expropriation of houses), art. 10');
    expect(output).toContain('no measure against petitioners may be based on it');
  });
});

describe('what cannot be used', () => {
  const known = ['type: house_expropriation', "area: '990102'", 'as_of: 2020-05-20', 'features:'];

  test('missing features widen the interval, and each says by how much it would narrow it', () => {
    const bare = assessed(known.slice(0, 3));
    const told = assessed([...known, '  oppose_pct: 4', '  comment_days: 40', '  comp_to_market_ratio: 1.1']);
    const open = ({ missing }: typeof bare): number => missing.reduce((sum, { narrows }) => sum + narrows, 0);
    expect(open(bare)).toBeGreaterThan(open(told));
    expect(bare.missing.find(({ feature }) => feature === 'oppose_pct')?.narrows).toBeGreaterThan(0);
    expect(told.missing.map(({ feature }) => feature)).not.toContain('oppose_pct');
    expect(bare).toMatchObject({ level_is_floor: true });
    expect(bare.level).not.toBe('low');
  });

  test('a value without a day is used and asked for its day; it is printed with none', () => {
    write(
      'plan.yaml',
      ['id: X1', 't0: 2020-06-01', 'type: pricing', 'features:', '  comment_days: 40'].join('\n'),
    );
    const { json } = assess('--decision', 'plan.yaml', '--json');
    const data = z.object({
      assessments: z.array(
        z.looseObject({ data: z.array(z.object({ feature: z.string(), as_of: z.string().nullable() })) }),
      ),
    });
    expect(data.parse(json()).assessments[0]?.data).toContainEqual({ feature: 'comment_days', as_of: null });
    expect(assess('--decision', 'plan.yaml', '--lang', 'zh').output).toContain('征求意见天数: 缺资料日期');
  });

  test('is left out by name, and the decision assessed all the same', () => {
    const { problems, level } = assessed([
      'type: pricing',
      "area: '888888'",
      'features:',
      '  comment_from: 2020-05-20',
      '  comment_to: 2020-05-01',
      '  oppose_pct: 130',
      '  support_pct: {value: 3, as_of: 2020-06-02}',
      '  mood: 3',
    ]);
    for (const problem of [
      { kind: 'type_without_history', name: 'decision_type' },
      { kind: 'unknown_place', name: 'area_code' },
      { kind: 'contradictory_dates', name: 'comment_from' },
      { kind: 'out_of_range', name: 'oppose_pct' },
      { kind: 'future', name: 'support_pct' },
      { kind: 'unknown_feature', name: 'mood' },
    ]) {
      expect(problems).toContainEqual(problem);
    }
    expect(level).not.toBe('low');
  });
});

test.each([
  ['a fact as a lever', ['D1', '--what-if', 'oppose_pct=1'], 'risk.not_a_lever'],
  ['a filing of nothing', ['--filed'], 'risk.needs_decision'],
  [
    'a judgement without a reason',
    ['D1', '--override', 'high', '--role', '县政府办'],
    'risk.override_incomplete',
  ],
])('2: %s', (_, words, code) => {
  const { status, errors } = assess(...words);
  expect(status).toBe(2);
  expect(errors).toContain(code);
});
