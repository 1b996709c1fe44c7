// What post-evaluation feeds back: the line that earlier forecasts would have needed to agree with what happened.
import { fitLogistic, logistic } from '../statistics/logistic-regression.ts';
import { logLoss } from '../statistics/probability-scores.ts';

/** A forecast made forward in time, with what happened. `closedOn` is the day on which the outcome was known. */
export interface PastForecast {
  readonly id: string;
  readonly closedOn: number;
  /** Log-odds. */
  readonly score: number;
  readonly happened: 0 | 1;
}

/** score′ = intercept + slope · score, learned from so many forecasts whose outcome was known. */
export interface Recalibration {
  readonly intercept: number;
  readonly slope: number;
  readonly decisions: number;
  readonly events: number;
}

/** With fewer the line would say more of chance than of the forecasts. */
const fewestForecasts = 100;
const fewestEvents = 20;
const slopePrior = { mean: 1, precision: 16 };
const interceptPrior = { mean: 0, precision: 4 };
/** χ² with two degrees of freedom at 1 %: a line that chance alone would draw is worse than none. */
const beyondChance = 9.21;

const clamp = (p: number): number => Math.min(1 - 1e-9, Math.max(1e-9, p));

/**
 * The recalibration that was known on a day: from forecasts made forward in time whose outcome was known by then, with
 * N(0, ½²) on the intercept and N(1, ¼²) on the slope, so that few decisions move little. Null with too few, and where
 * the forecasts differ from what happened by no more than chance (likelihood ratio, 1 %).
 */
export function recalibrationOn(forecasts: readonly PastForecast[], day: number): Recalibration | null {
  const known = forecasts.filter(({ closedOn }) => closedOn <= day);
  const outcomes = known.map(({ happened }) => happened);
  const events = outcomes.reduce<number>((sum, one) => sum + one, 0);
  if (known.length < fewestForecasts || Math.min(events, known.length - events) < fewestEvents) return null;
  const { coefficients } = fitLogistic(
    known.map(({ score }) => [1, score]),
    outcomes,
    [interceptPrior, slopePrior],
  );
  const [intercept = 0, slope = 1] = coefficients;
  const lossOf = (a: number, b: number): number =>
    logLoss(
      known.map(({ score }) => clamp(logistic(a + b * score))),
      outcomes,
    );
  const ratio = 2 * known.length * (lossOf(0, 1) - lossOf(intercept, slope));
  return ratio < beyondChance ? null : { intercept, slope, decisions: known.length, events };
}
