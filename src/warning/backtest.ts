// The back-test: how many warnings a week there would have been, and on a planted city how often they were right.
import { type Detector, detectors } from './detectors.ts';
import { judgeWeeks, type WatchPoint } from './judge-weeks.ts';
import { type Episode, episodesOf } from './life.ts';
import type { WarningSettings } from './settings.ts';
import { type PlantedRise, type PlantedSurge, plantedInWeek, type SeenIn } from './truth.ts';
import { mondayOf, type WatchedSeries, type WeekAxis } from './watched.ts';
import type { WeekRange } from './week-tests.ts';

/** What stood on the list in one week. */
export interface BacktestWeek {
  readonly week: number;
  readonly tested: number;
  readonly opened: number;
  readonly on: number;
  /** Opened, with nothing planted that could explain it; null without a truth. */
  readonly unfounded: number | null;
}

/** How one planted surge was found: weeks from its first to the first warning of its own series. */
export interface Finding {
  readonly surge: PlantedSurge;
  readonly delay: number | null;
}

/** A rule at a setting: false warnings a week, and the share of surges of each kind that it found in time. */
export interface CurvePoint {
  readonly method: Detector['method'];
  readonly setting: number;
  readonly falsePerWeek: number;
  readonly found: Readonly<Record<PlantedSurge['kind'], number | null>>;
}

export interface Backtest {
  readonly range: WeekRange;
  readonly weeks: readonly BacktestWeek[];
  readonly episodes: readonly Episode[];
  readonly findings: readonly Finding[];
  readonly curve: readonly CurvePoint[];
}

/** What was planted, and in which series it is seen. */
export interface Truth {
  readonly surges: readonly PlantedSurge[];
  /** All that was planted, surges among them: what no warning of it is false. */
  readonly rises: readonly PlantedRise[];
  readonly seenIn: SeenIn;
}

/** Weeks within which a surge of a kind should be found. */
export const inTime: Readonly<Record<PlantedSurge['kind'], number>> = {
  strong: 2,
  moderate: 2,
  sustained: 10,
};

/** What was planted is still seen in the sums of weeks for so long after it ended. */
const afterWeeks = 3;
/** Planted petitions explain an alarm if they are at least so many standard deviations of the week's count. */
const leastPlanted = 1;
/** Alarms of a series that are no further apart are one warning. */
const apart = 2;
const year = 52;

const weekOf = (axis: WeekAxis, day: number): number => Math.floor((day - axis.first) / 7);

function deviationOf({ counts }: WatchedSeries, week: number): number {
  const known = counts.slice(Math.max(0, week - year), week).filter((count) => count !== null);
  const sum = known.reduce((total, count) => total + count, 0);
  return Math.sqrt(Math.max(0.5, sum / Math.max(1, known.length)));
}

/** Whether what was planted explains an alarm of a series in a week. */
function explains(truth: Truth, axis: WeekAxis, series: WatchedSeries, week: number): boolean {
  const seen = truth.rises.filter((rise) => truth.seenIn(series.key, rise));
  const least = leastPlanted * deviationOf(series, week);
  return Array.from({ length: afterWeeks + 1 }, (_, back) => mondayOf(axis, week - back)).some(
    (monday) => seen.reduce((sum, rise) => sum + plantedInWeek(rise, monday), 0) >= least,
  );
}

function delayOf(surge: PlantedSurge, axis: WeekAxis, raised: readonly number[]): number | null {
  const [from, to] = [weekOf(axis, surge.from), weekOf(axis, surge.to)];
  const first = raised.find((week) => week >= from && week <= to);
  return first === undefined ? null : first - from;
}

/** The share of each kind that was found in time; null where none was planted. */
export function shareFound(findings: readonly Finding[]): CurvePoint['found'] {
  const share = (kind: PlantedSurge['kind']): number | null => {
    const all = findings.filter(({ surge }) => surge.kind === kind);
    const found = all.filter(({ delay }) => delay !== null && delay < inTime[kind]);
    return all.length === 0 ? null : found.length / all.length;
  };
  return { strong: share('strong'), moderate: share('moderate'), sustained: share('sustained') };
}

/** The first weeks of runs of alarms. */
const firstAlarms = (weeks: readonly number[]): number[] =>
  weeks.filter((week, index) => week - (weeks[index - 1] ?? Number.NEGATIVE_INFINITY) > apart);

function curveOf(
  all: readonly WatchedSeries[],
  points: ReadonlyMap<string, readonly WatchPoint[]>,
  axis: WeekAxis,
  range: WeekRange,
  truth: Truth,
): CurvePoint[] {
  const planted = truth.surges.filter(({ from }) => weekOf(axis, from) >= range.from);
  return detectors.map(({ method, setting, alarms }) => {
    const raised = new Map(
      all.map((series) => [series, alarms(series, points.get(series.key.series) ?? [], range)]),
    );
    const byName = new Map([...raised].map(([{ key }, weeks]) => [key.series, weeks]));
    let unfounded = 0;
    for (const [series, weeks] of raised) {
      unfounded += firstAlarms(weeks).filter((week) => !explains(truth, axis, series, week)).length;
    }
    return {
      method,
      setting,
      falsePerWeek: unfounded / (range.to - range.from),
      found: shareFound(
        planted.map((surge) => ({ surge, delay: delayOf(surge, axis, byName.get(surge.series) ?? []) })),
      ),
    };
  });
}

/** Replays the last weeks as they would have been judged then; every week knows only those before it. */
export function backtest(
  all: readonly WatchedSeries[],
  axis: WeekAxis,
  weeks: number,
  settings: WarningSettings,
  truth: Truth | null,
): Backtest {
  const range = { from: Math.max(0, axis.length - weeks), to: axis.length };
  const judged = [...judgeWeeks(all, axis, range, settings)];
  const points = Map.groupBy(judged.flat(), ({ series }) => series);
  const episodes = [...points.values()].flatMap((series) => episodesOf(series, settings));
  const bySeries = new Map(all.map((series) => [series.key.series, series]));
  const isUnfounded = ({ series, firstWeek }: Episode): boolean => {
    const found = bySeries.get(series);
    return found !== undefined && truth !== null && !explains(truth, axis, found, firstWeek);
  };
  const planted = truth?.surges.filter(({ from }) => weekOf(axis, from) >= range.from) ?? [];
  const alarmWeeks = (series: string): number[] =>
    (points.get(series) ?? []).filter(({ alarm }) => alarm !== '').map(({ week }) => week);
  return {
    range,
    episodes,
    weeks: judged.map((week, offset) => {
      const at = range.from + offset;
      const opened = episodes.filter(({ firstWeek }) => firstWeek === at);
      return {
        week: at,
        tested: week.filter(({ test }) => test !== null).length,
        opened: opened.length,
        on: episodes.filter(({ firstWeek, onUntil }) => firstWeek < at && at <= onUntil).length,
        unfounded: truth === null ? null : opened.filter(isUnfounded).length,
      };
    }),
    findings: planted.map((surge) => ({ surge, delay: delayOf(surge, axis, alarmWeeks(surge.series)) })),
    curve: truth === null ? [] : curveOf(all, points, axis, range, truth),
  };
}
