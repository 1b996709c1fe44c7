// Measures the learned model on generated cities, forward in time: npm run bench:risk [-- seeds decisions].
import process from 'node:process';
import { type PlannedDecision, planDecisions } from '../../../src/city/decisions.ts';
import { civilDate, dayNumber } from '../../../src/foundation/calendar.ts';
import { admitFactors, admitFeatures, readDecisionType } from '../../../src/risk/admission.ts';
import { compositeIndex } from '../../../src/risk/expert-index.ts';
import { forecast } from '../../../src/risk/forecast.ts';
import { learn } from '../../../src/risk/learned-model.ts';
import { closedBefore, isSerious, outcomeDays, type PastDecision } from '../../../src/risk/outcome.ts';
import { validate } from '../../../src/risk/validation.ts';
import { discrimination } from '../../../src/statistics/discrimination.ts';
import { calibrationOf, logLoss } from '../../../src/statistics/probability-scores.ts';
import { indicators } from '../../risk/support/decisions.ts';

const span = {
  first: dayNumber({ year: 2016, month: 1, day: 1 }),
  last: dayNumber({ year: 2020, month: 12, day: 31 }),
};

/** A planned decision as an office would know it. */
function past(planned: PlannedDecision): PastDecision & { readonly planted: number } {
  const { features } = admitFeatures(
    Object.entries(planned.features).map(([name, value]) => ({
      name,
      value,
      asOf: planned.asOf,
      source: null,
    })),
    { t0: planned.t0, indicators },
  );
  const { factors } = admitFactors(
    planned.factors.map((factor) => ({ ...factor, pAfter: null, qAfter: null, measure: null })),
  );
  const { id, title, topic, area, t0 } = planned;
  const type = readDecisionType(planned.type);
  return {
    decision: { id, title, type, topic, area, org: null, stage: 'taken', t0, features, factors },
    index: compositeIndex(factors, 'before'),
    outcome: {
      stated: planned.petitions.length,
      inferred: 0,
      supported: 0,
      reversed: planned.isReversed ? 1 : 0,
      lost: planned.lawsuitsLost,
      isSilent: false,
    },
    planted: planned.probability,
  };
}

interface Row {
  readonly forecast: number;
  readonly low: number;
  readonly high: number;
  readonly planted: number;
  readonly happened: number;
}

const [seeds = 20, size = 2000] = process.argv.slice(2).map(Number);
const rows: Row[] = [];
const signs = new Map<string, number[]>();
const [indexLoss, dataLoss, modelLoss]: number[][] = [[], [], []];
let slowest = 0;
for (let seed = 1; seed <= seeds; seed += 1) {
  const all = planDecisions(seed, size, span).map(past);
  for (const year of [2018, 2019]) {
    const known = closedBefore(all, dayNumber({ year, month: 1, day: 1 }));
    const started = performance.now();
    const model = learn(known, indicators);
    slowest = Math.max(slowest, performance.now() - started);
    for (const one of all) {
      if (civilDate(one.decision.t0).year !== year || one.decision.t0 + outcomeDays > span.last) continue;
      const found = forecast(model, one.decision, one.index);
      rows.push({
        forecast: found.probability,
        low: found.interval[0],
        high: found.interval[1],
        planted: one.planted,
        happened: isSerious(one, model.seriousRate) ? 1 : 0,
      });
    }
    if (year !== 2019) continue;
    for (const [place, name] of [
      'expert_index',
      ...model.features.map(({ indicator }) => indicator.name),
    ].entries()) {
      signs.set(name, [...(signs.get(name) ?? []), model.coefficients[place + 1] ?? 0]);
    }
    const check = validate(
      all.filter(({ decision }) => decision.t0 + outcomeDays <= span.last),
      indicators,
    );
    modelLoss?.push(check?.model.logLoss ?? Number.NaN);
    indexLoss?.push(check?.index.logLoss ?? Number.NaN);
    dataLoss?.push(check?.data?.logLoss ?? Number.NaN);
  }
}
const happened = rows.map((row) => row.happened);
const column = (name: 'forecast' | 'planted'): number[] => rows.map((row) => row[name]);
const mean = (values: readonly number[] = []): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const covered = rows.filter(({ low, high, planted }) => low <= planted && planted <= high).length;
const print = (label: string, value: number): void => {
  process.stdout.write(`${label.padEnd(48)} ${value.toFixed(4)}\n`);
};
print('forecasts', rows.length);
print('share serious', mean(happened));
print('AUC of the model', discrimination(column('forecast'), happened)?.area ?? Number.NaN);
print('AUC of the planted probabilities', discrimination(column('planted'), happened)?.area ?? Number.NaN);
print('calibration slope', calibrationOf(column('forecast'), happened)?.slope ?? Number.NaN);
print('90 % intervals cover the planted probability', covered / rows.length);
print('log-loss of the model', logLoss(column('forecast'), happened));
print('mean back-test log-loss: model', mean(modelLoss));
print('mean back-test log-loss: index alone', mean(indexLoss));
print('mean back-test log-loss: data alone', mean(dataLoss));
print('slowest fit, ms', slowest);
for (const [name, values] of signs) {
  print(
    `share of cities with a positive coefficient: ${name}`,
    values.filter((value) => value > 0).length / values.length,
  );
}

/** Decisions that a young register has learned from, out of cities that go on long enough to be forecast. */
const learnedFrom = [0, 10, 50, 100, 200, 400, 2000];
const perCity = 300;
const grown = Array.from({ length: seeds }, (_, seed) => planDecisions(seed + 1, 3200, span).map(past));
for (const count of learnedFrom) {
  const found = grown.flatMap((all) => {
    const model = learn(all.slice(0, count), indicators);
    const from = (all[count - 1]?.decision.t0 ?? 0) + outcomeDays;
    return all
      .filter(({ decision }) => decision.t0 >= from)
      .slice(-perCity)
      .map(({ decision, index, planted }) => ({ planted, ...forecast(model, decision, index) }));
  });
  const isCovered = found.map(({ planted, interval: [low, high] }) => low <= planted && planted <= high);
  print(`learned from ${count}: 90 % intervals cover`, isCovered.filter(Boolean).length / found.length);
  print(
    `learned from ${count}: mean width of the interval`,
    mean(found.map((one) => one.interval[1] - one.interval[0])),
  );
}
