// Makes a report: tables, figures, charts, page and manifest, each file through the one door.
import { join } from 'node:path';
import { bundlePageScript } from '../src/charts/bundle.ts';
import { type DrawnChart, drawChart } from '../src/charts/draw.ts';
import { openChartFont } from '../src/charts/font.ts';
import { type Published, publish } from '../src/disclosure/publish.ts';
import { isoDate } from '../src/foundation/calendar.ts';
import type { Effects } from '../src/foundation/effects.ts';
import type { CellStatus } from '../src/foundation/marks.ts';
import { say } from '../src/foundation/messages/index.ts';
import { monthsOf } from '../src/foundation/periods.ts';
import { editionNotes } from '../src/report/edition-notes.ts';
import { figuresOf } from '../src/report/figures.ts';
import { breakNotes, type LabelBreak } from '../src/report/label-breaks.ts';
import { type ManifestStep, manifestFigures, manifestText } from '../src/report/manifest.ts';
import type { ChartBlock, FigureBook, PublishedTable, ReportModel } from '../src/report/model.ts';
import { renderPage } from '../src/report/page/page.ts';
import { reportCharts } from '../src/report/report-charts.ts';
import type { ReportScope } from '../src/report/scope.ts';
import { scopeParameters } from '../src/report/scope.ts';
import { assembleReport } from '../src/report/sections.ts';
import { SUPPRESSION_LOG } from '../src/report/suppression-log.ts';
import { readOfficeTables } from '../src/report/tables/office.ts';
import { reportSheets } from '../src/report/workbook/report-sheets.ts';
import { workbookBytes } from '../src/report/workbook/workbook.ts';
import { beginPublication, type Publication } from './publication.ts';
import { readingOf, recordRelease, releaseNotes, releaseTables, rulesKept } from './release.ts';
import { type ReportRequest, resolveScope } from './report-request.ts';
import { factsFor, inputsOf, runName, versionsOf } from './run-facts.ts';

/** What was written. */
export interface ReportResult {
  readonly run: string;
  /** The folder of the run. */
  readonly directory: string;
  /** Its files, the manifest among them, with `/` between their parts. */
  readonly files: readonly string[];
  /** How many figures the manifest leads to their source. */
  readonly figures: number;
  readonly period: string;
  /** How many figures the edition withholds, by reason. */
  readonly withheld: Readonly<Record<CellStatus, number>>;
}

interface Drawing {
  readonly drawn: DrawnChart;
  readonly table: PublishedTable;
}

/** Measures the jobs of this report for the manifest. */
function stopwatch(before: readonly ManifestStep[]) {
  const steps = [...before];
  let since = performance.now();
  return {
    steps,
    lap(step: string, rows: number | null): void {
      const now = performance.now();
      steps.push({ step, rows, seconds: Number(((now - since) / 1000).toFixed(3)) });
      since = now;
    },
  };
}

async function drawCharts(
  tables: readonly PublishedTable[],
  { language }: ReportRequest,
  { period, monthEnd }: ReportScope,
  breaks: readonly LabelBreak[],
  effects: Effects,
): Promise<Drawing[]> {
  const months = monthsOf(period, monthEnd);
  const charts = reportCharts(tables, {
    language,
    first: months[0] ?? '',
    last: months.at(-1) ?? '',
    wholeMonths: period.kind !== 'week' && period.kind !== 'days',
    breaks: breaks.map(({ month }) => month),
  });
  const font = openChartFont();
  let done = 0;
  return Promise.all(
    charts.map(async ({ chart, table }) => {
      const drawn = await drawChart(chart, font);
      effects.signal.throwIfAborted();
      effects.progress({ step: say(effects.language, 'report.step_charts'), done, total: charts.length });
      done += 1;
      return { drawn, table };
    }),
  );
}

function chartBlock({ drawn, table }: Drawing): ChartBlock {
  const { id, title, description, svg, vega } = drawn;
  return { id, title, description, svg, vega, table };
}

async function writeFiles(
  publication: Publication,
  model: ReportModel,
  published: readonly Published<PublishedTable>[],
  drawings: readonly Drawing[],
  tableNotes: readonly string[],
  script: string,
): Promise<void> {
  await publication.write('report.html', renderPage(model, { script }));
  for (const { drawn } of drawings) {
    await publication.write(`charts/${drawn.id}.vl.json`, `${JSON.stringify(drawn.spec, null, 2)}\n`);
    await publication.write(`charts/${drawn.id}.svg`, drawn.svg);
    await publication.write(`charts/${drawn.id}.png`, drawn.png);
  }
  for (const table of published) await publication.writeTable(table);
  const sheets = reportSheets(
    published.map(({ table }) => table),
    { ...model, notes: [...(model.notes ?? []), ...tableNotes] },
  );
  await publication.write('tables.xlsx', await workbookBytes(sheets));
}

function withheldOf(figures: FigureBook): Record<CellStatus, number> {
  const withheld = { small: 0, linked: 0, sample: 0 };
  for (const { status } of figures.values()) if (status !== undefined) withheld[status] += 1;
  return withheld;
}

/** The tables that only the office itself sees; none in other editions. */
async function officeTables(
  request: ReportRequest,
  scope: ReportScope,
): Promise<Published<PublishedTable>[]> {
  if ((request.edition ?? 'office') !== 'office') return [];
  const { read, words } = readingOf(request);
  const to = isoDate(scope.period.to);
  const judged = await read('sql/tables/watched.sql', { to });
  const grouped = await read('sql/tables/grouped.sql', { to });
  const looked = { forWarnings: judged.rowCount > 0, forEvents: grouped.rowCount > 0 };
  const published: Published<PublishedTable>[] = [];
  for await (const table of readOfficeTables(scope, read, words, looked)) {
    published.push(publish(table, 'office'));
  }
  return published;
}

/**
 * Writes a report into `output/RUN` and lets `output/latest` lead to it; nothing is left of a report that fails.
 * Throws `report.table_refused`, the errors of `resolveScope` and those of `releaseTables`.
 */
export async function report(request: ReportRequest, effects: Effects): Promise<ReportResult> {
  const { warehouse, language, edition = 'office', office, heatFormula, steps = [] } = request;
  const watch = stopwatch(steps);
  const { scope, place, breaks } = await resolveScope(request, effects);
  effects.progress({ step: say(effects.language, 'report.step_tables') });
  const release = await releaseTables(request, scope, effects);
  const published = [...release.tables, ...(await officeTables(request, scope))];
  const tables = published.map(({ table }) => table).filter(({ id }) => id !== SUPPRESSION_LOG);
  const figures = figuresOf(tables);
  const withheld = withheldOf(figures);
  for (const note of releaseNotes(release, withheld, effects.language)) effects.note(note);
  watch.lap(
    'tables',
    tables.reduce((rows, { rowCount }) => rows + rowCount, 0),
  );

  // Bundled in a process of its own while charts are drawn; what fails is thrown where it is awaited.
  const script = bundlePageScript();
  script.catch(() => undefined);
  const drawings = await drawCharts(tables, request, scope, breaks, effects);
  watch.lap('charts', drawings.length);

  effects.progress({ step: say(effects.language, 'report.step_page') });
  const publication = await beginPublication(request.output, runName(effects.now(), request.timeZone));
  try {
    const { period, lastYear, previous, coverage, monthEnd, scheme } = scope;
    const model = assembleReport({
      language,
      edition,
      scheme,
      office,
      scope: place,
      run: publication.run,
      period,
      lastYear,
      previous,
      coverage,
      monthEnd,
      tables,
      figures,
      charts: drawings.map(chartBlock),
      notes: editionNotes(language, release.rules, release.replaced),
      furtherNotes: {
        ...(heatFormula === undefined ? {} : { events: [heatFormula] }),
        focus: breakNotes(breaks, language),
        // In the scheme of the source, topics are its own labels.
        ...(scheme === 'source' ? {} : { topics: breakNotes(breaks, language) }),
      },
    });
    await writeFiles(publication, model, published, drawings, breakNotes(breaks, language), await script);
    watch.lap('page', null);
    const facts = factsFor(edition, { inputs: await inputsOf(warehouse), steps: watch.steps });
    const versions = await versionsOf(request);
    let written: string[] = [];
    const directory = await publication.finish(async (files) => {
      written = [...files.map(({ file }) => file), 'manifest.json'];
      await recordRelease(request, { ...release, run: publication.run, files }, effects);
      return manifestText({
        run: publication.run,
        created: effects.now().toISOString(),
        edition,
        language,
        versions,
        settings: {
          period: period.label,
          scheme,
          statistical_month_end: monthEnd,
          ...rulesKept(release.rules),
          ...scopeParameters(scope),
        },
        ...facts,
        missing: [...model.missing],
        figures: manifestFigures(figures),
        files: [...files],
      });
    });
    effects.note(say(effects.language, 'report.written', { file: join(directory, 'report.html') }));
    return {
      run: publication.run,
      directory,
      files: written,
      figures: figures.size,
      period: period.label,
      withheld,
    };
  } catch (error) {
    await publication.abandon();
    throw error;
  }
}
