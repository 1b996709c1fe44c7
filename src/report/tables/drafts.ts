// The tables of a report on their way to the door: counts with their addresses, and how each table is made of them.
import type { EarlierTable } from '../../disclosure/counted-table.ts';
import type { Draft, ReleasedCounts } from '../../disclosure/publish.ts';
import type { TypedBatch } from '../../foundation/columns.ts';
import { figureId, rowKeys } from '../figure-id.ts';
import type { PublishedTable } from '../model.ts';
import { counts } from '../read-columns.ts';
import { finishTable, releasedBatch, type Shown } from '../released-table.ts';
import type { ReportScope } from '../scope.ts';
import { tableCounts } from './count-addresses.ts';
import type { CountColumn } from './count-columns.ts';
import {
  definedTable,
  type ReadTable,
  type TableDefinition,
  type TableParameters,
  type TableWords,
} from './definition.ts';
import { tableDefinitions, tableParameters } from './index.ts';

/** The figure of all registrations of the period. */
export const WHOLE_FIGURE = 'total-by-period/pieces/value';

/** Reading a table of a report. */
export interface Reading {
  readonly read: ReadTable;
  readonly words: TableWords;
  /** The day on which a statistical month ends. */
  readonly monthEnd: number;
}

/** The counts of a table that it publishes, with the keys of its rows. */
interface Counted {
  readonly exact: PublishedTable;
  readonly batch: TypedBatch;
  readonly keys: readonly (readonly string[])[];
  readonly columns: readonly CountColumn[];
}

/** Counts on their way to the door: the cells that a table publishes, and what adds up. */
type CountedDraft = Counted & Pick<Draft<PublishedTable>, 'id' | 'cells' | 'sums' | 'headlines'>;

async function readCounted(
  definition: TableDefinition,
  parameters: TableParameters,
  { read, words, monthEnd }: Reading,
): Promise<CountedDraft> {
  const batch = await read(definition.sql, parameters);
  const exact = definedTable(definition, parameters, batch, words);
  const measures = new Set(
    exact.columns.filter(({ role }) => role === 'measure').map(({ data }) => data.name),
  );
  const { columns: all, sums, headlines } = tableCounts(exact.id, batch, parameters, monthEnd);
  const columns = all.filter(({ name }) => measures.has(name));
  const keys = Array.from({ length: exact.rowCount }, (_, row) => rowKeys(exact, row));
  const cells = columns.flatMap(({ name, addresses }) => {
    const values = counts(batch, name);
    return addresses.flatMap((address, row) => {
      const value = values[row] ?? null;
      return address === null || value === null
        ? []
        : [{ id: figureId(exact.id, keys[row] ?? [], name), address, value }];
    });
  });
  return { exact, batch, keys, columns, id: exact.id, cells, sums, headlines };
}

function releasedTable(
  definition: TableDefinition,
  { exact, batch, keys, columns }: Counted,
  words: TableWords,
  released: ReleasedCounts,
): PublishedTable {
  if (released.rules.k === 0) return exact;
  // What a table counts in all is said where it is the total of the period: any other would be a count of its own.
  const counted = exact.rowsCounted === null ? null : released.printed(exact.rowsCounted);
  const whole = counted === released.whole ? counted : null;
  const shown: Shown = { id: exact.id, keys, columns, released, whole };
  return finishTable(definedTable(definition, exact.parameters, releasedBatch(batch, shown), words), shown);
}

/** Reads every table of a report as a draft, one after the other, in the order of `tableDefinitions`. */
export async function* readDrafts(
  scope: ReportScope,
  classes: string,
  reading: Reading,
): AsyncGenerator<Draft<PublishedTable>> {
  for (const definition of tableDefinitions) {
    const counted = await readCounted(definition, tableParameters(definition, scope, classes), reading);
    const { id, cells, sums, headlines = [] } = counted;
    const complete = (released: ReleasedCounts) =>
      releasedTable(definition, counted, reading.words, released);
    yield { id, cells, sums, headlines, complete };
  }
}

const definitionOf = (id: string): TableDefinition | undefined =>
  tableDefinitions.find((candidate) => candidate.id === id);

/**
 * Reads one table again with the parameters that a manifest kept, as that edition showed it. Null where there is no
 * such table.
 */
export async function readTableAgain(
  id: string,
  parameters: TableParameters,
  released: ReleasedCounts,
  reading: Reading,
): Promise<PublishedTable | null> {
  const definition = definitionOf(id);
  if (definition === undefined) return null;
  return releasedTable(
    definition,
    await readCounted(definition, parameters, reading),
    reading.words,
    released,
  );
}

/** What a release kept of a table: how it was read, and each count as it was, null where it was suppressed. */
export interface KeptTable {
  readonly id: string;
  readonly parameters: TableParameters;
  readonly published: Readonly<Record<string, number | null>>;
}

/** Counts a table of an earlier release again; null where there is no such table any more. */
export async function readEarlier(kept: KeptTable, reading: Reading): Promise<EarlierTable | null> {
  const definition = definitionOf(kept.id);
  if (definition === undefined) return null;
  const { id, cells, sums } = await readCounted(definition, kept.parameters, reading);
  const printed = cells.flatMap((cell) => {
    const published = kept.published[cell.id];
    return published === undefined ? [] : [{ ...cell, published }];
  });
  return { id, cells: printed, sums };
}
