// Hot events in a report: the list, and how the first of them grew.
import type { TypedBatch } from '../../foundation/columns.ts';
import { messages, say } from '../../foundation/messages/index.ts';
import { counts, texts, total } from '../read-columns.ts';
import type { TableDefinition, TableWords } from './definition.ts';
import { realColumn, textColumn, wholeColumn } from './office-columns.ts';

/** How many events a report lists, and of how many it shows the growth. */
const LISTED = 20;
const CHARTED = 5;

/** Names of published tables are short; what is cut ends in …. */
const LONGEST = 60;

const cut = (text: string): string => {
  const signs = [...text];
  return signs.length <= LONGEST ? text : `${signs.slice(0, LONGEST - 1).join('')}…`;
};

const eventNames = (batch: TypedBatch, { language }: TableWords): string[] =>
  texts(batch, language === 'zh' ? 'name_zh' : 'name_en').map(cut);

/** The names with the numbers that the chart of growth gives them. */
function numbered(batch: TypedBatch, names: readonly string[]): string[] {
  const positions = texts(batch, 'position');
  return names.map((name, row) => `${positions[row]}. ${name}`);
}

/** The first and the last day of each event. */
function spans(batch: TypedBatch, { language }: TableWords): string[] {
  const until = texts(batch, 'to_on');
  return texts(batch, 'from_on').map((from, row) =>
    say(language, 'events.span', { from, to: until[row] ?? '' }),
  );
}

const hotEvents: TableDefinition = {
  id: 'hot-events',
  title: messages['events.table_list'],
  sql: 'sql/tables/hot-events.sql',
  takes: ['from', 'to', 'area'],
  own: () => ({ top: LISTED }),
  content(batch, words) {
    const [last, before] = [counts(batch, 'last_week'), counts(batch, 'week_before')];
    const growth = last.map((now, row) => (now ?? 0) - (before[row] ?? 0));
    const names = eventNames(batch, words);
    const pieces = counts(batch, 'messages');
    const votes = counts(batch, 'votes');
    return {
      columns: [
        textColumn('key', 'event', messages['events.column_position'], texts(batch, 'position')),
        textColumn('label', 'event_name', messages['events.column_title'], numbered(batch, names)),
        textColumn('label', 'name', messages['events.column_title'], names),
        textColumn('label', 'event_note', messages['events.column_span'], spans(batch, words)),
        textColumn('label', 'area_name', messages['events.column_place'], texts(batch, 'area_name')),
        textColumn('label', 'since', messages['events.column_from'], texts(batch, 'from_on')),
        textColumn('label', 'until', messages['events.column_to'], texts(batch, 'to_on')),
        wholeColumn('pieces', messages['events.column_messages'], 'pieces', pieces),
        wholeColumn('matters', messages['events.column_matters'], 'count', counts(batch, 'matters')),
        wholeColumn(
          'busiest_week',
          messages['events.column_busiest'],
          'count',
          counts(batch, 'busiest_week'),
        ),
        wholeColumn('last_week', messages['events.column_last_week'], 'count', last),
        wholeColumn('growth', messages['events.column_growth'], 'count', growth),
        ...(votes.some((one) => one !== null)
          ? [wholeColumn('votes', messages['events.column_votes'], 'count', votes)]
          : []),
        realColumn('heat', messages['events.column_heat'], 'count', counts(batch, 'heat')),
      ],
      rowsCounted: total(pieces),
    };
  },
};

const eventWeeks: TableDefinition = {
  id: 'event-weeks',
  title: messages['events.table_weeks'],
  sql: 'sql/tables/event-weeks.sql',
  takes: ['from', 'to', 'area'],
  own: () => ({ top: CHARTED }),
  content(batch, words) {
    const matters = counts(batch, 'matters');
    return {
      columns: [
        textColumn('key', 'event', messages['events.column_position'], texts(batch, 'position')),
        textColumn('label', 'event_name', messages['events.column_title'], eventNames(batch, words)),
        textColumn('key', 'week', messages['events.column_week'], texts(batch, 'week')),
        wholeColumn('matters', messages['events.column_matters'], 'count', matters),
        wholeColumn(
          'matters_so_far',
          messages['events.column_sum'],
          'count',
          counts(batch, 'matters_so_far'),
        ),
      ],
      rowsCounted: total(matters),
    };
  },
};

/** The list of hot events, and the weeks of the hottest. */
export const eventTables: readonly TableDefinition[] = [hotEvents, eventWeeks];
