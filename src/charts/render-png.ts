// SVG in, PNG out, drawn with the shipped font only: the same pixels on every machine.
import { renderAsync } from '@resvg/resvg-js';
import type { ChartFont } from './font.ts';
import { fontFamily } from './font-family.ts';

/** Draws an SVG text, beside this thread; `scale` 2 gives 1,440 px for a chart of full width, sharp on paper at A4. */
export async function renderPng(
  svg: string,
  { font, scale = 2 }: { readonly font: ChartFont; readonly scale?: number },
): Promise<Uint8Array> {
  const drawing = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: [font.path],
      loadSystemFonts: false,
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
    },
  });
  return drawing.asPng();
}
