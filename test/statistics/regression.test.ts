// Regressions against R's glm, glmnet and MASS::glm.nb, and the laws that they keep.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCounts, logProbabilityOfCount } from '../../src/statistics/count-regression.ts';
import { fitFirth } from '../../src/statistics/firth-regression.ts';
import { dot } from '../../src/statistics/linear-algebra.ts';
import { fitLogistic, logistic, logit, predictorError } from '../../src/statistics/logistic-regression.ts';
import { logLoss } from '../../src/statistics/probability-scores.ts';
import { readCsvFixture } from '../fixtures/read-csv.ts';
import {
  expected,
  holdout,
  largestDifference,
  type ReferenceDecision,
  scalesOf,
  standardised,
  training,
} from './support/reference-decisions.ts';

const withIntercept = (rows: readonly (readonly number[])[]): number[][] => rows.map((row) => [1, ...row]);
const serious = (rows: readonly ReferenceDecision[]): number[] => rows.map((row) => row.serious);
const design = withIntercept(training.map(({ features }) => features));

describe('logistic regression', () => {
  it('has the coefficients and standard errors of R', () => {
    const fit = fitLogistic(design, serious(training));
    const wanted = readCsvFixture('reference/06_risk/logit_mle_coef.csv');
    const errors = fit.covariance.map((row, index) => Math.sqrt(row[index] ?? Number.NaN));
    expect(fit.converged).toBe(true);
    expect(
      largestDifference(
        fit.coefficients,
        wanted.map(({ est }) => Number(est)),
      ),
    ).toBeLessThan(1e-8);
    expect(
      largestDifference(
        errors,
        wanted.map(({ se }) => Number(se)),
      ),
    ).toBeLessThan(1e-5);
  });

  it.each([
    ['ridge_lam0.1', 0.1, 1e-8],
    ['ridge_lam1', 1, 1e-8],
    ['ridge_lam10', 10, 1e-8],
    ['glmnet_ridge_lambda_1_over_n', 1, 1e-6],
  ] as const)('has the ridge coefficients of %s', (name, penalty, tolerance) => {
    const features = training.map((row) => row.features);
    const scaled = withIntercept(standardised(features, scalesOf(features)));
    const priors = scaled[0]?.map((_, index) => ({ mean: 0, precision: index === 0 ? 0 : penalty }));
    const fit = fitLogistic(scaled, serious(training), priors);
    expect(largestDifference(fit.coefficients, expected('penalised_expected.json')[name])).toBeLessThan(
      tolerance,
    );
  });

  const scales = scalesOf(training.map(({ features }) => features.slice(1)));
  const aroundIndex = (rows: readonly ReferenceDecision[]): number[][] => {
    const others = standardised(
      rows.map(({ features }) => features.slice(1)),
      scales,
    );
    return rows.map(({ index }, row) => [1, logit(index), ...(others[row] ?? [])]);
  };
  const priors = Array.from({ length: 10 }, (_, index) => ({
    mean: index === 1 ? 1 : 0,
    precision: index === 0 ? 0 : 4,
  }));

  it.each([50, 200, 840])('with the index as prior and %d decisions is as computed beforehand', (size) => {
    const wanted = expected('bayes_expert_prior_expected.json')[`n${size}`];
    const past = training.slice(0, size);
    const fit = fitLogistic(aroundIndex(past), serious(past), priors);
    const rows = aroundIndex(holdout);
    const forecasts = rows.map((row) => logistic(dot(row, fit.coefficients)));
    const errors = fit.covariance.map((row, index) => Math.sqrt(row[index] ?? Number.NaN));
    expect(largestDifference(fit.coefficients, wanted.b)).toBeLessThan(1e-8);
    expect(largestDifference(errors, wanted.se)).toBeLessThan(1e-8);
    expect(logLoss(forecasts, serious(holdout))).toBeCloseTo(wanted.test_logloss, 8);
    for (const [index, { p, lo, hi }] of wanted.first3.entries()) {
      const row = rows[index] ?? [];
      const [score, reach] = [dot(row, fit.coefficients), 1.96 * predictorError(row, fit.covariance)];
      const found = [score, score - reach, score + reach].map(logistic);
      expect(largestDifference(found, [p, lo, hi])).toBeLessThan(1e-4);
    }
  });

  it('says so where the classes are separated, instead of diverging', () => {
    const rows = [-2, -1, 1, 2].map((x) => [1, x]);
    const fit = fitLogistic(rows, [0, 0, 1, 1]);
    expect(fit.converged && Math.abs(fit.coefficients[1] ?? 0) < 20).toBe(false);
  });

  it('stays at the prior without data of its own', () => {
    const fit = fitLogistic(
      [
        [1, 0],
        [1, 0],
      ],
      [0, 1],
      [
        { mean: 0, precision: 0 },
        { mean: 0.7, precision: 4 },
      ],
    );
    expect(fit.coefficients[1]).toBeCloseTo(0.7, 9);
  });

  it('with an intercept predicts as many events as there were', () => {
    const row = fc.tuple(fc.float({ min: -2, max: 2, noNaN: true }), fc.constantFrom(0, 1));
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 60 }), (rows) => {
        const outcomes = rows.map(([, outcome]) => outcome);
        const events = outcomes.reduce<number>((sum, outcome) => sum + outcome, 0);
        fc.pre(events > 0 && events < rows.length);
        const cells = rows.map(([x]) => [1, x]);
        const { coefficients } = fitLogistic(cells, outcomes, [
          { mean: 0, precision: 0 },
          { mean: 0, precision: 1 },
        ]);
        const sum = cells.reduce((total, cell) => total + logistic(dot(cell, coefficients)), 0);
        return Math.abs(sum - events) < 1e-6;
      }),
    );
  });
});

describe("Firth's regression", () => {
  const first = training.slice(0, 60);

  it('has the coefficients, errors and likelihood computed beforehand', () => {
    const wanted = expected('firth_expected.json').firth;
    const fit = fitFirth(
      first.map(({ features }) => [1, features[0] ?? 0, features[6] ?? 0, features[8] ?? 0]),
      serious(first),
    );
    expect(largestDifference(fit.coefficients, wanted.b)).toBeLessThan(5e-6);
    expect(largestDifference(fit.errors, wanted.se)).toBeLessThan(5e-6);
    expect(fit.penalisedLikelihood).toBeCloseTo(wanted.pll, 9);
  });

  it('is finite where the classes are separated', () => {
    const wanted = expected('firth_expected.json').separated.firth;
    const sorted = first.map(({ index }) => index).toSorted((a, b) => a - b);
    const position = 59 * 0.85;
    const [below, above] = [sorted[Math.floor(position)] ?? 0, sorted[Math.ceil(position)] ?? 0];
    const cut = below + (position - Math.floor(position)) * (above - below);
    const fit = fitFirth(
      first.map(({ index }) => [1, index]),
      first.map(({ index }) => (index > cut ? 1 : 0)),
    );
    expect(largestDifference(fit.coefficients, wanted.b)).toBeLessThan(5e-6);
  });

  it('refuses columns that depend on each other', () => {
    const rows = [1, 2, 3].map((x) => [1, x, 2 * x]);
    expect(() => fitFirth(rows, [0, 1, 0])).toThrow(RangeError);
  });
});

describe('regression of counts', () => {
  const countDesign = (rows: readonly ReferenceDecision[]): number[][] =>
    rows.map(({ features }) => [1, ...features.slice(0, 7), features[8] ?? 0]);
  const data = {
    design: countDesign(training),
    counts: training.map(({ petitions }) => petitions),
    offsets: training.map(({ population }) => Math.log(population)),
  };
  const poisson = fitCounts(data, 'poisson');
  const negative = fitCounts(data, 'negative-binomial');
  const wanted = expected('count_models_expected.json');
  const terms = readCsvFixture('reference/06_risk/count_models_coef.csv');
  const errorsOf = ({ covariance }: typeof poisson): number[] =>
    covariance.map((row, index) => Math.sqrt(row[index] ?? Number.NaN));
  const column = (name: string): number[] => terms.map((term) => Number(term[name]));

  it('has the Poisson coefficients, errors, dispersion and deviance of R', () => {
    expect(largestDifference(poisson.coefficients, column('est'))).toBeLessThan(1e-8);
    expect(largestDifference(errorsOf(poisson), column('se'))).toBeLessThan(1e-5);
    const quasi = errorsOf(poisson).map((error) => error * Math.sqrt(poisson.pearsonDispersion));
    expect(largestDifference(quasi, column('se_quasi'))).toBeLessThan(1e-5);
    expect(poisson.poissonDeviance).toBeCloseTo(wanted.pois_dev, 6);
    expect(2 * 9 - 2 * poisson.logLikelihood).toBeCloseTo(wanted.pois_aic, 6);
  });

  it('has the negative binomial coefficients, θ and likelihood of MASS', () => {
    expect(largestDifference(negative.coefficients, column('nb_est'))).toBeLessThan(1e-6);
    expect(largestDifference(errorsOf(negative), column('nb_se'))).toBeLessThan(1e-5);
    expect(negative.theta).toBeCloseTo(wanted.nb_theta, 6);
    expect(negative.thetaError).toBeCloseTo(wanted.nb_se_theta, 6);
    expect(2 * negative.logLikelihood).toBeCloseTo(wanted.nb_2loglik, 6);
    expect(2 * 10 - 2 * negative.logLikelihood).toBeCloseTo(wanted.nb_aic, 6);
  });

  it.each([
    ['negative binomial', negative, wanted.test_mean_log_score_nb],
    ['Poisson', poisson, wanted.test_mean_log_score_pois],
  ] as const)('scores the hold-out as R does: %s', (_, fit, score) => {
    const rows = countDesign(holdout);
    const sum = holdout.reduce((total, { petitions, population }, index) => {
      const mean = population * Math.exp(dot(rows[index] ?? [], fit.coefficients));
      return total + logProbabilityOfCount(petitions, mean, fit.theta);
    }, 0);
    expect(sum / holdout.length).toBeCloseTo(score, 7);
  });

  it('is the mean rate where there is only an intercept', () => {
    const rates = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 500 })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rates, (rows) => {
        const counts = rows.map(([count]) => count);
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const exposure = rows.reduce((sum, [, one]) => sum + one, 0);
        const offsets = rows.map(([, one]) => Math.log(one));
        const fit = fitCounts({ design: rows.map(() => [1]), counts, offsets }, 'poisson');
        return Math.abs(Math.exp(fit.coefficients[0] ?? 0) * (exposure / total) - 1) < 1e-8;
      }),
    );
  });

  it('probabilities of counts sum to 1', () => {
    const probabilities = Array.from({ length: 400 }, (_, count) =>
      Math.exp(logProbabilityOfCount(count, 6, 1.4)),
    );
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
  });
});
