// Where a figure or a model comes from; a figure is computed again and compared with what was published.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { roundToBase } from '../src/disclosure/edition-rules.ts';
import type { ReleasedCounts } from '../src/disclosure/publish.ts';
import { failure } from '../src/foundation/errors.ts';
import { nearest } from '../src/foundation/nearest.ts';
import { figuresOf } from '../src/report/figures.ts';
import {
  type Manifest,
  type ManifestFigure,
  manifestFigures,
  parseManifest,
} from '../src/report/manifest.ts';
import type { FigureBook } from '../src/report/model.ts';
import { namesOf } from '../src/report/names.ts';
import { readTableAgain, WHOLE_FIGURE } from '../src/report/tables/drafts.ts';
import { readOfficeTableAgain } from '../src/report/tables/office.ts';
import type { Taxonomy } from '../src/taxonomy/taxonomy.ts';
import { type ModelLineage, modelLineage } from '../src/warehouse/lineage.ts';
import { sqlText } from '../src/warehouse/sql-files.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { tableReader } from './report-request.ts';

const editions = z.enum(['office', 'internal', 'public']);

export interface LineageRequest {
  readonly warehouse: Warehouse;
  readonly taxonomy: Taxonomy;
  /** The folder that runs are written into: `out`. */
  readonly output: string;
  /** The run to look in; the latest by default. */
  readonly run?: string | undefined;
}

/** A figure as it was published, where it comes from, and what it is now. */
export interface FigureLineage {
  readonly kind: 'figure';
  readonly run: string;
  readonly figure: ManifestFigure;
  readonly sqlText: string;
  /** The loaded files that the register was made of. */
  readonly files: readonly string[];
  readonly again: { readonly value: number | null; readonly rows: number | null };
  /** Whether value, n, interval and rows are what they were. If not, the register has changed since. */
  readonly same: boolean;
}

export type Lineage = FigureLineage | ({ readonly kind: 'model' } & ModelLineage);

/** The manifest of a run, by default the latest. Throws `report.no_run`. */
export async function readManifest({
  output,
  run = 'latest',
}: Pick<LineageRequest, 'output' | 'run'>): Promise<Manifest> {
  const text = await readFile(join(output, run, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw failure('report.no_run', {}, { cause });
  });
  return parseManifest(text);
}

/** What the edition of a manifest shows: the same cells, rounded as they were. */
function releasedAs({ edition, settings, figures }: Manifest): ReleasedCounts {
  const statuses = new Map(figures.map(({ id, status }) => [id, status]));
  const setting = (name: string, otherwise: number): number => Number(settings[name] ?? otherwise);
  const base = setting('rounded_to', 1);
  return {
    rules: {
      edition: editions.parse(edition),
      k: setting('least_shown', 0),
      base,
      smallestSample: setting('least_sample', 0),
    },
    statusOf(id) {
      const status = statuses.get(id);
      return status === 'small' || status === 'linked' ? status : null;
    },
    printed: (count) => roundToBase(count, base),
    whole: figures.find(({ id }) => id === WHOLE_FIGURE)?.value ?? null,
  };
}

/** All figures of the table that a figure stands in, computed again with the parameters of the manifest. */
async function tableAgain(
  figure: ManifestFigure,
  manifest: Manifest,
  { warehouse, taxonomy }: LineageRequest,
): Promise<FigureBook> {
  const [id = ''] = figure.id.split('/');
  const read = tableReader(warehouse);
  const words = { nameOf: namesOf(taxonomy), language: manifest.language };
  const monthEnd = Number(manifest.settings.statistical_month_end ?? 31);
  const table =
    (await readOfficeTableAgain(id, figure.params, read, words)) ??
    (await readTableAgain(id, figure.params, releasedAs(manifest), { read, words, monthEnd }));
  return figuresOf(table === null ? [] : [table]);
}

const isSame = (before: ManifestFigure, now: ManifestFigure | undefined): boolean =>
  now !== undefined &&
  before.value === now.value &&
  before.n === now.n &&
  before.rows === now.rows &&
  before.status === now.status &&
  JSON.stringify(before.interval) === JSON.stringify(now.interval);

function describe(
  { run, inputs }: Manifest,
  figure: ManifestFigure,
  again: readonly ManifestFigure[],
): FigureLineage {
  const now = again.find(({ id }) => id === figure.id);
  return {
    kind: 'figure',
    run,
    figure,
    sqlText: sqlText(figure.sql),
    files: inputs.map(({ file }) => file),
    again: { value: now?.value ?? null, rows: now?.rows ?? null },
    same: isSame(figure, now),
  };
}

/** Every figure of a run, computed again: one table after the other. */
export async function* recomputeAll(request: LineageRequest): AsyncGenerator<FigureLineage> {
  const manifest = await readManifest(request);
  const tables = Map.groupBy(manifest.figures, ({ id }) => id.split('/')[0] ?? '');
  for (const figures of tables.values()) {
    const [first] = figures;
    if (first === undefined) continue;
    const again = manifestFigures(await tableAgain(first, manifest, request));
    for (const figure of figures) yield describe(manifest, figure, again);
  }
}

/**
 * The lineage of a figure of the run (`topic-counts/01/pieces`) or of a model (`marts.petition_daily`).
 * Throws `report.no_run`, and `report.lineage_unknown` with the nearest name.
 */
export async function lineage(name: string, request: LineageRequest): Promise<Lineage> {
  const model = await modelLineage(request.warehouse, name);
  if (model !== null) return { kind: 'model', ...model };
  const manifest = await readManifest(request);
  const figure = manifest.figures.find(({ id }) => id === name);
  if (figure === undefined) {
    const known = manifest.figures.map(({ id }) => id);
    throw failure('report.lineage_unknown', { name, nearest: nearest(name, known) ?? '' });
  }
  const again = manifestFigures(await tableAgain(figure, manifest, request));
  return describe(manifest, figure, again);
}
