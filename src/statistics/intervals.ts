// Confidence intervals of shares, counts and ratios of counts.
import { betaQuantile, gammaQuantile, normalQuantile } from './distributions.ts';

/** Lower and upper limit. */
export type Interval = readonly [low: number, high: number];

function requireCounts(...counts: readonly number[]): void {
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError('an interval needs whole counts of at least 0');
  }
}

function requireShare(successes: number, trials: number): void {
  requireCounts(successes, trials);
  if (trials === 0 || successes > trials)
    throw new RangeError('a share needs 0 ≤ successes ≤ trials, trials ≥ 1');
}

const tail = (confidence: number): number => (1 - confidence) / 2;

/**
 * Wilson's score interval of a share, the default for shares. `trials` is at least 1.
 * Source: Wilson 1927, JASA 22:209.
 */
export function wilsonInterval(successes: number, trials: number, confidence = 0.95): Interval {
  requireShare(successes, trials);
  const z = normalQuantile(1 - tail(confidence));
  const share = successes / trials;
  const spread = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const centre = share + (z * z) / (2 * trials);
  const scale = 1 + (z * z) / trials;
  return [
    successes === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    successes === trials ? 1 : Math.min(1, (centre + spread) / scale),
  ];
}

/**
 * The exact (conservative) interval of a share. `trials` is at least 1.
 * Source: Clopper & Pearson 1934, Biometrika 26:404.
 */
export function clopperPearsonInterval(successes: number, trials: number, confidence = 0.95): Interval {
  requireShare(successes, trials);
  const alpha = tail(confidence);
  return [
    successes === 0 ? 0 : betaQuantile(alpha, successes, trials - successes + 1),
    successes === trials ? 1 : betaQuantile(1 - alpha, successes + 1, trials - successes),
  ];
}

/**
 * The exact interval of the mean of a Poisson count.
 * Source: Garwood 1936, Biometrika 28:437.
 */
export function garwoodInterval(count: number, confidence = 0.95): Interval {
  requireCounts(count);
  const alpha = tail(confidence);
  return [count === 0 ? 0 : gammaQuantile(alpha, count), gammaQuantile(1 - alpha, count + 1)];
}

/** A count and what it was counted over (days, residents); exposures only matter as a ratio. */
export interface Rate {
  readonly count: number;
  readonly exposure: number;
}

/** The ratio of two rates with its exact interval; limits are infinite where a count is 0. */
export interface RateRatio {
  readonly ratio: number;
  readonly interval: Interval;
}

/**
 * How many times the rate `base` the rate `now` is, with the exact interval: given both counts' sum, `now.count`
 * is binomial. Null where both counts are 0: nothing can be said. Exposures are above 0.
 * Source: Przyborowski & Wilenski 1940, Biometrika 31:313; as R's `poisson.test`.
 */
export function rateRatio(now: Rate, base: Rate, confidence = 0.95): RateRatio | null {
  requireCounts(now.count, base.count);
  if (!(now.exposure > 0 && base.exposure > 0)) throw new RangeError('a rate needs an exposure above 0');
  const total = now.count + base.count;
  if (total === 0) return null;
  const exposure = base.exposure / now.exposure;
  const ratioOf = (share: number): number =>
    share === 1 ? Number.POSITIVE_INFINITY : (share / (1 - share)) * exposure;
  const [low, high] = clopperPearsonInterval(now.count, total, confidence);
  const ratio = base.count === 0 ? Number.POSITIVE_INFINITY : (now.count / base.count) * exposure;
  return { ratio, interval: [ratioOf(low), ratioOf(high)] };
}
