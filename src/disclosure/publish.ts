// The one door out of the warehouse: every table that leaves it has passed `publish`.
import { failure } from '../foundation/errors.ts';
import { refusal, type TableToPublish } from './structural-guards.ts';

/** Who a publication is for. */
export type Edition = 'office' | 'internal' | 'public';

const passed: unique symbol = Symbol('passed');

/** A table that has passed the door. Nothing but `publish` can make one: writers take these only. */
export interface Published<Table extends TableToPublish> {
  readonly edition: Edition;
  readonly table: Table;
  readonly [passed]: true;
}

/**
 * Lets a table out, or throws: `report.edition_unavailable` for the editions that need disclosure control
 * (internal, public), and `report.table_refused` where the table holds keys, free text, or an accusation
 * crossed with a department or a place below county.
 */
export function publish<Table extends TableToPublish>(table: Table, edition: Edition): Published<Table> {
  if (edition !== 'office') throw failure('report.edition_unavailable', { edition });
  const refused = refusal(table);
  if (refused !== null) throw failure('report.table_refused', { table: table.id, ...refused });
  return { edition, table, [passed]: true };
}
