// All tables of a report, in the order in which they are read, and the parameters of each.
import { type ReportScope, scopeParameters } from '../scope.ts';
import { areaCounts, areaTopic } from './areas.ts';
import { countTables } from './counts.ts';
import type { TableDefinition, TableParameters } from './definition.ts';
import { channelByMonth, focusByMonth, topicByMonth } from './months.ts';
import { dataQuality } from './quality.ts';
import { situationCounts } from './situation.ts';
import { departmentSpread } from './spread.ts';
import { totalByMonth, totalByPeriod } from './totals.ts';

export const tableDefinitions: readonly TableDefinition[] = [
  totalByPeriod,
  totalByMonth,
  focusByMonth,
  channelByMonth,
  topicByMonth,
  ...countTables,
  situationCounts,
  departmentSpread,
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
    ...Object.fromEntries(definition.takes.map((name) => [name, all[name]])),
    ...definition.own?.(scope, classes),
  };
}
