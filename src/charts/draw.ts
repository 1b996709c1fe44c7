// A chart from plain data to every form it is published in.
import type { Spec as VegaSpec } from 'vega';
import type { Chart } from './chart.ts';
import { compileChart } from './compile.ts';
import type { ChartFont } from './font.ts';
import { renderPng } from './render-png.ts';
import { renderSvg } from './render-svg.ts';

/** A chart with its compiled specification and drawings. */
export interface DrawnChart extends Chart {
  /** For the interactive view of a page. */
  readonly vega: VegaSpec;
  readonly svg: string;
  readonly png: Uint8Array;
}

/** Compiles and draws a chart; `onWarning` hears what Vega-Lite finds questionable. */
export async function drawChart(
  chart: Chart,
  font: ChartFont,
  onWarning?: (message: string) => void,
): Promise<DrawnChart> {
  const vega = compileChart(chart.spec, onWarning);
  const svg = await renderSvg(vega, { id: chart.id, description: chart.description, font });
  return { ...chart, vega, svg, png: await renderPng(svg, { font }) };
}
