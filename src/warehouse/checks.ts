// Checks of the data: queries that return the offending rows, counted and located but never quoted.
import type { Effects } from '../foundation/effects.ts';
import { say } from '../foundation/messages/index.ts';
import type { Check } from './model-files.ts';
import { inputsOf } from './model-graph.ts';
import { modelObjects } from './model-store.ts';
import { wrapped } from './sql-files.ts';
import type { Warehouse } from './warehouse.ts';

/** How many offending rows are located at most. */
const SAMPLE_ROWS = 5;

export interface CheckResult {
  readonly name: string;
  /** What must hold, as the check's file says it. */
  readonly description: string;
  readonly severity: 'error' | 'warn';
  /** How many rows offend; 0 is good. */
  readonly rows: number;
  /** Where the first of them stand, `file:row`, for checks that return `source_file` and `source_row`. */
  readonly sample: readonly string[];
}

async function offendingRows(warehouse: Warehouse, check: Check): Promise<number> {
  const result = await warehouse.query(wrapped(check.sql, 'select count(*) from (\n', '\n)'));
  return Number(result.columns[0]?.values[0] ?? 0);
}

async function samplePositions(warehouse: Warehouse, check: Check): Promise<readonly string[]> {
  const sql = wrapped(check.sql, 'select * from (\n', `\n) limit ${SAMPLE_ROWS}`);
  const { columns, rowCount } = await warehouse.query(sql);
  const files = columns.find(({ name }) => name === 'source_file')?.values;
  const rows = columns.find(({ name }) => name === 'source_row')?.values;
  if (files === undefined || rows === undefined) return [];
  return Array.from({ length: rowCount }, (_, index) => `${files[index]}:${rows[index]}`);
}

/** Which tables there may be, and which models were asked for (all where null). */
export interface CheckScope {
  readonly known: ReadonlySet<string>;
  readonly changed: ReadonlySet<string> | null;
}

/**
 * Runs the checks that read what was asked for and whose tables are all built. The caller decides what an
 * offending row of severity `error` ends in. Throws `warehouse.unknown_table` for a misspelt table.
 */
export async function runChecks(
  warehouse: Warehouse,
  checks: readonly Check[],
  { known, changed }: CheckScope,
  effects: Pick<Effects, 'language' | 'note' | 'progress' | 'signal'>,
): Promise<readonly CheckResult[]> {
  const objects = await modelObjects(warehouse);
  const isBuilt = (table: string): boolean => !/^(?:staging|marts)\./.test(table) || objects.has(table);
  const due = checks.filter((check) => {
    const inputs = inputsOf(check, known);
    return inputs.every(isBuilt) && (changed === null || inputs.some((input) => changed.has(input)));
  });
  const results: CheckResult[] = [];
  for (const [index, check] of due.entries()) {
    effects.signal.throwIfAborted();
    const name = check.name.replace(/^checks\./, '');
    effects.progress({
      step: say(effects.language, 'warehouse.step.check', { check: name }),
      done: index,
      total: due.length,
    });
    const rows = await offendingRows(warehouse, check);
    const sample = rows === 0 ? [] : await samplePositions(warehouse, check);
    results.push({ name, description: check.description, severity: check.severity, rows, sample });
  }
  return results;
}
