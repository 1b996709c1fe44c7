// What was planted in a generated city, and which series a planted surge is seen in.
import type { SeriesKey } from './watched.ts';

/** A planted surge; its days are day numbers, its size is in standard deviations. */
export interface PlantedSurge extends PlantedRise {
  readonly series: string;
  readonly kind: 'strong' | 'moderate' | 'sustained';
  readonly size: number;
}

/** Petitions that were planted over some days, in a topic, a county or both. */
export interface PlantedRise {
  readonly topic: string | null;
  readonly area: string | null;
  readonly from: number;
  readonly to: number;
  readonly petitions: number;
  /** Whether they begin slowly, have their height and end slowly; otherwise each week has as many. */
  readonly isPeaked: boolean;
}

/** How many petitions of a rise fall into the week that begins on a Monday. */
export function plantedInWeek({ from, to, petitions, isPeaked }: PlantedRise, monday: number): number {
  const days = Math.min(to, monday + 6) - Math.max(from, monday) + 1;
  if (days <= 0) return 0;
  const even = (petitions * days) / (to - from + 1);
  const middle = (from + to) / 2;
  const distance = Math.min(1, Math.abs(monday + 3 - middle) / ((to - from + 1) / 2));
  return isPeaked ? even * 2 * (1 - distance) : even;
}

/** What a department mostly deals with: `area` is null where it answers for several counties. */
export interface DepartmentProfile {
  readonly area: string | null;
  readonly topics: ReadonlySet<string>;
}

/** Whether a series counts some of what a planted rise brings. */
export type SeenIn = (key: SeriesKey, rise: Pick<PlantedRise, 'topic' | 'area'>) => boolean;

const same = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;

/** Departments see what rises in their county and in the topics they deal with; channels and the whole see all. */
export function seenIn(departments: ReadonlyMap<string, DepartmentProfile>): SeenIn {
  return (key, rise) => {
    if (!same(key.topic, rise.topic) || !same(key.area, rise.area)) return false;
    if (key.org === null) return true;
    const profile = departments.get(key.org);
    if (profile === undefined) return false;
    return same(profile.area, rise.area) && (rise.topic === null || profile.topics.has(rise.topic));
  };
}

/** One line of what a department counts. */
export interface DepartmentCount {
  readonly org: string;
  readonly area: string;
  readonly topic: string;
  readonly pieces: number;
}

/** A county with less than this share of a department's petitions is not its only one. */
const mainShare = 0.8;
/** A topic with at least this share is one that the department deals with. */
const topicShare = 0.03;

/** The profiles of departments from what they count. */
export function departmentProfiles(counts: Iterable<DepartmentCount>): Map<string, DepartmentProfile> {
  const sums = new Map<string, { total: number; areas: Map<string, number>; topics: Map<string, number> }>();
  for (const { org, area, topic, pieces } of counts) {
    const sum = sums.get(org) ?? {
      total: 0,
      areas: new Map<string, number>(),
      topics: new Map<string, number>(),
    };
    sum.total += pieces;
    sum.areas.set(area, (sum.areas.get(area) ?? 0) + pieces);
    sum.topics.set(topic, (sum.topics.get(topic) ?? 0) + pieces);
    sums.set(org, sum);
  }
  return new Map(
    [...sums].map(([org, { total, areas, topics }]) => {
      const main = [...areas].find(([, pieces]) => pieces >= mainShare * total)?.[0] ?? null;
      const dealt = [...topics].filter(([, pieces]) => pieces >= topicShare * total).map(([topic]) => topic);
      return [org, { area: main, topics: new Set(dealt) }];
    }),
  );
}
