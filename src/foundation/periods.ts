// Periods as petition offices name them: a year, half, quarter, statistical month, ISO week or range.
import {
  civilDate,
  dayNumber,
  daysInMonth,
  isoDate,
  isoWeek,
  isoWeekStart,
  parseIsoDate,
  weeksInYear,
} from './calendar.ts';
import { failure } from './errors.ts';

/** A span of whole days, both ends included, under the name it was asked for by. */
export interface Period {
  readonly label: string;
  readonly kind: 'year' | 'half' | 'quarter' | 'month' | 'week' | 'months' | 'days';
  readonly from: number;
  readonly to: number;
}

/** A statistical month counted from January of year 0; the office's month may end before the calendar's. */
type MonthIndex = number;

const monthIndex = (year: number, month: number): MonthIndex => year * 12 + month - 1;

/** The last day of a statistical month that ends on day `monthEnd` (31: the calendar's own end). */
function lastDayOf(index: MonthIndex, monthEnd: number): number {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayNumber({ year, month, day: Math.min(monthEnd, daysInMonth(year, month)) });
}

function monthsSpan(first: MonthIndex, last: MonthIndex, monthEnd: number): Pick<Period, 'from' | 'to'> {
  return { from: lastDayOf(first - 1, monthEnd) + 1, to: lastDayOf(last, monthEnd) };
}

/** The statistical month a day falls in, as `YYYY-MM`. */
export function statisticalMonth(day: number, monthEnd = 31): string {
  const { year, month } = civilDate(day);
  const index = monthIndex(year, month);
  return monthLabel(day > lastDayOf(index, monthEnd) ? index + 1 : index);
}

function monthLabel(index: MonthIndex): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function parseMonth(text: string): MonthIndex | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match === null ? null : monthIndex(Number(match[1]), Number(match[2]));
}

function parseSingle(text: string, monthEnd: number): Period | null {
  const named = /^(\d{4})(?:-(?:H([12])|Q([1-4])|W(\d{2})))?$/.exec(text);
  if (named !== null) {
    const year = Number(named[1]);
    const [half, quarter, week] = [named[2], named[3], named[4]].map((part) => (part ? Number(part) : null));
    if (half) {
      const first = monthIndex(year, half * 6 - 5);
      return { label: text, kind: 'half', ...monthsSpan(first, first + 5, monthEnd) };
    }
    if (quarter) {
      const first = monthIndex(year, quarter * 3 - 2);
      return { label: text, kind: 'quarter', ...monthsSpan(first, first + 2, monthEnd) };
    }
    if (week) {
      if (week > weeksInYear(year)) return null;
      const from = isoWeekStart(year, week);
      return { label: text, kind: 'week', from, to: from + 6 };
    }
    if (named[4] !== undefined) return null;
    return { label: text, kind: 'year', ...monthsSpan(monthIndex(year, 1), monthIndex(year, 12), monthEnd) };
  }
  const month = parseMonth(text);
  return month === null ? null : { label: text, kind: 'month', ...monthsSpan(month, month, monthEnd) };
}

/**
 * Reads a period: `2020`, `2020-H1`, `2020-Q3`, `2020-05`, `2020-W14`, `2020-01..2020-11`,
 * `2020-03-26..2020-04-25`. `monthEnd` is the day on which the office's statistical month ends (28 to 31).
 * Throws `period.unreadable` for anything else, and for a range that ends before it begins.
 */
export function parsePeriod(text: string, monthEnd = 31): Period {
  const [start = '', end, ...rest] = text.split('..');
  if (end === undefined) {
    const single = parseSingle(text, monthEnd);
    if (single !== null) return single;
  } else if (rest.length === 0) {
    const [firstMonth, lastMonth] = [parseMonth(start), parseMonth(end)];
    if (firstMonth !== null && lastMonth !== null && firstMonth <= lastMonth) {
      return { label: text, kind: 'months', ...monthsSpan(firstMonth, lastMonth, monthEnd) };
    }
    const [from, to] = [parseIsoDate(start), parseIsoDate(end)];
    if (from !== null && to !== null && from <= to) return { label: text, kind: 'days', from, to };
  }
  throw failure('period.unreadable', { text });
}

function shiftDayByYears(day: number, years: number): number {
  const { year, month, day: dayOfMonth } = civilDate(day);
  const target = year + years;
  return dayNumber({ year: target, month, day: Math.min(dayOfMonth, daysInMonth(target, month)) });
}

/** The same period one year earlier (同比): the same months, the same ISO week, or the same days. */
export function samePeriodLastYear(period: Period, monthEnd = 31): Period {
  if (period.kind === 'days') {
    const from = shiftDayByYears(period.from, -1);
    const to = shiftDayByYears(period.to, -1);
    return { label: `${isoDate(from)}..${isoDate(to)}`, kind: 'days', from, to };
  }
  if (period.kind === 'week') {
    const { year, week } = isoWeek(period.from);
    return parsePeriod(`${year - 1}-W${String(Math.min(week, weeksInYear(year - 1))).padStart(2, '0')}`);
  }
  const earlier = period.label.replaceAll(/\d{4}(?=-|\.|$)/g, (year) =>
    String(Number(year) - 1).padStart(4, '0'),
  );
  return parsePeriod(earlier, monthEnd);
}

/** The period of the same length just before (环比): the month, quarter, week or span that ends the day before. */
export function previousPeriod(period: Period, monthEnd = 31): Period {
  if (period.kind === 'year') return samePeriodLastYear(period, monthEnd);
  if (period.kind === 'week') {
    const { year, week } = isoWeek(period.from - 7);
    return parsePeriod(`${year}-W${String(week).padStart(2, '0')}`);
  }
  if (period.kind === 'days') {
    const from = period.from - (period.to - period.from + 1);
    return {
      label: `${isoDate(from)}..${isoDate(period.from - 1)}`,
      kind: 'days',
      from,
      to: period.from - 1,
    };
  }
  const { first, last } = statisticalMonths(period, monthEnd);
  const length = last - first + 1;
  const [newFirst, newLast] = [first - length, last - length];
  const year = String(Math.floor(newFirst / 12)).padStart(4, '0');
  const start = newFirst % 12;
  const label = {
    half: `${year}-H${start / 6 + 1}`,
    quarter: `${year}-Q${start / 3 + 1}`,
    month: monthLabel(newFirst),
    months: `${monthLabel(newFirst)}..${monthLabel(newLast)}`,
  }[period.kind];
  return { label, kind: period.kind, ...monthsSpan(newFirst, newLast, monthEnd) };
}

function statisticalMonths(
  period: Period,
  monthEnd: number,
): { readonly first: MonthIndex; readonly last: MonthIndex } {
  const first = parseMonth(statisticalMonth(period.from, monthEnd));
  const last = parseMonth(statisticalMonth(period.to, monthEnd));
  if (first === null || last === null) throw new RangeError('a day always falls in a month');
  return { first, last };
}

/** The statistical months a period touches, in order, as `YYYY-MM`. */
export function monthsOf(period: Period, monthEnd = 31): string[] {
  const { first, last } = statisticalMonths(period, monthEnd);
  return Array.from({ length: last - first + 1 }, (_, offset) => monthLabel(first + offset));
}
