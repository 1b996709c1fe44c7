// JSON: rows by stream from arrays, wrapped arrays and lines; numbers as they are written.
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { arraySplitter, lineSplitter } from '../../src/intake/json-splitter.ts';
import type { OpenOptions } from '../../src/intake/source-table.ts';
import { readWhole, scratchFolder, type WholeTable } from './support/read-table.ts';

const files = scratchFolder();
afterAll(files.remove);
let written = 0;

function read(content: string, options: OpenOptions = {}): Promise<WholeTable> {
  written += 1;
  return readWhole(files.write(`data${written}.json`, content), options);
}

const rows = [
  { id: '001', title: '反映"问题"' },
  { id: '002', org: { name: '住建局' } },
];
const cells = [
  ['001', '反映"问题"', null],
  ['002', null, '{"name":"住建局"}'],
];

describe('JSON', () => {
  test.each([
    ['an array', JSON.stringify(rows), 'json'],
    ['an array over several lines', JSON.stringify(rows, null, 2), 'json'],
    [
      'an object that holds an array',
      JSON.stringify({ code: 0, tags: ['x', [1]], data: { list: rows } }),
      'json',
    ],
    ['an object over several lines', JSON.stringify({ code: 0, data: rows }, null, 1), 'json'],
    ['lines', rows.map((row) => JSON.stringify(row)).join('\r\n'), 'ndjson'],
    [
      'lines with a mark, empty lines and a final end',
      `\uFEFF${rows.map((row) => `${JSON.stringify(row)}\n\n`).join('')}`,
      'ndjson',
    ],
  ])('%s gives the same rows', async (_name, content, format) => {
    const { table, rows: found, faults } = await read(content);
    expect(table).toMatchObject({ format, columns: ['id', 'title', 'org'], headerRow: 0 });
    expect(found).toEqual(cells);
    expect(faults).toEqual([]);
  });

  test('numbers keep the digits they are written with, nested ones too', async () => {
    const { rows: found } = await read(
      '[{"a":430123199001010011,"b":1.50,"c":{"d":1e5},"e":true,"f":null,"g":""}]',
    );
    expect(found).toEqual([['430123199001010011', '1.50', '{"d":1e5}', 'true', null, null]]);
  });

  test('a key that only the last row has is a column', async () => {
    const content = `${'{"a":1}\n'.repeat(5000)}{"a":1,"late":2}\n`;
    const { table, rows: found } = await read(content);
    expect(table.columns).toEqual(['a', 'late']);
    expect(found.at(-1)).toEqual(['1', '2']);
  });

  test('a broken line is a fault and costs no other', async () => {
    const { rows: found, rowNumbers, faults } = await read('{"a":1}\n{"a":\n[2]\n{"a":3}\n');
    expect([found, rowNumbers]).toEqual([
      [['1'], ['3']],
      [1, 4],
    ]);
    expect(faults.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'bad_json'],
      [3, 'bad_json'],
    ]);
  });

  test('a broken element of an array is a fault and costs no other', async () => {
    const { rows: found, faults } = await read('[{"a":1},{"a":x},7,{"a":3}]');
    expect(found).toEqual([['1'], ['3']]);
    expect(faults.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'bad_json'],
      [3, 'bad_json'],
    ]);
  });

  test('an array that is cut off keeps its whole rows and says so', async () => {
    const { rows: found, faults, notices } = await read('[{"a":1},{"a":2},{"a":');
    expect(found).toEqual([['1'], ['2']]);
    expect(faults).toEqual([{ row: 3, field: null, reason: 'bad_json' }]);
    expect(notices.map(({ kind }) => kind)).toEqual(['unreadable_part']);
  });

  test('cells that cannot stand in a table are faults of their field', async () => {
    const { rows: found, faults } = await read(
      '[{"a":"x\\u0000"},{"a":"\\ud800"},{"a":"0123456789"},{"a":"y"}]',
      {
        limits: { cell: 9 },
      },
    );
    expect(found).toEqual([['y']]);
    expect(faults.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      [1, 'a', 'nul'],
      [2, 'a', 'bad_encoding'],
      [3, 'a', 'cell_too_large'],
    ]);
  });

  test.each([['[]'], ['[["a"],["b"]]'], ['{}']])('%s holds no rows', async (content) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'intake.json_no_rows' });
  });
});

describe('splitting', () => {
  const cuts = fc.array(fc.nat(400), { maxLength: 12 });
  const cut = (text: string, places: readonly number[]): string[] => {
    const sorted = places.map((place) => place % (text.length + 1)).sort((left, right) => left - right);
    return [0, ...sorted].map((from, index) => text.slice(from, sorted[index] ?? text.length));
  };
  const split = (make: typeof arraySplitter, pieces: readonly string[], longest: number): string[] => {
    const found: string[] = [];
    const sink = {
      row: (text: string, place: number) => found.push(`${place} ${JSON.stringify(JSON.parse(text))}`),
      fault: (place: number, reason: string) => found.push(`${place} ${reason}`),
    };
    const splitter = make(sink, longest);
    for (const [index, piece] of pieces.entries()) splitter.push(piece, index === pieces.length - 1);
    return found;
  };
  const row = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }), {
    maxKeys: 3,
    noNullPrototype: true,
  });

  test('gives every row of an array once, however the text is cut', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        cuts,
        fc.boolean(),
        (values, places, wrapped) => {
          const text = JSON.stringify(
            wrapped ? { total: 1, note: '[{', data: values, rest: [{ a: 1 }] } : values,
            null,
            1,
          );
          const expected = values.map((value, index) => `${index + 1} ${JSON.stringify(value)}`);
          expect(split(arraySplitter, cut(text, places), 1_000_000)).toEqual(expected);
        },
      ),
    );
  });

  test('gives every line once, however the text is cut', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), cuts, (values, places) => {
        const text = values.map((value) => JSON.stringify(value)).join('\n');
        const expected = values.map((value, index) => `${index + 1} ${JSON.stringify(value)}`);
        expect(split(lineSplitter, cut(text, places), 1_000_000)).toEqual(expected);
      }),
    );
  });

  test.each([
    ['an array', arraySplitter, ['[{"a":1},{"a":"', 'x'.repeat(60), 'x'.repeat(60), '"},{"a":3}]']],
    ['lines', lineSplitter, ['{"a":1}\n{"a":"', 'x'.repeat(60), 'x'.repeat(60), '"}\n{"a":3}']],
  ])('a row of %s that is too long is one fault and is not held', (_name, make, pieces) => {
    expect(split(make, pieces, 50)).toEqual(['1 {"a":1}', '2 cell_too_large', '3 {"a":3}']);
  });
});
