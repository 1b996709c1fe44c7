// Whole assessments: what may enter, what-if, the way down a level, sensitivity, similar decisions, order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeError, WeathervaneError } from '../../src/foundation/errors.ts';
import { admitFactors, admitFeatures, readDay, readDecisionType } from '../../src/risk/admission.ts';
import { type Assessor, assess, byUrgency } from '../../src/risk/assessment.ts';
import type { Decision, Factor } from '../../src/risk/decision.ts';
import { compositeIndex, countOverride, highest, indexLevel } from '../../src/risk/expert-index.ts';
import { learn } from '../../src/risk/learned-model.ts';
import { closedBefore } from '../../src/risk/outcome.ts';
import { thresholdsFor } from '../../src/risk/thresholds.ts';
import { readLeverChange } from '../../src/risk/what-if.ts';
import { decisionWith, drafts, indicators, t0, thresholds, thresholdTable } from './support/decisions.ts';
import { plantedHistory } from './support/history.ts';

const history = plantedHistory(5, 600);
const assessor: Assessor = {
  thresholds: (area) => thresholdsFor(thresholdTable, area),
  drafts,
  knownOn: (day) => {
    const past = closedBefore(history, day);
    return { model: learn(past, indicators), past };
  },
};

const raw = (name: string, value: string, asOf: number | null = t0 - 5) => ({
  name,
  value,
  asOf,
  source: null,
});
const admitted = (...features: ReturnType<typeof raw>[]) => admitFeatures(features, { t0, indicators });

describe('what may enter', () => {
  it('a feature dated after the decision is refused by name', () => {
    const found = admitted(raw('comment_days', '30', t0 + 1), raw('oppose_pct', '3', t0));
    expect([...found.features.keys()]).toEqual(['oppose_pct']);
    expect(found.problems).toEqual([{ kind: 'future', name: 'comment_days' }]);
  });

  it('an earlier value stands where the later one is refused', () => {
    const found = admitted(raw('comment_days', '20', t0 - 9), raw('comment_days', '40', t0 + 1));
    expect(found.features.get('comment_days')?.value).toBe(20);
  });

  it('of several values the latest counts', () => {
    const found = admitted(raw('comment_days', '31', t0 - 2), raw('comment_days', '20', t0 - 9));
    expect(found.features.get('comment_days')?.value).toBe(31);
  });

  it.each([
    ['a share over 100 %', [raw('oppose_pct', '103')], 'out_of_range', 'oppose_pct'],
    ['a share below 0', [raw('oppose_pct', '-1')], 'out_of_range', 'oppose_pct'],
    ['words for a number', [raw('comment_days', '一个月')], 'unreadable', 'comment_days'],
    ['another unit', [raw('comment_days', '2个月')], 'unreadable', 'comment_days'],
    ['half a household', [raw('affected_households', '12.5')], 'unreadable', 'affected_households'],
    ['no yes and no no', [raw('hearing_held', '可能')], 'unreadable', 'hearing_held'],
    ['what the dictionary has not', [raw('mood', '1')], 'unknown_feature', 'mood'],
    ['what the register computes', [raw('unkept_promise_n', '0')], 'computed', 'unkept_promise_n'],
    [
      'comment that ends before it begins',
      [raw('comment_from', '2020-05-20'), raw('comment_to', '2020-05-01')],
      'contradictory_dates',
      'comment_from',
    ],
    [
      'days that the dates contradict',
      [raw('comment_from', '2020-05-01'), raw('comment_to', '2020-05-10'), raw('comment_days', '30')],
      'contradictory_dates',
      'comment_days',
    ],
    ['comment after the decision', [raw('comment_to', '2020-06-20')], 'contradictory_dates', 'comment_to'],
    [
      'an announcement before the decision',
      [raw('announced_on', '2020-01-01')],
      'contradictory_dates',
      'announced_on',
    ],
    [
      'support and objection over 100 % together',
      [raw('support_pct', '80'), raw('oppose_pct', '40')],
      'contradictory_shares',
      'oppose_pct',
    ],
  ] as const)('%s stays out and is named', (_, features, kind, name) => {
    const found = admitted(...features);
    expect(found.problems).toContainEqual({ kind, name });
    expect(found.features.has(name)).toBe(false);
  });

  it('days of comment follow from their dates', () => {
    const found = admitted(raw('comment_from', '2020年5月1日'), raw('comment_to', '2020/5/30'));
    expect(found.features.get('comment_days')?.value).toBe(30);
  });

  it.each([
    ['95%', 'oppose_pct', 95],
    ['102%', 'comp_to_market_ratio', 1.02],
    ['1.02倍', 'comp_to_market_ratio', 1.02],
    ['30 天', 'comment_days', 30],
    ['30日', 'comment_days', 30],
    ['12个工作日', 'prenotice_working_days', 12],
    ['18个月', 'transition_months', 18],
    ['300户', 'affected_households', 300],
    ['1.02', 'comp_to_market_ratio', 1.02],
    ['１，２００', 'affected_households', 1200],
    ['是', 'hearing_held', true],
    ['无', 'emergency_plan', false],
  ])('reads %s', (text, name, value) => {
    expect(admitted(raw(name, text)).features.get(name)?.value).toBe(value);
  });

  it.each(['2020-02-30', '2020', '明天', ''])('%s is no day', (text) => expect(readDay(text)).toBeNull());

  it.each([
    ['对信访人劝返稳控', true],
    ['签订息诉罢访承诺书', true],
    ['做工作，使群众不再上访', true],
    ['按市场价补偿，减少信访', false],
    ['加强扬尘和噪声管控', false],
    ['逐户核定补偿并公示', false],
  ])('a measure lowers a risk only where it is aimed at the plan: %s', (measure, isRefused) => {
    const one = { factor: 'f', weight: 1, p: 0.8, q: 0.8, pAfter: 0.1, qAfter: 0.2, measure };
    const { factors, problems } = admitFactors([one]);
    expect(factors[0]).toMatchObject(
      isRefused ? { pAfter: 0.8, qAfter: 0.8, measure: null } : { pAfter: 0.1, qAfter: 0.2, measure },
    );
    expect(problems).toEqual(isRefused ? [{ kind: 'measure_on_people', name: 'f' }] : []);
  });

  it('factors outside 0 to 1 are named', () => {
    const factor = { factor: 'x', weight: 1, p: 0.5, q: 0.5, pAfter: null, qAfter: null, measure: null };
    expect(admitFactors([factor, { ...factor, factor: 'y', p: 1.2 }]).problems).toEqual([
      { kind: 'bad_factor', name: 'y' },
    ]);
  });

  it.each([
    ['房屋征收', 'house_expropriation'],
    ['国有土地上房屋征收', 'house_expropriation'],
    ['土地征收', 'land_expropriation'],
    ['企业改制', 'restructuring'],
    ['pricing', 'pricing'],
    ['什么都不是', null],
  ])('the kind %s is %s', (text, type) => expect(readDecisionType(text)).toBe(type));
});

const house = decisionWith('house_expropriation', {
  funds_in_place_pct: 100,
  funds_earmarked: true,
  funds_sole_use: true,
  comment_days: 12,
  old_town_rebuilding: false,
  comp_to_market_ratio: 0.94,
  oppose_pct: 12,
  affected_households: 400,
});

const rules = { indicators, language: 'zh', decision: house } as const;

describe('what-if', () => {
  it('moves gates, index and probability by levers', () => {
    const changes = ['comp_to_market_ratio=1.05', 'comment_days=30'].map((text) =>
      readLeverChange(text, rules),
    );
    const found = assess(house, assessor, { changes });
    expect(found.whatIf?.probability ?? 1).toBeLessThan(found.forecast.probability);
    expect(found.whatIf?.indexBefore ?? 1).toBeLessThan(found.initial.index ?? 0);
    const failing = found.gates.filter(({ passed }) => passed === false).map(({ id }) => id);
    expect(failing).toEqual(['house_comment', 'house_price']);
    expect(found.whatIf?.gates.every(({ passed }) => passed === true)).toBe(true);
  });

  it.each(['oppose_pct', 'support_pct', 'agreement_signed_pct', 'petitions_12m_topic_area'])(
    '%s is no lever',
    (name) => {
      expect(() => readLeverChange(`${name}=1`, rules)).toThrow(
        expect.objectContaining({ code: 'risk.not_a_lever' }),
      );
    },
  );

  it('names what the decision could change instead: a few levers that it has values for, and where all are', () => {
    const said = (language: 'zh' | 'en'): string => {
      try {
        readLeverChange('oppose_pct=1', { ...rules, language });
      } catch (error) {
        if (error instanceof WeathervaneError) return describeError(error, language).advice;
      }
      return '';
    };
    expect(said('zh')).toMatch(
      /^可以改的如 .*comment_days（征求意见天数）.*；全部见 weathervane assess --levers$/,
    );
    expect(said('zh').split('、').length).toBeLessThanOrEqual(6);
    expect(said('en')).toContain('comment_days (Days of public comment)');
    expect(said('en')).not.toMatch(/[一-鿿]/);
  });

  it.each([
    ['comment_day=30', 'risk.unknown_feature'],
    ['comment_days', 'risk.what_if_form'],
    ['resettlement_ready_pct=120', 'risk.what_if_value'],
  ])('%s is refused', (text, code) => {
    expect(() => readLeverChange(text, rules)).toThrow(expect.objectContaining({ code }));
  });
});

describe('an assessment', () => {
  const found = assess(house, assessor);

  it('forecasts from decisions closed before it only', () => {
    const last = Math.max(...assessor.knownOn(t0).past.map(({ decision }) => decision.t0));
    expect(last + 365).toBeLessThanOrEqual(t0);
    expect(found.model.decisions).toBe(assessor.knownOn(t0).past.length);
  });

  it('drafts factors from indicators where no expert has judged', () => {
    expect(found.isDraft).toBe(true);
    expect(found.factors.find(({ factor }) => factor === 'compensation_market')?.p).toBe(0.7);
  });

  it('lists what is missing with the gates that wait for it', () => {
    const bare = assess(decisionWith('house_expropriation'), assessor);
    expect(bare.missing[0]?.gates.length).toBeGreaterThan(0);
    expect(bare.missing.map(({ feature }) => feature)).toContain('comp_to_market_ratio');
    expect(bare.level.level).not.toBe('low');
  });

  it('compares with earlier decisions of the kind', () => {
    expect(found.similar?.ids.length).toBe(5);
    const kinds = found.similar?.ids.map(
      (id) => history.find(({ decision }) => decision.id === id)?.decision.type,
    );
    expect(new Set(kinds)).toEqual(new Set(['house_expropriation']));
  });

  it('says so of a kind without history', () => {
    const land = assess(decisionWith('land_expropriation'), assessor);
    expect(land.similar).toBeNull();
    expect(land.problems).toContainEqual({ kind: 'type_without_history', name: 'decision_type' });
  });

  it('shows every factor a band better and worse, the most decisive first', () => {
    const widths = found.sensitivity.map(({ indexBetter, indexWorse }) => indexWorse - indexBetter);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(widths.every((width) => width >= 0)).toBe(true);
  });

  it('puts higher levels first', () => {
    const worse = assess(
      { ...house, id: 'D2', features: new Map(decisionWith(null, { oppose_pct: 70 }).features) },
      assessor,
    );
    expect([found, worse].toSorted((a, b) => byUrgency(a, b)).map(({ decision }) => decision.id)).toEqual([
      'D2',
      'D1',
    ]);
    const judged = (id: string) => (id === 'D1' ? 'high' : null);
    const low = { ...worse, level: { ...worse.level, level: 'low' } } as const;
    expect([low, found].toSorted((a, b) => byUrgency(a, b, judged))[0]?.decision.id).toBe('D1');
  });
});

const sound = decisionWith('house_expropriation', {
  funds_in_place_pct: 100,
  funds_earmarked: true,
  funds_sole_use: true,
  comment_days: 60,
  comments_adopted_share: 40,
  publicity_days: 60,
  legal_review: true,
  emergency_plan: true,
  old_town_rebuilding: false,
  comp_to_market_ratio: 1.3,
  comp_vs_last_project_ratio: 1.2,
  resettlement_ready_pct: 100,
  transition_months: 6,
  oppose_pct: 1,
  unkept_promise_n: 0,
  affected_households: 400,
});

describe('a draft that no expert has judged', () => {
  it('is at least medium, however low its index, and says why', () => {
    const found = assess(sound, assessor);
    expect(found.level.index ?? 1).toBeLessThan(0.36);
    expect(found.level.asked).toMatchObject({ index: 'low', gates: 'low', draft: 'medium' });
    expect(found.level).toMatchObject({ level: 'medium', isFloor: true, decisive: ['draft'] });
    expect(found.next?.steps).toEqual([{ kind: 'judge' }]);
  });

  it('is no less by a what-if', () => {
    const found = assess(sound, assessor, { changes: [{ feature: 'comment_days', value: 90 }] });
    expect(found.whatIf?.level).toBe('medium');
  });

  it('becomes low once experts have judged the same', () => {
    const judged: Factor = {
      factor: 'x',
      weight: 1,
      p: 0.3,
      q: 0.3,
      pAfter: 0.3,
      qAfter: 0.3,
      measure: null,
    };
    const found = assess({ ...sound, factors: [judged] }, assessor);
    expect(found.level).toMatchObject({ level: 'low', isFloor: false });
  });
});

describe('the way down a level', () => {
  const share = fc.double({ min: 0.01, max: 1, noNaN: true });
  const factorLists = fc.array(fc.tuple(share, share, fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 8,
  });

  it('taken, leads to the level it names', () => {
    fc.assert(
      fc.property(factorLists, (rows) => {
        const factors: Factor[] = rows.map(([p, q, weight], place) => ({
          factor: `f${place}`,
          weight,
          p,
          q,
          pAfter: p,
          qAfter: q,
          measure: null,
        }));
        const decision: Decision = { ...decisionWith('planning', { major_decision: false }), factors };
        const { next } = assess(decision, assessor);
        if (next === null) return true;
        const mended = factors.map((factor) => {
          const step = next.steps.find((one) => one.kind === 'factor' && one.factor === factor.factor);
          return step?.kind === 'factor' ? { ...factor, pAfter: step.to, qAfter: 1 } : factor;
        });
        const level = highest([
          indexLevel(compositeIndex(mended, 'after') ?? 0, thresholds),
          countOverride(mended, 'after', thresholds).level,
        ]);
        return level === next.target || level === 'low';
      }),
    );
  });

  it('lies below the threshold also as it is printed, not on it', () => {
    const factors = [{ factor: 'f', weight: 1, p: 0.4, q: 0.9, pAfter: 0.4, qAfter: 0.9, measure: null }];
    const { next } = assess({ ...decisionWith('planning', { major_decision: false }), factors }, assessor);
    expect(next?.steps).toContainEqual({
      kind: 'factor',
      factor: 'f',
      from: expect.closeTo(0.36),
      to: 0.3599,
    });
  });

  it('names the gates that are not passed with their evidence', () => {
    const { next } = assess(
      { ...house, features: new Map([...house.features].filter(([name]) => name !== 'oppose_pct')) },
      assessor,
    );
    expect(next?.steps).toContainEqual({ kind: 'gate', gate: 'house_comment', evidence: ['comment_days'] });
  });

  it('never asks for less objection, only to ask again', () => {
    const { next } = assess(decisionWith('planning', { oppose_pct: 60, major_decision: false }), assessor);
    expect(next?.steps).toContainEqual({ kind: 'survey', share: 60 });
    expect(next?.steps.some((step) => step.kind === 'gate')).toBe(false);
  });
});

describe('factors that experts judged', () => {
  it.each(['compensation_market', '补偿标准（房屋）', 'Compensation for houses'])(
    'move with their indicator, known by code or name: %s',
    (name) => {
      const factor = { factor: name, weight: 1, p: 0.8, q: 0.9, pAfter: 0.4, qAfter: 0.9, measure: null };
      const changes = [readLeverChange('comp_to_market_ratio=1.05', rules)];
      const { whatIf } = assess({ ...house, factors: [factor] }, assessor, { changes });
      // 0.94 stands for 0.7 and 1.05 for 0.25: the expert's probabilities shrink by as much.
      expect(whatIf?.indexBefore).toBeCloseTo((0.8 * 0.9 * 0.25) / 0.7, 12);
      expect(whatIf?.indexAfter).toBeCloseTo((0.4 * 0.9 * 0.25) / 0.7, 12);
    },
  );

  it('stay where no indicator speaks for them', () => {
    const factor = { factor: '其他', weight: 1, p: 0.8, q: 0.9, pAfter: 0.8, qAfter: 0.9, measure: null };
    const changes = [readLeverChange('comp_to_market_ratio=1.05', rules)];
    const { whatIf } = assess({ ...house, factors: [factor] }, assessor, { changes });
    expect(whatIf?.indexBefore).toBeCloseTo(0.72, 12);
  });
});
