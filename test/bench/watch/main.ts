// Measures the test of weekly counts: speed, false alarms and the Chinese New Year. Run by `npm run bench:watch`.
import process from 'node:process';
import { farrington, farringtonDefaults } from '../../../src/statistics/farrington.ts';
import { readCsvFixture } from '../../fixtures/read-csv.ts';
import { falseAlarmRates } from './false-alarms.ts';
import { newYearRatios } from './new-year.ts';
import { levels, simulatedCounts } from './simulated.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function speed(): void {
  const series = levels.flatMap((level) =>
    Array.from({ length: 250 }, (_, seed) => simulatedCounts(level, seed + 1, { weeks: 520 })),
  );
  for (const counts of series.slice(0, 20)) farrington({ counts }, farringtonDefaults.week);
  const [started, busy] = [performance.now(), process.cpuUsage()];
  let points = 0;
  for (const counts of series) points += farrington({ counts }, farringtonDefaults.week).length;
  const seconds = (performance.now() - started) / 1000;
  const own = process.cpuUsage(busy).user / 1e6;
  print(`${series.length} weekly series of 10 years, ${points} points, one core: ${seconds.toFixed(1)} s`);
  print(
    `a point: ${((1000 * seconds) / points).toFixed(3)} ms (processor ${((1000 * own) / points).toFixed(3)} ms)`,
  );
}

print('Speed');
speed();
print('False alarms per point, 250 in-control series a level');
for (const line of falseAlarmRates()) print(line);
print('Observed over expected in New Year weeks');
const large = readCsvFixture('reference/00_inputs/synthetic_weekly.csv').map((row) => Number(row.high));
for (const line of newYearRatios(large)) print(line);
