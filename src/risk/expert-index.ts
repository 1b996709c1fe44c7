// The expert index: probability × consequence of each factor, weighted; its bands, levels and overrides.
import type { Factor } from './decision.ts';
import type { Thresholds } from './thresholds.ts';

export const riskLevels = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** 微小, 较小, 一般, 较大, 重大. */
export const factorBands = ['negligible', 'minor', 'general', 'major', 'severe'] as const;
export type FactorBand = (typeof factorBands)[number];

export type Phase = 'before' | 'after';

/** The higher of levels; low where there are none. */
export function highest(levels: readonly RiskLevel[]): RiskLevel {
  return riskLevels.findLast((level) => levels.includes(level)) ?? 'low';
}

/** p × q of a factor, before or after measures. */
export function factorRisk(factor: Factor, phase: Phase): number {
  return phase === 'before' ? factor.p * factor.q : factor.pAfter * factor.qAfter;
}

/** The band of a factor's risk; an edge belongs to the band above it. Products are compared at 12 digits. */
export function factorBand(risk: number, { factor_edges: edges }: Thresholds): FactorBand {
  const place = edges.filter((edge) => Number(risk.toPrecision(12)) >= edge).length;
  return factorBands[place] ?? 'severe';
}

/** Σ wᵢ·pᵢ·qᵢ with the weights made to sum to 1; null without factors. */
export function compositeIndex(factors: readonly Factor[], phase: Phase): number | null {
  const weight = factors.reduce((sum, factor) => sum + factor.weight, 0);
  if (!(weight > 0)) return null;
  return factors.reduce((sum, factor) => sum + factor.weight * factorRisk(factor, phase), 0) / weight;
}

/** The level of an index; an edge belongs to the level above it. */
export function indexLevel(index: number, { composite }: Thresholds): RiskLevel {
  const rounded = Number(index.toPrecision(12));
  if (rounded >= composite.high) return 'high';
  return rounded >= composite.medium ? 'medium' : 'low';
}

/** How many factors are major and severe, and the level that this forces whatever their weighted mean. */
export interface CountOverride {
  readonly severe: number;
  readonly major: number;
  readonly level: RiskLevel;
}

/** A weighted mean hides a fatal factor: single grave factors, or many, set the level by themselves. */
export function countOverride(
  factors: readonly Factor[],
  phase: Phase,
  thresholds: Thresholds,
): CountOverride {
  const bands = factors.map((factor) => factorBand(factorRisk(factor, phase), thresholds));
  const severe = bands.filter((band) => band === 'severe').length;
  const major = bands.filter((band) => band === 'major').length;
  const { overrides } = thresholds;
  const reached = (level: 'medium' | 'high'): boolean =>
    severe >= overrides.severe[level] || major >= overrides.major[level];
  return { severe, major, level: reached('high') ? 'high' : reached('medium') ? 'medium' : 'low' };
}
