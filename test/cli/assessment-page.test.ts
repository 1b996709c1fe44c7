// The page of text of one assessment: what it says of data that is not there or not whole.
import { describe, expect, it } from 'vitest';
import { assessmentPage } from '../../src/cli/assessment-page.ts';
import type { Assessment } from '../../src/risk/assessment.ts';
import { t0 } from '../risk/support/decisions.ts';
import { judgedAssessment, reportContext } from '../risk/support/report.ts';

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
