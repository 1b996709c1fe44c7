// The waterfall of a reference score: from the baseline, part by part, exactly to the score.
import { say } from '../foundation/messages/index.ts';
import { roundedNumber } from '../foundation/rounding.ts';
import { categoryRows, figureSize, layoutBars } from './bar-list.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { estimatedWidth } from './estimated-width.ts';
import { emptyChart, frame, fullWidth, tooltip } from './frame.ts';
import { colour, ink } from './theme.ts';

/** A part of a score, in log-odds. */
export interface ScorePart {
  readonly name: string;
  readonly value: number;
}

/** A score with its parts: `baseline` and `parts`, added in this order, give `score`. */
export interface ScoreParts {
  readonly baseline: number;
  readonly parts: readonly ScorePart[];
  readonly score: number;
}

/** A step of the waterfall, from where it begins to where it ends. */
export interface WaterfallStep {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'end' | 'rise' | 'fall';
  readonly figure: string;
}

const logOdds = (value: number): string => `${value < 0 ? '−' : '+'}${roundedNumber(Math.abs(value), 3)}`;

/** The steps: each begins where the one before ends, and the last but one ends at the score. Parts of 0 are left out. */
export function waterfallSteps(
  { baseline, parts, score }: ScoreParts,
  names: readonly [first: string, last: string],
): WaterfallStep[] {
  const steps: WaterfallStep[] = [
    { name: names[0], from: 0, to: baseline, kind: 'end', figure: logOdds(baseline) },
  ];
  let at = baseline;
  for (const { name, value } of parts) {
    if (value === 0) continue;
    steps.push({ name, from: at, to: at + value, kind: value > 0 ? 'rise' : 'fall', figure: logOdds(value) });
    at += value;
  }
  return [...steps, { name: names[1], from: 0, to: score, kind: 'end', figure: logOdds(score) }];
}

const fills = { end: colour.current, rise: colour.rise, fall: colour.fall } as const;

/** Draws the waterfall. */
export function scoreWaterfall(given: ScoreParts, { language }: ChartOptions): Chart {
  const id = 'score-waterfall' as const;
  const title = say(language, 'charts.scoreWaterfall.title');
  const steps = waterfallSteps(given, [
    say(language, 'risk.page.baseline'),
    say(language, 'risk.page.score'),
  ]);
  const [top] = given.parts.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (top === undefined) return emptyChart(id, title, language, 'charts.nothing');
  const description = say(language, 'charts.scoreWaterfall.description', {
    baseline: logOdds(given.baseline),
    score: logOdds(given.score),
    top: top.name,
    value: logOdds(top.value),
  });
  const layout = layoutBars(steps.map(({ name }) => name));
  const values = steps.map((step, index) => ({
    ...step,
    bar: layout.labels[index] ?? '',
    next: layout.labels[index + 1] ?? layout.labels[index] ?? '',
    right: Math.max(step.from, step.to),
    fill: fills[step.kind],
  }));
  const ends = values.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const figureRoom = Math.max(...values.map(({ figure }) => estimatedWidth(figure))) * figureSize + 14;
  const reach = (high - low) / Math.max(1 / 4, 1 - figureRoom / layout.plotWidth);
  const domain: number[] = [low, low + (reach || 1)];
  const x = {
    field: 'from',
    type: 'quantitative',
    scale: { domain, nice: false, zero: false },
    axis: { title: say(language, 'charts.logOdds'), tickCount: 6, grid: true },
  } as const;
  return {
    id,
    title,
    description,
    spec: {
      ...frame(title, description, say(language, 'charts.scoreWaterfall.key')),
      ...fullWidth,
      height: layout.step * values.length,
      data: { values },
      encoding: { y: categoryRows },
      layer: [
        {
          mark: { type: 'bar' },
          encoding: {
            x,
            x2: { field: 'to' },
            color: { field: 'fill', type: 'nominal', scale: null },
            tooltip: tooltip<(typeof values)[number]>([
              ['name', say(language, 'charts.factor')],
              ['figure', say(language, 'charts.contribution')],
            ]),
          },
        },
        {
          transform: [{ filter: 'datum.next !== datum.bar' }],
          mark: {
            type: 'tick',
            thickness: 1,
            color: ink.line,
            bandSize: layout.step,
            yOffset: layout.step / 2,
            tooltip: null,
          },
          encoding: { x: { ...x, field: 'to' } },
        },
        {
          mark: { type: 'text', align: 'left', dx: 5, fontSize: figureSize, tooltip: null },
          encoding: { x: { ...x, field: 'right' }, text: { field: 'figure', type: 'nominal' } },
        },
      ],
    },
  };
}
