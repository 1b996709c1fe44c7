// Which test a series has the history for: the one asked for, or what stands in for it, by name.
import { type FarringtonOptions, farringtonDefaults } from '../statistics/farrington.ts';
import type { Frequency } from './series-periods.ts';

export const seriesMethods = ['farrington', 'classic', 'ears-c1', 'ears-c2'] as const;
export type SeriesMethod = (typeof seriesMethods)[number];

/** What was asked for; what is undefined takes the method's default for the frequency. */
export interface SeriesOptions {
  readonly frequency: Frequency;
  readonly method: SeriesMethod;
  readonly alpha?: number | undefined;
  readonly years?: number | undefined;
  readonly halfWindow?: number | undefined;
  readonly seasonLevels?: number | undefined;
  readonly past?: number | undefined;
  readonly holidays: 'none' | 'cny';
  readonly cusum: { readonly reference: number; readonly limit: number };
}

/** How a series is tested; `name` says so in the output. */
export type SeriesPlan =
  | { readonly kind: 'farrington'; readonly name: string; readonly options: FarringtonOptions }
  | { readonly kind: 'ears'; readonly name: string; readonly version: 'C1' | 'C2'; readonly alpha: number }
  | { readonly kind: 'parent'; readonly name: string; readonly alpha: number; readonly least: number };

/** EARS aims at fewer alarms than others, since it gives ten times as many. */
const earsAlpha = 0.001;
/** The shortest series that EARS says something of. */
const earsLength = 10;
/** Fewer years than these teach no season. */
const seasonYears = 3;
/** Fewer periods in the windows than these teach no spread. */
const leastWindow = 6;
/** A new series is compared with the rest after this many periods. */
const leastPeriods = { week: 8, month: 3 } as const;

const defaultsOf = ({ frequency, method }: SeriesOptions): FarringtonOptions =>
  method === 'classic'
    ? farringtonDefaults[frequency === 'week' ? 'classicWeek' : 'classicMonth']
    : farringtonDefaults[frequency];

/** The options of Farrington's test as asked for. */
function farringtonOptions(options: SeriesOptions): FarringtonOptions {
  const own = defaultsOf(options);
  return {
    ...own,
    alpha: options.alpha ?? own.alpha,
    years: options.years ?? own.years,
    halfWindow: options.halfWindow ?? own.halfWindow,
    seasonLevels: options.seasonLevels ?? own.seasonLevels,
    past: options.past ?? own.past,
  };
}

/** Farrington's test with as many years as there are: below three without season and trend. */
function farringtonPlan(length: number, options: SeriesOptions): SeriesPlan | null {
  const asked = farringtonOptions(options);
  const available = Math.floor((length - 1 - asked.halfWindow) / asked.frequency);
  const years = Math.min(asked.years, available);
  if (years < 1) return null;
  if (years === asked.years) return { kind: 'farrington', name: options.method, options: asked };
  if (years >= seasonYears) {
    return { kind: 'farrington', name: `${options.method}-${years}y`, options: { ...asked, years } };
  }
  if (years * (2 * asked.halfWindow + 1) < leastWindow) return null;
  return {
    kind: 'farrington',
    name: `${options.method}-${years}y-no-season`,
    options: { ...asked, years, seasonLevels: 1 },
  };
}

/**
 * The test for a series of so many periods: as asked for; with fewer years (three or more); with one or two, in which
 * only the same periods of those years are compared, without season or trend; below a year its share of the other
 * series of the table, or, where it stands alone, EARS C2. Null where it is too short for anything.
 */
export function planSeries(length: number, hasOthers: boolean, options: SeriesOptions): SeriesPlan | null {
  const { method, alpha, frequency } = options;
  const ears = (version: 'C1' | 'C2', name: string): SeriesPlan | null =>
    length < (version === 'C1' ? earsLength - 2 : earsLength)
      ? null
      : { kind: 'ears', name, version, alpha: alpha ?? earsAlpha };
  if (method === 'ears-c1') return ears('C1', method);
  if (method === 'ears-c2') return ears('C2', method);
  const plan = farringtonPlan(length, options);
  if (plan !== null) return plan;
  const least = leastPeriods[frequency];
  if (hasOthers && length > least) {
    return { kind: 'parent', name: 'share-of-others', alpha: farringtonOptions(options).alpha, least };
  }
  return ears('C2', 'ears-c2');
}
