// Whether a text still holds a piece of planted personal data, however it was written.
import type { PlantedData } from '../../../src/city/personal/planting.ts';

const chineseDigits = new Map(
  [...'零〇一二三四五六七八九'].map((sign, at) => [sign, String(Math.max(0, at - 1))]),
);
chineseDigits.set('幺', '1');

/** Digits and letters as plain ones, without what is invisible or between them. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\s·—–-]/gu, '')
    .toLowerCase();
}

const withDigits = (text: string): string =>
  plain(text).replaceAll(/[零〇一二三四五六七八九幺]/g, (sign) => chineseDigits.get(sign) ?? sign);

/** Whether six digits in a row of the value stand in the text. */
function holdsDigits(text: string, value: string): boolean {
  const digits = value.replaceAll(/\D/g, '');
  const seen = withDigits(text);
  for (let at = 0; at + 6 <= digits.length; at += 1) {
    if (seen.includes(digits.slice(at, at + 6))) return true;
  }
  return false;
}

/** Whether the last part of an address (501室, 15号, 1203) stands in the text. */
function holdsDoor(text: string, value: string): boolean {
  const door = /\d+[室号]?$/.exec(value)?.[0] ?? value;
  return new RegExp(`(?<!\\d)${door}(?!\\d)`).test(withDigits(text));
}

/** Whether a text still holds the value, as it is or as it was written. */
export function stillHolds(text: string, { kind, value, written }: Omit<PlantedData, 'variant'>): boolean {
  if (text.includes(written) || plain(text).includes(plain(value))) return true;
  switch (kind) {
    case 'identity':
    case 'earlierIdentity':
    case 'mobile':
    case 'landline':
    case 'card':
    case 'qq':
    case 'property':
      return holdsDigits(text, value);
    case 'email':
      return plain(text).includes(plain(value.split('@')[0] ?? value));
    case 'plate':
    case 'electricPlate':
    case 'passport':
    case 'courtCase':
      return plain(text).includes(plain(value).slice(-6));
    case 'home':
    case 'farm':
      return holdsDoor(text, value);
    default:
      return false;
  }
}
