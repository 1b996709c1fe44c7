// The one door out of the warehouse: every table that leaves it has passed `publish` or `publishAll`.
import { failure } from '../foundation/errors.ts';
import { addressKey, addressText } from './address.ts';
import type { CountedTable, EarlierTable } from './counted-table.ts';
import {
  type Edition,
  type EditionRules,
  editionRules,
  type PrintRules,
  roundToBase,
} from './edition-rules.ts';
import { isSuppressed, type LinkedCell, linkCells } from './linked-cells.ts';
import { loadSolver, type Solver } from './programme.ts';
import type { SignOff } from './sign-off.ts';
import { refusal, type TableToPublish } from './structural-guards.ts';
import { suppressCells } from './suppression.ts';
import { asPrinted, baredInside, printedOnly, withheldOnly } from './two-readers.ts';

export type { Edition } from './edition-rules.ts';

const passed: unique symbol = Symbol('passed');

/** A table that has passed the door. Nothing but this file can make one: writers take these only. */
export interface Published<Table extends TableToPublish> {
  readonly edition: Edition;
  readonly table: Table;
  readonly [passed]: true;
}

/** What an edition shows of the counts of a table. */
export interface ReleasedCounts {
  readonly rules: PrintRules;
  /** Why the count of this figure is not shown; null where it is. */
  readonly statusOf: (id: string) => 'small' | 'linked' | null;
  /** A count as the edition prints it. */
  readonly printed: (count: number) => number;
  /** All registrations that the publication is about, as it prints them; null where it does not say. */
  readonly whole: number | null;
}

/** A table before the door: its counts, and how the whole of it is made from what is shown of them. */
export interface Draft<Table extends TableToPublish> extends CountedTable {
  /** The table. Everything derived (shares, changes, rates) is computed from the released counts, never before. */
  readonly complete: (released: ReleasedCounts) => Table;
  /** Of a cross of three keys or more: its cross tables of two, the finest that there are. */
  readonly twoWay?: () => readonly Draft<Table>[];
}

/** A cross that would be mostly suppressed, and the tables that stand for it. */
export interface Replacement {
  readonly table: string;
  readonly by: readonly string[];
}

/** The counts of a table as they were let out, by figure; null where they were suppressed. */
export interface KeptCounts {
  readonly id: string;
  readonly published: Readonly<Record<string, number | null>>;
}

export interface Release<Table extends TableToPublish> {
  readonly tables: readonly Published<Table>[];
  /** What has to be kept, so that later releases can be checked against this one; none in full. */
  readonly kept: readonly KeptCounts[];
  readonly replaced: readonly Replacement[];
  readonly rules: EditionRules;
}

export interface ReleaseOptions<Table extends TableToPublish> {
  readonly edition: Edition;
  /** What earlier releases printed that a reader of this edition may hold. */
  readonly earlier?: readonly EarlierTable[];
  /** Of the public edition: what readers within government hold besides. */
  readonly inside?: readonly EarlierTable[];
  readonly signOff?: SignOff | null;
  /** The figure of all registrations that the publication is about; it must not be below k itself. */
  readonly whole?: string;
  /** Tables that are made of the finished ones: a log of what was suppressed. */
  readonly also?: (tables: readonly Table[], rules: EditionRules) => readonly Table[];
  readonly solver?: () => Promise<Solver>;
}

function pass<Table extends TableToPublish>(table: Table, edition: Edition): Published<Table> {
  const refused = refusal(table, edition);
  if (refused !== null) throw failure('report.table_refused', { table: table.id, ...refused });
  return { edition, table, [passed]: true };
}

/**
 * Lets a single table out, or throws: `report.edition_unavailable` for the editions that suppress (internal, public),
 * whose tables pass together, and `report.table_refused` where the table holds keys, free text, or an accusation
 * crossed with a department or a place below county.
 */
export function publish<Table extends TableToPublish>(table: Table, edition: Edition): Published<Table> {
  if (edition !== 'office') throw failure('report.edition_unavailable', { edition });
  return pass(table, edition);
}

/** How many cells an error names. */
const NAMED = 12;

function refuse(edition: Edition, cells: readonly LinkedCell[]): never {
  const names = cells.map(({ ids: [id], address }) => id ?? addressText(address));
  const shown = names.slice(0, NAMED).join(', ');
  throw failure('disclosure.release_refused', {
    edition,
    count: names.length,
    cells: names.length > NAMED ? `${shown} …` : shown,
  });
}

/** The states of all cells of the drafts, by address. */
async function statesOf<Table extends TableToPublish>(
  drafts: readonly Draft<Table>[],
  rules: EditionRules,
  { edition, earlier = [], inside = [], whole, solver: load = loadSolver }: ReleaseOptions<Table>,
): Promise<ReadonlyMap<string, LinkedCell>> {
  const linked = linkCells(drafts, earlier, rules, withheldOnly(inside));
  if (linked.cells.some(({ state, ids }) => state === 'small' && ids.includes(whole ?? ''))) {
    throw failure('disclosure.too_few', { edition, k: rules.k });
  }
  const solver = await load();
  const { cells, exposed } = suppressCells(linked, rules.k, solver);
  if (exposed.length > 0)
    refuse(
      edition,
      exposed.flatMap((cell) => cells[cell] ?? []),
    );
  const states = new Map(cells.map((cell) => [addressKey(cell.address), cell]));
  if (inside.length > 0) {
    const bared = baredInside(
      { before: [...printedOnly(earlier), ...inside], now: asPrinted(drafts, states) },
      solver,
    );
    if (bared.length > 0) refuse(edition, bared);
  }
  return states;
}

function isMostlySuppressed({ cells }: CountedTable, states: ReadonlyMap<string, LinkedCell>): boolean {
  const counted = cells.filter(({ value }) => value > 0);
  const suppressed = counted.filter(({ address }) => {
    const state = states.get(addressKey(address));
    return state !== undefined && isSuppressed(state);
  });
  return suppressed.length * 2 > counted.length;
}

/** Puts two-way tables in the place of crosses of three keys or more that would be mostly suppressed. */
async function withoutEmptyCrosses<Table extends TableToPublish>(
  drafts: readonly Draft<Table>[],
  rules: EditionRules,
  options: ReleaseOptions<Table>,
) {
  const states = await statesOf(drafts, rules, options);
  const crosses = drafts.filter((draft) => draft.twoWay !== undefined && isMostlySuppressed(draft, states));
  if (crosses.length === 0) return { drafts, states, replaced: [] };
  const kept = drafts.filter((draft) => !crosses.includes(draft));
  const pairs = crosses.map((draft) => ({ draft, by: draft.twoWay?.() ?? [] }));
  const tried = await statesOf([...kept, ...pairs.flatMap(({ by }) => by)], rules, options);
  const sound = pairs.map(({ draft, by }) => ({
    draft,
    by: by.filter((pair) => !isMostlySuppressed(pair, tried)),
  }));
  const chosen = [...kept, ...sound.flatMap(({ by }) => by)];
  return {
    drafts: chosen,
    states: await statesOf(chosen, rules, options),
    replaced: sound.map(({ draft, by }) => ({ table: draft.id, by: by.map(({ id }) => id) })),
  };
}

function releasedCounts(
  drafts: readonly CountedTable[],
  states: ReadonlyMap<string, LinkedCell>,
  rules: EditionRules,
  whole: string | undefined,
): ReleasedCounts {
  const addresses = new Map(
    drafts.flatMap(({ cells }) => cells.map(({ id, address }) => [id, addressKey(address)] as const)),
  );
  const total = drafts.flatMap(({ cells }) => cells).find(({ id }) => id === whole);
  return {
    rules,
    statusOf(id) {
      const cell = states.get(addresses.get(id) ?? '');
      if (cell === undefined || !isSuppressed(cell)) return null;
      return cell.state === 'small' ? 'small' : 'linked';
    },
    printed: (count) => roundToBase(count, rules.base),
    whole: total === undefined ? null : roundToBase(total.value, rules.base),
  };
}

/**
 * Lets all tables of a publication out together, so that none gives away what another suppresses, or throws:
 * `disclosure.release_refused` where earlier releases or headlines would reveal a small count whatever else is
 * suppressed, `disclosure.too_few`, `disclosure.tables_contradict`, and `report.table_refused` as `publish` does.
 */
export async function publishAll<Table extends TableToPublish>(
  drafts: readonly Draft<Table>[],
  options: ReleaseOptions<Table>,
): Promise<Release<Table>> {
  const { edition, signOff = null, also = () => [] } = options;
  const rules = editionRules(edition, signOff?.releases);
  const passable =
    edition === 'office'
      ? { drafts, states: new Map<string, LinkedCell>(), replaced: [] }
      : await withoutEmptyCrosses(drafts, rules, options);
  const released = releasedCounts(passable.drafts, passable.states, rules, options.whole);
  const tables = passable.drafts.map((draft) => draft.complete(released));
  const keep = ({ id, cells }: CountedTable): KeptCounts => ({
    id,
    published: Object.fromEntries(
      cells.map((cell) => [cell.id, released.statusOf(cell.id) === null ? cell.value : null]),
    ),
  });
  return {
    tables: [...tables, ...also(tables, rules)].map((table) => pass(table, edition)),
    kept: edition === 'office' ? [] : passable.drafts.map(keep),
    replaced: passable.replaced,
    rules,
  };
}
