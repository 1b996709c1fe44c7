// Many tests at once: the share of false ones among those that are raised.

/**
 * Benjamini-Hochberg q-values in the order of the p-values: raising all with q ≤ x keeps the expected share of false
 * ones at or below x, for independent or positively dependent tests. p in [0, 1].
 * Source: Benjamini & Hochberg 1995, JRSS-B 57:289; as R's `p.adjust(method = "BH")`.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  if (!pValues.every((p) => p >= 0 && p <= 1)) throw new RangeError('q-values need probabilities');
  const order = pValues.map((_, index) => index).toSorted((a, b) => (pValues[b] ?? 0) - (pValues[a] ?? 0));
  const qValues = new Array<number>(pValues.length).fill(1);
  let smallest = 1;
  for (const [position, index] of order.entries()) {
    const rank = pValues.length - position;
    smallest = Math.min(smallest, ((pValues[index] ?? 0) * pValues.length) / rank);
    qValues[index] = smallest;
  }
  return qValues;
}
