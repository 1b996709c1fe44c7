// What a table of a report is: its SQL file, the parameters it takes, and the columns it makes of the result.
import type { TypedBatch } from '../../foundation/columns.ts';
import type { Entry, Language } from '../../foundation/messages/catalogue.ts';
import type { PublishedColumn, PublishedTable } from '../model.ts';
import type { NameOf } from '../names.ts';
import type { ReportScope, ScopeParameters } from '../scope.ts';

export type TableParameters = Readonly<Record<string, string | number>>;

/** Reads a file of sql/tables with its parameters; given by the pipeline, since rooms do not know the warehouse. */
export type ReadTable = (sql: string, parameters: TableParameters) => Promise<TypedBatch>;

/** What all tables of one report share. */
export interface TableWords {
  readonly nameOf: NameOf;
  readonly language: Language;
}

/** What a definition makes of a result. */
export interface TableContent {
  readonly columns: readonly PublishedColumn[];
  /** How many rows it has, where they are not those of the result. */
  readonly rowCount?: number;
  /** How many registrations the table counts. */
  readonly rowsCounted: number;
}

/** The period, those it is compared with, and whether they can be. */
export const comparedSpans = [
  'from',
  'to',
  'last_from',
  'last_to',
  'last_known',
  'previous_from',
  'previous_to',
  'previous_known',
] as const satisfies readonly (keyof ScopeParameters)[];

export interface TableDefinition {
  readonly id: string;
  readonly title: Entry;
  /** From the package root: `sql/tables/axis-counts.sql`. */
  readonly sql: string;
  /** The parameters of the scope that the SQL names. */
  readonly takes: readonly (keyof ScopeParameters)[];
  /** The parameters that are this table's own; they stand before those of the scope. */
  readonly own?: (scope: ReportScope, classes: string) => TableParameters;
  /** The columns of the table. `parameters` are those that it was read with. */
  readonly content: (batch: TypedBatch, words: TableWords, parameters: TableParameters) => TableContent;
}

/** The table that a definition makes of a result. */
export function definedTable(
  definition: TableDefinition,
  parameters: TableParameters,
  batch: TypedBatch,
  words: TableWords,
): PublishedTable {
  return {
    id: definition.id,
    title: definition.title,
    sql: definition.sql,
    parameters,
    rowCount: batch.rowCount,
    ...definition.content(batch, words, parameters),
  };
}
