// Ends the time for which registrations are kept: takes them out with all that is known of them.
import { isoDate } from '../src/foundation/calendar.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { qualified } from '../src/warehouse/identifiers.ts';
import { touchTable } from '../src/warehouse/schema.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { columnReader } from './column-reader.ts';
import { keyColumns } from './keyed-tables.ts';
import { recordRun } from './run-record.ts';

/** What a purge removed: rows by table. */
export interface PurgeResult {
  readonly before: string;
  readonly removed: Readonly<Record<string, number>>;
}

const name = 'purged_before';

/** The day before which registrations were purged: older ones are not taken in again. Null where none were. */
export async function purgedBefore(warehouse: Warehouse): Promise<string | null> {
  const found = await warehouse.query('select value from ops.setting where name = $name', { name });
  return columnReader(found).text('value')[0] ?? null;
}

async function noteBoundary(warehouse: Warehouse, before: string): Promise<void> {
  const known = await purgedBefore(warehouse);
  if (known !== null && known >= before) return;
  await warehouse.execute('delete from ops.setting where name = $name', { name });
  await warehouse.execute('insert into ops.setting values ($name, $before)', { name, before });
}

/**
 * Removes the registrations received before a day (a day number), their history, labels and whatever else bears
 * their keys, in one transaction; from then on files do not bring them back. What was removed is noted in ops.run.
 */
export async function purge(
  {
    warehouse,
    before,
    timeZone,
  }: { readonly warehouse: Warehouse; readonly before: number; readonly timeZone: string },
  effects: Effects,
): Promise<PurgeResult> {
  const startedAt = effects.now();
  const day = isoDate(before);
  const tables = (await keyColumns(warehouse)).filter(({ column }) => column === 'case_key');
  return warehouse.transaction(async () => {
    await warehouse.execute(
      `create or replace table ops.purged_key as
       select case_key from register.petition where received_on < $day::date`,
      { day },
    );
    const removed: Record<string, number> = {};
    for (const { table } of tables) {
      const rows = await warehouse.execute(
        `delete from ${qualified(table)} where case_key in (select case_key from ops.purged_key)`,
      );
      if (rows === 0) continue;
      removed[`${table.schema}.${table.name}`] = rows;
      await touchTable(warehouse, `${table.schema}.${table.name}`);
    }
    await warehouse.execute('drop table ops.purged_key');
    await noteBoundary(warehouse, day);
    const result = { before: day, removed };
    await recordRun(warehouse, { command: 'purge', parameters: result, startedAt, timeZone }, effects);
    return result;
  });
}
