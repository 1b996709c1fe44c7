// Which groups a message is compared with: those with a near-duplicate, and those that share its rare phrases.
import { growingRecords } from './growing.ts';
import { type Phrases, rarestPhrases, type Weighed } from './likeness.ts';
import { createPostings } from './postings.ts';
import { isInName, isInTitle, type Shingles, shingleHash } from './shingles.ts';
import { mayBeOneCounty } from './window.ts';

/** Rare phrases that are looked up, how many messages of each, and how many groups are compared. */
const [PHRASES, WALK, COMPARED] = [12, 48, 4];
/** A group is compared only if it shares so much of what the message's rare phrases tell. */
const LEAST_SHARED = 0.2;
/** What speaks for a group with a copy of the message, in thousandths: more than any phrases do. */
const COPIED = 1_000_000;

/** A message that asks. Groups are known by their numbers here. */
export interface Asking {
  readonly weighed: Weighed;
  /** Its near-duplicates. */
  readonly copies: Int32Array;
  readonly county: number;
  readonly day: number;
}

export interface Candidate {
  readonly group: number;
  /** Whether it has an exact near-duplicate of the message. */
  readonly isCopied: boolean;
}

export interface CandidateIndex {
  /** Notes a message and its group. Messages come in the order of their indices. */
  add(index: number, group: number, message: { readonly shingles: Shingles; readonly county: number }): void;
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

/** What is kept of a message: its group, and the county that it comes from. */
const [GROUP, FROM] = [0, 1];
/**
 * What is kept of a group: where it is, when its last message came; the last message that met it, under which of that
 * message's phrases, and what speaks for it then.
 */
const [COUNTY, LAST_DAY, MET_BY, MET_UNDER, EVIDENCE] = [0, 1, 2, 3, 4];

/** An empty index. */
export function createCandidateIndex(quietDays: number): CandidateIndex {
  const phrases = createPostings(WALK);
  const messages = growingRecords(2);
  const groups = growingRecords(5);

  const mayJoin = (group: number, { county, day }: Asking): boolean => {
    if (day - groups.get(group, LAST_DAY) > quietDays) return false;
    return mayBeOneCounty(groups.get(group, COUNTY), county);
  };

  /** Whether a group is among those found, after adding it where it may be. */
  const meet = (group: number, asking: Asking, next: number, found: number[]): boolean => {
    if (groups.get(group, MET_BY) === next + 1) return true;
    if (!mayJoin(group, asking)) return false;
    groups.set(group, MET_BY, next + 1);
    groups.set(group, MET_UNDER, -1);
    groups.set(group, EVIDENCE, 0);
    found.push(group);
    return true;
  };

  const meetCopied = (asking: Asking, next: number, found: number[]): void => {
    for (const copy of asking.copies) {
      const group = messages.get(copy, GROUP);
      if (meet(group, asking, next, found)) groups.set(group, EVIDENCE, COPIED);
    }
  };

  /** Meets the groups that share rare phrases; returns what has to speak for a group that is compared. */
  const meetPhrased = (asking: Asking, oldest: number, next: number, found: number[]): number => {
    const { hashes, weights }: Phrases = rarestPhrases(asking.weighed, PHRASES);
    const { county } = asking;
    const most = weights.reduce((sum, weight) => sum + Math.round(1000 * weight), 0);
    for (let under = 0; under < hashes.length; under += 1) {
      const tells = Math.round(1000 * (weights[under] ?? 0));
      const visit = (index: number): void => {
        if (!mayBeOneCounty(messages.get(index, FROM), county)) return;
        const group = messages.get(index, GROUP);
        if (!meet(group, asking, next, found) || groups.get(group, MET_UNDER) === under) return;
        groups.set(group, MET_UNDER, under);
        if (groups.get(group, EVIDENCE) < COPIED)
          groups.set(group, EVIDENCE, groups.get(group, EVIDENCE) + tells);
      };
      phrases.walk(hashes[under] ?? 0, oldest, visit);
    }
    return LEAST_SHARED * most;
  };

  const speaksMore = (one: number, other: number): boolean => {
    const [most, less] = [groups.get(one, EVIDENCE), groups.get(other, EVIDENCE)];
    return most > less || (most === less && one < other);
  };

  return {
    add(index, group, { shingles, county }) {
      messages.set(index, GROUP, group);
      messages.set(index, FROM, county);
      for (const shingle of shingles) {
        if (!isInTitle(shingle) && !isInName(shingle)) continue;
        phrases.add(shingleHash(shingle), index);
      }
    },
    place(group, county, lastDay) {
      groups.set(group, COUNTY, county);
      groups.set(group, LAST_DAY, lastDay);
    },
    move: (index, group) => messages.set(index, GROUP, group),
    groupOf: (index) => messages.get(index, GROUP),
    find(asking, oldest, next) {
      const found: number[] = [];
      meetCopied(asking, next, found);
      const least = meetPhrased(asking, oldest, next, found);
      const best: number[] = [];
      for (const group of found) {
        if (groups.get(group, EVIDENCE) < least) continue;
        const last = best[COMPARED - 1];
        if (last !== undefined && !speaksMore(group, last)) continue;
        const place = best.findIndex((one) => speaksMore(group, one));
        best.splice(place < 0 ? best.length : place, 0, group);
        if (best.length > COMPARED) best.pop();
      }
      return best.map((group) => ({ group, isCopied: groups.get(group, EVIDENCE) === COPIED }));
    },
  };
}
