// Registrations by statistical month along an axis: channels, topics, and the three focus topics.
import type { Entry } from '../../foundation/messages/catalogue.ts';
import { messages } from '../../foundation/messages/index.ts';
import { codeNames, countColumn, keyColumn, labelColumn } from '../published-columns.ts';
import { counts, texts, total } from '../read-columns.ts';
import { axisOf, axisParameters, topicParameters } from './axes.ts';
import type { TableDefinition } from './definition.ts';

function axisByMonth(
  key: 'channel' | 'topic',
  title: Entry,
  own: NonNullable<TableDefinition['own']>,
): TableDefinition {
  return {
    id: `${key}-by-month`,
    title,
    sql: 'sql/tables/axis-by-month.sql',
    takes: ['from', 'to', 'months_from', 'months_to', 'covered_from', 'covered_to', 'area'],
    own,
    content(batch, { nameOf, language }, parameters) {
      const codes = texts(batch, 'code');
      const pieces = counts(batch, 'pieces');
      return {
        columns: [
          keyColumn('month', texts(batch, 'month')),
          keyColumn(key, codes),
          labelColumn(`${key}_name`, codeNames(codes, axisOf(parameters), nameOf, language), 'name'),
          countColumn('pieces', 'pieces', pieces),
        ],
        rowsCounted: total(pieces),
      };
    },
  };
}

export const channelByMonth = axisByMonth('channel', messages['report.table_channel_by_month'], () =>
  axisParameters('channel'),
);

export const topicByMonth = axisByMonth('topic', messages['report.table_topic_by_month'], topicParameters);

/** 城建拆迁, 土地征用 and 企业改制破产: on the first page of every report, whatever the scheme. */
export const focusByMonth: TableDefinition = {
  id: 'focus-by-month',
  title: messages['report.table_focus_by_month'],
  sql: 'sql/tables/focus-by-month.sql',
  takes: ['months_from', 'months_to', 'covered_from', 'covered_to', 'area'],
  content(batch, { nameOf, language }) {
    const topics = texts(batch, 'topic');
    const pieces = counts(batch, 'pieces');
    return {
      columns: [
        keyColumn('topic', topics),
        labelColumn('topic_name', codeNames(topics, 'topic', nameOf, language), 'name'),
        keyColumn('month', texts(batch, 'month')),
        countColumn('pieces', 'pieces', pieces),
        countColumn('last_year', 'pieces', counts(batch, 'last_year')),
      ],
      rowsCounted: total(pieces),
    };
  },
};
