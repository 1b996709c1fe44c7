// Logistic regression: maximum likelihood, ridge, and with a Gaussian prior, by damped Newton.
import {
  cholesky,
  choleskyInverse,
  choleskySolve,
  crossProduct,
  dot,
  type Matrix,
  multiply,
  transposedTimes,
} from './linear-algebra.ts';

/** What is believed of a coefficient before the data: its mean and precision (1/variance; 0 is flat). */
export interface CoefficientPrior {
  readonly mean: number;
  readonly precision: number;
}

/** A fitted model: coefficients in the order of the design's columns, and their covariance (Laplace). */
export interface LogisticFit {
  readonly coefficients: readonly number[];
  readonly covariance: Matrix;
  readonly iterations: number;
  /** False where the likelihood has no maximum (separation) or the steps ran out. */
  readonly converged: boolean;
}

/** 1 / (1 + e⁻ˣ), without overflow. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const power = Math.exp(x);
  return power / (1 + power);
}

/** ln(p / (1 − p)). */
export function logit(p: number): number {
  return Math.log(p / (1 - p));
}

/** ln(1 + eˣ), without overflow. */
function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/** The largest change of a coefficient in one step: undamped Newton diverges where data are few. */
const largestStep = 2;
const tolerance = 1e-10;
const mostIterations = 100;

function penalisedLoss(
  design: Matrix,
  outcomes: readonly number[],
  coefficients: readonly number[],
  priors: readonly CoefficientPrior[],
): number {
  let loss = 0;
  for (const [index, row] of design.entries()) {
    const score = dot(row, coefficients);
    loss += softplus(score) - (outcomes[index] ?? 0) * score;
  }
  for (const [index, { mean, precision }] of priors.entries()) {
    loss += 0.5 * precision * ((coefficients[index] ?? 0) - mean) ** 2;
  }
  return loss;
}

/**
 * The coefficients that minimise Σ log-loss + ½ Σ precision·(b − mean)². `design` has a column of ones where an
 * intercept is wanted; outcomes are 0 or 1, one a row; without `priors` this is maximum likelihood. Each step of
 * Newton's method is limited to 2 in every coefficient and halved until the loss falls.
 * Source: Gelman, Jakulin, Pittau & Su 2008, Ann Appl Stat 2:1360 (priors); McCullagh & Nelder 1989.
 */
export function fitLogistic(
  design: Matrix,
  outcomes: readonly number[],
  priors: readonly CoefficientPrior[] = [],
): LogisticFit {
  const width = design[0]?.length ?? 0;
  let coefficients = Array.from({ length: width }, (_, index) => {
    const prior = priors[index];
    return prior !== undefined && prior.precision > 0 ? prior.mean : 0;
  });
  const curvature = (probabilities: readonly number[]): number[][] => {
    const hessian = crossProduct(
      design,
      probabilities.map((p) => p * (1 - p)),
    );
    for (const [index, row] of hessian.entries()) {
      row[index] = (row[index] ?? 0) + (priors[index]?.precision ?? 0);
    }
    return hessian;
  };
  let [iterations, converged] = [0, false];
  let loss = penalisedLoss(design, outcomes, coefficients, priors);
  while (!converged && iterations < mostIterations) {
    iterations += 1;
    const probabilities = multiply(design, coefficients).map(logistic);
    const lower = cholesky(curvature(probabilities));
    if (lower === null) break;
    const residuals = outcomes.map((outcome, index) => outcome - (probabilities[index] ?? 0));
    const gradient = transposedTimes(design, residuals).map((value, index) => {
      const prior = priors[index];
      return prior === undefined
        ? value
        : value - prior.precision * ((coefficients[index] ?? 0) - prior.mean);
    });
    const step = choleskySolve(lower, gradient);
    const longest = Math.max(...step.map(Math.abs));
    let scale = longest > largestStep ? largestStep / longest : 1;
    let next = coefficients;
    let nextLoss = loss;
    for (let halving = 0; halving < 30; halving += 1, scale /= 2) {
      next = coefficients.map((value, index) => value + scale * (step[index] ?? 0));
      nextLoss = penalisedLoss(design, outcomes, next, priors);
      if (nextLoss <= loss + 1e-12 * Math.abs(loss)) break;
    }
    converged = longest < tolerance;
    coefficients = next;
    loss = nextLoss;
  }
  const lower = cholesky(curvature(multiply(design, coefficients).map(logistic)));
  return {
    coefficients,
    covariance: lower === null ? [] : choleskyInverse(lower),
    iterations,
    converged: converged && lower !== null,
  };
}

/** The standard error of a linear predictor: √(x'Vx). */
export function predictorError(row: readonly number[], covariance: Matrix): number {
  return Math.sqrt(Math.max(0, dot(row, multiply(covariance, row))));
}
