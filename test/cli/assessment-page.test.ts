// The page of text of one assessment: what it says of data that is not there or not whole.
import { describe, expect, it } from 'vitest';
import { assessmentList, assessmentPage } from '../../src/cli/assessment-page.ts';
import type { Assessment } from '../../src/risk/assessment.ts';
import type { DecisionRecord } from '../../src/risk/decision-record.ts';
import { recordJson } from '../../src/risk/record-json.ts';
import { assessmentReport } from '../../src/risk/report/assessment-report.ts';
import { rankingReport } from '../../src/risk/report/ranking.ts';
import { t0 } from '../risk/support/decisions.ts';
import { judgedAssessment, judgedRecord, reportContext } from '../risk/support/report.ts';

const page = (assessment: Assessment, language: 'zh' | 'en' = 'zh'): string =>
  assessmentPage(assessment, { ...reportContext(language), record: null });

describe('petition history', () => {
  it('is headed by the last day that is counted', () => {
    expect(page(judgedAssessment())).toContain('信访历史（截至 2020-05-31）');
  });

  it('is not counted where the register ended long before, and asked for', () => {
    const ended = judgedAssessment({ features: new Map() }, [
      { kind: 'register_ended', name: 'petition_history', day: t0 - 100 },
    ]);
    const uncounted = { ...ended, decision: { ...ended.decision, features: new Map() } };
    expect(page(uncounted)).toContain('信访历史: 登记册只到 2020-02-22');
    expect(page(uncounted, 'en')).toContain('Petition history: the register ends on 2020-02-22');
    expect(page(uncounted)).toMatch(/本地同类一年信访件数、.* — +信访历史：补齐登记册（评估日前两年）/);
    expect(page(uncounted)).not.toContain('截至');
  });
});

const judged: DecisionRecord = {
  ...judgedRecord,
  overrides: [
    { level: 'high', assessed: 'medium', reason: '邻近项目在打官司', org: '县政府办公室', decidedOn: t0 - 3 },
  ],
};

describe('a level that the office set', () => {
  it('stands beside the assessed one at the head of the page and in the list', () => {
    const assessment = judgedAssessment();
    const [head, said] = assessmentPage(assessment, { ...reportContext('zh'), record: judged }).split('\n');
    expect(head).toMatch(/等级: 中风险$/);
    expect(said).toContain('机关改判为高风险（县政府办公室，2020-05-29）');
    expect(assessmentList([assessment], 'zh', new Map([['D17', judged]]))).toContain(
      '中风险（机关改判：高风险）',
    );
    expect(assessmentList([assessment], 'zh')).not.toContain('改判');
  });

  it('stands in the summary of the report, in its tile and in the list of reports', () => {
    const assessment = judgedAssessment();
    const context = { ...reportContext('zh'), record: judged };
    const { keys, summary } = assessmentReport(assessment, context);
    expect(keys[0]).toMatchObject({ value: '中风险', note: expect.stringMatching(/^机关改判：高风险；/) });
    expect(JSON.stringify(summary)).toContain('机关改判为高风险');
    const list = rankingReport([{ assessment, file: 'D17.html', record: judged }], context);
    expect(JSON.stringify(list)).toContain('机关改判：高风险');
  });
});

describe('the way down', () => {
  it('tells the papers that prove a duty met', () => {
    expect(page(judgedAssessment())).toMatch(
      /满足“补偿方案征求意见不少于 30 日”；对应资料：征求意见天数；证据：公布补偿方案的网页/,
    );
  });
});

describe('changes since the first version', () => {
  it('tell a probability in per cent, as all of the page does', () => {
    const first = {
      runAt: 0,
      milestone: null,
      isFiled: false,
      level: 'medium',
      isFloor: false,
      indexBefore: null,
      indexAfter: null,
      probability: 0.3941,
      interval: [0, 1],
      expectedPetitions: null,
      openGates: [],
      features: {},
      factors: [],
      thresholds: '1',
    } as const;
    const change = { kind: 'probability', name: 'probability', from: 0.3941, to: 0.4051 } as const;
    const record: DecisionRecord = { ...judgedRecord, first, changes: [change] };
    expect(assessmentPage(judgedAssessment(), { ...reportContext('zh'), record })).toMatch(/39\.4% +40\.5%/);
  });
});

describe('a measure aimed at people', () => {
  const [measure] = judgedRecord.measures;
  const aimed = {
    ...judgedRecord,
    measures: measure === undefined ? [] : [{ ...measure, measure: '对重点人员稳控' }],
  };

  it('is refused, and its words are printed nowhere', () => {
    const assessment = judgedAssessment();
    const context = { ...reportContext('zh'), record: aimed };
    for (const said of [
      assessmentPage(assessment, context),
      JSON.stringify(assessmentReport(assessment, context)),
    ]) {
      expect(said).toContain('〔不予采用：针对人，不针对方案〕');
      expect(said).not.toContain('稳控');
    }
    expect(JSON.stringify(recordJson(aimed))).not.toContain('稳控');
  });
});

describe('a value that cannot be used', () => {
  it('is named with how it is to be written', () => {
    const said = page(
      judgedAssessment({}, [
        { kind: 'unreadable', name: 'hearing_held' },
        { kind: 'unreadable', name: 'comment_days' },
        { kind: 'unreadable', name: 'survey_coverage_pct' },
        { kind: 'out_of_range', name: 'oppose_pct' },
        { kind: 'out_of_range', name: 'affected_households' },
      ]),
      'en',
    );
    expect(said).toContain('Hearing held: cannot be read; wanted: yes or no');
    expect(said).toContain('Days of public comment: cannot be read; wanted: a whole number such as 30');
    expect(said).toContain('Households surveyed: cannot be read; wanted: a percentage from 0 to 100');
    expect(said).toContain('Objection: out of range (percentages are 0 to 100)');
    expect(said).toContain('Households affected: cannot be below 0');
  });
});
