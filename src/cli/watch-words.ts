// The list of warnings as people read it at a terminal.
import type { ListedWarning, WatchResult } from '../../pipelines/watch.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import { roundedNumber } from '../foundation/rounding.ts';
import { textTable } from './text-table.ts';

const driversShown = 3;

function warningRow(warning: ListedWarning, language: Language): (string | number)[] {
  const { hazards, with_measure } = warning.hazards;
  return [
    say(language, `warning.level_${warning.level}`),
    warning.name,
    say(language, `warning.signal_${warning.signal}`),
    say(language, `warning.state_${warning.state}`),
    warning.since,
    warning.period,
    warning.observed,
    roundedNumber(warning.expected, 1),
    warning.upper,
    warning.q_value < 0.0005 ? '<0.001' : roundedNumber(warning.q_value, 3),
    warning.drivers
      .slice(0, driversShown)
      .map(({ name, excess }) => `${name} +${roundedNumber(excess, 0)}`)
      .join('; '),
    hazards === 0 ? '' : `${hazards} (${with_measure})`,
  ];
}

const headings = [
  'level',
  'series',
  'signal',
  'state',
  'since',
  'period',
  'observed',
  'expected',
  'upper',
  'q',
  'drivers',
  'hazards',
] as const;

/** The warnings as people read them: the list, what was named and not raised, silent feeds, and what is held back. */
export function watchWords(result: WatchResult, language: Language): string {
  const { period, warnings, steps, tested, computed_weeks: computed, held_back, feed_alarms } = result;
  if (period === null) return say(language, 'warning.nothing_registered');
  const rows = [...warnings, ...steps].map((warning) => warningRow(warning, language));
  const listed = textTable(
    headings.map((name) => say(language, `warning.column_${name}`)),
    rows,
  );
  return [
    say(language, 'warning.summary', {
      week: period,
      tested,
      untested: result.untested,
      warnings: warnings.length,
      computed,
    }),
    rows.length === 0 ? say(language, 'warning.none') : listed,
    ...feed_alarms.map(({ kind, name, since, weeks, expected }) =>
      say(language, 'warning.feed_silent', {
        kind: say(language, `warning.feed_${kind}`),
        name,
        since,
        weeks,
        expected: roundedNumber(expected, 0),
      }),
    ),
    ...(held_back.length === 0 ? [] : [say(language, 'warning.held_back', { weeks: held_back.join(', ') })]),
    ...(rows.length === 0 ? [] : [say(language, 'warning.how_wrong')]),
    say(language, 'warning.closing'),
  ].join('\n\n');
}
