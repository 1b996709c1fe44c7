// Bends a scaling where scores are above 0: a second high score says less than a first one, by maximum likelihood.
import {
  fitScaling,
  logitOf,
  negativeLogLikelihood,
  type Scaling,
  scaledProbabilities,
  softplus,
} from './scaling.ts';

const NEWTON_STEPS = 50;

/** The step of Newton's method for slope and bend; `inputs` are u and softplus(u) by row, then class. */
function direction(
  inputs: readonly [Float64Array, Float64Array],
  labels: Int32Array,
  probabilities: Float64Array,
): readonly [slope: number, bend: number] {
  const classes = probabilities.length / Math.max(1, labels.length);
  const [lines, turns] = inputs;
  let [slope, bend, slopes, both, bends] = [0, 0, 1e-9, 0, 1e-9];
  for (const [row, label] of labels.entries()) {
    const base = row * classes;
    let [line, turn] = [0, 0];
    for (let at = base; at < base + classes; at += 1) {
      line += (probabilities[at] ?? 0) * (lines[at] ?? 0);
      turn += (probabilities[at] ?? 0) * (turns[at] ?? 0);
    }
    slope += line - (lines[base + label] ?? 0);
    bend += turn - (turns[base + label] ?? 0);
    for (let at = base; at < base + classes; at += 1) {
      const [one, other] = [(lines[at] ?? 0) - line, (turns[at] ?? 0) - turn];
      slopes += (probabilities[at] ?? 0) * one * one;
      both += (probabilities[at] ?? 0) * one * other;
      bends += (probabilities[at] ?? 0) * other * other;
    }
  }
  const determinant = slopes * bends - both * both;
  if (determinant <= 0) return [0, 0];
  return [(slope * bends - bend * both) / determinant, (bend * slopes - slope * both) / determinant];
}

/**
 * `fitScaling`, and then a bend and a new slope for what it made of the scores. One machine a class, against the rest,
 * says little where several are sure, and much where none is; the bend tells the two apart. It keeps the order of the
 * labels, so that decisions stay those of `fitScaling`.
 */
export function fitBentScaling(scores: Float64Array, labels: Int32Array, classes: number): Scaling {
  const straight = fitScaling(scores, labels, classes);
  if (!(straight.slope > 0)) return straight;
  const lines = scores.map((score, at) => logitOf(straight, score, at % classes) / straight.slope);
  const inputs = [lines, lines.map(softplus)] as const;
  const shifts = straight.shifts.map((shift) => shift / straight.slope);
  const bent = (slope: number, bend: number): Scaling => ({
    slope,
    shifts: shifts.map((shift) => slope * shift),
    bend,
    straight: straight.slope,
  });
  let [slope, bend] = [straight.slope, 0];
  let least = negativeLogLikelihood(scores, labels, straight);
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const probabilities = scaledProbabilities(scores, bent(slope, bend));
    const [down, aside] = direction(inputs, labels, probabilities);
    const before = least;
    for (let length = 1; length > 1e-6; length /= 2) {
      const [nextSlope, nextBend] = [slope - length * down, bend - length * aside];
      // Below this a higher score would make a label less probable.
      if (nextSlope <= 0 || nextSlope + nextBend <= 0) continue;
      const next = negativeLogLikelihood(scores, labels, bent(nextSlope, nextBend));
      if (next > least) continue;
      [slope, bend, least] = [nextSlope, nextBend, next];
      break;
    }
    if (before - least < 1e-10 * (1 + least)) break;
  }
  return bent(slope, bend);
}
