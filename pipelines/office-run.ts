// A run of the office beside its reports: tables and what goes with them, with a manifest; the last report stays latest.
import type { Published } from '../src/disclosure/publish.ts';
import type { Effects } from '../src/foundation/effects.ts';
import type { Language } from '../src/foundation/messages/index.ts';
import { figuresOf } from '../src/report/figures.ts';
import { type ManifestStep, manifestFigures, manifestText } from '../src/report/manifest.ts';
import type { PublishedTable } from '../src/report/model.ts';
import { beginPublication, type Publication } from './publication.ts';
import { inputsOf, runName, versionsOf } from './run-facts.ts';

/** Where a run is written, and what its manifest says of it. */
export interface OfficeRunRequest
  extends Pick<Parameters<typeof versionsOf>[0], 'warehouse' | 'taxonomy' | 'version'> {
  readonly output: string;
  readonly language: Language;
  readonly timeZone: string;
}

/** What a run holds: its tables, the settings they were made with, and what was done for them. */
export interface OfficeRunContent {
  readonly tables: readonly Published<PublishedTable>[];
  readonly settings: Record<string, string | number>;
  readonly steps?: readonly ManifestStep[];
}

/** Writes a run: what `write` puts into it, then its tables. Nothing is left of it where that fails. */
export async function writeOfficeRun(
  { warehouse, taxonomy, version, output, language, timeZone }: OfficeRunRequest,
  { tables: published, settings, steps = [] }: OfficeRunContent,
  effects: Effects,
  write: (publication: Publication) => Promise<void> = async () => {},
): Promise<{ readonly run: string; readonly directory: string; readonly tables: readonly string[] }> {
  const publication = await beginPublication(output, runName(effects.now(), timeZone), { latest: false });
  try {
    await write(publication);
    for (const table of published) await publication.writeTable(table);
    const tables = published.map(({ table }) => table);
    const inputs = await inputsOf(warehouse);
    const versions = await versionsOf({ warehouse, taxonomy, version });
    const directory = await publication.finish(async (files) =>
      manifestText({
        run: publication.run,
        created: effects.now().toISOString(),
        edition: 'office',
        language,
        versions,
        settings,
        inputs,
        steps: [...steps],
        missing: [],
        figures: manifestFigures(figuresOf(tables)),
        files: [...files],
      }),
    );
    return { run: publication.run, directory, tables: tables.map(({ id }) => id) };
  } catch (error) {
    await publication.abandon();
    throw error;
  }
}
