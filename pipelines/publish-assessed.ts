// Publishes the tables of assessed decisions as a run of their own; the last report stays the latest.
import { publish } from '../src/disclosure/publish.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { type Language, say } from '../src/foundation/messages/index.ts';
import { figuresOf } from '../src/report/figures.ts';
import { manifestFigures, manifestText } from '../src/report/manifest.ts';
import { type Assessed, assessedTables } from './assessed-tables.ts';
import { beginPublication } from './publication.ts';
import { inputsOf, runName, versionsOf } from './run-facts.ts';

/** What is published, and where. */
export interface AssessedRequest
  extends Pick<Parameters<typeof versionsOf>[0], 'warehouse' | 'taxonomy' | 'version'> {
  readonly assessed: Assessed;
  readonly output: string;
  readonly language: Language;
  readonly timeZone: string;
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
  const { assessed, output, language, timeZone, warehouse } = request;
  const published = assessedTables(assessed).map((table) => publish(table, 'office'));
  const tables = published.map(({ table }) => table);
  const publication = await beginPublication(output, runName(effects.now(), timeZone), { latest: false });
  try {
    for (const table of published) await publication.writeTable(table);
    const [inputs, versions] = [await inputsOf(warehouse), await versionsOf(request)];
    const { run } = publication;
    const directory = await publication.finish(async (files) =>
      manifestText({
        run,
        created: effects.now().toISOString(),
        edition: 'office',
        language,
        versions,
        settings: tables[0]?.parameters ?? {},
        inputs,
        steps: [],
        missing: [],
        figures: manifestFigures(figuresOf(tables)),
        files: [...files],
      }),
    );
    effects.note(say(effects.language, 'risk.tables_written', { directory }));
    return { run, directory, tables: tables.map(({ id }) => id) };
  } catch (error) {
    await publication.abandon();
    throw error;
  }
}
