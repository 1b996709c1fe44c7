// 历史遗留, 集体访, 重复 and 越级 as counts of the situation: no change, no series, no place or department beside them.
import { messages } from '../../foundation/messages/index.ts';
import { codeNames, countColumn, keyColumn, labelColumn, shareColumns } from '../published-columns.ts';
import { counts, texts, total } from '../read-columns.ts';
import type { TableDefinition } from './definition.ts';

export const situationCounts: TableDefinition = {
  id: 'situation-counts',
  title: messages['report.table_situation_counts'],
  sql: 'sql/tables/situation-counts.sql',
  takes: ['from', 'to', 'area'],
  content(batch, { nameOf, language }) {
    const measures = texts(batch, 'measure');
    const [pieces, denominator] = [counts(batch, 'pieces'), counts(batch, 'denominator')];
    return {
      columns: [
        keyColumn('measure', measures),
        labelColumn('name', codeNames(measures, 'situation', nameOf, language)),
        countColumn('pieces', 'pieces', pieces),
        countColumn('persons', 'persons', counts(batch, 'persons')),
        {
          ...countColumn('denominator', 'pieces', denominator),
          heading: messages['report.column_situation_of'],
        },
        ...shareColumns(pieces, denominator),
      ],
      rowsCounted: total(pieces),
    };
  },
};
