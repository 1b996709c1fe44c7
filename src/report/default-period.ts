// The period of a report that was asked for none: the newest year of the register, or the one before.
import { monthsOf, parsePeriod, statisticalMonth } from '../foundation/periods.ts';
import { type Reach, reachesEnd } from './coverage.ts';

/** Fewer months than this are too few for a report of their own. */
const FEWEST_MONTHS = 3;

/** The statistical months of `year` that the register covers to their end, as `YYYY-MM`, in order. */
function coveredMonths(year: string, reach: Reach, monthEnd: number): string[] {
  return monthsOf(parsePeriod(year, monthEnd), monthEnd).filter((label) => {
    const month = parsePeriod(label, monthEnd);
    return month.to >= reach.firstOn && reachesEnd(reach, month);
  });
}

/**
 * The period of a report by default: the statistical year of the last registration, `2020` where it is whole and
 * `2020-01..2020-08` where it is not, provided that at least 3 of its months are covered; else the year before.
 * A register that does not reach back to that year has all of its span as its period.
 */
export function defaultPeriod(reach: Reach, monthEnd: number): string {
  const year = statisticalMonth(reach.lastOn, monthEnd).slice(0, 4);
  const months = coveredMonths(year, reach, monthEnd);
  if (months.length === 12) return year;
  const [first, last] = [months[0], months.at(-1)];
  if (months.length >= FEWEST_MONTHS && first !== undefined && last !== undefined) return `${first}..${last}`;
  const yearBefore = String(Number(year) - 1).padStart(4, '0');
  const reachesBack = statisticalMonth(reach.firstOn, monthEnd) <= `${yearBefore}-01`;
  return reachesBack ? yearBefore : wholeSpan(reach, monthEnd);
}

function wholeSpan({ firstOn, lastOn }: Reach, monthEnd: number): string {
  const [first, last] = [statisticalMonth(firstOn, monthEnd), statisticalMonth(lastOn, monthEnd)];
  return first === last ? first : `${first}..${last}`;
}
