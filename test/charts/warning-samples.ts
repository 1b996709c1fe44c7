// Charts of warnings, of the outlook and of back-tests, filled, sparse and empty.
import { backtestCurve, type CurveRow } from '../../src/charts/backtest-curve.ts';
import { backtestWeeks } from '../../src/charts/backtest-weeks.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { expectedBand } from '../../src/charts/expected-band.ts';
import { outlookChart } from '../../src/charts/outlook.ts';
import type { Language } from '../../src/foundation/messages/index.ts';

const week = (index: number): string =>
  `${2019 + Math.floor(index / 52)}-W${String((index % 52) + 1).padStart(2, '0')}`;
const month = (index: number): string =>
  `${2016 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

const expectedWeeks = Array.from({ length: 60 }, (_, index) => ({
  week: week(index),
  name: '竹渚县·劳动关系与欠薪',
  observed: index === 55 ? 19 : (index * 7) % 6,
  expected: index % 9 === 0 ? null : 3.2,
  upper: index % 9 === 0 ? null : 8,
  inAlarm: index === 55,
}));

const months = [
  ...Array.from({ length: 60 }, (_, index) => ({
    month: month(index),
    pieces: 900 + ((index * 37) % 300),
    trend: 900 + index * 3,
    outlook: null,
    low: null,
    high: null,
  })),
  ...Array.from({ length: 6 }, (_, index) => ({
    month: month(60 + index),
    pieces: null,
    trend: null,
    outlook: 1000 + index,
    low: 800,
    high: 1200,
  })),
];

const curve: CurveRow[] = (['weathervane', 'ears-c2', 'rise'] as const).flatMap((method) =>
  (['strong', 'moderate', 'sustained'] as const).flatMap((kind) =>
    [20, 8, 3, 1, 0.3].map((falsePerWeek, index) => ({
      method,
      name: `${method} ${index}`,
      kind,
      falsePerWeek,
      found: 1 - index * 0.15,
      isUsual: index === 2,
    })),
  ),
);

/** Charts by name. */
export function warningSamples(language: Language): [string, Chart][] {
  return [
    ['expected band', expectedBand(expectedWeeks, { language, position: 1 })],
    ['expected band of few weeks', expectedBand(expectedWeeks.slice(0, 3), { language, position: 2 })],
    ['expected band, empty', expectedBand([], { language, position: 3 })],
    ['outlook', outlookChart(months, { language })],
    [
      'outlook of a short register',
      outlookChart(
        months.slice(0, 5).map((row) => ({ ...row, trend: null })),
        { language },
      ),
    ],
    ['outlook, empty', outlookChart([], { language })],
    [
      'back-test weeks',
      backtestWeeks(
        Array.from({ length: 104 }, (_, index) => ({
          week: week(index),
          opened: index % 7,
          on: (index * 3) % 20,
        })),
        { language },
      ),
    ],
    ['back-test weeks, empty', backtestWeeks([], { language })],
    ['back-test curve', backtestCurve(curve, { language })],
    ['back-test curve, empty', backtestCurve([], { language })],
  ];
}
