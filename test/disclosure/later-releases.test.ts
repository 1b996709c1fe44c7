// What later releases tell beside earlier ones: late entries, and a public release beside an internal one.
import { beforeAll, describe, expect, it } from 'vitest';
import { addressKey } from '../../src/disclosure/address.ts';
import type { CountedTable, EarlierTable } from '../../src/disclosure/counted-table.ts';
import { editionRules } from '../../src/disclosure/edition-rules.ts';
import { isSuppressed, type LinkedCell, linkCells } from '../../src/disclosure/linked-cells.ts';
import { loadSolver, type Solver } from '../../src/disclosure/programme.ts';
import { suppressCells } from '../../src/disclosure/suppression.ts';
import { asPrinted, baredInside, printedOnly, withheldOnly } from '../../src/disclosure/two-readers.ts';
import { address, treeTable } from './support/count-tables.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const topics = ['01', '02', '03', '04'];
const internal = editionRules('internal');
const rounded = editionRules('public');
const unrounded = editionRules('public', ['rounding', 'sample']);

const county = (counts: readonly number[], to = 30): CountedTable =>
  treeTable({ code: '431202', within: [], counts }, topics, 'county', to);

/** A table that printed `then`, read again when the register holds `now`. */
function published(now: CountedTable, then: CountedTable): EarlierTable {
  return {
    ...now,
    cells: now.cells.map((cell, index) => ({ ...cell, published: then.cells[index]?.value ?? null })),
  };
}

const stateAt = (cells: readonly LinkedCell[], code: string | null): string | undefined =>
  cells.find((cell) => addressKey(cell.address) === addressKey(address('431202', code)))?.state;

describe('a count that was printed before and has changed by fewer than k', () => {
  const [then, now] = [county([40, 50, 60, 70]), county([41, 50, 60, 70])];

  it('is withheld where counts are printed as they are, and cannot be computed', () => {
    const table = { ...now, headlines: [] };
    const linked = linkCells([table], [published(now, then)], unrounded);
    const { cells, exposed } = suppressCells(linked, unrounded.k, solver);
    expect(exposed).toEqual([]);
    expect(stateAt(cells, '01')).toBe('linked');
    expect(stateAt(cells, null)).toBe('linked');
  });

  it('refuses the release where the report cannot do without it', () => {
    const table = { ...now, headlines: [address('431202', null)] };
    const linked = linkCells([table], [published(now, then)], unrounded);
    const { cells, exposed } = suppressCells(linked, unrounded.k, solver);
    expect(exposed.map((cell) => cells[cell]?.address)).toEqual([address('431202', null)]);
  });

  it('is printed where rounding tells no more of the change than a mark would', () => {
    const linked = linkCells([now], [published(now, then)], rounded);
    expect(stateAt(suppressCells(linked, rounded.k, solver).cells, '01')).toBe('fixed');
  });

  it('is printed where it has changed by k or more, or where its edition shows every count', () => {
    const grown = county([52, 50, 60, 70]);
    const more = linkCells([grown], [published(grown, then)], unrounded);
    expect(stateAt(suppressCells(more, unrounded.k, solver).cells, '01')).toBe('open');
    const city = (counts: readonly number[]) =>
      treeTable({ code: '4312', within: [], counts }, topics, 'city');
    const [before, after] = [city([40, 50, 60, 70]), city([41, 50, 60, 70])];
    const linked = linkCells([after], [published(after, before)], internal);
    expect(linked.cells.every(({ state }) => state === 'fixed')).toBe(true);
  });

  it('one late entry does not open the way to a small month', () => {
    const [may, june] = [county([40, 50, 60, 70], 150), county([43, 90, 95, 99], 180)];
    const late = county([41, 50, 60, 70], 150);
    const linked = linkCells([june], [published(late, may)], rounded);
    const { cells, exposed } = suppressCells(linked, rounded.k, solver);
    expect(exposed).toEqual([]);
    const toJune = { ...address('431202', '01'), to: 180 };
    const cell = cells.find((one) => addressKey(one.address) === addressKey(toJune));
    expect(cell?.state).toBe('linked');
  });
});

describe('a count that was withheld', () => {
  it('stays so when the same table is printed again', () => {
    const table = county([4, 40, 60, 80]);
    const first = suppressCells(linkCells([table], [], rounded), rounded.k, solver).cells;
    const states = new Map(first.map((cell) => [addressKey(cell.address), cell]));
    const again = suppressCells(linkCells([table], asPrinted([table], states), rounded), rounded.k, solver);
    const hidden = (cells: readonly LinkedCell[]): string[] =>
      cells.filter(isSuppressed).map((cell) => addressKey(cell.address));
    expect(hidden(again.cells)).toEqual(hidden(first));
  });
});

describe('a public release beside an internal one', () => {
  const table = county([2, 15, 40, 60]);
  const release = (rules: typeof internal, withheld?: ReadonlySet<string>) => {
    const { cells } = suppressCells(linkCells([table], [], rules, withheld), rules.k, solver);
    return asPrinted([table], new Map(cells.map((cell) => [addressKey(cell.address), cell])));
  };
  const nullsOf = (tables: readonly EarlierTable[]): string[] =>
    tables.flatMap(({ cells }) => cells.filter(({ published: out }) => out === null).map(({ id }) => id));

  it('suppresses what the internal one suppressed', () => {
    const inside = release(internal);
    const open = release(rounded, withheldOnly(inside));
    expect(nullsOf(inside).length).toBeGreaterThan(1);
    expect(nullsOf(open)).toEqual(expect.arrayContaining(nullsOf(inside)));
    expect(baredInside({ before: inside, now: open }, solver)).toEqual([]);
  });

  it('is found out where it would print what the internal one suppressed to protect another', () => {
    const inside = release(internal);
    const [veil] = nullsOf(inside).filter((id) => id !== 'county/431202/01');
    const careless = release(rounded).map((one) => ({
      ...one,
      cells: one.cells.map((cell) => ({ ...cell, published: cell.id === veil ? cell.value : null })),
    }));
    expect(baredInside({ before: inside, now: careless }, solver).map(({ address: at }) => at)).toEqual([
      address('431202', '01'),
    ]);
  });

  it('binds nobody within government by what it suppressed itself', () => {
    const [open] = printedOnly(release(rounded));
    expect(open?.cells.every(({ published: out }) => out !== null)).toBe(true);
  });
});
