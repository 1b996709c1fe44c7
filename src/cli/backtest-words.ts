// The back-test as people read it at a terminal.
import type { BacktestResult } from '../../pipelines/watching/backtest-result.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import { roundedNumber } from '../foundation/rounding.ts';
import { inTime } from '../warning/backtest.ts';
import { textTable } from './text-table.ts';

const kinds = ['strong', 'moderate', 'sustained'] as const;

const percent = (share: number | null): string =>
  share === null ? '–' : `${roundedNumber(100 * share, 1)}%`;

function foundWords({ surges }: NonNullable<BacktestResult['planted']>, language: Language): string[] {
  return kinds.flatMap((kind) => {
    const planted = surges.filter((surge) => surge.kind === kind);
    const found = planted.filter(({ delay_weeks: delay }) => delay !== null && delay < inTime[kind]).length;
    if (planted.length === 0) return [];
    return [
      say(language, 'warning.backtest_found', {
        kind: say(language, `warning.kind_${kind}`),
        found,
        planted: planted.length,
        weeks: inTime[kind],
        share: percent(found / planted.length),
      }),
    ];
  });
}

function curveTable({ curve }: NonNullable<BacktestResult['planted']>, language: Language): string {
  return textTable(
    [
      say(language, 'warning.column_method'),
      say(language, 'warning.column_setting'),
      say(language, 'warning.column_false'),
      ...kinds.map((kind) => say(language, `warning.kind_${kind}`)),
    ],
    curve.map(({ method, setting, false_per_week: wrong, found }) => [
      say(language, `warning.detector_${method}`),
      method === 'rise' ? percent(setting) : `α ${setting}`,
      roundedNumber(wrong, 2),
      ...kinds.map((kind) => percent(found[kind])),
    ]),
  );
}

/** What a replay says: warnings a week and, where a truth was given, how often they were right. */
export function backtestWords(result: BacktestResult, language: Language): string {
  const { from, to, series, per_week: week, planted } = result;
  return [
    say(language, 'warning.backtest_summary', {
      from,
      to,
      series,
      tested: roundedNumber(week.tested, 0),
      opened: roundedNumber(week.opened, 1),
      on: roundedNumber(week.on, 1),
    }),
    ...(week.false_warnings === null
      ? []
      : [say(language, 'warning.backtest_false_words', { count: roundedNumber(week.false_warnings, 2) })]),
    ...(planted === null ? [] : [foundWords(planted, language).join('\n'), curveTable(planted, language)]),
    say(language, 'warning.closing'),
  ].join('\n\n');
}
