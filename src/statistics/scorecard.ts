// Additive points: weights of evidence of bins, and points that add up to a score.

/** Outcomes of one bin of a feature. */
export interface BinCounts {
  readonly good: number;
  readonly bad: number;
}

/** How a bin leans: `woe` above 0 is riskier than the whole; `iv` is its part of the information value. */
export interface BinEvidence {
  readonly woe: number;
  readonly iv: number;
}

/**
 * WoE = ln of the bin's share of bad over its share of good. A bin without bad or without good counts half a case
 * more of each. Source: Siddiqi 2006, Credit Risk Scorecards, with the sign turned so that plus is riskier.
 */
export function binEvidence(bins: readonly BinCounts[]): BinEvidence[] {
  const good = bins.reduce((sum, bin) => sum + bin.good, 0);
  const bad = bins.reduce((sum, bin) => sum + bin.bad, 0);
  return bins.map((bin) => {
    const extra = bin.good === 0 || bin.bad === 0 ? 0.5 : 0;
    const [shareOfBad, shareOfGood] = [(bin.bad + extra) / bad, (bin.good + extra) / good];
    const woe = Math.log(shareOfBad / shareOfGood);
    return { woe, iv: (shareOfBad - shareOfGood) * woe };
  });
}

/** A scale of points: `base` points at odds `baseOdds` (bad to good), `doubling` more where the odds double. */
export interface PointScale {
  readonly doubling: number;
  readonly base: number;
  readonly baseOdds: number;
}

/** Points = factor · log-odds + offset. */
export function pointScale({ doubling, base, baseOdds }: PointScale): { factor: number; offset: number } {
  const factor = doubling / Math.LN2;
  return { factor, offset: base - factor * Math.log(baseOdds) };
}

/** The points of one bin, with the intercept and the offset shared out evenly among `features`. */
export function binPoints(
  scale: PointScale,
  { intercept, features }: { readonly intercept: number; readonly features: number },
  { coefficient, woe }: { readonly coefficient: number; readonly woe: number },
): number {
  const { factor, offset } = pointScale(scale);
  return factor * (coefficient * woe + intercept / features) + offset / features;
}
