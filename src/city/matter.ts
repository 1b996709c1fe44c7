// What a matter is: its topic, place, story and department, the same for every petition about it.
import { civilDate } from '../foundation/calendar.ts';
import { randomStream } from '../foundation/random.ts';
import { responsibleFor } from './departments.ts';
import { type Address, channelOf, type Docket, topicOf } from './draws.ts';
import { type County, counties, type Township } from './places.ts';
import type { PlantedEvent } from './plantings.ts';
import type { Story } from './story.ts';
import { storiesByTopic } from './texts/stories.ts';
import { type Purpose, purposes, type TopicProfile, topicProfile, topics } from './topics.ts';

export interface Matter {
  readonly address: Address;
  readonly profile: TopicProfile;
  readonly purpose: Purpose;
  readonly story: Story;
  /** Which of the story's titles and facts is told. */
  readonly variant: number;
  readonly county: County;
  readonly township: Township;
  /** The hot event that it belongs to. */
  readonly event: PlantedEvent | null;
  /** Key of the bureau that answers for it, and whether the city's own does. */
  readonly bureau: string;
  readonly isCitys: boolean;
  /** Whether five and more bring it together. */
  readonly isJoint: boolean;
}

const countyWeights: ReadonlyMap<string, readonly number[]> = new Map(
  topics.map((profile) => [
    profile.code,
    counties.map((county) => county.residents * county.rate * profile.places[county.kind]),
  ]),
);

const storiesByPurpose: ReadonlyMap<string, readonly Story[]> = new Map(
  Object.entries(storiesByTopic).flatMap(([code, stories]) =>
    purposes.map(
      (purpose) => [`${code}/${purpose}`, stories.filter((story) => story.purpose === purpose)] as const,
    ),
  ),
);

/** Letters signed by five and more, in per cent of a topic's joint visits. */
const jointLetters = 30;
/** Parts of a hundred that the city's own bureau answers for. */
const citysShare = 17;

/** The matter that a petition opened. */
export function matterAt(docket: Docket, address: Address): Matter {
  const profile = topicProfile(topicOf(docket, address));
  const planted = docket.plantedAt(address);
  const where = docket.stream('place', address);
  const drawn = counties[where.weighted(countyWeights.get(profile.code) ?? [])];
  const county = counties.find(({ code }) => code === planted?.county) ?? drawn;
  if (county === undefined) throw new RangeError('a city has counties');
  const event = planted?.event ?? null;
  const told = event?.script ? randomStream(docket.plan.seed, event.script) : docket.stream('story', address);
  const own = purposes[told.weighted(profile.purposes)] ?? 'claim';
  const purpose = planted === null ? own : 'claim';
  const common = told.pick(storiesByPurpose.get(`${profile.code}/${purpose}`) ?? []);
  const story = event?.story ?? common;
  const who = docket.stream('department', address);
  const shares = responsibleFor(profile.code);
  const [bureau] = shares[who.weighted(shares.map(([, share]) => share))] ?? ['office'];
  return {
    address,
    profile,
    purpose,
    story,
    variant: told.integer(story.facts.length),
    county,
    township: event?.township ?? where.pick(county.townships),
    event,
    bureau,
    isCitys: bureau !== 'township' && who.integer(100) < citysShare,
    isJoint: purpose === 'claim' && isJoint(docket, address, profile),
  };
}

function isJoint(docket: Docket, address: Address, profile: TopicProfile): boolean {
  const channel = channelOf(docket, address);
  const chance =
    channel === '来访' ? profile.joint : channel === '来信' ? (profile.joint * jointLetters) / 100 : 0;
  return docket.stream('joint', address).integer(100) < chance;
}

/** The number that petitions about a matter share; an older matter was numbered before the register begins. */
export function matterNumber(root: Address, isOlder: boolean): string {
  return `${isOlder ? '08' : '09'}${compactDay(root.day)}${String(root.place + 1).padStart(5, '0')}`;
}

/** The number of a registration: it begins with zeros, as numbers of registers do. */
export function petitionNumber({ day, place }: Address): string {
  return `00${compactDay(day)}${String(place + 1).padStart(5, '0')}`;
}

function compactDay(day: number): string {
  const { year, month, day: date } = civilDate(day);
  return [year % 100, month, date].map((part) => String(part).padStart(2, '0')).join('');
}
