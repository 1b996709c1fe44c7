// Working days of a period, and their logarithm as an offset: a short week has fewer petitions for no other reason.
import { weekday } from '../foundation/calendar.ts';
import type { WorkingCalendar } from '../foundation/working-calendar.ts';
import type { DaySpan } from './new-year-covariates.ts';

/** The working days of a span. */
export function workingDays({ from, to }: DaySpan, { holidays, workedWeekends }: WorkingCalendar): number {
  let days = 0;
  for (let day = from; day <= to; day += 1) {
    const works = weekday(day) <= 5 ? !holidays.has(day) : workedWeekends.has(day);
    if (works) days += 1;
  }
  return days;
}

/**
 * The logarithm of each span's working days, for `CountSeries.offsets`. A span without any counts as half a day:
 * messages come in on holidays too, and a logarithm of 0 would say that they cannot.
 */
export function workingDayOffsets(spans: readonly DaySpan[], calendar: WorkingCalendar): number[] {
  return spans.map((span) => Math.log(Math.max(0.5, workingDays(span, calendar))));
}
