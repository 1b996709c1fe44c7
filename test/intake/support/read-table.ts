// Writes small files for tests and reads tables from them whole.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from '../../../src/foundation/columns.ts';
import type { Notice, OpenOptions, RowFault, SourceTable } from '../../../src/intake/source-table.ts';
import { openTable } from '../../../src/intake/table.ts';

/** A folder for the files of one test file; `remove` it after. */
export function scratchFolder(): {
  write(name: string, content: string | Uint8Array): string;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'weathervane-intake-'));
  return {
    write(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface WholeTable {
  readonly table: SourceTable;
  readonly rows: Cell[][];
  readonly rowNumbers: number[];
  readonly faults: RowFault[];
  readonly notices: Notice[];
}

/** All rows of a table, row by row, as tests like to compare them. */
export async function readWhole(path: string, options: OpenOptions = {}): Promise<WholeTable> {
  const table = await openTable(path, options);
  const rows: Cell[][] = [];
  const rowNumbers: number[] = [];
  const faults: RowFault[] = [];
  const notices = [...table.notices];
  for await (const batch of table.batches()) {
    for (const [index, place] of batch.rows.rowNumbers.entries()) {
      rows.push(batch.rows.columns.map((column) => column[index] ?? null));
      rowNumbers.push(place);
    }
    faults.push(...batch.faults);
    notices.push(...batch.notices);
  }
  return { table, rows, rowNumbers, faults, notices };
}
