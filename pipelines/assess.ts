// Assesses decisions before they are taken: gates, index and level, beside a forecast learned from earlier ones.
import { dateInZone } from '../src/foundation/calendar.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { failure } from '../src/foundation/errors.ts';
import { say } from '../src/foundation/messages/index.ts';
import { nearest } from '../src/foundation/nearest.ts';
import { scrubbersOf } from '../src/privacy/scrubber/scrub.ts';
import { type Assessment, assess as assessOne, byUrgency } from '../src/risk/assessment.ts';
import type { DecisionRecord } from '../src/risk/decision-record.ts';
import type { PastDecision } from '../src/risk/outcome.ts';
import type { Validation } from '../src/risk/validation.ts';
import { readLeverChange } from '../src/risk/what-if.ts';
import { wallClockSeconds } from '../src/warehouse/wall-clock.ts';
import type { RiskDictionary } from './assessing/dictionary.ts';
import { gatherKnowledge, type KnowledgeRequest, pendingStages } from './assessing/knowledge.ts';
import { type Judgement, recordJudgement } from './assessing/overrides.ts';
import { placeNames } from './assessing/place-names.ts';
import { milestoneDays, readRecords } from './assessing/records.ts';
import type { RawDecision } from './assessing/register-decisions.ts';
import { storeVersions } from './assessing/versions.ts';
import { logWhatIfs } from './assessing/what-ifs.ts';

/** What to assess, and with what. */
export interface AssessRequest extends KnowledgeRequest {
  /** Numbers of decisions of the register; without any, those that are pending, or all. */
  readonly ids: readonly string[];
  readonly all: boolean;
  /** Levers on trial, as `FEATURE=VALUE`. */
  readonly whatIf: readonly string[];
  /** The milestone at which decisions are assessed again, with what is known on its day. */
  readonly milestone?: string | undefined;
  /** Whether this version is the one that is filed with the draft decision. */
  readonly isFiled?: boolean | undefined;
  /** The level that the office sets by its own judgement. */
  readonly judgement?: Judgement | undefined;
}

export interface AssessResult {
  /** What an assessor should look at first comes first. */
  readonly assessments: readonly Assessment[];
  /** How many what-ifs were ever run of each decision. */
  readonly whatIfRuns: ReadonlyMap<string, number>;
  /** The life of each decision that was assessed: versions, measures, milestones, judgements, petitions since. */
  readonly records: ReadonlyMap<string, DecisionRecord>;
  /** The decisions of the register whose outcome is known. */
  readonly past: readonly PastDecision[];
  /** The back-test of the learned model; null where there is too little history. */
  readonly validation: Validation | null;
  readonly dictionary: RiskDictionary;
  /** The names of places by code. */
  readonly placeNames: ReadonlyMap<string, string>;
  /** The office's calendar day of the assessment. */
  readonly today: number;
}

const isPending = ({ stage }: Pick<RawDecision, 'stage'>): boolean =>
  stage === null || pendingStages.has(stage);

function chosen(request: AssessRequest, register: readonly RawDecision[]): readonly RawDecision[] {
  const own = request.decision;
  if (own !== undefined) return [own];
  if (request.ids.length > 0) {
    const ids = register.map(({ id }) => id);
    return request.ids.map((id) => {
      const found = register.find((one) => one.id === id);
      if (found === undefined) throw failure('risk.no_decision', { id, nearest: nearest(id, ids) ?? '' });
      return found;
    });
  }
  return request.all ? register : register.filter(isPending);
}

/**
 * Assesses decisions, the most urgent first. The models must be up to date. Every decision, also a past one, is
 * assessed with what was known when it was taken, or at the milestone that was named. Throws `risk.no_decision`, and
 * the errors of `readLeverChange` for a what-if that is none.
 */
export async function assess(request: AssessRequest, effects: Effects): Promise<AssessResult> {
  const { warehouse, isFiled = false, judgement, timeZone } = request;
  // As it was masked when milestones were loaded.
  const milestone = request.milestone === undefined ? null : scrubbersOf().office(request.milestone).text;
  const step = say(effects.language, 'risk.step');
  const runAt = wallClockSeconds(effects.now().getTime() / 1000, timeZone);
  const seenOn =
    milestone === null
      ? new Map<string, number>()
      : await milestoneDays(warehouse, milestone, {
          ids: request.decision === undefined ? request.ids : [request.decision.id],
          today: dateInZone(effects.now(), timeZone),
        });
  const known = await gatherKnowledge(request, seenOn, effects);
  const subjects = chosen(request, known.decisions);
  const tried = subjects.length === 1 ? (known.admitted.get(subjects[0]?.id ?? '')?.decision ?? null) : null;
  const { indicators } = known.dictionary;
  const changes = request.whatIf.map((text) =>
    readLeverChange(text, { indicators, language: effects.language, decision: tried }),
  );
  const assessments: Assessment[] = [];
  for (const [index, { id }] of subjects.entries()) {
    effects.signal.throwIfAborted();
    effects.progress({ step, done: index + 1, total: subjects.length });
    const found = known.admitted.get(id);
    if (found === undefined) continue;
    const { decision, problems } = found;
    const on = Math.max(decision.t0, seenOn.get(id) ?? decision.t0);
    assessments.push(assessOne(decision, known.assessor, { problems, changes, on }));
  }
  await logWhatIfs(warehouse, assessments, { text: request.whatIf.join(' '), runAt });
  const kept = assessments.filter(
    ({ decision }) =>
      changes.length === 0 &&
      (isPending(decision) || milestone !== null || isFiled || judgement !== undefined),
  );
  await storeVersions(warehouse, kept, { runAt, milestone, isFiled });
  if (judgement !== undefined) {
    for (const assessment of assessments) {
      await recordJudgement(warehouse, assessment, judgement, { today: known.today, effects });
    }
  }
  const records = await readRecords(
    warehouse,
    known,
    subjects.map(({ id }) => id),
  );
  return {
    assessments: assessments.toSorted((a, b) =>
      byUrgency(a, b, (id) => records.get(id)?.overrides.at(-1)?.level ?? null),
    ),
    whatIfRuns: new Map([...records].map(([id, { whatIfRuns }]) => [id, whatIfRuns])),
    records,
    past: known.past,
    validation: known.validation,
    dictionary: known.dictionary,
    placeNames: await placeNames(warehouse),
    today: known.today,
  };
}
