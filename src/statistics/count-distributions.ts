// Distributions of counts: Poisson, negative binomial by mean and dispersion, binomial; tails and quantiles.
//
// A dispersion is the ratio of variance to mean. Up to 1 the distribution is Poisson; above it is negative
// binomial with size mean / (dispersion − 1) and probability 1 / dispersion. A mean of 0 is a certain 0.
import { betaCdf, gammaCdf, gammaUpperTail, logGamma, normalQuantile } from './distributions.ts';

/**
 * Up to this excess over 1 a negative binomial is taken as its Poisson limit: their tails differ by less than a
 * millionth there, while the incomplete beta function begins to lose as much to its huge argument.
 */
const poissonExcess = 1e-7;

function requireMean(mean: number, dispersion: number): void {
  if (!(mean >= 0 && Number.isFinite(mean) && dispersion > 0 && Number.isFinite(dispersion))) {
    throw new RangeError('a count needs a finite mean of at least 0 and a finite dispersion above 0');
  }
}

function requireProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError('a quantile needs a probability');
}

const isPoisson = (dispersion: number): boolean => dispersion - 1 <= poissonExcess;

/** P(Y ≤ count) for a count with this mean and dispersion; `count` is any number, mean ≥ 0, dispersion > 0. */
export function countCdf(count: number, mean: number, dispersion = 1): number {
  requireMean(mean, dispersion);
  const whole = Math.floor(count);
  if (whole < 0) return 0;
  if (mean === 0 || whole === Number.POSITIVE_INFINITY) return 1;
  if (isPoisson(dispersion)) return gammaUpperTail(mean, whole + 1);
  return betaCdf(1 / dispersion, mean / (dispersion - 1), whole + 1);
}

/** P(Y ≥ count), exact where it is tiny; arguments as `countCdf`. */
export function countUpperTail(count: number, mean: number, dispersion = 1): number {
  requireMean(mean, dispersion);
  const whole = Math.ceil(count);
  if (whole <= 0) return 1;
  if (mean === 0 || whole === Number.POSITIVE_INFINITY) return 0;
  if (isPoisson(dispersion)) return gammaCdf(mean, whole);
  return betaCdf((dispersion - 1) / dispersion, whole, mean / (dispersion - 1));
}

/** P(Y = 0): how likely silence is where `mean` was expected; arguments as `countCdf`. */
export function zeroProbability(mean: number, dispersion = 1): number {
  requireMean(mean, dispersion);
  if (isPoisson(dispersion)) return Math.exp(-mean);
  return Math.exp((-mean / (dispersion - 1)) * Math.log(dispersion));
}

/** ln P(Y = count) for a whole count ≥ 0; arguments as `countCdf`, with a mean above 0. */
export function logCountProbability(count: number, mean: number, dispersion = 1): number {
  requireMean(mean, dispersion);
  if (!(Number.isInteger(count) && count >= 0 && mean > 0)) {
    throw new RangeError('a probability needs a whole count of at least 0 and a mean above 0');
  }
  if (isPoisson(dispersion)) return count * Math.log(mean) - mean - logGamma(count + 1);
  const size = mean / (dispersion - 1);
  return (
    logGamma(count + size) -
    logGamma(size) -
    logGamma(count + 1) -
    size * Math.log(dispersion) +
    count * Math.log((dispersion - 1) / dispersion)
  );
}

/** Ties of rounding count as reached, by the tolerance R's quantile functions use. */
const tie = 1 - 64 * Number.EPSILON;

/** The smallest whole k ≥ 0 with cdf(k) ≥ p, searched outwards from a guess. */
function searchQuantile(p: number, guess: number, cdf: (count: number) => number): number {
  const target = p * tie;
  let high = Math.max(0, Math.floor(guess));
  let step = 1;
  let low = -1;
  if (cdf(high) >= target) {
    while (high - step >= 0 && cdf(high - step) >= target) {
      high -= step;
      step *= 2;
    }
    low = Math.max(-1, high - step);
  } else {
    low = high;
    while (cdf(low + step) < target) {
      low += step;
      step *= 2;
    }
    high = low + step;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (cdf(middle) >= target) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The smallest k with P(Y ≤ k) ≥ p; p in [0, 1], infinite at 1 unless the mean is 0.
 * Arguments as `countCdf`. As R's `qpois` and `qnbinom`.
 */
export function countQuantile(p: number, mean: number, dispersion = 1): number {
  requireProbability(p);
  requireMean(mean, dispersion);
  if (p === 0 || mean === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const z = normalQuantile(p);
  const spread = Math.max(1, dispersion);
  const deviation = Math.sqrt(spread * mean);
  const skewness = (2 * spread - 1) / deviation;
  const guess = mean + deviation * (z + (skewness * (z * z - 1)) / 6);
  return searchQuantile(p, guess, (count) => countCdf(count, mean, dispersion));
}

/** P(Y ≤ count) of a binomial; whole trials ≥ 0 and a share in [0, 1]. */
export function binomialCdf(count: number, trials: number, share: number): number {
  if (!(Number.isInteger(trials) && trials >= 0 && share >= 0 && share <= 1)) {
    throw new RangeError('a binomial needs whole trials of at least 0 and a share in [0, 1]');
  }
  const whole = Math.floor(count);
  if (whole < 0) return 0;
  return whole >= trials ? 1 : betaCdf(1 - share, trials - whole, whole + 1);
}

/** The smallest k with P(Y ≤ k) ≥ p of a binomial; arguments as `binomialCdf`. As R's `qbinom`. */
export function binomialQuantile(p: number, trials: number, share: number): number {
  requireProbability(p);
  if (p === 1) return share === 0 ? 0 : trials;
  return searchQuantile(p, trials * share, (count) => binomialCdf(count, trials, share));
}
