// Sentences on early warnings, and on the long run and the outlook.
import { say } from '../../foundation/messages/index.ts';
import { formatMonth } from '../format.ts';
import type { Sentence } from '../model.ts';
import type { TableRow } from '../table-view.ts';
import { compose, list } from './compose.ts';
import { figureSegment, labelOf, measured, rowsOf, type Speech } from './speech.ts';

const NAMED = 3;

function item(speech: Speech, row: TableRow, index: number): Sentence {
  const label = (name: string): string => labelOf(speech, 'warnings', index, name);
  const figure = (measure: string) =>
    figureSegment(speech, row, measure, say(speech.language, 'warning.column_observed'));
  return compose(speech.language, 'page.item_warning', {
    name: label('series_name'),
    level: label('level'),
    signal: label('signal'),
    state: label('state'),
    since: label('since'),
    period: label('period'),
    observed: figure('observed'),
    expected: figure('expected'),
    upper: figure('upper'),
  });
}

/** The warnings that stand farthest above what was to be expected, or that there are none. */
export function warningSentences(speech: Speech): Sentence[] {
  const { language } = speech;
  const rows = rowsOf(speech, 'warnings').slice(0, NAMED);
  if (rows.length === 0) return [[{ kind: 'words', text: say(language, 'page.say_no_warnings') }]];
  const items = list(
    language,
    rows.map((row, index) => item(speech, row, index)),
  );
  return [compose(language, 'page.say_warnings', { items })];
}

/** The long run and the next month; none where there are less than three years. */
export function outlookSentences(speech: Speech): Sentence[] {
  const { language } = speech;
  const [trend] = rowsOf(speech, 'long-trend');
  const next = rowsOf(speech, 'outlook').find((row) => measured(row, 'outlook') !== null);
  if (trend === undefined || next === undefined || measured(trend, 'slope') === null) return [];
  const name = say(language, 'warning.table_outlook');
  return [
    compose(language, 'page.say_long_trend', {
      months: figureSegment(speech, trend, 'months', name),
      slope: figureSegment(speech, trend, 'slope', name),
      p: figureSegment(speech, trend, 'p_value', name),
    }),
    compose(language, 'page.say_outlook', {
      month: formatMonth(next.keys[0] ?? '', language),
      outlook: figureSegment(speech, next, 'outlook', name),
      low: figureSegment(speech, next, 'outlook_low', name),
      high: figureSegment(speech, next, 'outlook_high', name),
    }),
  ];
}
