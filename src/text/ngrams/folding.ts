// Folds a text to the units that n-grams are made of: one form for each character, one unit for a mask.
import { simplifiedForms } from './traditional.ts';

/** Folded texts are sequences of UTF-16 units; units of the private use area stand for masks. */
export type Units = Uint16Array;

/** Units from here on stand for masks: first any unknown one and starred-out text, then `masks` in order. */
const MASK_UNIT = 0xe000;
const masks = ['号码', '电话', '姓名', '地址', '身份证', '邮箱', '账号', '车牌', '银行卡'] as const;
const LONGEST_MASK = 8;
const [OPENING, STAR] = [0x3014, 0x2a];

/** Marks in the table below: left out, several units, joins the unit before it. */
const [SKIPPED, SEVERAL, JOINING] = [0, 1, 2];

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
    if (/\p{M}/u.test(character)) single[unit] = JOINING;
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

/**
 * Folds `text`: NFKC, lower case, traditional characters to simplified ones, without white space, controls and
 * characters beyond the basic plane. A mask such as 〔电话〕 and a run of `*` become one unit each.
 */
export function foldText(text: string): Units {
  const { single, several } = foldingTable();
  let units = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let unit = single[code] ?? SKIPPED;
    if (unit <= JOINING) {
      if (unit === SKIPPED) continue;
      if (unit === JOINING) {
        const joined = text.normalize('NFKC');
        if (joined !== text) return foldText(joined);
        unit = code;
      } else {
        const added = several.get(code) ?? '';
        // What is still to come needs one unit a character, unless it says so here itself.
        const needed = length + added.length + (text.length - at);
        if (needed > units.length) {
          const grown = new Uint16Array(2 * needed);
          grown.set(units);
          units = grown;
        }
        for (let index = 0; index < added.length; index += 1) {
          units[length] = added.charCodeAt(index);
          length += 1;
        }
        continue;
      }
    } else if (unit === OPENING) {
      const end = text.indexOf('〕', at + 1);
      if (end > at && end - at - 1 <= LONGEST_MASK) {
        unit = maskUnit(text, at + 1, end);
        at = end;
      }
    } else if (unit === STAR) {
      while (single[text.charCodeAt(at + 1)] === STAR) at += 1;
      unit = MASK_UNIT;
    }
    units[length] = unit;
    length += 1;
  }
  return units.subarray(0, length);
}

/** An n-gram as people read it: units of masks in their brackets. */
export function readableNgram(ngram: string): string {
  return ngram.replace(/[\ue000-\uf8ff]/g, (unit) => {
    const mask = masks[unit.charCodeAt(0) - MASK_UNIT - 1];
    return mask === undefined ? '〔…〕' : `〔${mask}〕`;
  });
}
