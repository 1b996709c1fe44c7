// All counts of a publication as one system: its cells, and the sums that let one cell be computed from others.
import { failure } from '../foundation/errors.ts';
import { type Address, addressKey, seriesKey } from './address.ts';
import type { CountedTable, EarlierTable, Sum } from './counted-table.ts';
import type { EditionRules } from './edition-rules.ts';

/**
 * What a reader knows of a cell. `open`: printed, but could be suppressed; `fixed`: printed, and stays; `small`:
 * suppressed, its mark says that it is below k; `linked`: suppressed to protect others; `hidden`: printed nowhere.
 */
export type CellState = 'open' | 'fixed' | 'small' | 'linked' | 'hidden';

export interface LinkedCell {
  readonly address: Address;
  /** The true count; null where it is printed nowhere and no sum determines it. */
  readonly value: number | null;
  /** The least count that may be shown here. */
  readonly k: number;
  readonly state: CellState;
  /** Whether other cells add up to it. */
  readonly isWhole: boolean;
  /** Whether an earlier release suppressed it; suppressing it again tells nothing new. */
  readonly suppressedBefore: boolean;
  /** The figures of this publication that show it. */
  readonly ids: readonly string[];
}

/** `Σ coefficient × cell = 0`, or ≥ 0; cells by their place in the list. */
export interface Relation {
  readonly sense: '=' | '>=';
  readonly terms: readonly (readonly [cell: number, coefficient: number])[];
}

export interface LinkedCells {
  readonly cells: readonly LinkedCell[];
  readonly relations: readonly Relation[];
}

interface Entry {
  readonly address: Address;
  value: number | null;
  readonly ids: string[];
  isNew: boolean;
  isWhole: boolean;
  /** What earlier releases printed: a count, or a suppressed cell. */
  readonly before: (number | null)[];
}

/** Each span of a series as a sum of the stretches between all its spans' ends. */
function spanSums(addresses: readonly Address[]): Sum[] {
  return [...Map.groupBy(addresses, seriesKey).values()].flatMap((series) => {
    const starts = [...new Set(series.flatMap(({ from, to }) => [from, to + 1]))].toSorted((a, b) => a - b);
    return series.flatMap((whole) => {
      const inside = starts.filter((day) => day >= whole.from && day <= whole.to);
      if (inside.length < 2) return [];
      const parts = inside.map((from, index) => ({
        ...whole,
        from,
        to: (inside[index + 1] ?? whole.to + 1) - 1,
      }));
      return [{ whole, parts }];
    });
  });
}

/** Fills in what sums determine: a sum with one unknown cell gives it. */
function inferValues(entries: readonly Entry[], relations: readonly Relation[]): void {
  let pending = relations.filter(({ sense }) => sense === '=');
  for (let found = true; found; ) {
    found = false;
    const open: Relation[] = [];
    for (const relation of pending) {
      const unknown = relation.terms.filter(([cell]) => entries[cell]?.value === null);
      if (unknown.length > 1) open.push(relation);
      const [only] = unknown;
      const entry = only === undefined ? undefined : entries[only[0]];
      if (unknown.length !== 1 || only === undefined || entry === undefined) continue;
      const rest = relation.terms.reduce((sum, [cell, by]) => sum + by * (entries[cell]?.value ?? 0), 0);
      entry.value = -rest / only[1];
      found = true;
    }
    pending = open;
  }
}

function stateOf(entry: Entry, k: number, isHeadline: boolean): CellState {
  const { value, before } = entry;
  const isSmall = value !== null && value > 0 && value < k;
  const isOut = before.some((published) => published !== null && published === value);
  if (entry.isNew) {
    if (isSmall) return 'small';
    return value === 0 || isOut || isHeadline ? 'fixed' : 'open';
  }
  if (isOut) return 'fixed';
  if (!before.includes(null)) return 'hidden';
  return isSmall ? 'small' : 'linked';
}

const MEASURES_DOWN = [
  ['persons', 'pieces'],
  ['pieces', 'batches'],
] as const;

/**
 * Links the tables of a publication with those of earlier releases. Throws `disclosure.tables_contradict` where two
 * cells of one address differ or a sum does not hold: such tables cannot be protected.
 */
export function linkCells(
  tables: readonly CountedTable[],
  earlier: readonly EarlierTable[],
  rules: EditionRules,
): LinkedCells {
  const entries: Entry[] = [];
  const places = new Map<string, number>();
  const placeOf = (address: Address): number => {
    const key = addressKey(address);
    const known = places.get(key);
    if (known !== undefined) return known;
    entries.push({ address, value: null, ids: [], isNew: false, isWhole: false, before: [] });
    places.set(key, entries.length - 1);
    return entries.length - 1;
  };
  const state = ({ address, value, id }: { address: Address; value: number; id: string }): Entry => {
    const entry = entries[placeOf(address)];
    if (entry === undefined || (entry.value !== null && entry.value !== value)) {
      throw failure('disclosure.tables_contradict', {
        cells: [...(entry?.ids ?? []), id].slice(-2).join(', '),
      });
    }
    entry.value = value;
    return entry;
  };
  for (const table of tables) {
    for (const cell of table.cells) {
      const entry = state(cell);
      entry.isNew = true;
      entry.ids.push(cell.id);
    }
  }
  for (const table of earlier) for (const cell of table.cells) state(cell).before.push(cell.published);

  const sums = [...tables, ...earlier].flatMap((table) => table.sums);
  for (const { whole, parts } of sums) for (const address of [whole, ...parts]) placeOf(address);
  const spans = spanSums(entries.map(({ address }) => address));
  const relations = new Map<string, Relation>();
  for (const { whole, parts } of [...sums, ...spans]) {
    const sum = placeOf(whole);
    const terms = parts.map((part) => [placeOf(part), 1] as const);
    if (terms.length === 1 && terms[0]?.[0] === sum) continue;
    const entry = entries[sum];
    if (entry !== undefined) entry.isWhole = true;
    const key = `${sum}=${terms.map(([cell]) => cell).toSorted((a, b) => a - b)}`;
    relations.set(key, { sense: '=', terms: [...terms, [sum, -1]] });
  }
  const equations = [...relations.values()];
  inferValues(entries, equations);
  for (const { terms } of equations) {
    if (terms.some(([cell]) => entries[cell]?.value === null)) continue;
    if (terms.reduce((sum, [cell, by]) => sum + by * (entries[cell]?.value ?? 0), 0) === 0) continue;
    const names = terms.flatMap(([cell]) => entries[cell]?.ids.slice(0, 1) ?? []);
    throw failure('disclosure.tables_contradict', { cells: names.slice(-3).join(', ') });
  }
  const orders = entries.flatMap(({ address }, cell): Relation[] =>
    MEASURES_DOWN.flatMap(([more, less]) => {
      const other =
        address.measure === more ? places.get(addressKey({ ...address, measure: less })) : undefined;
      if (other === undefined || (entries[cell]?.value ?? 0) < (entries[other]?.value ?? 0)) return [];
      return [{ sense: '>=' as const, terms: [[cell, 1] as const, [other, -1] as const] }];
    }),
  );
  const headlines = new Set(tables.flatMap((table) => table.headlines ?? []).map(addressKey));
  const cells = entries.map((entry): LinkedCell => {
    const k = rules.leastShown(entry.address);
    return {
      address: entry.address,
      value: entry.value,
      k,
      state: stateOf(entry, k, headlines.has(addressKey(entry.address))),
      isWhole: entry.isWhole,
      suppressedBefore: entry.before.includes(null),
      ids: entry.ids,
    };
  });
  return { cells, relations: [...equations, ...orders] };
}
