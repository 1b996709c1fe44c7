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
 * What each gate that binds the decision finds. Where it is not known whether a gate binds, a duty already met
 * passes, and anything else is unknown (null), which blocks "low".
 */
export function evaluateGates(decision: Decision): GateResult[] {
  return gates.flatMap((gate) => {
    const applies = gate.applies(decision);
    if (applies === false) return [];
    const found = gate.find(decision);
    const { id, since } = gate;
    if (applies === true || found.passed === true) return [{ id, since, ...found }];
    const evidence = gate.needs.filter((name) => !decision.features.has(name));
    return [{ id, since, passed: null, reason: 'unknown_duty', evidence }];
  });
}

/**
 * Whether the decision was taken before the duty was law. Its gate is then a yardstick of today: it still blocks
 * "low", and says so, but nobody left a duty open that did not exist.
 */
export function precedesLaw({ since }: Pick<GateResult, 'since'>, { t0 }: Pick<Decision, 't0'>): boolean {
  return since !== null && t0 < since;
}
