// Which periods the register covers: what it does not reach is not compared with, and never counts as 0.
import { monthsOf, type Period, parsePeriod, statisticalMonth } from '../foundation/periods.ts';

/** From which to which day number the register holds registrations. */
export interface Reach {
  readonly firstOn: number;
  readonly lastOn: number;
}

/** What a report knows of its periods. */
export interface Coverage {
  /** The first and the last registration, where the period begins before the one or runs past the other. */
  readonly since: number | null;
  readonly until: number | null;
  /** Whether the period and the one it is compared with are both covered from beginning to end. */
  readonly lastYear: boolean;
  readonly previous: boolean;
  /** The first and last statistical month that are covered whole, `YYYY-MM`; the first is later where none is. */
  readonly firstMonth: string;
  readonly lastMonth: string;
}

/** Days without a registration at an end of a period that mean nothing: two in seven, at most six. */
function slack({ from, to }: Period): number {
  return Math.min(6, Math.floor(((to - from + 1) * 2) / 7));
}

/** Whether the register begins before a period, or within the days that may be without a registration. */
function reachesStart(reach: Reach, period: Period): boolean {
  return reach.firstOn <= period.from + slack(period);
}

/** Whether the register reaches the end of a period, but for days that may be without a registration. */
export function reachesEnd(reach: Reach, period: Period): boolean {
  return reach.lastOn >= period.to - slack(period);
}

/** Whether registrations can lie at both ends of a period. */
function covers(reach: Reach, period: Period): boolean {
  return reachesStart(reach, period) && reachesEnd(reach, period);
}

/** The statistical months that `reach` covers whole, from the first to the last. */
function coveredMonths(reach: Reach, monthEnd: number): string[] {
  const first = statisticalMonth(reach.firstOn, monthEnd);
  const last = statisticalMonth(reach.lastOn, monthEnd);
  return monthsOf(parsePeriod(`${first}..${last}`, monthEnd), monthEnd).filter((month) =>
    covers(reach, parsePeriod(month, monthEnd)),
  );
}

/** What `reach` covers of a period and of those it is compared with. */
export function coverageOf(
  reach: Reach,
  { period, lastYear, previous }: Readonly<Record<'period' | 'lastYear' | 'previous', Period>>,
  monthEnd: number,
): Coverage {
  const whole = covers(reach, period);
  const months = coveredMonths(reach, monthEnd);
  return {
    since: reachesStart(reach, period) ? null : reach.firstOn,
    until: reachesEnd(reach, period) ? null : reach.lastOn,
    lastYear: whole && covers(reach, lastYear),
    previous: whole && covers(reach, previous),
    firstMonth: months[0] ?? '9999-12',
    lastMonth: months.at(-1) ?? '0000-01',
  };
}
