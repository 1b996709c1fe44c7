// What a count counts: its measure, place, days and classes. Two counts with one address are the same number.
import { isoDate } from '../foundation/calendar.ts';

/** The measures whose counts are kept apart; `persons` ≥ `pieces` ≥ `batches` wherever the rest is the same. */
export type CountMeasure = 'pieces' | 'batches' | 'persons';

/** What is counted. Days are day numbers, both ends included. */
export interface Address {
  readonly measure: CountMeasure;
  /** `CODE*` for all places whose code begins so (`*`: everywhere), `=CODE` for this very code. */
  readonly place: string;
  readonly from: number;
  readonly to: number;
  /** The class on each axis that the count is restricted to: `{topic: '01'}`; none for all registrations. */
  readonly axes: Readonly<Record<string, string>>;
}

/** The series that an address is a span of: everything but its days, as text. */
export function seriesKey({ measure, place, axes }: Omit<Address, 'from' | 'to'>): string {
  const classes = Object.entries(axes).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([measure, place, classes]);
}

/** An address as text; equal texts are equal counts. */
export function addressKey(address: Address): string {
  return `${seriesKey(address)}@${address.from}..${address.to}`;
}

/** The place of all registrations whose place code begins with `prefix`. */
export const placesWithin = (prefix: string): string => `${prefix}*`;

/** The place of the registrations with this very code. */
export const placeItself = (code: string): string => `=${code}`;

/** The digits of a place's code; empty for everywhere and for places that are not known. */
export const placeDigits = (place: string): string => /^=?(\d*)\*?$/.exec(place)?.[1] ?? '';

/** An address as a person reads it, without any value: `pieces 4312* topic=01 2020-06-01..2020-06-30`. */
export function addressText({ measure, place, from, to, axes }: Address): string {
  const classes = Object.entries(axes).map(([axis, code]) => `${axis}=${code}`);
  return [measure, place, ...classes, `${isoDate(from)}..${isoDate(to)}`].join(' ');
}
