// An assessment as scripts read it; the keys are a promise, more may be added.

import { isoDate } from '../foundation/calendar.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import { listed } from '../foundation/messages/listed.ts';
import type { Assessment, WhatIf } from './assessment.ts';
import type { FeatureValue } from './decision.ts';
import type { Forecast } from './forecast.ts';
import type { GateResult } from './gates/gates.ts';
import type { LevelFinding } from './level.ts';

/** Counts of petitions below this are not printed. */
export const fewestShown = 10;

/** A count as it may be printed: null where it is small and not 0. */
export function shownCount(count: number): number | null {
  return count > 0 && count < fewestShown ? null : count;
}

/** Features that count petitions; rates and residents hide nobody. */
const petitionCounts: ReadonlySet<string> = new Set([
  'petitions_36m_area',
  'petitions_12m_topic_area',
  'open_over_60d',
  'unkept_promise_n',
]);

/** A feature's value as it may be printed: null for small counts of petitions. */
export function shownFeature(name: string, value: FeatureValue): FeatureValue | null {
  return typeof value === 'number' && petitionCounts.has(name) ? shownCount(value) : value;
}

/** A level in words; "at least" where no expert has judged and a higher one is left. */
export function levelWords(
  { level, isFloor }: Pick<LevelFinding, 'level' | 'isFloor'>,
  language: Language,
): string {
  const word = say(language, `risk.level.${level}`);
  return isFloor && level !== 'high' ? say(language, 'risk.level.at_least', { level: word }) : word;
}

/** Whether a low level stands beside a learned probability of at least a half: a reader is owed the reason. */
export function isUnlikelyLow(
  { level }: LevelFinding,
  { probability }: Pick<Forecast, 'probability'>,
): boolean {
  return level === 'low' && probability >= 0.5;
}

/** Why a level is what it is, in a sentence's part. */
export function levelReason({ decisive }: LevelFinding, language: Language): string {
  const sources = decisive.map((source) => say(language, `risk.source.${source}`));
  return say(language, 'risk.reason', { sources: listed(language, sources) });
}

function gateJson({ id, since, passed, reason, evidence }: GateResult, language: Language) {
  return {
    id,
    article: say(language, `risk.article.${id}`),
    in_force_since: since === null ? null : isoDate(since),
    passed,
    reason: say(language, `risk.because.${reason}`),
    evidence,
    proof: say(language, `risk.proof.${id}`),
  };
}

function whatIfJson(whatIf: WhatIf, language: Language) {
  return {
    changes: whatIf.changes,
    level: whatIf.level,
    index_before: whatIf.indexBefore,
    index_after: whatIf.indexAfter,
    probability: whatIf.probability,
    gates: whatIf.gates.map((gate) => gateJson(gate, language)),
  };
}

/** The JSON of one assessment; `whatIfRuns` counts all what-ifs ever run of the decision. */
export function assessmentJson(assessment: Assessment, whatIfRuns: number, language: Language) {
  const { decision, level, initial, forecast, model, similar, whatIf, thresholds } = assessment;
  return {
    id: decision.id,
    title: decision.title,
    type: decision.type,
    area: decision.area,
    org: decision.org,
    t0: isoDate(decision.t0),
    level: level.level,
    level_reason: levelReason(level, language),
    level_is_floor: level.isFloor,
    level_before: initial.level,
    levels_asked: level.asked,
    index_before: initial.index,
    index_after: level.index,
    index_is_draft: assessment.isDraft,
    gates: assessment.gates.map((gate) => gateJson(gate, language)),
    advice: assessment.advice.map(({ id, taken, evidence }) => ({
      id,
      article: say(language, `risk.advice_article.${id}`),
      advice: say(language, `risk.advice.${id}`),
      taken,
      evidence,
    })),
    probability: forecast.probability,
    interval: forecast.interval,
    expected_petitions: forecast.expectedPetitions,
    baseline: forecast.baseline,
    score: forecast.score,
    contributions: forecast.contributions,
    model: {
      kind: model.kind,
      decisions: model.decisions,
      events: model.events,
      recalibration: model.recalibration,
      reference_only: true,
    },
    similar:
      similar === null
        ? null
        : {
            ...similar,
            petitions: shownCount(similar.petitions),
            supported: shownCount(similar.supported),
            reversed: shownCount(similar.reversed),
          },
    missing: assessment.missing.map(({ feature, narrows, gates, isForIndex, wants }) => ({
      feature,
      narrows,
      gates,
      index: isForIndex,
      wants,
    })),
    sensitivity: assessment.sensitivity,
    next_level: assessment.next,
    what_if: whatIf === null ? null : whatIfJson(whatIf, language),
    what_if_runs: whatIfRuns,
    problems: assessment.problems.map(({ kind, name, day }) => ({
      kind,
      name,
      ...(day == null ? {} : { day: isoDate(day) }),
    })),
    data: [...decision.features].map(([feature, { value, asOf, source }]) => ({
      feature,
      value: shownFeature(feature, value),
      as_of: asOf === null ? null : isoDate(asOf),
      source,
    })),
    thresholds: { ...thresholds, source: thresholds.source[language] },
    notice: say(language, 'risk.closing'),
  };
}
