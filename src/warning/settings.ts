// How warnings are raised: the office's settings with their defaults.

/** Levels from the least to the most. */
export const levels = ['blue', 'yellow', 'orange', 'red'] as const;
export type Level = (typeof levels)[number];

export interface WarningSettings {
  /** The chance of a false alarm that one test of one week aims at. */
  readonly alpha: number;
  /** Years to look back where a series has them. */
  readonly years: number;
  /** How many of the latest weeks a first run computes. */
  readonly weeks: number;
  /** Whole weeks at the end that are not judged yet. */
  readonly heldBack: number;
  /**
   * What a deviation must exceed to count, and the sums that raise an alarm: of series that count several a week,
   * and of sparse ones.
   */
  readonly cusum: { readonly reference: number; readonly limit: number; readonly sparseLimit: number };
  /** The largest q-value of a level; what is above all of them is blue. */
  readonly levels: { readonly yellow: number; readonly orange: number; readonly red: number };
  /** The least level of a rise that no single week shows. */
  readonly slowRise: Level;
}

export const defaultSettings: WarningSettings = {
  alpha: 0.005,
  years: 5,
  weeks: 52,
  heldBack: 0,
  cusum: { reference: 0.5, limit: 3.5, sparseLimit: 5 },
  levels: { yellow: 0.05, orange: 0.01, red: 0.001 },
  slowRise: 'blue',
};

/** The higher of two levels. */
export function higher(one: Level, other: Level): Level {
  return levels.indexOf(one) >= levels.indexOf(other) ? one : other;
}

/** The level of an alarm by its q-value, null where nothing was tested. */
export function levelOf(qValue: number | null, isSlow: boolean, settings: WarningSettings): Level {
  const { red, orange, yellow } = settings.levels;
  const q = qValue ?? 1;
  const level: Level = q <= red ? 'red' : q <= orange ? 'orange' : q <= yellow ? 'yellow' : 'blue';
  return isSlow ? higher(level, settings.slowRise) : level;
}
