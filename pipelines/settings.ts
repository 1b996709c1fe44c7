// Writes the office's settings into the warehouse, where SQL models read them.
import type { Configuration } from '../src/config/schema.ts';
import { dateInZone, isoDate } from '../src/foundation/calendar.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { touchTable } from '../src/warehouse/schema.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';

/** The settings that models read, as rows of `ops.setting`; `today` is the office's calendar date. */
function settingsOf(office: Configuration['office'], now: Date): Readonly<Record<string, string>> {
  return {
    statistical_month_end: String(office.statistical_month_end),
    joint_visit_persons: String(office.joint_visit_persons),
    today: isoDate(dateInZone(now, office.time_zone)),
  };
}

/** Brings `ops.setting` to what the configuration says; models that read it are rebuilt only if it changed. */
export async function writeSettings(
  warehouse: Warehouse,
  configuration: Pick<Configuration, 'office'>,
  effects: Pick<Effects, 'now'>,
): Promise<void> {
  const wanted = Object.entries(settingsOf(configuration.office, effects.now()));
  await warehouse.transaction(async () => {
    let changed = 0;
    for (const [name, value] of wanted) {
      const kept = await warehouse.query('select 1 from ops.setting where name = $name and value = $value', {
        name,
        value,
      });
      if (kept.rowCount > 0) continue;
      await warehouse.execute('delete from ops.setting where name = $name', { name });
      await warehouse.execute('insert into ops.setting values ($name, $value)', { name, value });
      changed += 1;
    }
    if (changed > 0) await touchTable(warehouse, 'ops.setting');
  });
}
