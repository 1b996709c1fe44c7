// The Chinese New Year as covariates: it moves between 21 January and 20 February, so no season can hold it.
import { civilDate } from '../foundation/calendar.ts';
import { newYearDay, newYearRange } from '../foundation/new-year.ts';

/** A span of calendar days, both ends included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** Days from the New Year: offices are closed; then what waited comes in. Source: X-13ARIMA-SEATS, genhol. */
const windows = [
  { from: -1, to: 5 },
  { from: 6, to: 19 },
] as const;

/** The share of a span's days that lie in a window around the New Year. */
function shareIn(span: DaySpan, window: DaySpan): number {
  let days = 0;
  for (let { year } = civilDate(span.from - 60); year <= civilDate(span.to + 60).year; year += 1) {
    const newYear = newYearDay(year);
    if (newYear === null) continue;
    const [from, to] = [Math.max(span.from, newYear + window.from), Math.min(span.to, newYear + window.to)];
    days += Math.max(0, to - from + 1);
  }
  return days / (span.to - span.from + 1);
}

/** Whether all the spans lie in years whose New Year is known (2000 to 2035). */
export function newYearKnown(spans: readonly DaySpan[]): boolean {
  return spans.every(
    ({ from, to }) => civilDate(from).year >= newYearRange.first && civilDate(to).year <= newYearRange.last,
  );
}

/**
 * Two covariates, one number a span: the share of its days in [−1, +5] of the New Year's day, and in [+6, +19].
 * Spans are weeks, in any order, in the years 2000 to 2035 (`newYearKnown`); elsewhere shares are 0.
 */
export function weeklyNewYearCovariates(spans: readonly DaySpan[]): number[][] {
  return windows.map((window) => spans.map((span) => shareIn(span, window)));
}

/** The mean share of each calendar month, January first, over all years known. */
function monthlyMeans(window: DaySpan): number[] {
  const years = newYearRange.last - newYearRange.first + 1;
  const sums = new Array<number>(12).fill(0);
  for (let year = newYearRange.first; year <= newYearRange.last; year += 1) {
    const newYear = newYearDay(year) ?? 0;
    for (let day = newYear + window.from; day <= newYear + window.to; day += 1) {
      const { month } = civilDate(day);
      sums[month - 1] = (sums[month - 1] ?? 0) + 1 / (month === 2 ? 28.25 : month === 4 ? 30 : 31);
    }
  }
  return sums.map((sum) => sum / years);
}

/**
 * As `weeklyNewYearCovariates` for calendar months, less the mean of their calendar month over all years: what every
 * January and February have in common belongs to the season.
 */
export function monthlyNewYearCovariates(spans: readonly DaySpan[]): number[][] {
  return windows.map((window) => {
    const means = monthlyMeans(window);
    return spans.map((span) => shareIn(span, window) - (means[civilDate(span.from).month - 1] ?? 0));
  });
}
