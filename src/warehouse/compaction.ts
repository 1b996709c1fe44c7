// Writes a closed warehouse anew, so that its file keeps nothing of rows that were deleted or changed.
import { rename, rm } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { failure } from '../foundation/errors.ts';
import { literal } from './identifiers.ts';

/**
 * Copies all tables and views of the warehouse at `path`, which nobody may have open, into a new file that takes its
 * place. Throws `privacy.compact_failed`; the warehouse is then as it was.
 */
export async function compactWarehouse(path: string): Promise<void> {
  const aside = `${path}.compacting`;
  await rm(aside, { force: true });
  const instance = await DuckDBInstance.create(':memory:');
  try {
    const connection = await instance.connect();
    await connection.run(`attach ${literal(path)} as before (read_only)`);
    await connection.run(`attach ${literal(aside)} as after`);
    await connection.run('copy from database before to after');
    await connection.run('detach after');
    await connection.run('detach before');
    connection.closeSync();
  } catch (cause) {
    instance.closeSync();
    await rm(aside, { force: true });
    throw failure('privacy.compact_failed', { file: path }, { cause });
  }
  instance.closeSync();
  await rename(aside, path);
}
