// Turns scores into probabilities: a common slope, and a shift for each class where wished, by maximum likelihood.

/**
 * Probability of class c ∝ exp(slope × u + bend × softplus(u)) with u = score + shifts[c] ÷ slope; without a bend that
 * is exp(slope × score + shifts[c]).
 */
export interface Scaling {
  readonly slope: number;
  readonly shifts: readonly number[];
  readonly bend?: number;
  /** The slope that it had before it was bent. */
  readonly straight?: number;
}

/** A scaling as it was before it was bent. */
export function unbent({ slope, shifts, bend = 0, straight = slope }: Scaling): Scaling {
  if (bend === 0) return { slope, shifts };
  return { slope: straight, shifts: shifts.map((shift) => (straight * shift) / slope) };
}

/** How sharply the softplus turns at 0. */
const SHARPNESS = 4;

/** A smooth max(0, u): ln(1 + exp(4 u)) ÷ 4. */
export const softplus = (u: number): number =>
  Math.max(0, u) + Math.log1p(Math.exp(-SHARPNESS * Math.abs(u))) / SHARPNESS;

/** ln of what the probability of a class is proportional to. */
export function logitOf({ slope, shifts, bend = 0 }: Scaling, score: number, one: number): number {
  const line = slope * score + (shifts[one] ?? 0);
  return bend === 0 ? line : line + bend * softplus(line / slope);
}

const NEWTON_STEPS = 100;
const RIDGE = 1e-3;

/** Probabilities by row, then class. */
export function scaledProbabilities(scores: Float64Array, scaling: Scaling): Float64Array {
  const classes = scaling.shifts.length;
  const probabilities = new Float64Array(scores.length);
  for (let base = 0; base < scores.length; base += classes) {
    let top = Number.NEGATIVE_INFINITY;
    for (let one = 0; one < classes; one += 1) {
      const logit = logitOf(scaling, scores[base + one] ?? 0, one);
      probabilities[base + one] = logit;
      if (logit > top) top = logit;
    }
    let sum = 0;
    for (let one = 0; one < classes; one += 1) {
      const power = Math.exp((probabilities[base + one] ?? 0) - top);
      probabilities[base + one] = power;
      sum += power;
    }
    for (let one = 0; one < classes; one += 1)
      probabilities[base + one] = (probabilities[base + one] ?? 0) / sum;
  }
  return probabilities;
}

/** Solves a symmetric positive definite system in place by Gauss-Jordan elimination. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const row = matrix[pivot] ?? new Float64Array(size);
    const factor = 1 / (row[pivot] ?? 1);
    for (let other = 0; other < size; other += 1) {
      const target = matrix[other];
      if (other === pivot || target === undefined) continue;
      const times = (target[pivot] ?? 0) * factor;
      if (times === 0) continue;
      for (let at = pivot; at < size; at += 1) target[at] = (target[at] ?? 0) - times * (row[at] ?? 0);
      right[other] = (right[other] ?? 0) - times * (right[pivot] ?? 0);
    }
  }
  return right.map((value, at) => value / (matrix[at]?.[at] ?? 1));
}

/** How unlikely a scaling makes the true classes of rows: the sum of −ln of their probabilities. */
export function negativeLogLikelihood(scores: Float64Array, labels: Int32Array, scaling: Scaling): number {
  const classes = scaling.shifts.length;
  const probabilities = scaledProbabilities(scores, scaling);
  let sum = 0;
  for (const [row, label] of labels.entries()) {
    sum -= Math.log(Math.max(1e-300, probabilities[row * classes + label] ?? 0));
  }
  return sum;
}

const ridgedLoss = (scores: Float64Array, labels: Int32Array, scaling: Scaling): number =>
  scaling.shifts.reduce(
    (sum, shift) => sum + 0.5 * RIDGE * shift * shift,
    negativeLogLikelihood(scores, labels, scaling),
  );

/**
 * The scaling that makes the true classes of held-out rows most likely (Newton's method; a ridge of 1e-3 on the
 * shifts, since only their differences count). With `shifted` false only the slope is fitted: 1 ÷ slope is the
 * temperature of Guo, Pleiss, Sun and Weinberger 2017, ICML.
 */
export function fitScaling(
  scores: Float64Array,
  labels: Int32Array,
  classes: number,
  { shifted = true }: { readonly shifted?: boolean } = {},
): Scaling {
  const size = shifted ? classes + 1 : 1;
  let scaling: Scaling = { slope: 1, shifts: new Array<number>(classes).fill(0) };
  let loss = ridgedLoss(scores, labels, scaling);
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const { gradient, hessian } = derivatives(scores, labels, scaling, size);
    const direction = solve(hessian, gradient);
    let length = 1;
    let next = scaling;
    let nextLoss = loss;
    for (; length > 1e-6; length /= 2) {
      next = {
        slope: scaling.slope - length * (direction[0] ?? 0),
        shifts: scaling.shifts.map((shift, one) => shift - length * (direction[one + 1] ?? 0)),
      };
      nextLoss = ridgedLoss(scores, labels, next);
      if (nextLoss <= loss) break;
    }
    if (nextLoss > loss) break;
    const gain = loss - nextLoss;
    [scaling, loss] = [next, nextLoss];
    if (gain < 1e-10 * (1 + Math.abs(loss))) break;
  }
  return scaling;
}

/** Gradient and Hessian by slope, then shifts. */
function derivatives(scores: Float64Array, labels: Int32Array, scaling: Scaling, size: number) {
  const classes = scaling.shifts.length;
  const probabilities = scaledProbabilities(scores, scaling);
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  const add = (row: number, column: number, value: number): void => {
    const cells = hessian[row];
    if (cells !== undefined) cells[column] = (cells[column] ?? 0) + value;
  };
  for (const [row, label] of labels.entries()) {
    const base = row * classes;
    let mean = 0;
    for (let one = 0; one < classes; one += 1)
      mean += (probabilities[base + one] ?? 0) * (scores[base + one] ?? 0);
    gradient[0] = (gradient[0] ?? 0) + mean - (scores[base + label] ?? 0);
    for (let one = 0; one < classes; one += 1) {
      const probability = probabilities[base + one] ?? 0;
      const deviation = (scores[base + one] ?? 0) - mean;
      add(0, 0, probability * deviation * deviation);
      if (size === 1) continue;
      gradient[one + 1] = (gradient[one + 1] ?? 0) + probability - (one === label ? 1 : 0);
      add(0, one + 1, probability * deviation);
      add(one + 1, 0, probability * deviation);
      add(one + 1, one + 1, probability);
      for (let other = 0; other < classes; other += 1) {
        add(one + 1, other + 1, -probability * (probabilities[base + other] ?? 0));
      }
    }
  }
  for (let one = 1; one < size; one += 1) {
    gradient[one] = (gradient[one] ?? 0) + RIDGE * (scaling.shifts[one - 1] ?? 0);
    add(one, one, RIDGE);
  }
  add(0, 0, 1e-9);
  return { gradient, hessian };
}
