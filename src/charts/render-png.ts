// SVG in, PNG out, drawn with the shipped font only: the same pixels on every machine.
import { Resvg } from '@resvg/resvg-js';
import type { ChartFont } from './font.ts';
import { fontFamily } from './font-family.ts';

/** Draws an SVG text; `scale` 2 gives 1,440 px for a chart of full width, sharp on paper at A4. */
export function renderPng(
  svg: string,
  { font, scale = 2 }: { readonly font: ChartFont; readonly scale?: number },
): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: [font.path],
      loadSystemFonts: false,
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
    },
  });
  return drawing.render().asPng();
}
