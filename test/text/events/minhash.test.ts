// MinHash at datasketch's values, with its wrap modulo 2^64, and as an estimate of the Jaccard similarity.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { comparableText } from '../../../src/text/events/shingles.ts';
import { minHash, permutationsOf } from './support/minhash.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/reference/07_text/${name}`, import.meta.url), 'utf8'));

const bigints = z.array(z.string()).transform((values) => values.map(BigInt));
const reference = z
  .object({ a: bigints, b: bigints, signatures: z.array(z.array(z.number())) })
  .parse(fixture('minhash_signatures.json'));
const { minhash: expected } = z
  .object({
    minhash: z.object({
      texts: z.array(z.string()),
      shingles0: z.array(z.string()),
      jaccard_est: z.array(z.array(z.number())),
    }),
  })
  .parse(fixture('expected.json'));

const permutations = permutationsOf(reference.a, reference.b);

function trigrams(text: string): string[] {
  const comparable = comparableText(text);
  return [...new Set(Array.from({ length: comparable.length - 2 }, (_, at) => comparable.slice(at, at + 3)))];
}

/** As the reference hashes: the first four bytes of SHA-1, the least first. */
const sha1Hash = (text: string): number => createHash('sha1').update(text).digest().readUInt32LE(0);

function signatureOf(hashes: Uint32Array): Uint32Array {
  const signature = new Uint32Array(permutations.count);
  minHash(hashes, permutations, signature);
  return signature;
}

const agreement = (one: Uint32Array, other: Uint32Array): number =>
  one.filter((value, index) => value === other[index]).length / one.length;

describe('at the values of datasketch', () => {
  const signatures = expected.texts.map((text) => signatureOf(Uint32Array.from(trigrams(text), sha1Hash)));

  test('the shingles are those of the reference', () => {
    expect(trigrams(expected.texts[0] ?? '').toSorted()).toEqual(expected.shingles0.toSorted());
  });

  test('all six signatures are the same', () => {
    expect(signatures.map((signature) => [...signature])).toEqual(reference.signatures);
  });

  test('the estimates are the same', () => {
    const estimates = signatures.map((one) => signatures.map((other) => agreement(one, other)));
    expect(estimates).toEqual(expected.jaccard_est);
  });
});

/** The definition in whole numbers of any size. */
function byDefinition(hashes: readonly number[], index: number): number {
  const [a = 0n, b = 0n] = [reference.a[index], reference.b[index]];
  const values = hashes.map((x) =>
    Number((BigInt.asUintN(64, a * BigInt(x) + b) % ((1n << 61n) - 1n)) & 0xffffffffn),
  );
  return Math.min(0xffffffff, ...values);
}

test('any set of hashes has the signature that the definition gives', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffffffff), { maxLength: 40 }), (hashes) => {
      const signature = signatureOf(Uint32Array.from(hashes));
      for (const index of [0, 1, 64, 127]) expect(signature[index]).toBe(byDefinition(hashes, index));
    }),
  );
});

test('hashes whose lower half wraps have it too', () => {
  const index = reference.a.findIndex((factor) => factor % 2n === 1n);
  const [factor = 1n, summand = 0n] = [reference.a[index], reference.b[index]];
  // The inverse of an odd factor modulo 2^32, by Newton's iteration.
  let inverse = factor;
  for (let step = 0; step < 6; step += 1) inverse = BigInt.asUintN(32, inverse * (2n - factor * inverse));
  for (let rest = 0n; rest < 9n; rest += 1n) {
    const x = Number(BigInt.asUintN(32, (0xffffffffn - rest - summand) * inverse));
    expect(signatureOf(Uint32Array.of(x))[index]).toBe(byDefinition([x], index));
  }
});
