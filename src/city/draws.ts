// Which petitions there are: how many on each day, and which of them come back to an earlier matter.
import { type RandomStream, randomStream } from '../foundation/random.ts';
import type { CityPlan } from './options.ts';
import type { Planting } from './plantings.ts';
import { type DayRhythm, dayRhythm } from './rhythm.ts';
import { type Channel, channels, topicProfile, topics } from './topics.ts';

/** A petition by its day and its place among the day's petitions: everything about it follows from these. */
export interface Address {
  readonly day: number;
  readonly place: number;
}

/** All petitions of a city by address, without their contents. */
export interface Docket {
  readonly plan: CityPlan;
  /** Petitions of each day, from the first; planted ones have the last places of their day. */
  readonly counts: Uint32Array;
  /** The same without the planted ones: no matter comes back because of what was planted. */
  readonly ordinary: Uint32Array;
  /** What was planted at an address. */
  readonly plantedAt: (address: Address) => Planting | null;
  readonly rhythmOf: (day: number) => DayRhythm;
  /** The random stream of one purpose for one petition: no other purpose and no other petition moves it. */
  readonly stream: (purpose: string, address: Address) => RandomStream;
}

/** The rhythm of every day of a plan, from the first. */
export function planRhythms(plan: CityPlan): DayRhythm[] {
  const length = plan.lastDay - plan.firstDay + 1;
  return Array.from({ length }, (_, index) => dayRhythm(plan.seed, plan.firstDay + index));
}

/**
 * Spreads `size` petitions over the days of the plan: planted ones on theirs, the others by the weights of the days
 * (one draw each: a multinomial). Fewer petitions of the same plan are the first of the more: those that planted
 * ones displace are the last drawn.
 */
export function drawDocket(
  plan: CityPlan,
  rhythms: readonly DayRhythm[],
  size: number,
  plantings: readonly Planting[] = [],
): Docket {
  const { length } = rhythms;
  const sums = new Float64Array(length);
  let total = 0;
  for (const [index, rhythm] of rhythms.entries()) {
    total += rhythm.weight;
    sums[index] = total;
  }
  const ordinary = new Uint32Array(length);
  const stream = randomStream(plan.seed, 'days');
  for (let drawn = plantings.length; drawn < size; drawn += 1) {
    const index = firstAbove(sums, stream.next() * total);
    ordinary[index] = (ordinary[index] ?? 0) + 1;
  }
  const counts = Uint32Array.from(ordinary);
  const planted = new Map<string, Planting>();
  for (const planting of plantings) {
    const index = planting.day - plan.firstDay;
    const place = counts[index];
    if (place === undefined) throw new RangeError('a day outside the plan');
    planted.set(`${planting.day}/${place}`, planting);
    counts[index] = place + 1;
  }
  return {
    plan,
    counts,
    ordinary,
    plantedAt: ({ day, place }) => planted.get(`${day}/${place}`) ?? null,
    rhythmOf: (day) => {
      const rhythm = rhythms[day - plan.firstDay];
      if (rhythm === undefined) throw new RangeError('a day outside the plan');
      return rhythm;
    },
    stream: (purpose, { day, place }) => randomStream(plan.seed, `${purpose}/${day}/${place}`),
  };
}

function firstAbove(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The channel a petition came by. */
export function channelOf(docket: Docket, address: Address): Channel {
  const index = docket.stream('channel', address).weighted(docket.rhythmOf(address.day).channels);
  return channels[index] ?? '来信';
}

/** The topic of a petition that opens a matter. */
export function topicOf(docket: Docket, address: Address): string {
  const planted = docket.plantedAt(address)?.topic;
  if (planted !== undefined && planted !== null) return planted;
  const weights = docket.rhythmOf(address.day).topics[channels.indexOf(channelOf(docket, address))] ?? [];
  return topics[docket.stream('topic', address).weighted(weights)]?.code ?? '99';
}

/** What a petition belongs to: the one that opened its matter, and whether it comes back to it. */
export interface Descent {
  readonly root: Address;
  readonly isRepeat: boolean;
  /** Whether the matter was opened before the register begins. */
  readonly isOlder: boolean;
}

const repeatShare = 0.18;
/** Days until a matter comes back: spans and their weights. */
const returnSpans = [
  { from: 12, to: 30, weight: 24 },
  { from: 31, to: 90, weight: 40 },
  { from: 91, to: 200, weight: 24 },
  { from: 201, to: 500, weight: 12 },
];
const returnWeights = returnSpans.map(({ weight }) => weight);
const tries = 3;

/** Traces a petition to the one that opened its matter; persistent topics come back more often. */
export function descentOf(docket: Docket, address: Address): Descent {
  const own: Descent = { root: address, isRepeat: false, isOlder: false };
  if (docket.plantedAt(address) !== null) return own;
  const stream = docket.stream('repeat', address);
  if (stream.next() >= repeatShare) return own;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const span = returnSpans[stream.weighted(returnWeights)];
    if (span === undefined) return own;
    const day = address.day - span.from - stream.integer(span.to - span.from + 1);
    const among = docket.ordinary[day - docket.plan.firstDay] ?? 0;
    const [pick, luck] = [stream.next(), stream.integer(210)];
    if (day < docket.plan.firstDay) return { ...own, isRepeat: true, isOlder: true };
    if (among === 0) continue;
    const { root, isOlder } = descentOf(docket, { day, place: Math.floor(pick * among) });
    if (luck < topicProfile(topicOf(docket, root)).persistence) return { root, isRepeat: true, isOlder };
  }
  return own;
}
