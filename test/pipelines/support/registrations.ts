// Registrations with given words, put into a register as loading would leave them.
import { parseIsoDate } from '../../../src/foundation/calendar.ts';
import type { Warehouse } from '../../../src/warehouse/warehouse.ts';

export interface Registration {
  readonly title?: string;
  readonly text?: string;
  readonly purpose?: string;
}

/** The key of the registration with this place in the list, from 1. */
export const caseKey = (place: number): string =>
  `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

/** Registers what is given, all on one day. */
export async function register(warehouse: Warehouse, cases: readonly Registration[]): Promise<void> {
  const rows = cases.map((_, index) => index + 1);
  const text = (name: string, valueIn: (one: Registration) => string | undefined) => ({
    name,
    type: 'text' as const,
    values: cases.map((one) => valueIn(one) ?? null),
  });
  await warehouse.append({ schema: 'register', name: 'petition' }, [
    {
      rowCount: cases.length,
      columns: [
        { name: 'case_key', type: 'uuid', values: rows.map(caseKey) },
        text('source', () => 'office'),
        text('source_file', () => 'a.csv'),
        { name: 'source_row', type: 'integer', values: rows },
        text('batch_id', () => 'one'),
        { name: 'pii_found', type: 'integer', values: rows.map(() => 0) },
        { name: 'received_on', type: 'date', values: rows.map(() => parseIsoDate('2020-05-01')) },
        text('channel', () => 'letter'),
        { name: 'persons', type: 'integer', values: rows.map(() => 1) },
        { name: 'is_joint', type: 'boolean', values: rows.map(() => false) },
        text('title', ({ title }) => title),
        text('text', (one) => one.text),
        text('purpose', ({ purpose }) => purpose),
      ],
    },
  ]);
}
