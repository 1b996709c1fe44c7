// An attacker of its own: no linear programme, only whole numbers tried one after the other within what sums allow.
import { addressKey } from '../../../src/disclosure/address.ts';
import type { CountedTable } from '../../../src/disclosure/counted-table.ts';

/** What is printed of a table: its counts by address, and the mark of each suppressed one. */
export interface Printed {
  readonly counts: ReadonlyMap<string, number>;
  /** By address: the bounds that the mark gives away. */
  readonly marks: ReadonlyMap<string, { readonly low: number; readonly high: number }>;
}

interface Equation {
  readonly parts: readonly string[];
  readonly whole: string;
}

type Ranges = ReadonlyMap<string, readonly [low: number, high: number]>;

/** The bounds of one cell from the others of its equation: the whole less the other parts, or the sum of all parts. */
function boundsFrom({ parts, whole }: Equation, key: string, ranges: Ranges): readonly [number, number] {
  let [low, high] = [0, 0];
  const add = (other: string, sign: 1 | -1): void => {
    const [least, most] = ranges.get(other) ?? [0, Number.POSITIVE_INFINITY];
    low += sign === 1 ? least : -most;
    high += sign === 1 ? most : -least;
  };
  if (key === whole) for (const part of parts) add(part, 1);
  else {
    add(whole, 1);
    for (const part of parts) if (part !== key) add(part, -1);
  }
  return [low, high];
}

/** Narrows ranges until nothing changes; null where one becomes empty. */
function narrowed(equations: readonly Equation[], start: Ranges): Ranges | null {
  const ranges = new Map(start);
  for (let changed = true; changed; ) {
    changed = false;
    for (const equation of equations) {
      for (const key of [...equation.parts, equation.whole]) {
        const [low, high] = ranges.get(key) ?? [0, Number.POSITIVE_INFINITY];
        const [least, most] = boundsFrom(equation, key, ranges);
        const next = [Math.max(low, least), Math.min(high, most)] as const;
        if (next[0] > next[1]) return null;
        if (next[0] === low && next[1] === high) continue;
        ranges.set(key, next);
        changed = true;
      }
    }
  }
  return ranges;
}

/** Whether whole numbers within the ranges satisfy all equations: the narrowest open cell is tried out. */
function hasSolution(equations: readonly Equation[], start: Ranges, budget: { tries: number }): boolean {
  budget.tries -= 1;
  if (budget.tries < 0) throw new RangeError('the table is too large for brute force');
  const ranges = narrowed(equations, start);
  if (ranges === null) return false;
  const open = [...ranges].filter(([, [low, high]]) => low < high);
  const [first] = open.toSorted(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]));
  if (first === undefined) return true;
  const [key, [low, high]] = first;
  for (let value = low; value <= high; value += 1) {
    if (hasSolution(equations, new Map(ranges).set(key, [value, value]), budget)) return true;
  }
  return false;
}

/** The addresses of suppressed cells whose only possible number is found, with that number. */
export function recovered(tables: readonly CountedTable[], { counts, marks }: Printed): Map<string, number> {
  const equations = tables.flatMap(({ sums }) =>
    sums.map(({ whole, parts }) => ({ whole: addressKey(whole), parts: parts.map(addressKey) })),
  );
  const start: Ranges = new Map([
    ...[...counts].map(([key, value]) => [key, [value, value]] as const),
    ...[...marks].map(([key, { low, high }]) => [key, [low, high]] as const),
  ]);
  const found = new Map<string, number>();
  for (const key of marks.keys()) {
    const [low, high] = narrowed(equations, start)?.get(key) ?? [1, 0];
    const possible: number[] = [];
    for (let value = low; value <= high && possible.length < 2; value += 1) {
      if (hasSolution(equations, new Map(start).set(key, [value, value]), { tries: 100_000 }))
        possible.push(value);
    }
    const [only] = possible;
    if (possible.length === 1 && only !== undefined) found.set(key, only);
  }
  return found;
}
