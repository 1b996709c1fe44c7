// The learned model beside the index: logistic with the index as prior, counts as negative binomial; reference only.
import { type CountFit, fitCounts } from '../statistics/count-regression.ts';
import type { Matrix } from '../statistics/linear-algebra.ts';
import {
  type CoefficientPrior,
  fitLogistic,
  type LogisticFit,
  logit,
} from '../statistics/logistic-regression.ts';
import { type Decision, type DecisionType, numberOf } from './decision.ts';
import { hasFeature, type Indicator, type Indicators, modelIndicators } from './indicators.ts';
import { isSerious, type PastDecision, topTenthRate } from './outcome.ts';
import type { Recalibration } from './recalibration.ts';

/** A feature as the model takes it: transformed, centred and divided by the spread of past decisions. */
export interface ModelFeature {
  readonly indicator: Indicator;
  readonly mean: number;
  readonly deviation: number;
}

/**
 * The model with every feature that past decisions know, each under its prior, also those that too few events keep out
 * of forecasts. Intervals are taken from it: what a forecast leaves out is not therefore certain to be nothing.
 */
export interface WholeModel {
  /** Those of the forecast first. */
  readonly features: readonly ModelFeature[];
  readonly coefficients: readonly number[];
  readonly covariance: Matrix;
}

/** Coefficients over an intercept, the centred log-odds of the index, and features. */
export interface LearnedModel {
  /** `prior`: too few events; the index as prior with nothing but the base rate learned. */
  readonly kind: 'learned' | 'prior';
  readonly coefficients: readonly number[];
  readonly whole: WholeModel;
  /** Features that fewer than ten past decisions could have had: nothing is known of what they do. */
  readonly unlearned: readonly Indicator[];
  readonly indexMean: number;
  readonly indexDeviation: number;
  readonly features: readonly ModelFeature[];
  readonly decisions: number;
  readonly events: number;
  /** The rate of petitions above which an outcome counted as serious. */
  readonly seriousRate: number | null;
  readonly typesSeen: ReadonlySet<DecisionType>;
  /** Expected petitions per household in the same columns; null with too few decisions. */
  readonly counts: Pick<CountFit, 'coefficients' | 'covariance' | 'theta'> | null;
  /** What earlier forecasts taught; null before enough of them could be compared with what happened. */
  readonly recalibration: Recalibration | null;
}

const eventsPerCoefficient = 10;
const slopePrior: CoefficientPrior = { mean: 1, precision: 4 };
export const featurePrior: CoefficientPrior = { mean: 0, precision: 4 };
/** A tenth is serious by definition; a standard deviation of 1 leaves much room where there are no data. */
const interceptPrior: CoefficientPrior = { mean: Math.log(1 / 9), precision: 1 };
const flat: CoefficientPrior = { mean: 0, precision: 0 };
const heldPrecision = 1e9;
/** Without past decisions, the index at which a tenth would be serious. */
const usualIndex = 0.2;

/** The log-odds of an index, kept away from 0 and 1. */
export function indexScore(index: number): number {
  return logit(Math.min(0.99, Math.max(0.01, index)));
}

/** A feature's value on the model's scale before centring; null where it is not known. */
function transformed(decision: Decision, { name, model, type }: Indicator): number | null {
  const value = type === 'flag' ? decision.features.get(name)?.value : numberOf(decision, name);
  if (value === undefined || value === null) return null;
  return model?.transform === 'log1p' ? Math.log1p(Number(value)) : Number(value);
}

function meanAndDeviation(values: readonly number[]): { mean: number; deviation: number } {
  if (values.length === 0) return { mean: 0, deviation: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}

/** The standardised value of a feature; 0, the mean, where it is not known. */
export function standardised(decision: Decision, feature: ModelFeature): number {
  const value = transformed(decision, feature.indicator);
  return value === null ? 0 : (value - feature.mean) / feature.deviation;
}

/** The features of the dictionary, in its order, with how many past decisions know each and how many could. */
function knownFeatures(past: readonly PastDecision[], indicators: Indicators) {
  return modelIndicators(indicators).map((indicator) => {
    const known = past.map(({ decision }) => transformed(decision, indicator)).filter((one) => one !== null);
    const possible = past.filter(({ decision }) => hasFeature(indicator, decision.type)).length;
    return { indicator, ...meanAndDeviation(known), known: known.length, possible };
  });
}

/** Past decisions as rows of a design; `index` is the centred log-odds of the index. */
export interface PriorDesign {
  readonly index: readonly number[];
  /** Standardised features, one row a decision; empty rows for none. */
  readonly features: Matrix;
}

/**
 * Serious or not (1, 0) by intercept, index with prior N(1, ½²) and features with prior N(0, ½²). With fewer than 10
 * events the slope and the features stay at their prior and only the intercept learns, from a prior of its own.
 * Source: methods 6.4; Gelman et al. 2008.
 */
export function fitPriorModel(
  { index, features }: PriorDesign,
  outcomes: readonly number[],
): Pick<LearnedModel, 'kind' | 'coefficients'> {
  if (isPriorAlone(outcomes)) {
    const design = index.map((score) => [1, score]);
    const held = { ...slopePrior, precision: heldPrecision };
    const fit = design.length === 0 ? null : fitLogistic(design, outcomes, [interceptPrior, held]);
    return { kind: 'prior', coefficients: fit?.coefficients ?? [interceptPrior.mean, slopePrior.mean] };
  }
  const { coefficients } = fitWithFeatures({ index, features }, outcomes, flat);
  return { kind: 'learned', coefficients };
}

function isPriorAlone(outcomes: readonly number[]): boolean {
  const events = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  return Math.min(events, outcomes.length - events) < eventsPerCoefficient;
}

function fitWithFeatures(
  { index, features }: PriorDesign,
  outcomes: readonly number[],
  intercept: CoefficientPrior,
): LogisticFit {
  const priors = [intercept, slopePrior, ...(features[0] ?? []).map(() => featurePrior)];
  const design = index.map((score, row) => [1, score, ...(features[row] ?? [])]);
  return fitLogistic(design, outcomes, priors);
}

/** Index and all features under their priors, and with few events the intercept too: nothing is held. */
function fitWholeModel(
  design: PriorDesign,
  outcomes: readonly number[],
): Pick<WholeModel, 'coefficients' | 'covariance'> {
  if (outcomes.length === 0) {
    const [base, slope] = [1 / interceptPrior.precision, 1 / slopePrior.precision];
    return {
      coefficients: [interceptPrior.mean, slopePrior.mean],
      covariance: [
        [base, 0],
        [0, slope],
      ],
    };
  }
  return fitWithFeatures(design, outcomes, isPriorAlone(outcomes) ? interceptPrior : flat);
}

function fitPetitions(
  past: readonly PastDecision[],
  rows: Matrix,
  indexDeviation: number,
): LearnedModel['counts'] {
  const usable = past.flatMap(({ decision, outcome }, place) => {
    const [households, row] = [numberOf(decision, 'affected_households'), rows[place]];
    if (households === null || households <= 0 || row === undefined) return [];
    return [{ row, count: outcome.stated + outcome.inferred, offset: Math.log(households) }];
  });
  const width = usable[0]?.row.length ?? 0;
  const counts = usable.map(({ count }) => count);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (usable.length < eventsPerCoefficient * Math.max(2, width) || total < eventsPerCoefficient) return null;
  const indexPrior = { mean: 0, precision: featurePrior.precision * Math.max(indexDeviation, 0.1) ** 2 };
  const priors = Array.from({ length: width }, (_, column) =>
    column === 0 ? flat : column === 1 ? indexPrior : featurePrior,
  );
  const data = { design: usable.map(({ row }) => row), counts, offsets: usable.map(({ offset }) => offset) };
  const { coefficients, covariance, theta } = fitCounts(data, 'negative-binomial', priors);
  return { coefficients, covariance, theta };
}

/**
 * Learns from decisions whose outcome is known (`closedBefore`). As many features are admitted, in the order of the
 * dictionary, as there are tens of events, the index first; with fewer than 10 events the prior stands alone.
 */
export function learn(past: readonly PastDecision[], indicators: Indicators): LearnedModel {
  const seriousRate = topTenthRate(past);
  const outcomes = past.map((one) => (isSerious(one, seriousRate) ? 1 : 0));
  const events = outcomes.reduce<number>((sum, outcome) => sum + outcome, 0);
  const scores = past.map(({ index }) => (index === null ? null : indexScore(index)));
  const { mean: indexMean, deviation: indexDeviation } = meanAndDeviation(
    scores.filter((score) => score !== null),
  );
  const allowed = Math.floor(Math.min(events, past.length - events) / eventsPerCoefficient);
  const index = scores.map((score) => (score === null ? 0 : score - indexMean));
  const known = knownFeatures(past, indicators);
  const all = known
    .filter((one) => one.deviation > 1e-9 && one.known >= eventsPerCoefficient)
    .map(({ indicator, mean, deviation }) => ({ indicator, mean, deviation }));
  const features = all.slice(0, Math.max(0, allowed - 1));
  const allRows = past.map(({ decision }) => all.map((feature) => standardised(decision, feature)));
  const rows = allRows.map((row) => row.slice(0, features.length));
  const fitted = fitPriorModel({ index, features: rows }, outcomes);
  const design = index.map((score, row) => [1, score, ...(rows[row] ?? [])]);
  return {
    ...fitted,
    whole: { features: all, ...fitWholeModel({ index, features: allRows }, outcomes) },
    unlearned: known
      .filter(({ possible }) => possible < eventsPerCoefficient)
      .map(({ indicator }) => indicator),
    indexMean: past.length === 0 ? indexScore(usualIndex) : indexMean,
    indexDeviation: indexDeviation > 0 ? indexDeviation : 1,
    features: fitted.kind === 'prior' ? [] : features,
    decisions: past.length,
    events,
    seriousRate,
    typesSeen: new Set(past.map(({ decision }) => decision.type).filter((type) => type !== null)),
    counts: fitted.kind === 'prior' ? null : fitPetitions(past, design, indexDeviation),
    recalibration: null,
  };
}
