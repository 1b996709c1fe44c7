// How like a message is to a group: what they share, weighed by how rare it is and how much it belongs to the place.
import { type Core, shareAt } from './profile.ts';
import { isInName, isInTitle, type Shingles, shingleHash } from './shingles.ts';
import type { Window } from './window.ts';

/** A message's shingles with their weights. */
export interface Weighed {
  readonly shingles: Shingles;
  /** What each tells, without regard to where it stands. */
  readonly bare: Float64Array;
  /** What the names weigh that no other message has, all of them and those of the title. */
  readonly ownNames: number;
  readonly ownTitleNames: number;
}

/** A group's core with the lengths of its vectors. */
export interface WeighedCore {
  readonly core: Core;
  readonly length: number;
  readonly restLength: number;
}

export interface Likeness {
  /** Cosine of the two, what is shared counted by its locality: 0 to 1. */
  readonly whole: number;
  /** The same without names. */
  readonly rest: number;
  /**
   * The share of the message's names that the group has, those of the title or all of them, whichever is more; 0 where
   * no other message has its names, null where it has none.
   */
  readonly names: number | null;
  /** The same over title and text; 0 where there is none. */
  readonly allNames: number;
  /** The mean locality of what is shared. */
  readonly locality: number;
}

/** What only this message names counts so much of what the rarest shared name would: it speaks of something else. */
const OWN_NAME = 0.25;

/** A shingle of the title, and one of a name, counts so many times. */
const EMPHASIS = 2;

const emphasis = (shingle: number): number =>
  (isInTitle(shingle) ? EMPHASIS : 1) * (isInName(shingle) ? EMPHASIS : 1);

/** The shingles of a message with their weights in a window. */
export function weigh(shingles: Shingles, window: Window): Weighed {
  const bare = new Float64Array(shingles.length);
  let [ownNames, ownTitleNames] = [0, 0];
  for (let at = 0; at < bare.length; at += 1) {
    const shingle = shingles[at] ?? 0;
    bare[at] = window.weight(shingle);
    if (bare[at] !== 0 || !isInName(shingle) || !window.isAlone(shingle)) continue;
    const weight = OWN_NAME * emphasis(shingle) * window.rarest();
    ownNames += weight;
    if (isInTitle(shingle)) ownTitleNames += weight;
  }
  return { shingles, bare, ownNames, ownTitleNames };
}

/** The lengths of a core's vectors in a window. */
export function weighCore(core: Core, window: Window): WeighedCore {
  let [length, restLength] = [0, 0];
  const { shingles } = core;
  for (let at = 0; at < shingles.length; at += 1) {
    const shingle = shingles[at] ?? 0;
    const weight = window.weight(shingle) * emphasis(shingle) * shareAt(core, at);
    length += weight * weight;
    if (!isInName(shingle)) restLength += weight * weight;
  }
  return { core, length: Math.sqrt(length), restLength: Math.sqrt(restLength) };
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Compares a message with a group whose messages come from `county`. */
export function likeness(message: Weighed, group: WeighedCore, county: number, window: Window): Likeness {
  const { shingles, bare, ownNames, ownTitleNames } = message;
  const { core } = group;
  let [whole, rest, squares, restSquares] = [0, 0, 0, 0];
  let [titleNames, sharedTitleNames, names, sharedNames] = [ownTitleNames, 0, ownNames, 0];
  let [localities, shared] = [0, 0];
  let right = 0;
  for (let left = 0; left < shingles.length; left += 1) {
    const weightless = bare[left] ?? 0;
    if (weightless === 0) continue;
    const shingle = shingles[left] ?? 0;
    const hash = shingleHash(shingle);
    const isName = isInName(shingle);
    const weight = weightless * emphasis(shingle);
    squares += weight * weight;
    if (isName) names += weight;
    if (isName && isInTitle(shingle)) titleNames += weight;
    while (right < core.shingles.length && shingleHash(core.shingles[right] ?? 0) < hash) right += 1;
    const other = core.shingles[right] ?? 0;
    const isShared = right < core.shingles.length && shingleHash(other) === hash;
    if (!isName && !(isShared && isInName(other))) restSquares += weight * weight;
    if (!isShared) continue;
    const locality = window.locality(shingle, county);
    const product = weight * weightless * emphasis(other) * shareAt(core, right) * locality;
    whole += product;
    if (!isName && !isInName(other)) rest += product;
    if (isName) sharedNames += weight * locality;
    if (isName && isInTitle(shingle)) sharedTitleNames += weight * locality;
    localities += locality;
    shared += 1;
  }
  return {
    whole: ratio(whole, Math.sqrt(squares) * group.length),
    rest: ratio(rest, Math.sqrt(restSquares) * group.restLength),
    names: names > 0 ? Math.max(ratio(sharedTitleNames, titleNames), ratio(sharedNames, names)) : null,
    allNames: ratio(sharedNames, names),
    locality: ratio(localities, shared),
  };
}

/** Phrases by hash, with what each tells. */
export interface Phrases {
  readonly hashes: Uint32Array;
  readonly weights: Float64Array;
}

/** The `count` phrases of a message's title and names that tell most, the most telling first. */
export function rarestPhrases({ shingles, bare }: Weighed, count: number): Phrases {
  const [hashes, weights] = [new Uint32Array(count), new Float64Array(count)];
  let length = 0;
  for (let at = 0; at < shingles.length; at += 1) {
    const shingle = shingles[at] ?? 0;
    const [inTitle, inName] = [isInTitle(shingle), isInName(shingle)];
    if (!inTitle && !inName) continue;
    const weight = (bare[at] ?? 0) * (inTitle && inName ? EMPHASIS : 1);
    if (weight === 0 || (length === count && weight <= (weights[count - 1] ?? 0))) continue;
    let place = Math.min(length, count - 1);
    for (; place > 0 && (weights[place - 1] ?? 0) < weight; place -= 1) {
      weights[place] = weights[place - 1] ?? 0;
      hashes[place] = hashes[place - 1] ?? 0;
    }
    weights[place] = weight;
    hashes[place] = shingleHash(shingle);
    length = Math.min(length + 1, count);
  }
  return { hashes: hashes.subarray(0, length), weights: weights.subarray(0, length) };
}
