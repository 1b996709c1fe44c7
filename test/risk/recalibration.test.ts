// What post-evaluation feeds back: the line that earlier forecasts needed, and forecasts that move with it.
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/foundation/random.ts';
import { forecast } from '../../src/risk/forecast.ts';
import { learn } from '../../src/risk/learned-model.ts';
import { closedBefore } from '../../src/risk/outcome.ts';
import type { EvaluatedDecision } from '../../src/risk/post-evaluation.ts';
import { postEvaluation } from '../../src/risk/post-evaluation.ts';
import { type PastForecast, recalibrationOn } from '../../src/risk/recalibration.ts';
import { backTest, validate } from '../../src/risk/validation.ts';
import { logistic } from '../../src/statistics/logistic-regression.ts';
import { indicators, t0 } from './support/decisions.ts';
import { plantedHistory } from './support/history.ts';

/** Forecasts that are twice as sure as they should be. */
function overconfident(count: number): PastForecast[] {
  const stream = randomStream(3, 'overconfident');
  return Array.from({ length: count }, (_, place) => {
    const score = 1.5 * stream.normal() - 1;
    return {
      id: `P${place}`,
      closedOn: place,
      score: 2 * score,
      happened: stream.next() < logistic(score) ? 1 : 0,
    };
  });
}

describe('recalibration', () => {
  it('halves the log-odds of forecasts that were twice as sure as they should be', () => {
    const found = recalibrationOn(overconfident(1500), 1500);
    expect(found?.slope).toBeGreaterThan(0.45);
    expect(found?.slope).toBeLessThan(0.62);
  });

  it('knows only outcomes that were known on its day, and is none with too few', () => {
    expect(recalibrationOn(overconfident(1500), 699)?.decisions).toBe(700);
    expect(recalibrationOn(overconfident(1500), 60)).toBeNull();
    expect(
      recalibrationOn(
        overconfident(500).map((one) => ({ ...one, happened: 0 })),
        500,
      ),
    ).toBeNull();
  });

  it('is none where forecasts differ from what happened by no more than chance', () => {
    const calibrated = overconfident(1500).map((one) => ({ ...one, score: one.score / 2 }));
    expect(recalibrationOn(calibrated, 1500)).toBeNull();
  });

  it('moves score, baseline, contributions and interval together', () => {
    const past = closedBefore(plantedHistory(5, 600), t0);
    const model = learn(past, indicators);
    const [one] = past;
    if (one === undefined) throw new RangeError('there is a history');
    const recalibration = { intercept: -0.2, slope: 0.5, decisions: 200, events: 50 };
    const [plain, moved] = [
      forecast(model, one.decision, one.index),
      forecast({ ...model, recalibration }, one.decision, one.index),
    ];
    expect(moved.score).toBeCloseTo(-0.2 + 0.5 * plain.score, 12);
    const sum = moved.contributions.reduce((total, { value }) => total + value, moved.baseline);
    expect(Math.abs(sum - moved.score)).toBeLessThan(1e-9);
    expect(moved.interval[0]).toBeLessThan(moved.probability);
    expect(moved.interval[1]).toBeGreaterThan(moved.probability);
  });

  it('comes from the forecasts of the back-test itself', () => {
    const past = plantedHistory(5, 600);
    const { validation, forecasts } = backTest(past, indicators);
    expect(validation).toEqual(validate(past, indicators));
    expect(forecasts.length).toBe(validation?.decisions);
  });
});

describe('post-evaluation', () => {
  const evaluated = (id: string, changes: Partial<EvaluatedDecision> = {}): EvaluatedDecision => ({
    id,
    t0,
    basis: 'stored',
    level: 'medium',
    probability: 0.25,
    interval: [0.1, 0.5],
    expectedPetitions: 4,
    petitions: {
      stated: 3,
      inferred: 2,
      supported: 0,
      reversed: 0,
      lost: 0,
      days: 366,
      isOver: true,
      isSilent: false,
    },
    isSerious: false,
    ...changes,
  });

  it('adds up forecasts and outcomes, and leaves silent places out of the score', () => {
    const hushed = evaluated('S', { petitions: { ...evaluated('S').petitions, isSilent: true } });
    const found = postEvaluation(
      [evaluated('A'), evaluated('B', { isSerious: true }), hushed],
      new Map(),
      null,
    );
    expect(found).toMatchObject({
      serious: 1,
      expectedSerious: 0.5,
      petitions: { expected: 8, counted: 10 },
    });
    expect(found.decisions.length).toBe(3);
    expect(found.byLevel).toContainEqual({ level: 'medium', decisions: 2, serious: 1 });
  });

  it.each([
    ['high', 'medium', true, 'borne_out'],
    ['high', 'medium', false, 'not_borne_out'],
    ['low', 'medium', false, 'borne_out'],
    ['low', 'medium', true, 'not_borne_out'],
    ['medium', 'medium', true, 'unchanged'],
    ['high', null, true, 'unchanged'],
  ] as const)(
    'a judgement from %s, assessed %s, serious %s, is %s',
    (level, assessed, isSerious, verdict) => {
      const override = { level, assessed, reason: 'x', org: 'y', decidedOn: t0 };
      const found = postEvaluation([evaluated('A', { isSerious })], new Map([['A', [override]]]), null);
      expect(found.overrides).toMatchObject([{ id: 'A', verdict }]);
    },
  );
});
