// What a generated city is asked for: seed, size, months and scenario, checked and given their defaults.
import { dayNumber, daysInMonth } from '../foundation/calendar.ts';
import { failure } from '../foundation/errors.ts';
import { newYearRange } from '../foundation/new-year.ts';

/**
 * How a city can be generated. `ordinary` is an office's everyday register, with its dirt: one petition in 25 gives
 * someone away; none does in `clean`, and each does in `personal`.
 */
export const cityScenarios = ['ordinary', 'clean', 'personal'] as const;

export type CityScenario = (typeof cityScenarios)[number];

/** What a caller may ask for; everything has a default. */
export interface CityOptions {
  /** 0 to 4294967295. */
  readonly seed?: number;
  /** Rows of `petitions.csv`, repeated rows included: 1 to 10,000,000. */
  readonly petitions?: number;
  /** First month, `YYYY-MM`, 2001-01 at the earliest. */
  readonly from?: string;
  /** Last month, `YYYY-MM`, 2035-12 at the latest. */
  readonly to?: string;
  readonly scenario?: string;
  /** Decisions, with files of their own: 0 to 100,000. */
  readonly decisions?: number;
}

/** The defaults of `generate`. */
export const cityDefaults = {
  seed: 1,
  petitions: 60_000,
  from: '2016-01',
  to: '2020-12',
  scenario: 'ordinary',
  decisions: 0,
} as const satisfies Required<CityOptions>;

/** Options that hold: the days are day numbers, both included. */
export interface CityPlan {
  readonly seed: number;
  readonly petitions: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly scenario: CityScenario;
  readonly decisions: number;
}

const largestSeed = 4_294_967_295;
const largestSize = 10_000_000;
const mostDecisions = 100_000;

/** The options with their defaults; throws `city.seed`, `city.size`, `city.decisions`, `city.months` or `city.scenario`. */
export function planCity(options: CityOptions = {}): CityPlan {
  const { seed, petitions, from, to, scenario, decisions } = {
    ...cityDefaults,
    ...withoutUndefined(options),
  };
  if (!Number.isInteger(seed) || seed < 0 || seed > largestSeed) throw failure('city.seed', { seed });
  if (!Number.isInteger(petitions) || petitions < 1 || petitions > largestSize) {
    throw failure('city.size', { size: petitions });
  }
  if (!Number.isInteger(decisions) || decisions < 0 || decisions > mostDecisions) {
    throw failure('city.decisions', { size: decisions });
  }
  const [first, last] = [parseMonth(from), parseMonth(to)];
  if (first === null || last === null || first.year * 12 + first.month > last.year * 12 + last.month) {
    throw failure('city.months', { from, to });
  }
  const known = cityScenarios.find((name) => name === scenario);
  if (known === undefined)
    throw failure('city.scenario', { name: scenario, known: cityScenarios.join(', ') });
  return {
    seed,
    petitions,
    firstDay: dayNumber({ ...first, day: 1 }),
    lastDay: dayNumber({ ...last, day: daysInMonth(last.year, last.month) }),
    scenario: known,
    decisions,
  };
}

function withoutUndefined(options: CityOptions): CityOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function parseMonth(text: string): { readonly year: number; readonly month: number } | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (match === null) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  return year > newYearRange.first && year <= newYearRange.last ? { year, month } : null;
}
