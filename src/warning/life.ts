// The life of a warning: opened by an alarm, on while it lasts, ended when it is quiet again.
import type { WatchPoint } from './judge-weeks.ts';
import { higher, type Level, levelOf, type WarningSettings } from './settings.ts';
import type { WeekTest } from './week-tests.ts';

/** A rise of one series from its first alarm to its end. */
export interface Episode {
  readonly series: string;
  /** Whether a single week stood out, or only the sum of weeks. */
  readonly signal: 'surge' | 'slow_rise';
  /** Whether the sum of weeks has raised it, so that it ends only when the weeks are ordinary again. */
  readonly isLasting: boolean;
  readonly level: Level;
  readonly firstWeek: number;
  /** The latest week in alarm, and its test. */
  readonly lastWeek: number;
  readonly test: WeekTest & { readonly qValue: number };
  /** The latest week judged in which it was not yet over. */
  readonly onUntil: number;
  readonly isOver: boolean;
}

/** Weeks without an alarm after which a surge is over. */
const quietWeeks = 2;
/** A slow rise is over when the mean deviation of so many weeks falls below this. */
const slowWeeks = 4;
const slowMean = 0.5;

function isQuiet(points: readonly WatchPoint[], at: number, episode: Episode): boolean {
  const since = at - points.findIndex(({ week }) => week === episode.lastWeek);
  if (since < quietWeeks) return false;
  if (!episode.isLasting) return true;
  const recent = points.slice(Math.max(0, at - slowWeeks + 1), at + 1).map(({ score }) => score ?? 0);
  return recent.reduce((sum, score) => sum + score, 0) / recent.length < slowMean;
}

function opened(point: WatchPoint, test: Episode['test'], settings: WarningSettings): Episode {
  const isSlow = point.alarm === 'slow_rise';
  return {
    series: point.series,
    signal: isSlow ? 'slow_rise' : 'surge',
    isLasting: point.alarm !== 'surge',
    level: levelOf(test.qValue, isSlow, settings),
    firstWeek: point.week,
    lastWeek: point.week,
    test,
    onUntil: point.week,
    isOver: false,
  };
}

function renewed(
  episode: Episode,
  point: WatchPoint,
  test: Episode['test'],
  settings: WarningSettings,
): Episode {
  const isSlow = point.alarm === 'slow_rise';
  return {
    ...episode,
    signal: isSlow ? episode.signal : 'surge',
    isLasting: episode.isLasting || point.alarm !== 'surge',
    level: higher(episode.level, levelOf(test.qValue, isSlow, settings)),
    lastWeek: point.week,
    test,
    onUntil: point.week,
  };
}

/** The episodes of one series, from its points in the order of weeks. */
export function episodesOf(points: readonly WatchPoint[], settings: WarningSettings): Episode[] {
  const episodes: Episode[] = [];
  for (const [at, point] of points.entries()) {
    const last = episodes.at(-1);
    const current = last === undefined || last.isOver ? null : last;
    const place = current === null ? episodes.length : episodes.length - 1;
    if (point.alarm !== '' && point.test !== null) {
      episodes[place] =
        current === null
          ? opened(point, point.test, settings)
          : renewed(current, point, point.test, settings);
    } else if (current !== null) {
      episodes[place] = isQuiet(points, at, current)
        ? { ...current, isOver: true }
        : { ...current, onUntil: point.week };
    }
  }
  return episodes;
}
