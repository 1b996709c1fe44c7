// A quicksort that stops once the wanted ranks are in place, as the program of STL's authors has it.
//
// That program asks for its two middle ranks with the higher one first, while the algorithm expects them ascending:
// now and then the lower one is then not the value it should be. Published decompositions, R's among them, carry
// this; an exact median would differ from them in the second digit after 15 rounds.
// Source: Singleton 1969, CACM 12:185 (algorithm 347), in the variant of netlib's a/stl.

interface Segment {
  readonly from: number;
  readonly to: number;
  /** The wanted ranks, as places in their list, that are looked for in this segment. */
  readonly first: number;
  readonly last: number;
}

const smallSegment = 10;

function swap(values: Float64Array, a: number, b: number): void {
  const kept = values[a] ?? 0;
  values[a] = values[b] ?? 0;
  values[b] = kept;
}

/** Splits a segment around the median of its ends and middle: at or below it up to `low`, at or above from `high` on. */
function split(
  values: Float64Array,
  from: number,
  to: number,
): { readonly low: number; readonly high: number } {
  const value = (index: number): number => values[index] ?? 0;
  const middle = (from + to) >> 1;
  if (value(from) > value(middle)) swap(values, from, middle);
  if (value(to) < value(middle)) {
    swap(values, to, middle);
    if (value(from) > value(middle)) swap(values, from, middle);
  }
  const pivot = value(middle);
  let [low, high] = [to, from];
  for (;;) {
    do low -= 1;
    while (value(low) > pivot);
    do high += 1;
    while (value(high) < pivot);
    if (high > low) return { low, high };
    swap(values, low, high);
  }
}

/**
 * Sorts `values` in place as far as needed for the ranks `wanted` (from 0, ascending) to hold what they would hold in
 * full order. Values are not NaN.
 */
export function partialSort(values: Float64Array, wanted: readonly number[]): void {
  const pending: Segment[] = [{ from: 0, to: values.length - 1, first: 0, last: wanted.length - 1 }];
  for (let segment = pending.pop(); segment !== undefined; segment = pending.pop()) {
    let { from, to, first, last } = segment;
    while (first <= last && from < to) {
      if (from > 0 && to - from <= smallSegment) {
        values.subarray(from, to + 1).sort();
        break;
      }
      const { low, high } = split(values, from, to);
      if (low - from <= to - high) {
        const [rest, end] = [last, to];
        to = low;
        while (first <= last && (wanted[last] ?? 0) > to) last -= 1;
        pending.push({ from: high, to: end, first: last + 1, last: rest });
      } else {
        const [rest, begin] = [first, from];
        from = high;
        while (first <= last && (wanted[first] ?? 0) < from) first += 1;
        pending.push({ from: begin, to: low, first: rest, last: first - 1 });
      }
    }
  }
}
