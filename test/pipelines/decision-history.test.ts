// What the register counts of a decision's department and of earlier decisions: windows that end the day before.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPetitionHistory, type Subject } from '../../pipelines/assessing/petition-history.ts';
import { dayNumber } from '../../src/foundation/calendar.ts';
import { buildModels } from '../../src/warehouse/model-runner.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { county, petitionWriter, sqlDate, writeDecision, writeFeature } from './support/decision-register.ts';
import { emptyWarehouse, listening } from './support/loading.ts';

const t0 = dayNumber({ year: 2020, month: 6, day: 1 });
const housing = { org: "'市住建局'" };
let warehouse: Warehouse;
let petition: ReturnType<typeof petitionWriter>;

const subject = (changes: Partial<Subject> = {}): Subject => ({
  id: 'D1',
  area: county,
  topic: '01',
  type: 'house_expropriation',
  org: 'ZJ',
  isTaken: true,
  t0,
  seenOn: changes.t0 ?? t0,
  ...changes,
});
const earlier = subject({ id: 'E1', t0: t0 - 400, seenOn: t0 - 400 });

async function build(): Promise<void> {
  for (const table of ['petition', 'label', 'area', 'decision', 'org_unit'])
    await touchTable(warehouse, `register.${table}`);
  await buildModels(warehouse, {}, listening());
}

async function featuresOf(one: Subject, others: readonly Subject[] = [earlier]) {
  const { histories } = await readPetitionHistory(warehouse, [one, ...others]);
  const found = histories.get(one.id)?.features;
  return Object.fromEntries([...(found ?? [])].map(([name, { value }]) => [name, value]));
}

beforeAll(async () => {
  warehouse = await emptyWarehouse();
  petition = petitionWriter(warehouse);
  await warehouse.execute(
    "insert into register.area (code, name) values ('431202', '甲区'), ('431221', '乙县')",
  );
  await warehouse.execute("insert into register.org_unit (code, name) values ('ZJ', '市住建局')");
  await warehouse.execute(
    "insert into register.population (area_code, year, residents) values ('431202', 2019, 300000), ('431202', 2020, 310000)",
  );
  // A register that is kept up: something every fortnight, of another county.
  for (let day = t0 - 1500; day < t0 + 115; day += 14) await petition(day, { area_code: "'431223'" });
  await petition(t0 - 1500);
  // The department: 8 answered in time, 4 late; 6 satisfied, 3 basically, 3 not.
  for (let place = 0; place < 12; place += 1) {
    const received = t0 - 300 + place;
    const satisfaction = place < 6 ? 'satisfied' : place < 9 ? 'basically' : 'dissatisfied';
    await petition(received, {
      ...housing,
      due_on: sqlDate(received + 60),
      replied_on: sqlDate(received + (place < 8 ? 60 : 61)),
      evaluation_org: `'${satisfaction}'`,
    });
  }
  // An earlier decision of the place and kind: 400 households, 12 petitions that name it within its twelve months.
  await writeDecision(warehouse, 'E1', t0 - 400);
  await writeFeature(warehouse, 'E1', ['affected_households', '400', t0 - 410]);
  for (let place = 0; place < 12; place += 1) await petition(t0 - 390 + place, { decision_id: "'E1'" });
  await build();
});
afterAll(() => warehouse?.close());

describe('the department that answers for a decision', () => {
  it('is known by code and by name, with its timeliness and satisfaction in twelve months', async () => {
    const wanted = { dept_timeliness_12m: (100 * 8) / 12, dept_satisfaction_12m: 75 };
    expect(await featuresOf(subject())).toMatchObject(wanted);
    expect(await featuresOf(subject({ org: '市住建局' }))).toMatchObject(wanted);
  });

  it('has neither where nobody is named, where it is not known, or where fewer than ten are counted', async () => {
    for (const one of [
      subject({ org: null }),
      subject({ org: '市水务局' }),
      subject({ t0: t0 - 400 + 165 }),
    ]) {
      expect(await featuresOf(one)).not.toHaveProperty('dept_timeliness_12m');
    }
  });
});

describe('earlier decisions of the place and kind', () => {
  it('give petitions per 1,000 households, once their twelve months are over', async () => {
    expect(await featuresOf(subject())).toMatchObject({
      similar_decisions_area_n: 1,
      their_petition_rate: 30,
    });
    expect(await featuresOf(subject({ t0: t0 - 36 }))).not.toHaveProperty('their_petition_rate');
  });

  it('count only where they were taken, and never the decision itself', async () => {
    const dropped = await featuresOf(subject(), [{ ...earlier, isTaken: false }]);
    expect(dropped.similar_decisions_area_n).toBe(0);
    expect(dropped).not.toHaveProperty('their_petition_rate');
    const again = await featuresOf({ ...earlier, seenOn: t0 + 10 }, []);
    expect(again.similar_decisions_area_n).toBe(0);
  });
});

describe('residents', () => {
  it('are those of the year before', async () => {
    expect(await featuresOf(subject())).toMatchObject({ population: 300_000 });
    expect(await featuresOf(subject({ area: '431221' }))).not.toHaveProperty('population');
  });
});

describe('what is dated on the day of the decision or later', () => {
  it('changes nothing of what was known the day before', async () => {
    const before = await featuresOf(subject());
    for (let place = 0; place < 40; place += 1) {
      await petition(t0 + place, {
        ...housing,
        decision_id: "'E1'",
        due_on: sqlDate(t0 + place),
        replied_on: sqlDate(t0 + place),
        evaluation_org: "'dissatisfied'",
      });
    }
    // Received before, but due on the day itself, and answered too late to have been evaluated.
    for (let place = 0; place < 20; place += 1) {
      await petition(t0 - 60, {
        area_code: "'431221'",
        ...housing,
        due_on: sqlDate(t0),
        replied_on: sqlDate(t0 - 20),
        evaluation_org: "'dissatisfied'",
      });
    }
    await warehouse.execute(
      "insert into register.population (area_code, year, residents) values ('431202', 2021, 1)",
    );
    await build();
    expect(await featuresOf(subject())).toEqual(before);
  });

  it('is seen by an assessment at a later milestone', async () => {
    const later = await featuresOf(subject({ seenOn: t0 + 100 }));
    expect(later.petitions_36m_area).toBeGreaterThan(40);
  });
});

describe('a place whose channels went silent', () => {
  it('has no low counts to learn from: they are not known, and the place is flagged', async () => {
    for (let place = 0; place < 30; place += 1) {
      await petition(t0 - 700 + place, { area_code: "'431221'" });
    }
    await build();
    const quiet = subject({ area: '431221', t0: t0 - 65 });
    const { histories } = await readPetitionHistory(warehouse, [quiet]);
    expect(histories.get('D1')?.isSilent).toBe(true);
    const names = [...(histories.get('D1')?.features.keys() ?? [])];
    expect(names).not.toContain('petitions_12m_topic_area');
    expect(names).not.toContain('petitions_36m_area');
    expect(names).toContain('open_over_60d');
  });
});

describe('topics', () => {
  it('that nobody gave to petitions leave their count unknown, not 0, and the rest counted', async () => {
    await warehouse.execute("insert into register.area (code, name) values ('431228', '丙县')");
    const other = subject({ id: 'D6', area: '431228' });
    for (let place = 0; place < 5; place += 1) await petition(t0 - 50 + place, { area_code: "'431228'" });
    await build();
    const sorted = (await readPetitionHistory(warehouse, [other])).histories.get('D6');
    expect(sorted?.features.get('petitions_12m_topic_area')?.value).toBe(5);
    await warehouse.execute(
      "delete from register.label where case_key in (select case_key from register.petition where area_code = '431228')",
    );
    await build();
    const found = (await readPetitionHistory(warehouse, [other])).histories.get('D6');
    expect(found?.isUnsorted).toBe(true);
    expect(found?.features.has('petitions_12m_topic_area')).toBe(false);
    expect(found?.features.get('petitions_36m_area')?.value).toBe(5);
  });

  it('that a decision does not have are counted by no petition', async () => {
    const features = await featuresOf(subject({ topic: null }));
    expect(features).not.toHaveProperty('petitions_12m_topic_area');
    expect(features).toHaveProperty('petitions_36m_area');
  });
});

describe('a decision of the register’s first twelve months', () => {
  it('has no petitions tied to it: nobody knows what was usual before', async () => {
    const first = t0 - 1500;
    for (let place = 0; place < 12; place += 1) {
      await petition(first + 310 + place, { area_code: "'431225'" });
      await petition(first + 410 + place, { area_code: "'431226'" });
    }
    await build();
    const { outcomes } = await readPetitionHistory(warehouse, [
      subject({ id: 'D7', area: '431225', t0: first + 300 }),
      subject({ id: 'D8', area: '431226', t0: first + 400 }),
    ]);
    expect(outcomes.get('D7')?.inferred).toBe(0);
    expect(outcomes.get('D8')?.inferred).toBe(10);
  });
});
