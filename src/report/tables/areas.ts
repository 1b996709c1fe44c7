// Places: counts and rates per 10,000 residents, in the order of place codes. Volume of places is never ranked.
import type { TypedBatch } from '../../foundation/columns.ts';
import { messages } from '../../foundation/messages/index.ts';
import {
  codeNames,
  countColumn,
  keyColumn,
  labelColumn,
  perTenThousandColumns,
} from '../published-columns.ts';
import { counts, texts, total } from '../read-columns.ts';
import { axisOf, topicParameters } from './axes.ts';
import { countedColumns, countedOf } from './counts.ts';
import { comparedSpans, type TableDefinition, type TableWords } from './definition.ts';

/** Names of places as loaded, or their codes. */
function placeNames(batch: TypedBatch, codes: readonly string[], { nameOf, language }: TableWords): string[] {
  const names = texts(batch, 'name');
  return codes.map((code, row) => names[row] || nameOf('area', code)[language]);
}

export const areaCounts: TableDefinition = {
  id: 'area-counts',
  title: messages['report.table_area_counts'],
  sql: 'sql/tables/area-counts.sql',
  takes: [...comparedSpans, 'year', 'area', 'places'],
  content(batch, words) {
    const codes = texts(batch, 'code');
    const [pieces, residents] = [counts(batch, 'pieces'), counts(batch, 'residents')];
    return {
      columns: [
        keyColumn('code', codes),
        labelColumn('name', placeNames(batch, codes, words)),
        ...countedColumns(countedOf(batch)),
        countColumn('residents', 'residents', residents),
        ...perTenThousandColumns(pieces, residents),
      ],
      rowsCounted: total(pieces),
    };
  },
};

export const areaTopic: TableDefinition = {
  id: 'area-topic',
  title: messages['report.table_area_topic'],
  sql: 'sql/tables/area-topic.sql',
  takes: ['from', 'to', 'year', 'area', 'places'],
  own: topicParameters,
  content(batch, words, parameters) {
    const [areas, topics] = [texts(batch, 'area'), texts(batch, 'code')];
    const [pieces, residents] = [counts(batch, 'pieces'), counts(batch, 'residents')];
    return {
      columns: [
        keyColumn('area', areas),
        labelColumn('area_name', placeNames(batch, areas, words), 'area'),
        keyColumn('topic', topics),
        labelColumn(
          'topic_name',
          codeNames(topics, axisOf(parameters), words.nameOf, words.language),
          'topic',
        ),
        countColumn('pieces', 'pieces', pieces),
        countColumn('residents', 'residents', residents),
        ...perTenThousandColumns(pieces, residents),
      ],
      rowsCounted: total(pieces),
    };
  },
};
