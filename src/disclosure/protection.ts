// Secondary suppression: which further cells to suppress so that the small ones cannot be computed from the rest.
//
// For each cell to protect, the least costly other table is sought in which that cell is as large (as small) as its
// mark allows and every printed sum still holds; the cells that differ in it are suppressed. Since that table fits
// all that stays printed, no reader can rule it out. Source: Kelly, Golden & Assad 1992, Networks 22:397.
import { addressKey } from './address.ts';
import { isSecret } from './audit.ts';
import { type Component, components } from './components.ts';
import { type Bounds, markedBounds, plainBounds } from './knowledge.ts';
import { type CellState, isSuppressed, type LinkedCell, type LinkedCells } from './linked-cells.ts';
import type { Column, Programme, Row, Solver } from './programme.ts';
import { ownValues, type Ranges } from './ranges.ts';

/** A state that changes as cells are suppressed. */
interface Working {
  readonly cells: LinkedCell[];
  readonly seen: Ranges;
}

/** Where a cell stands in a programme: one column, or what is added and what is taken away from a printed count. */
type Place = { readonly at: number } | { readonly added: number; readonly taken: number };

interface Field {
  readonly component: Component;
  readonly programme: Programme;
  readonly places: ReadonlyMap<number, Place>;
  readonly boundsOf: BoundsOf;
}

/** What a reader is taken to know of a cell that is not printed. */
type BoundsOf = (cell: LinkedCell) => Bounds;

/** Suppressing a cell costs a little, and more the larger its count is. */
const costOf = ({ value, isWhole }: LinkedCell): number => (10 + (value ?? 0)) * (isWhole ? 10 : 1);

function openField(
  component: Component,
  cells: readonly LinkedCell[],
  boundsOf: BoundsOf,
  solver: Solver,
): Field {
  const columns: Column[] = [];
  const places = new Map<number, Place>();
  for (const index of component.cells) {
    const cell = cells[index];
    if (cell === undefined) continue;
    const { low, high } = boundsOf(cell);
    if (cell.state === 'open') {
      const cost = costOf(cell);
      places.set(index, { added: columns.length, taken: columns.length + 1 });
      columns.push({ low: 0, high, cost }, { low: 0, high: Math.max(0, (cell.value ?? 0) - low), cost });
    } else {
      places.set(index, { at: columns.length });
      columns.push({ low, high, cost: 0 });
    }
  }
  const rows = component.relations.map(({ sense, terms }): Row => {
    let known = 0;
    const unknown: [number, number][] = [];
    for (const [cell, by] of terms) {
      const place = places.get(cell);
      if (place === undefined || 'added' in place) known += by * (cells[cell]?.value ?? 0);
      if (place === undefined) continue;
      if ('at' in place) unknown.push([place.at, by]);
      else unknown.push([place.added, by], [place.taken, -by]);
    }
    return { terms: unknown, low: -known, high: sense === '=' ? -known : Number.POSITIVE_INFINITY };
  });
  return { component, places, boundsOf, programme: solver.open(columns, rows) };
}

const valueIn = (solution: readonly number[], place: Place, value: number): number =>
  'at' in place
    ? (solution[place.at] ?? value)
    : value + (solution[place.added] ?? 0) - (solution[place.taken] ?? 0);

/** What a cell has to be able to be; more than its mark says where an audit without the marks `asked` for it. */
function wantedOf(cell: LinkedCell, k: number, asked: boolean): Bounds {
  const value = cell.value ?? 0;
  switch (cell.state) {
    case 'small':
      return { low: 1, high: asked ? cell.k + 1 : cell.k - 1 };
    case 'hidden':
      return { low: Math.min(1, value), high: Math.max(cell.k, k) + 1 };
    default:
      return { low: value, high: value + k };
  }
}

/** More than any suppression costs, so that a cell goes as far as it can. */
const PULL = 1e6;

/** Moves a cell to a number at the least cost, or `asFar` as it can go; null where it cannot. */
function solveAt(
  { programme, boundsOf }: Field,
  place: Place,
  cell: LinkedCell,
  wanted: number,
  asFar: boolean,
): readonly number[] | null {
  if (!('at' in place)) return null;
  const { low, high } = boundsOf(cell);
  const up = wanted > (cell.value ?? 0);
  programme.setBounds(place.at, asFar && up ? low : wanted, asFar && !up ? high : wanted);
  if (asFar) programme.setCost(place.at, up ? -PULL : PULL);
  const solution = programme.solve();
  programme.setBounds(place.at, low, high);
  programme.setCost(place.at, 0);
  return solution;
}

function suppressedState({ value, k }: LinkedCell): CellState {
  return value !== null && value > 0 && value < k ? 'small' : 'linked';
}

/** Suppresses the cells that differ from what is printed; returns their places in the list. */
function take(field: Field, solution: readonly number[], { cells, seen }: Working): number[] {
  const taken: number[] = [];
  for (const [index, place] of field.places) {
    const cell = cells[index];
    if (cell === undefined) continue;
    const value = valueIn(solution, place, cell.value ?? 0);
    seen.note(index, value);
    if (cell.state !== 'open' || value === cell.value) continue;
    cells[index] = { ...cell, state: suppressedState(cell) };
    if ('added' in place) {
      field.programme.setCost(place.added, 0);
      field.programme.setCost(place.taken, 0);
    }
    taken.push(index);
  }
  return taken;
}

/**
 * Where pieces are suppressed, the batches and persons of the same registrations are too: they tell of each other.
 * Returns the places of those that were printed until now.
 */
function couple({ cells }: Working): number[] {
  const places = new Map(cells.map(({ address }, index) => [addressKey(address), index]));
  const partners: number[] = [];
  for (const pieces of cells) {
    if (pieces.address.measure !== 'pieces' || !isSuppressed(pieces)) continue;
    for (const measure of ['batches', 'persons'] as const) {
      const index = places.get(addressKey({ ...pieces.address, measure }));
      const cell = index === undefined ? undefined : cells[index];
      if (index === undefined || cell?.state !== 'open') continue;
      cells[index] = { ...cell, state: suppressedState(cell) };
      partners.push(index);
    }
  }
  return partners;
}

interface How {
  readonly k: number;
  readonly solver: Solver;
  readonly asked: ReadonlySet<number>;
  /** Whether a cell that cannot be all that its mark says is moved as far as it goes. */
  readonly asFar: boolean;
  readonly boundsOf: BoundsOf;
}

/** Protects what it can with the cells that are `usable`; returns the places of the cells that it could not. */
function protectWithin(
  working: Working,
  { relations }: LinkedCells,
  targets: ReadonlySet<number>,
  usable: (cell: LinkedCell) => boolean,
  { k, solver, asked, asFar, boundsOf }: How,
): Set<number> {
  const failed = new Set<number>();
  const free = (index: number): boolean => {
    const cell = working.cells[index];
    return cell !== undefined && cell.state !== 'fixed' && (cell.state !== 'open' || usable(cell));
  };
  for (const component of components(working.cells.length, relations, free)) {
    const wanted = component.cells.filter((index) => targets.has(index));
    if (wanted.length === 0) continue;
    const field = openField(component, working.cells, boundsOf, solver);
    for (const index of wanted) {
      const cell = working.cells[index];
      const place = field.places.get(index);
      if (cell === undefined || place === undefined) continue;
      const { low, high } = wantedOf(cell, k, asked.has(index));
      for (const limit of [high, low]) {
        const range = working.seen.of(index);
        if (range.low <= limit && range.high >= limit) continue;
        const exact = solveAt(field, place, cell, limit, false);
        if (exact === null) failed.add(index);
        const solution = exact ?? (asFar ? solveAt(field, place, cell, limit, true) : null);
        if (solution !== null) take(field, solution, working);
      }
    }
    field.programme.close();
  }
  return failed;
}

/** What rounds of protection leave to the next. */
export interface Progress {
  /** What cells were seen to be able to be where marks are believed, and where they are not. */
  readonly seen: Ranges;
  readonly plain: Ranges;
  /** The cells that were moved as far as they go; only an audit asks for more. */
  readonly tried: Set<number>;
}

/** Nothing was protected yet. */
export function noProgress(cells: readonly LinkedCell[]): Progress {
  return { seen: ownValues(cells), plain: ownValues(cells), tried: new Set() };
}

/**
 * Suppresses further cells until every secret is protected by the marks' own bounds: first single cells, then sums
 * too. Returns the cells in their new states; whether that was enough is for an audit to say. `exposed` are cells
 * that an audit found wanting; `progress` is what earlier rounds did.
 */
export function protectCells(
  linked: LinkedCells,
  k: number,
  solver: Solver,
  exposed: readonly number[] = [],
  { seen, plain, tried }: Progress = noProgress(linked.cells),
): readonly LinkedCell[] {
  const cells = [...linked.cells];
  const working: Working = { cells, seen };
  const asked = new Set([...exposed, ...couple(working)]);
  for (const index of asked) tried.delete(index);
  for (;;) {
    const targets = new Set(
      cells.flatMap((cell, index) =>
        isSecret(cell) && (cell.state !== 'linked' || asked.has(index)) && !tried.has(index) ? [index] : [],
      ),
    );
    const how = { k, solver, asked, boundsOf: markedBounds };
    const left = protectWithin(working, linked, targets, ({ isWhole }) => !isWhole, { ...how, asFar: false });
    const short = protectWithin(working, linked, left, () => true, { ...how, asFar: true });
    // Where marks leave too little room, at least nobody who looks at the sums alone shall see the count.
    const bare = new Set([...short].filter((index) => asked.has(index)));
    const sumsAlone = { cells, seen: plain };
    protectWithin(sumsAlone, linked, bare, () => true, { ...how, boundsOf: () => plainBounds, asFar: true });
    for (const index of targets) tried.add(index);
    const partners = couple(working);
    if (partners.length === 0) return cells;
    for (const partner of partners) {
      asked.add(partner);
      tried.delete(partner);
    }
  }
}
