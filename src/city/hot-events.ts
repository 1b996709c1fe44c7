// Hot events: one project, plant, estate or school about which many petitions come within some weeks.
import { isoDate } from '../foundation/calendar.ts';
import { type RandomStream, randomStream } from '../foundation/random.ts';
import type { Docket } from './draws.ts';
import { petitionNumber } from './matter.ts';
import type { CityPlan } from './options.ts';
import { type County, counties, type Township } from './places.ts';
import type { PlantedEvent, Planting } from './plantings.ts';
import { type EventKind, eventKinds, eventNames } from './texts/hot-events.ts';

/** A planted event as `truth.json` states it; `members` are numbers of registrations. */
interface EventTruth {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly county: string;
  readonly from: string;
  readonly to: string;
  readonly members: readonly string[];
}

/** One petition in so many belongs to an event. */
const oneIn = 40;
/** Petitions of an event, and in how many of a hundred events. */
const sizes = [
  { from: 2, to: 4, weight: 18 },
  { from: 5, to: 9, weight: 36 },
  { from: 10, to: 24, weight: 34 },
  { from: 25, to: 60, weight: 12 },
];
const sizeWeights = sizes.map(({ weight }) => weight);
/** Days from the first petition to the last. */
const [shortest, longest] = [18, 80];
/** Parts of a hundred: events for which texts were handed out, and the petitions of such an event that copy one. */
const [scripted, copying] = [40, 55];
/** Parts of a hundred whose place is another township of the county. */
const elsewhere = 12;
/** Below this there is no room for an event. */
const smallestBudget = 5;

interface Plot {
  readonly event: Omit<PlantedEvent, 'township' | 'script'>;
  readonly county: County;
  readonly township: Township;
  readonly isScripted: boolean;
}

function nameOf(
  stream: RandomStream,
  kind: EventKind,
  taken: Set<string>,
): Pick<PlantedEvent, 'name' | 'short'> {
  for (;;) {
    const short = stream.pick(eventNames);
    const name = short + stream.pick(kind.endings);
    if (taken.has(name) && taken.size < eventNames.length) continue;
    taken.add(name);
    return { name, short };
  }
}

function plotOf(stream: RandomStream, number: number, taken: Set<string>): Plot {
  const kind = stream.pick(eventKinds);
  const county = counties[stream.weighted(counties.map(({ residents, rate }) => residents * rate))];
  if (county === undefined) throw new RangeError('a city has counties');
  const event = {
    id: `event-${number}`,
    ...nameOf(stream, kind, taken),
    topic: kind.topic,
    story: kind.story,
  };
  return {
    event,
    county,
    township: stream.pick(county.townships),
    isScripted: stream.integer(100) < scripted,
  };
}

function* plantingsOf(stream: RandomStream, plot: Plot, size: number, plan: CityPlan): Generator<Planting> {
  const { event, county, township, isScripted } = plot;
  const whole = plan.lastDay - plan.firstDay + 1;
  const length = Math.min(whole, shortest + stream.integer(longest - shortest + 1));
  const first = plan.firstDay + stream.integer(whole - length + 1);
  for (let one = 0; one < size; one += 1) {
    // The mean of two draws: an event begins slowly, has its height and ends slowly.
    const day = first + Math.floor(((stream.next() + stream.next()) / 2) * length);
    const isElsewhere = stream.integer(100) < elsewhere;
    const other = stream.pick(county.townships);
    const isCopy = stream.integer(100) < copying;
    yield {
      day,
      topic: event.topic,
      county: county.code,
      event: {
        ...event,
        township: isElsewhere ? other : township,
        script: isScripted && isCopy ? `script/${event.id}` : null,
      },
    };
  }
}

/** Plans the events of a city of `size` petitions: about one petition in forty belongs to one. */
export function planEvents(plan: CityPlan, size: number): Planting[] {
  const stream = randomStream(plan.seed, 'events');
  const taken = new Set<string>();
  const plantings: Planting[] = [];
  let budget = Math.floor(size / oneIn);
  for (let number = 1; budget >= smallestBudget; number += 1) {
    const span = sizes[stream.weighted(sizeWeights)];
    if (span === undefined) break;
    const wanted = Math.min(budget, span.from + stream.integer(span.to - span.from + 1));
    plantings.push(...plantingsOf(stream, plotOf(stream, number, taken), wanted, plan));
    budget -= wanted;
  }
  return plantings;
}

/** What was planted, event by event, in the order of their first petitions. */
export function eventTruth(docket: Docket): EventTruth[] {
  const events = new Map<
    string,
    { event: PlantedEvent; county: string; days: number[]; members: string[] }
  >();
  for (const [index, count] of docket.counts.entries()) {
    const day = docket.plan.firstDay + index;
    for (let place = docket.ordinary[index] ?? 0; place < count; place += 1) {
      const planting = docket.plantedAt({ day, place });
      const event = planting?.event;
      if (event === undefined) continue;
      const known = events.get(event.id) ?? { event, county: planting?.county ?? '', days: [], members: [] };
      known.days.push(day);
      known.members.push(petitionNumber({ day, place }));
      events.set(event.id, known);
    }
  }
  return [...events.values()].map(({ event: { id, name, topic }, county, days, members }) => ({
    id,
    name,
    topic,
    county,
    from: isoDate(days[0] ?? 0),
    to: isoDate(days.at(-1) ?? 0),
    members,
  }));
}
