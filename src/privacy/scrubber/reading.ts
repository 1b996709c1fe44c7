// A text as the scrubber reads it: plain digits and letters, nothing invisible, placeholders as closed doors.
import { type PersonalKind, personalKinds, replacePlaceholders } from '../../foundation/placeholders.ts';

/** A place in a text: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text made comparable, with the way back to the places of the text as it was given. */
export interface Reading {
  readonly text: string;
  readonly original: (span: Span) => Span;
}

/** Characters of private use stand for what is masked, one for each kind: no pattern reaches across them. */
const firstMark = 0xe000;
const marks = new Map(personalKinds().map((kind, index) => [kind, String.fromCharCode(firstMark + index)]));

/** Matches the mark of any kind in a reading. */
export const anyMark = `[\\u${firstMark.toString(16)}-\\u${(firstMark + marks.size - 1).toString(16)}]`;

/** The mark that stands for a kind in a reading. */
export function markOf(kind: PersonalKind): string {
  return marks.get(kind) ?? '';
}

const strayMark = /[\ue000-\ue01f]/g;
const wide = /[０-９Ａ-Ｚａ-ｚ＠．－＿＋]/g;
/** Zero-width and direction marks, soft hyphens, variation selectors, and the keycap around a digit. */
const invisible = /\p{Cf}|[\ufe00-\ufe0f]|\u20e3/u;
const otherDigit = /(?![0-9０-９])\p{Nd}/u;
const isDigit = /^\p{Nd}$/u;

/** The value of a decimal digit of any script: scripts keep their ten digits in a row. */
function digitValue(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point >= 0x1d7ce && point <= 0x1d7ff) return (point - 0x1d7ce) % 10;
  let value = 0;
  while (value < 9 && isDigit.test(String.fromCodePoint(point - value - 1))) value += 1;
  return value;
}

/** Digits in circles and brackets, before full stops, raised and lowered, each row from 0 to 9. */
const ornate = new Map(
  [
    '⓪①②③④⑤⑥⑦⑧⑨',
    '⓿❶❷❸❹❺❻❼❽❾',
    '〇➀➁➂➃➄➅➆➇➈',
    '〇➊➋➌➍➎➏➐➑➒',
    '⓪⓵⓶⓷⓸⓹⓺⓻⓼⓽',
    '〇㊀㊁㊂㊃㊄㊅㊆㊇㊈',
    '〇⑴⑵⑶⑷⑸⑹⑺⑻⑼',
    '〇⒈⒉⒊⒋⒌⒍⒎⒏⒐',
    '⁰¹²³⁴⁵⁶⁷⁸⁹',
    '₀₁₂₃₄₅₆₇₈₉',
  ].flatMap((row) => [...row].map((sign, value): [string, string] => [sign, String(value)])),
);
/** Enough of them in a row to be a number; one or two count the points of a list: ①2020年. */
const ornateRun = /[⓪①-⑨⓿❶-❾➀-➈➊-➒⓵-⓽㊀-㊈⑴-⑼⒈-⒐⁰¹²³⁴-⁹₀-₉〇]{5,}/g;

/** Such a row as plain digits, unless it only counts: ①②③④⑤. */
function plainRow(row: string): string {
  const plain = row.replaceAll(/./g, (sign) => ornate.get(sign) ?? sign);
  return '123456789'.includes(plain) ? row : plain;
}

const sameOriginal = (span: Span): Span => span;

/** For each UTF-16 unit, whether a text that holds it does not read as it stands. */
let unusual: Uint8Array | null = null;

function unusualUnits(): Uint8Array {
  const table = new Uint8Array(65_536);
  const signs = /[〔\ue000-\ue01f０-９Ａ-Ｚａ-ｚ＠．－＿＋]/;
  for (let unit = 128; unit < table.length; unit += 1) {
    const sign = String.fromCharCode(unit);
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    const isOrnate = sign !== '〇' && ornate.has(sign);
    if (isHalf || isOrnate || signs.test(sign) || invisible.test(sign) || otherDigit.test(sign))
      table[unit] = 1;
  }
  return table;
}

/** Whether a text reads as it stands; most do. */
function readsAsItStands(text: string): boolean {
  unusual ??= unusualUnits();
  for (let at = 0; at < text.length; at += 1) {
    if (unusual[text.charCodeAt(at)] === 1) return false;
  }
  return true;
}

/** Reads a text that holds invisible characters or digits of other scripts: lengths change, so places are kept. */
function readWithPlaces(text: string): Reading {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const from = at;
    at += character.length;
    if (invisible.test(character)) continue;
    const plain = otherDigit.test(character) ? String(digitValue(character)) : character;
    parts.push(plain);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(from);
      ends.push(at);
    }
  }
  return {
    text: parts.join(''),
    original: ({ start, end }) => ({
      start: starts[start] ?? text.length,
      end: ends[end - 1] ?? text.length,
    }),
  };
}

/**
 * Reads a text: full-width digits, letters and the signs of addresses as plain ones, digits of any script, and rows of
 * circled ones, as 0 to 9, invisible characters left out, every placeholder as marks of its kind.
 */
export function readText(text: string): Reading {
  if (readsAsItStands(text)) return { text, original: sameOriginal };
  const folded = replacePlaceholders(text.replace(strayMark, '\ufffd'), (kind, { length }) =>
    markOf(kind).repeat(length),
  )
    .replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(ornateRun, plainRow);
  if (!invisible.test(folded) && !otherDigit.test(folded)) return { text: folded, original: sameOriginal };
  return readWithPlaces(folded);
}

/** A reading's text with spans of one kind closed. */
export function closeSpans(text: string, spans: readonly Span[], kind: PersonalKind): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), markOf(kind).repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
