// Where the register of petitions ends: what it does not hold yet is not known, and never counts as none.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../pipelines/assess.ts';
import { readPetitionHistory, type Subject } from '../../pipelines/assessing/petition-history.ts';
import { dayNumber, isoDate } from '../../src/foundation/calendar.ts';
import { assessmentJson } from '../../src/risk/assessment-json.ts';
import { buildModels } from '../../src/warehouse/model-runner.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { county, petitionWriter, sqlDate, writeDecision, writeFeature } from './support/decision-register.ts';
import { emptyWarehouse, listening } from './support/loading.ts';

/** The last day that the register holds. */
const end = dayNumber({ year: 2020, month: 3, day: 31 });
const counts = ['petitions_36m_area', 'petitions_12m_topic_area', 'open_over_60d', 'unkept_promise_n'];
let warehouse: Warehouse;
let petition: ReturnType<typeof petitionWriter>;

const subject = (seenOn: number): Subject => ({
  id: 'D1',
  area: county,
  topic: '01',
  type: 'house_expropriation',
  org: null,
  isTaken: true,
  t0: seenOn,
  seenOn,
});

async function historyOn(seenOn: number, today?: number) {
  const { histories } = await readPetitionHistory(warehouse, [subject(seenOn)], today);
  const found = histories.get('D1');
  return {
    limit: found?.limit,
    values: counts.map((name) => found?.features.get(name)?.value),
    days: new Set(counts.flatMap((name) => found?.features.get(name)?.asOf ?? [])),
  };
}

beforeAll(async () => {
  warehouse = await emptyWarehouse();
  await warehouse.execute("insert into register.area (code, name) values ('431202', '甲区')");
  petition = petitionWriter(warehouse);
  // One a week for four years; the year before last left a promise that nobody kept.
  for (let day = end - 1456; day <= end; day += 7) await petition(day);
  await petition(end - 500, {
    closed_on: sqlDate(end - 400),
    replied_on: sqlDate(end - 410),
    implement_due_on: sqlDate(end - 300),
  });
  await writeDecision(warehouse, 'D1', end + 91, { stage: 'pending' });
  for (const table of ['petition', 'label', 'area', 'decision'])
    await touchTable(warehouse, `register.${table}`);
  await buildModels(warehouse, {}, listening());
});
afterAll(() => warehouse?.close());

describe('history', () => {
  it('is whole where the register was exported up to the day before yesterday', async () => {
    const { limit, values, days } = await historyOn(end + 3);
    expect(limit).toBeNull();
    expect(values).toEqual([158, 53, 148, 1]);
    expect(days).toEqual(new Set([end]));
  });

  it('is counted up to the last day of a register that is some weeks old, over windows as long, and says so', async () => {
    const whole = await historyOn(end + 1);
    for (const seenOn of [end + 12, end + 20, end + 32]) {
      const { limit, values, days } = await historyOn(seenOn);
      expect(limit).toEqual({ kind: 'register_behind', day: end });
      expect(values).toEqual(whole.values);
      expect(days).toEqual(new Set([end]));
    }
  });

  it('is not known where the register ended more than a month before', async () => {
    for (const seenOn of [end + 33, end + 90, end + 1000]) {
      const { limit, values } = await historyOn(seenOn);
      expect(limit).toEqual({ kind: 'register_ended', day: end });
      expect(values).toEqual([undefined, undefined, undefined, undefined]);
    }
  });

  it('of a decision planned ahead is counted up to today, since nothing later can be registered', async () => {
    const { limit, values } = await historyOn(end + 90, end + 2);
    expect(limit).toEqual({ kind: 'register_behind', day: end });
    expect(values).toEqual((await historyOn(end + 1)).values);
    expect((await historyOn(end + 90, end + 40)).limit?.kind).toBe('register_ended');
  });

  it('is not known before the register holds two years', async () => {
    const first = end - 1456;
    expect((await historyOn(first - 500)).limit).toEqual({ kind: 'register_short', day: first });
    expect((await historyOn(first + 500)).limit).toEqual({ kind: 'register_short', day: first });
    expect((await historyOn(first + 800)).limit).toBeNull();
  });
});

describe('a decision taken before the register began', () => {
  const before = { ...subject(end - 1456 - 40), id: 'E0' };

  it('has no outcome: that none is registered does not mean that nothing followed', async () => {
    const taken = { ...subject(end - 1456), id: 'E1' };
    const { outcomes, tracked } = await readPetitionHistory(warehouse, [before, taken]);
    expect([...outcomes.keys()]).toEqual(['E1']);
    expect([...tracked.keys()]).toEqual(['E1']);
  });

  it('counts for no rate of earlier decisions, not as 0', async () => {
    await writeDecision(warehouse, 'E0', before.t0);
    await writeFeature(warehouse, 'E0', ['affected_households', '400', before.t0 - 5]);
    const { histories } = await readPetitionHistory(warehouse, [before, subject(end + 1)]);
    expect(histories.get('D1')?.features.has('their_petition_rate')).toBe(false);
  });
});

describe('an assessment long after the register ended', () => {
  it('says so, asks for the history, and prints no 0', async () => {
    const { assessments } = await assess(
      { warehouse, ids: ['D1'], all: false, whatIf: [], timeZone: 'Asia/Shanghai' },
      listening(),
    );
    const [found] = assessments;
    if (found === undefined) throw new RangeError('D1 is in the register');
    const json = assessmentJson(found, 0, 'en');
    expect(json.problems).toContainEqual({
      kind: 'register_ended',
      name: 'petition_history',
      day: isoDate(end),
    });
    expect(json.data.map(({ feature }) => feature)).not.toContain('petitions_12m_topic_area');
    for (const feature of counts) {
      expect(json.missing).toContainEqual(expect.objectContaining({ feature, wants: 'register' }));
    }
  });
});

describe('a register with a hole of a year', () => {
  beforeAll(async () => {
    await petition(end + 400);
    await touchTable(warehouse, 'register.petition');
    await buildModels(warehouse, {}, listening());
  });

  it('tells nothing of a day within it', async () => {
    expect((await historyOn(end + 200)).limit).toEqual({ kind: 'register_ended', day: end });
  });

  it('and counts up to the day before where it was still kept', async () => {
    const { limit, days } = await historyOn(end + 10);
    expect(limit).toBeNull();
    expect(days).toEqual(new Set([end + 9]));
  });
});
