// The fast regression on one factor against the general one, and on data that leave it little to say.
import { expect, test } from 'vitest';
import { randomStream } from '../../src/foundation/random.ts';
import { fitCounts } from '../../src/statistics/count-regression.ts';
import { fitGroupedPoisson, type GroupedFit, groupedFit } from '../../src/statistics/grouped-poisson.ts';

const rows = 90;
const shape = { rows, groups: 3, width: 2 };

function filled(count: (row: number) => number, second: (row: number) => number): GroupedFit {
  const fit = groupedFit(shape);
  for (let row = 0; row < rows; row += 1) {
    const value = count(row);
    fit.counts[row] = value;
    fit.countEntropy[row] = value === 0 ? 0 : value * Math.log(value);
    fit.startLog[row] = Math.log(value + 0.1);
    fit.offsets[row] = row % 2 === 0 ? 0.4 : 0;
    fit.prior[row] = 1;
    fit.group[row] = row % 3;
    fit.covariates[2 * row] = row;
    fit.covariates[2 * row + 1] = second(row);
  }
  return fit;
}

const random = randomStream(7, 'grouped');
const drawn = Array.from({ length: rows }, (_, row) => random.poisson(3 + (row % 3) * 2 + row / 30));
const wave = (row: number): number => Math.sin(row);

test('effects, levels and dispersion equal those of the general regression', () => {
  const fit = filled((row) => drawn[row] ?? 0, wave);
  const result = fitGroupedPoisson(fit, shape);
  const dense = fitCounts(
    {
      design: drawn.map((_, row) => [0, 1, 2].map((g) => Number(row % 3 === g)).concat(row, wave(row))),
      counts: drawn,
      offsets: drawn.map((_, row) => (row % 2 === 0 ? 0.4 : 0)),
    },
    'poisson',
  );
  for (const [index, value] of [...fit.levels, ...fit.effects].entries()) {
    expect(Math.abs(value - (dense.coefficients[index] ?? Number.NaN))).toBeLessThan(1e-6);
  }
  expect(result?.rank).toBe(5);
  expect(result?.dispersion).toBeCloseTo(dense.pearsonDispersion, 3);
});

test('a weight of two counts as two equal rows', () => {
  const doubled = filled(
    (row) => drawn[row % 45] ?? 0,
    (row) => wave(row % 45),
  );
  for (let row = 0; row < rows; row += 1) {
    doubled.group[row] = (row % 45) % 3;
    doubled.offsets[row] = 0;
    doubled.covariates[2 * row] = row % 45;
  }
  const weighted = groupedFit({ ...shape, rows: 45 });
  for (const name of ['counts', 'countEntropy', 'startLog'] as const) {
    weighted[name].set(doubled[name].subarray(0, 45));
  }
  weighted.group.set(doubled.group.subarray(0, 45));
  weighted.covariates.set(doubled.covariates.subarray(0, 90));
  weighted.prior.fill(2);
  fitGroupedPoisson(doubled, shape);
  fitGroupedPoisson(weighted, { ...shape, rows: 45 });
  for (const [index, value] of doubled.effects.entries()) {
    expect(Math.abs(value - (weighted.effects[index] ?? Number.NaN))).toBeLessThan(1e-10);
  }
});

test('a covariate that repeats another has no effect of its own', () => {
  const fit = filled(
    (row) => drawn[row] ?? 0,
    (row) => 3 * row,
  );
  expect(fitGroupedPoisson(fit, shape)?.rank).toBe(4);
  expect(fit.effects[1]).toBe(0);
});

test('a covariate that is always 0 has no effect', () => {
  const fit = filled(
    (row) => drawn[row] ?? 0,
    () => 0,
  );
  expect(fitGroupedPoisson(fit, shape)?.rank).toBe(4);
});

test('as many effects as rows leave nothing to say', () => {
  const fit = filled((row) => drawn[row] ?? 0, wave);
  expect(fitGroupedPoisson(fit, { rows: 4, groups: 3, width: 2 })).toBeNull();
});
