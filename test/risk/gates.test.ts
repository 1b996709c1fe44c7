// Every gate from its article: met, not met, not known, and where it does not bind.
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/foundation/calendar.ts';
import { say } from '../../src/foundation/messages/index.ts';
import type { DecisionType, FeatureValue } from '../../src/risk/decision.ts';
import { adviceFor, adviceIds } from '../../src/risk/gates/advice.ts';
import { type GateId, gateIds } from '../../src/risk/gates/gate.ts';
import { evaluateGates, gates, precedesLaw } from '../../src/risk/gates/gates.ts';
import { findLevel } from '../../src/risk/level.ts';
import { decisionWith, indicators, t0, thresholds } from './support/decisions.ts';

type Features = Readonly<Record<string, FeatureValue>>;

const factorOf = (risk: number) => ({
  factor: 'a',
  weight: 1,
  p: risk,
  q: 1,
  pAfter: risk,
  qAfter: 1,
  measure: null,
});

/** What a gate finds: true, false, null, or `does not bind`. */
function gateOf(id: GateId, type: DecisionType | null, features: Features) {
  const found = evaluateGates(decisionWith(type, features)).find((gate) => gate.id === id);
  return found === undefined ? 'does not bind' : found.passed;
}

const oldTown = { old_town_rebuilding: true, plan_objection_pct: 60 };
const paid = { funds_in_place_pct: 100, funds_earmarked: true, funds_sole_use: true };
const farmland = { farmland_taken: true };
const major = { major_decision: true };
const specialised = { ...major, specialised_matter: true };
const unheard = { hearing_held: false, survey_coverage_pct: 0 };

const cases: readonly (readonly [GateId, DecisionType | null, Features, boolean | null | 'does not bind'])[] =
  [
    // Order 590 art. 12: 足额到位、专户存储、专款专用, before the decision.
    ['house_funds', 'house_expropriation', paid, true],
    ['house_funds', 'house_expropriation', { ...paid, funds_in_place_pct: 99 }, false],
    ['house_funds', 'house_expropriation', { ...paid, funds_earmarked: false }, false],
    ['house_funds', 'house_expropriation', { ...paid, funds_sole_use: false }, false],
    ['house_funds', 'house_expropriation', { funds_in_place_pct: 60 }, false],
    ['house_funds', 'house_expropriation', { funds_in_place_pct: 100, funds_earmarked: true }, null],
    ['house_funds', 'house_expropriation', {}, null],
    ['house_funds', 'land_expropriation', { funds_in_place_pct: 10 }, 'does not bind'],
    // Order 590 art. 10: at least 30 days of comment, with no shorter time.
    ['house_comment', 'house_expropriation', { comment_days: 30 }, true],
    ['house_comment', 'house_expropriation', { comment_days: 29, comment_shortened_reason: true }, false],
    ['house_comment', 'house_expropriation', {}, null],
    ['house_comment', 'pricing', { comment_days: 3 }, 'does not bind'],
    // Order 590 art. 11: a hearing where an old town is rebuilt and most hold the plan unlawful.
    ['house_hearing', 'house_expropriation', { ...oldTown, hearing_held: true }, true],
    ['house_hearing', 'house_expropriation', { ...oldTown, hearing_held: false }, false],
    ['house_hearing', 'house_expropriation', oldTown, null],
    ['house_hearing', 'house_expropriation', { ...oldTown, plan_objection_pct: 50 }, 'does not bind'],
    ['house_hearing', 'house_expropriation', { old_town_rebuilding: false }, 'does not bind'],
    ['house_hearing', 'house_expropriation', { old_town_rebuilding: true }, null],
    ['house_hearing', 'house_expropriation', { old_town_rebuilding: true, hearing_held: true }, true],
    ['house_hearing', 'planning', oldTown, 'does not bind'],
    // Order 590 art. 19: not below the market price.
    ['house_price', 'house_expropriation', { comp_to_market_ratio: 1 }, true],
    ['house_price', 'house_expropriation', { comp_to_market_ratio: 0.99 }, false],
    ['house_price', 'house_expropriation', {}, null],
    ['house_price', 'land_expropriation', { comp_to_market_ratio: 0.5 }, 'does not bind'],
    // 实施条例 art. 26: ten working days of pre-notice, and an assessment with the collective.
    ['land_prenotice', 'land_expropriation', { prenotice_working_days: 10 }, true],
    ['land_prenotice', 'land_expropriation', { prenotice_working_days: 9 }, false],
    ['land_prenotice', 'land_expropriation', {}, null],
    ['land_prenotice', 'house_expropriation', { prenotice_working_days: 1 }, 'does not bind'],
    ['land_participation', 'land_expropriation', { collective_took_part: true }, true],
    ['land_participation', 'land_expropriation', { collective_took_part: false }, false],
    ['land_participation', 'land_expropriation', {}, null],
    ['land_participation', 'restructuring', { collective_took_part: false }, 'does not bind'],
    // 实施条例 art. 26: risk points, measures and a contingency plan.
    ['land_risk_report', 'land_expropriation', { emergency_plan: true }, true],
    ['land_risk_report', 'land_expropriation', { emergency_plan: false }, false],
    ['land_risk_report', 'land_expropriation', {}, null],
    ['land_risk_report', 'house_expropriation', { emergency_plan: false }, 'does not bind'],
    // 土地管理法 art. 47, 实施条例 art. 28: thirty days of notice.
    ['land_notice', 'land_expropriation', { notice_days: 30 }, true],
    ['land_notice', 'land_expropriation', { notice_days: 29 }, false],
    ['land_notice', 'land_expropriation', {}, null],
    ['land_notice', 'other', { notice_days: 2 }, 'does not bind'],
    // 土地管理法 art. 47, 实施条例 art. 28: a hearing where most members object.
    ['land_hearing', 'land_expropriation', { plan_objection_pct: 51, hearing_held: true }, true],
    ['land_hearing', 'land_expropriation', { plan_objection_pct: 51, hearing_held: false }, false],
    ['land_hearing', 'land_expropriation', { plan_objection_pct: 20 }, 'does not bind'],
    ['land_hearing', 'land_expropriation', {}, null],
    // 实施条例 art. 29: agreements are signed first, and those who did not sign declared.
    ['land_agreements', 'land_expropriation', { agreement_signed_pct: 100 }, true],
    ['land_agreements', 'land_expropriation', { agreement_signed_pct: 97, holdouts_declared_n: 6 }, true],
    ['land_agreements', 'land_expropriation', { agreement_signed_pct: 97, holdouts_declared_n: 0 }, false],
    ['land_agreements', 'land_expropriation', { agreement_signed_pct: 97 }, null],
    ['land_agreements', 'land_expropriation', { agreement_signed_pct: 50, holdouts_declared_n: 90 }, true],
    ['land_agreements', 'land_expropriation', { agreement_signed_pct: 49, holdouts_declared_n: 90 }, false],
    ['land_agreements', 'land_expropriation', { holdouts_declared_n: 6 }, null],
    ['land_agreements', 'house_expropriation', { agreement_signed_pct: 20 }, 'does not bind'],
    // 土地管理法 art. 47, 实施条例 art. 32: 足额到位，专款专用, before approval; a special account is not asked for.
    ['land_funds', 'land_expropriation', { funds_in_place_pct: 100, funds_sole_use: true }, true],
    ['land_funds', 'land_expropriation', { ...paid, funds_earmarked: false }, true],
    ['land_funds', 'land_expropriation', { funds_in_place_pct: 99.9, funds_sole_use: true }, false],
    ['land_funds', 'land_expropriation', { funds_in_place_pct: 100, funds_sole_use: false }, false],
    ['land_funds', 'land_expropriation', { funds_in_place_pct: 100 }, null],
    ['land_funds', 'land_expropriation', { funds_sole_use: true }, null],
    ['land_funds', 'house_expropriation', { funds_in_place_pct: 20 }, 'does not bind'],
    // 土地管理法 art. 48: the area price is the floor for farmland; other land has standards of the province.
    ['land_area_price', 'land_expropriation', { comp_to_area_price_ratio: 1.2 }, true],
    ['land_area_price', 'land_expropriation', { comp_to_area_price_ratio: 0.98 }, false],
    ['land_area_price', 'land_expropriation', {}, null],
    ['land_area_price', 'land_expropriation', { ...farmland, comp_to_area_price_ratio: 0.9 }, false],
    ['land_area_price', 'land_expropriation', { farmland_taken: false }, 'does not bind'],
    ['land_area_price', 'major_construction', { comp_to_area_price_ratio: 0.5 }, 'does not bind'],
    // 土地管理法 art. 48, 实施条例 art. 27: social security is part of the plan.
    ['land_social_security', 'land_expropriation', { livelihood_plan: true }, true],
    ['land_social_security', 'land_expropriation', { livelihood_plan: false }, false],
    ['land_social_security', 'land_expropriation', {}, null],
    ['land_social_security', 'house_expropriation', { livelihood_plan: false }, 'does not bind'],
    // 企业国有资产法 art. 41: the settlement plan passed by the workers' congress, where staff are resettled.
    ['restructuring_staff_plan', 'restructuring', { staff_resettled: true, staff_plan_passed: true }, true],
    ['restructuring_staff_plan', 'restructuring', { affected_workers: 12, staff_plan_passed: false }, false],
    ['restructuring_staff_plan', 'restructuring', { staff_resettled: true }, null],
    ['restructuring_staff_plan', 'restructuring', {}, null],
    ['restructuring_staff_plan', 'restructuring', { staff_plan_passed: true }, true],
    ['restructuring_staff_plan', 'restructuring', { staff_resettled: false }, 'does not bind'],
    ['restructuring_staff_plan', 'other', { staff_plan_passed: false }, 'does not bind'],
    // 713 art. 14-15: generally 30 days; shorter with a published reason.
    ['major_comment', 'planning', { ...major, comment_days: 30 }, true],
    ['major_comment', 'planning', { ...major, comment_days: 10, comment_shortened_reason: true }, true],
    ['major_comment', 'planning', { ...major, comment_days: 0, ...unheard }, false],
    ['major_comment', 'planning', { ...major, comment_days: 0, survey_coverage_pct: 90 }, null],
    ['major_comment', 'planning', { ...major, comment_days: 0 }, null],
    ['major_comment', 'planning', major, null],
    ['major_comment', 'planning', { ...major, comment_days: 10, comment_shortened_reason: false }, false],
    ['major_comment', 'planning', { ...major, comment_days: 10 }, null],
    ['major_comment', 'planning', { comment_days: 10 }, null],
    ['major_comment', 'planning', { comment_days: 40 }, true],
    ['major_comment', 'planning', { major_decision: false, comment_days: 1 }, 'does not bind'],
    ['major_comment', 'pricing', { ...major, disclosure_exempt: true }, 'does not bind'],
    ['major_comment', 'house_expropriation', { comment_days: 1 }, 'does not bind'],
    // 713 art. 16: "may" hold a hearing is advice; "shall" by another law is a gate.
    ['major_hearing', 'pricing', { ...major, hearing_required: true, hearing_held: true }, true],
    ['major_hearing', 'pricing', { ...major, hearing_required: true, hearing_held: false }, false],
    ['major_hearing', 'pricing', { ...major, hearing_required: true }, null],
    ['major_hearing', 'pricing', { ...major, hearing_held: false }, null],
    ['major_hearing', 'pricing', { ...major, hearing_held: true }, true],
    ['major_hearing', 'pricing', { ...major, hearing_required: false, hearing_held: false }, 'does not bind'],
    ['major_hearing', 'restructuring', { hearing_required: true }, 'does not bind'],
    // 713 art. 16: the papers are delivered 7 days before.
    ['major_hearing_material', 'pricing', { ...major, hearing_held: true, hearing_material_days: 7 }, true],
    ['major_hearing_material', 'pricing', { ...major, hearing_held: true, hearing_material_days: 6 }, false],
    ['major_hearing_material', 'pricing', { ...major, hearing_held: true }, null],
    ['major_hearing_material', 'pricing', { ...major, hearing_held: false }, 'does not bind'],
    // 713 art. 19: experts are heard where the matter is specialised or technical.
    ['major_experts', 'environmental_facility', { ...specialised, expert_review: true }, true],
    ['major_experts', 'environmental_facility', { ...specialised, expert_review: false }, false],
    ['major_experts', 'environmental_facility', specialised, null],
    ['major_experts', 'environmental_facility', { ...major, expert_review: false }, null],
    ['major_experts', 'environmental_facility', { ...major, expert_review: true }, true],
    [
      'major_experts',
      'planning',
      { ...major, specialised_matter: false, expert_review: false },
      'does not bind',
    ],
    ['major_experts', 'planning', { ...specialised, major_decision: false }, 'does not bind'],
    ['major_experts', 'house_expropriation', { specialised_matter: true }, 'does not bind'],
    // 713 art. 22-23: the risk report with its contingency plan.
    ['major_risk_report', 'environmental_facility', { ...major, emergency_plan: true }, true],
    ['major_risk_report', 'environmental_facility', { ...major, emergency_plan: false }, false],
    ['major_risk_report', 'environmental_facility', major, null],
    ['major_risk_report', 'land_expropriation', { emergency_plan: false }, 'does not bind'],
    // 713 art. 25: the legality review.
    ['major_legality', 'planning', { ...major, legal_review: true }, true],
    ['major_legality', 'planning', { ...major, legal_review: false }, false],
    ['major_legality', 'planning', major, null],
    ['major_legality', 'house_expropriation', { ...major, legal_review: false }, false],
    ['major_legality', 'house_expropriation', { legal_review: false }, 'does not bind'],
    // 713 art. 26: generally 7 working days at least for it.
    ['major_legality_time', 'planning', { ...major, legal_review_days: 7 }, true],
    ['major_legality_time', 'planning', { ...major, legal_review_days: 6 }, false],
    ['major_legality_time', 'planning', major, null],
    ['major_legality_time', 'land_expropriation', { legal_review_days: 1 }, 'does not bind'],
    // Without its kind, nobody can say which law binds a decision.
    ['type_known', null, {}, null],
    ['type_known', 'other', {}, 'does not bind'],
  ];

describe('gates', () => {
  it.each(cases)('%s of %s with %j is %s', (id, type, features, wanted) => {
    expect(gateOf(id, type, features)).toBe(wanted);
  });

  it('every gate is tested as passed, failed, unknown, and as not binding', () => {
    for (const id of gateIds) {
      const found = new Set(cases.filter(([gate]) => gate === id).map(([, , , wanted]) => wanted));
      const wanted = id === 'type_known' ? [null, 'does not bind'] : [true, false, null, 'does not bind'];
      expect([...found], id).toEqual(expect.arrayContaining(wanted));
    }
  });

  it('that is failed or unknown forbids the level "low", each by itself', () => {
    const factors = [factorOf(0.1)];
    for (const [id, type, features, wanted] of cases) {
      if (wanted === true || wanted === 'does not bind') continue;
      const decision = decisionWith(type, features);
      const alone = evaluateGates(decision).filter((gate) => gate.id === id);
      const levelOf = (gates: typeof alone) =>
        findLevel(decision, factors, gates, { thresholds, phase: 'after' }).level;
      expect(levelOf(alone), id).toBe('medium');
      expect(levelOf([]), id).toBe('low');
    }
  });

  it('reads features of the dictionary only', () => {
    for (const { needs } of gates) for (const name of needs) expect([...indicators.keys()]).toContain(name);
  });

  it('cite the article that orders them', () => {
    const article = (id: GateId) => say('zh', `risk.article.${id}`);
    expect(article('land_prenotice')).toBe('土地管理法实施条例第二十六条');
    expect(article('land_notice')).toBe('土地管理法第四十七条、实施条例第二十八条');
    expect(article('land_funds')).toBe('土地管理法第四十七条、实施条例第三十二条');
    expect(article('major_experts')).toBe('重大行政决策程序暂行条例第十九条');
    expect(article('major_hearing_material')).toBe('重大行政决策程序暂行条例第十六条');
    expect(article('major_legality_time')).toBe('重大行政决策程序暂行条例第二十六条');
    expect(article('house_funds')).toBe('国有土地上房屋征收与补偿条例第十二条');
    expect(article('restructuring_staff_plan')).toBe('企业国有资产法第四十一条');
  });

  it('older than the duty they ask for are measured by it, and said to precede it', () => {
    const precedes = (year: number) => {
      const decision = decisionWith('land_expropriation', {}, { t0: dayNumber({ year, month: 9, day: 1 }) });
      return evaluateGates(decision).flatMap((gate) => (precedesLaw(gate, decision) ? [gate.id] : []));
    };
    expect(precedes(2019)).toEqual(evaluateGates(decisionWith('land_expropriation')).map(({ id }) => id));
    expect(precedes(2020)).toEqual(['land_prenotice', 'land_participation', 'land_risk_report']);
    expect(precedes(2021)).toEqual([]);
  });

  it('say so where people were heard without open comment, and leave the rest to local rules', () => {
    const features = { ...major, comment_days: 0, hearing_held: true };
    const found = evaluateGates(decisionWith('planning', features)).find(({ id }) => id === 'major_comment');
    expect(found).toMatchObject({ passed: null, reason: 'other_ways' });
  });

  it('marks a valuation from before the announcement as an estimate', () => {
    const found = (features: Features) =>
      evaluateGates(decisionWith('house_expropriation', features)).find(({ id }) => id === 'house_price');
    expect(found({ comp_to_market_ratio: 1.1, announced_on: t0 + 10 })?.reason).toBe('estimate');
    expect(found({ comp_to_market_ratio: 1.1 })?.reason).toBe('estimate');
    expect(found({ comp_to_market_ratio: 1.1, announced_on: t0 - 10 })?.reason).toBe('met');
    expect(found({ comp_to_market_ratio: 0.9 })?.reason).toBe('not_met');
  });
});

describe('advice', () => {
  const adviceOf = (type: DecisionType | null, features: Features = {}) =>
    new Map(adviceFor(decisionWith(type, features)).map(({ id, taken }) => [id, taken]));

  it('is what Order 713 leaves open, for what is or may be a major decision', () => {
    expect([...adviceOf('planning').keys()]).toEqual(adviceIds.filter((id) => id !== 'project_ways'));
    expect([...adviceOf('planning', { major_decision: false }).keys()]).toEqual([]);
    expect([...adviceOf('house_expropriation').keys()]).toEqual(['project_ways']);
    expect([...adviceOf('restructuring').keys()]).toEqual([]);
  });

  it('of a hearing is none where the law demands one', () => {
    expect(adviceOf('pricing', { hearing_required: true }).has('major_open_hearing')).toBe(false);
    expect(adviceOf('pricing', { hearing_held: true }).get('major_open_hearing')).toBe(true);
    expect(adviceOf('pricing').get('major_open_hearing')).toBe(null);
  });

  it('of article 5 of 2492 is taken by any one way of hearing people', () => {
    expect(adviceOf('land_expropriation', { survey_coverage_pct: 80 }).get('project_ways')).toBe(true);
    expect(adviceOf('land_expropriation', { survey_coverage_pct: 0 }).get('project_ways')).toBe(null);
    const none = { survey_coverage_pct: 0, hearing_held: false };
    expect(adviceOf('land_expropriation', none).get('project_ways')).toBe(false);
  });

  it('blocks no level', () => {
    const passing = {
      major_decision: true,
      comment_days: 30,
      hearing_required: false,
      hearing_held: false,
      specialised_matter: false,
      legal_review: true,
      legal_review_days: 7,
      emergency_plan: true,
    };
    expect(evaluateGates(decisionWith('pricing', passing)).every(({ passed }) => passed === true)).toBe(true);
    expect([...adviceOf('pricing', passing).values()]).toContain(false);
  });
});
