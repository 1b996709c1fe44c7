// What the learned model says of one decision: probability with interval, contributions, and what is missing.
import { normalQuantile } from '../statistics/distributions.ts';
import type { Interval } from '../statistics/intervals.ts';
import { dot } from '../statistics/linear-algebra.ts';
import { logistic, predictorError } from '../statistics/logistic-regression.ts';
import { type Decision, numberOf } from './decision.ts';
import { hasFeature } from './indicators.ts';
import { featurePrior, indexScore, type LearnedModel, standardised } from './learned-model.ts';

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

/** Something that is not known: the variance it adds in log-odds, and how much of that knowing it would take away. */
interface Unknown {
  readonly feature: string;
  readonly variance: number;
  readonly told: number;
}

/** The features of the whole model that this decision should have and nobody knows, and a missing index. */
function unknownsOf(
  { coefficients, features, whole, indexDeviation }: LearnedModel,
  decision: Decision,
  index: number | null,
): Unknown[] {
  const found = (feature: string, column: number, spread: number): Unknown => {
    const [learned, error] = [whole.coefficients[column] ?? 0, whole.covariance[column]?.[column] ?? 0];
    const told = column < features.length + 2 ? (spread * (coefficients[column] ?? 0)) ** 2 : 0;
    return { feature, variance: spread ** 2 * (learned ** 2 + error), told };
  };
  return [
    ...(index === null ? [found(indexFeature, 1, indexDeviation)] : []),
    ...whole.features.flatMap(({ indicator }, place) => {
      const isKnown = decision.features.has(indicator.name) || !hasFeature(indicator, decision.type);
      return isKnown ? [] : [found(indicator.name, place + 2, 1)];
    }),
  ];
}

/** The parts of the index that nobody knows, added to what is not known besides. */
function withIndexGaps(
  unknowns: readonly Unknown[],
  gaps: readonly IndexGap[],
  { slope, index }: { readonly slope: number; readonly index: number },
): Unknown[] {
  const fresh = gaps.map(({ feature, deviation }) => {
    const variance = (slope * (deviation / Math.max(0.01, index * (1 - index)))) ** 2;
    const earlier = unknowns.find((one) => one.feature === feature);
    return {
      feature,
      variance: variance + (earlier?.variance ?? 0),
      told: variance + (earlier?.told ?? 0),
    };
  });
  return [...unknowns.filter(({ feature }) => gaps.every((gap) => gap.feature !== feature)), ...fresh];
}

/**
 * How far, as a variance in log-odds, the forecast of this row may be off: the error of the whole model, what that says
 * else than the forecast (features that too few events keep out, and a slope held at its prior), features nobody has
 * seen before, and a kind nobody has seen before.
 */
function doubtOf(model: LearnedModel, decision: Decision, row: readonly number[]): number {
  const { coefficients, whole, unlearned, typesSeen } = model;
  const apart = dot(whole.coefficients, row) - dot(coefficients, row);
  const strange = unlearned.filter((one) => hasFeature(one, decision.type)).length;
  const isUnseen = decision.type === null || !typesSeen.has(decision.type);
  return (
    predictorError(row, whole.covariance) ** 2 +
    apart ** 2 +
    strange / featurePrior.precision +
    (isUnseen ? unseenTypeVariance : 0)
  );
}

/**
 * The forecast of a decision whose index before measures is `index`. A feature that is not known counts as the mean
 * of past decisions and widens the interval by its whole spread; one that decisions of this kind do not have counts
 * nothing. What is not known of the index itself (`indexGaps`) widens the interval too. It holds with 90 % (Laplace's
 * approximation to the whole model, also where the forecast is the prior's). Where post-evaluation moved the line
 * (`recalibration`), score, baseline, contributions and interval move with it, so that they still add up.
 */
export function forecast(
  model: LearnedModel,
  decision: Decision,
  index: number | null,
  indexGaps: readonly IndexGap[] = [],
): Forecast {
  const { coefficients, features, whole } = model;
  const { intercept, slope } = model.recalibration ?? { intercept: 0, slope: 1 };
  const centred = index === null ? 0 : indexScore(index) - model.indexMean;
  const row = [1, centred, ...whole.features.map((feature) => standardised(decision, feature))];
  const contributions = [indexFeature, ...features.map(({ indicator }) => indicator.name)].map(
    (feature, place) => ({ feature, value: slope * (coefficients[place + 1] ?? 0) * (row[place + 1] ?? 0) }),
  );
  const baseline = intercept + slope * (coefficients[0] ?? 0);
  const score = contributions.reduce((sum, { value }) => sum + value, baseline);
  const ofIndex = { slope: coefficients[1] ?? 0, index: index ?? 0 };
  const unknowns = withIndexGaps(
    unknownsOf(model, decision, index),
    index === null ? [] : indexGaps,
    ofIndex,
  );
  const doubt = unknowns.reduce((sum, { variance }) => sum + variance, doubtOf(model, decision, row));
  const interval = intervalOf(score, slope ** 2 * doubt);
  const width = interval[1] - interval[0];
  const missing = unknowns
    .filter(({ told }) => told > 0)
    .map(({ feature, told }) => {
      const [low, high] = intervalOf(score, slope ** 2 * (doubt - told));
      return { feature, narrows: Math.max(0, width - (high - low)) };
    })
    .toSorted((a, b) => b.narrows - a.narrows);
  const households = numberOf(decision, 'affected_households');
  const expectedPetitions =
    model.counts === null || households === null
      ? null
      : households * Math.exp(dot(model.counts.coefficients, row));
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
