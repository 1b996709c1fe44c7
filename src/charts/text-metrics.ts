// How wide texts are, measured with the shipped font for drawing without a browser.
import * as vega from 'vega';
import type { ChartFont } from './font.ts';

/** The part of a text mark that its width depends on; `limit` is the width it is cut at, if above 0. */
interface TextItem {
  readonly fontSize?: number;
  readonly limit?: number;
}

declare module 'vega' {
  /** Exported by vega, missing from its types. */
  export const textMetrics: { width: (item: TextItem, text: unknown) => number };
}

/**
 * Makes Vega measure texts by `font`. Without a browser Vega takes every character for 0.8 em,
 * so that Chinese titles and labels come out clipped (vega/vega#2940).
 */
export function measureTextWith(font: ChartFont): void {
  vega.textMetrics.width = (item, text) => {
    const width = font.width(String(text ?? '').trim()) * (item.fontSize ?? 11);
    return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width;
  };
}
