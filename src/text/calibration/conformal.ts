// Conformal label sets: all labels that a held-out check cannot rule out at the coverage asked for.

/**
 * The limit for 1 - probability: the ⌈(n + 1) × coverage⌉-th smallest of the held-out rows' 1 - probability of
 * their true class, given in ascending order; 1 where there are too few rows. Source: Sadinle, Lei and
 * Wasserman 2019, JASA 114:223 (LAC).
 */
export function conformalLimit(ascendingScores: ArrayLike<number>, coverage: number): number {
  const { length } = ascendingScores;
  const rank = Math.ceil((length + 1) * coverage - 1e-9);
  return rank > length ? 1 : (ascendingScores[Math.max(0, rank - 1)] ?? 1);
}

/** 1 - probability of the true class of each row, ascending. */
export function conformityScores(
  probabilities: Float64Array,
  labels: Int32Array,
  classes: number,
): Float64Array {
  return Float64Array.from(labels, (label, row) => 1 - (probabilities[row * classes + label] ?? 0)).sort();
}

/** The classes of a row that stay, by descending probability; may be empty, and then nothing fits. */
export function conformalSet(
  probabilities: Float64Array,
  row: number,
  classes: number,
  limit: number,
): number[] {
  const base = row * classes;
  const set: number[] = [];
  for (let one = 0; one < classes; one += 1) {
    if (1 - (probabilities[base + one] ?? 0) <= limit) set.push(one);
  }
  return set.sort((a, b) => (probabilities[base + b] ?? 0) - (probabilities[base + a] ?? 0));
}
