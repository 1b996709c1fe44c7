// How good forecast probabilities are: Brier score, log-loss, calibration, reliability bins, decision curve.
import { fitLogistic, logistic, logit } from './logistic-regression.ts';

/** Mean squared distance of forecasts from outcomes (0 or 1); 0 is perfect. Source: Brier 1950. */
export function brierScore(probabilities: readonly number[], outcomes: readonly number[]): number {
  const sum = probabilities.reduce((total, p, index) => total + (p - (outcomes[index] ?? 0)) ** 2, 0);
  return sum / probabilities.length;
}

/** Mean of −ln of the probability given to what happened. */
export function logLoss(probabilities: readonly number[], outcomes: readonly number[]): number {
  const sum = probabilities.reduce(
    (total, p, index) => total - Math.log(outcomes[index] === 1 ? p : 1 - p),
    0,
  );
  return sum / probabilities.length;
}

/** Whether forecasts are too sure or too low; a calibrated forecast has slope 1, intercept 0, ratio 1. */
export interface Calibration {
  readonly slope: number;
  readonly slopeError: number;
  /** The intercept fitted with the slope. */
  readonly intercept: number;
  /** The intercept with the slope held at 1: calibration in the large. */
  readonly inTheLarge: number;
  /** Events observed over events expected. */
  readonly observedToExpected: number;
}

/** Newton's method on Σ(y − expit(η + a)) = 0. */
function interceptAt(scores: readonly number[], events: number): number {
  let intercept = 0;
  for (let iteration = 0; iteration < 100; iteration += 1) {
    let [expected, weight] = [0, 0];
    for (const score of scores) {
      const p = logistic(score + intercept);
      expected += p;
      weight += p * (1 - p);
    }
    const step = Math.max(-2, Math.min(2, (events - expected) / weight));
    intercept += step;
    if (Math.abs(step) < 1e-12) break;
  }
  return intercept;
}

/**
 * Calibration of forecasts strictly between 0 and 1. Null where all outcomes are alike: nothing can be said.
 * Source: Cox 1958, Biometrika 45:562.
 */
export function calibrationOf(
  probabilities: readonly number[],
  outcomes: readonly number[],
): Calibration | null {
  const events = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  if (events === 0 || events === outcomes.length) return null;
  const scores = probabilities.map(logit);
  const { coefficients, covariance } = fitLogistic(
    scores.map((score) => [1, score]),
    outcomes,
  );
  return {
    intercept: coefficients[0] ?? Number.NaN,
    slope: coefficients[1] ?? Number.NaN,
    slopeError: Math.sqrt(covariance[1]?.[1] ?? Number.NaN),
    inTheLarge: interceptAt(scores, events),
    observedToExpected: events / probabilities.reduce((sum, p) => sum + p, 0),
  };
}

/** One bin of a reliability curve. */
export interface ReliabilityBin {
  readonly n: number;
  readonly events: number;
  readonly meanForecast: number;
}

/** Forecasts in their order, cut into at most `bins` groups of nearly equal size; equal forecasts may part. */
export function reliabilityBins(
  probabilities: readonly number[],
  outcomes: readonly number[],
  bins = 10,
): ReliabilityBin[] {
  const order = probabilities
    .map((_, index) => index)
    .toSorted((a, b) => (probabilities[a] ?? 0) - (probabilities[b] ?? 0) || a - b);
  return Array.from({ length: bins }, (_, bin) => {
    const part = order.slice(
      Math.round((bin * order.length) / bins),
      Math.round(((bin + 1) * order.length) / bins),
    );
    return {
      n: part.length,
      events: part.reduce((sum, index) => sum + (outcomes[index] ?? 0), 0),
      meanForecast: part.reduce((sum, index) => sum + (probabilities[index] ?? 0), 0) / part.length,
    };
  }).filter(({ n }) => n > 0);
}

/**
 * Net benefit of acting on forecasts of at least `threshold`, per decision.
 * Source: Vickers & Elkin 2006, Med Decis Making 26:565.
 */
export function netBenefit(
  probabilities: readonly number[],
  outcomes: readonly number[],
  threshold: number,
): number {
  const flagged = outcomes.filter((_, index) => (probabilities[index] ?? 0) >= threshold);
  const hits = flagged.reduce((sum, outcome) => sum + outcome, 0);
  return (hits - ((flagged.length - hits) * threshold) / (1 - threshold)) / outcomes.length;
}
