// Tables that say nothing: every registration stands under 未注明, since the register does not hold what they are about.
import type { PublishedTable } from './model.ts';
import { tableRows } from './table-view.ts';

/** Keys that name no class, place or department. */
const NAMELESS: ReadonlySet<string> = new Set(['unknown', 'unlabelled', 'withheld']);

/** What may be left out of a report; topics and channels always stand in it. */
const OPTIONAL: ReadonlySet<string> = new Set([
  'cause-counts',
  'level-counts',
  'purpose-counts',
  'department-counts',
  'area-counts',
  'area-topic',
  'situation-counts',
]);

/** Whether any measure of a table has a value. */
export function hasNumbers(table: PublishedTable): boolean {
  return table.columns.some(
    ({ role, data }) => role === 'measure' && data.values.some((value) => value !== null),
  );
}

/** Whether a table may be left out because none of its registrations stands under a name; so is an empty one. */
export function isSilent(table: PublishedTable): boolean {
  if (!OPTIONAL.has(table.id)) return false;
  const named = tableRows(table).filter(({ keys }) => !NAMELESS.has(keys[0] ?? ''));
  return named.every((row) => (row.cell('pieces')?.value ?? 0) === 0) && !hasLegitimateZeros(table);
}

/** Where measures are the rows, a count of 0 is known. */
function hasLegitimateZeros(table: PublishedTable): boolean {
  return table.id === 'situation-counts' && table.rowCount > 0;
}
