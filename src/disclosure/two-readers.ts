// A public release read by those who hold the internal ones too: it must not tell them what those suppressed.
import { addressKey } from './address.ts';
import { auditCells } from './audit.ts';
import type { CountedTable, EarlierTable } from './counted-table.ts';
import { editionRules } from './edition-rules.ts';
import { isSuppressed, type LinkedCell, linkCells } from './linked-cells.ts';
import type { Solver } from './programme.ts';

/** The addresses that releases suppressed and none of them printed. */
export function withheldOnly(tables: readonly EarlierTable[]): ReadonlySet<string> {
  const cells = tables.flatMap((table) => table.cells);
  const printed = new Set(
    cells.flatMap(({ address, published }) => (published === null ? [] : [addressKey(address)])),
  );
  const withheld = cells.flatMap(({ address, published }) =>
    published === null ? [addressKey(address)] : [],
  );
  return new Set(withheld.filter((key) => !printed.has(key)));
}

/** The tables of a release as a later one finds them: null where a cell is suppressed. */
export function asPrinted(
  tables: readonly CountedTable[],
  states: ReadonlyMap<string, Pick<LinkedCell, 'state'>>,
): EarlierTable[] {
  return tables.map((table) => ({
    id: table.id,
    sums: table.sums,
    cells: table.cells.map((cell) => {
      const known = states.get(addressKey(cell.address));
      return { ...cell, published: known !== undefined && isSuppressed(known) ? null : cell.value };
    }),
  }));
}

/** Only the counts that tables printed: that they suppressed others binds their own readers only. */
export function printedOnly(tables: readonly EarlierTable[]): EarlierTable[] {
  return tables.map((table) => ({
    ...table,
    cells: table.cells.filter(({ published }) => published !== null),
  }));
}

interface Releases {
  /** What a reader within government held before, and what is new to them. */
  readonly before: readonly EarlierTable[];
  readonly now: readonly EarlierTable[];
}

/** The cells that a reader within government sees because of a public release, and did not see before it. */
export function baredInside({ before, now }: Releases, solver: Solver): LinkedCell[] {
  const rules = editionRules('internal');
  const bared = (tables: readonly EarlierTable[]): LinkedCell[] => {
    const linked = linkCells([], tables, rules);
    return auditCells(linked, rules.k, solver).flatMap(({ cell, isBare }) =>
      isBare ? (linked.cells[cell] ?? []) : [],
    );
  };
  const found = bared([...before, ...printedOnly(now)]);
  if (found.length === 0) return [];
  const old = new Set(bared(before).map(({ address }) => addressKey(address)));
  return found.filter(({ address }) => !old.has(addressKey(address)));
}
