// All tables of a report, in the order in which they are read.
import type { PublishedTable } from '../model.ts';
import { type ReportScope, scopeParameters } from '../scope.ts';
import { areaCounts, areaTopic } from './areas.ts';
import { countTables } from './counts.ts';
import {
  type ReadTable,
  readDefinedTable,
  type TableDefinition,
  type TableParameters,
  type TableWords,
} from './definition.ts';
import { channelByMonth, focusByMonth, topicByMonth } from './months.ts';
import { dataQuality } from './quality.ts';
import { situationCounts } from './situation.ts';
import { totalByMonth, totalByPeriod } from './totals.ts';

export const tableDefinitions: readonly TableDefinition[] = [
  totalByPeriod,
  totalByMonth,
  focusByMonth,
  channelByMonth,
  topicByMonth,
  ...countTables,
  situationCounts,
  areaCounts,
  areaTopic,
  dataQuality,
];

/** The parameters that a table is read with; `classes` are those of the national scheme. */
export function tableParameters(
  definition: TableDefinition,
  scope: ReportScope,
  classes: string,
): TableParameters {
  const all = scopeParameters(scope);
  return {
    ...definition.own?.(scope, classes),
    ...Object.fromEntries(definition.takes.map((name) => [name, all[name]])),
  };
}

/** Reads every table of a report, one after the other, in the order of `tableDefinitions`. */
export async function* readTables(
  scope: ReportScope,
  read: ReadTable,
  words: TableWords & { readonly classes: string },
): AsyncGenerator<PublishedTable> {
  for (const definition of tableDefinitions) {
    yield await readDefinedTable(definition, tableParameters(definition, scope, words.classes), read, words);
  }
}

/** Reads one table again with the parameters that a manifest kept. Null where there is no such table. */
export async function readTableAgain(
  id: string,
  parameters: TableParameters,
  read: ReadTable,
  words: TableWords,
): Promise<PublishedTable | null> {
  const definition = tableDefinitions.find((candidate) => candidate.id === id);
  return definition === undefined ? null : readDefinedTable(definition, parameters, read, words);
}
