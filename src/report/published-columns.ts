// The columns of published tables, built from values: keys, labels, measures and the measures derived from counts.
import type { Entry, Language } from '../foundation/messages/catalogue.ts';
import { messages } from '../foundation/messages/index.ts';
import { garwoodInterval, rateRatio, wilsonInterval } from '../statistics/intervals.ts';
import type { PublishedColumn, Unit } from './model.ts';
import type { Axis, NameOf } from './names.ts';

type Values = readonly (number | null)[];

const headings: ReadonlyMap<string, Entry> = new Map(Object.entries(messages));

function heading(name: string): Entry {
  const entry = headings.get(`report.column_${name}`);
  if (entry === undefined) throw new RangeError(`the catalogue has no heading for the column ${name}`);
  return entry;
}

/** Below this count of last year a difference is given instead of a percentage. */
export const SMALLEST_BASE = 10;

/** A column that names the row. */
export function keyColumn(name: string, values: readonly string[]): PublishedColumn {
  return { role: 'key', heading: heading(name), unit: null, data: { name, type: 'text', values } };
}

/** A column that says a key in words; `as` is the name of its heading where it differs from the column's. */
export function labelColumn(name: string, values: readonly string[], as = name): PublishedColumn {
  return { role: 'label', heading: heading(as), unit: null, data: { name, type: 'text', values } };
}

/** The words for codes, in the language of the report. */
export function codeNames(
  codes: readonly string[],
  axis: Axis,
  nameOf: NameOf,
  language: Language,
): string[] {
  return codes.map((code) => nameOf(axis, code)[language]);
}

/** A column of counts. */
export function countColumn(name: string, unit: Unit, values: Values): PublishedColumn {
  return { role: 'measure', heading: heading(name), unit, data: { name, type: 'integer', values } };
}

/** A column of ratios or rates. */
function ratioColumn(name: string, unit: Unit, values: Values): PublishedColumn {
  return { role: 'measure', heading: heading(name), unit, data: { name, type: 'double', values } };
}

/** `part ÷ whole` with Wilson's interval; empty where the whole is 0. */
export function shareColumns(parts: Values, wholes: Values): PublishedColumn[] {
  const shares = parts.map((part, row) => {
    const whole = wholes[row] ?? null;
    if (part === null || whole === null || whole === 0) return null;
    const [low, high] = wilsonInterval(part, whole);
    return { share: part / whole, low, high };
  });
  return [
    ratioColumn(
      'share',
      'ratio',
      shares.map((share) => share?.share ?? null),
    ),
    ratioColumn(
      'share_low',
      'ratio',
      shares.map((share) => share?.low ?? null),
    ),
    ratioColumn(
      'share_high',
      'ratio',
      shares.map((share) => share?.high ?? null),
    ),
  ];
}

/** A change with its 95 % interval: 0.05 is 5 % more. */
export interface Change {
  readonly change: number;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The change from `base` to `now`, or null where either is unknown or the base is below 10. The interval is the
 * exact one of a ratio of two counts; persons come in parties, so `counted` false leaves it out.
 */
export function changeBetween(now: number | null, base: number | null, counted = true): Change | null {
  if (now === null || base === null || base < SMALLEST_BASE) return null;
  const change = now / base - 1;
  if (!counted) return { change, low: null, high: null };
  const ratio = rateRatio({ count: now, exposure: 1 }, { count: base, exposure: 1 });
  if (ratio === null) return null;
  return { change, low: ratio.interval[0] - 1, high: ratio.interval[1] - 1 };
}

/** Changes as the columns `NAME`, `NAME_low` and `NAME_high`. */
export function changeColumns(
  name: 'change' | 'change_previous',
  changes: readonly (Change | null)[],
): PublishedColumn[] {
  return [
    ratioColumn(
      name,
      'ratio',
      changes.map((change) => change?.change ?? null),
    ),
    ratioColumn(
      `${name}_low`,
      'ratio',
      changes.map((change) => change?.low ?? null),
    ),
    ratioColumn(
      `${name}_high`,
      'ratio',
      changes.map((change) => change?.high ?? null),
    ),
  ];
}

/** `now − base`, or null where either is unknown. */
export function differences(now: Values, base: Values): (number | null)[] {
  return now.map((value, row) => {
    const before = base[row] ?? null;
    return value === null || before === null ? null : value - before;
  });
}

/** Pieces per 10,000 residents with Garwood's interval; empty where the residents are unknown. */
export function perTenThousandColumns(pieces: Values, residents: Values): PublishedColumn[] {
  const rates = pieces.map((count, row) => {
    const population = residents[row] ?? null;
    if (count === null || population === null || population === 0) return null;
    const [low, high] = garwoodInterval(count);
    return {
      rate: (count * 10_000) / population,
      low: (low * 10_000) / population,
      high: (high * 10_000) / population,
    };
  });
  return [
    ratioColumn(
      'per_10k',
      'per_10k',
      rates.map((rate) => rate?.rate ?? null),
    ),
    ratioColumn(
      'per_10k_low',
      'per_10k',
      rates.map((rate) => rate?.low ?? null),
    ),
    ratioColumn(
      'per_10k_high',
      'per_10k',
      rates.map((rate) => rate?.high ?? null),
    ),
  ];
}
