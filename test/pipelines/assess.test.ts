// Assessing decisions of the register: windows that end the day before, outcomes and links, and what cannot be used.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AssessRequest, assess } from '../../pipelines/assess.ts';
import { readDecisionFile } from '../../pipelines/assessing/decision-file.ts';
import { readPetitionHistory, type Subject } from '../../pipelines/assessing/petition-history.ts';
import { dayNumber } from '../../src/foundation/calendar.ts';
import { assessmentJson } from '../../src/risk/assessment-json.ts';
import { buildModels } from '../../src/warehouse/model-runner.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { county, petitionWriter, sqlDate, writeDecision, writeFeature } from './support/decision-register.ts';
import { emptyWarehouse, listening } from './support/loading.ts';

const t0 = dayNumber({ year: 2020, month: 6, day: 1 });
let warehouse: Warehouse;

beforeAll(async () => {
  warehouse = await emptyWarehouse();
  const petition = petitionWriter(warehouse);
  await warehouse.execute(
    "insert into register.area (code, name) values ('431202', '甲区'), ('431221', '乙县')",
  );
  await petition(t0 - 1500);
  await petition(t0 + 800);
  // History of D1: the day before counts, the day itself does not.
  await petition(t0 - 1, { closed_on: sqlDate(t0 - 1) });
  await petition(t0 - 200, { closed_on: sqlDate(t0 + 3) });
  await petition(t0 - 61, { closed_on: sqlDate(t0 - 1) });
  await petition(t0 - 500, {
    closed_on: sqlDate(t0 - 400),
    replied_on: sqlDate(t0 - 410),
    implement_due_on: sqlDate(t0 - 300),
  });
  await petition(t0 - 501, {
    closed_on: sqlDate(t0 - 400),
    replied_on: sqlDate(t0 - 410),
    implement_due_on: sqlDate(t0 - 300),
    implemented_on: sqlDate(t0 - 290),
  });
  await petition(t0 - 502, {
    closed_on: sqlDate(t0 - 400),
    replied_on: sqlDate(t0 - 410),
    implement_due_on: sqlDate(t0),
  });
  await petition(t0 - 20, { purpose: "'accusation'" });
  await petition(t0 - 20, { area_code: "'431221'", closed_on: sqlDate(t0 - 1) });
  // Outcome of D1: the day itself counts, the same day a year later does not.
  await petition(t0, { decision_id: "'D1'", result: "'supported'", closed_on: sqlDate(t0 + 30) });
  await petition(t0 + 364, { decision_id: "'D1'", review1_outcome: "'revoked'" });
  await petition(t0 + 365, { decision_id: "'D1'" });
  await petition(t0 + 10, { decision_id: "'D1'", purpose: "'accusation'" });
  for (let more = 0; more < 30; more += 1) await petition(t0 + 40 + more);
  await writeDecision(warehouse, 'D1', t0);
  await writeDecision(warehouse, 'D2', t0 + 700, { area: '431221' });
  await writeDecision(warehouse, 'D3', t0 + 20, { area: '999999' });
  await warehouse.execute("insert into register.decision_outcome values ('D1', 1, 2)");
  const features: readonly (readonly [string, string, number])[] = [
    ['comment_days', '30', t0 - 3],
    ['oppose_pct', '4', t0 + 1],
    ['comp_to_market_ratio', '1.1', t0 - 3],
    ['funds_in_place_pct', '130', t0 - 3],
  ];
  for (const feature of features) await writeFeature(warehouse, 'D1', feature);
  for (const table of ['petition', 'label', 'area', 'decision'])
    await touchTable(warehouse, `register.${table}`);
  await buildModels(warehouse, {}, listening());
});

afterAll(() => warehouse?.close());

const subject = (id: string, changes: Partial<Subject> = {}): Subject => ({
  id,
  area: county,
  topic: '01',
  type: 'house_expropriation',
  org: null,
  isTaken: true,
  t0,
  seenOn: changes.t0 ?? t0,
  ...changes,
});

const request = (changes: Partial<AssessRequest> = {}): AssessRequest => ({
  warehouse,
  ids: [],
  all: false,
  whatIf: [],
  timeZone: 'Asia/Shanghai',
  ...changes,
});

describe('petition history', () => {
  it('ends the day before the decision, and counts unkept promises and what is open', async () => {
    const { histories } = await readPetitionHistory(warehouse, [subject('D1')]);
    const found = histories.get('D1');
    const values = Object.fromEntries([...(found?.features ?? [])].map(([name, { value }]) => [name, value]));
    expect(values).toEqual({
      petitions_36m_area: 6,
      petitions_12m_topic_area: 3,
      open_over_60d: 1,
      unkept_promise_n: 1,
      similar_decisions_area_n: 0,
    });
    expect([...(found?.features.values() ?? [])].every(({ asOf }) => asOf === t0 - 1)).toBe(true);
  });

  it('a petition of the day itself or later changes nothing', async () => {
    const before = await readPetitionHistory(warehouse, [subject('D1', { t0: t0 - 1 })]);
    expect(before.histories.get('D1')?.features.get('petitions_36m_area')?.value).toBe(5);
  });

  it('an unknown place has none', async () => {
    const { histories } = await readPetitionHistory(warehouse, [subject('D9', { area: '999999' })]);
    expect(histories.get('D9')).toEqual({
      isPlaceKnown: false,
      isSilent: false,
      limit: null,
      isUnsorted: false,
      features: new Map(),
    });
  });
});

describe('outcomes', () => {
  it('reach from the day of the decision to twelve months later, without accusations', async () => {
    const { outcomes } = await readPetitionHistory(warehouse, [subject('D1')]);
    expect(outcomes.get('D1')).toMatchObject({
      stated: 2,
      supported: 1,
      reversed: 1,
      lost: 3,
      isSilent: false,
    });
  });

  it('links that nobody stated are inferred beyond chance, and counted apart', async () => {
    const { outcomes } = await readPetitionHistory(warehouse, [subject('D1')]);
    const inferred = outcomes.get('D1')?.inferred ?? 0;
    expect(inferred).toBeGreaterThan(15);
    expect(inferred).toBeLessThan(30);
  });

  it('nothing is inferred where two decisions share place, topic and time', async () => {
    const { outcomes } = await readPetitionHistory(warehouse, [
      subject('D1'),
      subject('D8', { t0: t0 + 60 }),
    ]);
    expect(outcomes.get('D1')?.inferred).toBe(0);
  });

  it('are not known before the twelve months are over', async () => {
    const { outcomes } = await readPetitionHistory(warehouse, [subject('D1', { t0: t0 + 700 })]);
    expect(outcomes.size).toBe(0);
  });
});

describe('an assessment from the register', () => {
  it('refuses what is dated after the decision and shares over 100 %, by name', async () => {
    const { assessments } = await assess(request({ ids: ['D1'] }), listening());
    const found = assessments[0];
    expect(found?.problems).toContainEqual({ kind: 'future', name: 'oppose_pct' });
    expect(found?.problems).toContainEqual({ kind: 'out_of_range', name: 'funds_in_place_pct' });
    expect(found?.decision.features.has('oppose_pct')).toBe(false);
    expect(found?.level.level).toBe('medium');
  });

  it('says that a place is not known, and has a clear answer all the same', async () => {
    const { assessments } = await assess(request({ ids: ['D3'] }), listening());
    expect(assessments[0]?.problems).toContainEqual({ kind: 'unknown_place', name: 'area_code' });
    expect(assessments[0]?.forecast.probability).toBeGreaterThan(0);
  });

  it('names the nearest decision where there is none', async () => {
    await expect(assess(request({ ids: ['D11'] }), listening())).rejects.toMatchObject({
      code: 'risk.no_decision',
    });
  });

  it('takes pending ones by default, and all on request', async () => {
    expect((await assess(request(), listening())).assessments).toEqual([]);
    expect((await assess(request({ all: true }), listening())).assessments.length).toBe(3);
  });

  it('counts every what-if that was run', async () => {
    await assess(request({ ids: ['D2'], whatIf: ['comment_days=30'] }), listening());
    const { whatIfRuns } = await assess(request({ ids: ['D2'], whatIf: ['comment_days=40'] }), listening());
    expect(whatIfRuns.get('D2')).toBe(2);
  });

  it('gives the promised keys, small counts hidden', async () => {
    const { assessments } = await assess(request({ ids: ['D1'] }), listening());
    const [found] = assessments;
    if (found === undefined) throw new RangeError('there is one');
    const json = assessmentJson(found, 0, 'en');
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining([
        'id',
        'level',
        'level_reason',
        'index_before',
        'index_after',
        'gates',
        'probability',
        'interval',
        'expected_petitions',
        'baseline',
        'score',
        'contributions',
        'similar',
        'missing',
        'what_if_runs',
      ]),
    );
    expect(json.data.find(({ feature }) => feature === 'petitions_36m_area')?.value).toBeNull();
  });
});

const factorLine = '{factor: a, weight: 1, p: 0.5, q: 0.5}';

describe('a decision file', () => {
  const file = (text: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'weathervane-')), 'plan.yaml');
    writeFileSync(path, text);
    return path;
  };

  it('is assessed without being in the register', async () => {
    const path = file(
      'id: X1\ntype: 土地征收\ntopic: 1\narea: 431202\nt0: 2022-01-10\nas_of: 2022-01-05\nfeatures:\n  notice_days: 30\n  prenotice_working_days: {value: 9, as_of: 2022-01-02}\nfactors:\n  - {factor: compensation, weight: 1, p: 0.5, q: 0.5}\n',
    );
    const { assessments } = await assess(request({ decision: await readDecisionFile(path) }), listening());
    const [found] = assessments;
    expect(found?.decision).toMatchObject({ type: 'land_expropriation', topic: '01' });
    expect(found?.gates.find(({ id }) => id === 'land_prenotice')?.passed).toBe(false);
    expect(found?.gates.find(({ id }) => id === 'land_notice')?.passed).toBe(true);
    expect(found?.level.index).toBeCloseTo(0.25, 12);
    expect(found?.isDraft).toBe(false);
  });

  it('has a topic also where a spreadsheet dropped its zero, and says so where it has none', async () => {
    const raw = await readDecisionFile(file('id: X2\narea: 431202\nt0: 2022-01-10'));
    const topicOf = async (topic: string) => {
      const { assessments } = await assess(request({ decision: { ...raw, topic } }), listening());
      return { topic: assessments[0]?.decision.topic, problems: assessments[0]?.problems };
    };
    const unknown = { kind: 'unknown_topic', name: 'topic' };
    const [dropped, none] = [await topicOf('1'), await topicOf('88')];
    expect(dropped.topic).toBe('01');
    expect(dropped.problems).not.toContainEqual(unknown);
    expect(none.problems).toContainEqual(unknown);
  });

  it('whose day is past is doubted, since it is still pending', async () => {
    const problemsOf = async (day: string) => {
      const decision = await readDecisionFile(file(`id: X3\narea: 431202\nt0: ${day}`));
      return (await assess(request({ decision }), listening())).assessments[0]?.problems ?? [];
    };
    const past = { kind: 'past_t0', name: 't0' };
    expect(await problemsOf('2019-01-10')).toContainEqual(past);
    expect(await problemsOf('2099-01-10')).not.toContainEqual(past);
  });

  it.each([
    ['broken', 'id: [1', 'risk.decision_file_syntax'],
    ['that is empty', '\n# nothing\n', 'risk.decision_file_empty'],
    ['with a list of decisions', '- id: 1\n- id: 2', 'risk.decision_file_many'],
    ['of two documents', 'id: 1\n---\nid: 2', 'risk.decision_file_many'],
    ['that is no text', 'id: \0\0', 'risk.decision_file_binary'],
    ['that is huge', `id: 1 # ${'x'.repeat(300_000)}`, 'risk.decision_file_large'],
    ['without a number', 'title: x', 'risk.decision_file_missing'],
    ['with a number twice', 'id: 1\nid: 2', 'risk.decision_file_key_twice'],
    ['with a day that is none', 'id: 1\nt0: 2020-02-31', 'risk.decision_file_day'],
    ['with a list as day', 'id: 1\nt0: [1]', 'risk.decision_file_day'],
    ['with a key of its own', 'id: 1\nmood: bad', 'risk.decision_file_key'],
    ['with a list as value', 'id: 1\nfeatures: {comment_days: [1, 2]}', 'risk.decision_file'],
    [
      'with a word as weight',
      'id: 1\nfactors: [{factor: a, weight: x, p: 0, q: 0}]',
      'risk.decision_file_number',
    ],
    [
      'with a factor twice',
      `id: 1\nfactors: [${factorLine}, ${factorLine}]`,
      'risk.decision_file_factor_twice',
    ],
  ])('%s is refused by its place', async (_, text, code) => {
    await expect(readDecisionFile(file(text))).rejects.toMatchObject({ code, place: { file: 'plan.yaml' } });
  });

  it('in GB18030 is read, names of features in Chinese, and those left open as not known', async () => {
    // "id: 1, type: 征地, features: 补偿费用到位率: 80, funds_sole_use: nothing" in GB18030.
    const bytes = Buffer.concat([
      Buffer.from('id: 1\ntype: '),
      Buffer.from('d5f7b5d8', 'hex'),
      Buffer.from('\nfeatures:\n  '),
      Buffer.from('b2b9b3a5b7d1d3c3b5bdcebbc2ca', 'hex'),
      Buffer.from(': 80\n  funds_sole_use:\n'),
    ]);
    const path = file('');
    writeFileSync(path, bytes);
    const { type, features } = await readDecisionFile(path);
    expect(type).toBe('征地');
    expect(features.map(({ name, value }) => [name, value])).toEqual([
      ['funds_in_place_pct', '80'],
      ['funds_sole_use', ''],
    ]);
  });

  it('is read without names of persons', async () => {
    const path = file(
      'id: X1\ntitle: 因张伟反对而改的方案\nfeatures:\n  responsible_org: {value: 住建局张伟, source: 由李娜提供}\nfactors:\n  - {factor: 张伟同意搬迁, weight: 1, p: 0.5, q: 0.5, measure: 与张伟沟通}\n',
    );
    const text = JSON.stringify(await readDecisionFile(path));
    expect(text).not.toMatch(/张伟|李娜/);
    expect(text).toContain('住建局〔姓名〕');
  });

  it('names the key that it does not know', async () => {
    await expect(readDecisionFile(file('id: 1\nmood: bad'))).rejects.toMatchObject({
      parameters: { key: 'mood' },
    });
  });
});
