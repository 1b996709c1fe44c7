// Warnings as they are kept and shown: a rise, its test, what drives it, and where it is in its life.
import { type Driver, driversOf, type Part } from './drivers.ts';
import type { Episode } from './life.ts';
import type { Level } from './settings.ts';
import { type StepCause, stepCause } from './steps.ts';
import { mondayOf, type SeriesKey, type WeekAxis, weekLabel } from './watched.ts';
import type { Method } from './week-tests.ts';

/** `step` is named, not raised; `withdrawn` is what corrected data no longer bear out. */
export type WarningState = 'opened' | 'on' | 'ended' | 'step' | 'withdrawn';

export interface Warning {
  readonly id: string;
  readonly key: SeriesKey;
  readonly level: Level;
  readonly signal: Episode['signal'];
  /** The latest week in alarm, `2020-W14`; the numbers are of its test. */
  readonly period: string;
  readonly method: Method;
  readonly observed: number;
  readonly expected: number;
  readonly upper: number;
  readonly p_value: number;
  readonly q_value: number;
  readonly exceedance: number;
  /** The first day of the alarm, and the last day judged in which it was on; day numbers. */
  readonly since: number;
  readonly last_on: number;
  readonly cause: StepCause | null;
  readonly drivers: readonly Driver[];
  readonly state: WarningState;
}

/** How far above its bound a count is: 1 at the bound. */
function exceedanceOf({
  observed,
  expected,
  upper,
}: Pick<Warning, 'observed' | 'expected' | 'upper'>): number {
  return upper > expected ? (observed - expected) / (upper - expected) : observed > expected ? 1 : 0;
}

/** The id of an episode's warning: its series and its first week, the same in every run. */
export const warningId = (series: string, firstMonday: number): string =>
  `${series}@${weekLabel(firstMonday)}`;

/** What is known beside the episode itself. */
export interface Evidence {
  readonly axis: WeekAxis;
  /** The parts of the series, and of the whole, in the episode's latest week in alarm. */
  readonly parts: readonly Part[];
  readonly wholeParts: readonly Part[];
  readonly parentRises: boolean;
}

/** The warning of an episode. The axis ends with the newest week that was judged. */
export function warningOf(key: SeriesKey, episode: Episode, evidence: Evidence): Warning {
  const { axis, parts, wholeParts, parentRises } = evidence;
  const { observed, expected, upper, method, pValue, qValue } = episode.test;
  const monday = mondayOf(axis, episode.lastWeek);
  const cause = stepCause({
    kind: key.kind,
    monday,
    registerFrom: axis.first,
    observed,
    expected,
    upper,
    parts,
    wholeParts,
    parentRises,
  });
  const life = episode.isOver ? 'ended' : episode.firstWeek === axis.length - 1 ? 'opened' : 'on';
  return {
    id: warningId(key.series, mondayOf(axis, episode.firstWeek)),
    key,
    level: episode.level,
    signal: episode.signal,
    period: weekLabel(monday),
    method,
    observed,
    expected,
    upper,
    p_value: pValue,
    q_value: qValue,
    exceedance: exceedanceOf(episode.test),
    since: mondayOf(axis, episode.firstWeek),
    last_on: mondayOf(axis, episode.onUntil) + 6,
    cause,
    drivers: driversOf(key.kind, parts, { observed, expected }),
    state: cause === null ? life : 'step',
  };
}

/** The order of the list: the farthest above its bound first. */
export function byExceedance(
  one: Pick<Warning, 'exceedance' | 'id'>,
  other: Pick<Warning, 'exceedance' | 'id'>,
): number {
  return other.exceedance - one.exceedance || (one.id < other.id ? -1 : 1);
}
