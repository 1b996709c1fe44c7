// The risk matrix: factors by probability and consequence over the bands of their product, before and after measures.

import { say } from '../foundation/messages/index.ts';
import { listed } from '../foundation/messages/listed.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { emptyChart, frame, tooltip } from './frame.ts';
import { placeLabels } from './point-labels.ts';
import { bandShades, type RiskBands, type RiskFactor, riskText } from './risk-factors.ts';
import { chartWidth, colour, ink } from './theme.ts';

/** The plot, px: the legend of bands stands to its right. */
const plot = { width: chartWidth - 130, height: 330, size: 12 };

/** Steps of the curved edges. */
const steps = 60;

/** The area of each band: for each consequence the probabilities from its lower to its upper edge. */
function bandAreas({ edges, names }: RiskBands) {
  return names.flatMap((band, place) => {
    const [low, high] = [edges[place - 1] ?? 0, edges[place] ?? Number.POSITIVE_INFINITY];
    return Array.from({ length: steps + 1 }, (_, step) => {
      const q = step / steps;
      const at = (edge: number): number => (edge <= 0 ? 0 : q === 0 ? 1 : Math.min(1, edge / q));
      return { band, q, from: at(low), to: at(high) };
    });
  });
}

/** The names of bands at the right edge, where the consequence is 1: those too close together are left to the key. */
function bandNames({ edges, names }: RiskBands) {
  return names.flatMap((band, place) => {
    const [low, high] = [edges[place - 1] ?? 0, edges[place] ?? 1];
    return (high - low) * plot.height < 11 ? [] : [{ band, middle: (low + high) / 2 }];
  });
}

/** Draws the matrix. A factor that no measure changes has its filled point alone. */
export function riskMatrix(
  factors: readonly RiskFactor[],
  bands: RiskBands,
  { language }: ChartOptions,
): Chart {
  const id = 'risk-matrix' as const;
  const title = say(language, 'charts.riskMatrix.title');
  const [worst] = factors.toSorted((a, b) => b.pAfter * b.qAfter - a.pAfter * a.qAfter);
  if (worst === undefined) return emptyChart(id, title, language, 'charts.nothing');
  const description = say(language, 'charts.riskMatrix.description', {
    count: factors.length,
    worst: worst.name,
    risk: riskText(worst.pAfter * worst.qAfter),
  });
  const values = factors.map((factor) => ({
    ...factor,
    isMoved: factor.p !== factor.pAfter || factor.q !== factor.qAfter,
    before: riskText(factor.p * factor.q),
    after: riskText(factor.pAfter * factor.qAfter),
  }));
  const px = (q: number, p: number) => ({ x: q * plot.width, y: (1 - p) * plot.height });
  const moved = values.filter(({ isMoved }) => isMoved);
  const labels = placeLabels(
    factors.map(({ number, qAfter, pAfter }) => ({ ...px(qAfter, pAfter), label: String(number) })),
    plot,
    moved.map(({ q, p }) => px(q, p)),
  );
  const domain: number[] = [0, 1];
  const scale = { domain, nice: false };
  const axis = (key: 'charts.consequence' | 'charts.probability') => ({
    title: say(language, key),
    values: [0, 0.2, 0.4, 0.6, 0.8, 1],
    format: '.1f',
    grid: false,
  });
  const x = { field: 'q', type: 'quantitative', scale, axis: axis('charts.consequence') } as const;
  const y = { field: 'p', type: 'quantitative', scale, axis: axis('charts.probability') } as const;
  const lines = tooltip<(typeof values)[number]>([
    ['name', say(language, 'charts.factor')],
    ['before', say(language, 'charts.before')],
    ['after', say(language, 'charts.after')],
  ]);
  return {
    id,
    title,
    description,
    spec: {
      ...frame(title, description, [
        say(language, 'charts.riskMatrix.key'),
        say(language, 'charts.riskMatrix.bands', {
          bands: listed(language, bands.names),
        }),
      ]),
      width: plot.width,
      height: plot.height,
      layer: [
        {
          data: { values: bandAreas(bands) },
          mark: { type: 'area', orient: 'vertical', opacity: 1, line: false, tooltip: null },
          encoding: {
            x,
            y: { ...y, field: 'from' },
            y2: { field: 'to' },
            color: {
              field: 'band',
              type: 'nominal',
              scale: { domain: [...bands.names], range: [...bandShades] },
              legend: null,
            },
          },
        },
        {
          data: { values: bandNames(bands) },
          mark: { type: 'text', align: 'left', dx: 6, color: ink.soft, tooltip: null },
          encoding: {
            x: { value: 'width' },
            y: { field: 'middle', type: 'quantitative', scale },
            text: { field: 'band', type: 'nominal' },
          },
        },
        {
          data: { values: moved },
          mark: { type: 'rule', color: ink.line, strokeDash: [3, 2], tooltip: null },
          encoding: { x, x2: { field: 'qAfter' }, y, y2: { field: 'pAfter' } },
        },
        {
          data: { values: moved },
          mark: {
            type: 'point',
            filled: true,
            fill: ink.paper,
            stroke: colour.current,
            strokeWidth: 1.5,
            size: 60,
            opacity: 1,
          },
          encoding: { x, y, tooltip: lines },
        },
        {
          data: { values },
          mark: { type: 'point', filled: true, color: colour.current, size: 60, opacity: 1 },
          encoding: { x: { ...x, field: 'qAfter' }, y: { ...y, field: 'pAfter' }, tooltip: lines },
        },
        ...(['left', 'right', 'center'] as const).map((align) => ({
          data: {
            values: labels
              .filter((label) => label.align === align)
              .map((label) => ({ q: label.x / plot.width, p: 1 - label.y / plot.height, text: label.text })),
          },
          mark: {
            type: 'text' as const,
            align,
            baseline: 'middle' as const,
            fontSize: plot.size,
            color: ink.strong,
            tooltip: null,
          },
          encoding: { x, y, text: { field: 'text', type: 'nominal' as const } },
        })),
      ],
    },
  };
}
