// The facts of a run that its manifest keeps: its name, the versions of what made it, and its inputs.
import { versions as nodeVersions } from 'node:process';
import type { Edition } from '../src/disclosure/publish.ts';
import type { TypedBatch } from '../src/foundation/columns.ts';
import type { ManifestInput, ManifestStep } from '../src/report/manifest.ts';
import { counts, texts } from '../src/report/read-columns.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { type ReportRequest, tableReader } from './report-request.ts';

/** The name of a run that begins now: `20260304-130607` on the office's wall clock. */
export function runName(now: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}${part('month')}${part('day')}-${part('hour')}${part('minute')}${part('second')}`;
}

/** The versions that decide what a report says. */
export async function versionsOf({
  warehouse,
  taxonomy,
  version,
}: Pick<ReportRequest, 'warehouse' | 'taxonomy' | 'version'>): Promise<Record<string, string>> {
  const engine = await warehouse.query('select version() as version');
  return {
    weathervane: version,
    taxonomy: taxonomy.version,
    node: nodeVersions.node,
    duckdb: texts(engine, 'version')[0] ?? '',
  };
}

function inputRow(batch: TypedBatch, row: number): ManifestInput {
  const text = (name: string): string => texts(batch, name)[row] ?? '';
  const count = (name: string): number => counts(batch, name)[row] ?? 0;
  return {
    file: text('file'),
    source: text('source'),
    kind: text('kind'),
    sha256: text('sha256'),
    bytes: count('bytes'),
    rows_read: count('rows_read'),
    loaded: count('loaded'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    quarantined: count('quarantined'),
  };
}

/** The files that the register was loaded from. */
export async function inputsOf(warehouse: Warehouse): Promise<ManifestInput[]> {
  const batch = await tableReader(warehouse)('sql/tables/inputs.sql', {});
  return Array.from({ length: batch.rowCount }, (_, row) => inputRow(batch, row));
}

interface RunFacts {
  readonly inputs: ManifestInput[];
  readonly steps: ManifestStep[];
}

/**
 * What the manifest of an edition says of the run: only the office's own says how many rows the register has, since
 * what was loaded less what was classified is how many accusations there are.
 */
export function factsFor(edition: Edition, { inputs, steps }: RunFacts): RunFacts {
  if (edition === 'office') return { inputs, steps };
  const unsaid = {
    bytes: null,
    rows_read: null,
    loaded: null,
    updated: null,
    unchanged: null,
    quarantined: null,
  } satisfies Partial<ManifestInput>;
  return {
    inputs: inputs.map((input) => ({ ...input, ...unsaid })),
    steps: steps.map((step) => ({ ...step, rows: null })),
  };
}
