// Quasi-Poisson regression on one factor and a few covariates, fast enough to be run at every week of every series.
//
// The normal equations of a factor and covariates have an arrowhead: given the covariates' effects, each group's
// level is a weighted mean. A step is therefore a pass over the rows and a system as small as the covariates
// (trend, holidays), O(rows), and nothing is allocated. Iterations start, weigh and stop as R's `glm` does
// (mean = count + 0.1; relative change of the deviance below 1e-8), so that both end at the same point.
// Source: McCullagh & Nelder, Generalized Linear Models, 2nd ed., 2.5; Farrington et al. 1996, JRSS-A 159:547.
import { backwardSolve, choleskyInPlace, forwardSolve, inverseQuadraticForm } from './in-place-cholesky.ts';

/** The arrays of a fit, made once and filled for each: rows in, effects and fitted means out. */
export interface GroupedFit {
  /** Whole counts ≥ 0, their y·ln y, and the starting ln(y + 0.1). */
  readonly counts: Float64Array;
  readonly countEntropy: Float64Array;
  readonly startLog: Float64Array;
  /** Added to the logarithm of the mean. */
  readonly offsets: Float64Array;
  /** Weights of the rows, above 0. */
  readonly prior: Float64Array;
  /** The group of each row, from 0. */
  readonly group: Int32Array;
  /** Row-major, `width` a row. */
  readonly covariates: Float64Array;
  /** Out: fitted means, and the working weights of the last step. */
  readonly means: Float64Array;
  readonly weights: Float64Array;
  /** Out: the logarithm of each group's level, and its weight in the last step. */
  readonly levels: Float64Array;
  readonly groupWeights: Float64Array;
  /** Out: weighted means of the covariates in each group, and the covariates' effects. */
  readonly centres: Float64Array;
  readonly effects: Float64Array;
  /** Out: Cholesky factor of the covariates' cross-products within groups. */
  readonly factor: Float64Array;
  readonly linear: Float64Array;
  readonly working: Float64Array;
  readonly scratch: Float64Array;
  readonly previous: Float64Array;
}

/** How much of the arrays a fit uses. */
export interface GroupedShape {
  readonly rows: number;
  readonly groups: number;
  readonly width: number;
}

/** What a fit is: its rank, and the dispersion (residual variance over mean; may be below 1). */
export interface GroupedResult {
  readonly rank: number;
  readonly dispersion: number;
}

/** Arrays for fits up to this shape. */
export function groupedFit({ rows, groups, width }: GroupedShape): GroupedFit {
  const array = (length: number) => new Float64Array(length);
  return {
    counts: array(rows),
    countEntropy: array(rows),
    startLog: array(rows),
    offsets: array(rows),
    prior: array(rows),
    group: new Int32Array(rows),
    covariates: array(rows * width),
    means: array(rows),
    weights: array(rows),
    levels: array(groups),
    groupWeights: array(groups),
    centres: array(groups * width),
    effects: array(width),
    factor: array(width * width),
    linear: array(rows),
    working: array(rows),
    scratch: array(width),
    previous: array(groups + width),
  };
}

// Loops call it millions of times: it stands here so that they stay within one module.
const at = (values: Float64Array, index: number): number => values[index] ?? 0;

const tolerance = 1e-8;
const maximumSteps = 25;
/** Enough after all steps: counts that are all 0 draw their mean towards 0 without an end. */
const boundaryTolerance = 1e-5;
/** R's lower bound of a fitted mean. */
const smallestMean = 2 ** -52;
const smallestLog = Math.log(smallestMean);

/** Cross-products of the covariates within groups, with each other and with the working response. */
function crossProducts(fit: GroupedFit, rows: number, width: number): void {
  const { group, covariates, weights, working, levels, centres, effects, factor } = fit;
  if (width === 1) {
    // The common case, a trend alone: sums in registers are twice as fast as sums in arrays.
    let [square, product] = [0, 0];
    for (let row = 0; row < rows; row += 1) {
      const g = group[row] ?? 0;
      const deviation = at(covariates, row) - at(centres, g);
      const weighted = at(weights, row) * deviation;
      square += weighted * deviation;
      product += weighted * (at(working, row) - at(levels, g));
    }
    factor[0] = square;
    effects[0] = product;
    return;
  }
  for (let row = 0; row < rows; row += 1) {
    const weight = at(weights, row);
    const g = group[row] ?? 0;
    for (let j = 0; j < width; j += 1) {
      const deviation = weight * (at(covariates, row * width + j) - at(centres, g * width + j));
      effects[j] = at(effects, j) + deviation * (at(working, row) - at(levels, g));
      for (let k = 0; k <= j; k += 1) {
        factor[j * width + k] =
          at(factor, j * width + k) +
          deviation * (at(covariates, row * width + k) - at(centres, g * width + k));
      }
    }
  }
}

/** Weighted least squares of the working response: fills effects, levels, centres and the factor. Returns the rank. */
function solveStep(fit: GroupedFit, { rows, groups, width }: GroupedShape): number {
  const { group, covariates, weights, working, groupWeights, levels, centres, effects, factor } = fit;
  groupWeights.fill(0);
  levels.fill(0);
  centres.fill(0);
  effects.fill(0);
  factor.fill(0);
  for (let row = 0; row < rows; row += 1) {
    const weight = at(weights, row);
    const g = group[row] ?? 0;
    groupWeights[g] = at(groupWeights, g) + weight;
    levels[g] = at(levels, g) + weight * at(working, row);
    for (let j = 0; j < width; j += 1) {
      centres[g * width + j] = at(centres, g * width + j) + weight * at(covariates, row * width + j);
    }
  }
  let rank = 0;
  for (let g = 0; g < groups; g += 1) {
    const weight = at(groupWeights, g);
    if (weight === 0) continue;
    rank += 1;
    levels[g] = at(levels, g) / weight;
    for (let j = 0; j < width; j += 1) centres[g * width + j] = at(centres, g * width + j) / weight;
  }
  crossProducts(fit, rows, width);
  rank += choleskyInPlace(factor, width);
  forwardSolve(factor, width, effects);
  backwardSolve(factor, width, effects);
  for (let g = 0; g < groups; g += 1) {
    for (let j = 0; j < width; j += 1) {
      levels[g] = at(levels, g) - at(effects, j) * at(centres, g * width + j);
    }
  }
  return rank;
}

/** Fills the fitted means from the effects, and returns the deviance. */
function predictRows(fit: GroupedFit, { rows, width }: GroupedShape): number {
  const { group, covariates, offsets, levels, effects, linear, means, prior, counts, countEntropy } = fit;
  let deviance = 0;
  for (let row = 0; row < rows; row += 1) {
    let eta = at(offsets, row) + at(levels, group[row] ?? 0);
    for (let j = 0; j < width; j += 1) eta += at(effects, j) * at(covariates, row * width + j);
    const mean = Math.max(Math.exp(eta), smallestMean);
    linear[row] = eta;
    means[row] = mean;
    const count = at(counts, row);
    deviance +=
      at(prior, row) *
      (at(countEntropy, row) - (count === 0 ? 0 : count * Math.max(eta, smallestLog)) - count + mean);
  }
  return 2 * deviance;
}

function remember({ levels, effects, previous }: GroupedFit): void {
  previous.set(levels);
  previous.set(effects, levels.length);
}

/** Halves the way from the remembered effects, as R does where a step leads to infinity. */
function halve({ levels, effects, previous }: GroupedFit): void {
  for (let g = 0; g < levels.length; g += 1) levels[g] = (at(levels, g) + at(previous, g)) / 2;
  for (let j = 0; j < effects.length; j += 1) {
    effects[j] = (at(effects, j) + at(previous, levels.length + j)) / 2;
  }
}

function start(fit: GroupedFit, rows: number): number {
  const { counts, countEntropy, startLog, linear, means, prior } = fit;
  let deviance = 0;
  for (let row = 0; row < rows; row += 1) {
    const count = at(counts, row);
    linear[row] = at(startLog, row);
    means[row] = count + 0.1;
    deviance += at(prior, row) * (at(countEntropy, row) - count * at(startLog, row) + 0.1);
  }
  return 2 * deviance;
}

/**
 * Fits ln(mean) = offset + level of the group + effects · covariates by maximum quasi-likelihood. Null where it
 * does not converge in 25 steps, or where no degrees of freedom are left: then nothing can be said.
 * The dispersion is Pearson's, with the working weights of the last step as R's `summary.glm` has it.
 */
export function fitGroupedPoisson(fit: GroupedFit, shape: GroupedShape): GroupedResult | null {
  const { counts, offsets, prior, linear, means, weights, working } = fit;
  const { rows } = shape;
  let deviance = start(fit, rows);
  for (let step = 1; step <= maximumSteps; step += 1) {
    for (let row = 0; row < rows; row += 1) {
      const mean = at(means, row);
      weights[row] = at(prior, row) * mean;
      working[row] = at(linear, row) - at(offsets, row) + (at(counts, row) - mean) / mean;
    }
    remember(fit);
    const rank = solveStep(fit, shape);
    if (rank >= rows) return null;
    let next = predictRows(fit, shape);
    for (let halving = 0; !Number.isFinite(next); halving += 1) {
      if (step === 1 || halving === maximumSteps) return null;
      halve(fit);
      next = predictRows(fit, shape);
    }
    const change = Math.abs(next - deviance) / (Math.abs(next) + 0.1);
    deviance = next;
    const enough = step === maximumSteps ? boundaryTolerance : tolerance;
    if (change < enough) return { rank, dispersion: dispersionOf(fit, rows, rank) };
  }
  return null;
}

function dispersionOf({ counts, means, weights }: GroupedFit, rows: number, rank: number): number {
  let sum = 0;
  for (let row = 0; row < rows; row += 1) {
    const mean = at(means, row);
    sum += at(weights, row) * ((at(counts, row) - mean) / mean) ** 2;
  }
  return sum / (rows - rank);
}

/**
 * xᵀ(XᵀWX)⁻¹x of the last step for a row of this group with these covariates (`width` numbers from `from` on):
 * its leverage is this times its weight, its squared standard error on the log scale this times the dispersion.
 */
export function unscaledVariance(
  fit: GroupedFit,
  width: number,
  group: number,
  covariates: Float64Array,
  from: number,
): number {
  const { centres, factor, groupWeights, scratch } = fit;
  for (let j = 0; j < width; j += 1) {
    scratch[j] = at(covariates, from + j) - at(centres, group * width + j);
  }
  return 1 / at(groupWeights, group) + inverseQuadraticForm(factor, width, scratch);
}
