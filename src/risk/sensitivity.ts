// How far the level hangs on single judgements: each factor one band better and worse.
import type { Factor } from './decision.ts';
import {
  compositeIndex,
  countOverride,
  highest,
  indexLevel,
  type Phase,
  type RiskLevel,
} from './expert-index.ts';
import type { Thresholds } from './thresholds.ts';

/** The index with one factor's probability a band (0.2) lower and higher, and the levels this makes. */
export interface FactorSensitivity {
  readonly factor: string;
  readonly indexBetter: number;
  readonly indexWorse: number;
  readonly levelBetter: RiskLevel;
  readonly levelWorse: RiskLevel;
}

const band = 0.2;
const within = (p: number): number => Math.min(1, Math.max(0, p));

/** Every factor's sway over index and overrides, the most decisive first. Gates and objection stay outside. */
export function sensitivity(
  factors: readonly Factor[],
  phase: Phase,
  thresholds: Thresholds,
): FactorSensitivity[] {
  const moved = (place: number, by: number): readonly [index: number, level: RiskLevel] => {
    const list = factors.map((factor, index) =>
      index === place ? { ...factor, p: within(factor.p + by), pAfter: within(factor.pAfter + by) } : factor,
    );
    const index = compositeIndex(list, phase) ?? 0;
    return [index, highest([indexLevel(index, thresholds), countOverride(list, phase, thresholds).level])];
  };
  return factors
    .map(({ factor }, place) => {
      const [indexBetter, levelBetter] = moved(place, -band);
      const [indexWorse, levelWorse] = moved(place, band);
      return { factor, indexBetter, indexWorse, levelBetter, levelWorse };
    })
    .toSorted((a, b) => b.indexWorse - b.indexBetter - (a.indexWorse - a.indexBetter));
}
