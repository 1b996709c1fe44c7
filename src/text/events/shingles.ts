// Shingles: the distinct character trigrams of a message and the pairs of its names, as sorted hashes with marks of where they stand.
import { foldText } from '../ngrams/folding.ts';
import { NAMED_PAIR, NAMED_TRIGRAM, nameSpans } from './names.ts';

/**
 * Sorted and distinct. The upper 30 bits of each are a hash of the characters; bit 0 says that the title has it, bit 1
 * that it is part of what looks like the name of a place or an institution.
 */
export type Shingles = Uint32Array;

/** A shingle without its marks. */
export const shingleHash = (shingle: number): number => shingle >>> 2;

const IN_TITLE = 1;
const IN_NAME = 2;

export const isInTitle = (shingle: number): boolean => (shingle & IN_TITLE) !== 0;
export const isInName = (shingle: number): boolean => (shingle & IN_NAME) !== 0;

/** 1 for letters and digits of any script, found out once. Marks of masked places are none. */
let wordUnits: Uint8Array | null = null;

function isWordUnit(): Uint8Array {
  if (wordUnits !== null) return wordUnits;
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < table.length; unit += 1) {
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    if (!isSurrogate && /[\p{L}\p{N}]/u.test(String.fromCharCode(unit))) table[unit] = 1;
  }
  wordUnits = table;
  return table;
}

/** Texts are compared by at most so many characters: of a message of a million, its beginning. */
const LONGEST = 4000;

const decoder = new TextDecoder('utf-16le');

/** A text as messages are compared: folded, letters and digits only, of its first 4,000 characters. */
export function comparableText(text: string): string {
  const units = foldText(text.slice(0, LONGEST));
  const table = isWordUnit();
  let length = 0;
  for (const unit of units) {
    if (table[unit] !== 1) continue;
    units[length] = unit;
    length += 1;
  }
  return decoder.decode(units.subarray(0, length));
}

/** In the place of a third unit that a pair has not; no text has it. */
const NO_UNIT = 0xffff;

/** Mixes three units to 30 bits. */
function trigramHash(first: number, second: number, third: number): number {
  let hash = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + second, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 13)) + third, 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> 2;
}

/** Writes the trigrams and named pairs of a comparable text into `marked` from `length` on; returns the new length. */
function addTrigrams(marked: Uint32Array, from: number, text: string, mark: number): number {
  const names = nameSpans(text);
  let length = from;
  for (let at = 0; at + 2 < text.length; at += 1) {
    const hash = trigramHash(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2));
    const named = names?.[at] ?? 0;
    marked[length] = ((hash << 2) | mark | ((named & NAMED_TRIGRAM) === 0 ? 0 : IN_NAME)) >>> 0;
    length += 1;
    if ((named & NAMED_PAIR) !== 0) {
      const pair = trigramHash(text.charCodeAt(at), text.charCodeAt(at + 1), NO_UNIT);
      marked[length] = ((pair << 2) | mark | IN_NAME) >>> 0;
      length += 1;
    }
  }
  return length;
}

/** The shingles of a message whose title and text are comparable. */
export function shinglesOf(title: string, text: string): Shingles {
  const marked = new Uint32Array(2 * (title.length + text.length));
  const own = addTrigrams(marked, 0, title, IN_TITLE);
  const length = addTrigrams(marked, own, text, 0);
  const sorted = marked.subarray(0, length).sort();
  let kept = 0;
  for (const shingle of sorted) {
    const last = sorted[kept - 1] ?? 0;
    if (kept > 0 && last >>> 2 === shingle >>> 2) sorted[kept - 1] = (last | shingle) >>> 0;
    else {
      sorted[kept] = shingle;
      kept += 1;
    }
  }
  return sorted.slice(0, kept);
}

/** |A ∩ B| ÷ |A ∪ B|, exactly; 0 where both are empty. */
export function jaccard(one: Shingles, other: Shingles): number {
  let [left, right, shared] = [0, 0, 0];
  while (left < one.length && right < other.length) {
    const [a, b] = [(one[left] ?? 0) >>> 2, (other[right] ?? 0) >>> 2];
    if (a === b) shared += 1;
    if (a <= b) left += 1;
    if (b <= a) right += 1;
  }
  const all = one.length + other.length - shared;
  return all === 0 ? 0 : shared / all;
}

/**
 * How many shingles two sets must share for a Jaccard similarity of `least`; a little less, so that rounding gives up
 * nothing that an exact comparison would accept.
 */
export const fewestShared = (one: Shingles, other: Shingles, least: number): number =>
  (least * (one.length + other.length)) / (1 + least) - 1e-6;

/** Whether |A ∩ B| ÷ |A ∪ B| is at least `least`, exactly; given up as soon as it cannot be. */
export function reachesJaccard(one: Shingles, other: Shingles, least: number): boolean {
  const shorter = Math.min(one.length, other.length);
  const wanted = fewestShared(one, other, least);
  let [left, right, shared] = [0, 0, 0];
  if (shorter < wanted) return false;
  // Of both sets together, so many may be in one alone.
  let mayMiss = one.length + other.length - 2 * wanted;
  while (left < one.length && right < other.length) {
    const [a, b] = [(one[left] ?? 0) >>> 2, (other[right] ?? 0) >>> 2];
    if (a === b) shared += 1;
    else {
      mayMiss -= 1;
      if (mayMiss < 0) return false;
    }
    if (a <= b) left += 1;
    if (b <= a) right += 1;
  }
  return shared > 0 && shared / (one.length + other.length - shared) >= least;
}
