// How registrations are spread over responsible departments: no department is named, and none is ranked.
import { messages } from '../../foundation/messages/index.ts';
import { countColumn, keyColumn } from '../published-columns.ts';
import { counts, texts, total } from '../read-columns.ts';
import type { TableDefinition } from './definition.ts';

export const departmentSpread: TableDefinition = {
  id: 'department-spread',
  title: messages['report.table_department_spread'],
  sql: 'sql/tables/department-spread.sql',
  takes: ['from', 'to', 'area'],
  content(batch) {
    const pieces = counts(batch, 'pieces');
    return {
      columns: [
        keyColumn('scope', texts(batch, 'scope')),
        countColumn('departments', 'count', counts(batch, 'departments')),
        countColumn('covering_half', 'count', counts(batch, 'covering_half')),
        countColumn('pieces', 'pieces', pieces),
      ],
      rowsCounted: total(pieces),
    };
  },
};
