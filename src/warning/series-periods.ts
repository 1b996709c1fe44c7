// Periods of a table of counts: what stands in a cell, as a number that counts weeks or months and as days.
import { civilDate, dayNumber, daysInMonth, isoWeekStart, weeksInYear } from '../foundation/calendar.ts';

export type Frequency = 'week' | 'month';

/** A span of calendar days, both ends included. */
export interface PeriodDays {
  readonly from: number;
  readonly to: number;
}

/** A period: consecutive ones have consecutive numbers, whatever the year's number of weeks. */
export interface SeriesPeriod {
  readonly number: number;
  readonly days: PeriodDays;
}

/** Reads a day however people write it; null for what is none. Given by intake. */
export type DayReader = (text: string) => number | null;

const isoWeekName = /^(\d{4})-?W(\d{2})$/i;
const chineseWeekName = /^(\d{4})年第?(\d{1,2})周$/;
const monthName = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月|(\d{2}))$/;

/** The number of the week, Monday to Sunday, in which a day lies. */
const weekNumber = (day: number): number => Math.floor((day + 3) / 7);

/** A week is named (`2020-W53`, `2020年第53周`) or given by a day in it: its first, where all are the same weekday. */
function readWeek(text: string, readDay: DayReader): SeriesPeriod | null {
  const named = isoWeekName.exec(text) ?? chineseWeekName.exec(text);
  const [year, week] = [Number(named?.[1]), Number(named?.[2])];
  if (named !== null && (week < 1 || week > weeksInYear(year))) return null;
  const day = named === null ? readDay(text) : isoWeekStart(year, week);
  return day === null ? null : { number: weekNumber(day), days: { from: day, to: day + 6 } };
}

/** The days of a calendar month by its number: twelve times the year, and January is 0. */
function daysOfMonth(number: number): PeriodDays {
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1];
  const from = dayNumber({ year, month, day: 1 });
  return { from, to: from + daysInMonth(year, month) - 1 };
}

/** A month is named (`2020-05`, `2020年5月`, `202005`) or given by a day in it. */
function readMonth(text: string, readDay: DayReader): SeriesPeriod | null {
  const named = monthName.exec(text);
  const day = named === null ? readDay(text) : null;
  const { year, month } =
    named === null
      ? civilDate(day ?? 0)
      : { year: Number(named[1]), month: Number(named[2] ?? named[3] ?? named[4]) };
  if ((named === null && day === null) || month < 1 || month > 12) return null;
  const number = year * 12 + month - 1;
  return { number, days: daysOfMonth(number) };
}

/** The period that a cell names, or null where it names none. */
export function readPeriod(text: string, frequency: Frequency, readDay: DayReader): SeriesPeriod | null {
  const trimmed = text.normalize('NFKC').trim();
  return frequency === 'week' ? readWeek(trimmed, readDay) : readMonth(trimmed, readDay);
}

/** The days of the period after this one. */
export function nextDays({ from, to }: PeriodDays, frequency: Frequency): PeriodDays {
  if (frequency === 'week') return { from: from + 7, to: to + 7 };
  const { year, month } = civilDate(to + 1);
  return daysOfMonth(year * 12 + month - 1);
}
