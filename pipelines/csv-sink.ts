// Writes rows of text to a CSV file as they come, so that a table of any size passes through.
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { csvCell } from '../src/warehouse/csv.ts';
import type { TableSink } from './classify-table.ts';

/** A sink into `path`; the file stands under its name only when it is whole. */
export function csvSink(path: string): TableSink {
  const partial = `${path}.partial`;
  const file = createWriteStream(partial);
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      file.write(text, (error) => (error ? reject(error) : resolve()));
    });
  const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
  return {
    begin: (columns) => write(line(columns.map(csvCell))),
    async write({ columns, rowNumbers }) {
      const lines = rowNumbers.map((_, row) =>
        line(
          columns.map((cells) => {
            const cell = cells[row] ?? null;
            return cell === null ? '' : csvCell(cell);
          }),
        ),
      );
      await write(lines.join(''));
    },
    async end() {
      file.end();
      await finished(file);
      await rename(partial, path);
    },
  };
}
