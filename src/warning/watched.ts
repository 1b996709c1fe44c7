// The weekly series that are watched, on one axis of weeks; weeks before a series existed are missing, not zero.
import { isoWeek } from '../foundation/calendar.ts';

/** What a series counts. Never visits of any sort, and never a person. */
export const seriesKinds = ['city', 'county', 'topic', 'topic-county', 'department', 'channel'] as const;
export type SeriesKind = (typeof seriesKinds)[number];

/** What a series is about; null where it does not distinguish. */
export interface SeriesKey {
  /** `kind/keys`: `topic-county/05/990104`. */
  readonly series: string;
  readonly kind: SeriesKind;
  readonly topic: string | null;
  readonly area: string | null;
  readonly org: string | null;
  readonly channel: string | null;
}

/** The key that a series' name says; what follows the kind may hold any sign. */
export function keyOf(series: string): SeriesKey {
  const [kind = '', first = '', ...rest] = series.split('/');
  const none = { series, topic: null, area: null, org: null, channel: null };
  const whole = [first, ...rest].join('/');
  switch (kind) {
    case 'county':
      return { ...none, kind, area: whole };
    case 'topic':
      return { ...none, kind, topic: whole };
    case 'topic-county':
      return { ...none, kind, topic: first, area: rest.join('/') };
    case 'department':
      return { ...none, kind, org: whole };
    case 'channel':
      return { ...none, kind, channel: whole };
    default:
      return { ...none, kind: 'city' };
  }
}

/** The counts of one series, one a week of the axis; null before it existed and after it ended. */
export interface WatchedSeries {
  readonly key: SeriesKey;
  readonly counts: readonly (number | null)[];
  /** The first week of the axis in which it existed. */
  readonly activeFrom: number;
}

/** Whole weeks in order. */
export interface WeekAxis {
  /** The Monday of the first week, as a day number. */
  readonly first: number;
  readonly length: number;
}

/** The Monday of a week of the axis. */
export const mondayOf = ({ first }: WeekAxis, week: number): number => first + 7 * week;

/** A week by its Monday: `2020-W14`. */
export function weekLabel(monday: number): string {
  const { year, week } = isoWeek(monday);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** One row of the register's counts. `monday` is a day number. */
export interface WeeklyCount {
  readonly key: SeriesKey;
  readonly monday: number;
  readonly pieces: number;
}

/** The span in which something existed, as day numbers; null where it is open. */
export interface Validity {
  readonly from: number | null;
  readonly to: number | null;
}

/** The whole weeks between the first and the last day of a register; those held back are left out. */
export function wholeWeeks(firstDay: number, lastDay: number, heldBack = 0): WeekAxis {
  const monday = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);
  const first = monday(firstDay + 6);
  const next = monday(lastDay + 1);
  return { first, length: Math.max(0, (next - first) / 7 - heldBack) };
}

/** A first case within half a year of the register's beginning says nothing of when a series began to exist. */
const graceWeeks = 26;

interface Collected {
  readonly key: SeriesKey;
  readonly counts: Map<number, number>;
  first: number;
}

function collect(rows: Iterable<WeeklyCount>, axis: WeekAxis): Map<string, Collected> {
  const found = new Map<string, Collected>();
  for (const { key, monday, pieces } of rows) {
    const week = (monday - axis.first) / 7;
    if (week < 0 || week >= axis.length) continue;
    const known = found.get(key.series) ?? { key, counts: new Map<number, number>(), first: week };
    known.counts.set(week, (known.counts.get(week) ?? 0) + pieces);
    known.first = Math.min(known.first, week);
    found.set(key.series, known);
  }
  return found;
}

/**
 * Lays counts out on the axis. `departments` are named without spaces. A series exists since its first case, unless that falls into the first half year; a
 * topic in a county exists since both do; a department exists as long as the list of departments says.
 */
export function watchedSeries(
  rows: Iterable<WeeklyCount>,
  axis: WeekAxis,
  departments: ReadonlyMap<string, Validity> = new Map(),
): WatchedSeries[] {
  const collected = collect(rows, axis);
  const started = (series: string): number => {
    const first = collected.get(series)?.first ?? 0;
    return first < graceWeeks ? 0 : first;
  };
  const weekFrom = (day: number): number => Math.max(0, Math.ceil((day - axis.first) / 7));
  const counties = [...collected.values()].filter(({ key }) => key.kind === 'county').length;
  const isWatched = ({ kind }: SeriesKey): boolean =>
    counties > 1 || (kind !== 'county' && kind !== 'topic-county');
  return [...collected.values()]
    .filter(({ key }) => isWatched(key))
    .map(({ key, counts }) => {
      const validity = key.org === null ? undefined : departments.get(key.org.replaceAll(' ', ''));
      const own = started(key.series);
      const activeFrom =
        key.kind === 'topic-county'
          ? Math.max(started(`topic/${key.topic}`), started(`county/${key.area}`))
          : validity?.from === undefined || validity.from === null
            ? own
            : Math.min(weekFrom(validity.from), Math.max(0, own));
      const end =
        validity?.to === undefined || validity.to === null ? axis.length : weekFrom(validity.to + 1);
      return {
        key,
        activeFrom,
        counts: Array.from({ length: axis.length }, (_, week) =>
          week < activeFrom || week >= end ? (counts.get(week) ?? null) : (counts.get(week) ?? 0),
        ),
      };
    })
    .toSorted((one, other) => (one.key.series < other.key.series ? -1 : 1));
}
