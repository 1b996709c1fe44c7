// What assessments are made from: the decisions of the register as admitted, their petitions, and what was learned.
import { civilDate, dateInZone, dayNumber } from '../../src/foundation/calendar.ts';
import type { Effects } from '../../src/foundation/effects.ts';
import {
  admitFactors,
  admitFeatures,
  type Problem,
  readDecisionType,
  responsibleOrg,
} from '../../src/risk/admission.ts';
import type { Assessor } from '../../src/risk/assessment.ts';
import type { Decision } from '../../src/risk/decision.ts';
import type { TrackedPetitions } from '../../src/risk/decision-record.ts';
import { compositeIndex } from '../../src/risk/expert-index.ts';
import { draftFactors } from '../../src/risk/factor-draft.ts';
import { learn } from '../../src/risk/learned-model.ts';
import { closedBefore, type PastDecision } from '../../src/risk/outcome.ts';
import { type PastForecast, recalibrationOn } from '../../src/risk/recalibration.ts';
import { type OwnThresholds, placedDrafts, thresholdsFor } from '../../src/risk/thresholds.ts';
import { backTest, type Validation } from '../../src/risk/validation.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { packagedTaxonomy } from '../packaged-taxonomy.ts';
import { type RiskDictionary, riskDictionary } from './dictionary.ts';
import { type PetitionHistory, readPetitionHistory, type Subject } from './petition-history.ts';
import { type RawDecision, registerDecisions } from './register-decisions.ts';

/** What every job about decisions needs to know. */
export interface KnowledgeRequest {
  readonly warehouse: Warehouse;
  /** A decision that is not in the register, or that stands for the register's own of the same number. */
  readonly decision?: RawDecision | undefined;
  /** A file of thresholds; without one, those of weathervane.yaml over the packaged ones. */
  readonly thresholdsFile?: string | undefined;
  readonly ownThresholds?: OwnThresholds | undefined;
  readonly timeZone: string;
}

/** A decision as admitted, with what stayed out. */
export interface Admitted {
  readonly decision: Decision;
  readonly problems: readonly Problem[];
}

export interface Knowledge {
  readonly decisions: readonly RawDecision[];
  readonly subjects: readonly Subject[];
  readonly admitted: ReadonlyMap<string, Admitted>;
  readonly past: readonly PastDecision[];
  /** Forecasts of past decisions from what was known at the beginning of their year, with what happened. */
  readonly forecasts: readonly PastForecast[];
  /** The back-test of the learned model; null where there is too little history. */
  readonly validation: Validation | null;
  /** Petitions since each decision that was taken. */
  readonly tracked: ReadonlyMap<string, TrackedPetitions>;
  readonly assessor: Assessor;
  readonly dictionary: RiskDictionary;
  /** The office's calendar day. */
  readonly today: number;
}

/** A topic's code, also from its name or without the zero that spreadsheets drop; null for what is neither: no petition could be of it. */
function topicCode(topic: string | null): string | null {
  const { topics } = packagedTaxonomy();
  const said = topic?.trim().replace(/^\d$/, '0$&') ?? '';
  const found = topics.find(({ code, name }) => [code, name.zh, name.en].includes(said));
  return found?.code ?? null;
}

/** Stages in which a decision can still be changed. */
export const pendingStages: ReadonlySet<string> = new Set(['draft', 'pending', 'postponed']);

/** Whether a decision was taken: what led to anything. */
const isTaken = ({ stage }: Pick<RawDecision, 'stage'>): boolean => stage === null || stage === 'taken';

function admit(
  raw: RawDecision,
  { t0, seenOn, today }: { readonly t0: number; readonly seenOn: number; readonly today: number },
  history: PetitionHistory | undefined,
  { indicators }: RiskDictionary,
): Admitted {
  const { features, problems } = admitFeatures(raw.features, { t0, seenOn, indicators });
  const { factors, problems: ofFactors } = admitFactors(raw.factors);
  const type = readDecisionType(raw.type);
  const own: Problem[] = [
    ...(raw.t0 === null ? [{ kind: 'no_t0', name: 't0' } as const] : []),
    ...(t0 < today && raw.stage !== null && pendingStages.has(raw.stage)
      ? [{ kind: 'past_t0', name: 't0' } as const]
      : []),
    ...(type === null ? [{ kind: 'unknown_type', name: 'decision_type' } as const] : []),
    ...(history?.isPlaceKnown === true ? [] : [{ kind: 'unknown_place', name: 'area_code' } as const]),
    ...(topicCode(raw.topic) === null ? [{ kind: 'unknown_topic', name: 'topic' } as const] : []),
    ...(history?.isUnsorted === true
      ? [{ kind: 'unsorted_place', name: 'petitions_12m_topic_area' } as const]
      : []),
    ...(history?.isSilent === true ? [{ kind: 'silent_place', name: 'area_code' } as const] : []),
    ...(history?.limit ? [{ ...history.limit, name: 'petition_history' }] : []),
  ];
  const { id, title, area, stage } = raw;
  return {
    decision: {
      id,
      title,
      type,
      topic: topicCode(raw.topic) ?? raw.topic,
      area,
      org: responsibleOrg(raw.features, seenOn),
      stage,
      t0,
      features: new Map([...features, ...(history?.features ?? [])]),
      factors,
    },
    problems: [...own, ...problems, ...ofFactors],
  };
}

/** The first day of a day's quarter: models are learned from what was known then, once a quarter. */
function quarterStart(day: number): number {
  const { year, month } = civilDate(day);
  return dayNumber({ year, month: month - ((month - 1) % 3), day: 1 });
}

function assessorFor(
  past: readonly PastDecision[],
  forecasts: readonly PastForecast[],
  { indicators, drafts, thresholds }: RiskDictionary,
): Assessor {
  const learned = new Map<number, ReturnType<Assessor['knownOn']>>();
  return {
    drafts,
    thresholds: (area) => thresholdsFor(thresholds, area),
    knownOn: (day) => {
      const start = quarterStart(day);
      const found = learned.get(start);
      if (found !== undefined) return found;
      const known = closedBefore(past, start);
      const recalibration = recalibrationOn(forecasts, start);
      const fresh = { model: { ...learn(known, indicators), recalibration }, past: known };
      learned.set(start, fresh);
      return fresh;
    },
  };
}

function pastDecisions(
  admitted: readonly Admitted[],
  outcomes: ReadonlyMap<string, PastDecision['outcome']>,
  { drafts, thresholds }: RiskDictionary,
): PastDecision[] {
  return admitted
    .flatMap(({ decision }) => {
      const outcome = outcomes.get(decision.id);
      if (outcome === undefined || !isTaken(decision)) return [];
      const placed = placedDrafts(drafts, thresholdsFor(thresholds, decision.area));
      const factors = decision.factors.length > 0 ? decision.factors : draftFactors(decision, placed);
      return [{ decision, index: compositeIndex(factors, 'before'), outcome }];
    })
    .toSorted((a, b) => a.decision.t0 - b.decision.t0 || (a.decision.id < b.decision.id ? -1 : 1));
}

/**
 * Reads the register of decisions with what petitions led up to and followed each. `seenOn` gives decisions that are
 * assessed again at a milestone the day of it; all others are seen as on the day they were taken. The models must be
 * up to date.
 */
export async function gatherKnowledge(
  request: KnowledgeRequest,
  seenOn: ReadonlyMap<string, number>,
  effects: Effects,
): Promise<Knowledge> {
  const { warehouse, decision, thresholdsFile, ownThresholds, timeZone } = request;
  const dictionary = riskDictionary({ file: thresholdsFile, own: ownThresholds });
  const today = dateInZone(effects.now(), timeZone);
  const register = await registerDecisions(warehouse);
  const others = register.filter(({ id }) => id !== decision?.id);
  const decisions = decision === undefined ? register : [...others, decision];
  const daysOf = (raw: RawDecision) => {
    const t0 = raw.t0 ?? today;
    return { t0, seenOn: Math.max(t0, seenOn.get(raw.id) ?? t0) };
  };
  const subjects = decisions.map((raw) => ({
    id: raw.id,
    area: raw.area,
    topic: topicCode(raw.topic),
    type: readDecisionType(raw.type),
    org: responsibleOrg(raw.features, daysOf(raw).seenOn),
    isTaken: isTaken(raw),
    ...daysOf(raw),
  }));
  const { histories, tracked, outcomes } = await readPetitionHistory(warehouse, subjects, today);
  const admitted = new Map(
    decisions.map((raw) => [
      raw.id,
      admit(raw, { ...daysOf(raw), today }, histories.get(raw.id), dictionary),
    ]),
  );
  const past = pastDecisions([...admitted.values()], outcomes, dictionary);
  const { validation, forecasts } = backTest(past, dictionary.indicators);
  const assessor = assessorFor(past, forecasts, dictionary);
  return { decisions, subjects, admitted, past, forecasts, validation, tracked, assessor, dictionary, today };
}
