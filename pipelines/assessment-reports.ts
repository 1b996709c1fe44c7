// Writes the reports of assessed decisions as pages and Word files, with their list, as a run of their own.
import { publish } from '../src/disclosure/publish.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { say } from '../src/foundation/messages/index.ts';
import { renderDocument } from '../src/report/page/document-page.ts';
import { assessmentReport } from '../src/risk/report/assessment-report.ts';
import { rankingReport } from '../src/risk/report/ranking.ts';
import type { AssessResult } from './assess.ts';
import { assessedTables } from './assessed-tables.ts';
import { decisionContexts } from './assessing/decision-contexts.ts';
import { reportFileNames } from './assessing/report-names.ts';
import { writeReports } from './assessing/report-pool.ts';
import { type OfficeRunRequest, writeOfficeRun } from './office-run.ts';
import type { Publication } from './publication.ts';

/** What the reports are written of, and where. */
export interface AssessmentReportsRequest extends OfficeRunRequest {
  readonly assessed: AssessResult;
  /** Whether all decisions of the register were assessed: then their tables are published with them. */
  readonly all: boolean;
  readonly office: string;
  readonly threads: number;
}

/** What was written: the run, its folder, and the files in it. */
export interface WrittenReports {
  readonly run: string;
  readonly directory: string;
  readonly reports: readonly { readonly id: string; readonly html: string; readonly docx: string }[];
  readonly tables: readonly string[];
}

/** Writes the reports and their list, in the order of the assessments, under the names of their files. */
async function writeAll(
  request: AssessmentReportsRequest,
  names: readonly string[],
  publication: Publication,
  effects: Effects,
): Promise<void> {
  const { taxonomy, version, assessed, office, language, threads } = request;
  const { assessments, records, today } = assessed;
  const contextOf = decisionContexts(assessed, { taxonomy, language });
  const context = { language, office, run: publication.run, version, today };
  const step = say(effects.language, 'risk.report_step');
  const models = assessments.map((assessment) =>
    assessmentReport(assessment, { ...contextOf(assessment.decision), ...context }),
  );
  let done = 0;
  await writeReports(models, threads, async (place, { html, docx }) => {
    effects.signal.throwIfAborted();
    await publication.write(`assessments/${names[place]}.html`, html);
    await publication.write(`assessments/${names[place]}.docx`, docx);
    done += 1;
    effects.progress({ step, done, total: models.length });
  });
  const ranked = assessments.map((assessment, place) => ({
    assessment,
    file: `${names[place]}.html`,
    record: records.get(assessment.decision.id) ?? null,
  }));
  await publication.write(
    'assessments/index.html',
    renderDocument(rankingReport(ranked, context), new Map()),
  );
}

/**
 * Writes `output/RUN/assessments/ID.{html,docx}` and `index.html`, the list in the order of the assessments; for the
 * office itself. The last report stays the latest.
 */
export async function writeAssessmentReports(
  request: AssessmentReportsRequest,
  effects: Effects,
): Promise<WrittenReports> {
  const { assessed, all } = request;
  const ids = assessed.assessments.map(({ decision }) => decision.id);
  const names = reportFileNames(ids);
  const tables = all ? assessedTables(assessed).map((table) => publish(table, 'office')) : [];
  const settings = tables[0]?.table.parameters ?? {};
  const written = await writeOfficeRun(request, { tables, settings }, effects, (publication) =>
    writeAll(request, names, publication, effects),
  );
  const { directory } = written;
  effects.note(say(effects.language, 'risk.reports_written', { directory, count: ids.length }));
  return {
    ...written,
    reports: ids.map((id, place) => ({
      id,
      html: `assessments/${names[place]}.html`,
      docx: `assessments/${names[place]}.docx`,
    })),
  };
}
