// The models count what a naive recount of the same rows counts, and lose nothing along any axis.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statisticalMonth } from '../../src/foundation/periods.ts';
import type { BuildResult } from '../../src/warehouse/model-runner.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import {
  counties,
  openRegister,
  type PlainPetition,
  smallRegister,
  townships,
} from '../fixtures/small-register.ts';

const MONTH_END = 25;
const rows = smallRegister({ seed: 7, size: 800 });

let warehouse: Warehouse;
let built: BuildResult;

beforeAll(async () => {
  ({ warehouse, built } = await openRegister(rows, { monthEnd: MONTH_END }));
});

afterAll(() => warehouse?.close());

const isAccusation = (row: PlainPetition): boolean => row.purpose === 'accusation';
const veiled = (row: PlainPetition, value: string | null): string =>
  isAccusation(row) ? 'withheld' : (value ?? 'unknown');

function placeOf(row: PlainPetition): string {
  const named = [...counties, ...townships].find(({ name }) => name === row.areaRaw)?.code;
  const code = row.areaCode ?? named ?? 'unknown';
  return isAccusation(row) && code !== 'unknown' ? code.slice(0, 6) : code;
}

function topicOf(row: PlainPetition): string {
  if (isAccusation(row)) return 'withheld';
  return row.topic?.includes('|') ? 'composite' : (row.topic ?? 'unknown');
}

const axes: Record<string, (row: PlainPetition) => string> = {
  total: () => 'all',
  channel: (row) => row.channel,
  topic: topicOf,
  purpose: (row) => row.purpose ?? 'unknown',
  cause: (row) => veiled(row, row.cause),
  level: (row) => row.level ?? 'unknown',
  org: (row) => veiled(row, row.org),
  label: (row) => veiled(row, row.label),
};

function recount(keyOf: (row: PlainPetition) => string): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  for (const row of rows) {
    const [pieces = 0, batches = 0, persons = 0] = found[keyOf(row)] ?? [];
    found[keyOf(row)] = [pieces + 1, batches + (row.channel === 'visit' ? 1 : 0), persons + row.persons];
  }
  return found;
}

async function queried(key: string, where: string): Promise<Record<string, number[]>> {
  const { columns, rowCount } = await warehouse.query(
    `select ${key} as key, sum(pieces)::bigint, sum(batches)::bigint, sum(persons)::bigint
     from marts.petition_daily where ${where} group by all`,
  );
  return Object.fromEntries(
    Array.from({ length: rowCount }, (_, row) => [
      String(columns[0]?.values[row]),
      columns.slice(1).map(({ values }) => Number(values[row])),
    ]),
  );
}

describe('petition_daily', () => {
  it.each(Object.keys(axes))('counts along %s as a naive recount does', async (axis) => {
    expect(await queried('code', `axis = '${axis}'`)).toEqual(recount(axes[axis] ?? (() => '')));
  });

  it('counts by place, resolved by code or by name, accusations by county only', async () => {
    expect(await queried('area_code', "axis = 'total'")).toEqual(recount(placeOf));
  });

  it('counts by statistical month, which ends on the 25th here', async () => {
    expect(await queried('month', "axis = 'total'")).toEqual(
      recount((row) => statisticalMonth(row.receivedOn, MONTH_END)),
    );
  });
});

describe('checks', () => {
  it('find nothing in a sound register', () => {
    expect(built.checks.filter(({ rows: found }) => found > 0)).toEqual([]);
  });

  it('are run, all of them', () => {
    expect(built.checks.length).toBeGreaterThanOrEqual(13);
  });
});

describe('what marts may hold', () => {
  it('no key, text or source row stands in a mart', async () => {
    const { columns } = await warehouse.query(
      "select column_name from duckdb_columns() where schema_name = 'marts' order by 1",
    );
    const names = columns[0]?.values ?? [];
    for (const refused of ['case_key', 'matter_key', 'title', 'text', 'words', 'source_row', 'source_file']) {
      expect(names).not.toContain(refused);
    }
  });

  it('an accusation stands with no department, topic, cause or label, and at county level at most', async () => {
    const accusations = rows.filter(isAccusation).length;
    const { columns } = await warehouse.query(
      `select count(*) from staging.petition
       where purpose = 'accusation' and org = 'withheld' and topic = 'withheld' and cause = 'withheld'
         and label = 'withheld' and (area_code = 'unknown' or length(area_code) = 6)`,
    );
    expect(columns[0]?.values[0]).toBe(accusations);
  });
});
