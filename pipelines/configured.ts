// Loading, classifying and building as a project's configuration describes them.
import type { Project } from '../src/config/project.ts';
import type { SourceConfiguration } from '../src/config/schema.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { failure } from '../src/foundation/errors.ts';
import { screenPurpose } from '../src/taxonomy/purpose-rule.ts';
import { readParquet } from '../src/warehouse/parquet.ts';
import { type BuildReport, build } from './build.ts';
import { type ClassifyResult, classify } from './classify.ts';
import { type LoadResult, type LoadSource, load } from './load.ts';
import { packagedTaxonomy } from './packaged-taxonomy.ts';
import { openSecret } from './secret.ts';
import { writeSettings } from './settings.ts';
import type { Workplace } from './workplace.ts';

function loadSource(name: string, source: SourceConfiguration): LoadSource {
  const { kind, fields, date_order, label_scheme, sheet, header_row, encoding } = source;
  return {
    name,
    kind,
    fields,
    dateOrder: date_order,
    labelScheme: label_scheme,
    sheet,
    headerRow: header_row,
    encoding,
  };
}

/** A file to load: its path, and its source where that is said. */
export interface FileToLoad {
  readonly path: string;
  readonly source?: string | undefined;
}

/** Places and residents come before the petitions that refer to them. */
const order = {
  areas: 0,
  org_units: 1,
  population: 2,
  petitions: 3,
  hazards: 4,
  decisions: 5,
  decision_factors: 6,
  measures: 7,
  milestones: 8,
} as const;

function configuredFiles(
  sources: readonly (readonly [string, SourceConfiguration])[],
  path: Project['path'],
): FileToLoad[] {
  return sources
    .toSorted(([, a], [, b]) => order[a.kind] - order[b.kind])
    .flatMap(([source, { files }]) => files.map((file) => ({ path: path(file), source })));
}

/** What to load: these files, or those of the configuration; only sources of `kind` where that is said. */
export interface LoadWishes {
  readonly files: readonly FileToLoad[];
  readonly kind?: string | undefined;
}

/** Loads what is wished for. Throws `config.no_files` where there is nothing to load. */
export async function loadConfigured(
  { project, warehouse }: Workplace,
  { files, kind }: LoadWishes,
  effects: Effects,
): Promise<LoadResult> {
  const { configuration, path } = project;
  const sources = Object.entries(configuration.sources).filter(
    ([, source]) => source.kind === (kind ?? source.kind),
  );
  const chosen = files.length > 0 ? files : configuredFiles(sources, path);
  if (chosen.length === 0) throw failure('config.no_files', {});
  const taxonomy = packagedTaxonomy();
  await writeSettings(warehouse, configuration, effects);
  return load(
    {
      warehouse,
      sources: sources.map(([name, source]) => loadSource(name, source)),
      files: chosen,
      secret: await openSecret(warehouse, {
        environment: effects.environment,
        keyFile: path(configuration.key_file),
      }),
      screen: (petition) => screenPurpose(taxonomy, petition),
      screenVersion: taxonomy.version,
      settings: {
        jointVisitPersons: configuration.office.joint_visit_persons,
        timeZone: configuration.office.time_zone,
      },
      parquet: readParquet,
    },
    effects,
  );
}

/** Labels what is unlabelled, with the packaged taxonomy. */
export function classifyConfigured(
  { project, warehouse }: Workplace,
  effects: Effects,
): Promise<ClassifyResult> {
  const { time_zone: timeZone } = project.configuration.office;
  return classify({ warehouse, taxonomy: packagedTaxonomy(), timeZone }, effects);
}

/** Builds models under the office's settings. */
export async function buildConfigured(
  { project, warehouse }: Workplace,
  options: Parameters<typeof build>[1],
  effects: Effects,
): Promise<BuildReport> {
  await writeSettings(warehouse, project.configuration, effects);
  return build(warehouse, options, effects);
}
