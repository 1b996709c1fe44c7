// The jobs as a project's configuration describes them, for the commands that run them one by one or all.
import type { Project } from '../src/config/project.ts';
import type { SourceConfiguration } from '../src/config/schema.ts';
import type { SignOff } from '../src/disclosure/sign-off.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { failure } from '../src/foundation/errors.ts';
import type { Language } from '../src/foundation/messages/index.ts';
import { parsePeriod } from '../src/foundation/periods.ts';
import type { ManifestStep } from '../src/report/manifest.ts';
import { namesOf } from '../src/report/names.ts';
import type { Scheme } from '../src/report/scope.ts';
import { screenPurpose } from '../src/taxonomy/purpose-rule.ts';
import { readParquet } from '../src/warehouse/parquet.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import type { WarningSettings } from '../src/warning/settings.ts';
import { replay } from './backtest.ts';
import { writeBacktest } from './backtest-page.ts';
import { type BuildReport, build } from './build.ts';
import { type ClassifyResult, classify } from './classify.ts';
import { type LoadResult, type LoadSource, load } from './load.ts';
import { packagedTaxonomy } from './packaged-taxonomy.ts';
import { type ReportResult, report } from './report.ts';
import { openSecret } from './secret.ts';
import { writeSettings } from './settings.ts';
import { type WatchResult, watch } from './watch.ts';
import { type BacktestResult, backtestResult } from './watching/backtest-result.ts';
import { placeNames } from './watching/names.ts';
import { readPlanted } from './watching/truth.ts';

/** A project with its warehouse open. */
export interface Workplace {
  readonly project: Project;
  readonly warehouse: Warehouse;
}

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

/** How warnings are raised, as the configuration says. */
export function warningSettings({ warnings }: Project['configuration']): WarningSettings {
  const { alpha, years, weeks, levels, hold_back_weeks: heldBack, slow_rise: slowRise } = warnings;
  const cusum = {
    reference: warnings.cusum_k,
    limit: warnings.cusum_h,
    sparseLimit: warnings.cusum_h_sparse,
  };
  return { alpha, years, weeks, levels, heldBack, slowRise, cusum };
}

/** Looks for early warnings in the models as they are. */
export function watchBuilt(
  { project, warehouse }: Workplace,
  language: Language | undefined,
  effects: Effects,
): Promise<WatchResult> {
  const { configuration } = project;
  return watch(
    {
      warehouse,
      taxonomy: packagedTaxonomy(),
      settings: warningSettings(configuration),
      timeZone: configuration.office.time_zone,
      language: language ?? configuration.language,
    },
    effects,
  );
}

/** Brings the models up to date and looks for early warnings in them. */
export async function watchConfigured(
  workplace: Workplace,
  language: Language | undefined,
  effects: Effects,
): Promise<WatchResult> {
  await buildConfigured(workplace, {}, effects);
  return watchBuilt(workplace, language, effects);
}

/** How a back-test is asked for: `truth` is the path of a generated city's truth, null elsewhere. */
export interface BacktestWishes {
  readonly truth: string | null;
  readonly language: Language;
  readonly version: string;
}

/** Brings the models up to date, replays them, and writes the page of what was found. */
export async function backtestConfigured(
  workplace: Workplace,
  { truth, language, version }: BacktestWishes,
  effects: Effects,
): Promise<BacktestResult & { readonly page: string }> {
  const { project, warehouse } = workplace;
  const { configuration, path } = project;
  const planted = truth === null ? null : await readPlanted(truth);
  await buildConfigured(workplace, {}, effects);
  const settings = warningSettings(configuration);
  const result = backtestResult(await replay({ warehouse, settings, planted }, effects));
  const taxonomy = packagedTaxonomy();
  const page = await writeBacktest(
    {
      warehouse,
      taxonomy,
      version,
      result,
      settings,
      words: { nameOf: await placeNames(warehouse, namesOf(taxonomy), language), language },
      output: path(configuration.output),
      office: configuration.office.name,
      timeZone: configuration.office.time_zone,
    },
    effects,
  );
  return { ...result, page };
}

/** What a report can be asked for beyond the configuration. */
export interface ReportWishes {
  readonly period?: string | undefined;
  readonly area?: string | undefined;
  readonly scheme?: Scheme | undefined;
  readonly edition?: 'office' | 'internal' | 'public' | undefined;
  /** Two roles and a reason; for one report, so that it cannot stand in the configuration. */
  readonly signOff?: SignOff | undefined;
  readonly language?: Language | undefined;
  readonly version: string;
  readonly steps?: readonly ManifestStep[];
}

/**
 * Brings the models and the warnings up to date, so that no report counts an older register than the one there is, and
 * writes it.
 */
export async function reportConfigured(
  workplace: Workplace,
  wishes: ReportWishes,
  effects: Effects,
): Promise<ReportResult> {
  const period = wishes.period ?? workplace.project.configuration.report.period;
  if (period !== undefined) parsePeriod(period);
  await buildConfigured(workplace, {}, effects);
  await watchBuilt(workplace, wishes.language, effects);
  return writeReport(workplace, wishes, effects);
}

/** Writes the report that the configuration describes, or the one that is wished for, from the models as they are. */
export function writeReport(
  { project, warehouse }: Workplace,
  wishes: ReportWishes,
  effects: Effects,
): Promise<ReportResult> {
  const { configuration, path } = project;
  return report(
    {
      warehouse,
      taxonomy: packagedTaxonomy(),
      output: path(configuration.output),
      period: wishes.period ?? configuration.report.period,
      area: wishes.area ?? configuration.report.area,
      scheme: wishes.scheme ?? configuration.report.scheme,
      edition: wishes.edition ?? configuration.report.edition,
      language: wishes.language ?? configuration.language,
      office: configuration.office.name,
      timeZone: configuration.office.time_zone,
      monthEnd: configuration.office.statistical_month_end,
      version: wishes.version,
      ...(wishes.steps === undefined ? {} : { steps: wishes.steps }),
      ...(wishes.signOff === undefined ? {} : { signOff: wishes.signOff }),
    },
    effects,
  );
}
