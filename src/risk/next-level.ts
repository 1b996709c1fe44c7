// What would have to be done, with which evidence, to reach the next lower level.
import type { Factor } from './decision.ts';
import {
  compositeIndex,
  factorBand,
  factorRisk,
  indexLevel,
  type RiskLevel,
  riskLevels,
} from './expert-index.ts';
import type { GateId } from './gates/gate.ts';
import type { GateResult } from './gates/gates.ts';
import type { LevelFinding } from './level.ts';
import type { Thresholds } from './thresholds.ts';

/** One thing that must change. Objection is asked again after the plan changed; it is never itself a lever. */
export type RequiredStep =
  | { readonly kind: 'gate'; readonly gate: GateId; readonly evidence: readonly string[] }
  | { readonly kind: 'factor'; readonly factor: string; readonly from: number; readonly to: number }
  | { readonly kind: 'judge' }
  | { readonly kind: 'survey'; readonly share: number };

/** The way down one level; null at the lowest. */
export interface NextLevel {
  readonly target: RiskLevel;
  readonly steps: readonly RequiredStep[];
}

const small = 1e-9;
/** Rounded down to what is printed: who reaches the printed figure reaches the level. */
const printed = (risk: number): number => Math.floor(risk * 10_000 + 1e-6) / 10_000;

/**
 * Factors to lower after measures, greatest weighted risk first, so that the index falls below its threshold and no
 * more factors are grave than the target allows: each with its risk (p × q) now and at most then.
 */
function factorSteps(factors: readonly Factor[], target: RiskLevel, thresholds: Thresholds): RequiredStep[] {
  const total = factors.reduce((sum, { weight }) => sum + weight, 0);
  const [, , major, severe] = thresholds.factor_edges;
  const risks = new Map(factors.map((factor) => [factor, factorRisk(factor, 'after')]));
  const graveLimit = target === 'low' ? 'medium' : 'high';
  const ordered = factors.toSorted(
    (a, b) => b.weight * factorRisk(b, 'after') - a.weight * factorRisk(a, 'after'),
  );
  for (const [name, edge, allowed] of [
    ['severe', severe, thresholds.overrides.severe[graveLimit] - 1],
    ['major', major, thresholds.overrides.major[graveLimit] - 1],
  ] as const) {
    const grave = ordered.filter((factor) => factorBand(risks.get(factor) ?? 0, thresholds) === name);
    for (const factor of grave.slice(0, Math.max(0, grave.length - allowed))) risks.set(factor, edge - 0.01);
  }
  const edge = target === 'low' ? thresholds.composite.medium : thresholds.composite.high;
  const index = (): number =>
    factors.reduce((sum, factor) => sum + (factor.weight / total) * (risks.get(factor) ?? 0), 0);
  for (const factor of ordered) {
    const excess = index() - edge + small;
    if (indexLevel(index(), thresholds) === target || excess <= 0) break;
    const now = risks.get(factor) ?? 0;
    // A measure rarely takes away more than three quarters of a risk: what is left over falls to the next factor.
    const least = factorRisk(factor, 'after') / 4;
    risks.set(factor, Math.max(least, now - (excess * total) / factor.weight));
  }
  return ordered.flatMap((factor) => {
    const [from, to] = [factorRisk(factor, 'after'), risks.get(factor) ?? 0];
    return to < from - small
      ? [{ kind: 'factor' as const, factor: factor.factor, from, to: printed(to) }]
      : [];
  });
}

/** What stands between a decision and the next lower level, source by source. */
export function nextLevel(
  finding: LevelFinding,
  factors: readonly Factor[],
  gates: readonly GateResult[],
  thresholds: Thresholds,
): NextLevel | null {
  const target = riskLevels[riskLevels.indexOf(finding.level) - 1];
  if (target === undefined) return null;
  const isAbove = (level: RiskLevel | null): boolean =>
    level !== null && riskLevels.indexOf(level) > riskLevels.indexOf(target);
  const steps: RequiredStep[] = [];
  if (isAbove(finding.asked.gates)) {
    for (const { id, passed, evidence } of gates) {
      if (passed !== true) steps.push({ kind: 'gate', gate: id, evidence });
    }
  }
  if (isAbove(finding.asked.draft)) steps.push({ kind: 'judge' });
  if (compositeIndex(factors, 'after') === null) {
    if (isAbove(finding.asked.index) && !isAbove(finding.asked.draft)) steps.push({ kind: 'judge' });
  } else if (isAbove(finding.asked.index) || isAbove(finding.asked.override)) {
    steps.push(...factorSteps(factors, target, thresholds));
  }
  const { share } = finding.objection;
  if (isAbove(finding.asked.objection) && share !== null) steps.push({ kind: 'survey', share });
  return { target, steps };
}
