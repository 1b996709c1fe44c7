// Values without an as-of day: used, named, asked for, printed without an invented day, and no proof of a duty.
import { describe, expect, it } from 'vitest';
import { assessmentPage } from '../../src/cli/assessment-page.ts';
import { type Block, blocksOf, cellOf } from '../../src/documents/document.ts';
import { admitFeatures, type RawFeature, responsibleOrg } from '../../src/risk/admission.ts';
import { assessmentJson } from '../../src/risk/assessment-json.ts';
import type { Decision } from '../../src/risk/decision.ts';
import { evaluateGates } from '../../src/risk/gates/gates.ts';
import { assessmentReport } from '../../src/risk/report/assessment-report.ts';
import { withLevers } from '../../src/risk/what-if.ts';
import { decisionWith, indicators, t0 } from './support/decisions.ts';
import { judgedAssessment, reportContext } from './support/report.ts';

const raw = (name: string, value: string, asOf: number | null = null): RawFeature => ({
  name,
  value,
  asOf,
  source: null,
});
const admit = (...list: readonly RawFeature[]) => admitFeatures(list, { t0, indicators });

describe('a value without a day', () => {
  it('is used, without a day, and named', () => {
    const { features, problems } = admit(raw('comment_days', '40'));
    expect(features.get('comment_days')).toEqual({ value: 40, asOf: null, source: null });
    expect(problems).toEqual([{ kind: 'undated', name: 'comment_days' }]);
  });

  it('gives way to any that bears one, and is then not named', () => {
    for (const list of [
      [raw('comment_days', '40'), raw('comment_days', '20', t0 - 300)],
      [raw('comment_days', '20', t0 - 300), raw('comment_days', '40')],
    ]) {
      const { features, problems } = admit(...list);
      expect(features.get('comment_days')?.value).toBe(20);
      expect(problems).toEqual([]);
    }
  });

  it('leaves what is worked out of it without one', () => {
    const days = admit(raw('comment_from', '2020-04-01', t0 - 9), raw('comment_to', '2020-05-10')).features;
    expect(days.get('comment_days')).toMatchObject({ value: 40, asOf: null });
    const ratio = admit(raw('comp_standard', '9000'), raw('market_price', '8000', t0 - 9)).features;
    expect(ratio.get('comp_to_market_ratio')?.asOf).toBeNull();
  });

  it('names the department only where no other does', () => {
    const list = [raw('responsible_org', '甲局', t0 - 9), raw('responsible_org', '乙局')];
    expect(responsibleOrg(list, t0)).toBe('甲局');
    expect(responsibleOrg(list.slice(1), t0)).toBe('乙局');
  });
});

const undated = (decision: Decision, ...names: readonly string[]): Decision => ({
  ...decision,
  features: new Map(
    [...decision.features].map(([name, one]) => [name, names.includes(name) ? { ...one, asOf: null } : one]),
  ),
});
const passing = { comment_days: 40, comp_to_market_ratio: 1.1 };
const gateOf = (decision: Decision, id: string) => evaluateGates(decision).find((gate) => gate.id === id);

describe('a gate', () => {
  it('is not passed by a value without its day: that does not prove that it was met before the decision', () => {
    const decision = undated(decisionWith('house_expropriation', passing), 'comment_days');
    expect(gateOf(decision, 'house_comment')).toMatchObject({
      passed: null,
      reason: 'undated',
      evidence: ['comment_days'],
    });
    expect(gateOf(decision, 'house_price')?.passed).toBe(true);
  });

  it('fails by a value that shows the duty unmet, with or without its day', () => {
    const decision = undated(decisionWith('house_expropriation', { comment_days: 12 }), 'comment_days');
    expect(gateOf(decision, 'house_comment')?.passed).toBe(false);
  });

  it('that binds only perhaps says the same, rather than nothing', () => {
    const decision = undated(decisionWith('planning', { legal_review: true }), 'legal_review');
    expect(gateOf(decision, 'major_legality')).toMatchObject({ passed: null, reason: 'undated' });
  });

  it('is passed by a lever on trial: a what-if is a plan, no proof', () => {
    const decision = undated(decisionWith('house_expropriation', passing), 'comment_days');
    const tried = withLevers(decision, [{ feature: 'comment_days', value: 30 }]);
    expect(gateOf(tried, 'house_comment')?.passed).toBe(true);
  });
});

describe('an assessment', () => {
  const decision = undated(
    decisionWith('house_expropriation', { ...passing, affected_households: 300, oppose_pct: 3 }),
    'comment_days',
    'affected_households',
    'oppose_pct',
  );
  const problems = ['comment_days', 'affected_households', 'oppose_pct'].map(
    (name) => ({ kind: 'undated', name }) as const,
  );
  const assessment = judgedAssessment({}, problems, decision);

  it('asks for the day, tells it as null, and invents none', () => {
    const { missing, data, problems: told } = assessmentJson(assessment, 0, 'en');
    expect(missing).toContainEqual(
      expect.objectContaining({ feature: 'comment_days', wants: 'day', gates: ['house_comment'] }),
    );
    expect(missing).toContainEqual(
      expect.objectContaining({ feature: 'oppose_pct', wants: 'day', gates: [] }),
    );
    expect(data.find(({ feature }) => feature === 'comment_days')?.as_of).toBeNull();
    expect(told).toContainEqual({ kind: 'undated', name: 'oppose_pct' });
  });

  it('says on the page which day to give, values that lack nothing else in one line', () => {
    const page = assessmentPage(assessment, { ...reportContext('zh'), record: null });
    expect(page).toMatch(/征求意见天数 .*缺资料日期：请补填/);
    expect(page).toMatch(/涉及户数、反对率 .*缺资料日期：请补填/);
    expect(page).toContain('  - 征求意见天数、涉及户数、反对率: 缺资料日期');
    expect(assessmentPage(assessment, { ...reportContext('en'), record: null })).toContain(
      'as-of day missing: give it',
    );
  });

  it('has a data sheet with the day to be supplied', () => {
    const model = assessmentReport(assessment, reportContext('zh', { record: null }));
    const rowsOf = (id: string): string[][] =>
      blocksOf(model).flatMap((block: Block) =>
        block.kind === 'table' && block.id === id
          ? block.rows.map((row) => row.map((cell) => cellOf(cell).text))
          : [],
      );
    expect(rowsOf('data').map(([name, , day]) => [name, day])).toContainEqual(['反对率', '缺，请补填']);
    expect(rowsOf('survey').map(([name, , day]) => [name, day])).toContainEqual(['反对率', '缺，请补填']);
    expect(JSON.stringify(rowsOf('data'))).not.toContain('2020-06-01');
  });
});
