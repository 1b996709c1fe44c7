// The back-test as scripts may rely on it.
import { isoDate } from '../../src/foundation/calendar.ts';
import { type CurvePoint, shareFound } from '../../src/warning/backtest.ts';
import { mondayOf, weekLabel } from '../../src/warning/watched.ts';
import type { Replay } from '../backtest.ts';

/** The JSON of `weathervane watch --backtest`. */
export interface BacktestResult {
  readonly from: string;
  readonly to: string;
  readonly series: number;
  /** Means a week. `false_warnings` and all of `planted` are null where no truth was given. */
  readonly per_week: {
    readonly tested: number;
    readonly opened: number;
    readonly on: number;
    readonly false_warnings: number | null;
  };
  readonly weeks: readonly {
    readonly week: string;
    readonly tested: number;
    readonly opened: number;
    readonly on: number;
    readonly false_warnings: number | null;
  }[];
  readonly planted: {
    readonly surges: readonly {
      readonly series: string;
      readonly kind: keyof CurvePoint['found'];
      readonly size_sd: number;
      readonly from: string;
      /** Weeks from its first week to its first warning; null where it was not found. */
      readonly delay_weeks: number | null;
    }[];
    readonly found: CurvePoint['found'];
    readonly curve: readonly {
      readonly method: CurvePoint['method'];
      readonly setting: number;
      readonly false_per_week: number;
      readonly found: CurvePoint['found'];
    }[];
  } | null;
  readonly seconds: number;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The result of a replay. */
export function backtestResult(replay: Replay): BacktestResult {
  const { axis, range, weeks, findings, curve, series, seconds } = replay;
  const unfounded = weeks.flatMap((week) => (week.unfounded === null ? [] : [week.unfounded]));
  const label = (week: number): string => weekLabel(mondayOf(axis, week));
  return {
    from: label(range.from),
    to: label(range.to - 1),
    series,
    per_week: {
      tested: mean(weeks.map(({ tested }) => tested)),
      opened: mean(weeks.map(({ opened }) => opened)),
      on: mean(weeks.map(({ on }) => on)),
      false_warnings: unfounded.length === 0 ? null : mean(unfounded),
    },
    weeks: weeks.map(({ week, tested, opened, on, unfounded: wrong }) => ({
      week: label(week),
      tested,
      opened,
      on,
      false_warnings: wrong,
    })),
    planted:
      unfounded.length === 0
        ? null
        : {
            surges: findings.map(({ surge, delay }) => ({
              series: surge.series,
              kind: surge.kind,
              size_sd: surge.size,
              from: isoDate(surge.from),
              delay_weeks: delay,
            })),
            found: shareFound(findings),
            curve: curve.map(({ falsePerWeek, ...point }) => ({ ...point, false_per_week: falsePerWeek })),
          },
    seconds,
  };
}
