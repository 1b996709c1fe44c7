// The learned model: the reference decisions forward in time, planted histories, and the laws of forecasts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/risk/forecast.ts';
import { fitPriorModel, indexScore, learn } from '../../src/risk/learned-model.ts';
import { closedBefore, isSerious, outcomeDays, petitionRate, topTenthRate } from '../../src/risk/outcome.ts';
import { validate } from '../../src/risk/validation.ts';
import { discrimination } from '../../src/statistics/discrimination.ts';
import { dot } from '../../src/statistics/linear-algebra.ts';
import { fitLogistic, logistic } from '../../src/statistics/logistic-regression.ts';
import { calibrationOf, logLoss } from '../../src/statistics/probability-scores.ts';
import {
  decisions,
  holdout,
  type ReferenceDecision,
  scalesOf,
  standardised,
  training,
} from '../statistics/support/reference-decisions.ts';
import { decisionWith, indicators } from './support/decisions.ts';
import { plantedHistory } from './support/history.ts';

const serious = (rows: readonly ReferenceDecision[]): number[] => rows.map((row) => row.serious);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Log-loss of the prior model over `next`, learned from `past`, with one feature for every ten events. */
function priorModelLoss(past: readonly ReferenceDecision[], next: readonly ReferenceDecision[]): number {
  const allowed = Math.max(0, Math.floor(serious(past).reduce((sum, one) => sum + one, 0) / 10) - 1);
  const others = (rows: readonly ReferenceDecision[]) => rows.map(({ features }) => features.slice(1));
  const scales = scalesOf(others(past));
  const rowsOf = (rows: readonly ReferenceDecision[]) =>
    standardised(others(rows), scales).map((row) => row.slice(0, allowed));
  const centre = mean(past.map(({ index }) => indexScore(index)));
  const index = (rows: readonly ReferenceDecision[]) => rows.map((row) => indexScore(row.index) - centre);
  const { coefficients } = fitPriorModel({ index: index(past), features: rowsOf(past) }, serious(past));
  const rows = rowsOf(next);
  const forecasts = index(next).map((score, row) =>
    logistic(dot(coefficients, [1, score, ...(rows[row] ?? [])])),
  );
  return logLoss(forecasts, serious(next));
}

describe('the reference decisions', () => {
  it('50 past decisions forecast the hold-out with a log-loss of at most 0.56', () => {
    expect(priorModelLoss(training.slice(0, 50), holdout)).toBeLessThanOrEqual(0.56);
  });

  it('over the years the prior model is as good as the better of index alone and data alone', () => {
    const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
    const losses = years.map((year) => {
      const past = decisions.filter((one) => one.year < year);
      const next = decisions.filter((one) => one.year === year);
      const byLogistic = (rowOf: (one: ReferenceDecision) => readonly number[]): number => {
        const { coefficients } = fitLogistic(
          past.map((one) => [1, ...rowOf(one)]),
          serious(past),
        );
        return logLoss(
          next.map((one) => logistic(dot(coefficients, [1, ...rowOf(one)]))),
          serious(next),
        );
      };
      return {
        model: priorModelLoss(past, next),
        index: byLogistic(({ index }) => [index]),
        data: byLogistic(({ features }) => features),
      };
    });
    const [model, index, data] = (['model', 'index', 'data'] as const).map((way) =>
      mean(losses.map((loss) => loss[way])),
    );
    expect(model).toBeLessThanOrEqual(Math.min(index ?? 0, data ?? 0) + 0.01);
  });
});

const history = plantedHistory(1, 1200);

describe('a planted history', () => {
  const known = closedBefore(history, (history.at(900)?.decision.t0 ?? 0) + 1);
  const model = learn(known, indicators);
  const later = history.filter(({ decision }) => decision.t0 > (history.at(900)?.decision.t0 ?? 0));

  it('gives its drivers the right sign', () => {
    const coefficient = (name: string): number => {
      const place = model.features.findIndex(({ indicator }) => indicator.name === name);
      return model.coefficients[place + 2] ?? 0;
    };
    expect(model.kind).toBe('learned');
    expect(model.coefficients[1]).toBeGreaterThan(0);
    expect(coefficient('comp_to_market_ratio')).toBeLessThan(0);
    expect(coefficient('comment_days')).toBeLessThan(0);
    expect(coefficient('oppose_pct')).toBeGreaterThan(0);
  });

  it('tells serious outcomes nearly as well as the planted probabilities, and is calibrated', () => {
    const happened = later.map((one) => (isSerious(one, model.seriousRate) ? 1 : 0));
    const forecasts = later.map(({ decision, index }) => forecast(model, decision, index));
    const found = discrimination(
      forecasts.map(({ probability }) => probability),
      happened,
    );
    const planted = discrimination(
      later.map(({ probability }) => probability),
      happened,
    );
    expect(found?.area ?? 0).toBeGreaterThan((planted?.area ?? 1) - 0.03);
    const slope = calibrationOf(
      forecasts.map(({ probability }) => probability),
      happened,
    )?.slope;
    expect(slope).toBeGreaterThan(0.7);
    expect(slope).toBeLessThan(1.4);
  });

  it('is back-tested forward in time beside the index alone and the data alone', () => {
    const found = validate(history, indicators);
    const years = found?.years ?? [];
    expect(years.map(({ year }) => year)).toEqual([2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020]);
    const learnedFrom = years.map((year) => year.learnedFrom);
    expect(learnedFrom).toEqual(learnedFrom.toSorted((a, b) => a - b));
    expect(found?.model.logLoss ?? 9).toBeLessThan((found?.index.logLoss ?? 0) + 0.01);
  });

  it('refits in well under five seconds', () => {
    const many = plantedHistory(2, 2000);
    const started = performance.now();
    learn(many, indicators);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('laws', () => {
  it('only decisions whose twelve months are over are learned from, and no silent places', () => {
    const [first] = history;
    if (first === undefined) throw new RangeError('the history is not empty');
    const { t0: day } = first.decision;
    expect(closedBefore([first], day + outcomeDays - 1)).toEqual([]);
    expect(closedBefore([first], day + outcomeDays)).toEqual([first]);
    const silent = { ...first, outcome: { ...first.outcome, isSilent: true } };
    expect(closedBefore([silent], day + outcomeDays)).toEqual([]);
  });

  it('a reversal or a lost lawsuit is serious whatever the number of petitions, and the top tenth is', () => {
    const quiet = { stated: 0, inferred: 0, supported: 0, reversed: 0, lost: 0, isSilent: false };
    const past = {
      decision: decisionWith('planning', { affected_households: 100 }),
      index: 0.2,
      outcome: quiet,
    };
    expect(isSerious(past, 5)).toBe(false);
    expect(isSerious({ ...past, outcome: { ...quiet, reversed: 1 } }, 5)).toBe(true);
    expect(isSerious({ ...past, outcome: { ...quiet, lost: 1 } }, 5)).toBe(true);
    expect(isSerious({ ...past, outcome: { ...quiet, stated: 1 } }, 5)).toBe(true);
    expect(isSerious({ ...past, outcome: { ...quiet, stated: 1 } }, null)).toBe(false);
  });

  it('the limit of the top tenth is the 90 % quantile of type 7', () => {
    const past = Array.from({ length: 11 }, (_, place) => ({
      decision: decisionWith('planning', { affected_households: 1000 }),
      index: 0.2,
      outcome: { stated: place, inferred: 0, supported: 0, reversed: 0, lost: 0, isSilent: false },
    }));
    expect(past.map(petitionRate)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(topTenthRate(past)).toBe(9);
    expect(topTenthRate(past.slice(0, 9))).toBeNull();
  });

  it.each([0, 5, 60])('with %d decisions the prior stands alone and says so', (size) => {
    const model = learn(plantedHistory(3, size).slice(0, 40), indicators);
    expect(model.kind).toBe('prior');
    expect(model.features).toEqual([]);
    const found = forecast(model, decisionWith('planning'), 0.3);
    expect(found.probability).toBeGreaterThan(0);
    expect(found.probability).toBeLessThan(1);
    expect(found.expectedPetitions).toBeNull();
  });

  it.each([0, 10, 50, 100, 200])(
    '90 %% intervals learned from %d decisions are no narrower than they may be',
    (size) => {
      const inside = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => {
        const all = plantedHistory(seed, 700);
        const model = learn(all.slice(0, size), indicators);
        return all.slice(-150).map(({ decision, index, probability }) => {
          const [low, high] = forecast(model, decision, index).interval;
          return low <= probability && probability <= high;
        });
      });
      expect(inside.filter(Boolean).length / inside.length).toBeGreaterThan(0.85);
    },
  );

  it('what too few events keep out of the forecast stays in its interval', () => {
    const model = learn(history.slice(0, 40), indicators);
    const [usual, odd] = [10, 45].map((oppose_pct) => {
      const features = { comment_days: 30, oppose_pct, affected_households: 300 };
      return forecast(model, decisionWith('planning', features), 0.2);
    });
    expect(model.features).toEqual([]);
    expect(odd?.probability).toBe(usual?.probability);
    const widthOf = ([low, high]: readonly [number, number] = [0, 0]): number => high - low;
    expect(widthOf(odd?.interval)).toBeGreaterThan(widthOf(usual?.interval) + 0.05);
  });

  it('contributions and baseline add up to the score for every decision', () => {
    const model = learn(history, indicators);
    for (const { decision, index } of history) {
      const { score, baseline, contributions, probability } = forecast(model, decision, index);
      const sum = contributions.reduce((total, { value }) => total + value, 0);
      expect(Math.abs(sum - (score - baseline))).toBeLessThan(1e-9);
      expect(probability).toBeCloseTo(logistic(score), 12);
    }
  });

  it('what is not known widens the interval, and is listed with how much it would narrow it', () => {
    const model = learn(history, indicators);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: history.length - 1 }), (place) => {
        const past = history[place];
        if (past === undefined) return false;
        const features = new Map(past.decision.features);
        features.delete('oppose_pct');
        const [whole, less] = [past.decision, { ...past.decision, features }].map((decision) =>
          forecast(model, decision, past.index),
        );
        if (whole === undefined || less === undefined) return false;
        const logWidth = ({ interval: [low, high] }: typeof whole): number =>
          Math.log(high / (1 - high)) - Math.log(low / (1 - low));
        const gap = less.missing.find(({ feature }) => feature === 'oppose_pct');
        return logWidth(less) > logWidth(whole) && gap !== undefined && gap.narrows > 0;
      }),
      { numRuns: 40 },
    );
  });

  it('a kind without history has a wider interval than one with', () => {
    const model = learn(history, indicators);
    const of = (type: 'planning' | 'pricing') =>
      forecast(model, decisionWith(type, { comment_days: 30, oppose_pct: 10 }), 0.2).interval;
    expect(of('pricing')[1] - of('pricing')[0]).toBeGreaterThan(of('planning')[1] - of('planning')[0]);
  });

  it('nothing about joint, repeat or skip-level visits is a feature', () => {
    for (const { name, label } of indicators.values()) {
      expect(`${name} ${label.en} ${label.zh}`).not.toMatch(/joint|repeat|skip|集体访|重复|越级|进京/i);
    }
  });

  it('shares of objection, support and signing, and petitions, are no levers', () => {
    for (const name of [
      'oppose_pct',
      'support_pct',
      'agreement_signed_pct',
      'comments_negative_share',
      'petitions_12m_topic_area',
      'petitions_36m_area',
      'open_over_60d',
      'unkept_promise_n',
      'plan_objection_pct',
    ]) {
      expect(indicators.get(name)?.lever, name).toBeNull();
    }
  });
});
