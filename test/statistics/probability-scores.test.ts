// Scores of forecasts against pROC, scikit-learn and R, and the laws that they keep.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discrimination } from '../../src/statistics/discrimination.ts';
import { dot } from '../../src/statistics/linear-algebra.ts';
import { fitLogistic, logistic } from '../../src/statistics/logistic-regression.ts';
import {
  brierScore,
  calibrationOf,
  logLoss,
  netBenefit,
  reliabilityBins,
} from '../../src/statistics/probability-scores.ts';
import { binEvidence, binPoints, pointScale } from '../../src/statistics/scorecard.ts';
import { readCsvFixture } from '../fixtures/read-csv.ts';
import { decisions, expected, largestDifference, training } from './support/reference-decisions.ts';

const forecasts = readCsvFixture('reference/06_risk/logit_mle_test_pred.csv');
const probabilities = forecasts.map(({ p }) => Number(p));
const outcomes = forecasts.map(({ y }) => Number(y));
const wanted = expected('metrics_expected.json');
const sklearn = expected('sklearn_expected.json');

describe('reference values', () => {
  it("the area under the curve with DeLong's interval", () => {
    const found = discrimination(probabilities, outcomes);
    expect(found?.area).toBeCloseTo(wanted.auc, 12);
    const [low, , high] = wanted.auc_delong;
    expect(largestDifference([...(found?.interval ?? [])], [low, high])).toBeLessThan(1e-9);
  });

  it('ties count half', () => {
    expect(discrimination(sklearn.ties.s, sklearn.ties.y)?.area).toBe(sklearn.ties.auc);
  });

  it('Brier score and log-loss', () => {
    expect(brierScore(probabilities, outcomes)).toBeCloseTo(wanted.brier, 12);
    expect(logLoss(probabilities, outcomes)).toBeCloseTo(wanted.logloss, 12);
  });

  it('calibration slope, intercepts and ratio', () => {
    const found = calibrationOf(probabilities, outcomes);
    expect(found?.slope).toBeCloseTo(wanted.cal_slope, 7);
    expect(found?.slopeError).toBeCloseTo(wanted.cal_slope_se, 6);
    expect(found?.intercept).toBeCloseTo(wanted.cal_intercept_joint, 7);
    expect(found?.inTheLarge).toBeCloseTo(wanted.cal_in_the_large, 6);
    expect(found?.observedToExpected).toBeCloseTo(wanted.OE, 10);
  });

  it('reliability in ten equal groups', () => {
    const bins = reliabilityBins(probabilities, outcomes);
    const { frac_pos, mean_pred } = sklearn.calcurve_quantile;
    expect(
      largestDifference(
        bins.map(({ n, events }) => events / n),
        frac_pos,
      ),
    ).toBeLessThan(1e-12);
    expect(
      largestDifference(
        bins.map(({ meanForecast }) => meanForecast),
        mean_pred,
      ),
    ).toBeLessThan(1e-12);
  });

  it('the decision curve', () => {
    for (const { t, model } of wanted.dca) {
      expect(netBenefit(probabilities, outcomes, t)).toBeCloseTo(model, 12);
    }
  });

  it.each(readCsvFixture('reference/06_risk/prequential_expected.csv'))('forward in time: $year', (row) => {
    const year = Number(row.year);
    const past = decisions.filter((one) => one.year < year);
    const next = decisions.filter((one) => one.year === year);
    const fit = fitLogistic(
      past.map(({ features }) => [1, ...features]),
      past.map(({ serious }) => serious),
    );
    const forecast = next.map(({ features }) => logistic(dot([1, ...features], fit.coefficients)));
    const happened = next.map(({ serious }) => serious);
    expect([past.length, next.length, happened.reduce((sum, one) => sum + one, 0)]).toEqual([
      Number(row.ntrain),
      Number(row.ntest),
      Number(row.events),
    ]);
    expect(discrimination(forecast, happened)?.area).toBeCloseTo(Number(row.auc), 9);
    expect(brierScore(forecast, happened)).toBeCloseTo(Number(row.brier), 7);
    expect(logLoss(forecast, happened)).toBeCloseTo(Number(row.logloss), 7);
    const byIndex = discrimination(
      next.map(({ index }) => index),
      happened,
    );
    expect(byIndex?.area).toBeCloseTo(Number(row.auc_expert_only), 9);
  });
});

describe('the scorecard', () => {
  /** Rows of a table whose bins hold commas: of each, the feature and a cell counted from the end. */
  const cellsFromEnd = (name: string, feature: string, place: number): number[] => {
    const url = new URL(`../fixtures/reference/06_risk/${name}`, import.meta.url);
    const lines = readFileSync(url, 'utf8').trim().split('\n');
    return lines
      .filter((line) => line.startsWith(`"${feature}"`))
      .map((line) => Number(line.split(',').at(place)));
  };
  const scorecard = expected('scorecard_expected.json');
  const scale = { doubling: scorecard.PDO, base: scorecard.base, baseOdds: scorecard.base_odds_bad_good };
  const edges = [0.1, 0.13, 0.16, 0.2, 0.25];
  const kinds = ['transport', 'land', 'env', 'housing', 'welfare', 'labour'];
  const kindOf = (features: readonly number[]): number => features.slice(1, 6).indexOf(1) + 1;
  const binsOf = {
    expert_index: edges.concat(Number.POSITIVE_INFINITY).map((edge, bin) => {
      const from = edges[bin - 1] ?? Number.NEGATIVE_INFINITY;
      return training.filter(({ index }) => index >= from && index < edge);
    }),
    kind: kinds.map((_, kind) => training.filter(({ features }) => kindOf(features) === kind)),
  };

  it.each(['expert_index', 'kind'] as const)('weights of evidence and points of %s', (feature) => {
    const found = binEvidence(
      binsOf[feature].map((rows) => {
        const bad = rows.reduce((sum, { serious }) => sum + serious, 0);
        return { good: rows.length - bad, bad };
      }),
    );
    const woes = found.map(({ woe }) => woe);
    expect(largestDifference(woes, cellsFromEnd('woe_iv_expected.csv', feature, -2))).toBeLessThan(1e-9);
    const parts = found.map(({ iv }) => iv);
    expect(largestDifference(parts, cellsFromEnd('woe_iv_expected.csv', feature, -1))).toBeLessThan(1e-9);
    const coefficient = scorecard.coef[feature === 'kind' ? 2 : 1];
    const model = { intercept: scorecard.coef[0], features: 2 };
    const given = found.map(({ woe }) => binPoints(scale, model, { coefficient, woe }));
    const expectedPoints = cellsFromEnd('scorecard_points_expected.csv', feature, -1);
    expect(largestDifference(given, expectedPoints)).toBeLessThan(1e-6);
  });

  it('factor, offset and the points of the first decision', () => {
    const { factor, offset } = pointScale(scale);
    expect(factor).toBeCloseTo(scorecard.factor, 9);
    expect(offset).toBeCloseTo(scorecard.offset, 9);
    expect(factor * scorecard.check_first_row.logodds + offset).toBeCloseTo(
      scorecard.check_first_row.score,
      6,
    );
  });
});

describe('laws', () => {
  const scored = fc.array(
    fc.tuple(
      fc.float({ min: Math.fround(0.01), max: Math.fround(0.99), noNaN: true }),
      fc.constantFrom(0, 1),
    ),
    { minLength: 4, maxLength: 80 },
  );

  it('turning the scores round turns the area round', () => {
    fc.assert(
      fc.property(scored, (rows) => {
        const happened = rows.map(([, one]) => one);
        const forth = discrimination(
          rows.map(([p]) => p),
          happened,
        );
        const back = discrimination(
          rows.map(([p]) => -p),
          happened,
        );
        fc.pre(forth !== null && back !== null);
        return forth === null || back === null || Math.abs(forth.area + back.area - 1) < 1e-12;
      }),
    );
  });

  it('bins hold every forecast once', () => {
    fc.assert(
      fc.property(scored, fc.integer({ min: 1, max: 12 }), (rows, bins) => {
        const found = reliabilityBins(
          rows.map(([p]) => p),
          rows.map(([, one]) => one),
          bins,
        );
        return found.reduce((sum, { n }) => sum + n, 0) === rows.length;
      }),
    );
  });

  it('nothing is said where all outcomes are alike', () => {
    expect(discrimination([0.2, 0.4, 0.6], [1, 1, 1])).toBeNull();
    expect(calibrationOf([0.2, 0.4, 0.6], [0, 0, 0])).toBeNull();
  });
});
