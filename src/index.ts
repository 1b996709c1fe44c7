// The package's API: a published run, opened for further work.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, type ManifestFigure, parseManifest } from './report/manifest.ts';

export type { Manifest, ManifestFigure } from './report/manifest.ts';

/** A run under `out/`, as it was published. */
export interface Run {
  readonly folder: string;
  readonly manifest: Manifest;
  /** The figure `table/row key/column`, or null where the run has none of that id. */
  readonly figure: (id: string) => ManifestFigure | null;
  /** The path of a published table, for DuckDB, Arrow or a spreadsheet to read. */
  readonly tablePath: (id: string, format: 'csv' | 'parquet' | 'arrow') => string;
}

/**
 * Opens a published run: `openRun('out/latest')`. Throws `report.manifest_unreadable` where the folder is no
 * run.
 */
export async function openRun(folder: string): Promise<Run> {
  const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => ''));
  const figures = new Map(manifest.figures.map((figure) => [figure.id, figure]));
  return {
    folder,
    manifest,
    figure: (id) => figures.get(id) ?? null,
    tablePath: (id, format) => join(folder, 'tables', `${id}.${format}`),
  };
}
