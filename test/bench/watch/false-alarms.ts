// How often nothing is the matter and an alarm is raised, per point, on 1,000 simulated in-control series.
import { ears } from '../../../src/statistics/ears.ts';
import {
  type FarringtonOptions,
  farrington,
  farringtonDefaults,
} from '../../../src/statistics/farrington.ts';
import { levels, simulatedCounts } from './simulated.ts';

const weeks = 520;
const seriesALevel = 250;
const options: readonly (readonly [string, FarringtonOptions])[] = [
  ['5 years', farringtonDefaults.week],
  ['3 years', { ...farringtonDefaults.week, years: 3 }],
  ['2 years, no season', { ...farringtonDefaults.week, years: 2, seasonLevels: 1 }],
  ['1 year, no season', { ...farringtonDefaults.week, years: 1, seasonLevels: 1 }],
];

function rate(name: string, alarmsOf: (counts: readonly number[]) => readonly boolean[]): string {
  const rates = levels.map((level) => {
    let [alarms, points] = [0, 0];
    for (let seed = 1; seed <= seriesALevel; seed += 1) {
      const found = alarmsOf(simulatedCounts(level, seed, { weeks }));
      points += found.length;
      alarms += found.filter(Boolean).length;
    }
    return alarms / points;
  });
  const average = rates.reduce((sum, value) => sum + value, 0) / rates.length;
  const words = levels.map((level, at) => `${level.name} ${(rates[at] ?? 0).toFixed(4)}`);
  return `${name}: ${words.join(', ')}, average ${average.toFixed(4)}`;
}

/** One line a method: the rate at each level and on average. The last year of half the histories is tested. */
export function* falseAlarmRates(): Generator<string> {
  for (const [name, chosen] of options) {
    const range = { from: name === '5 years' ? 264 : 416 };
    yield rate(`Farrington, ${name}, alpha 0.005`, (counts) =>
      farrington({ counts }, chosen, range).map(({ alarm }) => alarm),
    );
  }
  for (const method of ['C1', 'C2'] as const) {
    yield rate(`EARS ${method}, alpha 0.001`, (counts) =>
      ears(counts, { method, alpha: 0.001, minimumDeviation: 0.5 })
        .filter(({ index }) => counts.slice(index - 3, index + 1).reduce((sum, count) => sum + count, 0) >= 5)
        .map(({ alarm }) => alarm),
    );
  }
}
