// What a decision led to within twelve months, and which outcomes count as serious: fixed before any model is fitted.
import type { Decision } from './decision.ts';

/**
 * Counts of the twelve months from the day of the decision, of petitions that are no accusations. Joint, repeat and
 * skip-level visits are in no count of their own.
 */
export interface Outcome {
  /** Petitions that name the decision, and those that place, topic and time tie to it alone. */
  readonly stated: number;
  readonly inferred: number;
  /** Found right in the answer. */
  readonly supported: number;
  /** Changed or revoked on review. */
  readonly reversed: number;
  /** Lawsuits and reconsiderations lost. */
  readonly lost: number;
  /** Whether the place's channels went silent, so that few petitions show nothing. */
  readonly isSilent: boolean;
}

/** A decision whose twelve months are over. */
export interface PastDecision {
  readonly decision: Decision;
  /** The index before measures as it stood when the decision was taken; null where there was none. */
  readonly index: number | null;
  readonly outcome: Outcome;
}

/** Days after which a decision's outcome is known. */
export const outcomeDays = 365;

/** Petitions per 1,000 affected households; null where nobody counted the households. */
export function petitionRate({ decision, outcome }: PastDecision): number | null {
  const households = decision.features.get('affected_households')?.value;
  if (typeof households !== 'number' || households <= 0) return null;
  return (1000 * (outcome.stated + outcome.inferred)) / households;
}

const topShare = 0.1;
/** Below this many rates a top tenth means nothing. */
const fewestRates = 10;

/** The rate above which a decision is in the top tenth of these; null with too few. Quantile of R's type 7. */
export function topTenthRate(past: readonly PastDecision[]): number | null {
  const rates = past
    .map(petitionRate)
    .filter((rate) => rate !== null)
    .toSorted((a, b) => a - b);
  if (rates.length < fewestRates) return null;
  const position = (rates.length - 1) * (1 - topShare);
  const [below, above] = [rates[Math.floor(position)] ?? 0, rates[Math.ceil(position)] ?? 0];
  return below + (position - Math.floor(position)) * (above - below);
}

/** Whether an outcome is serious: a reversal, a lost lawsuit or reconsideration, or a rate above `limit`. */
export function isSerious(past: PastDecision, limit: number | null): boolean {
  const { reversed, lost } = past.outcome;
  const rate = petitionRate(past);
  return reversed > 0 || lost > 0 || (rate !== null && limit !== null && rate > limit);
}

/** The decisions whose outcome was known on a day, without those of silent places: what may be learned from then. */
export function closedBefore(past: readonly PastDecision[], day: number): PastDecision[] {
  return past.filter(({ decision, outcome }) => decision.t0 + outcomeDays <= day && !outcome.isSilent);
}
