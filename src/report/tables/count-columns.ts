// Columns of counts with what each of their cells counts, and the sums among them.
import { type Address, type CountMeasure, placeItself, placesWithin } from '../../disclosure/address.ts';
import type { Sum } from '../../disclosure/counted-table.ts';
import { isAccusation } from '../../disclosure/structural-guards.ts';
import { parseIsoDate } from '../../foundation/calendar.ts';
import type { TypedBatch } from '../../foundation/columns.ts';
import { counts } from '../read-columns.ts';
import type { TableParameters } from './definition.ts';

/** A column of counts: for each row what it counts; null where it counts no registrations. */
export interface CountColumn {
  readonly name: string;
  readonly addresses: readonly (Address | null)[];
}

export interface TableCounts {
  readonly columns: readonly CountColumn[];
  readonly sums: readonly Sum[];
  readonly headlines: readonly Address[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Reading {
  readonly batch: TypedBatch;
  readonly parameters: TableParameters;
  readonly monthEnd: number;
}

export const MEASURES: readonly CountMeasure[] = ['pieces', 'batches', 'persons'];
export const isMeasure = (text: string): text is CountMeasure => MEASURES.some((measure) => measure === text);

/** The same count under one address: a batch is a visit, and accusations are one class on every axis. */
function canonical(address: Address): Address | null {
  const classes = Object.entries(address.axes).map(([axis, code]) =>
    isAccusation(code) ? (['purpose', 'accusation'] as const) : ([axis, code] as const),
  );
  const { channel, ...rest } = Object.fromEntries(classes);
  const axes = channel === undefined ? rest : { ...rest, channel };
  if (address.measure !== 'batches') return { ...address, axes };
  if (channel !== undefined && channel !== 'visit') return null;
  return Object.keys(rest).length > 0
    ? { ...address, axes: rest }
    : { ...address, measure: 'pieces', axes: { channel: 'visit' } };
}

function dayOf(parameters: TableParameters, name: string): number | null {
  return parseIsoDate(String(parameters[name] ?? ''));
}

export function spanOf(parameters: TableParameters, prefix: '' | 'last_' | 'previous_'): Span | null {
  const [from, to] = [dayOf(parameters, `${prefix}from`), dayOf(parameters, `${prefix}to`)];
  return from === null || to === null ? null : { from, to };
}

export const wholePlace = (parameters: TableParameters): string =>
  placesWithin(String(parameters.area ?? ''));

/** A row of a table of places: a whole county, or what is registered under this very code. */
export function rowPlace(code: string, parameters: TableParameters): string {
  return parameters.places === 'county' && /^\d+$/.test(code) ? placesWithin(code) : placeItself(code);
}

/** The classes of a table under their names; what a table calls the rest is all but those that it names. */
export function classNames(codes: readonly string[]): (code: string) => string {
  const named = [...new Set(codes)].filter((code) => code !== 'rest').toSorted();
  return (code) => (code === 'rest' ? `rest/${named.join('/')}` : code);
}

export const has = (batch: TypedBatch, name: string): boolean =>
  batch.columns.some((column) => column.name === name);

/** Addresses for a column; a cell without a value counts nothing. */
export function column(
  name: string,
  batch: TypedBatch,
  addressOf: (row: number) => Address | null,
): CountColumn {
  const values = counts(batch, name);
  return {
    name,
    addresses: values.map((value, row) => {
      const address = value === null ? null : addressOf(row);
      return address === null ? null : canonical(address);
    }),
  };
}

/** The sum over the rows of a column for each whole that `wholeOf` gives them. */
export function sumsOf(
  { addresses }: CountColumn,
  wholeOf: (address: Address, row: number) => Address | null,
): Sum[] {
  const parts = addresses.flatMap((address, row) => {
    const whole = address === null ? null : wholeOf(address, row);
    const known = whole === null ? null : canonical(whole);
    return address === null || known === null ? [] : [{ address, whole: known }];
  });
  return [...Map.groupBy(parts, ({ whole }) => JSON.stringify(whole)).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ whole: first.whole, parts: group.map(({ address }) => address) }];
  });
}

/** National classes are sums of our topics. */
export function classSums(columns: readonly CountColumn[], classes: string): Sum[] {
  const pairs = classes.split(';').flatMap((pair) => {
    const [code, name] = pair.split('=');
    return code === undefined || name === undefined ? [] : [{ code, name }];
  });
  const members = Map.groupBy(pairs, ({ name }) => name);
  return columns.flatMap(({ addresses }) =>
    addresses.flatMap((address) => {
      const own = members.get(address?.axes.topic ?? '');
      if (address === null || own === undefined) return [];
      return [
        {
          whole: address,
          parts: own.map(({ code }) => ({ ...address, axes: { ...address.axes, topic: code } })),
        },
      ];
    }),
  );
}
