// A register of decisions and petitions, written row by row, for tests of what is counted of them.
import { isoDate } from '../../../src/foundation/calendar.ts';
import type { Warehouse } from '../../../src/warehouse/warehouse.ts';

export const county = '431202';

/** A day as SQL writes it. */
export const sqlDate = (day: number): string => `date '${isoDate(day)}'`;

/** Writes petitions of county 431202 and topic 01, changed as said: values are SQL. */
export function petitionWriter(warehouse: Warehouse) {
  let number = 0;
  return async (day: number, changes: Readonly<Record<string, string>> = {}): Promise<void> => {
    number += 1;
    const key = `'00000000-0000-4000-8000-${String(number).padStart(12, '0')}'`;
    const row: Record<string, string> = {
      case_key: key,
      source: "'test'",
      source_file: "'t.csv'",
      source_row: String(number),
      batch_id: "'b'",
      pii_found: '0',
      received_on: sqlDate(day),
      channel: "'visit'",
      persons: '1',
      is_joint: 'false',
      purpose: "'claim'",
      area_code: `'${county}'`,
      ...changes,
    };
    await warehouse.execute(
      `insert into register.petition (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`,
    );
    if (row.purpose === "'accusation'") return;
    await warehouse.execute(
      `insert into register.label (case_key, axis, code, source) values (${key}, 'topic', '01', 'rule')`,
    );
  };
}

/** A decision of the register: by default a house expropriation of county 431202 that was taken. */
export async function writeDecision(
  warehouse: Warehouse,
  id: string,
  day: number,
  { area = county, type = 'house_expropriation', stage = 'taken' } = {},
): Promise<void> {
  await warehouse.execute(
    'insert into register.decision (id, type, topic, area_code, stage, t0) values ($id, $type, $topic, $area, $stage, $day::date)',
    { id, type, topic: '01', area, stage, day: isoDate(day) },
  );
}

/** One feature of a decision, known on a day. */
export async function writeFeature(
  warehouse: Warehouse,
  id: string,
  [feature, value, asOf]: readonly [feature: string, value: string, asOf: number],
): Promise<void> {
  await warehouse.execute(
    'insert into register.decision_feature (decision_id, feature, value, as_of) values ($id, $feature, $value, $day::date)',
    { id, feature, value, day: isoDate(asOf) },
  );
}
