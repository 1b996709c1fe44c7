// The level of a decision: the highest that index, overrides, gates and objection ask for, with the reason.
import { type Decision, type Factor, numberOf } from './decision.ts';
import {
  type CountOverride,
  compositeIndex,
  countOverride,
  highest,
  indexLevel,
  type Phase,
  type RiskLevel,
} from './expert-index.ts';
import type { GateResult } from './gates/gates.ts';
import { objectionRule, type Thresholds } from './thresholds.ts';

/** What the share of objection asks for; null where it cannot be told. */
export interface ObjectionFinding {
  readonly share: number | null;
  readonly level: RiskLevel | null;
  /** Whether fewer households were surveyed than the place demands. */
  readonly isThin: boolean;
}

/** The level that the objection share asks for by the place's rule; thin surveys say nothing below high. */
function objectionFinding(decision: Decision, thresholds: Thresholds): ObjectionFinding {
  const share = numberOf(decision, 'oppose_pct');
  const rule = objectionRule(thresholds, decision.type);
  if (share === null || rule === null) return { share, level: null, isThin: false };
  const covered = numberOf(decision, 'survey_coverage_pct');
  const isThin = rule.coverage !== null && (covered === null || covered < rule.coverage);
  if (rule.high !== null && share > rule.high) return { share, level: 'high', isThin };
  if (rule.medium !== null && share >= rule.medium) return { share, level: 'medium', isThin };
  return { share, level: isThin ? null : 'low', isThin };
}

export const levelSources = ['index', 'override', 'gates', 'objection', 'draft'] as const;
export type LevelSource = (typeof levelSources)[number];

/**
 * A level, and what each source asked for; `decisive` are those that asked for the level itself. `isFloor`: it is at
 * least this, and more cannot be said, since no expert has judged yet.
 */
export interface LevelFinding {
  readonly level: RiskLevel;
  readonly isFloor: boolean;
  readonly index: number | null;
  readonly override: CountOverride;
  readonly objection: ObjectionFinding;
  readonly asked: Readonly<Record<LevelSource, RiskLevel | null>>;
  readonly decisive: readonly LevelSource[];
}

/** What a level is found by. `isDraft`: the factors were drafted from indicators, no expert has judged. */
export interface LevelRules {
  readonly thresholds: Thresholds;
  readonly phase: Phase;
  readonly isDraft?: boolean;
}

/**
 * The level of a decision before or after measures. A gate that is not passed, or of which it is not known, forbids
 * "low"; so does an index that is missing, or one that was only drafted: low is a finding of people who judged.
 */
export function findLevel(
  decision: Decision,
  factors: readonly Factor[],
  gates: readonly GateResult[],
  { thresholds, phase, isDraft = false }: LevelRules,
): LevelFinding {
  const index = compositeIndex(factors, phase);
  const override = countOverride(factors, phase, thresholds);
  const objection = objectionFinding(decision, thresholds);
  const asked = {
    index: index === null ? 'medium' : indexLevel(index, thresholds),
    override: override.level,
    gates: gates.every(({ passed }) => passed === true) ? 'low' : 'medium',
    objection: objection.level,
    draft: isDraft ? 'medium' : null,
  } as const;
  const level = highest(levelSources.map((source) => asked[source]).filter((one) => one !== null));
  const decisive = levelSources.filter((source) => asked[source] === level);
  return { level, isFloor: isDraft, index, override, objection, asked, decisive };
}
