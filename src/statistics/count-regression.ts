// Regression of counts with exposure and a log link: Poisson and negative binomial, with or without a Gaussian prior.
import {
  cholesky,
  choleskyInverse,
  choleskySolve,
  crossProduct,
  type Matrix,
  multiply,
  transposedTimes,
} from './linear-algebra.ts';
import type { CoefficientPrior } from './logistic-regression.ts';

/** Counts, one a row of the design, with ln(exposure) as offset. */
export interface CountData {
  readonly design: Matrix;
  readonly counts: readonly number[];
  readonly offsets: readonly number[];
}

/** A fitted model of counts; `covariance` is the inverse information at `theta`. */
export interface CountFit {
  readonly coefficients: readonly number[];
  readonly covariance: Matrix;
  readonly means: readonly number[];
  /** Variance is μ + μ²/θ; infinite for Poisson. */
  readonly theta: number;
  readonly thetaError: number | null;
  readonly logLikelihood: number;
  /** Σ (y − μ)²/μ over the degrees of freedom left: 1 where counts vary as Poisson counts do. */
  readonly pearsonDispersion: number;
  /** Twice the log-likelihood that a perfect Poisson fit has more. */
  readonly poissonDeviance: number;
  readonly converged: boolean;
}

const largestTheta = 1e7;

/** ln P(Y = count) of a negative binomial of this mean and θ; Poisson where θ is infinite. */
export function logProbabilityOfCount(count: number, mean: number, theta: number): number {
  let factorial = 0;
  let rising = 0;
  for (let k = 0; k < count; k += 1) {
    factorial += Math.log(k + 1);
    if (theta !== Number.POSITIVE_INFINITY) rising += Math.log1p(k / theta);
  }
  if (theta === Number.POSITIVE_INFINITY) return count * Math.log(mean) - mean - factorial;
  // Γ(y+θ)/Γ(θ)·θ⁻ʸ is Π(1 + k/θ), which stays exact where θ is large.
  return rising - factorial + count * Math.log(mean) - (count + theta) * Math.log1p(mean / theta);
}

function logLikelihood(counts: readonly number[], means: readonly number[], theta: number): number {
  return counts.reduce(
    (sum, count, index) => sum + logProbabilityOfCount(count, means[index] ?? 0, theta),
    0,
  );
}

const shrink = (mean: number, theta: number): number => 1 / (1 + mean / theta);

function penaltyOf(coefficients: readonly number[], priors: readonly CoefficientPrior[]): number {
  return priors.reduce(
    (sum, { mean, precision }, index) => sum + 0.5 * precision * ((coefficients[index] ?? 0) - mean) ** 2,
    0,
  );
}

interface MeanFit {
  readonly coefficients: readonly number[];
  readonly means: readonly number[];
  readonly information: readonly number[][];
  readonly converged: boolean;
}

function informationAt(
  { design }: CountData,
  means: readonly number[],
  theta: number,
  priors: readonly CoefficientPrior[],
): number[][] {
  const information = crossProduct(
    design,
    means.map((mean) => mean * shrink(mean, theta)),
  );
  for (const [index, row] of information.entries()) {
    row[index] = (row[index] ?? 0) + (priors[index]?.precision ?? 0);
  }
  return information;
}

function meansAt({ design, offsets }: CountData, coefficients: readonly number[]): number[] {
  return multiply(design, coefficients).map((score, index) => Math.exp(score + (offsets[index] ?? 0)));
}

/** One weighted least-squares step from the counts themselves: a start that no exposure can throw off. */
function startingCoefficients(data: CountData, priors: readonly CoefficientPrior[]): number[] | null {
  const means = data.counts.map((count) => count + 0.1);
  const lower = cholesky(informationAt(data, means, Number.POSITIVE_INFINITY, priors));
  if (lower === null) return null;
  const working = means.map((mean, index) => mean * (Math.log(mean) - (data.offsets[index] ?? 0)));
  const right = transposedTimes(data.design, working).map(
    (value, index) => value + (priors[index]?.precision ?? 0) * (priors[index]?.mean ?? 0),
  );
  return choleskySolve(lower, right);
}

function fitMeans(
  data: CountData,
  theta: number,
  start: readonly number[],
  priors: readonly CoefficientPrior[],
): MeanFit | null {
  let coefficients = start;
  let means = meansAt(data, coefficients);
  let loss = penaltyOf(coefficients, priors) - logLikelihood(data.counts, means, theta);
  let converged = false;
  for (let iteration = 0; iteration < 100 && !converged; iteration += 1) {
    const lower = cholesky(informationAt(data, means, theta, priors));
    if (lower === null) return null;
    const scores = data.counts.map((count, index) => {
      const mean = means[index] ?? 0;
      return (count - mean) * shrink(mean, theta);
    });
    const gradient = transposedTimes(data.design, scores).map((value, index) => {
      const prior = priors[index];
      return prior === undefined
        ? value
        : value - prior.precision * ((coefficients[index] ?? 0) - prior.mean);
    });
    const step = choleskySolve(lower, gradient);
    const longest = Math.max(...step.map(Math.abs));
    converged = longest < 1e-10;
    let scale = Math.min(1, 2 / longest);
    for (let halving = 0; halving < 30; halving += 1, scale /= 2) {
      const next = coefficients.map((value, index) => value + scale * (step[index] ?? 0));
      const nextMeans = meansAt(data, next);
      const nextLoss = penaltyOf(next, priors) - logLikelihood(data.counts, nextMeans, theta);
      if (!(nextLoss <= loss + 1e-12 * Math.abs(loss))) continue;
      [coefficients, means, loss] = [next, nextMeans, nextLoss];
      break;
    }
  }
  return { coefficients, means, information: informationAt(data, means, theta, priors), converged };
}

/** First and second derivative of the log-likelihood in θ, by finite sums over the counts. */
function thetaDerivatives(
  counts: readonly number[],
  means: readonly number[],
  theta: number,
): readonly [first: number, second: number] {
  let [first, second] = [0, 0];
  for (const [index, count] of counts.entries()) {
    const mean = means[index] ?? 0;
    for (let k = 0; k < count; k += 1) {
      first += 1 / (theta + k);
      second -= 1 / (theta + k) ** 2;
    }
    const total = theta + mean;
    first += Math.log(theta / total) + 1 - (count + theta) / total;
    second += 1 / theta - 2 / total + (count + theta) / total ** 2;
  }
  return [first, second];
}

/** The θ that makes the counts likeliest around their means; `largestTheta` where they vary no more than Poisson. */
function bestTheta(counts: readonly number[], means: readonly number[], start: number): number {
  let logTheta = Math.log(start);
  for (let iteration = 0; iteration < 100; iteration += 1) {
    const theta = Math.exp(logTheta);
    const [first, second] = thetaDerivatives(counts, means, theta);
    const [slope, curve] = [first * theta, second * theta * theta + first * theta];
    const raw = curve < 0 ? -slope / curve : Math.sign(slope);
    const step = Math.max(-1, Math.min(1, raw));
    logTheta += step;
    if (Math.exp(logTheta) > largestTheta) return largestTheta;
    if (Math.abs(step) < 1e-11) break;
  }
  return Math.exp(logTheta);
}

function poissonDevianceOf(counts: readonly number[], means: readonly number[]): number {
  return counts.reduce((sum, count, index) => {
    const mean = means[index] ?? 0;
    return sum + 2 * ((count > 0 ? count * Math.log(count / mean) : 0) - (count - mean));
  }, 0);
}

/**
 * Fits counts with ln(mean) = design·b + offset. `family` decides whether variance may exceed the mean; θ and b are
 * fitted in turns until both stand still. Counts are whole numbers of at least 0. Throws a RangeError where the
 * design's columns depend on each other and no prior decides.
 * Source: Venables & Ripley 2002, MASS, section 7.4 (`glm.nb`).
 */
export function fitCounts(
  data: CountData,
  family: 'poisson' | 'negative-binomial',
  priors: readonly CoefficientPrior[] = [],
): CountFit {
  const start = startingCoefficients(data, priors);
  let theta = Number.POSITIVE_INFINITY;
  let fit = start === null ? null : fitMeans(data, theta, start, priors);
  if (fit !== null && family === 'negative-binomial') {
    theta = bestTheta(data.counts, fit.means, 1);
    for (let turn = 0; turn < 100 && fit !== null; turn += 1) {
      fit = fitMeans(data, theta, fit.coefficients, priors);
      const next: number = fit === null ? theta : bestTheta(data.counts, fit.means, theta);
      const change = Math.abs(next / theta - 1);
      theta = next;
      if (change < 1e-10) break;
    }
  }
  const lower = fit === null ? null : cholesky(fit.information);
  if (fit === null || lower === null) throw new RangeError('the columns of the design depend on each other');
  const { coefficients, means, converged } = fit;
  const isPoisson = family === 'poisson';
  const pearson = data.counts.reduce((sum, count, index) => {
    const mean = means[index] ?? 0;
    return sum + (count - mean) ** 2 / mean;
  }, 0);
  return {
    coefficients,
    covariance: choleskyInverse(lower),
    means,
    theta,
    thetaError: isPoisson ? null : 1 / Math.sqrt(-thetaDerivatives(data.counts, means, theta)[1]),
    logLikelihood: logLikelihood(data.counts, means, theta),
    pearsonDispersion: pearson / (data.counts.length - coefficients.length),
    poissonDeviance: poissonDevianceOf(data.counts, means),
    converged,
  };
}
