// What loading a file settles and says on the way: the order of dates, and what is worth knowing.

import { basename } from 'node:path';
import type { TextBatch } from '../../src/foundation/columns.ts';
import type { Effects } from '../../src/foundation/effects.ts';
import { fill } from '../../src/foundation/messages/catalogue.ts';
import { messages, say } from '../../src/foundation/messages/index.ts';
import { listed } from '../../src/foundation/messages/listed.ts';
import type { PersonalKind } from '../../src/foundation/placeholders.ts';
import { type DateOptions, type DateOrder, dateOrderOf } from '../../src/intake/dates.ts';
import { type Field, fieldsOf, type SourceKind } from '../../src/intake/fields.ts';
import { cellsOf, type FittedField, type SourceMapping } from '../../src/intake/mapping.ts';
import type { Notice, SourceTable } from '../../src/intake/source-table.ts';

/** Says what a reader noticed; none of it costs a row. */
export function sayNotices(notices: readonly Notice[], effects: Effects): void {
  for (const { message, parameters } of notices) {
    effects.warn(fill(messages[message][effects.language], parameters));
  }
}

/** Says how many values were taken for something else than they say. */
export function sayTally(
  table: { readonly file: string; readonly kind: SourceKind },
  tally: {
    readonly unknown: ReadonlyMap<string, number>;
    readonly zeroPersons: number;
    readonly masked: ReadonlyMap<PersonalKind, number>;
  },
  effects: Effects,
): void {
  const file = basename(table.file);
  for (const [field, count] of tally.unknown) {
    const otherwise = fieldsOf(table.kind).find(({ name }) => name === field)?.otherwise;
    const value = otherwise ?? say(effects.language, 'mapping.notice.empty');
    effects.warn(say(effects.language, 'mapping.notice.unknown_values', { file, field, count, value }));
  }
  if (tally.masked.size > 0) {
    const count = [...tally.masked.values()].reduce((sum, times) => sum + times, 0);
    const told = [...tally.masked]
      .toSorted(([, a], [, b]) => b - a)
      .map(([kind, times]) => `${say(effects.language, `privacy.kind.${kind}`)} ${times}`);
    const kinds = listed(effects.language, told);
    effects.note(say(effects.language, 'mapping.notice.masked', { file, count, kinds }));
  }
  if (tally.zeroPersons === 0) return;
  effects.warn(say(effects.language, 'mapping.notice.zero_persons', { file, count: tally.zeroPersons }));
}

/** The first rows of a file, and what is known of it. */
interface FirstRows {
  readonly fields: readonly FittedField[];
  readonly rows: TextBatch;
  readonly source: SourceMapping;
  readonly table: Pick<SourceTable, 'file' | 'columns'>;
}

/**
 * The order of day and month of each date column: the source's own, or what the first rows show. Where
 * neither decides and it matters, months go first and the reader is told.
 */
export function columnOrders(
  { fields, rows, source, table }: FirstRows,
  effects: Effects,
): (field: Field) => Partial<DateOptions> {
  const given = source.dateOrder;
  if (given !== undefined) return () => ({ order: given });
  const orders = new Map<string, DateOrder>();
  for (const fitted of fields) {
    if (fitted.field.type !== 'date' && fitted.field.type !== 'moment') continue;
    const { order, certain } = dateOrderOf(cellsOf(fitted, rows));
    orders.set(fitted.field.name, order);
    if (certain) continue;
    const column = fitted.columns.map((index) => table.columns[index] ?? '').join(' + ');
    const file = basename(table.file);
    effects.warn(say(effects.language, 'mapping.notice.date_order', { file, column }));
  }
  return ({ name }) => {
    const order = orders.get(name);
    return order === undefined ? {} : { order };
  };
}
