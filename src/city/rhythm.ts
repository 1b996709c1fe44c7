// When petitions come: the weight of each day, channel and topic, in factors that need no logarithm or cosine.
import { civilDate, dayNumber, weekday } from '../foundation/calendar.ts';
import { newYearDay } from '../foundation/new-year.ts';
import { randomStream } from '../foundation/random.ts';
import { type Channel, channelLeaning, channels, topics } from './topics.ts';

/** The day the city opened its app 云岭民声: before it no petition came through it. */
export const appOpeningDay = dayNumber({ year: 2018, month: 6, day: 1 });

/** Parts of a thousand per channel in January 2016 and December 2020, in the order of `channels`. */
const sharesAtStart = [215, 335, 250, 120, 0, 50, 30];
const sharesAtEnd = [75, 165, 355, 190, 140, 60, 15];
const shiftFrom = dayNumber({ year: 2016, month: 1, day: 1 });
const shiftTo = dayNumber({ year: 2020, month: 12, day: 31 });
const appIndex = channels.indexOf('手机APP');
const onlineIndex = channels.indexOf('网上信访');

/** Monday to Sunday, in per cent of an ordinary working day. */
const weekRhythm: Readonly<Record<Channel, readonly number[]>> = {
  来信: [122, 108, 104, 100, 92, 4, 2],
  来访: [135, 110, 105, 100, 86, 6, 3],
  来电: [118, 106, 103, 100, 98, 52, 46],
  网上信访: [112, 105, 102, 100, 96, 84, 82],
  手机APP: [108, 103, 101, 100, 98, 92, 94],
  领导信箱: [116, 105, 102, 100, 95, 70, 72],
  上级转送: [120, 110, 105, 100, 90, 3, 0],
};

/** Days from the New Year, per cent in offices (letters, visits, referrals), by telephone, and online. */
const newYearWindows: readonly (readonly [
  from: number,
  to: number,
  office: number,
  call: number,
  online: number,
])[] = [
  [-9, -5, 88, 92, 90],
  [-4, -2, 55, 75, 72],
  [-1, 5, 4, 30, 34],
  [6, 8, 105, 96, 88],
  [9, 19, 152, 134, 126],
];

const isOffice = (channel: Channel): boolean => ['来信', '来访', '上级转送'].includes(channel);

function newYearFactor(day: number, channel: Channel): number {
  const offset = day - (newYearDay(civilDate(day).year) ?? Number.NaN);
  const window = newYearWindows.find(([from, to]) => offset >= from && offset <= to);
  if (window === undefined) return 100;
  return isOffice(channel) ? window[2] : channel === '来电' ? window[3] : window[4];
}

function holidayFactor(day: number, channel: Channel): number {
  const { month, day: date } = civilDate(day);
  const isHoliday = (month === 10 && date <= 7) || (month === 5 && date === 1) || (month === 1 && date === 1);
  if (!isHoliday) return 100;
  return isOffice(channel) ? 5 : channel === '来电' ? 45 : 58;
}

/** Wages are asked for before people go home: the sixth to the first week before the New Year. */
function beforeNewYear(day: number, code: string): number {
  if (code !== '05') return 100;
  const { year, month } = civilDate(day);
  const newYear = newYearDay(month > 6 ? year + 1 : year);
  if (newYear === null) return 100;
  const left = newYear - day;
  return left >= 6 && left <= 45 ? 165 : 100;
}

/** Days since the shift of channels began over its length, kept within 0 and 1. */
function shiftAt(day: number): number {
  return Math.min(1, Math.max(0, (day - shiftFrom) / (shiftTo - shiftFrom)));
}

function channelShare(index: number, day: number): number {
  const [start = 0, end = 0] = [sharesAtStart[index], sharesAtEnd[index]];
  const share = start + (end - start) * shiftAt(day);
  if (index === appIndex) return day < appOpeningDay ? 0 : share;
  if (index !== onlineIndex || day >= appOpeningDay) return share;
  return share + (sharesAtEnd[appIndex] ?? 0) * shiftAt(day);
}

/** What decides a day: its weight among days, and the weights of channels and topics on it. */
export interface DayRhythm {
  readonly weight: number;
  readonly channels: readonly number[];
  /** Weights of `topics` for each of `channels`. */
  readonly topics: readonly (readonly number[])[];
}

/** Noise of whole per cents around 100, so that counts vary more than chance alone would have them. */
function noise(seed: number, name: string, reach: number): number {
  const stream = randomStream(seed, name);
  return 100 + stream.integer(reach + 1) + stream.integer(reach + 1) - reach;
}

/** The rhythm of a day (a day number) in the city of this seed. */
export function dayRhythm(seed: number, day: number): DayRhythm {
  const { year, month, day: date } = civilDate(day);
  const years = year + (month - 1) / 12 - 2018;
  const week = Math.floor((day + 3) / 7);
  const base = topics.map((profile) => {
    const next = profile.season[date > 15 ? month % 12 : (month + 10) % 12] ?? 100;
    const season = ((profile.season[month - 1] ?? 100) * 3 + next) / 4;
    const trend = Math.min(220, Math.max(30, 100 + profile.trend * years));
    const jitter = noise(seed, `noise/${profile.code}/${week}`, 14);
    return profile.weight * season * trend * beforeNewYear(day, profile.code) * jitter * 1e-8;
  });
  const total = base.reduce((sum, weight) => sum + weight, 0);
  const byChannel = channels.map(
    (channel, index) =>
      channelShare(index, day) *
      (weekRhythm[channel][weekday(day) - 1] ?? 0) *
      newYearFactor(day, channel) *
      holidayFactor(day, channel),
  );
  return {
    weight: total * noise(seed, `noise/day/${day}`, 6) * byChannel.reduce((sum, weight) => sum + weight, 0),
    channels: byChannel,
    topics: channels.map((channel) =>
      topics.map((profile, index) => (base[index] ?? 0) * channelLeaning(profile, channel)),
    ),
  };
}
