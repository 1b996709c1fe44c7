// Columns of tables that only the office itself sees, with their headings.
import type { Entry } from '../../foundation/messages/catalogue.ts';
import type { PublishedColumn, Unit } from '../model.ts';

/** A text column that names the row, or says it in words. */
export function textColumn(
  role: 'key' | 'label',
  name: string,
  heading: Entry,
  values: readonly string[],
): PublishedColumn {
  return { role, heading, unit: null, data: { name, type: 'text', values } };
}

/** A column of whole numbers. */
export function wholeColumn(
  name: string,
  heading: Entry,
  unit: Unit,
  values: readonly (number | null)[],
): PublishedColumn {
  return { role: 'measure', heading, unit, data: { name, type: 'integer', values } };
}

/** A column of numbers that need not be whole. */
export function realColumn(
  name: string,
  heading: Entry,
  unit: Unit,
  values: readonly (number | null)[],
): PublishedColumn {
  return { role: 'measure', heading, unit, data: { name, type: 'double', values } };
}
