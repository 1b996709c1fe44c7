// Follows decisions after they were taken: petitions since, what is due, and forecasts beside what happened.
import type { Effects } from '../src/foundation/effects.ts';
import { say } from '../src/foundation/messages/index.ts';
import { type Assessment, assess } from '../src/risk/assessment.ts';
import type { AssessedVersion, DecisionRecord } from '../src/risk/decision-record.ts';
import { isSerious } from '../src/risk/outcome.ts';
import { type EvaluatedDecision, type PostEvaluation, postEvaluation } from '../src/risk/post-evaluation.ts';
import { recalibrationOn } from '../src/risk/recalibration.ts';
import { fewestKnown, type Validation } from '../src/risk/validation.ts';
import { gatherKnowledge, type Knowledge, type KnowledgeRequest } from './assessing/knowledge.ts';
import { readRecords } from './assessing/records.ts';

/** A decision whose twelve months still run. */
export interface FollowedDecision {
  readonly id: string;
  readonly title: string | null;
  readonly org: string | null;
  readonly t0: number;
  /** Petitions expected by now: those of twelve months, as far as they have passed. */
  readonly expectedByNow: number | null;
  readonly record: DecisionRecord;
}

export interface FollowUpResult {
  /** Those with most petitions beyond what was expected first. */
  readonly followed: readonly FollowedDecision[];
  readonly evaluation: PostEvaluation;
  readonly validation: Validation | null;
  readonly today: number;
}

/** The version by which a decision was taken: the filed one, else the last before it. */
function standing({ filed, latest }: DecisionRecord): AssessedVersion | null {
  return filed ?? latest;
}

function forecastOf(found: Assessment, record: DecisionRecord | undefined) {
  const version = record === undefined ? null : standing(record);
  if (version !== null) {
    const { level, probability, interval, expectedPetitions } = version;
    return { basis: 'stored' as const, level, probability, interval, expectedPetitions };
  }
  const { probability, interval, expectedPetitions } = found.forecast;
  return { basis: 'computed' as const, level: found.level.level, probability, interval, expectedPetitions };
}

/** Decisions that were forecast from nothing say nothing of the forecasts: they are left out. */
function evaluated(known: Knowledge, records: ReadonlyMap<string, DecisionRecord>): EvaluatedDecision[] {
  return known.past
    .flatMap((one) => {
      const { id, t0 } = one.decision;
      const petitions = known.tracked.get(id);
      if (petitions === undefined) return [];
      const found = assess(one.decision, known.assessor);
      const said = forecastOf(found, records.get(id));
      if (said.basis === 'computed' && found.model.decisions < fewestKnown) return [];
      const happened = isSerious(one, found.model.seriousRate);
      return [{ id, t0, ...said, petitions, isSerious: happened }];
    })
    .toSorted((a, b) => b.t0 - a.t0 || (a.id < b.id ? -1 : 1));
}

/** By how much petitions exceed what was expected by now: what to look at first. */
function excess({ record: { tracked }, expectedByNow }: FollowedDecision): number {
  return (tracked?.stated ?? 0) + (tracked?.inferred ?? 0) - (expectedByNow ?? 0);
}

/** Follows every decision that was taken. The models must be up to date. */
export async function followUp(request: KnowledgeRequest, effects: Effects): Promise<FollowUpResult> {
  effects.progress({ step: say(effects.language, 'risk.follow.step') });
  const known = await gatherKnowledge(request, new Map(), effects);
  const taken = [...known.tracked.keys()];
  const records = await readRecords(request.warehouse, known, taken);
  const followed = [...known.tracked].flatMap(([id, { isOver, days }]) => {
    const [found, record] = [known.admitted.get(id), records.get(id)];
    if (isOver || found === undefined || record === undefined) return [];
    const { decision } = found;
    const { expectedPetitions } = forecastOf(assess(decision, known.assessor), record);
    const expectedByNow = expectedPetitions === null ? null : (expectedPetitions * days) / 365;
    return [{ id, title: decision.title, org: decision.org, t0: decision.t0, expectedByNow, record }];
  });
  const overrides = new Map([...records].map(([id, record]) => [id, record.overrides]));
  const recalibration = recalibrationOn(known.forecasts, known.today);
  return {
    followed: followed.toSorted((a, b) => excess(b) - excess(a) || (a.id < b.id ? -1 : 1)),
    evaluation: postEvaluation(evaluated(known, records), overrides, recalibration),
    validation: known.validation,
    today: known.today,
  };
}
