// The test of each series in each week: by its own seasons where it has the history, else by what stands in for them.
import { calendarBesidesNewYear } from '../foundation/working-calendar.ts';
import { countQuantile, countUpperTail } from '../statistics/count-distributions.ts';
import { type FarringtonPoint, farrington, farringtonDefaults } from '../statistics/farrington.ts';
import { weeklyNewYearCovariates } from '../statistics/new-year-covariates.ts';
import { workingDayOffsets } from '../statistics/working-days.ts';
import type { WarningSettings } from './settings.ts';
import { mondayOf, type WatchedSeries, type WeekAxis } from './watched.ts';

/** `farrington`: three years and more; `short_history`: one to three; `parent`: its share of the whole, below that. */
export type Method = 'farrington' | 'short_history' | 'parent';

/** What one week of one series was expected to be. */
export interface WeekTest {
  readonly week: number;
  readonly method: Method;
  readonly observed: number;
  readonly expected: number;
  readonly upper: number;
  readonly dispersion: number;
  readonly pValue: number;
}

/** Weeks of the axis from `from` to `to`, the latter not included. */
export interface WeekRange {
  readonly from: number;
  readonly to: number;
}

/** What all series of a run share. */
export interface Surroundings {
  readonly axis: WeekAxis;
  readonly covariates: readonly (readonly number[])[];
  /** The effects of the New Year and of short weeks on the whole, as known in each week; null where they are not. */
  readonly effects: readonly (readonly number[] | null)[];
  readonly whole: WatchedSeries;
}

const year = 52;
const window = 3;
/** Cases in four weeks below which nothing is tested. */
const leastCases = 5;
/** A series this large shows the effects of holidays itself; smaller ones take those of the whole. */
const ownEffects = 20;
/** Weeks after which a new series has a share of the whole. */
const leastWeeks = 8;

const yearsBefore = (series: WatchedSeries, week: number): number =>
  (week - series.activeFrom - window) / year;

/** Whether the four weeks up to this one have enough cases to speak of. */
export function hasCases({ counts }: Pick<WatchedSeries, 'counts'>, week: number): boolean {
  let cases = 0;
  for (let back = 0; back < 4; back += 1) cases += counts[week - back] ?? 0;
  return cases >= leastCases;
}

function optionsFor(years: number, settings: WarningSettings) {
  const { alpha } = settings;
  const own = { ...farringtonDefaults.week, alpha };
  return years >= 3
    ? { ...own, years: Math.min(settings.years, Math.ceil(years)) }
    : { ...own, years: Math.min(2, Math.floor(years)), seasonLevels: 1 };
}

/** A history without a case expects nothing at all; then this is what one may still expect. */
const leastExpected = 0.1;

function asTest(point: FarringtonPoint, method: Method, alpha: number): WeekTest {
  const { index: week, observed, dispersion } = point;
  if (point.expected >= leastExpected) {
    const { expected, upper, pValue } = point;
    return { week, method, observed, expected, upper, dispersion, pValue };
  }
  return {
    week,
    method,
    observed,
    expected: leastExpected,
    upper: countQuantile(1 - alpha, leastExpected, dispersion),
    dispersion,
    pValue: countUpperTail(observed, leastExpected, dispersion),
  };
}

/** Consecutive weeks that are tested with the same years of history. */
function runs(series: WatchedSeries, { from, to }: WeekRange, settings: WarningSettings): WeekRange[] {
  const yearsAt = (week: number): number => optionsFor(yearsBefore(series, week), settings).years;
  const found: { from: number; to: number }[] = [];
  for (let week = from; week < to; week += 1) {
    if (yearsBefore(series, week) < 1 || !hasCases(series, week)) continue;
    const last = found.at(-1);
    if (last !== undefined && last.to === week && yearsAt(last.from) === yearsAt(week)) last.to = week + 1;
    else found.push({ from: week, to: week + 1 });
  }
  return found;
}

function meanBefore({ counts }: WatchedSeries, week: number): number {
  const known = counts.slice(Math.max(0, week - year), week).filter((count) => count !== null);
  return known.length === 0 ? 0 : known.reduce((sum, count) => sum + count, 0) / known.length;
}

/** Compares a young series with its share of the whole in the weeks before (exact Poisson). */
function parentTest(
  series: WatchedSeries,
  { whole }: Surroundings,
  week: number,
  alpha: number,
): WeekTest | null {
  const observed = series.counts[week];
  const all = whole.counts[week];
  if (week - series.activeFrom < leastWeeks || observed === null || observed === undefined || !all)
    return null;
  let [own, parent] = [0, 0];
  for (let past = series.activeFrom; past < week; past += 1) {
    own += series.counts[past] ?? 0;
    parent += whole.counts[past] ?? 0;
  }
  if (own === 0 || parent === 0 || series === whole) return null;
  const expected = (all * own) / parent;
  return {
    week,
    method: 'parent',
    observed,
    expected,
    upper: countQuantile(1 - alpha, expected),
    dispersion: 1,
    pValue: countUpperTail(observed, expected),
  };
}

/** The tests of a series in a range of weeks; weeks of which nothing can be said are left out. */
export function testSeries(
  series: WatchedSeries,
  surroundings: Surroundings,
  range: WeekRange,
  settings: WarningSettings,
): WeekTest[] {
  const { counts } = series;
  const tests: WeekTest[] = [];
  for (let week = Math.max(range.from, series.activeFrom); week < range.to; week += 1) {
    if (yearsBefore(series, week) >= 1 || !hasCases(series, week)) continue;
    const test = parentTest(series, surroundings, week, settings.alpha);
    if (test !== null) tests.push(test);
  }
  for (const run of runs(series, range, settings)) {
    const years = yearsBefore(series, run.from);
    const isLarge = years >= 3 && meanBefore(series, run.from) >= ownEffects;
    const { covariates, effects } = surroundings;
    const points = farrington(
      { counts, covariates, ...(isLarge ? {} : { knownEffects: effects }) },
      optionsFor(years, settings),
      run,
    );
    const method = years >= 3 ? 'farrington' : 'short_history';
    for (const point of points) tests.push(asTest(point, method, settings.alpha));
  }
  return tests.toSorted((one, other) => one.week - other.week);
}

/** What the whole says of holidays in each week of the range, from the weeks before it. */
function effectsOfWhole(
  whole: WatchedSeries,
  covariates: Surroundings['covariates'],
  { from, to }: WeekRange,
  settings: WarningSettings,
): (readonly number[] | null)[] {
  const effects: (readonly number[] | null)[] = whole.counts.map(() => null);
  for (let week = from; week < to; week += 1) {
    const years = Math.min(settings.years, Math.ceil(yearsBefore(whole, week)));
    if (years < 1) continue;
    const options = { ...farringtonDefaults.week, alpha: settings.alpha, years };
    const [point] = farrington({ counts: whole.counts, covariates }, options, { from: week, to: week + 1 });
    effects[week] = point?.effects ?? null;
  }
  return effects;
}

/** Prepares what all series of a run share. Throws a RangeError where the series of the whole is not among them. */
export function surroundingsOf(
  all: readonly WatchedSeries[],
  axis: WeekAxis,
  range: WeekRange,
  settings: WarningSettings,
): Surroundings {
  const whole = all.find(({ key }) => key.kind === 'city');
  if (whole === undefined) throw new RangeError('the series of the whole is missing');
  const spans = Array.from({ length: axis.length }, (_, week) => {
    const from = mondayOf(axis, week);
    return { from, to: from + 6 };
  });
  const covariates = [...weeklyNewYearCovariates(spans), workingDayOffsets(spans, calendarBesidesNewYear)];
  return { axis, covariates, whole, effects: effectsOfWhole(whole, covariates, range, settings) };
}
