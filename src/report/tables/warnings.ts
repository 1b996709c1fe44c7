// Early warnings in a report: the list, and for each of the first the weeks before it beside what was expected.
import { z } from 'zod';
import { LONGEST_NAME } from '../../disclosure/structural-guards.ts';
import type { TypedBatch } from '../../foundation/columns.ts';
import type { Entry } from '../../foundation/messages/catalogue.ts';
import { type Language, messages, say } from '../../foundation/messages/index.ts';
import { counts, texts, total } from '../read-columns.ts';
import type { TableDefinition, TableWords } from './definition.ts';
import { realColumn, textColumn, wholeColumn } from './office-columns.ts';

/** How many warnings a report lists, and of how many it shows the weeks. */
const LISTED = 20;
const CHARTED = 3;
const WEEKS = 60;

/** Names of published tables are short; what is cut ends in …. */
const LONGEST = 36;

const entries: ReadonlyMap<string, Entry> = new Map(Object.entries(messages));

const cut = (text: string): string => {
  const signs = [...text];
  return signs.length <= LONGEST ? text : `${signs.slice(0, LONGEST - 1).join('')}…`;
};

/** The words of codes such as `level_red`. */
function wordsOf(prefix: string, codes: readonly string[], { language }: TableWords): string[] {
  return codes.map((code) => entries.get(`warning.${prefix}_${code}`)?.[language] ?? code);
}

/** The series of each row in words. */
function seriesNames(batch: TypedBatch, { nameOf, language }: TableWords): string[] {
  const [areas, topics] = [texts(batch, 'area_name'), texts(batch, 'topic')];
  const [orgs, channels] = [texts(batch, 'org'), texts(batch, 'channel')];
  return areas.map((area, row) => {
    const [topic = '', channel = ''] = [topics[row], channels[row]];
    const parts = [
      area.replace(/^~/, ''),
      topic === '' ? '' : nameOf('topic', topic)[language],
      orgs[row] ?? '',
      channel === '' ? '' : nameOf('channel', channel)[language],
    ].filter((part) => part !== '');
    const [first, second] = parts;
    if (first === undefined) return say(language, 'warning.whole');
    return cut(second === undefined ? first : say(language, 'warning.joined', { first, second }));
  });
}

const driverShape = z.array(
  z.object({
    dimension: z.string(),
    code: z.string(),
    name: z.string().nullable(),
    name_en: z.string().nullable(),
    excess: z.number(),
  }),
);

/** The first of these parts, as many as a published name has room for. */
function drivenBy(named: readonly string[], language: Language): string {
  const separator = say(language, 'warning.driver_separator');
  const longestFirst = named.map((_, index) => named.slice(0, named.length - index).join(separator));
  return (
    longestFirst
      .map((items) => say(language, 'warning.driven_by', { items }))
      .find((words) => [...words].length <= LONGEST_NAME) ?? ''
  );
}

/** What contributes most to each rise, in words; empty where nothing stands out. */
function driverWords(batch: TypedBatch, { nameOf, language }: TableWords): string[] {
  return texts(batch, 'drivers').map((json) => {
    const named = driverShape
      .parse(JSON.parse(json))
      .map(({ dimension, code, name, name_en: english, excess }) => {
        const isNamed = dimension === 'topic' || dimension === 'channel';
        const ownName = language === 'en' ? (english ?? name) : name;
        const word = isNamed ? nameOf(dimension, code)[language] : (ownName ?? code.replace(/^~/, ''));
        return say(language, 'warning.driver', { name: cut(word), excess: Math.round(excess) });
      });
    return drivenBy(named, language);
  });
}

/** The list. The name of a row begins with its level in words. */
const warnings: TableDefinition = {
  id: 'warnings',
  title: messages['warning.table_list'],
  sql: 'sql/tables/warnings.sql',
  takes: ['to', 'area'],
  own: () => ({ top: LISTED }),
  content(batch, words) {
    const levels = wordsOf('level', texts(batch, 'level'), words);
    const signals = wordsOf('signal', texts(batch, 'signal'), words);
    const names = seriesNames(batch, words);
    const observed = counts(batch, 'observed');
    return {
      columns: [
        textColumn('key', 'warning', messages['warning.column_position'], texts(batch, 'position')),
        textColumn(
          'label',
          'name',
          messages['warning.column_series'],
          names.map((name, row) =>
            say(words.language, 'warning.leveled', {
              level: levels[row] ?? '',
              name,
              signal: signals[row] ?? '',
            }),
          ),
        ),
        textColumn('label', 'warning_note', messages['warning.column_drivers'], driverWords(batch, words)),
        textColumn('label', 'series_name', messages['warning.column_series'], names),
        textColumn('label', 'level', messages['warning.column_level'], levels),
        textColumn(
          'label',
          'state',
          messages['warning.column_state'],
          wordsOf('state', texts(batch, 'state'), words),
        ),
        textColumn('label', 'signal', messages['warning.column_signal'], signals),
        textColumn('label', 'since', messages['warning.column_since'], texts(batch, 'since')),
        textColumn('label', 'period', messages['warning.column_period'], texts(batch, 'period')),
        wholeColumn('observed', messages['warning.column_observed'], 'pieces', observed),
        realColumn('expected', messages['warning.column_expected'], 'pieces', counts(batch, 'expected')),
        wholeColumn('upper', messages['warning.column_upper'], 'pieces', counts(batch, 'upper')),
        realColumn('exceedance', messages['warning.column_exceedance'], 'count', counts(batch, 'exceedance')),
        realColumn('p_value', messages['warning.column_p'], 'probability', counts(batch, 'p_value')),
        realColumn('q_value', messages['warning.column_q'], 'probability', counts(batch, 'q_value')),
        wholeColumn('hazards', messages['warning.column_known_hazards'], 'count', counts(batch, 'hazards')),
        wholeColumn(
          'with_measure',
          messages['warning.column_with_measure'],
          'count',
          counts(batch, 'with_measure'),
        ),
      ],
      rowsCounted: total(observed),
    };
  },
};

function warningWeeks(position: number): TableDefinition {
  return {
    id: `warning-weeks-${position}`,
    title: messages['warning.table_weeks'],
    sql: 'sql/tables/warning-weeks.sql',
    takes: ['to', 'area'],
    own: () => ({ position, weeks: WEEKS }),
    content(batch, words) {
      const observed = counts(batch, 'observed');
      return {
        columns: [
          textColumn('key', 'week', messages['warning.column_period'], texts(batch, 'week')),
          textColumn('label', 'week_name', messages['warning.column_period'], texts(batch, 'week')),
          textColumn('label', 'series_name', messages['warning.column_series'], seriesNames(batch, words)),
          wholeColumn('observed', messages['warning.column_observed'], 'pieces', observed),
          realColumn('expected', messages['warning.column_expected'], 'pieces', counts(batch, 'expected')),
          wholeColumn('upper', messages['warning.column_upper'], 'pieces', counts(batch, 'upper')),
          wholeColumn('in_alarm', messages['warning.column_in_alarm'], 'count', counts(batch, 'in_alarm')),
        ],
        rowsCounted: total(observed),
      };
    },
  };
}

/** The list of warnings, and the weeks before the first of them. */
export const warningTables: readonly TableDefinition[] = [
  warnings,
  ...Array.from({ length: CHARTED }, (_, index) => warningWeeks(index + 1)),
];
