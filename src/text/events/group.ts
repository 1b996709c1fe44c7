// A group while messages come: its newest messages, what they have in common, where they are and what they are about.
import type { Standing } from './joining.ts';
import { type WeighedCore, weighCore } from './likeness.ts';
import { type Core, changedCounts, coreOf, noShingles, type ShingleCounts } from './profile.ts';
import type { Shingles } from './shingles.ts';
import { NOWHERE, type Window } from './window.ts';

/** The newest messages that make the profile of a group. */
const PROFILE_MESSAGES = 16;

/** A message as its group knows it. */
export interface Member {
  readonly index: number;
  readonly day: number;
  readonly shingles: Shingles;
  readonly standing: Standing;
}

export interface Group {
  readonly number: number;
  /** All its messages, also those before the window. */
  size: number;
  lastDay: number;
  /** The newest messages in the window, oldest first. */
  recent: readonly Member[];
  /** What they have; null where there is but one. */
  counts: ShingleCounts | null;
  standing: Standing;
  core: Core | null;
  /** The core as it was weighed on a day; null after a change. */
  weighed: WeighedCore | null;
  weighedOn: number;
}

/** A group without messages in the window, and `size` before it. */
export function emptyGroup(number: number, size: number): Group {
  return {
    number,
    size,
    lastDay: 0,
    recent: [],
    counts: null,
    standing: { county: NOWHERE, township: null, topic: null },
    core: null,
    weighed: null,
    weighedOn: 0,
  };
}

/** The commonest value, of equally common ones the least; null where there is none. */
function commonest<T extends string | number>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  let most = 0;
  for (const [value, count] of counts) {
    if (count > most || (count === most && best !== null && value < best)) [best, most] = [value, count];
  }
  return best;
}

/** Where most of the messages are, within their commonest county, and what most are about. */
function commonStanding(members: readonly Member[]): Standing {
  const standings = members.map(({ standing }) => standing);
  const county = commonest(standings.map((one) => one.county).filter((one) => one !== NOWHERE)) ?? NOWHERE;
  const there = standings.filter((one) => one.county === county);
  return {
    county,
    township: commonest(there.map(({ township }) => township).filter((one) => one !== null)),
    topic: commonest(standings.map(({ topic }) => topic).filter((one) => one !== null)),
  };
}

const isSame = (one: Standing, other: Standing): boolean =>
  one.county === other.county && one.township === other.township && one.topic === other.topic;

function setRecent(
  group: Group,
  recent: readonly Member[],
  counts: ShingleCounts | null,
  standing: Standing,
): void {
  group.recent = recent;
  group.counts = recent.length > 1 ? counts : null;
  group.standing = standing;
  group.core = null;
  group.weighed = null;
}

const countsOf = (members: readonly Member[]): ShingleCounts =>
  members.reduce((counts, { shingles }) => changedCounts(counts, shingles, 1), noShingles);

/** Adds a message, the newest. */
export function enter(group: Group, member: Member): void {
  const recent = [...group.recent, member];
  let counts =
    recent.length === 1 ? null : changedCounts(group.counts ?? countsOf(group.recent), member.shingles, 1);
  const first = recent.length > PROFILE_MESSAGES ? recent.shift() : undefined;
  if (first !== undefined && counts !== null) counts = changedCounts(counts, first.shingles, -1);
  // One more of what is commonest leaves it the commonest.
  const isKnown = recent.length > 1 && isSame(member.standing, group.standing);
  setRecent(group, recent, counts, isKnown ? group.standing : commonStanding(recent));
  group.size += 1;
  group.lastDay = member.day;
}

/** Lets go of its oldest message, which has left the window. */
export function leave(group: Group, member: Member): void {
  if (group.recent[0]?.index !== member.index) return;
  const counts = group.counts === null ? null : changedCounts(group.counts, member.shingles, -1);
  const recent = group.recent.slice(1);
  setRecent(group, recent, counts, commonStanding(recent));
}

/** Takes up the messages that another group has in the window. */
export function takeUp(group: Group, other: Group): void {
  const all = [...group.recent, ...other.recent].sort((one, next) => one.index - next.index);
  const recent = all.slice(-PROFILE_MESSAGES);
  setRecent(group, recent, countsOf(recent), commonStanding(recent));
  group.size += other.recent.length;
  group.lastDay = Math.max(group.lastDay, other.lastDay);
}

function coreNow({ recent, counts }: Group): Core {
  if (counts !== null) return coreOf(counts, recent.length);
  return { shingles: recent[0]?.shingles ?? new Uint32Array(0), messages: null, members: 1 };
}

/** The core of a group, weighed on `day`: once a day, and again when the group has changed. */
export function weighedCore(group: Group, day: number, window: Window): WeighedCore {
  if (group.weighed === null || group.weighedOn !== day) {
    group.core ??= coreNow(group);
    group.weighed = weighCore(group.core, window);
    group.weighedOn = day;
  }
  return group.weighed;
}
