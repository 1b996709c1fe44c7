// The tables that only the office itself sees: what is watched from week to week is published in no other edition.
import type { PublishedTable } from '../model.ts';
import type { ReportScope } from '../scope.ts';
import {
  definedTable,
  type ReadTable,
  type TableDefinition,
  type TableParameters,
  type TableWords,
} from './definition.ts';
import { eventTables } from './events.ts';
import { tableParameters } from './index.ts';
import { outlookTables } from './outlook.ts';
import { warningTables } from './warnings.ts';

const officeDefinitions: readonly TableDefinition[] = [...warningTables, ...eventTables, ...outlookTables];

async function readOne(
  definition: TableDefinition,
  parameters: TableParameters,
  read: ReadTable,
  words: TableWords,
): Promise<PublishedTable> {
  return definedTable(definition, parameters, await read(definition.sql, parameters), words);
}

/** What was looked for: weeks of the period were judged, messages were grouped. */
export interface Looked {
  readonly forWarnings: boolean;
  readonly forEvents: boolean;
}

/** Reads the office's own tables, one after the other; those of warnings and of events only where they were looked for. */
export async function* readOfficeTables(
  scope: ReportScope,
  read: ReadTable,
  words: TableWords,
  { forWarnings, forEvents }: Looked,
): AsyncGenerator<PublishedTable> {
  const definitions = [
    ...(forWarnings ? warningTables : []),
    ...(forEvents ? eventTables : []),
    ...outlookTables,
  ];
  for (const definition of definitions) {
    yield await readOne(definition, tableParameters(definition, scope, ''), read, words);
  }
}

/** Reads one of them again with the parameters that a manifest kept. Null where it is none of them. */
export async function readOfficeTableAgain(
  id: string,
  parameters: TableParameters,
  read: ReadTable,
  words: TableWords,
): Promise<PublishedTable | null> {
  const definition = officeDefinitions.find((candidate) => candidate.id === id);
  return definition === undefined ? null : readOne(definition, parameters, read, words);
}
