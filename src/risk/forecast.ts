// What the learned model says of one decision: probability with interval, contributions, and what is missing.
import { normalQuantile } from '../statistics/distributions.ts';
import type { Interval } from '../statistics/intervals.ts';
import { dot } from '../statistics/linear-algebra.ts';
import { logistic, predictorError } from '../statistics/logistic-regression.ts';
import { type Decision, numberOf } from './decision.ts';
import { hasFeature } from './indicators.ts';
import { indexScore, type LearnedModel, standardised } from './learned-model.ts';

/** The part of a score that one feature brings, in log-odds. */
export interface Contribution {
  readonly feature: string;
  readonly value: number;
}

/** What is not known, and by how much knowing it would narrow the interval (in probability). */
export interface MissingFeature {
  readonly feature: string;
  readonly narrows: number;
}

/** A forecast. `score` is `baseline` plus the contributions, in log-odds. */
export interface Forecast {
  readonly probability: number;
  readonly interval: Interval;
  readonly score: number;
  readonly baseline: number;
  readonly contributions: readonly Contribution[];
  readonly missing: readonly MissingFeature[];
  /** Petitions within twelve months; null where households are not known or too little was learned. */
  readonly expectedPetitions: number | null;
}

/** A part of the index that nobody knows: its feature, and the standard deviation it leaves in the index. */
export interface IndexGap {
  readonly feature: string;
  readonly deviation: number;
}

/** The name under which the expert index stands among contributions. */
export const indexFeature = 'expert_index';
const confidence = 0.9;
/** A kind of decision that was never seen may differ by as much as any feature: N(0, ½²). */
const unseenTypeVariance = 0.25;

/**
 * The forecast of a decision whose index before measures is `index`. A feature that is not known counts as the mean
 * of past decisions and widens the interval by its whole spread; one that decisions of this kind do not have counts
 * nothing. What is not known of the index itself (`indexGaps`) widens the interval too. It holds with 90 % (Laplace's
 * approximation). Where post-evaluation moved the line (`recalibration`), score, baseline, contributions and interval
 * move with it, so that they still add up.
 */
export function forecast(
  model: LearnedModel,
  decision: Decision,
  index: number | null,
  indexGaps: readonly IndexGap[] = [],
): Forecast {
  const { coefficients, covariance, features } = model;
  const { intercept, slope } = model.recalibration ?? { intercept: 0, slope: 1 };
  const centred = index === null ? 0 : indexScore(index) - model.indexMean;
  const row = [1, centred, ...features.map((feature) => standardised(decision, feature))];
  const contributions = [indexFeature, ...features.map(({ indicator }) => indicator.name)].map(
    (feature, place) => ({ feature, value: slope * (coefficients[place + 1] ?? 0) * (row[place + 1] ?? 0) }),
  );
  const baseline = intercept + slope * (coefficients[0] ?? 0);
  const score = contributions.reduce((sum, { value }) => sum + value, baseline);
  const isUnseen = decision.type === null || !model.typesSeen.has(decision.type);
  const known = predictorError(row, covariance) ** 2 + (isUnseen ? unseenTypeVariance : 0);
  const unknown = [
    ...(index === null ? [{ feature: indexFeature, place: 1, spread: model.indexDeviation }] : []),
    ...features.flatMap(({ indicator }, place) => {
      const isKnown = decision.features.has(indicator.name) || !hasFeature(indicator, decision.type);
      return isKnown ? [] : [{ feature: indicator.name, place: place + 2, spread: 1 }];
    }),
  ].map(({ feature, place, spread }) => {
    const [coefficient, variance] = [coefficients[place] ?? 0, covariance[place]?.[place] ?? 0];
    return { feature, variance: spread ** 2 * (coefficient ** 2 + variance) };
  });
  for (const gap of index === null ? [] : indexGaps) {
    const spread = gap.deviation / Math.max(0.01, (index ?? 0) * (1 - (index ?? 0)));
    const variance = ((coefficients[1] ?? 0) * spread) ** 2;
    const place = unknown.findIndex(({ feature }) => feature === gap.feature);
    const earlier = unknown[place]?.variance ?? 0;
    unknown.splice(place < 0 ? unknown.length : place, place < 0 ? 0 : 1, {
      feature: gap.feature,
      variance: earlier + variance,
    });
  }
  const whole = unknown.reduce((sum, { variance }) => sum + variance, known);
  const interval = intervalOf(score, slope ** 2 * whole);
  const width = interval[1] - interval[0];
  const missing = unknown
    .map(({ feature, variance }) => {
      const [low, high] = intervalOf(score, slope ** 2 * (whole - variance));
      return { feature, narrows: Math.max(0, width - (high - low)) };
    })
    .toSorted((a, b) => b.narrows - a.narrows);
  const households = numberOf(decision, 'affected_households');
  const expectedPetitions =
    model.counts === null || households === null
      ? null
      : households * Math.exp(dot(row, model.counts.coefficients));
  return {
    probability: logistic(score),
    interval,
    score,
    baseline,
    contributions,
    missing,
    expectedPetitions,
  };
}

function intervalOf(score: number, variance: number): Interval {
  const reach = normalQuantile(0.5 + confidence / 2) * Math.sqrt(Math.max(0, variance));
  return [logistic(score - reach), logistic(score + reach)];
}
