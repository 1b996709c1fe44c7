// Loads files into the register: opens each, finds its source, and lets one transaction take all of it.
import { parseIsoDate } from '../src/foundation/calendar.ts';
import type { Effects } from '../src/foundation/effects.ts';
import type { PurposeScreen } from '../src/intake/admission.ts';
import { chooseSource, type SourceMapping } from '../src/intake/mapping.ts';
import type { OpenOptions, ParquetReader, SourceTable } from '../src/intake/source-table.ts';
import { isKnownHeader } from '../src/intake/synonyms.ts';
import { openTable } from '../src/intake/table.ts';
import { keyMaker, type SecretChain } from '../src/privacy/pseudonyms.ts';
import { type Scrubbers, scrubbersOf } from '../src/privacy/scrubber/scrub.ts';
import { wallClockText } from '../src/warehouse/wall-clock.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { type FileResult, type LoadCounts, loadFile } from './loading/file.ts';
import type { LoadRules } from './loading/rows.ts';
import { purgedBefore } from './purge.ts';
import { checkSecret } from './secret.ts';

/** A source, and how its files are opened where they do not say so themselves. */
export interface LoadSource extends SourceMapping {
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
  readonly encoding?: string | undefined;
}

/** What to load, and by whose rules. */
export interface LoadRequest {
  readonly warehouse: Warehouse;
  readonly sources: readonly LoadSource[];
  /** `source` names one of the sources; without it, the one whose columns match is taken. */
  readonly files: readonly { readonly path: string; readonly source?: string | undefined }[];
  readonly secret: SecretChain;
  readonly screen: PurposeScreen;
  /** Tells one version of the screening rules from another. */
  readonly screenVersion: string;
  /** By all rules where nothing else is said. */
  readonly scrubbers?: Scrubbers | undefined;
  readonly settings: { readonly jointVisitPersons: number; readonly timeZone: string };
  readonly parquet?: ParquetReader | undefined;
}

/** The JSON of `weathervane load`. */
export interface LoadResult {
  readonly files: readonly ({ readonly file: string } & FileResult)[];
  readonly totals: LoadCounts;
}

function optionsOf(source: LoadSource | undefined, request: LoadRequest): OpenOptions {
  return {
    sheet: source?.sheet,
    headerRow: source?.headerRow,
    encoding: source?.encoding,
    parquet: request.parquet,
    knownHeader: isKnownHeader,
  };
}

/** Opens a file and finds its source; opened again where the source says how. */
async function openWithSource(
  { path, source: name }: LoadRequest['files'][number],
  request: LoadRequest,
): Promise<{ readonly table: SourceTable; readonly source: LoadSource }> {
  const named = request.sources.find((source) => source.name === name);
  const table = await openTable(path, optionsOf(named, request));
  const source = chooseSource(request.sources, { file: table.file, columns: table.columns, name });
  const special = source.sheet ?? source.headerRow ?? source.encoding;
  if (named !== undefined || special === undefined) return { table, source };
  return { table: await openTable(path, optionsOf(source, request)), source };
}

const nothing: LoadCounts = { rows_read: 0, loaded: 0, updated: 0, unchanged: 0, quarantined: 0 };

const plus = (a: LoadCounts, b: LoadCounts): LoadCounts => ({
  rows_read: a.rows_read + b.rows_read,
  loaded: a.loaded + b.loaded,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  quarantined: a.quarantined + b.quarantined,
});

/**
 * Loads files in the order given, each in a transaction of its own. Throws the errors of opening, of
 * `chooseSource` and of `loadFile`, and `mapping.other_secret`; files loaded before an error stay loaded.
 */
export async function load(request: LoadRequest, effects: Effects): Promise<LoadResult> {
  const { warehouse, settings, screen, screenVersion } = request;
  const keys = keyMaker(request.secret);
  await checkSecret(warehouse, keys.fingerprint);
  const purged = await purgedBefore(warehouse);
  const rules: LoadRules = {
    keys,
    screen,
    screenVersion,
    scrubbers: request.scrubbers ?? scrubbersOf(),
    jointVisitPersons: settings.jointVisitPersons,
    loadedAt: wallClockText(effects.now(), settings.timeZone),
    earliest: purged === null ? undefined : (parseIsoDate(purged) ?? undefined),
  };
  const files: ({ readonly file: string } & FileResult)[] = [];
  for (const file of request.files) {
    effects.signal.throwIfAborted();
    const { table, source } = await openWithSource(file, request);
    files.push({ file: table.file, ...(await loadFile({ warehouse, table, source, rules }, effects)) });
  }
  return { files, totals: files.reduce(plus, nothing) };
}
