// Each check finds the fault that it is for.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildModels } from '../../src/warehouse/model-runner.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { openRegister, silent, smallRegister } from '../fixtures/small-register.ts';

let warehouse: Warehouse;

beforeEach(async () => {
  ({ warehouse } = await openRegister(smallRegister({ size: 40 })));
});

afterEach(() => warehouse.close());

async function found(...faults: string[]): Promise<Record<string, number>> {
  for (const fault of faults) await warehouse.execute(fault);
  for (const table of ['register.petition', 'register.label', 'register.area'])
    await touchTable(warehouse, table);
  const { checks } = await buildModels(warehouse, {}, silent);
  return Object.fromEntries(checks.filter(({ rows }) => rows > 0).map(({ name, rows }) => [name, rows]));
}

describe('checks', () => {
  it('a registration twice', async () => {
    const faults = await found('insert into register.petition from register.petition limit 1');
    expect(faults.case_key_unique).toBe(1);
  });

  it('a registration in the future', async () => {
    const faults = await found(
      "insert into ops.setting values ('today', '2021-01-01')",
      "update register.petition set received_on = '2031-01-01' where source_row = 2",
    );
    expect(faults.received_out_of_range).toBe(1);
  });

  it('an answer before the petition', async () => {
    const faults = await found(
      'update register.petition set replied_on = received_on - 1 where source_row = 3',
    );
    expect(faults.handled_before_received).toBe(1);
  });

  it('a joint visit that is a letter', async () => {
    const faults = await found(
      "update register.petition set is_joint = true, channel = 'letter' where source_row = 2",
    );
    expect(faults.joint_without_visit).toBe(1);
  });

  it('a topic that the taxonomy does not have', async () => {
    const faults = await found("update register.label set code = '77' where axis = 'topic' and code = '01'");
    expect(faults.label_code_unknown).toBeGreaterThan(0);
  });

  it('a label of nothing', async () => {
    const faults = await found(
      "insert into register.label (case_key, axis, code, source) values (uuid(), 'topic', '01', 'rule')",
    );
    expect(faults.label_without_petition).toBe(1);
  });

  it('a place that no place table has', async () => {
    const faults = await found(
      "insert into register.area (code, name) values ('431202', '甲区')",
      "update register.petition set area_code = '999999' where source_row = 2",
    );
    expect(faults.area_unknown).toBeGreaterThan(0);
  });

  it('a measure or milestone of a decision that nobody loaded', async () => {
    const faults = await found(
      "insert into register.decision (id, t0) values ('D1', '2021-05-01')",
      "insert into register.milestone (decision_id, milestone) values ('D1', '开工'), ('D9', '开工'), ('D9', '签约')",
    );
    expect(faults.decision_unknown).toBe(1);
  });

  it('a mart that lost rows', async () => {
    await warehouse.execute("delete from marts.petition_daily where axis = 'channel' and code = 'visit'");
    const { checks } = await buildModels(warehouse, {}, silent);
    expect(checks.find(({ name }) => name === 'marts_lose_rows')?.rows).toBe(1);
  });

  it('a mart that holds keys', async () => {
    await warehouse.execute('alter table marts.petition_daily add column case_key uuid');
    const { checks } = await buildModels(warehouse, {}, silent);
    expect(checks.find(({ name }) => name === 'marts_hold_cases')?.rows).toBe(1);
  });

  it('an accusation with a department, in a model gone wrong', async () => {
    await warehouse.execute("update staging.petition set org = '住建局' where purpose = 'accusation'");
    const { checks } = await buildModels(warehouse, {}, silent);
    expect(checks.find(({ name }) => name === 'accusation_crossed')?.rows).toBeGreaterThan(0);
  });
});
