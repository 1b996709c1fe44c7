// Validation forward in time only: each year is forecast from what was known when it began.
import { civilDate, dayNumber } from '../foundation/calendar.ts';
import { type Discrimination, discrimination } from '../statistics/discrimination.ts';
import { dot } from '../statistics/linear-algebra.ts';
import { fitLogistic, logistic } from '../statistics/logistic-regression.ts';
import {
  brierScore,
  type Calibration,
  calibrationOf,
  logLoss,
  type ReliabilityBin,
  reliabilityBins,
} from '../statistics/probability-scores.ts';
import { forecast } from './forecast.ts';
import type { Indicators } from './indicators.ts';
import { indexScore, type LearnedModel, learn, standardised } from './learned-model.ts';
import { closedBefore, isSerious, outcomeDays, type PastDecision } from './outcome.ts';
import type { PastForecast } from './recalibration.ts';

/** How good one way of forecasting was. */
export interface ForecastQuality {
  readonly area: Discrimination | null;
  readonly brier: number;
  readonly logLoss: number;
  readonly calibration: Calibration | null;
}

/** One year, forecast from the decisions closed before it. */
export interface ValidatedYear {
  readonly year: number;
  readonly learnedFrom: number;
  readonly decisions: number;
  readonly events: number;
  readonly logLoss: number;
  readonly area: number | null;
  /** The index alone, recalibrated, and the features alone, without the index and without a prior. */
  readonly indexLogLoss: number;
  readonly dataLogLoss: number | null;
}

/** The back-test: years, and all their forecasts together. */
export interface Validation {
  readonly years: readonly ValidatedYear[];
  readonly decisions: number;
  readonly events: number;
  readonly model: ForecastQuality;
  readonly index: ForecastQuality;
  readonly data: ForecastQuality | null;
  readonly reliability: readonly ReliabilityBin[];
}

/** Forecasts of one year by the three ways, with what happened. */
interface YearForecasts {
  readonly year: number;
  readonly learnedFrom: number;
  readonly outcomes: readonly number[];
  readonly model: readonly number[];
  readonly index: readonly number[];
  readonly data: readonly number[] | null;
  readonly forecasts: readonly PastForecast[];
}

/** With fewer decisions to learn from, the index alone and the data alone forecast nothing that can be compared. */
export const fewestKnown = 20;

const clamp = (p: number): number => Math.min(1 - 1e-6, Math.max(1e-6, p));

/** A ridge so small that it decides only where the data cannot: one event more must not make a forecast 0 or 1. */
const faint = { mean: 0, precision: 0.01 };

function byLogistic(
  past: readonly (readonly number[])[],
  outcomes: readonly number[],
  next: readonly (readonly number[])[],
): number[] {
  const { coefficients } = fitLogistic(
    past.map((row) => [1, ...row]),
    outcomes,
    [faint, ...(past[0] ?? []).map(() => faint)],
  );
  return next.map((row) => clamp(logistic(dot([1, ...row], coefficients))));
}

function indexRow({ index }: PastDecision, model: LearnedModel): number[] {
  return [index === null ? 0 : indexScore(index) - model.indexMean];
}

function forecastYear(
  past: readonly PastDecision[],
  year: number,
  indicators: Indicators,
): YearForecasts | null {
  const start = dayNumber({ year, month: 1, day: 1 });
  const known = closedBefore(past, start);
  const next = past.filter(
    ({ decision, outcome }) => civilDate(decision.t0).year === year && !outcome.isSilent,
  );
  if (known.length < fewestKnown || next.length === 0) return null;
  const model = learn(known, indicators);
  const happened = (one: PastDecision): 0 | 1 => (isSerious(one, model.seriousRate) ? 1 : 0);
  const learnedOutcomes = known.map(happened);
  const features = (one: PastDecision): number[] =>
    model.features.map((feature) => standardised(one.decision, feature));
  const forecasts = next.map((one) => ({
    id: one.decision.id,
    closedOn: one.decision.t0 + outcomeDays,
    score: forecast(model, one.decision, one.index).score,
    happened: happened(one),
  }));
  return {
    year,
    learnedFrom: known.length,
    outcomes: forecasts.map((one) => one.happened),
    forecasts,
    model: forecasts.map(({ score }) => clamp(logistic(score))),
    index: byLogistic(
      known.map((one) => indexRow(one, model)),
      learnedOutcomes,
      next.map((one) => indexRow(one, model)),
    ),
    data:
      model.features.length === 0
        ? null
        : byLogistic(known.map(features), learnedOutcomes, next.map(features)),
  };
}

function qualityOf(probabilities: readonly number[], outcomes: readonly number[]): ForecastQuality {
  return {
    area: discrimination(probabilities, outcomes),
    brier: brierScore(probabilities, outcomes),
    logLoss: logLoss(probabilities, outcomes),
    calibration: calibrationOf(probabilities, outcomes),
  };
}

const eventsIn = (outcomes: readonly number[]): number => outcomes.reduce((sum, outcome) => sum + outcome, 0);

/** A back-test with the forecasts that it is made of. */
export interface BackTest {
  readonly validation: Validation | null;
  readonly forecasts: readonly PastForecast[];
}

/** The back-test of `validate`, with its forecasts one by one. */
export function backTest(past: readonly PastDecision[], indicators: Indicators): BackTest {
  const years = [...new Set(past.map(({ decision }) => civilDate(decision.t0).year))].toSorted(
    (a, b) => a - b,
  );
  const found = years.map((year) => forecastYear(past, year, indicators)).filter((one) => one !== null);
  return { validation: summaryOf(found), forecasts: found.flatMap(({ forecasts }) => forecasts) };
}

/**
 * Forecasts every year from the decisions whose twelve months were over when it began, and compares with what
 * happened, beside the index alone and the data alone. Null where no year can be forecast. A random split would leak
 * siblings of one project and the trend, so there is none.
 */
export function validate(past: readonly PastDecision[], indicators: Indicators): Validation | null {
  return backTest(past, indicators).validation;
}

function summaryOf(found: readonly YearForecasts[]): Validation | null {
  if (found.length === 0) return null;
  const outcomes = found.flatMap((year) => year.outcomes);
  const withData = found.filter(({ data }) => data !== null);
  const model = found.flatMap((year) => year.model);
  return {
    years: found.map((year) => ({
      year: year.year,
      learnedFrom: year.learnedFrom,
      decisions: year.outcomes.length,
      events: eventsIn(year.outcomes),
      logLoss: logLoss(year.model, year.outcomes),
      area: discrimination(year.model, year.outcomes)?.area ?? null,
      indexLogLoss: logLoss(year.index, year.outcomes),
      dataLogLoss: year.data === null ? null : logLoss(year.data, year.outcomes),
    })),
    decisions: outcomes.length,
    events: eventsIn(outcomes),
    model: qualityOf(model, outcomes),
    index: qualityOf(
      found.flatMap((year) => year.index),
      outcomes,
    ),
    data:
      withData.length === 0
        ? null
        : qualityOf(
            withData.flatMap(({ data }) => data ?? []),
            withData.flatMap((year) => year.outcomes),
          ),
    reliability: reliabilityBins(
      model,
      outcomes,
      Math.min(10, Math.max(1, Math.floor(outcomes.length / 20))),
    ),
  };
}
