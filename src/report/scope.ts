// What a report is about: its period, the periods it is compared with, its place and its scheme of topics.
import { civilDate, isoDate } from '../foundation/calendar.ts';
import { failure } from '../foundation/errors.ts';
import {
  monthsOf,
  type Period,
  parsePeriod,
  previousPeriod,
  samePeriodLastYear,
} from '../foundation/periods.ts';
import { type Coverage, coverageOf, type Reach } from './coverage.ts';

/** Whose topics the topic tables carry: ours, the source's own labels, or the national classes. */
export type Scheme = 'hub' | 'source' | 'national';

export interface ReportScope {
  readonly period: Period;
  readonly lastYear: Period;
  readonly previous: Period;
  readonly coverage: Coverage;
  readonly monthEnd: number;
  /** The beginning of a place code; empty for everywhere. */
  readonly area: string;
  /** The places a report breaks down to: counties, or the finest places where there is one county only. */
  readonly places: 'county' | 'area';
  readonly scheme: Scheme;
  /** The months (YYYY-MM) from which topics come from elsewhere than before. */
  readonly topicBreaks: readonly string[];
}

/** Months before the period that tables by month show. */
const HISTORY_MONTHS = 36;

/** The scope of a report. `period` is the text of `parsePeriod`, `reach` of the whole register. Throws `period.unreadable`. */
export function reportScope(options: {
  readonly period: string;
  readonly monthEnd: number;
  readonly area: string;
  readonly places: ReportScope['places'];
  readonly scheme: Scheme;
  readonly reach: Reach;
  readonly topicBreaks?: readonly string[];
}): ReportScope {
  const { monthEnd, area, places, scheme, reach, topicBreaks = [] } = options;
  const period = parsePeriod(options.period, monthEnd);
  const lastYear = samePeriodLastYear(period, monthEnd);
  const previous = previousPeriod(period, monthEnd);
  const coverage = coverageOf(reach, { period, lastYear, previous }, monthEnd);
  return { period, lastYear, previous, coverage, monthEnd, area, places, scheme, topicBreaks };
}

/**
 * The beginning that all places within `code` share: a county code as it is, `431200` (a whole city) becomes
 * `4312`, null or an empty text is everywhere. Throws `report.area_malformed` for what is no code.
 */
export function areaPrefix(code: string | null): string {
  const trimmed = (code ?? '').trim();
  if (trimmed === '') return '';
  if (!/^\d{2,12}$/.test(trimmed)) throw failure('report.area_malformed', { area: trimmed });
  return trimmed.length === 6 ? trimmed.replace(/(?:00){1,2}$/, '') : trimmed;
}

/** The statistical month `months` months before `month` (`YYYY-MM`). */
export function monthBefore(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The parameters of sql/tables that a scope determines; `axis`, `classes` and `top` are a table's own. */
export function scopeParameters(scope: ReportScope) {
  const { period, lastYear, previous, coverage, monthEnd } = scope;
  const months = monthsOf(period, monthEnd);
  const firstMonth = months[0] ?? '';
  return {
    from: isoDate(period.from),
    to: isoDate(period.to),
    last_from: isoDate(lastYear.from),
    last_to: isoDate(lastYear.to),
    last_known: Number(coverage.lastYear),
    previous_from: isoDate(previous.from),
    previous_to: isoDate(previous.to),
    previous_known: Number(coverage.previous),
    months_from: monthBefore(firstMonth, HISTORY_MONTHS),
    months_to: months.at(-1) ?? firstMonth,
    covered_from: coverage.firstMonth,
    covered_to: coverage.lastMonth,
    area: scope.area,
    places: scope.places,
    year: civilDate(period.to).year,
  } as const;
}

/** Whether topics of the period are counted alike in the two periods that it is compared with. */
export function topicsCompare({ period, lastYear, previous, monthEnd, topicBreaks }: ReportScope): {
  readonly lastYear: boolean;
  readonly previous: boolean;
} {
  const last = monthsOf(period, monthEnd).at(-1) ?? '';
  const isAlike = (base: Period): boolean => {
    const first = monthsOf(base, monthEnd)[0] ?? '';
    return !topicBreaks.some((month) => month > first && month <= last);
  };
  return { lastYear: isAlike(lastYear), previous: isAlike(previous) };
}

export type ScopeParameters = ReturnType<typeof scopeParameters>;
