// The whole of a period, and the whole by month.
import { messages } from '../../foundation/messages/index.ts';
import {
  changeBetween,
  changeColumns,
  codeNames,
  countColumn,
  keyColumn,
  labelColumn,
} from '../published-columns.ts';
import { counts, texts, total } from '../read-columns.ts';
import { comparedSpans, type TableDefinition } from './definition.ts';

/** One row a measure: pieces, batches, persons. Persons come in parties, so their changes have no interval. */
export const totalByPeriod: TableDefinition = {
  id: 'total-by-period',
  title: messages['report.table_total_by_period'],
  sql: 'sql/tables/total-by-period.sql',
  takes: [...comparedSpans, 'area'],
  content(batch, { nameOf, language }) {
    const measures = texts(batch, 'measure');
    const [value, lastYear, previous] = [
      counts(batch, 'value'),
      counts(batch, 'last_year'),
      counts(batch, 'previous'),
    ];
    const change = (base: readonly (number | null)[]) =>
      measures.map((measure, row) =>
        changeBetween(value[row] ?? null, base[row] ?? null, measure !== 'persons'),
      );
    return {
      columns: [
        keyColumn('measure', measures),
        labelColumn('name', codeNames(measures, 'measure', nameOf, language)),
        countColumn('value', 'count', value),
        countColumn('last_year', 'count', lastYear),
        ...changeColumns('change', change(lastYear)),
        countColumn('previous', 'count', previous),
        ...changeColumns('change_previous', change(previous)),
      ],
      rowsCounted: value[measures.indexOf('pieces')] ?? 0,
    };
  },
};

/** One row a statistical month: those of the period and up to 36 before. */
export const totalByMonth: TableDefinition = {
  id: 'total-by-month',
  title: messages['report.table_total_by_month'],
  sql: 'sql/tables/total-by-month.sql',
  takes: ['months_from', 'months_to', 'covered_from', 'covered_to', 'area'],
  content(batch) {
    const pieces = counts(batch, 'pieces');
    const [lastYear, previous] = [counts(batch, 'last_year'), counts(batch, 'previous')];
    const change = (base: readonly (number | null)[]) =>
      pieces.map((count, row) => changeBetween(count, base[row] ?? null));
    return {
      columns: [
        keyColumn('month', texts(batch, 'month')),
        countColumn('pieces', 'pieces', pieces),
        countColumn('batches', 'batches', counts(batch, 'batches')),
        countColumn('persons', 'persons', counts(batch, 'persons')),
        countColumn('last_year', 'pieces', lastYear),
        ...changeColumns('change', change(lastYear)),
        countColumn('previous', 'pieces', previous),
        ...changeColumns('change_previous', change(previous)),
      ],
      rowsCounted: total(pieces),
    };
  },
};
