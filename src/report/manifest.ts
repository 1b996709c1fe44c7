// manifest.json: what a report was made of, what it says figure by figure, and which files it is.
import * as z from 'zod';
import { failure } from '../foundation/errors.ts';
import type { Figure, FigureBook } from './model.ts';

const parameters = z.record(z.string(), z.union([z.string(), z.number()]));
const count = z.number().nullable();

const figure = z.object({
  id: z.string(),
  value: count,
  unit: z.string().nullable(),
  n: count,
  interval: z.tuple([z.number(), z.number()]).nullable(),
  sql: z.string(),
  params: parameters,
  rows: count,
  /** Why the value is withheld; a manifest of a full edition does not say. */
  status: z.enum(['small', 'linked', 'sample']).optional(),
});

const manifestSchema = z.object({
  run: z.string(),
  created: z.string(),
  edition: z.string(),
  language: z.enum(['zh', 'en']),
  versions: z.record(z.string(), z.string()),
  settings: parameters,
  inputs: z.array(
    z.object({
      file: z.string(),
      source: z.string(),
      kind: z.string(),
      sha256: z.string(),
      bytes: count,
      rows_read: count,
      loaded: count,
      updated: count,
      unchanged: count,
      quarantined: count,
    }),
  ),
  steps: z.array(z.object({ step: z.string(), rows: count, seconds: z.number() })),
  missing: z.array(z.string()),
  figures: z.array(figure),
  files: z.array(z.object({ file: z.string(), bytes: z.number(), sha256: z.string() })),
});

/** The manifest of a report. */
export type Manifest = z.output<typeof manifestSchema>;
export type ManifestFigure = Manifest['figures'][number];
export type ManifestInput = Manifest['inputs'][number];
export type ManifestFile = Manifest['files'][number];

/** A job of the run that made the report: how many rows came out of it, and how long it took. */
export type ManifestStep = Manifest['steps'][number];

/** A figure as the manifest keeps it. Infinite ends of an interval have no place in JSON: the interval is left out. */
function manifestFigure({ rowsCounted, parameters: params, interval, ...rest }: Figure): ManifestFigure {
  const { id, value, unit, n, sql, status } = rest;
  const finite = interval?.every(Number.isFinite)
    ? ([interval[0], interval[1]] satisfies [number, number])
    : null;
  const figure = { id, value, unit, n, interval: finite, sql, params, rows: rowsCounted };
  return status === undefined ? figure : { ...figure, status };
}

/** The figures of a book as the manifest keeps them, in the order of the report. */
export function manifestFigures(figures: FigureBook): ManifestFigure[] {
  return [...figures.values()].map(manifestFigure);
}

/** The manifest as text: keys in a fixed order, one line for each input, step, figure and file. */
export function manifestText(manifest: Manifest): string {
  const { run, created, edition, language, versions, settings, missing } = manifest;
  const lines = (items: readonly unknown[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  const head = Object.entries({ run, created, edition, language, versions, settings, missing });
  const lists = Object.entries({
    inputs: manifest.inputs,
    steps: manifest.steps,
    figures: manifest.figures,
    files: manifest.files,
  });
  const members = [
    ...head.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`),
    ...lists.map(([key, items]) => `  ${JSON.stringify(key)}: ${lines(items)}`),
  ];
  return `{\n${members.join(',\n')}\n}\n`;
}

/** Reads the text of a manifest. Throws `report.manifest_unreadable`. */
export function parseManifest(text: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw failure('report.manifest_unreadable', {}, { cause });
  }
}
