// Legacy matters, joint, repeated and skip-level petitions are counts; without words nothing has a topic.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { tableReader } from '../../pipelines/report-request.ts';
import type { TypedBatch } from '../../src/foundation/columns.ts';
import { namesOf } from '../../src/report/names.ts';
import { reportScope, type Scheme } from '../../src/report/scope.ts';
import { tableDefinitions, tableParameters } from '../../src/report/tables/index.ts';
import { buildModels } from '../../src/warehouse/model-runner.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { openRegister, silent, smallRegister } from '../fixtures/small-register.ts';

const rows = smallRegister({ seed: 5, size: 300, from: 2019, to: 2020 });
const days = rows.map(({ receivedOn }) => receivedOn);
const reach = { firstOn: Math.min(...days), lastOn: Math.max(...days) };

let warehouse: Warehouse;

beforeAll(async () => {
  ({ warehouse } = await openRegister(rows));
});

afterAll(() => warehouse?.close());

function definitionOf(id: string) {
  const definition = tableDefinitions.find((candidate) => candidate.id === id);
  if (definition === undefined) throw new RangeError(`no table ${id}`);
  return definition;
}

async function read(id: string, scheme: Scheme = 'hub'): Promise<TypedBatch> {
  const scope = reportScope({ period: '2020', monthEnd: 31, area: '', places: 'county', scheme, reach });
  const definition = definitionOf(id);
  return tableReader(warehouse)(definition.sql, tableParameters(definition, scope, ''));
}

async function rowsOf(id: string, scheme?: Scheme): Promise<Record<string, unknown>[]> {
  const { columns, rowCount } = await read(id, scheme);
  return Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, values[row]])),
  );
}

async function changed(sql: string): Promise<void> {
  await warehouse.execute(sql);
  await touchTable(warehouse, 'register.petition');
  await touchTable(warehouse, 'register.label');
  await buildModels(warehouse, {}, silent);
}

const told = rows
  .filter(({ purpose }) => purpose !== 'accusation')
  .filter(({ receivedOn }) => new Date(receivedOn * 86_400_000).getUTCFullYear() === 2020);

describe('the situation', () => {
  it('leaves out what the source does not say', async () => {
    expect((await rowsOf('situation-counts')).map(({ measure }) => measure)).toEqual(['legacy', 'joint']);
  });

  it('counts joint visits among visits, accusations left out', async () => {
    const visits = told.filter(({ channel }) => channel === 'visit');
    const joint = visits.filter(({ persons }) => persons >= 5);
    expect((await rowsOf('situation-counts'))[1]).toEqual({
      measure: 'joint',
      pieces: joint.length,
      persons: joint.reduce((sum, { persons }) => sum + persons, 0),
      denominator: visits.length,
    });
  });

  it('counts repeats among what the source marks either way', async () => {
    await changed('update register.petition set is_repeat = source_row % 4 = 0 where source_row % 2 = 0');
    const [, , repeat] = await rowsOf('situation-counts');
    const marked = rows
      .map((row, index) => ({ ...row, sourceRow: index + 2 }))
      .filter((row) => told.some(({ key }) => key === row.key) && row.sourceRow % 2 === 0);
    expect(repeat).toMatchObject({
      measure: 'repeat',
      pieces: marked.filter(({ sourceRow }) => sourceRow % 4 === 0).length,
      denominator: marked.length,
    });
  });

  it('has no change, no months, no places and no departments', () => {
    const { content, takes } = definitionOf('situation-counts');
    const batch: TypedBatch = {
      rowCount: 1,
      columns: [
        { name: 'measure', type: 'text', values: ['joint'] },
        ...['pieces', 'persons', 'denominator'].map((name) => ({
          name,
          type: 'integer' as const,
          values: [9],
        })),
      ],
    };
    const words = { nameOf: namesOf(packagedTaxonomy()), language: 'zh' as const };
    expect(content(batch, words, {}).columns.map(({ data }) => data.name)).toEqual([
      'measure',
      'name',
      'pieces',
      'persons',
      'denominator',
      'share',
      'share_low',
      'share_high',
    ]);
    expect(takes).toEqual(['from', 'to', 'area']);
  });
});

describe('a register without words', () => {
  beforeAll(async () => {
    await warehouse.execute("delete from register.label where axis in ('topic', 'cause', 'legacy')");
    await changed('update register.petition set title = null, text = null');
  });

  it('has no topics: they are unlabelled, and not 其他', async () => {
    const codes = (await rowsOf('topic-counts')).map(({ code }) => code);
    expect(codes.toSorted()).toEqual(['unlabelled', 'withheld']);
    const quality = await rowsOf('data-quality');
    expect(quality.find(({ measure }) => measure === 'missing_topic')).toMatchObject({
      numerator: 0,
      denominator: 0,
    });
  });

  it('does not know the focus topics, rather than counting 0', async () => {
    for (const id of ['focus-counts', 'focus-by-month']) {
      expect((await rowsOf(id)).every(({ pieces }) => pieces === null)).toBe(true);
    }
  });

  it('tells nothing of legacy matters', async () => {
    expect((await rowsOf('situation-counts')).map(({ measure }) => measure)).not.toContain('legacy');
  });
});

it('topics of the source are not checked by our own', async () => {
  const measures = (await rowsOf('data-quality', 'source')).map(({ measure }) => measure);
  expect(measures).not.toEqual(expect.arrayContaining(['missing_topic']));
  expect(measures).toContain('missing_area');
});
