// Surges: weeks in which more petitions of a topic, a county or both come than their season lets one expect.
import { isoDate, weekday } from '../foundation/calendar.ts';
import { type RandomStream, randomStream } from '../foundation/random.ts';
import type { CityPlan } from './options.ts';
import { counties } from './places.ts';
import type { Planting } from './plantings.ts';
import type { DayRhythm } from './rhythm.ts';
import { topics } from './topics.ts';

/** A surge as `truth.json` states it. `from` is a Monday, `to` a Sunday. */
export interface Surge {
  /** `topic/05`, `county/990104` or `topic-county/05/990104`. */
  readonly series: string;
  readonly kind: 'strong' | 'moderate' | 'sustained';
  readonly from: string;
  readonly to: string;
  /** Petitions planted a week, in standard deviations of the week's count about its expectation. */
  readonly size_sd: number;
  readonly petitions: number;
}

export interface PlannedSurges {
  readonly surges: readonly Surge[];
  readonly plantings: readonly Planting[];
}

/** Sizes in standard deviations, lengths in weeks, and how many a city has. */
const kinds = [
  { kind: 'strong', count: 10, smallest: 5, largest: 9, shortest: 2, longest: 4 },
  { kind: 'moderate', count: 10, smallest: 3, largest: 4.99, shortest: 2, longest: 4 },
  { kind: 'sustained', count: 6, smallest: 1.5, largest: 1.5, shortest: 12, longest: 16 },
] as const;

type Kind = (typeof kinds)[number];

/** A series that comes to fewer petitions a week has no week that one could call ordinary. */
const fewestExpected = 1.5;
/** Sustained rises are planted where 1.5 standard deviations are several petitions. */
const fewestSustained = 4;
/** Topics that rise in no series: accusations, and what belongs nowhere. */
const unplanted = ['13', '99'];
/** What weekly counts vary beyond chance: the jitter of topics and of days. */
const jitter = 0.065;
/** History that comes before the first surge, and the span after it that has surges, in weeks. */
const historyWeeks = 104;
const surgeWeeks = 104;

interface SeriesKey {
  readonly name: string;
  readonly topic: string | null;
  readonly county: string | null;
}

const plantable = topics.filter(({ code }) => !unplanted.includes(code));

const seriesKeys: readonly SeriesKey[] = [
  ...plantable.map(({ code }) => ({ name: `topic/${code}`, topic: code, county: null })),
  ...counties.map(({ code }) => ({ name: `county/${code}`, topic: null, county: code })),
  ...plantable.flatMap(({ code: topic }) =>
    counties.map(({ code }) => ({ name: `topic-county/${topic}/${code}`, topic, county: code })),
  ),
];

/** The share of a topic's petitions that a county has, and the share that is no accusation. */
const countyShares: ReadonlyMap<string, number> = new Map(
  topics.flatMap((profile) => {
    const weights = counties.map(({ residents, rate, kind }) => residents * rate * profile.places[kind]);
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    return counties.map(({ code }, index) => [`${profile.code}/${code}`, (weights[index] ?? 0) / whole]);
  }),
);

/** How many petitions of a week, beginning at day `first` of the plan, each topic is expected to have. */
function expectedByTopic(rhythms: readonly DayRhythm[], first: number, size: number): number[] {
  const whole = rhythms.reduce((sum, { weight }) => sum + weight, 0);
  const expected = topics.map(() => 0);
  for (const { weight, channels, topics: byChannel } of rhythms.slice(first, first + 7)) {
    const all = channels.reduce((sum, share) => sum + share, 0);
    for (const [channel, share] of channels.entries()) {
      const weights = byChannel[channel] ?? [];
      const sum = weights.reduce((total, one) => total + one, 0);
      const petitions = (size * weight * share) / (whole * all);
      for (const [topic, one] of weights.entries()) {
        expected[topic] = (expected[topic] ?? 0) + (petitions * one) / sum;
      }
    }
  }
  return expected;
}

function expectedOf(key: SeriesKey, byTopic: readonly number[]): number {
  return topics.reduce((sum, { code, purposes }, index) => {
    if (key.topic !== null && key.topic !== code) return sum;
    const share = key.county === null ? 1 : (countyShares.get(`${code}/${key.county}`) ?? 0);
    return sum + (byTopic[index] ?? 0) * share * (1 - (purposes[2] ?? 0) / 100);
  }, 0);
}

/** Petitions a week for a surge of a size: whole ones, so that the size is kept within its kind. */
function weeklyCounts(stream: RandomStream, kind: Kind, deviation: number, weeks: number): number[] | null {
  const size = kind.smallest + (kind.largest - kind.smallest) * stream.next();
  const nearest = Math.round(size * deviation);
  if (kind.kind === 'sustained') {
    let carried = 1;
    return Array.from({ length: weeks }, () => {
      carried += kind.smallest * deviation;
      const whole = Math.floor(carried);
      carried -= whole;
      return whole;
    });
  }
  const [least, most] = [Math.ceil(kind.smallest * deviation), Math.floor(kind.largest * deviation)];
  if (least > most) return null;
  const count = Math.min(most, Math.max(least, nearest));
  return Array.from({ length: weeks }, () => count);
}

interface Drawing {
  readonly plan: CityPlan;
  readonly rhythms: readonly DayRhythm[];
  readonly size: number;
  /** Index of the first Monday that may begin a surge, and the number of weeks from it on. */
  readonly start: number;
  readonly weeks: number;
}

interface DrawnSurge {
  readonly surge: Surge;
  readonly key: SeriesKey;
  /** Index of its first day in the plan, and its petitions week by week. */
  readonly first: number;
  readonly counts: readonly number[];
}

const tries = 400;

function drawSurge(
  stream: RandomStream,
  kind: Kind,
  taken: ReadonlySet<string>,
  { plan, rhythms, size, start, weeks }: Drawing,
): DrawnSurge | null {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const key = stream.pick(seriesKeys);
    const length = kind.shortest + stream.integer(kind.longest - kind.shortest + 1);
    const week = stream.integer(Math.max(1, weeks - length + 1));
    if (taken.has(key.name) || length > weeks) continue;
    const first = start + week * 7;
    const expected = expectedOf(key, expectedByTopic(rhythms, first, size));
    if (expected < (kind.kind === 'sustained' ? fewestSustained : fewestExpected)) continue;
    const deviation = Math.sqrt(expected + (jitter * expected) ** 2);
    const counts = weeklyCounts(stream, kind, deviation, length);
    if (counts === null) continue;
    const petitions = counts.reduce((sum, count) => sum + count, 0);
    const surge: Surge = {
      series: key.name,
      kind: kind.kind,
      from: isoDate(plan.firstDay + first),
      to: isoDate(plan.firstDay + first + length * 7 - 1),
      size_sd: Number((petitions / length / deviation).toFixed(2)),
      petitions,
    };
    return { surge, key, first, counts };
  }
  return null;
}

/** Its petitions, on the days of each week as busy days have more. */
function* plantingsOf(
  stream: RandomStream,
  { key: { topic, county }, first, counts }: DrawnSurge,
  plan: CityPlan,
  rhythms: readonly DayRhythm[],
): Generator<Planting> {
  for (const [week, count] of counts.entries()) {
    const monday = first + week * 7;
    const weights = rhythms.slice(monday, monday + 7).map(({ weight }) => weight);
    for (let one = 0; one < count; one += 1) {
      yield { day: plan.firstDay + monday + stream.weighted(weights), topic, county };
    }
  }
}

/**
 * Plans the surges of a city: none where the plan has less than two years of history before them, or where its
 * series come to too few petitions a week. At most a thirtieth of `size` is planted.
 */
export function planSurges(plan: CityPlan, rhythms: readonly DayRhythm[], size: number): PlannedSurges {
  const stream = randomStream(plan.seed, 'surges');
  const firstMonday = (8 - weekday(plan.firstDay)) % 7;
  const allWeeks = Math.floor((rhythms.length - firstMonday) / 7);
  const weeks = Math.min(surgeWeeks, allWeeks - historyWeeks);
  const surges: Surge[] = [];
  const plantings: Planting[] = [];
  if (weeks <= 0) return { surges, plantings };
  const start = firstMonday + (allWeeks - weeks) * 7;
  const taken = new Set<string>();
  for (const kind of kinds) {
    for (let made = 0; made < kind.count; made += 1) {
      const drawn = drawSurge(stream, kind, taken, { plan, rhythms, size, start, weeks });
      if (drawn === null || (plantings.length + drawn.surge.petitions) * 30 > size) break;
      taken.add(drawn.key.name);
      surges.push(drawn.surge);
      for (const planting of plantingsOf(stream, drawn, plan, rhythms)) plantings.push(planting);
    }
  }
  return { surges: surges.toSorted((one, other) => one.from.localeCompare(other.from)), plantings };
}
