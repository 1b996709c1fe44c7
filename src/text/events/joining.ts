// Whether a message joins a group, given how like they are and where, and what, each is about.
import type { Likeness } from './likeness.ts';
import { mayBeOneCounty, NOWHERE } from './window.ts';

/** Where a message or the messages of a group are, and what they are about; `township` null where it is not known. */
export interface Standing {
  /** A county's code as a number, `NOWHERE` where it is not known. */
  readonly county: number;
  readonly township: string | null;
  readonly topic: string | null;
}

/** The likeness from which a message joins. */
export const LIKENESS = {
  /** Names are shared. */
  named: 0.24,
  /** There are no names. */
  nameless: 0.6,
  /** Names are there but differ: as good as the same text. */
  otherNames: 0.9,
  /** One township and one topic, and no names that differ. */
  atHome: 0.1,
  /** One county and one topic, and the names are as good as the same. */
  sameName: 0.15,
  /** What exact near-duplicates count for. */
  nearDuplicate: 0.6,
} as const;

/** From this share of a message's names on they are shared; among different places, of all its names. */
const SHARED_NAMES = 0.4;
const SHARED_ALL_NAMES = 0.3;
/** A topic, and a township, in common lowers what is asked for. */
const BONUS = 0.05;
/** Beside names, so much else must be alike, unless place and topic say enough. */
const LEAST_REST = 0.1;
/** The two, in one county that is known and one township or topic: there, another wording of the name is likelier. */
const AT_ONE_PLACE = { sharedNames: 0.25, rest: 0.05 } as const;
const NAMES_SAY_ENOUGH = 0.6;
/** A near-duplicate that is written everywhere is a form of words, not an event. */
const LEAST_LOCALITY = 0.6;
/** What a county's messages say of one name, whatever each was filed under. */
const SURE = { names: 0.4, whole: 0.3, locality: 0.4 } as const;
/** In a window of few messages nothing is known to be rare: more is asked for. */
const COLD_WINDOW = 600;
const COLD = 0.3;

/** Whether two places may be one; what is not known may be any. */
export function mayBeOnePlace(one: Standing, other: Standing): boolean {
  const townships = one.township === other.township || one.township === null || other.township === null;
  return mayBeOneCounty(one.county, other.county) && townships;
}

const isKnown = (county: number): boolean => county !== NOWHERE;

/** How like a message is to a group that it may join; null where it may not. */
export function joiningLikeness(
  message: Standing,
  group: Standing,
  {
    likeness,
    isNearDuplicate,
    windowSize,
  }: { likeness: Likeness; isNearDuplicate: boolean; windowSize: number },
): number | null {
  const { whole, rest, names, allNames, locality } = likeness;
  if (!mayBeOneCounty(message.county, group.county)) return null;
  const isSameTopic = message.topic !== null && message.topic === group.topic;
  const isOtherTopic = message.topic !== null && group.topic !== null && !isSameTopic;
  const isSameTownship = message.township !== null && message.township === group.township;
  const isOnePlace =
    isKnown(message.county) && message.county === group.county && (isSameTopic || isSameTownship);
  const sharesNames = names !== null && names >= (isOnePlace ? AT_ONE_PLACE.sharedNames : SHARED_NAMES);
  const isElsewhere =
    isKnown(message.county) !== isKnown(group.county) ||
    (message.township !== null && group.township !== null && message.township !== group.township);
  if (isElsewhere && !(sharesNames && allNames >= SHARED_ALL_NAMES)) return null;

  const isSameName = names !== null && names > NAMES_SAY_ENOUGH;
  const differs = names !== null && !sharesNames;
  let asked: number = names === null ? LIKENESS.nameless : LIKENESS.named;
  if (isSameTopic) asked -= BONUS;
  if (isSameTownship) asked = isSameTopic ? LIKENESS.atHome : asked - BONUS;
  if (isSameTopic && isSameName && isKnown(group.county)) asked = Math.min(asked, LIKENESS.sameName);
  asked += COLD * Math.max(0, 1 - windowSize / COLD_WINDOW);
  if (differs) asked = LIKENESS.otherNames;

  const isCopy = isNearDuplicate && locality >= LEAST_LOCALITY && !differs;
  const saysEnough =
    (isSameTopic && (isSameTownship || (isSameName && isKnown(group.county)))) ||
    (!isOtherTopic && isSameTownship && isSameName) ||
    (isKnown(message.county) &&
      isKnown(group.county) &&
      (names ?? 0) >= SURE.names &&
      whole >= SURE.whole &&
      locality >= SURE.locality);
  if (!isCopy && rest < (isOnePlace ? AT_ONE_PLACE.rest : LEAST_REST) && !saysEnough) return null;
  const reached = isCopy ? Math.max(whole, LIKENESS.nearDuplicate) : whole;
  return reached >= asked ? reached : null;
}
