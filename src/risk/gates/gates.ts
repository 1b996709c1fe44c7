// All gates, and what they find of a decision.
import type { Decision } from '../decision.ts';
import type { Gate, GateFinding, GateId } from './gate.ts';
import { houseGates } from './house-gates.ts';
import { landGates } from './land-gates.ts';
import { otherGates } from './other-gates.ts';

export const gates: readonly Gate[] = [...houseGates, ...landGates, ...otherGates];

/** A finding with its gate. */
export interface GateResult extends GateFinding {
  readonly id: GateId;
  readonly since: number | null;
}

/**
 * A duty must be met before the decision: what bears no day of its own does not prove that it was. A value that shows
 * the duty unmet needs no proof.
 */
function proved(result: GateResult, { features }: Decision): GateResult {
  const undated = result.evidence.filter((name) => features.get(name)?.asOf === null);
  if (result.passed !== true || undated.length === 0) return result;
  return { ...result, passed: null, reason: 'undated', evidence: undated };
}

/**
 * What each gate that binds the decision finds. Where it is not known whether a gate binds, a duty already met
 * passes, and anything else is unknown (null), which blocks "low".
 */
export function evaluateGates(decision: Decision): GateResult[] {
  return gates
    .flatMap((gate): GateResult[] => {
      const applies = gate.applies(decision);
      if (applies === false) return [];
      const found = gate.find(decision);
      const { id, since } = gate;
      if (applies === true || found.passed === true) return [{ id, since, ...found }];
      const evidence = gate.needs.filter((name) => !decision.features.has(name));
      return [{ id, since, passed: null, reason: 'unknown_duty', evidence }];
    })
    .map((result) => proved(result, decision));
}

/**
 * Whether the decision was taken before the duty was law. Its gate is then a yardstick of today: it still blocks
 * "low", and says so, but nobody left a duty open that did not exist.
 */
export function precedesLaw({ since }: Pick<GateResult, 'since'>, { t0 }: Pick<Decision, 't0'>): boolean {
  return since !== null && t0 < since;
}
