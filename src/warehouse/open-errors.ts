// Why a warehouse file does not open, in our words.
import { failure, type WeathervaneError } from '../foundation/errors.ts';

const locksMissing = (message: string): boolean =>
  /operation not supported|no locks available/i.test(message);

/** Whether another process holds the file, so that waiting may help. */
export function isLocked(message: string): boolean {
  if (locksMissing(message)) return false;
  return /could not set lock|conflicting lock|already open in|being used by another process/i.test(message);
}

/** What DuckDB said while opening `file`, as one of our errors. */
export function openFailure(thrown: unknown, file: string): WeathervaneError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const details = { place: { file }, cause: thrown };
  if (isLocked(message))
    return failure('warehouse.locked', { pid: /PID (\d+)/.exec(message)?.[1] ?? '?' }, details);
  if (/not a valid DuckDB database/i.test(message)) return failure('warehouse.not_a_database', {}, details);
  if (/corrupt database file/i.test(message)) return failure('warehouse.damaged', {}, details);
  if (/database does not exist/i.test(message)) return failure('warehouse.missing', {}, details);
  if (/version number|newer version|storage version/i.test(message)) {
    return failure('warehouse.newer_file', {}, details);
  }
  if (locksMissing(message)) return failure('warehouse.network_drive', {}, details);
  return failure('warehouse.unopened', {}, details);
}
