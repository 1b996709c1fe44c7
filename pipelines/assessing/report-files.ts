// The files of one report: its charts drawn once, then the page and the Word file written from the same document.
import type { Chart } from '../../src/charts/chart.ts';
import { compileChart } from '../../src/charts/compile.ts';
import { type ChartFont, openChartFont } from '../../src/charts/font.ts';
import { renderPng } from '../../src/charts/render-png.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { blocksOf, type DocumentModel, type Drawing } from '../../src/documents/document.ts';
import { wordBytes } from '../../src/documents/word/word-file.ts';
import { renderDocument } from '../../src/report/page/document-page.ts';

/** A report as it is written to disk. */
export interface ReportFiles {
  readonly html: string;
  readonly docx: Uint8Array;
}

/** Pixels of a PNG for each of the drawing: 190 to the inch on paper. */
const scale = 1.6;

async function draw({ id, description, spec }: Chart, font: ChartFont): Promise<Drawing> {
  const svg = await renderSvg(compileChart(spec), { id, description, font });
  return { svg, png: await renderPng(svg, { font, scale }) };
}

/** Writes reports one after another. A chart that is the same as in the report before is not drawn again. */
export function reportWriter(): (model: DocumentModel) => Promise<ReportFiles> {
  const font = openChartFont();
  const latest = new Map<string, { readonly spec: string; readonly drawing: Drawing }>();
  const drawingOf = async (chart: Chart): Promise<Drawing> => {
    const spec = JSON.stringify(chart.spec);
    const known = latest.get(chart.id);
    if (known?.spec === spec) return known.drawing;
    const drawing = await draw(chart, font);
    latest.set(chart.id, { spec, drawing });
    return drawing;
  };
  return async (model) => {
    const charts = blocksOf(model).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
    const drawings = new Map(
      await Promise.all(charts.map(async (chart) => [chart.id, await drawingOf(chart)] as const)),
    );
    return { html: renderDocument(model, drawings), docx: await wordBytes(model, drawings) };
  };
}
