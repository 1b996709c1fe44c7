// Makes a report: tables, figures, charts, page and manifest, each file through the one door.
import { join } from 'node:path';
import { bundlePageScript } from '../src/charts/bundle.ts';
import { type DrawnChart, drawChart } from '../src/charts/draw.ts';
import { openChartFont } from '../src/charts/font.ts';
import { type Published, publish } from '../src/disclosure/publish.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { say } from '../src/foundation/messages/index.ts';
import { monthsOf } from '../src/foundation/periods.ts';
import { figuresOf } from '../src/report/figures.ts';
import { type ManifestStep, manifestFigures, manifestText } from '../src/report/manifest.ts';
import type { ChartBlock, PublishedTable, ReportModel } from '../src/report/model.ts';
import { namesOf, nationalClasses } from '../src/report/names.ts';
import { renderPage } from '../src/report/page/page.ts';
import { reportCharts } from '../src/report/report-charts.ts';
import type { ReportScope } from '../src/report/scope.ts';
import { scopeParameters } from '../src/report/scope.ts';
import { assembleReport } from '../src/report/sections.ts';
import { readTables } from '../src/report/tables/index.ts';
import { beginPublication, type Publication } from './publication.ts';
import { type ReportRequest, resolveScope, tableReader } from './report-request.ts';
import { inputsOf, runName, versionsOf } from './run-facts.ts';

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

async function publishTables(
  { warehouse, taxonomy, language, edition = 'office' }: ReportRequest,
  scope: ReportScope,
  effects: Effects,
): Promise<Published<PublishedTable>[]> {
  const words = { nameOf: namesOf(taxonomy), language, classes: nationalClasses(taxonomy.national) };
  const published: Published<PublishedTable>[] = [];
  for await (const table of readTables(scope, tableReader(warehouse), words)) {
    effects.signal.throwIfAborted();
    published.push(publish(table, edition));
  }
  return published;
}

async function drawCharts(
  tables: readonly PublishedTable[],
  { language }: ReportRequest,
  { period, monthEnd }: ReportScope,
  effects: Effects,
): Promise<Drawing[]> {
  const months = monthsOf(period, monthEnd);
  const charts = reportCharts(tables, { language, first: months[0] ?? '', last: months.at(-1) ?? '' });
  const font = openChartFont();
  const drawings: Drawing[] = [];
  for (const [done, { chart, table }] of charts.entries()) {
    effects.signal.throwIfAborted();
    effects.progress({ step: say(effects.language, 'report.step_charts'), done, total: charts.length });
    drawings.push({ drawn: await drawChart(chart, font), table });
  }
  return drawings;
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
): Promise<void> {
  await publication.write('report.html', renderPage(model, { script: await bundlePageScript() }));
  for (const { drawn } of drawings) {
    await publication.write(`charts/${drawn.id}.vl.json`, `${JSON.stringify(drawn.spec, null, 2)}\n`);
    await publication.write(`charts/${drawn.id}.svg`, drawn.svg);
    await publication.write(`charts/${drawn.id}.png`, drawn.png);
  }
  for (const table of published) await publication.writeTable(table);
}

/**
 * Writes a report into `output/RUN` and lets `output/latest` lead to it; nothing is left of a report that fails.
 * Throws `report.edition_unavailable`, `report.table_refused`, and the errors of `resolveScope`.
 */
export async function report(request: ReportRequest, effects: Effects): Promise<ReportResult> {
  const { warehouse, language, edition = 'office', office, steps = [] } = request;
  const watch = stopwatch(steps);
  const { scope, place } = await resolveScope(request, effects);
  effects.progress({ step: say(effects.language, 'report.step_tables') });
  const published = await publishTables(request, scope, effects);
  const tables = published.map(({ table }) => table);
  const figures = figuresOf(tables);
  watch.lap(
    'tables',
    tables.reduce((rows, { rowCount }) => rows + rowCount, 0),
  );

  const drawings = await drawCharts(tables, request, scope, effects);
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
    });
    await writeFiles(publication, model, published, drawings);
    watch.lap('page', null);
    const [inputs, versions] = [await inputsOf(warehouse), await versionsOf(request)];
    let written: string[] = [];
    const directory = await publication.finish((files) => {
      written = [...files.map(({ file }) => file), 'manifest.json'];
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
          ...scopeParameters(scope),
        },
        inputs,
        steps: watch.steps,
        missing: [...model.missing],
        figures: manifestFigures(figures),
        files: [...files],
      });
    });
    effects.note(say(effects.language, 'report.written', { file: join(directory, 'report.html') }));
    return { run: publication.run, directory, files: written, figures: figures.size, period: period.label };
  } catch (error) {
    await publication.abandon();
    throw error;
  }
}
