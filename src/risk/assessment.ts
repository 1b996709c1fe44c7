// One assessment: level with its reasons, gates, index, forecast, comparison, what-if, and the way down a level.
import type { Problem } from './admission.ts';
import type { Decision, Factor } from './decision.ts';
import { compositeIndex, type RiskLevel, riskLevels } from './expert-index.ts';
import { type DraftFactor, draftFactors, draftGaps, movedFactors } from './factor-draft.ts';
import { type Forecast, forecast } from './forecast.ts';
import { type AdviceResult, adviceFor } from './gates/advice.ts';
import type { GateId } from './gates/gate.ts';
import { evaluateGates, type GateResult } from './gates/gates.ts';
import type { LearnedModel } from './learned-model.ts';
import { findLevel, type LevelFinding } from './level.ts';
import { type NextLevel, nextLevel } from './next-level.ts';
import type { PastDecision } from './outcome.ts';
import { hidesHistory, uncountedHistory } from './register-coverage.ts';
import { type FactorSensitivity, sensitivity } from './sensitivity.ts';
import { type SimilarDecisions, similarDecisions } from './similar-decisions.ts';
import { placedDrafts, type Thresholds } from './thresholds.ts';
import { type LeverChange, withLevers } from './what-if.ts';

/** What an assessment is made with: the same for every decision of a run. */
export interface Assessor {
  readonly thresholds: (area: string | null) => Thresholds;
  readonly drafts: readonly DraftFactor[];
  /** The model learned from what was known on a day, and the decisions it knew. */
  readonly knownOn: (day: number) => { readonly model: LearnedModel; readonly past: readonly PastDecision[] };
}

/** A gap in what is known: by how much it would narrow the interval, and the gates and factor that wait for it. */
export interface Gap {
  readonly feature: string;
  readonly narrows: number;
  readonly gates: readonly GateId[];
  readonly isForIndex: boolean;
  /** What is asked for: its value, its day, or a register of petitions that reaches the day of assessment. */
  readonly wants: 'value' | 'day' | 'register';
}

/** What a what-if changed. */
export interface WhatIf {
  readonly changes: readonly LeverChange[];
  readonly level: RiskLevel;
  readonly indexBefore: number | null;
  readonly indexAfter: number | null;
  readonly probability: number;
  readonly gates: readonly GateResult[];
}

export interface Assessment {
  readonly decision: Decision;
  readonly level: LevelFinding;
  /** Before measures: the initial level. */
  readonly initial: LevelFinding;
  readonly factors: readonly Factor[];
  /** Whether the factors were drafted from indicators because no expert has judged. */
  readonly isDraft: boolean;
  readonly gates: readonly GateResult[];
  /** What the law leaves open, beside the gates. */
  readonly advice: readonly AdviceResult[];
  readonly forecast: Forecast;
  readonly model: LearnedModel;
  readonly similar: SimilarDecisions | null;
  readonly sensitivity: readonly FactorSensitivity[];
  readonly missing: readonly Gap[];
  readonly next: NextLevel | null;
  readonly whatIf: WhatIf | null;
  readonly problems: readonly Problem[];
  readonly thresholds: Thresholds;
}

function gapsOf(
  decision: Decision,
  { missing }: Forecast,
  gates: readonly GateResult[],
  { drafted, uncounted }: { readonly drafted: readonly string[]; readonly uncounted: readonly string[] },
): Gap[] {
  const undated = [...decision.features].flatMap(([name, { asOf }]) => (asOf === null ? [name] : []));
  const waiting = gates.filter(({ passed }) => passed === null);
  const names = new Set([
    ...missing.map(({ feature }) => feature),
    ...waiting.flatMap(({ evidence }) => evidence.filter((name) => !decision.features.has(name))),
    ...undated,
    ...drafted,
    ...uncounted,
  ]);
  const wantOf = (feature: string): Gap['wants'] => {
    if (undated.includes(feature)) return 'day';
    return uncounted.includes(feature) ? 'register' : 'value';
  };
  return [...names]
    .map((feature) => ({
      feature,
      narrows: missing.find((one) => one.feature === feature)?.narrows ?? 0,
      gates: waiting.filter(({ evidence }) => evidence.includes(feature)).map(({ id }) => id),
      isForIndex: drafted.includes(feature),
      wants: wantOf(feature),
    }))
    .toSorted((a, b) => b.gates.length - a.gates.length || b.narrows - a.narrows);
}

/** `on` is the day as of which it is assessed: that of the decision, or of a milestone. */
export interface AssessOptions {
  readonly problems?: readonly Problem[];
  readonly changes?: readonly LeverChange[];
  readonly on?: number;
}

/**
 * Assesses a decision whose features were admitted. `problems` are those of its admission; `changes` are levers on
 * trial. The forecast knows only decisions whose outcome was known the day before `t0`; it is reference and does not
 * enter the level.
 */
export function assess(
  decision: Decision,
  assessor: Assessor,
  { problems = [], changes = [], on = decision.t0 }: AssessOptions = {},
): Assessment {
  const thresholds = assessor.thresholds(decision.area);
  const drafts = placedDrafts(assessor.drafts, thresholds);
  const isDraft = decision.factors.length === 0;
  const factors = isDraft ? draftFactors(decision, drafts) : decision.factors;
  const gates = evaluateGates(decision);
  const level = findLevel(decision, factors, gates, { thresholds, phase: 'after', isDraft });
  const initial = findLevel(decision, factors, gates, { thresholds, phase: 'before', isDraft });
  const { model, past } = assessor.knownOn(on);
  const judged = compositeIndex(factors, 'before');
  const drafted = isDraft ? draftGaps(decision, drafts) : [];
  const found = forecast(model, decision, judged, drafted);
  const hasHistory = decision.type === null || model.typesSeen.has(decision.type);
  const names = drafted.map(({ feature }) => feature);
  const uncounted = problems.some(({ kind }) => hidesHistory(kind)) ? uncountedHistory(decision) : [];
  return {
    decision,
    level,
    initial,
    factors,
    isDraft,
    gates,
    advice: adviceFor(decision),
    forecast: found,
    model,
    similar: similarDecisions(decision, judged, past, model),
    sensitivity: sensitivity(factors, 'after', thresholds),
    missing: gapsOf(decision, found, gates, { drafted: names, uncounted }),
    next: nextLevel(level, factors, gates, thresholds),
    whatIf: changes.length === 0 ? null : tryOut(decision, assessor, { factors, isDraft, changes, model }),
    problems: hasHistory ? problems : [...problems, { kind: 'type_without_history', name: 'decision_type' }],
    thresholds,
  };
}

function tryOut(
  decision: Decision,
  assessor: Assessor,
  given: {
    readonly factors: readonly Factor[];
    readonly isDraft: boolean;
    readonly changes: readonly LeverChange[];
    readonly model: LearnedModel;
  },
): WhatIf {
  const changed = withLevers(decision, given.changes);
  const thresholds = assessor.thresholds(decision.area);
  const factors = movedFactors(given.factors, placedDrafts(assessor.drafts, thresholds), decision, changed);
  const gates = evaluateGates(changed);
  const { level } = findLevel(changed, factors, gates, {
    thresholds,
    phase: 'after',
    isDraft: given.isDraft,
  });
  const indexBefore = compositeIndex(factors, 'before');
  return {
    changes: given.changes,
    level,
    indexBefore,
    indexAfter: compositeIndex(factors, 'after'),
    probability: forecast(given.model, changed, indexBefore).probability,
    gates,
  };
}

/**
 * What an assessor should look at first: higher levels, assessed or set by the office, then gates that are not passed,
 * then likelier trouble. `judged` are the levels that the office set.
 */
export function byUrgency(
  a: Assessment,
  b: Assessment,
  judged: (id: string) => RiskLevel | null = () => null,
): number {
  const rank = ({ decision, level }: Assessment): number =>
    Math.max(riskLevels.indexOf(level.level), riskLevels.indexOf(judged(decision.id) ?? 'low'));
  const open = ({ gates }: Assessment): number => gates.filter(({ passed }) => passed !== true).length;
  return (
    rank(b) - rank(a) ||
    open(b) - open(a) ||
    b.forecast.probability - a.forecast.probability ||
    (a.decision.id < b.decision.id ? -1 : 1)
  );
}
