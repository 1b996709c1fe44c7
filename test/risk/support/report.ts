// The report of one judged decision with history, for tests of its sections, its page and its Word file.
import type { DocumentModel } from '../../../src/documents/document.ts';
import type { Language } from '../../../src/foundation/messages/index.ts';
import type { Problem } from '../../../src/risk/admission.ts';
import { type Assessment, type Assessor, assess } from '../../../src/risk/assessment.ts';
import type { Decision } from '../../../src/risk/decision.ts';
import type { DecisionRecord } from '../../../src/risk/decision-record.ts';
import { learn } from '../../../src/risk/learned-model.ts';
import { closedBefore } from '../../../src/risk/outcome.ts';
import { assessmentReport } from '../../../src/risk/report/assessment-report.ts';
import type { ReportContext } from '../../../src/risk/report/words.ts';
import { thresholdsFor } from '../../../src/risk/thresholds.ts';
import { validate } from '../../../src/risk/validation.ts';
import { decisionWith, drafts, indicators, t0, thresholdTable } from './decisions.ts';
import { plantedHistory } from './history.ts';

const history = plantedHistory(5, 300);

const assessor: Assessor = {
  thresholds: (area) => thresholdsFor(thresholdTable, area),
  drafts,
  knownOn: (day) => {
    const past = closedBefore(history, day);
    return { model: learn(past, indicators), past };
  },
};

const factor = (name: string, p: number, pAfter: number, measure: string | null) => ({
  factor: name,
  weight: 1,
  p,
  q: 0.8,
  pAfter,
  qAfter: 0.8,
  measure,
});

/** A house expropriation that lacks money and days of comment, judged by experts; what people wrote names a person. */
export function judgedDecision(changes: Partial<Decision> = {}): Decision {
  const decision = decisionWith(
    'house_expropriation',
    {
      affected_households: 320,
      comp_to_market_ratio: 0.96,
      funds_in_place_pct: 70,
      comment_days: 21,
      oppose_pct: 12,
      survey_coverage_pct: 97,
    },
    {
      id: 'D17',
      title: '鼓楼片区旧城区改建，联系人张建国，电话13812345678',
      factors: [
        factor('compensation_market', 0.9, 0.4, '按市场价补偿，请找李秀英 13987654321'),
        factor('funding', 0.7, 0.1, '补足资金'),
        factor('procedure', 0.5, 0.5, null),
      ],
      ...changes,
    },
  );
  const history36 = { value: 7, asOf: t0 - 1, source: 'register' };
  return { ...decision, features: new Map([...decision.features, ['petitions_36m_area', history36]]) };
}

/** What is recorded of it: a measure with its owner, a what-if before the filed version. */
export const judgedRecord: DecisionRecord = {
  whatIfRuns: 3,
  whatIfRunsBeforeFiling: 2,
  first: null,
  filed: null,
  latest: null,
  changes: [],
  reassessments: [],
  measures: [
    {
      measure: '补足资金',
      kind: null,
      factor: 'funding',
      org: '市财政局',
      dueOn: t0 - 5,
      doneOn: null,
      isOverdue: true,
    },
  ],
  milestones: [],
  overrides: [],
  tracked: null,
};

export function judgedAssessment(
  changes: Partial<Decision> = {},
  problems: readonly Problem[] = [],
  decision = judgedDecision(changes),
): Assessment {
  return assess(decision, assessor, { problems });
}

export function reportContext(language: Language, changes: Partial<ReportContext> = {}): ReportContext {
  return {
    language,
    indicators,
    drafts,
    topicName: (code) => code,
    placeName: () => '甲区',
    validation: validate(history, indicators),
    record: judgedRecord,
    office: language === 'zh' ? '某市信访局' : 'Petition office',
    run: '20200521-090000',
    version: '0',
    today: t0 - 10,
    ...changes,
  };
}

export function judgedReport(language: Language): DocumentModel {
  return assessmentReport(judgedAssessment(), reportContext(language));
}
