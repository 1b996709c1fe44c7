// Vega in, SVG text out, without a browser and without eval.
import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import type { ChartFont } from './font.ts';
import { measureTextWith } from './text-metrics.ts';
import { fontStack } from './theme.ts';
import { escapeXml } from './xml.ts';

export interface SvgOptions {
  /** Begins every id inside the drawing, so that drawings can share a page. */
  readonly id: string;
  /** Alternative text of the whole drawing. */
  readonly description: string;
  readonly font: ChartFont;
}

/** Written on every text by Vega; once on the whole drawing says the same in a third of the bytes. */
const fontAttribute = ` font-family="${fontStack}"`;

/** Vega numbers clips and gradients through the whole process; here they count from 1 in each drawing. */
function renameIds(svg: string, prefix: string): string {
  const names = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
  const renamed = new Map(names.map((name, index) => [name, `${prefix}-${index + 1}`]));
  return svg
    .replaceAll(/ id="([^"]+)"/g, (_, name: string) => ` id="${renamed.get(name) ?? name}"`)
    .replaceAll(/url\(#([^)]+)\)/g, (_, name: string) => `url(#${renamed.get(name) ?? name})`);
}

/** Coordinates to a hundredth of a pixel: smaller, and free of the last digit in which machines may differ. */
function roundCoordinates(svg: string): string {
  return svg.replaceAll(/ (?:d|transform|x2|y2)="[^"]+"/g, (attribute) =>
    attribute.replaceAll(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) =>
      String(Math.round(Number(number) * 100) / 100),
    ),
  );
}

/** Draws a compiled chart as one `<svg>` element: the same text on every machine and in every time zone. */
export async function renderSvg(spec: vega.Spec, { id, description, font }: SvgOptions): Promise<string> {
  measureTextWith(font);
  const runtime = vega.parse(spec, undefined, { ast: true });
  const view = new vega.View(runtime, {
    renderer: 'none',
    expr: expressionInterpreter,
    logLevel: vega.Error,
  });
  try {
    const svg = roundCoordinates(renameIds(await view.toSVG(), id)).replaceAll(fontAttribute, '');
    return svg.replace('<svg ', `<svg role="img" aria-label="${escapeXml(description)}"${fontAttribute} `);
  } finally {
    view.finalize();
  }
}
