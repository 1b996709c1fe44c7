// The waterfall adds up: its last part ends exactly where the score is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waterfallSteps } from '../../src/charts/score-waterfall.ts';

describe('waterfall', () => {
  it('begins each part where the one before ended, and ends exactly at the score', () => {
    const number = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(number, fc.array(number, { maxLength: 12 }), (baseline, values) => {
        const parts = values.map((value, index) => ({ name: String(index), value }));
        const score = values.reduce((sum, value) => sum + value, baseline);
        const steps = waterfallSteps({ baseline, parts, score }, ['first', 'last']);
        for (const [index, step] of steps.slice(1, -1).entries()) expect(step.from).toBe(steps[index]?.to);
        expect(steps.at(-2)?.to).toBe(score);
        expect(steps.at(-1)).toMatchObject({ from: 0, to: score });
      }),
    );
  });
});
