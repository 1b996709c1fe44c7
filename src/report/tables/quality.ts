// Data quality: what is missing, out of range, late or doubtful, each with its denominator and interval.
import { messages } from '../../foundation/messages/index.ts';
import { codeNames, countColumn, keyColumn, labelColumn, shareColumns } from '../published-columns.ts';
import { counts, texts } from '../read-columns.ts';
import type { TableDefinition } from './definition.ts';

export const dataQuality: TableDefinition = {
  id: 'data-quality',
  title: messages['report.table_data_quality'],
  sql: 'sql/tables/data-quality.sql',
  takes: ['from', 'to', 'area'],
  own: ({ scheme }) => ({ scheme }),
  content(batch, { nameOf, language }) {
    const measures = texts(batch, 'measure');
    const [numerator, denominator] = [counts(batch, 'numerator'), counts(batch, 'denominator')];
    return {
      columns: [
        keyColumn('measure', measures),
        labelColumn('name', codeNames(measures, 'quality', nameOf, language)),
        countColumn('numerator', 'count', numerator),
        countColumn('denominator', 'count', denominator),
        ...shareColumns(numerator, denominator),
      ],
      rowsCounted: denominator[measures.indexOf('missing_area')] ?? 0,
    };
  },
};
