// Firth's logistic regression: finite estimates where events are rare or separated.

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
import { logistic } from './logistic-regression.ts';

/** A fit with standard errors and the penalised log-likelihood. */
export interface FirthFit {
  readonly coefficients: readonly number[];
  readonly errors: readonly number[];
  readonly penalisedLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
}

const largestStep = 5;
const tolerance = 1e-9;
const mostIterations = 1000;

interface State {
  readonly probabilities: readonly number[];
  readonly lower: Matrix;
  readonly likelihood: number;
}

function stateAt(design: Matrix, outcomes: readonly number[], coefficients: readonly number[]): State | null {
  const probabilities = multiply(design, coefficients).map(logistic);
  const lower = cholesky(
    crossProduct(
      design,
      probabilities.map((p) => p * (1 - p)),
    ),
  );
  if (lower === null) return null;
  const determinant = lower.reduce((sum, row, index) => sum + Math.log(row[index] ?? Number.NaN), 0);
  const fit = outcomes.reduce((sum, outcome, index) => {
    const p = probabilities[index] ?? 0;
    return sum + Math.log(outcome === 1 ? p : 1 - p);
  }, 0);
  return { probabilities, lower, likelihood: fit + determinant };
}

/**
 * Maximises log-likelihood + ½ ln|information|; outcomes are 0 or 1, one a row of `design`. Standard errors are of
 * the information at the solution. Throws a RangeError where the design's columns depend on each other.
 * Source: Firth 1993, Biometrika 80:27; Heinze & Schemper 2002, Stat Med 21:2409.
 */
export function fitFirth(design: Matrix, outcomes: readonly number[]): FirthFit {
  let coefficients = new Array<number>(design[0]?.length ?? 0).fill(0);
  let state = stateAt(design, outcomes, coefficients);
  let [iterations, converged] = [0, false];
  while (state !== null && !converged && iterations < mostIterations) {
    iterations += 1;
    const { probabilities, lower, likelihood }: State = state;
    const inverse = choleskyInverse(lower);
    const adjusted = design.map((row, index) => {
      const p = probabilities[index] ?? 0;
      const leverage = p * (1 - p) * dot(row, multiply(inverse, row));
      return (outcomes[index] ?? 0) - p + leverage * (0.5 - p);
    });
    const step = choleskySolve(lower, transposedTimes(design, adjusted));
    const longest = Math.max(...step.map(Math.abs));
    converged = longest < tolerance;
    let scale = Math.min(1, largestStep / longest);
    for (let halving = 0; halving < 30; halving += 1, scale /= 2) {
      const next = coefficients.map((value, index) => value + scale * (step[index] ?? 0));
      const candidate = stateAt(design, outcomes, next);
      if (candidate === null || candidate.likelihood < likelihood - 1e-12 * Math.abs(likelihood)) continue;
      coefficients = next;
      state = candidate;
      break;
    }
  }
  if (state === null) throw new RangeError('the columns of the design depend on each other');
  const inverse = choleskyInverse(state.lower);
  return {
    coefficients,
    errors: inverse.map((row, index) => Math.sqrt(row[index] ?? Number.NaN)),
    penalisedLikelihood: state.likelihood,
    iterations,
    converged,
  };
}
