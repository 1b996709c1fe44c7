// From when to when a register reaches: old matters entered late, and mistakes of entry, do not stretch it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tableReader } from '../../pipelines/report-request.ts';
import { isoDate, parseIsoDate } from '../../src/foundation/calendar.ts';
import { counts } from '../../src/report/read-columns.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { openRegister, smallRegister } from '../fixtures/small-register.ts';

const sound = smallRegister({ seed: 7, size: 1200, from: 2019, to: 2020 });
const [example] = sound;

let warehouse: Warehouse;

beforeAll(async () => {
  if (example === undefined) throw new RangeError('a register has rows');
  const strays = ['1901-01-01', '2011-05-03', '2018-06-07'].map((day, index) => ({
    ...example,
    key: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`,
    receivedOn: parseIsoDate(day) ?? 0,
  }));
  ({ warehouse } = await openRegister([...sound, ...strays]));
});

afterAll(() => warehouse?.close());

it('begins with the first month that has a twentieth of what is usual', async () => {
  const found = await tableReader(warehouse)('sql/tables/scope.sql', { area: '' });
  const first = Math.min(...sound.map(({ receivedOn }) => receivedOn));
  expect(isoDate(counts(found, 'register_first_on')[0] ?? 0)).toBe(isoDate(first));
});

it('ends with the last registration', async () => {
  const found = await tableReader(warehouse)('sql/tables/scope.sql', { area: '' });
  const last = Math.max(...sound.map(({ receivedOn }) => receivedOn));
  expect(isoDate(counts(found, 'register_last_on')[0] ?? 0)).toBe(isoDate(last));
});
