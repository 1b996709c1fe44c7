// A history of decisions with planted probabilities, for tests of what is learned from it.
import { dayNumber } from '../../../src/foundation/calendar.ts';
import { randomStream } from '../../../src/foundation/random.ts';
import type { DecisionType, FeatureValue } from '../../../src/risk/decision.ts';
import { indexScore } from '../../../src/risk/learned-model.ts';
import type { PastDecision } from '../../../src/risk/outcome.ts';
import { logistic } from '../../../src/statistics/logistic-regression.ts';
import { decisionWith } from './decisions.ts';

/** A past decision with the probability that it was planted with. */
export interface PlantedDecision extends PastDecision {
  readonly probability: number;
}

const types: readonly DecisionType[] = ['house_expropriation', 'planning', 'major_construction'];

/** `size` decisions from 2011 to 2020: serious by index, compensation, days of comment and objection. */
export function plantedHistory(seed: number, size: number): PlantedDecision[] {
  const stream = randomStream(seed, 'decisions of a test');
  const first = dayNumber({ year: 2011, month: 1, day: 1 });
  return Array.from({ length: size }, (_, place) => {
    const type = stream.pick(types);
    const ratio = 1.02 + 0.12 * stream.normal();
    const days = 10 + stream.integer(40);
    const oppose = 40 * stream.next() ** 2;
    const index = 0.05 + 0.4 * stream.next();
    const households = 60 + stream.integer(900);
    const hasRatio = type === 'house_expropriation';
    const score =
      -1.6 +
      (indexScore(index) - indexScore(0.22)) -
      (hasRatio ? 4 * (ratio - 1.02) : 0) -
      0.04 * (days - 30) +
      0.04 * (oppose - 13);
    const probability = logistic(score);
    const isSerious = stream.next() < probability;
    const features: Record<string, FeatureValue> = {
      ...(hasRatio ? { comp_to_market_ratio: ratio } : {}),
      comment_days: days,
      oppose_pct: oppose,
      affected_households: households,
    };
    const petitions = stream.poisson((households / 1000) * (isSerious ? 60 : 6));
    return {
      decision: decisionWith(type, features, {
        id: `P${place + 1}`,
        t0: first + Math.floor((place * 3650) / size),
      }),
      index,
      outcome: {
        stated: petitions,
        inferred: 0,
        supported: isSerious ? 1 : 0,
        reversed: isSerious ? 1 : 0,
        lost: 0,
        isSilent: false,
      },
      probability,
    };
  });
}
