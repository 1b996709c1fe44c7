// The messages of the contest's table as rows of the register, for measuring.
import type { TypedBatch } from '../../../../src/foundation/columns.ts';
import { readMoment } from '../../../../src/intake/dates.ts';
import type { SourceTable } from '../../../../src/intake/source-table.ts';
import { requiredColumns } from './city-register.ts';

/** The rows of a table with the columns of `messages_votes.xlsx`. */
export async function* tableRegister(table: SourceTable): AsyncGenerator<TypedBatch> {
  let first = 0;
  for await (const { rows } of table.batches()) {
    const cells = (header: string): readonly (string | null)[] =>
      rows.columns[table.columns.indexOf(header)] ?? [];
    const numbers = rows.rowNumbers.map((_, index) => first + index);
    const text = (name: string, header: string) => ({ name, type: 'text' as const, values: cells(header) });
    const votes = (name: string, header: string) => ({
      name,
      type: 'integer' as const,
      values: cells(header).map((cell) => Number(cell ?? 0)),
    });
    yield {
      rowCount: numbers.length,
      columns: [
        ...requiredColumns(numbers),
        {
          name: 'received_on',
          type: 'date',
          values: cells('留言时间').map((cell) => readMoment(cell ?? '')?.day ?? 0),
        },
        text('title', '留言主题'),
        text('text', '留言详情'),
        votes('votes_for', '点赞数'),
        votes('votes_against', '反对数'),
      ],
    };
    first += numbers.length;
  }
}
