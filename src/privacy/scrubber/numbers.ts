// Numbers that lead to a person: identity, mobile, landline and card numbers, and any other long run of digits.
import { isIdentityNumber, passesLuhn } from './checksums.ts';
import { isKeptNumber } from './kept-numbers.ts';
import type { Span } from './reading.ts';

/** What may stand between two digits of one number: spaces, line breaks, dashes, dots. */
const gap = '[ \\t\\r\\n\\u00a0\\u2000-\\u200a\\u3000.·•_\\u2010-\\u2015\\u2212-]{0,2}';
const gaps = new RegExp(gap.replace('{0,2}', '+'));

/** Digits that stand near each other: without seven of them there is no number to look for. */
const manyDigits = /\d[\d \t\r\n\u00a0\u2000-\u200a\u3000.·•_\u2010-\u2015\u2212()（）-]{5,}\d/;

/** Whether a text has enough digits together for any of the finders below. */
export function hasNumbers(text: string): boolean {
  return manyDigits.test(text);
}

const repeated = (digit: string, times: number): string => `(?:${gap}${digit}){${times}}`;

const identity18 = new RegExp(
  `(?<!\\d)[1-9]${repeated('\\d', 5)}${gap}(?:1${gap}[89]|2${gap}0)${repeated('\\d', 2)}` +
    `${gap}(?:0${gap}[1-9]|1${gap}[0-2])${gap}(?:0${gap}[1-9]|[12]${gap}\\d|3${gap}[01])` +
    `${repeated('\\d', 3)}${gap}(?:[Xx×](?![A-Za-z])|\\d(?!\\d))`,
  'g',
);
const broken = '[\\r\\n]{0,2}';
const identity15 = new RegExp(
  `(?<!\\d)[1-9](?:${broken}\\d){5}${gap}\\d${broken}\\d${broken}(?:0${broken}[1-9]|1${broken}[0-2])${broken}(?:0${broken}[1-9]|[12]${broken}\\d|3${broken}[01])${gap}\\d${broken}\\d${broken}\\d(?!\\d)`,
  'g',
);
const mobile = new RegExp(
  `(?<!\\d)(?:(?:\\+|00)?86${gap}[)）]?${gap}|0(?=1))?1${gap}[3-9]${repeated('\\d', 9)}(?!\\d)`,
  'g',
);
const landline = new RegExp(
  `(?<!\\d)(?:(?:\\+|00)?86${gap})?[(（]?0(?:10|2\\d|[3-9]\\d{2})[)）]?${gap}[2-8]\\d{2,3}${gap}\\d{4}` +
    '(?:(?:转|分机|-|—|\\*)\\d{1,5})?(?!\\d)',
  'g',
);
const localLine =
  /(?<=(?:电话|座机|固话|热线|致电|拨打|联系方式|传真|[Tt][Ee][Ll])(?:号码?|是|为|[:：.]|\s){0,3})[2-8]\d{2,3}[ -]?\d{4}(?:[-转]\d{1,5})?(?!\d)/g;
const grouped = '[ \\t\\u00a0\\u3000-]?';
const card = new RegExp(
  `(?<![0-9A-Z])(?:\\d{2,16}[\\r\\n]{1,2}\\d{2,16}|\\d{4}(?:${grouped}\\d{4}){2,3}(?:${grouped}\\d{1,4})?|\\d{6}[ -]?\\d{10,13})(?![0-9A-Z])`,
  'g',
);
const account =
  /(?<=(?:卡号|[账帐]号|[账帐]户|存折|折号|一卡通|银行卡|工资卡|社保卡)(?:号码?|是|为|[:：]|\s|[(（][^()（）]{0,12}[)）]){0,3})\d(?:[ \t\r\n-]?\d){7,27}/g;
const cardCue = /(?:卡|[账帐][号户]|户|折)[^0-9]{0,6}$/;
const phoneCue = /(?:电话|手机|联系|致电|拨打|微信|[Tt][Ee][Ll]|号码)[^0-9]{0,6}$/;
const issuers = /^(?:62|4|5[1-5]|3[57]|60|6[58]|9[0-9])/;
const longRun = /\d{7,}/g;

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });
const spansOf = (text: string, pattern: RegExp): Span[] => [...text.matchAll(pattern)].map(spanOf);
const plain = (text: string): string => text.replaceAll(/[^\dXx]/g, '');

/**
 * Whether the gaps of an eleven-digit number are those that people write: none, one, after three or four
 * digits, between all; otherwise a cue must say that it is a phone. Counts and dates in a row have others.
 */
function isWrittenAsMobile(text: string, { start, end }: Span): boolean {
  const groups = text
    .slice(start, end)
    .replace(/^(?:\+|00)?86[^\d]*(?=1)/, '')
    .split(gaps);
  if (groups.length === 1 || groups.every(({ length }) => length === 1)) return true;
  const hasDot = /[.·•]/.test(text.slice(start, end));
  const isUsual = groups.length === 3 && groups.every(({ length }) => length >= 3);
  if (isUsual || (groups.length === 2 && !hasDot)) return true;
  if (groups[0]?.length === 3 && groups.length <= 5 && groups.every(({ length }) => length >= 2)) return true;
  return phoneCue.test(text.slice(Math.max(0, start - 14), start));
}

function isCard(text: string, { start, end }: Span): boolean {
  const digits = plain(text.slice(start, end));
  if (digits.length < 16 || digits.length > 19 || !issuers.test(digits)) return false;
  return passesLuhn(digits) || cardCue.test(text.slice(Math.max(0, start - 10), start));
}

/** Identity numbers of 18, whether their check digit agrees or not, and of 15 with a possible date of birth. */
export function findIdentityNumbers(text: string): Span[] {
  return [...spansOf(text, identity18), ...spansOf(text, identity15)];
}

/** Whether a found identity number has a check digit that does not agree: a typing error, masked all the same. */
export function isMistypedIdentity(text: string): boolean {
  const number = plain(text.replace('×', 'X'));
  return number.length === 18 && !isIdentityNumber(number);
}

/** Mobile and landline numbers. */
export function findPhones(text: string): Span[] {
  const mobiles = spansOf(text, mobile).filter((span) => isWrittenAsMobile(text, span));
  return [...mobiles, ...spansOf(text, landline), ...spansOf(text, localLine)];
}

/** Bank cards by their issuer and check digit, and any number that is called an account. */
export function findCards(text: string): Span[] {
  return [...spansOf(text, card).filter((span) => isCard(text, span)), ...spansOf(text, account)];
}

/** Whatever else has seven digits or more and is no amount, date, document number or code of an organisation. */
export function findLongNumbers(text: string): Span[] {
  return spansOf(text, longRun).filter((span) => !isKeptNumber(text, span));
}
