// EARS C1 and C2: is this count unusual beside the last seven periods? For series too young for their season.
import { normalQuantile } from './distributions.ts';

/** How to compare. */
export interface EarsOptions {
  /** C1 compares with the last seven periods, C2 leaves out the two before the one in question. */
  readonly method: 'C1' | 'C2';
  /** The nominal chance of a false alarm; the real one is about ten times as high. */
  readonly alpha: number;
  /** The smallest standard deviation believed, above or equal 0; 0.5 keeps single cases from being raised. */
  readonly minimumDeviation: number;
}

/** What is said of one period; `deviation` is the standard deviation that was used. */
export interface EarsPoint {
  /** The period's place in the series, from 0. */
  readonly index: number;
  readonly observed: number;
  readonly expected: number;
  readonly deviation: number;
  readonly upper: number;
  readonly alarm: boolean;
}

const length = 7;
/** Of the seven periods, how many must be known. */
const leastKnown = 5;

/** Mean and standard deviation (n − 1) of what is known between two places, or null where too little is. */
function summary(
  counts: readonly (number | null)[],
  from: number,
  to: number,
): { readonly mean: number; readonly deviation: number } | null {
  const known = counts.slice(from, to).filter((count) => count !== null);
  if (known.length < leastKnown) return null;
  const mean = known.reduce((sum, count) => sum + count, 0) / known.length;
  const squares = known.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (known.length - 1)) };
}

/**
 * Compares each count with the mean and standard deviation of seven earlier ones: bound = mean + z·deviation.
 * Counts are finite or, where missing, null; periods with fewer than five known ones before them are left out.
 * Its false alarms are about ten times the nominal ones: call it unusual beside the last weeks, not improbable.
 * Source: Hutwagner et al. 2003, Journal of Urban Health 80:i89; Fricker et al. 2008, Statistics in Medicine 27:3407.
 */
export function ears(
  counts: readonly (number | null)[],
  { method, alpha, minimumDeviation }: EarsOptions,
): EarsPoint[] {
  if (!(alpha > 0 && alpha < 1 && minimumDeviation >= 0)) {
    throw new RangeError('EARS needs alpha between 0 and 1 and a deviation of at least 0');
  }
  const z = normalQuantile(1 - alpha);
  const lag = method === 'C1' ? 0 : 2;
  return counts.flatMap((observed, index) => {
    const from = index - lag - length;
    if (observed === null || from < 0) return [];
    const usual = summary(counts, from, from + length);
    if (usual === null) return [];
    const deviation = Math.max(usual.deviation, minimumDeviation);
    const upper = usual.mean + z * deviation;
    return [{ index, observed, expected: usual.mean, deviation, upper, alarm: observed > upper }];
  });
}
