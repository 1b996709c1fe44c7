// What a column looks like in a sample: its type, how much of it each type can read, and masked examples.
import type { Cell } from '../foundation/columns.ts';
import { isPersonalLabel } from '../privacy/labels.ts';
import { cleanText, cleanValue, readBoolean, readDecimal, readInteger } from './cells.ts';
import { type DateOptions, dateOrderOf, type OrderEvidence, readMoment } from './dates.ts';
import type { Field } from './fields.ts';
import { valueReader } from './value-map.ts';

export type ObservedType =
  | 'empty'
  | 'date'
  | 'datetime'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'category'
  | 'text';

/** A column as a sample shows it. */
export interface ColumnProfile {
  readonly name: string;
  readonly type: ObservedType;
  /** Cells of the sample that hold something. */
  readonly filled: number;
  readonly rows: number;
  readonly distinct: number;
  readonly order: OrderEvidence;
  /** What may be shown of the cells: digits as 9, texts as their length, repeated short words as they are. */
  readonly examples: readonly string[];
  /** Clean cells of the sample, in order. Never shown. */
  readonly cells: readonly string[];
}

const decimal = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?%?$/;
const exampleCount = 3;
const longestWord = 12;
/** A word is shown as it is when this many cells hold it, unless it names a person who petitions often. */
const sharedBy = 3;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function typeOf(cells: readonly string[], distinct: number, dates: Partial<DateOptions>): ObservedType {
  if (cells.length === 0) return 'empty';
  const all = (test: (cell: string) => boolean): boolean =>
    share(cells.filter(test).length, cells.length) >= 0.9;
  if (all((cell) => /\D/.test(cell) && readMoment(cell, dates) !== null)) {
    const timed = cells.filter((cell) => (readMoment(cell, dates)?.seconds ?? null) !== null).length;
    return timed > cells.length / 2 ? 'datetime' : 'date';
  }
  if (all((cell) => readInteger(cell) !== null)) return 'integer';
  if (all((cell) => decimal.test(cell.normalize('NFKC')))) return 'number';
  if (all((cell) => readBoolean(cell) !== null)) return 'boolean';
  const short = cells.every((cell) => cell.length <= 40);
  return short && distinct <= Math.max(20, cells.length / 10) ? 'category' : 'text';
}

/** A cell's shape: letters as they are only where `open`, digits as 9. */
function shape(cell: string, open: boolean): string {
  if (open) return cell.replaceAll(/\p{Nd}/gu, '9');
  return /[\p{L}]/u.test(cell.replaceAll(/[年月日时分秒号上下午apmtz]/giu, ''))
    ? `〔${[...cell].length}〕`
    : cell.replaceAll(/\p{Nd}/gu, '9');
}

function examplesOf(cells: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const byCount = [...counts].toSorted(([, a], [, b]) => b - a);
  const isOpen = (cell: string, count: number): boolean =>
    count >= sharedBy && cell.length <= longestWord && !isPersonalLabel(cell);
  const shapes = byCount.map(([cell, count]) => shape(cell, isOpen(cell, count)));
  return [...new Set(shapes)].slice(0, exampleCount);
}

/** Profiles a column from a sample of its cells. */
export function profileColumn(name: string, sample: readonly Cell[]): ColumnProfile {
  const cells = sample.map(cleanValue).filter((cell) => cell !== null);
  const order = dateOrderOf(cells);
  const distinct = new Set(cells).size;
  return {
    name,
    type: typeOf(cells, distinct, { order: order.order }),
    filled: cells.length,
    rows: sample.length,
    distinct,
    order,
    examples: examplesOf(cells),
    cells,
  };
}

/** How much of a column (0 to 1) a field could read; 1 where the sample holds nothing to say otherwise. */
export function readable(profile: ColumnProfile, field: Field): number {
  const { cells } = profile;
  if (cells.length === 0) return 1;
  const part = (test: (cell: string) => boolean): number => share(cells.filter(test).length, cells.length);
  switch (field.type) {
    case 'moment':
    case 'date':
      return part((cell) => readMoment(cell, { order: profile.order.order }) !== null);
    case 'integer':
      return part((cell) => readInteger(cell) !== null);
    case 'number':
      return part((cell) => readDecimal(cell) !== null);
    case 'boolean':
      return part((cell) => readBoolean(cell) !== null);
    case 'choice': {
      const meaning = valueReader(field);
      return part((cell) => meaning(cell) !== null);
    }
    case 'identifier':
      return field.required ? share(profile.filled, profile.rows) : 1;
    case 'text':
      return cleanText(cells[0] ?? null) === null ? 0 : 1;
  }
}
