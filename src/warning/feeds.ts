// Feeds that fell silent: a source, county or channel from which nothing came where much was to be expected.
import { zeroProbability } from '../statistics/count-distributions.ts';
import { weeklyNewYearCovariates } from '../statistics/new-year-covariates.ts';
import { mondayOf, type WeekAxis } from './watched.ts';

export type FeedKind = 'source' | 'county' | 'channel';

/** The counts of one feed in the weeks of an axis. */
export interface Feed {
  readonly kind: FeedKind;
  readonly name: string;
  readonly counts: readonly number[];
}

/** A feed from which nothing has come in the latest weeks. */
export interface FeedAlarm {
  readonly kind: FeedKind;
  readonly name: string;
  /** The Monday of the first silent week. */
  readonly silentFrom: number;
  readonly weeks: number;
  /** What was to be expected in those weeks. */
  readonly expected: number;
  /** The chance that nothing comes, were the feed as before. */
  readonly probability: number;
}

const comparedWeeks = 26;
const leastWeeks = 8;
const leastProbability = 1e-4;
/** What comes in the days of the New Year itself, as a part of the usual. */
const newYearPart = 0.3;

function moments(counts: readonly number[]): { readonly mean: number; readonly dispersion: number } {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return { mean, dispersion: mean > 0 ? Math.max(1, squares / (counts.length - 1) / mean) : 1 };
}

/** The feeds that are silent up to the last week of the axis, where that is less likely than one in 10,000. */
export function silentFeeds(feeds: readonly Feed[], axis: WeekAxis): FeedAlarm[] {
  const spans = Array.from({ length: axis.length }, (_, week) => {
    const from = mondayOf(axis, week);
    return { from, to: from + 6 };
  });
  const holidays = weeklyNewYearCovariates(spans)[0] ?? [];
  return feeds.flatMap(({ kind, name, counts }): FeedAlarm[] => {
    const from = counts.findLastIndex((count) => count > 0) + 1;
    const before = counts.slice(Math.max(0, from - comparedWeeks), from);
    const begun = before.findIndex((count) => count > 0);
    const known = begun < 0 ? [] : before.slice(begun);
    if (from === counts.length || known.length < leastWeeks) return [];
    const { mean, dispersion } = moments(known);
    const silent = Array.from({ length: counts.length - from }, (_, week) => from + week);
    const expected = silent.map((week) => mean * (1 - (1 - newYearPart) * (holidays[week] ?? 0)));
    const probability = expected.reduce((product, one) => product * zeroProbability(one, dispersion), 1);
    if (probability >= leastProbability) return [];
    return [
      {
        kind,
        name,
        silentFrom: mondayOf(axis, from),
        weeks: silent.length,
        expected: expected.reduce((sum, one) => sum + one, 0),
        probability,
      },
    ];
  });
}
