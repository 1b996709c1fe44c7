// Delimited text: the round trip, the cuts between pieces, and the defined way on after broken lines.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/foundation/columns.ts';
import { chooseDelimiter } from '../../src/intake/delimited-grid.ts';
import { delimitedTokenizer } from '../../src/intake/delimited-tokenizer.ts';
import type { GridBody } from '../../src/intake/grid.ts';
import { defaultLimits, type ReadLimits } from '../../src/intake/source-table.ts';

interface Read {
  readonly rows: Cell[][];
  readonly places: number[];
  readonly faults: string[];
}

function read(
  pieces: readonly string[],
  {
    body = null,
    limits = {},
    delimiter = ',',
  }: { body?: GridBody | null; limits?: Partial<ReadLimits>; delimiter?: string } = {},
): Read {
  const result: Read = { rows: [], places: [], faults: [] };
  const tokenizer = delimitedTokenizer(
    { delimiter, lossy: false, limits: { ...defaultLimits, ...limits }, body },
    {
      row(cells, count, row) {
        result.rows.push(cells.slice(0, count));
        result.places.push(row);
      },
      fault: (row, _position, reason) => result.faults.push(`${row} ${reason}`),
      notice() {},
    },
  );
  for (const [index, piece] of pieces.entries()) tokenizer.push(piece, index === pieces.length - 1);
  return result;
}

/** Cuts a text at the given places, wherever they fall. */
function cut(text: string, places: readonly number[]): string[] {
  const sorted = [...places].map((place) => place % (text.length + 1)).sort((left, right) => left - right);
  return [0, ...sorted].map((from, index) => text.slice(from, sorted[index] ?? text.length));
}

const cell = fc.string({
  unit: fc.constantFrom('a', '件', ',', '"', '\n', '\r', ' ', '😀', '7'),
  maxLength: 8,
});
const places = fc.array(fc.nat(500), { maxLength: 12 });
const written = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe('delimited text', () => {
  test('what is written is read, however the text is cut and its lines end', () => {
    const grid = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
      );
    fc.assert(
      fc.property(
        grid,
        places,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (rows, cuts, end, last) => {
          const text = rows.map((row) => row.map(written).join(',')).join(end) + (last ? end : '');
          const expected = rows.map((row) => row.map((value) => (value === '' ? null : value)));
          const blankEnd =
            !last && rows.length > 0 && rows.at(-1)?.join('') === '' && rows.at(-1)?.length === 1;
          expect(read(cut(text, cuts)).rows).toEqual(blankEnd ? expected.slice(0, -1) : expected);
        },
      ),
    );
  });

  test('the cuts between pieces change nothing, whatever the text is', () => {
    const anything = fc.string({
      unit: fc.constantFrom('a', ',', '"', '\n', '\r', '\0', 'b'),
      maxLength: 120,
    });
    const limits = { cell: 6, lookAhead: 20 };
    fc.assert(
      fc.property(anything, places, fc.integer({ min: 1, max: 4 }), (text, cuts, width) => {
        const body = { headerRow: 0, width };
        expect(read(cut(text, cuts), { body })).toEqual(read([text], { body }));
        expect(read(cut(text, cuts), { body, limits })).toEqual(read([text], { body, limits }));
      }),
    );
  });

  test('one line with a broken quote is one fault and never costs another line', () => {
    // Cells that begin with a delimiter, a line break or a quote are left out: after a stray quote they are ambiguous.
    const plainCell = fc
      .tuple(fc.constantFrom('a', '件', '7'), cell)
      .map(([first, rest]) => first + rest.replaceAll(/[\n\r]/g, ''));
    const row = fc.array(plainCell, { minLength: 3, maxLength: 3 });
    const broken = fc.constantFrom('1,"abc,x', '"1,b,c', '1,b,"c', '1,"b"c,d', '"1"x,"b",c');
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        broken,
        fc.array(row, { maxLength: 8 }),
        places,
        (before, line, after, cuts) => {
          const lines = (rows: string[][]): string =>
            rows
              .map((cells) => `${cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\n`)
              .join('');
          const text = `${lines(before)}${line}\n${lines(after)}`;
          const result = read(cut(text, cuts), { body: { headerRow: 0, width: 3 } });
          expect(result.rows).toEqual([...before, ...after]);
          expect(result.faults).toEqual([`${before.length + 1} unclosed_quote`]);
        },
      ),
    );
  });

  test('a row of several lines is numbered by its first line, and the next by its own', () => {
    expect(read(['a,b\n1,"x\ny\r\nz"\r\n2,w\n'])).toEqual({
      rows: [
        ['a', 'b'],
        ['1', 'x\ny\r\nz'],
        ['2', 'w'],
      ],
      places: [1, 2, 5],
      faults: [],
    });
  });

  test('a quote inside an unquoted cell is an ordinary character', () => {
    expect(read(['5" pipe,say "hi"\n']).rows).toEqual([['5" pipe', 'say "hi"']]);
  });

  test('a record of several lines that does not fit the header loses its first line only', () => {
    const result = read(['a,b\n1,"x\n2,y\n3,"z",w\n4,v\n'], { body: { headerRow: 1, width: 2 } });
    expect(result.rows).toEqual([
      ['a', 'b'],
      ['2', 'y'],
      ['3', 'z', 'w'],
      ['4', 'v'],
    ]);
    expect(result.faults).toEqual(['2 unclosed_quote']);
  });

  test('the end of the file inside quotes loses no line after the faulty one', () => {
    const result = read(['a,b\n1,"x\n2,y\n3,z'], { body: { headerRow: 1, width: 2 } });
    expect(result.rows).toEqual([
      ['a', 'b'],
      ['2', 'y'],
      ['3', 'z'],
    ]);
    expect(result.faults).toEqual(['2 unclosed_quote']);
  });

  test('a quoted cell over the limit is one fault, and reading goes on after its record', () => {
    const large = `"${'x"",\n'.repeat(50)}"`;
    const result = read([`a,b\n1,${large}\n2,y\n`], {
      body: { headerRow: 1, width: 2 },
      limits: { cell: 100 },
    });
    expect(result.rows).toEqual([
      ['a', 'b'],
      ['2', 'y'],
    ]);
    expect(result.faults).toEqual(['2 cell_too_large']);
    expect(result.places).toEqual([1, 53]);
  });

  test('a quoted cell whose end is too far away loses its first line only', () => {
    const large = `"${'x\n'.repeat(50)}"`;
    const result = read(cut(`a\n${large}\nlast\n`, [5, 30, 60]), {
      body: { headerRow: 1, width: 1 },
      limits: { lookAhead: 40 },
    });
    expect(result.faults).toEqual(['2 unclosed_quote', '52 unclosed_quote']);
    expect(result.rows).toHaveLength(1 + 49 + 1);
  });

  test('an endless line is passed over in pieces without being held', () => {
    const pieces = ['a,b\n1,', ...Array.from({ length: 100 }, () => 'x'.repeat(1000)), '\n2,y\n'];
    const result = read(pieces, { limits: { cell: 500, lookAhead: 2000 } });
    expect(result.rows).toEqual([
      ['a', 'b'],
      ['2', 'y'],
    ]);
    expect(result.faults).toEqual(['2 cell_too_large']);
  });

  test('a NUL makes its own row a fault', () => {
    const result = read(['a,b\n1,x\0y\n2,z\n']);
    expect(result.rows).toEqual([
      ['a', 'b'],
      ['2', 'z'],
    ]);
    expect(result.faults).toEqual(['2 nul']);
  });

  test('ten thousand lines with broken quotes are read in linear time', () => {
    const text = `a,b\n${'1,"x\n'.repeat(10_000)}${'2,y\n'.repeat(10_000)}`;
    const started = performance.now();
    const result = read(
      cut(
        text,
        Array.from({ length: 20 }, (_, index) => index * 4_000),
      ),
      { body: { headerRow: 1, width: 2 } },
    );
    expect(result.rows).toHaveLength(10_001);
    expect(result.faults).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('the delimiter', () => {
  const choose = (text: string): string => chooseDelimiter(text, true, defaultLimits);

  test.each([
    ['comma', 'a,b,c\n1,2;3,4\n5,6,7\n', ','],
    ['tab, with commas in the text', 'a\tb\n1,2,3\tx\n4\ty\n', '\t'],
    ['semicolon, with decimal commas', 'a;b;c\n1,5;2,5;3\n4,1;5,5;6\n', ';'],
    ['pipe', 'a|b\n1|2\n', '|'],
    ['a stated one', 'sep=;\na,b;c\n', ';'],
    ['one column', '标题\n第一\n第二\n', ','],
  ])('is found: %s', (_name, text, expected) => {
    expect(choose(text)).toBe(expected);
  });
});
