// Which groups a message is compared with: those with a near-duplicate, and those that share its rare phrases.
import { growingIntegers } from './growing.ts';
import { type Phrases, rarestPhrases, type Weighed } from './likeness.ts';
import { type BandKeys, createNearDuplicateIndex } from './near-duplicates.ts';
import { createPostings } from './postings.ts';
import { isInName, isInTitle, reachesJaccard, type Shingles, shingleHash } from './shingles.ts';
import { NOWHERE } from './window.ts';

/** Jaccard similarity from which two messages are near-duplicates. */
export const NEAR_DUPLICATE = 0.6;
/** Messages of fewer shingles are too short for their Jaccard similarity to mean anything. */
const SHORTEST = 8;
/** Rare phrases that are looked up, how many messages of each, and how many groups are compared. */
const [PHRASES, WALK, COMPARED] = [12, 16, 4];
/** A group is compared only if it shares so much of what the message's rare phrases tell. */
const LEAST_SHARED = 0.2;
/** What speaks for a group with a copy of the message, in thousandths: more than any phrases do. */
const COPIED = 1_000_000;

/** A message that asks. Groups are known by their numbers here. */
export interface Asking {
  readonly weighed: Weighed;
  readonly keys: BandKeys | null;
  readonly county: number;
  readonly day: number;
}

export interface Candidate {
  readonly group: number;
  /** Whether it has an exact near-duplicate of the message. */
  readonly isCopied: boolean;
}

export interface CandidateIndex {
  keysOf(shingles: Shingles): BandKeys | null;
  /** Notes a message and its group. Messages come in the order of their indices. */
  add(
    index: number,
    group: number,
    message: { readonly shingles: Shingles; readonly keys: BandKeys | null; readonly county: number },
  ): void;
  /** Notes where a group is and when its last message came. */
  place(group: number, county: number, lastDay: number): void;
  /** Says that a message belongs to another group now. */
  move(index: number, group: number): void;
  groupOf(index: number): number;
  /**
   * The groups that most speaks for, which a message may join: of its county and not yet quiet. `oldest` is the first
   * message in the window, `next` the index that the message will have.
   */
  find(asking: Asking, oldest: number, next: number): Candidate[];
}

/** A key of the messages without a place. */
const nowhere = (key: number): number => key;
/** A key of one county's messages only: what another county writes is not walked through. */
const within = (key: number, county: number): number =>
  county === NOWHERE ? nowhere(key) : Math.imul(key ^ county, 0x9e3779b1);
/** Keys under which a message without a place finds those that have one. */
const anywhere = (key: number): number => Math.imul(key ^ 0x5bd1e995, 0x85ebca6b);

/** An empty index; `shinglesAt` gives the shingles of a message in the window. */
export function createCandidateIndex(
  shinglesAt: (index: number) => Shingles,
  quietDays: number,
): CandidateIndex {
  const near = createNearDuplicateIndex();
  const phrases = createPostings();
  const groupOf = growingIntegers();
  const comparedWith = growingIntegers();
  const [countyOf, lastDayOf] = [growingIntegers(), growingIntegers()];
  const [metFor, metUnder, evidence] = [growingIntegers(), growingIntegers(), growingIntegers()];

  const mayJoin = (group: number, { county, day }: Asking): boolean => {
    if (day - lastDayOf.get(group) > quietDays) return false;
    const other = countyOf.get(group);
    return other === county || other === NOWHERE || county === NOWHERE;
  };

  /** Whether a group is among those found, after adding it where it may be. */
  const meet = (group: number, asking: Asking, next: number, found: number[]): boolean => {
    if (metFor.get(group) === next + 1) return true;
    if (!mayJoin(group, asking)) return false;
    metFor.set(group, next + 1);
    metUnder.set(group, -1);
    evidence.set(group, 0);
    found.push(group);
    return true;
  };

  const meetCopied = (asking: Asking, oldest: number, next: number, found: number[]): void => {
    if (asking.keys === null) return;
    const visit = (index: number): void => {
      if (comparedWith.get(index) === next + 1) return;
      comparedWith.set(index, next + 1);
      const group = groupOf.get(index);
      const isMet = metFor.get(group) === next + 1;
      if ((isMet && evidence.get(group) === COPIED) || !(isMet || mayJoin(group, asking))) return;
      if (!reachesJaccard(asking.weighed.shingles, shinglesAt(index), NEAR_DUPLICATE)) return;
      meet(group, asking, next, found);
      evidence.set(group, COPIED);
    };
    const { keys, county } = asking;
    near.visit(keys, county === NOWHERE ? anywhere : (key) => within(key, county), oldest, visit);
    near.visit(keys, nowhere, oldest, visit);
  };

  /** Meets the groups that share rare phrases; returns what has to speak for a group that is compared. */
  const meetPhrased = (asking: Asking, oldest: number, next: number, found: number[]): number => {
    const { hashes, weights }: Phrases = rarestPhrases(asking.weighed, PHRASES);
    const most = weights.reduce((sum, weight) => sum + Math.round(1000 * weight), 0);
    for (let under = 0; under < hashes.length; under += 1) {
      const tells = Math.round(1000 * (weights[under] ?? 0));
      const visit = (index: number): void => {
        const group = groupOf.get(index);
        if (!meet(group, asking, next, found) || metUnder.get(group) === under) return;
        metUnder.set(group, under);
        if (evidence.get(group) < COPIED) evidence.set(group, evidence.get(group) + tells);
      };
      const hash = hashes[under] ?? 0;
      const { county } = asking;
      phrases.walk(hash, oldest, WALK, visit);
      phrases.walk(county === NOWHERE ? anywhere(hash) : within(hash, county), oldest, WALK, visit);
    }
    return LEAST_SHARED * most;
  };

  const speaksMore = (one: number, other: number): boolean => {
    const [most, less] = [evidence.get(one), evidence.get(other)];
    return most > less || (most === less && one < other);
  };

  return {
    keysOf: (shingles) => (shingles.length < SHORTEST ? null : near.keysOf(shingles)),
    add(index, group, { shingles, keys, county }) {
      groupOf.set(index, group);
      if (keys !== null) {
        near.add(keys, (key) => within(key, county), index);
        if (county !== NOWHERE) near.add(keys, anywhere, index);
      }
      for (const shingle of shingles) {
        if (!isInTitle(shingle) && !isInName(shingle)) continue;
        const hash = shingleHash(shingle);
        phrases.add(within(hash, county), index);
        if (county !== NOWHERE) phrases.add(anywhere(hash), index);
      }
    },
    place(group, county, lastDay) {
      countyOf.set(group, county | 0);
      lastDayOf.set(group, lastDay);
    },
    move: (index, group) => groupOf.set(index, group),
    groupOf: (index) => groupOf.get(index),
    find(asking, oldest, next) {
      const found: number[] = [];
      meetCopied(asking, oldest, next, found);
      const least = meetPhrased(asking, oldest, next, found);
      const best: number[] = [];
      for (const group of found) {
        if (evidence.get(group) < least) continue;
        const last = best[COMPARED - 1];
        if (last !== undefined && !speaksMore(group, last)) continue;
        const place = best.findIndex((one) => speaksMore(group, one));
        best.splice(place < 0 ? best.length : place, 0, group);
        if (best.length > COMPARED) best.pop();
      }
      return best.map((group) => ({ group, isCopied: evidence.get(group) === COPIED }));
    },
  };
}
