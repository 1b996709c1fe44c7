// What clerks and exports do to clean data: other spellings, stray spaces, wide digits, gaps and wrong categories.
import { civilDate, isoDate } from '../foundation/calendar.ts';
import type { RandomStream } from '../foundation/random.ts';
import { type TopicProfile, topics } from './topics.ts';

/** Parts per thousand of cells that are left empty, by field. */
export const missingRates = {
  matterId: 12,
  persons: 14,
  purpose: 60,
  category: 40,
  text: 24,
  area: 30,
  areaCode: 20,
  department: 38,
  routedOn: 20,
  evaluation: 15,
} as const;

/** Parts per thousand. */
const rates = {
  wrongCategory: 50,
  otherSpelling: 210,
  straySpace: 12,
  wideDigits: 15,
  otherMomentStyle: 70,
  otherDateStyle: 50,
} as const;

/** Whether something happens that happens to so many of a thousand. */
const happens = (stream: RandomStream, perThousand: number): boolean => stream.integer(1000) < perThousand;

/** The cell, or nothing at the field's rate. */
export function perhapsMissing(stream: RandomStream, field: keyof typeof missingRates, cell: string): string {
  return happens(stream, missingRates[field]) ? '' : cell;
}

/** The source's own category: mostly the true topic, in 5 % another, most often one that is easily confused. */
export function categoryOf(stream: RandomStream, profile: TopicProfile): string {
  const isWrong = happens(stream, rates.wrongCategory);
  const isConfused = stream.integer(100) < 75;
  const confused = stream.pick(profile.mistaken);
  const any = stream.pick(topics.filter((other) => other.code !== profile.code));
  if (!isWrong) return profile.name;
  return isConfused ? (topics.find(({ code }) => code === confused)?.name ?? any.name) : any.name;
}

/** A department as the clerk spelled it. */
export function spellingOf(
  stream: RandomStream,
  department: { readonly name: string; readonly spellings: readonly string[] },
): string {
  const isOther = happens(stream, rates.otherSpelling);
  const other =
    department.spellings[
      stream.weighted(department.spellings.map((_, index) => [50, 26, 18, 6][index] ?? 0))
    ];
  return isOther ? (other ?? department.name) : department.name;
}

/** A place as the clerk wrote it. */
export function placeOf(stream: RandomStream, city: string, county: string, township: string): string {
  const style = stream.integer(100);
  if (style < 80) return `${county}${township}`;
  return style < 92 ? `${city}${county}${township}` : county;
}

/** The cell, sometimes with a space, a wide space or a tab before or after it. */
export function perhapsSpaced(stream: RandomStream, cell: string): string {
  const isSpaced = happens(stream, rates.straySpace);
  const space = stream.pick([' ', '  ', '\u3000', '\u00a0', '\t']);
  const goesBefore = stream.integer(3) === 0;
  if (!isSpaced || cell === '') return cell;
  return goesBefore ? space + cell : cell + space;
}

/** The cell, sometimes with its digits in full width. */
export function perhapsWide(stream: RandomStream, cell: string): string {
  if (!happens(stream, rates.wideDigits)) return cell;
  return cell.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** A moment of registration, mostly `2019-02-28 11:25:05`, else in one of six other readable styles. */
export function momentText(stream: RandomStream, day: number, time: number): string {
  const { year, month, day: date } = civilDate(day);
  const [hour, minute, second] = [Math.floor(time / 3600), Math.floor(time / 60) % 60, time % 60];
  const clock = `${pad(hour)}:${pad(minute)}:${pad(second)}`;
  const isOther = happens(stream, rates.otherMomentStyle);
  const style = stream.weighted([36, 16, 8, 14, 14, 12]);
  if (!isOther) return `${isoDate(day)} ${clock}`;
  switch (style) {
    case 0:
      return `${year}/${month}/${date} ${hour}:${pad(minute)}:${pad(second)}`;
    case 1:
      return `${year}年${month}月${date}日`;
    case 2:
      return `${year}年${month}月${date}日 ${hour}:${pad(minute)}`;
    case 3:
      return isoDate(day);
    case 4:
      return `${pad(month)}/${pad(date)}/${year} ${pad(hour % 12 === 0 ? 12 : hour % 12)}:${pad(minute)}:${pad(second)} ${hour < 12 ? 'AM' : 'PM'}`;
    default:
      return serialText(day, time);
  }
}

/** Excel's serial number of a moment: days since 1899-12-30 and a fraction of five digits. */
function serialText(day: number, time: number): string {
  const fraction = Math.floor((time * 100_000) / 86_400);
  return `${day + 25_569}.${String(fraction).padStart(5, '0')}`;
}

/** A date of a step, mostly `2019-02-28`, else `2019/2/28` or `2019年2月28日`; empty where there is none. */
export function dateText(stream: RandomStream, day: number | null): string {
  const isOther = happens(stream, rates.otherDateStyle);
  const isChinese = stream.integer(10) < 3;
  if (day === null) return '';
  if (!isOther) return isoDate(day);
  const { year, month, day: date } = civilDate(day);
  return isChinese ? `${year}年${month}月${date}日` : `${year}/${month}/${date}`;
}
