// Folds a text to the units that n-grams are made of: one form for each character, one unit for a mask.
import { placeholderWords } from '../../foundation/placeholders.ts';
import { simplifiedForms } from './traditional.ts';

/** Folded texts are sequences of UTF-16 units; units of the private use area stand for masks. */
export type Units = Uint16Array;

/** Units from here on stand for masks: first any unknown one and starred-out text, then `masks` in order. */
const MASK_UNIT = 0xe000;
const masks: readonly string[] = Object.values(placeholderWords);
const LONGEST_MASK = 8;

/** Marks in the table below: left out, several units, joins the unit before it, begins a mask, stars out. */
const [SKIPPED, SEVERAL, JOINING, OPENS_MASK, STARS] = [0, 1, 2, 3, 4] as const;
const LAST_SPECIAL = STARS;

const foldCharacter = (character: string): string =>
  [...character.normalize('NFKC').toLowerCase()]
    .map((one) => simplifiedForms.get(one) ?? one)
    .join('')
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, '');

interface FoldingTable {
  readonly single: Uint16Array;
  readonly several: ReadonlyMap<number, string>;
}

function buildTable(): FoldingTable {
  const single = new Uint16Array(0x10000);
  const several = new Map<number, string>();
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (unit >= 0xd800 && unit <= 0xf8ff) continue;
    const character = String.fromCharCode(unit);
    const folded = foldCharacter(character);
    if (folded === '〔') single[unit] = OPENS_MASK;
    else if (folded === '*') single[unit] = STARS;
    else if (/\p{M}/u.test(character)) single[unit] = JOINING;
    else if (folded.length === 1) single[unit] = folded.charCodeAt(0);
    else if (folded.length > 1) {
      single[unit] = SEVERAL;
      several.set(unit, folded);
    }
  }
  return { single, several };
}

let shared: FoldingTable | null = null;

/** The table of all characters: made at the first call, since most commands need none. */
function foldingTable(): FoldingTable {
  shared ??= buildTable();
  return shared;
}

function maskUnit(text: string, from: number, to: number): number {
  for (const [index, mask] of masks.entries()) {
    if (mask.length === to - from && text.startsWith(mask, from)) return MASK_UNIT + 1 + index;
  }
  return MASK_UNIT;
}

/** Folds texts one after the other. */
export interface Folder {
  /** The units of a text, valid until the next call. */
  readonly fold: (text: string) => Units;
}

/** A folder with a buffer of its own, which grows with the longest text. */
export function createFolder(): Folder {
  const { single, several } = foldingTable();
  let units = new Uint16Array(1024);
  let length = 0;

  /** Makes room for `more` units beside those that the rest of the text needs. */
  const reserve = (more: number): void => {
    if (length + more <= units.length) return;
    const grown = new Uint16Array(2 * (length + more));
    grown.set(units);
    units = grown;
  };
  /** What takes more than one unit, or joins the one before it; `at` is its place. */
  const addUnusual = (text: string, at: number): void => {
    const added = several.get(text.charCodeAt(at)) ?? '';
    reserve(added.length + text.length - at);
    for (let index = 0; index < added.length; index += 1) {
      units[length] = added.charCodeAt(index);
      length += 1;
    }
  };
  const fold = (text: string): Units => {
    length = 0;
    reserve(text.length);
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const unit = single[code] ?? SKIPPED;
      if (unit > LAST_SPECIAL) {
        units[length] = unit;
        length += 1;
      } else if (unit === SEVERAL) {
        addUnusual(text, at);
      } else if (unit === JOINING) {
        const joined = text.normalize('NFKC');
        if (joined !== text) return fold(joined);
        units[length] = code;
        length += 1;
      } else if (unit !== SKIPPED) {
        let mask = MASK_UNIT;
        if (unit === OPENS_MASK) {
          const end = text.indexOf('〕', at + 1);
          if (end < 0 || end - at - 1 > LONGEST_MASK) mask = code;
          else {
            mask = maskUnit(text, at + 1, end);
            at = end;
          }
        } else {
          while (single[text.charCodeAt(at + 1)] === STARS) at += 1;
        }
        units[length] = mask;
        length += 1;
      }
    }
    return units.subarray(0, length);
  };
  return { fold };
}

const decoder = new TextDecoder('utf-16le');

/** Units as a string. */
export const textOf = (units: Units): string => decoder.decode(units);

/**
 * Folds `text`: NFKC, lower case, traditional characters to simplified ones, without white space, controls and
 * characters beyond the basic plane. A mask such as 〔电话〕 and a run of `*` become one unit each.
 */
export function foldText(text: string): Units {
  return createFolder().fold(text).slice();
}

/** An n-gram from the form in which people read it. */
export function ngramFromReadable(readable: string): string {
  return readable.includes('〔')
    ? readable
        .split(' ')
        .map((part) => textOf(foldText(part)))
        .join(' ')
    : readable;
}

/** An n-gram as people read it: units of masks in their brackets. */
export function readableNgram(ngram: string): string {
  return ngram.replace(/[\ue000-\uf8ff]/g, (unit) => {
    const mask = masks[unit.charCodeAt(0) - MASK_UNIT - 1];
    return mask === undefined ? '〔…〕' : `〔${mask}〕`;
  });
}
