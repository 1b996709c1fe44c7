// Which earlier periods a week or month is compared with, and the season level of each.

/** The past that a period is compared with. */
export interface BaselineOptions {
  /** Periods in a year: 52 weeks or 12 months. */
  readonly frequency: number;
  /** Years to look back, at least 1. */
  readonly years: number;
  /** Periods on either side of the same period of an earlier year that share its level. */
  readonly halfWindow: number;
  /** Levels of the season, at least 1; with 1 only the windows themselves are used. */
  readonly seasonLevels: number;
  /** Latest periods left out, so that a rise that is under way does not teach the model what is usual. */
  readonly past: number;
}

/** Positions relative to the period in question (all negative, ascending) and the level of each, from 0. */
export interface Baseline {
  readonly shifts: Int32Array;
  readonly levels: Int32Array;
  /** The level of the period in question: the last one. */
  readonly current: number;
}

function requireOptions({ frequency, years, halfWindow, seasonLevels, past }: BaselineOptions): void {
  const whole = [frequency, years, halfWindow, seasonLevels, past].every(Number.isSafeInteger);
  const between = frequency - 2 * halfWindow - 1;
  if (
    !whole ||
    years < 1 ||
    halfWindow < 0 ||
    past < 0 ||
    seasonLevels < 1 ||
    between < Math.max(0, seasonLevels - 1)
  ) {
    throw new RangeError('a baseline needs whole years, windows and levels that fit into a year');
  }
}

/**
 * The baseline of Noufaily et al.: the windows of ±`halfWindow` around the same period of each earlier year share
 * the last level; the periods between two windows are split, forward in time, into `seasonLevels` − 1 blocks, the
 * first of them one longer where they cannot be equal. The last `past` periods and the period itself are left out.
 * Throws a RangeError for options that do not fit into a year.
 * Source: Noufaily et al. 2013, Statistics in Medicine 32:1206, 3.2.
 */
export function farringtonBaseline(options: BaselineOptions): Baseline {
  requireOptions(options);
  const { frequency, years, halfWindow, seasonLevels, past } = options;
  const current = seasonLevels - 1;
  const [shifts, levels]: [number[], number[]] = [[], []];
  const add = (shift: number, level: number): void => {
    if (shift >= -past) return;
    shifts.push(shift);
    levels.push(level);
  };
  const between = frequency - 2 * halfWindow - 1;
  for (let year = years; year >= 1; year -= 1) {
    const reference = -year * frequency;
    for (let shift = -halfWindow; shift <= halfWindow; shift += 1) add(reference + shift, current);
    let shift = reference + halfWindow + 1;
    for (let block = 0; block < current; block += 1) {
      const length = Math.floor(between / current) + (block < between % current ? 1 : 0);
      for (let step = 0; step < length; step += 1, shift += 1) add(shift, block);
    }
  }
  if (seasonLevels > 1) for (let shift = -halfWindow; shift < 0; shift += 1) add(shift, current);
  return { shifts: Int32Array.from(shifts), levels: Int32Array.from(levels), current };
}
