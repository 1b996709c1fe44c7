// Judges the weeks that are new or whose counts have changed, and keeps the points.
import { createHash } from 'node:crypto';
import type { Effects } from '../../src/foundation/effects.ts';
import { say } from '../../src/foundation/messages/index.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { judgeWeeks, type WatchPoint } from '../../src/warning/judge-weeks.ts';
import type { WarningSettings } from '../../src/warning/settings.ts';
import { mondayOf, type WeekAxis, watchedSeries } from '../../src/warning/watched.ts';
import { recordFacts, recordPoints } from './record.ts';
import { type Kept, readCounts, readDepartments, readKept, readSums } from './register.ts';

/** Raised when the way of judging changes, so that kept weeks are judged again. */
const rulesVersion = 2;

/** What was judged: how many weeks, and the Monday of the first; null where none was. */
export interface Judged {
  readonly weeks: number;
  readonly fromMonday: number | null;
}

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** The first week of the axis to judge; its length where nothing is new. */
function firstWeek(kept: Kept, axis: WeekAxis, rules: string, settings: WarningSettings): number {
  const index = (monday: number): number => (monday - axis.first) / 7;
  const latest = Math.max(0, axis.length - settings.weeks);
  if (kept.first === null || kept.last === null) return latest;
  const isOther = kept.facts.get('rules') !== rules || kept.facts.get('history') !== kept.history;
  if (isOther) return Math.max(0, Math.min(latest, index(kept.first)));
  return Math.max(
    0,
    Math.min(kept.changed === null ? axis.length : index(kept.changed), index(kept.last) + 1),
  );
}

function* withProgress(
  weeks: Iterable<readonly WatchPoint[]>,
  total: number,
  effects: Effects,
): Generator<readonly WatchPoint[]> {
  let done = 0;
  for (const points of weeks) {
    effects.signal.throwIfAborted();
    done += 1;
    effects.progress({ step: say(effects.language, 'warning.step'), done, total });
    yield points;
  }
}

/** Brings `ops.watch_point` up to date, in one transaction. */
export async function judgeRegister(
  {
    warehouse,
    axis,
    settings,
  }: {
    readonly warehouse: Warehouse;
    readonly axis: WeekAxis;
    readonly settings: WarningSettings;
  },
  effects: Effects,
): Promise<Judged> {
  const departments = await readDepartments(warehouse);
  const kept = await readKept(warehouse, axis);
  const rules = digest({ rulesVersion, settings, first: axis.first, departments: [...departments] });
  const from = firstWeek(kept, axis, rules, settings);
  const beyond = kept.last !== null && kept.last > mondayOf(axis, axis.length - 1);
  if (from >= axis.length && !beyond) return { weeks: 0, fromMonday: null };
  const all = watchedSeries(await readCounts(warehouse, axis), axis, departments);
  const isWatchable = all.some(({ key }) => key.kind === 'city');
  const range = { from, to: isWatchable ? axis.length : from };
  await warehouse.transaction(async () => {
    const sums = from === 0 ? new Map<string, number>() : await readSums(warehouse, mondayOf(axis, from - 1));
    const weeks = judgeWeeks(all, axis, range, settings, sums);
    await recordPoints(warehouse, axis, mondayOf(axis, from), withProgress(weeks, range.to - from, effects));
    const { history } = await readKept(warehouse, axis);
    await recordFacts(warehouse, { rules, history });
  });
  return { weeks: range.to - from, fromMonday: mondayOf(axis, from) };
}
