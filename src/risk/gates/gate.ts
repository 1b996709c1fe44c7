// What a gate is: a duty of law that is met or not. It adds to no score; unmet or unknown, it forbids the level "low".
import type { Decision } from '../decision.ts';

/** Why a gate came out as it did, as a key of the catalogue (`risk.gate.because.…`). */
export type GateReason =
  | 'met'
  | 'estimate'
  | 'shortened'
  | 'not_met'
  | 'unknown'
  | 'unknown_duty'
  | 'declared';

/** What a gate found. `evidence` names the features that decide it, or that are missing to decide it. */
export interface GateFinding {
  /** Null where it cannot be told: that blocks "low" as failing does. */
  readonly passed: boolean | null;
  readonly reason: GateReason;
  readonly evidence: readonly string[];
}

/** A duty of law. */
export interface Gate {
  readonly id: GateId;
  /** The features that the gate reads: what must be known to pass it. */
  readonly needs: readonly string[];
  /** Whether the article binds this decision; null where that is not known. */
  readonly applies: (decision: Decision) => boolean | null;
  readonly find: (decision: Decision) => GateFinding;
}

export const gateIds = [
  'type_known',
  'house_funds',
  'house_comment',
  'house_hearing',
  'house_price',
  'land_prenotice',
  'land_participation',
  'land_notice',
  'land_hearing',
  'land_agreements',
  'land_funds',
  'land_area_price',
  'restructuring_staff_plan',
  'major_comment',
  'major_hearing',
  'major_hearing_material',
  'major_risk_report',
  'major_legality',
] as const;

export type GateId = (typeof gateIds)[number];

/** A finding on one condition: met, not met, or not known. */
export function finding(
  passed: boolean | null,
  evidence: readonly string[],
  reason?: GateReason,
): GateFinding {
  const usual = passed === null ? 'unknown' : passed ? 'met' : 'not_met';
  return { passed, reason: reason ?? usual, evidence };
}

/** Whether a number reaches a limit; null where it is not known. */
export function reaches(value: number | null, limit: number): boolean | null {
  return value === null ? null : value >= limit;
}

/** All of them; false if one is false, else null if one is not known. */
export function allOf(...conditions: readonly (boolean | null)[]): boolean | null {
  if (conditions.includes(false)) return false;
  return conditions.includes(null) ? null : true;
}
