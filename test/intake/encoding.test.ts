// Encodings: the strict order of detection, and decoding however the bytes are cut.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EncodingVerdict, encodingDetector } from '../../src/intake/encoding.ts';
import { decodeChunks } from '../../src/intake/file-chunks.ts';

/** Pairs of characters and their GB18030 bytes: one, two and four bytes long. */
const gbCharacters: readonly (readonly [string, readonly number[]])[] = [
  ['a', [0x61]],
  [',', [0x2c]],
  ['\n', [0x0a]],
  ['信', [0xd0, 0xc5]],
  ['访', [0xb7, 0xc3]],
  ['一', [0xd2, 0xbb]],
  ['㐀', [0x81, 0x39, 0xee, 0x39]],
  ['😀', [0x94, 0x39, 0xfc, 0x36]],
];

/** Encodes text of the characters above, or any text in the Unicode encodings. */
function encode(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const bytes = new Map(gbCharacters);
  return Buffer.from(
    [...text].flatMap((character) => bytes.get(character) ?? [...Buffer.from(character, 'ascii')]),
  );
}

function pieces(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const sorted = cuts.map((place) => place % (bytes.length + 1)).sort((left, right) => left - right);
  return [0, ...sorted].map((from, index) => bytes.subarray(from, sorted[index] ?? bytes.length));
}

function detect(bytes: Uint8Array, cuts: readonly number[] = []): EncodingVerdict {
  const detector = encodingDetector();
  for (const piece of pieces(bytes, cuts)) if (piece.length > 0) detector.push(piece);
  return detector.verdict();
}

const text = fc.string({
  unit: fc.constantFrom(...gbCharacters.map(([character]) => character)),
  maxLength: 60,
});
const cuts = fc.array(fc.nat(400), { maxLength: 10 });
const sample = '信访,一\n'.repeat(40);

describe('decoding', () => {
  test('text is the same in every encoding, however its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        cuts,
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'gb18030'),
        fc.boolean(),
        async (value, places, encoding, marked) => {
          const bytes =
            marked && encoding !== 'gb18030' ? encode(`\uFEFF${value}`, encoding) : encode(value, encoding);
          let decoded = '';
          for await (const chunk of decodeChunks(pieces(bytes, places), encoding)) decoded += chunk.text;
          expect(decoded).toBe(value);
        },
      ),
    );
  });
});

describe('detection', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'])('finds %s without a mark', (encoding) => {
    expect(detect(encode(sample, encoding))).toEqual({ encoding, invalid: 0, firstInvalid: null });
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('finds %s by its mark', (encoding) => {
    expect(detect(encode('\uFEFF信', encoding)).encoding).toBe(encoding);
  });

  test('does not depend on how the bytes are cut, apart from the first piece', () => {
    const kinds = fc.constantFrom('utf-8', 'gb18030');
    fc.assert(
      fc.property(text, kinds, cuts, (value, encoding, places) => {
        const bytes = encode(`id,name\n${value}`, encoding);
        expect(
          detect(
            bytes,
            places.map((place) => place + 8),
          ),
        ).toEqual(detect(bytes));
      }),
    );
  });

  test('strict UTF-8 is always taken for UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (value) => {
        fc.pre(!value.includes('\0'));
        expect(detect(Buffer.from(`id,name\n${value}`))).toEqual({
          encoding: 'utf-8',
          invalid: 0,
          firstInvalid: null,
        });
      }),
    );
  });

  test('UTF-8 with rare broken bytes stays UTF-8, and says where the first one is', () => {
    const bytes = Buffer.concat([Buffer.from(sample), Buffer.from([0xe4, 0xbd]), Buffer.from(`\n${sample}`)]);
    expect(detect(bytes)).toEqual({ encoding: 'utf-8', invalid: 1, firstInvalid: Buffer.byteLength(sample) });
  });

  test('bytes that are neither are not guessed', () => {
    const bytes = Buffer.from('中文,測試\n'.repeat(5), 'utf8').map((byte, index) =>
      index % 3 === 0 ? 0xff : byte,
    );
    expect(detect(bytes)).toMatchObject({ encoding: null, firstInvalid: 0 });
  });

  test('an ASCII file is UTF-8', () => {
    expect(detect(Buffer.from('id,name\n1,a\n'))).toEqual({
      encoding: 'utf-8',
      invalid: 0,
      firstInvalid: null,
    });
  });
});
