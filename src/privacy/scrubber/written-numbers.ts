// Numbers written to be read aloud or to slip past: in Chinese numerals, or with the letter O for zero.
import type { Span } from './reading.ts';

const numeral = '零〇○一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖0-9';
const digit = `[${numeral}]`;
const gap = '[ \\t\\u3000、.·-]?';
/** Not part of a quantity: 一千三百. */
const end = `(?![${numeral}十拾百佰千仟万亿])`;
const begin = `(?<![${numeral}十拾百佰千仟])`;

const mobile = new RegExp(
  `${begin}[一壹幺1]${gap}[3-9三叁四肆五伍六陆七柒八捌九玖](?:${gap}${digit}){9}${end}`,
  'g',
);
const identity = new RegExp(`${begin}${digit}(?:${gap}${digit}){16}${gap}[${numeral}XxＸ叉]${end}`, 'g');
const called = new RegExp(
  `(?<=(?:电话|手机|号码|座机|微信|[Qq]{2}|扣扣|联系方式)(?:号码?|是|为|[:：]|\\s){0,3})${digit}(?:${gap}${digit}){6,11}${end}`,
  'g',
);
const letterZero = /(?<![0-9A-Za-z])1[3-9](?=[0-9]*[Oo])[0-9Oo]{9}(?![0-9A-Za-z])/g;
const hanNumerals = '零〇○一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖';
const inOrder = '一二三四五六七八九';

/** For each UTF-16 unit: 1 for a numeral, 2 for what may stand between two, 4 for a numeral that is no digit. */
const units = new Uint8Array(65_536);
for (const sign of '0123456789') units[sign.charCodeAt(0)] = 1;
for (const sign of hanNumerals) units[sign.charCodeAt(0)] = 5;
for (const sign of ' \t\u3000、.·-') units[sign.charCodeAt(0)] = 2;

/** Whether seven numerals stand together, a Chinese one among them. */
function hasWritten(text: string): boolean {
  let [numerals, chinese, gaps] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = units[text.charCodeAt(at)] ?? 0;
    if ((unit & 1) === 1) {
      numerals += 1;
      chinese |= unit & 4;
      gaps = 0;
      if (numerals >= 7 && chinese !== 0) return true;
    } else if (unit === 2 && numerals > 0 && gaps === 0) gaps = 1;
    else [numerals, chinese, gaps] = [0, 0, 0];
  }
  return false;
}

const notHan = new RegExp(`[^${hanNumerals}]`, 'g');
/** Counting is no number: 一二三四五六七. */
const isCounting = (numerals: string): boolean =>
  inOrder.includes(numerals.slice(0, 7)) && numerals.length >= 7;

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].flatMap(({ index, 0: written }) => {
    const numerals = written.replaceAll(notHan, '');
    return numerals === '' || isCounting(numerals) ? [] : [{ start: index, end: index + written.length }];
  });

/** Phones of eleven digits with at least one Chinese numeral, shorter ones after a cue, and 138OO138OOO. */
export function findWrittenPhones(text: string): Span[] {
  const letters = /[0-9][Oo]|[Oo][0-9]/.test(text)
    ? [...text.matchAll(letterZero)].map(({ index, 0: { length } }) => ({
        start: index,
        end: index + length,
      }))
    : [];
  if (!hasWritten(text)) return letters;
  return [...spansOf(text, mobile), ...spansOf(text, called), ...letters];
}

/** Identity numbers of 18 with at least one Chinese numeral. */
export function findWrittenIdentityNumbers(text: string): Span[] {
  return hasWritten(text) ? spansOf(text, identity) : [];
}
