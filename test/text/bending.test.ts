// Bent scalings: they keep the order of labels and fit no worse, and so find what sums of one-against-rest scores hide.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream } from '../../src/foundation/random.ts';
import { fitBentScaling } from '../../src/text/calibration/bending.ts';
import {
  fitScaling,
  logitOf,
  type Scaling,
  scaledProbabilities,
  unbent,
} from '../../src/text/calibration/scaling.ts';

const CLASSES = 3;

/** Scores of rows whose label is drawn with the probabilities of a bent scaling. */
function drawn(seed: number, rows: number, truth: Scaling) {
  const random = randomStream(seed, 'bending');
  const scores = Float64Array.from({ length: rows * CLASSES }, () => 3 * random.next() - 1.5);
  const probabilities = scaledProbabilities(scores, truth);
  const labels = Int32Array.from({ length: rows }, (_, row) => {
    let left = random.next();
    for (let one = 0; one < CLASSES - 1; one += 1) {
      left -= probabilities[row * CLASSES + one] ?? 0;
      if (left < 0) return one;
    }
    return CLASSES - 1;
  });
  return { scores, labels };
}
const loss = (scores: Float64Array, labels: Int32Array, scaling: Scaling): number => {
  const probabilities = scaledProbabilities(scores, scaling);
  return labels.reduce((sum, label, row) => sum - Math.log(probabilities[row * CLASSES + label] ?? 0), 0);
};
const bend = fc.record({
  seed: fc.nat(1000),
  slope: fc.double({ min: 1, max: 5, noNaN: true }),
  share: fc.double({ min: -0.9, max: 0.5, noNaN: true }),
});

test('a bend keeps the order of the labels of every row and makes the true ones no less likely', () => {
  fc.assert(
    fc.property(bend, ({ seed, slope, share }) => {
      const { scores, labels } = drawn(seed, 200, { slope, shifts: [0.3, 0, -0.3], bend: share * slope });
      const [straight, bent] = [fitScaling, fitBentScaling].map((learn) => learn(scores, labels, CLASSES));
      if (straight === undefined || bent === undefined) throw new Error('nothing was fitted');
      expect(loss(scores, labels, bent)).toBeLessThanOrEqual(loss(scores, labels, straight) + 1e-9);
      for (let at = 0; at < scores.length; at += CLASSES) {
        const [one, other] = [straight, bent].map((scaling) =>
          [0, 1, 2].sort(
            (a, b) => logitOf(scaling, scores[at + b] ?? 0, b) - logitOf(scaling, scores[at + a] ?? 0, a),
          ),
        );
        expect(other).toEqual(one);
      }
    }),
    { numRuns: 30 },
  );
});

test('a bent scaling remembers what it was before', () => {
  const { scores, labels } = drawn(7, 300, { slope: 3, shifts: [0.3, 0, -0.3], bend: -1.5 });
  const [straight, found] = [fitScaling, fitBentScaling].map((learn) => learn(scores, labels, CLASSES));
  if (straight === undefined || found === undefined) throw new Error('nothing was fitted');
  const before = unbent(found);
  expect(found.bend).not.toBe(0);
  expect(before.slope).toBeCloseTo(straight.slope, 12);
  for (const [one, shift] of straight.shifts.entries()) expect(before.shifts[one]).toBeCloseTo(shift, 12);
});

test('a planted bend is found', () => {
  const { scores, labels } = drawn(7, 20_000, { slope: 4, shifts: [0, 0, 0], bend: -3.2 });
  const found = fitBentScaling(scores, labels, CLASSES);
  expect(found.slope).toBeCloseTo(4, 0);
  expect(found.bend).toBeCloseTo(-3.2, 0);
});
