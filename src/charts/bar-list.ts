// The layout of a list of bars: labels that may take two lines, and room for the figures at the bars' ends.

import { estimatedWidth } from './estimated-width.ts';
import { widestLine, wrapLabel } from './labels.ts';
import { chartWidth } from './theme.ts';

/** The size of type in bars' figures and labels, px. */
export const figureSize = 11;

/** How a list of categories is laid out. */
export interface BarListLayout {
  /** The categories' labels as the axis shows them, lines joined by a line feed; all different. */
  readonly labels: readonly string[];
  /** Height of one bar with its gap, px. */
  readonly step: number;
  /** Estimated width of the area between the axis and the right edge, px. */
  readonly plotWidth: number;
}

/** Lays out a list; two labels that only differ behind the cut are told apart by their place in the list. */
export function layoutBars(names: readonly string[]): BarListLayout {
  const wrapped = names.map((name) => wrapLabel(name));
  const labels = wrapped.map((label, index) =>
    wrapped.indexOf(label) === index ? label : `${label} ${index + 1}`,
  );
  const twoLines = labels.some((label) => label.includes('\n'));
  return {
    labels,
    step: twoLines ? 32 : 23,
    plotWidth: chartWidth - widestLine(labels) * figureSize - 36,
  };
}

/** An axis of categories; labels of two lines are split where they were broken. */
const categoryAxis = {
  title: null,
  ticks: false,
  domain: false,
  labelPadding: 6,
  labelOverlap: false,
  labelExpr: "split(datum.label, '\\n')",
  labelLineHeight: 12,
  labelOffset: { condition: { test: "indexof(datum.value, '\\n') >= 0", value: -6 }, value: 0 },
} as const;

/** One row a category, in the order of the data. */
export const categoryRows = {
  field: 'bar',
  type: 'nominal',
  sort: null,
  scale: { paddingInner: 0.32, paddingOuter: 0.1 },
  axis: categoryAxis,
} as const;

/** The upper end of a scale on which every bar and the figure behind it fit into `width` px. */
export function domainWithRoom(
  bars: readonly { readonly value: number; readonly figure: string }[],
  width: number,
): number {
  const needed = bars.map(({ value, figure }) => {
    const left = width - estimatedWidth(figure) * figureSize - 14;
    return (value * width) / Math.max(left, width / 4);
  });
  return Math.max(1, ...needed);
}
