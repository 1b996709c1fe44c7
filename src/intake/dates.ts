// Dates as people and programs write them, read to a day number and the seconds of the day.
import { dayNumber, isCivilDate } from '../foundation/calendar.ts';

/** How `04/12/2018` is read where its numbers do not tell. */
export type DateOrder = 'month-first' | 'day-first';

/** A day, and the second of that day (0 to 86399) where a time was given. */
export interface Moment {
  readonly day: number;
  readonly seconds: number | null;
}

export interface DateOptions {
  readonly order: DateOrder;
  /** The office's offset from UTC in minutes, for times that name their own; 480 is China. */
  readonly offsetMinutes: number;
}

const defaults: DateOptions = { order: 'month-first', offsetMinutes: 480 };

const secondsOfDay = 86_400;
/** The day number of serial 0 in Excel's 1900 system, which counts a 29 February 1900 that never was. */
const excelEpoch = -25_569;

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const yearFirst =
  /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})(?:[t,]\s*|\s+|$|(?=[上下中凌早晚]))|年(\d{1,2})月(\d{1,2})[日号])/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:[t\s]*(?=\d)|$)/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[t,]?\s+|t|,|$)/;
const dayNamed = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[-\\s/]*${monthWord}\\.?[-,\\s/]*(\\d{4})(?:[t,]?\\s+|$)`,
);
const monthNamed = new RegExp(
  `^${monthWord}\\.?[-\\s/]*(\\d{1,2})(?:st|nd|rd|th)?[-,\\s/]+(\\d{4})(?:[t,]?\\s+|$)`,
);

const clock =
  /^(上午|下午|凌晨|早上|中午|晚上|am|pm)?\s*(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?|[时点](?:(\d{1,2})分?(?:(\d{1,2})秒?)?)?|(\d{2})(\d{2})?)\s*([ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/;
const weekdays =
  /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?|\(?\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sat|sun)(?:day)?\b\.?,?\)?/g;

/** A time of day in seconds, moved to the office's zone by whole days; null where it is none. */
function readClock(text: string, offsetMinutes: number): { seconds: number; dayShift: number } | null {
  const match = clock.exec(text);
  if (match === null) return null;
  const [, before, hourText, m1, s1, m2, s2, m3, s3, after, zone] = match;
  const half = (before ?? after)?.replaceAll('.', '');
  let hour = Number(hourText);
  const minute = Number(m1 ?? m2 ?? m3 ?? 0);
  const second = Number(s1 ?? s2 ?? s3 ?? 0);
  const twelveHours = half === 'am' || half === 'pm';
  if (twelveHours && (hour < 1 || hour > 12)) return null;
  if (half === 'am' && hour === 12) hour = 0;
  const afternoon = half === 'pm' || half === '下午' || half === '晚上';
  if ((afternoon && hour < 12) || (half === '中午' && hour < 3)) hour += 12;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const seconds = hour * 3600 + minute * 60 + second;
  if (zone === undefined) return { seconds, dayShift: 0 };
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.replaceAll(/\D/g, '').padStart(4, '0');
  const given = sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
  const local = seconds + (offsetMinutes - given) * 60;
  const dayShift = Math.floor(local / secondsOfDay);
  return { seconds: local - dayShift * secondsOfDay, dayShift };
}

interface Split {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

const splitAt = (
  match: RegExpExecArray,
  text: string,
  year: unknown,
  month: unknown,
  day: unknown,
): Split => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
  rest: text.slice(match[0].length).trim(),
});

const monthOf = (word: string | undefined): number => monthNames.indexOf((word ?? '').slice(0, 3)) + 1;

/** Takes the date off the front of a text. */
function splitDate(text: string, order: DateOrder): Split | null {
  const first = yearFirst.exec(text);
  if (first !== null) return splitAt(first, text, first[1], first[3] ?? first[5], first[4] ?? first[6]);
  const last = yearLast.exec(text);
  if (last !== null) {
    const [month, day] = order === 'month-first' ? [last[1], last[3]] : [last[3], last[1]];
    return splitAt(last, text, last[4], month, day);
  }
  const packed = compact.exec(text);
  if (packed !== null) return splitAt(packed, text, packed[1], packed[2], packed[3]);
  const named = dayNamed.exec(text);
  if (named !== null) return splitAt(named, text, named[3], monthOf(named[2]), named[1]);
  const american = monthNamed.exec(text);
  if (american !== null) return splitAt(american, text, american[3], monthOf(american[1]), american[2]);
  return null;
}

/** Excel's serial number of a day, 1954 to 2064, with the time as its fraction. */
function readSerial(text: string): Moment | null {
  if (!/^[2-5]\d{4}(?:\.\d+)?$/.test(text)) return null;
  const serial = Number(text);
  const whole = Math.floor(serial);
  const seconds = Math.round((serial - whole) * secondsOfDay);
  const day = whole + excelEpoch + Math.floor(seconds / secondsOfDay);
  return { day, seconds: text.includes('.') ? seconds % secondsOfDay : null };
}

function tidy(text: string): string {
  if (/^[\d/:.-]+(?: [\d:.]+)?$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replaceAll(/[‐‑–—−]/g, '-')
    .toLowerCase()
    .replaceAll(weekdays, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([年月日号]) ?/g, '$1')
    .trim();
}

/**
 * Reads a date, with its time where there is one: `2019/2/28 11:25:05`, `2019-02-28T11:25:05+08:00`,
 * `2019年2月28日 上午11时25分`, `2019.2.28`, `20190228`, `04/12/2018 11:11:26 AM`, `28-Feb-2019`, an Excel
 * serial. Null for everything else: a day that does not exist, a year of two digits, a text around a date.
 */
export function readMoment(text: string, options: Partial<DateOptions> = {}): Moment | null {
  const { order, offsetMinutes } = { ...defaults, ...options };
  const tidied = tidy(text);
  const serial = readSerial(tidied);
  if (serial !== null) return serial;
  const split = splitDate(tidied, order);
  if (split === null || split.year < 1900 || split.year > 2199 || !isCivilDate(split)) return null;
  const day = dayNumber(split);
  if (split.rest === '') return { day, seconds: null };
  const time = readClock(split.rest, offsetMinutes);
  return time === null ? null : { day: day + time.dayShift, seconds: time.seconds };
}

/** What a column says about the order of its day and month. */
export interface OrderEvidence {
  readonly order: DateOrder;
  /** Whether something in the column decided it; if not, the order is a convention and should be confirmed. */
  readonly certain: boolean;
  /** Whether the column has dates that could be read both ways at all. */
  readonly matters: boolean;
}

/** Decides the order of day and month for one column: a number above 12, then AM or PM, then month first. */
export function dateOrderOf(cells: Iterable<string | null>): OrderEvidence {
  let [monthFirst, dayFirst, twelveHours, matters] = [0, 0, 0, false];
  for (const cell of cells) {
    if (cell === null) continue;
    const tidied = tidy(cell);
    const match = yearLast.exec(tidied);
    if (match === null) continue;
    matters = true;
    if (Number(match[1]) > 12) dayFirst += 1;
    if (Number(match[3]) > 12) monthFirst += 1;
    if (/[ap]\.?m\.?$/.test(tidied)) twelveHours += 1;
  }
  if (monthFirst !== dayFirst) {
    return { order: monthFirst > dayFirst ? 'month-first' : 'day-first', certain: true, matters };
  }
  return { order: 'month-first', certain: !matters || (twelveHours > 0 && dayFirst === 0), matters };
}
