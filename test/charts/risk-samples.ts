// Charts of assessments, filled, crowded and empty.
import { calibration } from '../../src/charts/calibration.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { factorSway } from '../../src/charts/factor-sway.ts';
import { measureEffect } from '../../src/charts/measure-effect.ts';
import type { RiskFactor } from '../../src/charts/risk-factors.ts';
import { riskMatrix } from '../../src/charts/risk-matrix.ts';
import { scoreWaterfall } from '../../src/charts/score-waterfall.ts';
import type { Language } from '../../src/foundation/messages/index.ts';

const edges = [0.04, 0.16, 0.36, 0.64];
const bandsIn = (language: Language) => ({
  edges,
  names:
    language === 'zh'
      ? ['微小', '较小', '一般', '较大', '重大']
      : ['negligible', 'minor', 'general', 'major', 'severe'],
});

/** `count` factors; every third has a measure, some stand at the same place. */
function factors(count: number, language: Language): RiskFactor[] {
  return Array.from({ length: count }, (_, index) => {
    const [p, q] = [(1 + ((index * 3) % 9)) / 10, (2 + ((index * 5) % 8)) / 10];
    const name =
      language === 'zh'
        ? `被征地农民就业和基本生活保障${index}`
        : `Livelihood of those who lose land ${index}`;
    const hasMeasure = index % 3 === 0;
    return {
      number: index + 1,
      name,
      p,
      q,
      pAfter: hasMeasure ? p / 2 : p,
      qAfter: hasMeasure ? q * 0.8 : q,
    };
  });
}

const sway = (count: number, language: Language) =>
  factors(count, language).map(({ number, name, p }) => ({
    number,
    name,
    better: 0.38 - p / 10,
    worse: 0.38 + p / 10,
    isDecisive: number % 2 === 0,
  }));

const parts = (count: number, language: Language) => {
  const list = factors(count, language).map(({ name, p }, index) => ({
    name,
    value: (index % 2 === 0 ? 1 : -1) * p,
  }));
  const baseline = -1.734;
  return { baseline, parts: list, score: list.reduce((sum, { value }) => sum + value, baseline) };
};

/** Charts by name. */
export function riskSamples(language: Language): [string, Chart][] {
  const bands = bandsIn(language);
  const thresholds = { medium: 0.36, high: 0.64 };
  const options = { language };
  return [
    ['risk matrix', riskMatrix(factors(8, language), bands, options)],
    ['risk matrix, crowded', riskMatrix(factors(30, language), bands, options)],
    ['risk matrix, empty', riskMatrix([], bands, options)],
    ['waterfall', scoreWaterfall(parts(6, language), options)],
    ['waterfall of many parts', scoreWaterfall(parts(14, language), options)],
    ['waterfall, empty', scoreWaterfall({ baseline: -2, parts: [], score: -2 }, options)],
    [
      'measures',
      measureEffect(factors(8, language), { index: { before: 0.39, after: 0.22 }, edges }, options),
    ],
    [
      'measures, none',
      measureEffect(
        factors(1, language).map((one) => ({ ...one, pAfter: one.p, qAfter: one.q })),
        { index: { before: 0.9, after: 0.9 }, edges },
        options,
      ),
    ],
    ['measures, empty', measureEffect([], { index: null, edges }, options)],
    ['sway', factorSway(sway(6, language), { index: 0.38, thresholds }, options)],
    ['sway of many', factorSway(sway(20, language), { index: 0.38, thresholds }, options)],
    [
      'sway far from the thresholds',
      factorSway(
        sway(4, language).map((row) => ({ ...row, better: row.better - 0.3, worse: row.worse - 0.3 })),
        { index: 0.08, thresholds },
        options,
      ),
    ],
    ['sway, empty', factorSway([], { index: null, thresholds }, options)],
    [
      'calibration',
      calibration(
        Array.from({ length: 10 }, (_, index) => ({
          n: 40,
          events: index * 2,
          meanForecast: index * 0.05 + 0.02,
        })),
        options,
      ),
    ],
    ['calibration of few', calibration([{ n: 12, events: 12, meanForecast: 0.6 }], options)],
    ['calibration, empty', calibration([], options)],
  ];
}
