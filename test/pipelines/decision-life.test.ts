// The life of a decision: versions, filing, milestones, judgements, petitions since, post-evaluation and tracing back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AssessRequest, assess } from '../../pipelines/assess.ts';
import { readJudgement } from '../../pipelines/assessing/overrides.ts';
import { backTrace } from '../../pipelines/back-trace.ts';
import { followUp } from '../../pipelines/follow-up.ts';
import { dayNumber, isoDate } from '../../src/foundation/calendar.ts';
import { parsePeriod } from '../../src/foundation/periods.ts';
import { buildModels } from '../../src/warehouse/model-runner.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { petitionWriter, sqlDate, writeDecision, writeFeature } from './support/decision-register.ts';
import { emptyWarehouse, listening } from './support/loading.ts';

const t0 = dayNumber({ year: 2020, month: 6, day: 1 });
let warehouse: Warehouse;
let petition: ReturnType<typeof petitionWriter>;

/** The office on a day, at noon. */
const on = (day: number) => ({ ...listening(), now: () => new Date(`${isoDate(day)}T04:00:00Z`) });

const request = (changes: Partial<AssessRequest> = {}): AssessRequest => ({
  warehouse,
  ids: ['D1'],
  all: false,
  whatIf: [],
  timeZone: 'Asia/Shanghai',
  ...changes,
});

async function recordOf(changes: Partial<AssessRequest>, day: number) {
  const { records } = await assess(request(changes), on(day));
  const record = records.get((changes.ids ?? ['D1'])[0] ?? '');
  if (record === undefined) throw new RangeError('a decision that was assessed has a record');
  return record;
}

beforeAll(async () => {
  warehouse = await emptyWarehouse();
  petition = petitionWriter(warehouse);
  await warehouse.execute(
    "insert into register.area (code, name) values ('431202', '甲区'), ('431221', '乙县')",
  );
  await petition(t0 - 1500);
  await petition(t0 + 100, { area_code: "'431221'" });
  // D1 waits; D2 was taken with money missing, and 12 petitions name it; D3's year is over, and it was reversed.
  await writeDecision(warehouse, 'D1', t0, { stage: 'pending' });
  await writeFeature(warehouse, 'D1', ['comment_days', '12', t0 - 30]);
  await writeDecision(warehouse, 'D2', t0 - 200);
  await writeFeature(warehouse, 'D2', ['funds_in_place_pct', '60', t0 - 210]);
  for (let place = 0; place < 12; place += 1) await petition(t0 - 100 + place, { decision_id: "'D2'" });
  await petition(t0 - 100, { decision_id: "'D2'", purpose: "'accusation'" });
  await petition(t0 - 90, { decision_id: "'D999'" });
  await writeDecision(warehouse, 'D3', t0 - 700, { area: '431221' });
  for (let place = 0; place < 3; place += 1) {
    await petition(t0 - 650 + place, {
      area_code: "'431221'",
      decision_id: "'D3'",
      review1_outcome: place === 0 ? "'revoked'" : 'null',
    });
  }
  await warehouse.execute(
    `insert into register.measure values
       ('D2', '补足补偿资金', 'money', null, '财政局', ${sqlDate(t0 - 150)}, null),
       ('D2', '公开分配方案', 'information', null, '住建局', ${sqlDate(t0 + 90)}, null)`,
  );
  await warehouse.execute(
    `insert into register.milestone values
       ('D2', '开工', ${sqlDate(t0 - 100)}, ${sqlDate(t0 - 95)}), ('D2', '竣工', ${sqlDate(t0 + 300)}, null)`,
  );
  for (const table of ['petition', 'label', 'area', 'decision'])
    await touchTable(warehouse, `register.${table}`);
  await buildModels(warehouse, {}, listening());
});
afterAll(() => warehouse?.close());

describe('versions of an assessment', () => {
  it('are kept from the first on, and once where nothing changed', async () => {
    const first = await recordOf({}, t0 - 29);
    expect(first.first).toMatchObject({ milestone: null, isFiled: false, features: { comment_days: 12 } });
    expect(first.first?.openGates).toContain('house_comment');
    expect(first.changes).toEqual([]);
    const again = await recordOf({}, t0 - 28);
    expect(again.latest?.runAt).toBe(first.first?.runAt);
  });

  it('tell what changed from the first to the filed one, and the what-ifs run before it', async () => {
    await recordOf({ whatIf: ['comment_days=20'] }, t0 - 20);
    await recordOf({ whatIf: ['comment_days=30'] }, t0 - 20);
    await writeFeature(warehouse, 'D1', ['comment_days', '30', t0 - 10]);
    const filed = await recordOf({ isFiled: true }, t0 - 9);
    expect(filed.whatIfRuns).toBe(2);
    expect(filed.whatIfRunsBeforeFiling).toBe(2);
    expect(filed.filed?.isFiled).toBe(true);
    expect(filed.changes).toContainEqual({ kind: 'feature', name: 'comment_days', from: 12, to: 30 });
    expect(filed.changes).toContainEqual({ kind: 'gate', name: 'house_comment', from: 'open', to: 'passed' });
    await recordOf({ whatIf: ['comment_days=60'] }, t0 - 8);
    const later = await recordOf({}, t0 - 8);
    expect([later.whatIfRuns, later.whatIfRunsBeforeFiling]).toEqual([3, 2]);
  });

  it('are none of decisions that were taken and are only looked at', async () => {
    expect((await recordOf({ ids: ['D3'] }, t0)).first).toBeNull();
  });
});

describe('milestones', () => {
  it('are due for a new assessment once they are reached', async () => {
    const { milestones } = await recordOf({ ids: ['D2'] }, t0);
    expect(milestones.map(({ milestone, isDue }) => [milestone, isDue])).toEqual([
      ['开工', true],
      ['竣工', false],
    ]);
  });

  it('bring an assessment with what was known on their day, kept beside the first', async () => {
    await writeFeature(warehouse, 'D2', ['funds_in_place_pct', '100', t0 - 120]);
    await writeFeature(warehouse, 'D2', ['funds_earmarked', '是', t0 - 50]);
    const { assessments, records } = await assess(request({ ids: ['D2'], milestone: '开工' }), on(t0));
    const features = assessments[0]?.decision.features;
    expect(features?.get('funds_in_place_pct')?.value).toBe(100);
    expect(features?.has('funds_earmarked')).toBe(false);
    // Five of the twelve petitions came before the ninety-fifth day.
    expect(features?.get('petitions_36m_area')?.value).toBe(5);
    expect(records.get('D2')?.reassessments.map(({ milestone }) => milestone)).toEqual(['开工']);
    expect(records.get('D2')?.milestones[0]).toMatchObject({ isReassessed: true, isDue: false });
  });

  it('that lie ahead are seen as of today', async () => {
    const { assessments } = await assess(request({ ids: ['D2'], milestone: '竣工' }), on(t0));
    expect(assessments[0]?.decision.features.get('funds_earmarked')?.value).toBe(true);
  });
});

describe('measures', () => {
  it('have a department and a date, and are overdue once it has passed', async () => {
    const { measures } = await recordOf({ ids: ['D2'] }, t0);
    expect(measures.map(({ org, isOverdue }) => [org, isOverdue])).toEqual([
      ['财政局', true],
      ['住建局', false],
    ]);
  });
});

describe('a judgement of the office', () => {
  const judgement = (changes = {}) =>
    readJudgement({ level: 'high', reason: '邻近项目正在诉讼', role: '县政府办公室', ...changes });

  it.each([
    ['without a reason', { reason: ' ' }, 'risk.override_incomplete'],
    ['without a role', { role: undefined }, 'risk.override_incomplete'],
    ['of a level that is none', { level: 'grave' }, 'risk.override_incomplete'],
    ['by a name', { role: '王建国' }, 'risk.override_name'],
  ])('%s is refused', (_, changes, code) => {
    expect(() => judgement(changes)).toThrow(expect.objectContaining({ code }));
  });

  it('is recorded with what was assessed, and without personal data', async () => {
    const reason = '联系人电话13800138000要求从严，因张伟等人反对';
    const { overrides } = await recordOf({ judgement: judgement({ reason }) }, t0 - 5);
    expect(overrides).toEqual([
      {
        level: 'high',
        assessed: 'medium',
        reason: '联系人电话〔电话〕要求从严，因〔姓名〕等人反对',
        org: '县政府办公室',
        decidedOn: t0 - 5,
      },
    ]);
  });

  it('makes nothing low while a duty of law is open', async () => {
    await expect(recordOf({ judgement: judgement({ level: 'low' }) }, t0 - 5)).rejects.toMatchObject({
      code: 'risk.override_gates',
    });
  });

  it('is compared with the outcome a year later', async () => {
    await warehouse.execute(
      `insert into register.override values ('D3', 'high', '方案争议大', '市委政法委', ${sqlDate(t0 - 700)})`,
    );
    await assess(request({ ids: ['D3'], isFiled: true }), on(t0 - 701));
    const { evaluation } = await followUp({ warehouse, timeZone: 'Asia/Shanghai' }, on(t0 + 200));
    expect(evaluation.overrides).toMatchObject([{ id: 'D3', isSerious: true, verdict: 'borne_out' }]);
  });
});

describe('following decisions', () => {
  it('counts petitions since, stated apart from inferred, without accusations', async () => {
    const { followed } = await followUp({ warehouse, timeZone: 'Asia/Shanghai' }, on(t0 + 200));
    expect(followed.map(({ id }) => id)).toEqual(['D2']);
    expect(followed[0]?.record.tracked).toMatchObject({ stated: 12, inferred: 0, isOver: false });
    expect(followed[0]?.record.tracked?.days).toBeGreaterThan(200);
  });

  it('sets what was forecast beside what happened once the year is over', async () => {
    const { evaluation } = await followUp({ warehouse, timeZone: 'Asia/Shanghai' }, on(t0 + 200));
    expect(evaluation.decisions.map(({ id, basis, isSerious }) => [id, basis, isSerious])).toEqual([
      ['D3', 'stored', true],
    ]);
    expect(evaluation.recalibration).toBeNull();
  });
});

describe('tracing petitions back', () => {
  it('names the decisions behind a period, the duties open when they were taken, and the measures overdue', async () => {
    const period = parsePeriod(`${isoDate(t0 - 110)}..${isoDate(t0)}`);
    const found = await backTrace({ warehouse, timeZone: 'Asia/Shanghai', period }, on(t0 + 200));
    expect(found).toMatchObject({ petitions: 13, naming: 13, unknown: 1 });
    expect(found.decisions).toMatchObject([{ id: 'D2', stated: 12, overdueMeasures: 2 }]);
    expect(found.decisions[0]?.openGates).toContain('house_funds');
  });

  it('finds none where no petition names a decision', async () => {
    const period = parsePeriod('2010');
    const found = await backTrace({ warehouse, timeZone: 'Asia/Shanghai', period }, on(t0 + 200));
    expect(found).toMatchObject({ petitions: 0, decisions: [] });
  });
});
