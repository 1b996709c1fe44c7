// Writes the reports of assessed decisions as pages and Word files, with their list, as a run of their own.
import { publish } from '../src/disclosure/publish.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { type Language, say } from '../src/foundation/messages/index.ts';
import { figuresOf } from '../src/report/figures.ts';
import { manifestFigures, manifestText } from '../src/report/manifest.ts';
import { renderDocument } from '../src/report/page/document-page.ts';
import { assessmentReport } from '../src/risk/report/assessment-report.ts';
import { rankingReport } from '../src/risk/report/ranking.ts';
import { type Taxonomy, topicName } from '../src/taxonomy/taxonomy.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import type { AssessResult } from './assess.ts';
import { assessedTables } from './assessed-tables.ts';
import { reportFileNames } from './assessing/report-names.ts';
import { writeReports } from './assessing/report-pool.ts';
import { columnReader } from './column-reader.ts';
import { beginPublication } from './publication.ts';
import { inputsOf, runName, versionsOf } from './run-facts.ts';

/** What the reports are written of, and where. */
export interface AssessmentReportsRequest {
  readonly warehouse: Warehouse;
  readonly taxonomy: Taxonomy;
  readonly version: string;
  readonly assessed: AssessResult;
  /** Whether all decisions of the register were assessed: then their tables are published with them. */
  readonly all: boolean;
  readonly output: string;
  readonly office: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly threads: number;
}

/** What was written: the run, its folder, and the files in it. */
export interface WrittenReports {
  readonly run: string;
  readonly directory: string;
  readonly reports: readonly { readonly id: string; readonly html: string; readonly docx: string }[];
  readonly tables: readonly string[];
}

async function placeNames(warehouse: Warehouse): Promise<ReadonlyMap<string, string>> {
  const { text } = columnReader(await warehouse.query('select code, name from register.area'));
  const names = text('name');
  return new Map(text('code').map((code, row) => [code ?? '', names[row] ?? '']));
}

/**
 * Writes `output/RUN/assessments/ID.{html,docx}` and `index.html`, the list in the order of the assessments; for the
 * office itself. The last report stays the latest.
 */
export async function writeAssessmentReports(
  request: AssessmentReportsRequest,
  effects: Effects,
): Promise<WrittenReports> {
  const { warehouse, taxonomy, version, assessed, output, office, language, timeZone, threads } = request;
  const { assessments, records, validation, dictionary, today } = assessed;
  const places = await placeNames(warehouse);
  const publication = await beginPublication(output, runName(effects.now(), timeZone), { latest: false });
  const { run } = publication;
  const names = reportFileNames(assessments.map(({ decision }) => decision.id));
  const context = { language, office, run, version, today };
  const step = say(effects.language, 'risk.report_step');
  try {
    const models = assessments.map((assessment) =>
      assessmentReport(assessment, {
        ...context,
        indicators: dictionary.indicators,
        drafts: dictionary.drafts,
        topicName: (code) => topicName(taxonomy, code, language),
        placeName: (code) => places.get(code) ?? null,
        validation,
        record: records.get(assessment.decision.id) ?? null,
      }),
    );
    let done = 0;
    await writeReports(models, threads, async (place, { html, docx }) => {
      effects.signal.throwIfAborted();
      await publication.write(`assessments/${names[place]}.html`, html);
      await publication.write(`assessments/${names[place]}.docx`, docx);
      done += 1;
      effects.progress({ step, done, total: models.length });
    });
    const ranked = assessments.map((assessment, place) => ({ assessment, file: `${names[place]}.html` }));
    await publication.write(
      'assessments/index.html',
      renderDocument(rankingReport(ranked, context), new Map()),
    );
    const published = request.all ? assessedTables(assessed).map((table) => publish(table, 'office')) : [];
    for (const table of published) await publication.writeTable(table);
    const tables = published.map(({ table }) => table);
    const [inputs, versions] = [await inputsOf(warehouse), await versionsOf(request)];
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
    effects.note(say(effects.language, 'risk.reports_written', { directory, count: assessments.length }));
    return {
      run,
      directory,
      reports: assessments.map(({ decision }, place) => ({
        id: decision.id,
        html: `assessments/${names[place]}.html`,
        docx: `assessments/${names[place]}.docx`,
      })),
      tables: tables.map(({ id }) => id),
    };
  } catch (error) {
    await publication.abandon();
    throw error;
  }
}
