// A register without a table of places: names stand for places, unless they may be somebody's address.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { openRegister, type PlainPetition, smallRegister } from '../fixtures/small-register.ts';

const named = (name: string, count: number, purpose: string | null = 'claim'): PlainPetition[] =>
  smallRegister({ size: count }).map((row) => ({
    ...row,
    areaRaw: name,
    areaCode: null,
    purpose,
    topic: null,
  }));

const rows = [
  ...named('甲区', 12),
  ...named('乙 县', 9),
  ...named('乙县', 3),
  ...named('丙县', 9),
  ...named('迎丰路88号', 20),
  ...named('〔住址〕', 14).map((row) => ({ ...row, org: '〔姓名〕' })),
  ...named('甲区', 4, 'accusation'),
].map((row, index) => ({ ...row, key: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` }));

let warehouse: Warehouse;

beforeAll(async () => {
  ({ warehouse } = await openRegister(rows, { withPlaces: false }));
});

afterAll(() => warehouse?.close());

async function piecesOf(areaCode: string, purpose = 'claim'): Promise<number> {
  const found = await warehouse.query(
    'select count(*) as n from staging.petition where area_code = $areaCode and purpose = $purpose',
    { areaCode, purpose },
  );
  return Number(found.columns[0]?.values[0] ?? 0);
}

describe('a place that is only named', () => {
  test('is counted under its name, however it is spaced', async () => {
    expect(await piecesOf('~甲区')).toBe(12);
    expect((await piecesOf('~乙县')) + (await piecesOf('~乙 县'))).toBe(12);
  });

  test('is not told where it is rare', async () => {
    expect(await piecesOf('~丙县')).toBe(0);
  });

  test('is not told where it may be an address', async () => {
    expect(await piecesOf('~迎丰路88号')).toBe(0);
    expect(await piecesOf('rest')).toBe(43);
  });

  test('is not told where it was masked; nor is a department', async () => {
    expect(await piecesOf('~〔住址〕')).toBe(0);
    const masked = await warehouse.query(
      "select count(*) as n from staging.petition where contains(org, '〔')",
    );
    expect(Number(masked.columns[0]?.values[0])).toBe(0);
  });

  test('is not told of an accusation', async () => {
    expect(await piecesOf('unknown', 'accusation')).toBe(4);
  });
});
