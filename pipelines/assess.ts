// Assesses decisions before they are taken: gates, index and level, beside a forecast learned from earlier ones.
import { civilDate, dateInZone, dayNumber } from '../src/foundation/calendar.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { failure } from '../src/foundation/errors.ts';
import { say } from '../src/foundation/messages/index.ts';
import { nearest } from '../src/foundation/nearest.ts';
import { admitFactors, admitFeatures, type Problem, readDecisionType } from '../src/risk/admission.ts';
import { type Assessment, type Assessor, assess as assessOne, byUrgency } from '../src/risk/assessment.ts';
import type { Decision } from '../src/risk/decision.ts';
import { compositeIndex } from '../src/risk/expert-index.ts';
import { draftFactors } from '../src/risk/factor-draft.ts';
import { learn } from '../src/risk/learned-model.ts';
import { closedBefore, type PastDecision } from '../src/risk/outcome.ts';
import { thresholdsFor } from '../src/risk/thresholds.ts';
import { type Validation, validate } from '../src/risk/validation.ts';
import { type LeverChange, readLeverChange } from '../src/risk/what-if.ts';
import { wallClockSeconds } from '../src/warehouse/wall-clock.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { type RiskDictionary, riskDictionary } from './assessing/dictionary.ts';
import { type PetitionHistory, readPetitionHistory } from './assessing/petition-history.ts';
import { type RawDecision, registerDecisions } from './assessing/register-decisions.ts';
import { columnReader } from './column-reader.ts';
import { packagedTaxonomy } from './packaged-taxonomy.ts';

/** What to assess, and with what. */
export interface AssessRequest {
  readonly warehouse: Warehouse;
  /** Numbers of decisions of the register; without any, those that are pending, or all. */
  readonly ids: readonly string[];
  readonly all: boolean;
  /** A decision that is not in the register. */
  readonly decision?: RawDecision | undefined;
  /** Levers on trial, as `FEATURE=VALUE`. */
  readonly whatIf: readonly string[];
  /** A place's own thresholds; the packaged ones without. */
  readonly thresholdsFile?: string | undefined;
  readonly timeZone: string;
}

export interface AssessResult {
  /** What an assessor should look at first comes first. */
  readonly assessments: readonly Assessment[];
  /** How many what-ifs were ever run of each decision. */
  readonly whatIfRuns: ReadonlyMap<string, number>;
  /** The back-test of the learned model; null where there is too little history. */
  readonly validation: Validation | null;
  readonly dictionary: RiskDictionary;
  /** The office's calendar day of the assessment. */
  readonly today: number;
}

/** A decision as admitted, with what stayed out. */
interface Admitted {
  readonly decision: Decision;
  readonly problems: readonly Problem[];
}

/** A topic's code, also from its name; what is neither stays as it is. */
function topicCode(topic: string | null): string | null {
  const { topics } = packagedTaxonomy();
  const found = topics.find(({ code, name }) => [code, name.zh, name.en].includes(topic?.trim() ?? ''));
  return found?.code ?? topic;
}

/** Stages in which a decision can still be changed. */
const pendingStages = new Set(['draft', 'pending', 'postponed']);

function admit(
  raw: RawDecision,
  t0: number,
  history: PetitionHistory | undefined,
  dictionary: RiskDictionary,
): Admitted {
  const { features, problems } = admitFeatures(raw.features, { t0, indicators: dictionary.indicators });
  const { factors, problems: ofFactors } = admitFactors(raw.factors);
  const type = readDecisionType(raw.type);
  const own: Problem[] = [
    ...(raw.t0 === null ? [{ kind: 'no_t0', name: 't0' } as const] : []),
    ...(type === null ? [{ kind: 'unknown_type', name: 'decision_type' } as const] : []),
    ...(history?.isPlaceKnown === true ? [] : [{ kind: 'unknown_place', name: 'area_code' } as const]),
    ...(history?.isSilent === true ? [{ kind: 'silent_place', name: 'area_code' } as const] : []),
  ];
  return {
    decision: {
      id: raw.id,
      title: raw.title,
      type,
      topic: topicCode(raw.topic),
      area: raw.area,
      stage: raw.stage,
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
  { indicators, drafts, thresholds }: RiskDictionary,
): Assessor {
  const learned = new Map<number, ReturnType<Assessor['knownOn']>>();
  return {
    drafts,
    thresholds: (area) => thresholdsFor(thresholds, area),
    knownOn: (day) => {
      const known = closedBefore(past, quarterStart(day));
      const found = learned.get(known.length);
      if (found !== undefined) return found;
      const fresh = { model: learn(known, indicators), past: known };
      learned.set(known.length, fresh);
      return fresh;
    },
  };
}

function chosen(request: AssessRequest, register: readonly RawDecision[]): readonly RawDecision[] {
  if (request.decision !== undefined) return [request.decision];
  if (request.ids.length > 0) {
    const ids = register.map(({ id }) => id);
    return request.ids.map((id) => {
      const found = register.find((one) => one.id === id);
      if (found === undefined) throw failure('risk.no_decision', { id, nearest: nearest(id, ids) ?? '' });
      return found;
    });
  }
  return request.all ? register : register.filter(({ stage }) => stage === null || pendingStages.has(stage));
}

async function logWhatIfs(
  warehouse: Warehouse,
  assessments: readonly Assessment[],
  given: { readonly text: string; readonly runAt: number },
): Promise<void> {
  const runs = assessments.flatMap(({ decision, whatIf }) =>
    whatIf === null ? [] : [{ id: decision.id, whatIf }],
  );
  if (runs.length === 0) return;
  await warehouse.append({ schema: 'ops', name: 'what_if' }, [
    {
      rowCount: runs.length,
      columns: [
        { name: 'decision_id', type: 'text', values: runs.map(({ id }) => id) },
        { name: 'run_at', type: 'timestamp', values: runs.map(() => given.runAt) },
        { name: 'changes', type: 'text', values: runs.map(() => given.text) },
        { name: 'level', type: 'text', values: runs.map(({ whatIf }) => whatIf.level) },
        { name: 'index_after', type: 'double', values: runs.map(({ whatIf }) => whatIf.indexAfter) },
        { name: 'probability', type: 'double', values: runs.map(({ whatIf }) => whatIf.probability) },
      ],
    },
  ]);
}

async function countWhatIfs(warehouse: Warehouse): Promise<ReadonlyMap<string, number>> {
  const { text, number } = columnReader(
    await warehouse.query('select decision_id, count(*) as runs from ops.what_if group by decision_id'),
  );
  const runs = number('runs');
  return new Map(text('decision_id').map((id, row) => [id ?? '', runs[row] ?? 0]));
}

/**
 * Assesses decisions, the most urgent first. The models must be up to date. Every decision, also a past one, is
 * assessed with what was known when it was taken. Throws `risk.no_decision`, and the errors of `readLeverChange` for
 * a what-if that is none.
 */
export async function assess(request: AssessRequest, effects: Effects): Promise<AssessResult> {
  const { warehouse } = request;
  const step = say(effects.language, 'risk.step');
  const dictionary = riskDictionary(request.thresholdsFile);
  const changes: LeverChange[] = request.whatIf.map((text) => readLeverChange(text, dictionary.indicators));
  const today = dateInZone(effects.now(), request.timeZone);
  const register = await registerDecisions(warehouse);
  const subjects = chosen(request, register);
  const others = register.filter(({ id }) => id !== request.decision?.id);
  const everything = request.decision === undefined ? register : [...others, request.decision];
  const dayOf = (raw: RawDecision): number => raw.t0 ?? today;
  const { histories, outcomes } = await readPetitionHistory(
    warehouse,
    everything.map((raw) => ({
      id: raw.id,
      area: raw.area,
      topic: topicCode(raw.topic),
      type: readDecisionType(raw.type),
      t0: dayOf(raw),
    })),
  );
  const admitted = new Map(
    everything.map((raw) => [raw.id, admit(raw, dayOf(raw), histories.get(raw.id), dictionary)]),
  );
  const past = pastDecisions([...admitted.values()], outcomes, dictionary);
  const assessor = assessorFor(past, dictionary);
  const assessments: Assessment[] = [];
  for (const [index, { id }] of subjects.entries()) {
    effects.signal.throwIfAborted();
    effects.progress({ step, done: index + 1, total: subjects.length });
    const found = admitted.get(id);
    if (found === undefined) continue;
    assessments.push(assessOne(found.decision, assessor, { problems: found.problems, changes }));
  }
  await logWhatIfs(warehouse, assessments, {
    text: request.whatIf.join(' '),
    runAt: wallClockSeconds(effects.now().getTime() / 1000, request.timeZone),
  });
  return {
    assessments: assessments.toSorted(byUrgency),
    whatIfRuns: await countWhatIfs(warehouse),
    validation: validate(past, dictionary.indicators),
    dictionary,
    today,
  };
}

function pastDecisions(
  admitted: readonly Admitted[],
  outcomes: ReadonlyMap<string, PastDecision['outcome']>,
  { drafts }: RiskDictionary,
): PastDecision[] {
  return admitted
    .flatMap(({ decision }) => {
      const outcome = outcomes.get(decision.id);
      const isTaken = decision.stage === null || decision.stage === 'taken';
      if (outcome === undefined || !isTaken) return [];
      const factors = decision.factors.length > 0 ? decision.factors : draftFactors(decision, drafts);
      return [{ decision, index: compositeIndex(factors, 'before'), outcome }];
    })
    .toSorted((a, b) => a.decision.t0 - b.decision.t0 || (a.decision.id < b.decision.id ? -1 : 1));
}
