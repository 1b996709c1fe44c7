// Replays the last two years week by week: how many warnings there would have been, and how often they were right.
import type { Effects } from '../src/foundation/effects.ts';
import { failure } from '../src/foundation/errors.ts';
import { say } from '../src/foundation/messages/index.ts';
import { sqlFile } from '../src/warehouse/sql-files.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { type Backtest, backtest } from '../src/warning/backtest.ts';
import type { WarningSettings } from '../src/warning/settings.ts';
import { departmentProfiles, seenIn } from '../src/warning/truth.ts';
import { type WeekAxis, watchedSeries } from '../src/warning/watched.ts';
import { columnReader } from './column-reader.ts';
import { readCounts, readDepartments, readSpan } from './watching/register.ts';
import type { Planted } from './watching/truth.ts';

/** Two years. */
const replayedWeeks = 104;

export interface Replay extends Backtest {
  readonly axis: WeekAxis;
  readonly series: number;
  readonly seconds: number;
}

async function profiles(warehouse: Warehouse) {
  const { text, number } = columnReader(await warehouse.query(sqlFile('sql/watch/department_profile.sql')));
  const [areas, topics, pieces] = [text('county_code'), text('topic'), number('pieces')];
  return departmentProfiles(
    text('org').map((org, row) => ({
      org: org ?? '',
      area: areas[row] ?? '',
      topic: topics[row] ?? '',
      pieces: pieces[row] ?? 0,
    })),
  );
}

/** Replays the register as it is; nothing is written. `planted` is what a generated city says, null elsewhere. */
export async function replay(
  {
    warehouse,
    settings,
    planted,
  }: {
    readonly warehouse: Warehouse;
    readonly settings: WarningSettings;
    readonly planted: Planted | null;
  },
  effects: Effects,
): Promise<Replay> {
  const started = performance.now();
  const span = await readSpan(warehouse, settings.heldBack);
  if (span === null || span.axis.length === 0) throw failure('warning.no_weeks', {});
  effects.progress({ step: say(effects.language, 'warning.backtest_step') });
  const { axis } = span;
  const all = watchedSeries(await readCounts(warehouse, axis), axis, await readDepartments(warehouse));
  const truth = planted && { ...planted, seenIn: seenIn(await profiles(warehouse)) };
  return {
    ...backtest(all, axis, replayedWeeks, settings, truth),
    axis,
    series: all.length,
    seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
  };
}
