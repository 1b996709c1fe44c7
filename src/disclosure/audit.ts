// Attacks a publication as a reader would: how far each suppressed count can be narrowed from what is printed.
import { type Component, components } from './components.ts';
import { type Bounds, markedBounds, plainBounds } from './knowledge.ts';
import { isSuppressed, type LinkedCell, type LinkedCells } from './linked-cells.ts';
import type { Programme, Row, Solver } from './programme.ts';
import { ownValues, type Ranges } from './ranges.ts';
import { type Goal, sweep } from './sweep.ts';

/** A suppressed count that can be narrowed too far; `cell` is its place in the list of linked cells. */
export interface Exposure {
  readonly cell: number;
  readonly low: number;
  readonly high: number;
  /**
   * Whether nobody may see it: without the marks it is less than k wide, or with them fewer than half of the numbers
   * that its mark allows are left. Otherwise it is less veiled than it could be, and more is suppressed where possible.
   */
  readonly isBare: boolean;
}

/** A count that must not be narrowed: suppressed, or small and derivable from others. */
export function isSecret(cell: LinkedCell): boolean {
  const { state, value, k } = cell;
  return isSuppressed(cell) || (state === 'hidden' && value !== null && value > 0 && value < k);
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

/** What attacks found, without the marks and with them; a table that fits the marks fits without them. */
export interface Witnesses {
  readonly plain: Ranges;
  readonly marked: Ranges;
  /** The cells that withstood; suppressing more makes no cell easier to narrow. */
  readonly withstood: Set<number>;
}

/** Nothing was attacked yet. */
export function noWitnesses(cells: readonly LinkedCell[]): Witnesses {
  const plain = ownValues(cells);
  const marked = ownValues(cells);
  return {
    plain,
    withstood: new Set(),
    marked: {
      of: marked.of,
      note(cell, value) {
        marked.note(cell, value);
        plain.note(cell, value);
      },
    },
  };
}

interface Attack {
  readonly cells: readonly number[];
  readonly programme: Programme;
  readonly bounds: readonly Bounds[];
  readonly seen: Ranges;
}

function beginAttack(
  component: Component,
  all: readonly LinkedCell[],
  boundsOf: (cell: LinkedCell) => Bounds,
  seen: Ranges,
  solver: Solver,
): Attack {
  const cells = component.cells.flatMap((cell) => all[cell] ?? []);
  const bounds = cells.map(boundsOf);
  return {
    cells: component.cells,
    bounds,
    seen,
    programme: solver.open(
      bounds.map(({ low, high }) => ({ low, high, cost: 0 })),
      rowsOf(component, all),
    ),
  };
}

/** Drives one count as far down or up as the programme lets it go, not beyond `limit`. */
function drive({ cells, programme, bounds, seen }: Attack, column: number, up: boolean, limit: number): void {
  const { low, high } = bounds[column] ?? plainBounds;
  programme.setBounds(column, up ? low : Math.max(low, limit), up ? Math.min(high, limit) : high);
  programme.setCost(column, up ? -1 : 1);
  const found = programme.solve();
  programme.setCost(column, 0);
  programme.setBounds(column, low, high);
  for (const [index, value] of found?.entries() ?? []) seen.note(cells[index] ?? -1, value);
}

/** How far a count is driven: not beyond `range`, and no farther than what `isEnough`. */
interface Aim {
  readonly range: Bounds;
  readonly isEnough: (seen: Bounds) => boolean;
}

/** Drives many counts at once. */
function driveAll(
  { cells, programme, bounds, seen }: Attack,
  aims: readonly { readonly column: number; readonly aim: Aim }[],
): void {
  const note = (found: readonly number[]): void => {
    for (const [index, value] of found.entries()) seen.note(cells[index] ?? -1, value);
  };
  for (const up of [true, false]) {
    const goals = aims.map(({ column, aim: { range, isEnough } }): Goal => {
      const cell = cells[column] ?? -1;
      const isReached = (): boolean => {
        const { low, high } = seen.of(cell);
        return (up ? high >= range.high : low <= range.low) || isEnough({ low, high });
      };
      return {
        column,
        bounds: bounds[column] ?? plainBounds,
        limit: up ? range.high : range.low,
        isReached,
      };
    });
    sweep(programme, goals, up, note);
  }
}

/** The range of a count, as far as it matters. */
function rangeOf(attack: Attack, column: number, { range, isEnough }: Aim): Bounds {
  const cell = attack.cells[column] ?? -1;
  const seen = (): Bounds => attack.seen.of(cell);
  if (seen().high < range.high && !isEnough(seen())) drive(attack, column, true, range.high);
  if (seen().low > range.low && !isEnough(seen())) drive(attack, column, false, range.low);
  return seen();
}

/** Without the marks a count is wide where its range is at least k wide and it may be k or more (methods.md 8). */
function wide(cell: LinkedCell, k: number): Aim {
  const [protection, value] = [Math.max(cell.k, k), cell.value ?? 0];
  return {
    range: { low: Math.max(0, value - protection), high: value + protection },
    isEnough: ({ low, high }) => high >= protection && high - low >= protection,
  };
}

/** With the marks a small count is veiled where it may be all that its mark says, another where it is no one number. */
function veiled({ state, value, k }: LinkedCell): Aim {
  if (state === 'small')
    return { range: { low: 1, high: k - 1 }, isEnough: ({ low, high }) => low <= 1 && high >= k - 1 };
  const own = value ?? 0;
  return { range: { low: Math.max(0, own - 1), high: own + 1 }, isEnough: ({ low, high }) => high > low };
}

/** Whether printed counts leave fewer than half of the numbers that a mark allows, or a single one. */
function isBare({ low, high }: Bounds, { state, k }: LinkedCell): boolean {
  return high <= low || (state === 'small' && (high - low + 1) * 2 < k - 1);
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
  const seen = ownValues(cells);
  const begin = (): void => {
    const free = (cell: number): boolean => cells[cell]?.value !== 0;
    for (const component of components(cells.length, relations, free)) {
      const attack = beginAttack(component, cells, markedBounds, seen, solver);
      attacks.push(attack);
      for (const [column, cell] of component.cells.entries()) places.set(cell, { attack, column });
    }
  };
  return {
    of(cell) {
      if (attacks.length === 0) begin();
      const place = places.get(cell);
      const range = { low: 1, high: (cells[cell]?.k ?? 1) - 1 };
      const aim = { range, isEnough: () => false };
      return place === undefined ? range : rangeOf(place.attack, place.column, aim);
    },
    close() {
      for (const { programme } of attacks) programme.close();
    },
  };
}

/** With the marks: printed counts tell no more of a small count than marks do, and no suppressed count is one number. */
function isVeiled({ low, high }: Bounds, cell: LinkedCell, markRange: () => Bounds): boolean {
  if (veiled(cell).isEnough({ low, high })) return true;
  if (cell.state !== 'small') return false;
  const own = markRange();
  return low <= own.low && high >= own.high && high > low;
}

/**
 * The suppressed and the small derivable counts that printed figures narrow too far; empty where none is. `k` is
 * the edition's protection. Every bound that it credits is shown by a table that fits all that is printed: of whole
 * numbers, but in very large systems (see `Programme`). `witnesses` are what earlier attacks on the same cells found;
 * they stay true while more is suppressed.
 */
export function auditCells(
  { cells, relations }: LinkedCells,
  k: number,
  solver: Solver,
  witnesses: Witnesses = noWitnesses(cells),
): Exposure[] {
  const free = (cell: number): boolean => {
    const found = cells[cell];
    return found !== undefined && isFree(found);
  };
  const marks = markRanges({ cells, relations }, solver);
  const exposures = components(cells.length, relations, free).flatMap((component) => {
    const secrets = component.cells.flatMap((index, column) => {
      const cell = cells[index];
      const isAsked = cell !== undefined && isSecret(cell) && !witnesses.withstood.has(index);
      return isAsked ? [{ index, column, cell }] : [];
    });
    if (secrets.length === 0) return [];
    const marked = beginAttack(component, cells, markedBounds, witnesses.marked, solver);
    const plain = beginAttack(component, cells, () => plainBounds, witnesses.plain, solver);
    driveAll(
      marked,
      secrets.map(({ column, cell }) => ({ column, aim: veiled(cell) })),
    );
    driveAll(
      plain,
      secrets.map(({ column, cell }) => ({ column, aim: wide(cell, k) })),
    );
    const exposed = secrets.flatMap(({ index, column, cell }): Exposure[] => {
      const withMarks = rangeOf(marked, column, veiled(cell));
      if (!isVeiled(withMarks, cell, () => marks.of(index))) {
        return [{ cell: index, ...withMarks, isBare: isBare(withMarks, cell) }];
      }
      const aim = wide(cell, k);
      const without = rangeOf(plain, column, aim);
      if (!aim.isEnough(without)) return [{ cell: index, ...without, isBare: true }];
      witnesses.withstood.add(index);
      return [];
    });
    plain.programme.close();
    marked.programme.close();
    return exposed;
  });
  marks.close();
  return exposures;
}
