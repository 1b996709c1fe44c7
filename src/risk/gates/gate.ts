// What a gate is: a duty of law that is met or not. It adds to no score; unmet or unknown, it forbids the level "low".
import { dayNumber } from '../../foundation/calendar.ts';
import type { Decision } from '../decision.ts';

/** Why a gate came out as it did, as a key of the catalogue (`risk.gate.because.…`). */
export type GateReason =
  | 'met'
  | 'estimate'
  | 'shortened'
  | 'other_ways'
  | 'not_met'
  | 'undated'
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

/** The days (day numbers) on which the acts came into force, as amended where an amendment brought the duty. */
export const inForce = {
  assetsLaw: dayNumber({ year: 2009, month: 5, day: 1 }),
  order590: dayNumber({ year: 2011, month: 1, day: 21 }),
  order713: dayNumber({ year: 2019, month: 9, day: 1 }),
  landLaw: dayNumber({ year: 2020, month: 1, day: 1 }),
  landRegulation: dayNumber({ year: 2021, month: 9, day: 1 }),
} as const;

/** A duty of law. */
export interface Gate {
  readonly id: GateId;
  /** The day on which the article that orders it came into force; null where no article does. */
  readonly since: number | null;
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
  'land_risk_report',
  'land_notice',
  'land_hearing',
  'land_agreements',
  'land_funds',
  'land_area_price',
  'land_social_security',
  'restructuring_staff_plan',
  'major_comment',
  'major_hearing',
  'major_hearing_material',
  'major_experts',
  'major_risk_report',
  'major_legality',
  'major_legality_time',
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

/** One of them; null where none is known to be true and one is not known. */
export function oneOf(...conditions: readonly (boolean | null)[]): boolean | null {
  if (conditions.includes(true)) return true;
  return conditions.includes(null) ? null : false;
}

/** Whether a number is above 0; null where it is not known. */
export function isAbove(value: number | null): boolean | null {
  return value === null ? null : value > 0;
}
