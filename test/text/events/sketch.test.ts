// Similarity sketches: as near to the Jaccard similarity as MinHash, also of few elements, and the same for the same set.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../../../src/foundation/random.ts';
import { SKETCH_VALUES, sketchOf } from '../../../src/text/events/sketch.ts';

function sketch(hashes: Iterable<number>): Uint32Array {
  const made = new Uint32Array(SKETCH_VALUES);
  sketchOf(Uint32Array.from(hashes), made);
  return made;
}

const agreement = (one: Uint32Array, other: Uint32Array): number =>
  one.filter((value, index) => value === other[index]).length / SKETCH_VALUES;

describe.each([8, 40, 250])('of sets with %i elements together', (size) => {
  const TRIALS = 400;
  const shared = Math.round(0.6 * size);
  const own = Math.floor((size - shared) / 2);
  const random = randomStream(1, `sketches of ${size}`);
  const errors = Array.from({ length: TRIALS }, () => {
    const all = Array.from({ length: size }, () => random.integer(2 ** 30));
    const estimate = agreement(
      sketch(all.slice(0, shared + own)),
      sketch([...all.slice(0, shared), ...all.slice(shared + own)]),
    );
    return estimate - shared / size;
  });
  const mean = errors.reduce((sum, error) => sum + error, 0) / TRIALS;
  const spread = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / TRIALS);

  test('the estimate is right on average', () => {
    expect(Math.abs(mean)).toBeLessThan(0.008);
  });

  test('it errs no more than MinHash does', () => {
    expect(spread).toBeLessThan(1.1 * Math.sqrt((0.6 * 0.4) / SKETCH_VALUES));
  });
});

test('the order of the elements, and how often they come, change nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 30), { minLength: 1, maxLength: 60 }), (hashes) => {
      expect(sketch([...hashes, ...hashes].reverse())).toEqual(sketch(hashes));
    }),
  );
});

test('the empty set has no value', () => {
  expect(new Set(sketch([]))).toEqual(new Set([0xffffffff]));
});
