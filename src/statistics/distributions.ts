// The numeric kernel: distribution functions and quantiles, from the Cephes library compiled to WebAssembly.
//
// Source: Moshier, Cephes Mathematical Library 2.8, by way of the npm package `cephes`; each function below
// agrees with R's to 1e-9 over test/fixtures/reference/09_distributions. Arguments outside a function's domain
// throw a RangeError: they are mistakes of the caller, never of the data.
import { compiled, igam, igamc, igami, incbet, incbi, lgam, ndtr, ndtri, psi, stdtr, zeta } from 'cephes';

await compiled;

function requireDomain(holds: boolean, what: string): void {
  if (!holds) throw new RangeError(what);
}

/**
 * The library throws where an incomplete gamma function is smaller than any number: there the tail that x lies in
 * is 0 and the other one 1.
 */
function orUnderflow(compute: () => number, limit: number | (() => number)): number {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('underflow'))) throw error;
    return typeof limit === 'number' ? limit : limit();
  }
}

const isProbability = (p: number): boolean => p >= 0 && p <= 1;

/** P(Z ≤ z) of the standard normal distribution; z is any number. */
export function normalCdf(z: number): number {
  requireDomain(!Number.isNaN(z), 'normalCdf needs a number');
  return ndtr(z);
}

/** The z with P(Z ≤ z) = p; p in [0, 1], infinite at its ends. */
export function normalQuantile(p: number): number {
  requireDomain(isProbability(p), 'normalQuantile needs a probability');
  if (p === 0) return Number.NEGATIVE_INFINITY;
  return p === 1 ? Number.POSITIVE_INFINITY : ndtri(p);
}

/** P(X ≤ x) of Beta(a, b), the regularised incomplete beta function; a, b > 0 and x in [0, 1]. */
export function betaCdf(x: number, a: number, b: number): number {
  requireDomain(a > 0 && b > 0 && isProbability(x), 'betaCdf needs a, b > 0 and x in [0, 1]');
  return incbet(a, b, x);
}

/** The x with P(X ≤ x) = p of Beta(a, b); a, b > 0 and p in [0, 1]. */
export function betaQuantile(p: number, a: number, b: number): number {
  requireDomain(a > 0 && b > 0 && isProbability(p), 'betaQuantile needs a, b > 0 and a probability');
  return p === 0 || p === 1 ? p : incbi(a, b, p);
}

/** P(X ≤ x) of Gamma(shape, rate 1), the regularised lower incomplete gamma function; shape > 0 and x ≥ 0. */
export function gammaCdf(x: number, shape: number): number {
  requireDomain(shape > 0 && x >= 0, 'gammaCdf needs shape > 0 and x ≥ 0');
  return orUnderflow(() => igam(shape, x), x < shape ? 0 : 1);
}

/** The quantile by halving, between 0 and a bound that holds all but 1e-9 of the distribution. */
function halvedGammaQuantile(p: number, shape: number): number {
  let [low, high] = [0, shape + 8 * Math.sqrt(shape) + 30];
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (gammaCdf(middle, shape) < p) low = middle;
    else high = middle;
  }
  return high;
}

/** The x with P(X ≤ x) = p of Gamma(shape, rate 1); shape > 0 and p in [0, 1]. */
export function gammaQuantile(p: number, shape: number): number {
  requireDomain(shape > 0 && isProbability(p), 'gammaQuantile needs shape > 0 and a probability');
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  return orUnderflow(
    () => igami(shape, 1 - p),
    () => halvedGammaQuantile(p, shape),
  );
}

/** P(X > x) of Gamma(shape, rate 1), exact where it is tiny; shape > 0 and x ≥ 0. */
export function gammaUpperTail(x: number, shape: number): number {
  requireDomain(shape > 0 && x >= 0, 'gammaUpperTail needs shape > 0 and x ≥ 0');
  return orUnderflow(() => igamc(shape, x), x < shape ? 1 : 0);
}

/** P(T ≤ t) of Student's distribution; degrees of freedom are whole and at least 1, t is any number. */
export function studentCdf(t: number, degrees: number): number {
  requireDomain(!Number.isNaN(t), 'studentCdf needs a number');
  requireDomain(Number.isInteger(degrees) && degrees >= 1, 'studentCdf needs whole degrees of freedom');
  return Number.isFinite(t) ? stdtr(degrees, t) : Number(t > 0);
}

/** ln Γ(x); x > 0. */
export function logGamma(x: number): number {
  requireDomain(x > 0, 'logGamma needs x > 0');
  return lgam(x);
}

/** ψ(x), the derivative of ln Γ; x > 0. */
export function digamma(x: number): number {
  requireDomain(x > 0, 'digamma needs x > 0');
  return psi(x);
}

/** ψ′(x), the second derivative of ln Γ; x > 0. */
export function trigamma(x: number): number {
  requireDomain(x > 0, 'trigamma needs x > 0');
  return zeta(2, x);
}
