// All counts of a publication as one system: its cells, and the sums that let one cell be computed from others.
import { failure } from '../foundation/errors.ts';
import { type Address, addressKey, seriesKey } from './address.ts';
import type { CountedTable, EarlierTable, Sum } from './counted-table.ts';
import type { EditionRules } from './edition-rules.ts';

/**
 * What a reader knows of a cell. `open`: printed, but could be suppressed; `fixed`: printed, and stays; `small`:
 * suppressed, its mark says that it is below k; `veiled`: below k too, but its mark does not say so; `linked`: suppressed
 * to protect others; `hidden`: printed nowhere.
 */
export type CellState = 'open' | 'fixed' | 'small' | 'veiled' | 'linked' | 'hidden';

/** Whether a mark stands in the place of the count. */
export function isSuppressed({ state }: Pick<LinkedCell, 'state'>): boolean {
  return state === 'small' || state === 'veiled' || state === 'linked';
}

export interface LinkedCell {
  readonly address: Address;
  /** The true count; null where it is printed nowhere and no sum determines it. */
  readonly value: number | null;
  /** The least count that may be shown here. */
  readonly k: number;
  readonly state: CellState;
  /** Whether other cells add up to it. */
  readonly isWhole: boolean;
  /** Whether the report cannot do without it. */
  readonly isHeadline: boolean;
  /** Whether an earlier release printed it, and printing it again would tell that fewer than k came or went since. */
  readonly isRevised: boolean;
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

/** What decides about a cell besides its count. */
interface Circumstances {
  readonly rules: EditionRules;
  readonly isHeadline: boolean;
  /** Whether a release to fewer readers suppressed it: those readers would see it here. */
  readonly isWithheld: boolean;
}

/** Printed before, and changed by fewer than k since: readers know the count nearly, so it hides nothing. */
function isNearlyKnown({ value, before }: Entry, { k }: EditionRules): boolean {
  return before.some((printed) => printed !== null && value !== null && Math.abs(printed - value) < k);
}

function stateOf(entry: Entry, k: number, { rules, isHeadline, isWithheld }: Circumstances): CellState {
  const { value, before } = entry;
  const isSmall = value !== null && value > 0 && value < k;
  const isKnown = isNearlyKnown(entry, rules);
  if (entry.isNew) {
    if (isSmall) return 'small';
    if (value === 0 || isKnown || isHeadline) return 'fixed';
    // What was withheld once stays so: that tells nothing new, and two prints of one report are alike.
    return isWithheld || before.includes(null) ? 'linked' : 'open';
  }
  if (isKnown) return 'fixed';
  if (!before.includes(null)) return 'hidden';
  return isSmall ? 'small' : 'linked';
}

/** Rounded counts tell of a change no more than the mark of a small count does; exact ones tell all of it. */
function isRevised(entry: Entry, k: number, rules: EditionRules): boolean {
  const { value, before, isNew } = entry;
  if (!isNew || k === 0 || rules.base > 1 || value === null || value < k) return false;
  return isNearlyKnown(entry, rules) && !before.includes(value);
}

const MEASURES_DOWN = [
  ['persons', 'pieces'],
  ['pieces', 'batches'],
] as const;

/**
 * Links the tables of a publication with those of earlier releases. Throws `disclosure.tables_contradict` where two
 * cells of one address differ or a sum does not hold: such tables cannot be protected. `withheld` are the addresses
 * (`addressKey`) that releases to fewer readers suppressed.
 */
export function linkCells(
  tables: readonly CountedTable[],
  earlier: readonly EarlierTable[],
  rules: EditionRules,
  withheld: ReadonlySet<string> = new Set(),
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
    const key = addressKey(entry.address);
    const circumstances = { rules, isHeadline: headlines.has(key), isWithheld: withheld.has(key) };
    return {
      address: entry.address,
      value: entry.value,
      k,
      state: stateOf(entry, k, circumstances),
      isWhole: entry.isWhole,
      isHeadline: circumstances.isHeadline,
      isRevised: isRevised(entry, k, rules),
      ids: entry.ids,
    };
  });
  return { cells, relations: [...equations, ...orders] };
}
