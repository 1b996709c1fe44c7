// Sentences on hot events: the hottest of the period, or that there are none.
import { say } from '../../foundation/messages/index.ts';
import type { Sentence } from '../model.ts';
import type { TableRow } from '../table-view.ts';
import { compose, list } from './compose.ts';
import { figureSegment, labelOf, rowsOf, type Speech } from './speech.ts';

const NAMED = 3;

function item(speech: Speech, row: TableRow, index: number): Sentence {
  const label = (name: string): string => labelOf(speech, 'hot-events', index, name);
  const figure = (measure: string) =>
    figureSegment(speech, row, measure, say(speech.language, 'events.table_list'));
  return compose(speech.language, 'page.item_event', {
    name: label('name'),
    since: label('since'),
    until: label('until'),
    matters: figure('matters'),
    pieces: figure('pieces'),
    busiest: figure('busiest_week'),
    last: figure('last_week'),
  });
}

/** The hottest events of the period, or that it has none; nothing where none were looked for. */
export function eventSentences(speech: Speech): Sentence[] {
  const { language } = speech;
  const rows = rowsOf(speech, 'hot-events').slice(0, NAMED);
  if (rows.length === 0) return [[{ kind: 'words', text: say(language, 'page.say_no_events') }]];
  const items = list(
    language,
    rows.map((row, index) => item(speech, row, index)),
  );
  return [compose(language, 'page.say_events', { items })];
}
