// The list of what an edition does not show and why, as a table of its own. It holds no count.
import type { PrintRules } from '../disclosure/edition-rules.ts';
import { messages } from '../foundation/messages/index.ts';
import { rowKeys } from './figure-id.ts';
import type { PublishedTable } from './model.ts';
import { keyColumn } from './published-columns.ts';

export const SUPPRESSION_LOG = 'suppression-log';

/** `primary`: below k; `secondary`: would give a primary one away; `rounding`: a whole column; `n<30`: a rate. */
interface LogLine {
  readonly table: string;
  readonly keys: readonly string[];
  readonly column: string;
  readonly reason: string;
}

const ALL_ROWS = ['*'];

function* linesOf(table: PublishedTable, rules: PrintRules): Generator<LogLine> {
  for (const { role, data, statuses } of table.columns) {
    if (role !== 'measure') continue;
    const isCount = data.type === 'integer' && !data.name.startsWith('difference');
    const line = { table: table.id, column: data.name };
    if (isCount && data.name !== 'residents' && rules.base > 1)
      yield { ...line, keys: ALL_ROWS, reason: 'rounding' };
    for (const [row, status] of statuses?.entries() ?? []) {
      const own = { ...line, keys: rowKeys(table, row) };
      if (status === 'sample') yield { ...own, reason: `n<${rules.smallestSample}` };
      // What is derived from a suppressed count goes with it and has no line of its own.
      else if (status !== null && isCount)
        yield { ...own, reason: status === 'small' ? 'primary' : 'secondary' };
    }
  }
}

/** The log of these tables. A line with `*` is about a whole column. */
export function suppressionLog(tables: readonly PublishedTable[], rules: PrintRules): PublishedTable {
  const lines = tables.flatMap((table) => [...linesOf(table, rules)]);
  return {
    id: SUPPRESSION_LOG,
    title: messages['report.table_suppression_log'],
    sql: '',
    parameters: {},
    rowCount: lines.length,
    rowsCounted: null,
    columns: [
      keyColumn(
        'table',
        lines.map(({ table }) => table),
      ),
      keyColumn(
        'key',
        lines.map(({ keys }) => keys[0] ?? ''),
      ),
      keyColumn(
        'second_key',
        lines.map(({ keys }) => keys[1] ?? ''),
      ),
      keyColumn(
        'column',
        lines.map(({ column }) => column),
      ),
      keyColumn(
        'reason',
        lines.map(({ reason }) => reason),
      ),
    ],
  };
}
