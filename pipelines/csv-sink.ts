// Writes rows of text to a CSV file as they come, so that a table of any size passes through.
import { type FileHandle, mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { csvCell } from '../src/warehouse/csv.ts';
import type { TableSink } from './classify-table.ts';

/** A sink into `path`; nothing is there before it begins, and the file has its name only when it is whole. */
export function csvSink(path: string): TableSink {
  const partial = `${path}.partial`;
  let file: FileHandle | null = null;
  const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
  return {
    async begin(columns) {
      await mkdir(dirname(path), { recursive: true });
      file = await open(partial, 'w');
      await file.appendFile(line(columns.map(csvCell)));
    },
    async write({ columns, rowNumbers }) {
      const lines = rowNumbers.map((_, row) =>
        line(
          columns.map((cells) => {
            const cell = cells[row] ?? null;
            return cell === null ? '' : csvCell(cell);
          }),
        ),
      );
      await file?.appendFile(lines.join(''));
    },
    async end() {
      await file?.close();
      await rename(partial, path);
    },
  };
}
