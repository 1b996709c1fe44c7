// Post-evaluation: what was forecast of decisions a year ago beside what happened, and how judgements fared.
import { brierScore, type Calibration, calibrationOf, logLoss } from '../statistics/probability-scores.ts';
import type { Override, TrackedPetitions } from './decision-record.ts';
import { type RiskLevel, riskLevels } from './expert-index.ts';
import type { Recalibration } from './recalibration.ts';

/** A decision whose twelve months are over: what was said of it then, and what came of it. */
export interface EvaluatedDecision {
  readonly id: string;
  readonly t0: number;
  /** `stored`: the version that was filed, else the last before the decision; `computed`: as it would have been. */
  readonly basis: 'stored' | 'computed';
  readonly level: RiskLevel;
  readonly probability: number;
  readonly interval: readonly [low: number, high: number];
  readonly expectedPetitions: number | null;
  readonly petitions: TrackedPetitions;
  readonly isSerious: boolean;
}

/** How many decisions of a level turned out serious. */
export interface LevelOutcome {
  readonly level: RiskLevel;
  readonly decisions: number;
  readonly serious: number;
}

/** A judgement whose outcome is known: it was `borne_out` where it moved the level the way things went. */
export interface ScoredOverride {
  readonly id: string;
  readonly override: Override;
  readonly isSerious: boolean;
  readonly verdict: 'borne_out' | 'not_borne_out' | 'unchanged';
}

/** Forecasts and outcomes of all these decisions together. */
export interface PostEvaluation {
  readonly decisions: readonly EvaluatedDecision[];
  readonly serious: number;
  readonly expectedSerious: number;
  readonly brier: number | null;
  readonly logLoss: number | null;
  readonly calibration: Calibration | null;
  readonly byLevel: readonly LevelOutcome[];
  /** Petitions expected and counted, of those for which a number was expected. */
  readonly petitions: { readonly expected: number; readonly counted: number };
  readonly overrides: readonly ScoredOverride[];
  /** What the next forecasts take from this; null with too few. */
  readonly recalibration: Recalibration | null;
}

function verdictOf({ level, assessed }: Override, isSerious: boolean): ScoredOverride['verdict'] {
  const moved = assessed === null ? 0 : riskLevels.indexOf(level) - riskLevels.indexOf(assessed);
  if (moved === 0) return 'unchanged';
  return moved > 0 === isSerious ? 'borne_out' : 'not_borne_out';
}

/** Decisions of places that fell silent are shown but not scored: few petitions there show nothing. */
export function postEvaluation(
  decisions: readonly EvaluatedDecision[],
  overrides: ReadonlyMap<string, readonly Override[]>,
  recalibration: Recalibration | null,
): PostEvaluation {
  const scored = decisions.filter(({ petitions }) => !petitions.isSilent);
  const probabilities = scored.map(({ probability }) => Math.min(1 - 1e-6, Math.max(1e-6, probability)));
  const outcomes = scored.map(({ isSerious }) => (isSerious ? 1 : 0));
  const counted = scored.flatMap(({ expectedPetitions, petitions }) =>
    expectedPetitions === null
      ? []
      : [{ expected: expectedPetitions, counted: petitions.stated + petitions.inferred }],
  );
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const isEmpty = scored.length === 0;
  return {
    decisions,
    serious: sum(outcomes),
    expectedSerious: sum(probabilities),
    brier: isEmpty ? null : brierScore(probabilities, outcomes),
    logLoss: isEmpty ? null : logLoss(probabilities, outcomes),
    calibration: isEmpty ? null : calibrationOf(probabilities, outcomes),
    byLevel: riskLevels.map((level) => {
      const own = scored.filter((one) => one.level === level);
      return { level, decisions: own.length, serious: own.filter(({ isSerious }) => isSerious).length };
    }),
    petitions: {
      expected: sum(counted.map((one) => one.expected)),
      counted: sum(counted.map((one) => one.counted)),
    },
    overrides: scored.flatMap(({ id, isSerious }) =>
      (overrides.get(id) ?? []).map((override) => ({
        id,
        override,
        isSerious,
        verdict: verdictOf(override, isSerious),
      })),
    ),
    recalibration,
  };
}
