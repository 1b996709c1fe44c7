// What a rise is made of: the topics, places, departments and channels that contribute most to the excess.
import type { SeriesKind } from './watched.ts';

/** A part of what a series counted in a week. */
export interface Part {
  readonly dimension: string;
  readonly value: string;
  readonly observed: number;
  /** In the 52 weeks that end five weeks before. */
  readonly usual: number;
  /** The Monday of the value's first week in the whole register; null where it is not known. */
  readonly firstWeek: number | null;
}

/** `topic`, `area` (a county), `place` (below county), `label` (the source's own category), `event` … */
export type DriverDimension = 'topic' | 'area' | 'place' | 'department' | 'channel' | 'label' | 'event';

/** What one part contributes. */
export interface Driver {
  readonly dimension: DriverDimension;
  readonly code: string;
  readonly observed: number;
  readonly expected: number;
  readonly excess: number;
}

/** The dimensions that a kind of series leaves open, the most telling first. */
const openDimensions: Readonly<Record<SeriesKind, readonly DriverDimension[]>> = {
  city: ['event', 'topic', 'area', 'department', 'channel'],
  county: ['event', 'topic', 'place', 'department', 'channel'],
  topic: ['event', 'label', 'area', 'department', 'channel'],
  'topic-county': ['event', 'label', 'place', 'department', 'channel'],
  department: ['event', 'topic', 'area', 'place', 'channel'],
  channel: ['event', 'topic', 'area', 'department'],
};

const mostADimension = 3;
/** The least share of the whole excess that is worth naming. */
const leastShare = 0.1;
/** Values that name nothing. */
const nameless = new Set(['unknown', 'rest', 'withheld', 'composite', '']);

/** What a series usually has, by its parts along one dimension that every registration has. */
export function usualTotal(parts: readonly Part[]): number {
  return parts.reduce((sum, { dimension, usual }) => sum + (dimension === 'channel' ? usual : 0), 0);
}

/**
 * The parts that contribute most to `observed − expected`, at most three a dimension. A part is expected to have its
 * usual share of what the series was expected to count; what has no usual share was expected to have nothing.
 */
export function driversOf(
  kind: SeriesKind,
  parts: readonly Part[],
  { observed, expected }: { readonly observed: number; readonly expected: number },
): Driver[] {
  const least = Math.max(1, (observed - expected) * leastShare);
  const whole = usualTotal(parts);
  return openDimensions[kind].flatMap((dimension) =>
    parts
      .filter((part) => part.dimension === dimension && !nameless.has(part.value))
      .filter((part) => dimension !== 'place' || /^\d{7,}$/.test(part.value))
      .map(({ value, observed: count, usual }): Driver => {
        const share = whole === 0 ? 0 : (expected * usual) / whole;
        return { dimension, code: value, observed: count, expected: share, excess: count - share };
      })
      .filter(({ excess }) => excess >= least)
      .toSorted((one, other) => other.excess - one.excess || (one.code < other.code ? -1 : 1))
      .slice(0, mostADimension),
  );
}
