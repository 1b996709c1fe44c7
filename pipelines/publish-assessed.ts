// Publishes the tables of assessed decisions as a run of their own; the last report stays the latest.
import { publish } from '../src/disclosure/publish.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { say } from '../src/foundation/messages/index.ts';
import { type Assessed, assessedTables } from './assessed-tables.ts';
import { type OfficeRunRequest, writeOfficeRun } from './office-run.ts';

/** What is published, and where. */
export interface AssessedRequest extends OfficeRunRequest {
  readonly assessed: Assessed;
}

/** What was written: the run, its folder, and the tables in it. */
export interface PublishedAssessed {
  readonly run: string;
  readonly directory: string;
  readonly tables: readonly string[];
}

/** Writes `output/RUN/tables/assessed-*.{csv,parquet,arrow}` with a manifest, for the office itself. */
export async function publishAssessed(
  request: AssessedRequest,
  effects: Effects,
): Promise<PublishedAssessed> {
  const tables = assessedTables(request.assessed).map((table) => publish(table, 'office'));
  const settings = tables[0]?.table.parameters ?? {};
  const written = await writeOfficeRun(request, { tables, settings }, effects);
  effects.note(say(effects.language, 'risk.tables_written', { directory: written.directory }));
  return written;
}
