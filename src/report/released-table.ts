// A table as an edition shows it: its counts first, then everything derived, computed from what is shown of them.
import type { ReleasedCounts } from '../disclosure/publish.ts';
import type { TypedBatch, TypedColumn } from '../foundation/columns.ts';
import type { CellStatus } from '../foundation/marks.ts';
import { figureId } from './figure-id.ts';
import type { PublishedColumn, PublishedTable } from './model.ts';
import { shareColumns } from './published-columns.ts';
import type { CountColumn } from './tables/count-columns.ts';

/** What a derived measure is computed from, by its name without `_low` and `_high`: any of the first, and its base. */
const DERIVED: Readonly<Record<string, { readonly from: readonly string[]; readonly base: string }>> = {
  share: { from: ['pieces', 'numerator'], base: 'denominator' },
  difference: { from: ['pieces'], base: 'last_year' },
  change: { from: ['pieces', 'value'], base: 'last_year' },
  difference_previous: { from: ['pieces'], base: 'previous' },
  change_previous: { from: ['pieces', 'value'], base: 'previous' },
  per_10k: { from: ['pieces'], base: 'residents' },
};

/** Measures that count no registrations. Any other that is neither counted nor derived could say what is suppressed. */
const UNCOUNTED: ReadonlySet<string> = new Set(['residents', 'departments', 'covering_half']);

/** Differences are counts, not rates: they need no sample. */
const isRate = (stem: string): boolean => !stem.startsWith('difference');

const stemOf = (name: string): string => name.replace(/_(?:low|high)$/, '');

/** What is needed to show a table: the same for a new report and for one that is computed again. */
export interface Shown {
  readonly id: string;
  /** The keys of each row. */
  readonly keys: readonly (readonly string[])[];
  readonly columns: readonly CountColumn[];
  readonly released: ReleasedCounts;
  /** All registrations of the period, as the edition prints them; null where the table counts other months. */
  readonly whole: number | null;
}

type Statuses = readonly (CellStatus | null)[];

function countStatuses({ id, keys, columns, released }: Shown): ReadonlyMap<string, Statuses> {
  return new Map(
    columns.map(({ name, addresses }) => [
      name,
      addresses.map((address, row) =>
        address === null ? null : released.statusOf(figureId(id, keys[row] ?? [], name)),
      ),
    ]),
  );
}

/** The counts of a result as the edition prints them: rounded, and null where they are suppressed. */
export function releasedBatch(batch: TypedBatch, shown: Shown): TypedBatch {
  const statuses = countStatuses(shown);
  const counted = new Map(shown.columns.map((column) => [column.name, column.addresses]));
  const release = (column: TypedColumn): TypedColumn => {
    const addresses = counted.get(column.name);
    if (addresses === undefined || column.type !== 'integer') return column;
    const own = statuses.get(column.name) ?? [];
    const values = column.values.map((value, row) => {
      if (value === null || addresses[row] === null) return value;
      return (own[row] ?? null) === null ? shown.released.printed(value) : null;
    });
    return { ...column, values };
  };
  return { ...batch, columns: batch.columns.map(release) };
}

/** Shares of all registrations, not of those that are shown. */
function withShares(table: PublishedTable, whole: number | null): PublishedColumn[] {
  const column = (name: string) => table.columns.find(({ data }) => data.name === name)?.data.values ?? [];
  const isOfWhole = table.columns.every(({ data }) => data.name !== 'denominator');
  if (!isOfWhole) return [...table.columns];
  const pieces = column('pieces').map((value) => (typeof value === 'number' ? value : null));
  const shares = new Map(
    shareColumns(
      pieces,
      pieces.map(() => whole),
    ).map((share) => [share.data.name, share]),
  );
  return table.columns.map((own) => shares.get(own.data.name) ?? own);
}

function valuesOf(table: Pick<PublishedTable, 'columns'>, name: string): readonly (number | null)[] {
  const values = table.columns.find(({ data }) => data.name === name)?.data.values ?? [];
  return values.map((value) => (typeof value === 'number' ? value : null));
}

function derivedStatuses(
  table: Pick<PublishedTable, 'columns' | 'rowCount'>,
  name: string,
  counts: ReadonlyMap<string, Statuses>,
  { released, whole }: Shown,
): Statuses | null {
  const stem = stemOf(name);
  const derived = DERIVED[stem];
  if (derived === undefined) return null;
  const inputs = [...derived.from, derived.base].flatMap((input) => counts.get(input) ?? []);
  const byRow = [...derived.from, derived.base].flatMap((input) => {
    const own = counts.get(input);
    return own === undefined ? [] : [own];
  });
  const hasBase = table.columns.some(({ data }) => data.name === derived.base);
  const bases = valuesOf(table, derived.base);
  const needed = isRate(stem) ? released.rules.smallestSample : 0;
  if (inputs.length === 0 && needed === 0) return null;
  return Array.from({ length: table.rowCount }, (_, row) => {
    if (byRow.some((own) => (own[row] ?? null) !== null)) return 'linked';
    const base = hasBase ? (bases[row] ?? null) : stem === 'share' ? whole : null;
    return base !== null && base > 0 && base < needed ? 'sample' : null;
  });
}

function blank(data: TypedColumn, statuses: Statuses): TypedColumn {
  if (data.type !== 'integer' && data.type !== 'double') return data;
  return {
    ...data,
    values: data.values.map((value, row) => ((statuses[row] ?? null) === null ? value : null)),
  };
}

/** Throws RangeError for a measure of which nothing is known: no edition that suppresses may print it. */
function requireKnown({ id, columns }: PublishedTable, counts: ReadonlyMap<string, Statuses>): void {
  const unknown = columns.find(
    ({ role, data: { name } }) =>
      role === 'measure' && !counts.has(name) && DERIVED[stemOf(name)] === undefined && !UNCOUNTED.has(name),
  );
  if (unknown !== undefined)
    throw new RangeError(`nothing is known of what ${id}/${unknown.data.name} counts`);
}

/**
 * Finishes a table that was made of released counts: shares of the released whole, the reason in every cell that is
 * withheld, and no rate on too small a sample.
 */
export function finishTable(table: PublishedTable, shown: Shown): PublishedTable {
  const { rules } = shown.released;
  const columns = withShares(table, shown.whole);
  const counts = countStatuses(shown);
  requireKnown(table, counts);
  return {
    ...table,
    rowsCounted: shown.whole,
    withheld: { leastShown: rules.k, smallestSample: rules.smallestSample },
    columns: columns.map((column) => {
      if (column.role !== 'measure') return column;
      const { name } = column.data;
      const statuses = counts.get(name) ?? derivedStatuses({ ...table, columns }, name, counts, shown);
      if (statuses === null || statuses.every((status) => status === null)) return column;
      return { ...column, data: blank(column.data, statuses), statuses };
    }),
  };
}
