// How far what comes in has moved from what a model was trained on: stability index and label shares.

/** A part of nothing counts as this much, so that the index stays finite; it is then large, and says so. */
const FLOOR = 1e-4;

/**
 * The population stability index of two distributions over the same bins, by counts: the sum of (q - p) ln(q / p),
 * shares floored at 1e-4. Rules of thumb with at least 500 on both sides: above 0.1 look, above 0.25 act.
 */
export function stabilityIndex(baseline: readonly number[], current: readonly number[]): number {
  const [totalBefore, totalNow] = [baseline, current].map((counts) => counts.reduce((sum, n) => sum + n, 0));
  let index = 0;
  for (const [bin, before] of baseline.entries()) {
    const p = Math.max(FLOOR, before / (totalBefore || 1));
    const q = Math.max(FLOOR, (current[bin] ?? 0) / (totalNow || 1));
    index += (q - p) * Math.log(q / p);
  }
  return index;
}

/** The inner edges of bins that hold equal parts of the values (linear interpolation between ranks). */
export function quantileEdges(values: Float64Array, bins = 10): number[] {
  const sorted = values.toSorted();
  return Array.from({ length: bins - 1 }, (_, index) => {
    const position = ((index + 1) / bins) * (sorted.length - 1);
    const below = Math.floor(position);
    const [low, high] = [sorted[below] ?? 0, sorted[below + 1] ?? sorted[below] ?? 0];
    return low + (position - below) * (high - low);
  });
}

/** How many values fall between the edges: (-∞, first], (first, second], …, (last, ∞). */
export function binCounts(values: Iterable<number>, edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0);
  for (const value of values) {
    let bin = 0;
    while (bin < edges.length && value > (edges[bin] ?? 0)) bin += 1;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
