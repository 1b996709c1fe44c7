// Attacks a publication as a reader would: how far each suppressed count can be narrowed from what is printed.
import { type Component, components } from './components.ts';
import { type Bounds, markedBounds, plainBounds } from './knowledge.ts';
import type { LinkedCell, LinkedCells } from './linked-cells.ts';
import type { Programme, Row, Solver } from './programme.ts';

/** A suppressed count that can be narrowed too far; `cell` is its place in the list of linked cells. */
export interface Exposure {
  readonly cell: number;
  readonly low: number;
  readonly high: number;
}

/** A count that must not be narrowed: suppressed, or small and derivable from others. */
export function isSecret({ state, value, k }: LinkedCell): boolean {
  if (state === 'small' || state === 'linked') return true;
  return state === 'hidden' && value !== null && value > 0 && value < k;
}

const isFree = ({ state }: LinkedCell): boolean => state !== 'open' && state !== 'fixed';

/** The relations of a component as rows over its own cells; what is printed stands on the right. */
function rowsOf({ cells, relations }: Component, all: readonly LinkedCell[]): Row[] {
  const columns = new Map(cells.map((cell, column) => [cell, column]));
  return relations.map(({ sense, terms }) => {
    const known = terms.reduce(
      (sum, [cell, by]) => (columns.has(cell) ? sum : sum + by * (all[cell]?.value ?? 0)),
      0,
    );
    const unknown = terms.flatMap(([cell, by]) => {
      const column = columns.get(cell);
      return column === undefined ? [] : [[column, by] as const];
    });
    return { terms: unknown, low: -known, high: sense === '=' ? -known : Number.POSITIVE_INFINITY };
  });
}

/** The least and greatest numbers that a count was seen to be able to be. */
interface Seen {
  low: number;
  high: number;
}

interface Attack {
  readonly cells: readonly number[];
  readonly programme: Programme;
  readonly bounds: readonly Bounds[];
  readonly seen: readonly Seen[];
}

function beginAttack(
  component: Component,
  all: readonly LinkedCell[],
  boundsOf: (cell: LinkedCell) => Bounds,
  solver: Solver,
): Attack {
  const cells = component.cells.flatMap((cell) => all[cell] ?? []);
  const bounds = cells.map(boundsOf);
  return {
    cells: component.cells,
    bounds,
    seen: cells.map(({ value }) => ({ low: value ?? Number.POSITIVE_INFINITY, high: value ?? 0 })),
    programme: solver.open(
      bounds.map(({ low, high }) => ({ low, high, cost: 0 })),
      rowsOf(component, all),
    ),
  };
}

/** Drives one count as far down or up as the programme lets it go, not beyond `limit`. */
function drive({ programme, bounds, seen }: Attack, column: number, up: boolean, limit: number): void {
  const { low, high } = bounds[column] ?? plainBounds;
  programme.setBounds(column, up ? low : Math.max(low, limit), up ? Math.min(high, limit) : high);
  programme.setCost(column, up ? -1 : 1);
  const found = programme.solve();
  programme.setCost(column, 0);
  programme.setBounds(column, low, high);
  for (const [index, value] of found?.entries() ?? []) {
    const range = seen[index];
    if (range === undefined) continue;
    range.low = Math.min(range.low, value);
    range.high = Math.max(range.high, value);
  }
}

/** The range of a count, as far as it matters: not below `low`, not above `high`. */
function rangeOf(attack: Attack, column: number, { low, high }: Bounds): Bounds {
  const range = attack.seen[column] ?? { low: 0, high: 0 };
  if (range.high < high) drive(attack, column, true, high);
  if (range.low > low) drive(attack, column, false, low);
  return { ...range };
}

/** Without the marks: at least k wide, and it may be k or more (methods.md 8). */
function isWide({ low, high }: Bounds, protection: number): boolean {
  return high >= protection && high - low >= protection;
}

/** The ranges that the marks alone leave: see `markRanges`. */
interface MarkRanges {
  readonly of: (cell: number) => Bounds;
  readonly close: () => void;
}

/**
 * What the marks alone tell of the cells, as if nothing but zeros were printed. Two parts of a sum that is marked
 * `<10` are at most 8, whatever else is suppressed; that is no fault of what is printed.
 */
function markRanges({ cells, relations }: LinkedCells, solver: Solver): MarkRanges {
  const attacks: Attack[] = [];
  const places = new Map<number, { readonly attack: Attack; readonly column: number }>();
  const begin = (): void => {
    const free = (cell: number): boolean => cells[cell]?.value !== 0;
    for (const component of components(cells.length, relations, free)) {
      const attack = beginAttack(component, cells, markedBounds, solver);
      attacks.push(attack);
      for (const [column, cell] of component.cells.entries()) places.set(cell, { attack, column });
    }
  };
  return {
    of(cell) {
      if (attacks.length === 0) begin();
      const place = places.get(cell);
      const wanted = { low: 1, high: (cells[cell]?.k ?? 1) - 1 };
      return place === undefined ? wanted : rangeOf(place.attack, place.column, wanted);
    },
    close() {
      for (const { programme } of attacks) programme.close();
    },
  };
}

/** With the marks: printed counts tell no more of a small count than marks do, and no suppressed count is one number. */
function isVeiled({ low, high }: Bounds, cell: LinkedCell, markRange: () => Bounds): boolean {
  if (cell.state !== 'small') return high > low;
  if (low <= 1 && high >= cell.k - 1) return true;
  const own = markRange();
  return low <= own.low && high >= own.high && high > low;
}

/**
 * The suppressed and the small derivable counts that printed figures narrow too far; empty where none is. `k` is
 * the edition's protection. Every bound that it credits is shown by a table of whole numbers that fits all that is
 * printed.
 */
export function auditCells({ cells, relations }: LinkedCells, k: number, solver: Solver): Exposure[] {
  const free = (cell: number): boolean => {
    const found = cells[cell];
    return found !== undefined && isFree(found);
  };
  const marks = markRanges({ cells, relations }, solver);
  const exposures = components(cells.length, relations, free).flatMap((component) => {
    const secrets = component.cells.flatMap((index, column) => {
      const cell = cells[index];
      return cell !== undefined && isSecret(cell) ? [{ index, column, cell }] : [];
    });
    if (secrets.length === 0) return [];
    const plain = beginAttack(component, cells, () => plainBounds, solver);
    const marked = beginAttack(component, cells, markedBounds, solver);
    const exposed = secrets.flatMap(({ index, column, cell }): Exposure[] => {
      const protection = Math.max(cell.k, k);
      const value = cell.value ?? 0;
      const wide = rangeOf(plain, column, { low: Math.max(0, value - protection), high: value + protection });
      if (!isWide(wide, protection)) return [{ cell: index, ...wide }];
      const wanted =
        cell.state === 'small'
          ? { low: 1, high: cell.k - 1 }
          : { low: Math.max(0, value - 1), high: value + 1 };
      const veiled = rangeOf(marked, column, wanted);
      return isVeiled(veiled, cell, () => marks.of(index)) ? [] : [{ cell: index, ...veiled }];
    });
    plain.programme.close();
    marked.programme.close();
    return exposed;
  });
  marks.close();
  return exposures;
}
