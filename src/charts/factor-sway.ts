// How far an index hangs on single judgements: each factor a band better and a band worse.
import { say } from '../foundation/messages/index.ts';
import { categoryRows, figureSize, layoutBars } from './bar-list.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { emptyChart, frame, fullWidth, tooltip } from './frame.ts';
import { halo, riskText } from './risk-factors.ts';
import { colour, ink } from './theme.ts';

/** The index with one factor better and worse, and whether the level changes with it. */
export interface FactorSway {
  readonly number: number;
  readonly name: string;
  readonly better: number;
  readonly worse: number;
  readonly isDecisive: boolean;
}

/** More than these would not be read. */
const most = 12;

/** Draws the factors with the greatest sway; `thresholds` are those of the levels medium and high. */
export function factorSway(
  rows: readonly FactorSway[],
  {
    index,
    thresholds,
  }: { readonly index: number | null; readonly thresholds: Readonly<Record<'medium' | 'high', number>> },
  { language }: ChartOptions,
): Chart {
  const id = 'factor-sway' as const;
  const title = say(language, 'charts.factorSway.title');
  const shown = rows.toSorted((a, b) => b.worse - b.better - (a.worse - a.better)).slice(0, most);
  const [top] = shown;
  if (top === undefined || index === null) return emptyChart(id, title, language, 'charts.nothing');
  const description = say(language, 'charts.factorSway.description', {
    index: riskText(index),
    top: top.name,
    low: riskText(top.better),
    high: riskText(top.worse),
  });
  const layout = layoutBars(shown.map(({ number, name }) => `${number} ${name}`));
  const values = shown.map((row, place) => ({
    ...row,
    bar: layout.labels[place] ?? '',
    betterText: riskText(row.better),
    worseText: riskText(row.worse),
    fill: row.isDecisive ? colour.rise : colour.history,
  }));
  const ends = [...values.flatMap(({ better, worse }) => [better, worse]), index];
  const limits = (['medium', 'high'] as const).map((level) => ({
    at: thresholds[level],
    name: `${say(language, `charts.threshold.${level}`)} ${riskText(thresholds[level])}`,
  }));
  const span = Math.max(...ends) - Math.min(...ends) || 0.1;
  const near = limits.filter(({ at }) => at > Math.min(...ends) - span && at < Math.max(...ends) + span);
  const reached = [...ends, ...near.map(({ at }) => at)];
  const room = (Math.max(...reached) - Math.min(...reached)) * 0.16;
  const domain = [Math.min(...reached) - room, Math.max(...reached) + room];
  const scale = { domain, nice: false, zero: false } as const;
  const x = {
    field: 'better',
    type: 'quantitative',
    scale,
    axis: { title: say(language, 'charts.index'), tickCount: 6, grid: true },
  } as const;
  return {
    id,
    title,
    description,
    spec: {
      ...frame(title, description, say(language, 'charts.factorSway.key')),
      ...fullWidth,
      height: layout.step * values.length,
      data: { values },
      encoding: {
        y: categoryRows,
      },
      layer: [
        {
          mark: { type: 'bar' },
          encoding: {
            x,
            x2: { field: 'worse' },
            color: { field: 'fill', type: 'nominal', scale: null },
            tooltip: tooltip<(typeof values)[number]>([
              ['name', say(language, 'charts.factor')],
              ['betterText', say(language, 'charts.better')],
              ['worseText', say(language, 'charts.worse')],
            ]),
          },
        },
        {
          data: { values: [{}] },
          mark: { type: 'rule', color: ink.strong, tooltip: null },
          encoding: { x: { datum: index }, y: { value: 0 }, y2: { value: 'height' } },
        },
        {
          data: { values: near },
          mark: { type: 'rule', color: colour.lastYear, strokeDash: [5, 3], tooltip: null },
          encoding: { x: { ...x, field: 'at' }, y: { value: 0 }, y2: { value: 'height' } },
        },
        ...[halo, { tooltip: null }].flatMap((look) =>
          (['better', 'worse'] as const).map((end) => ({
            mark: {
              type: 'text' as const,
              align: end === 'better' ? ('right' as const) : ('left' as const),
              dx: end === 'better' ? -4 : 4,
              fontSize: figureSize,
              ...look,
            },
            encoding: {
              x: { ...x, field: end },
              text: { field: `${end}Text` as const, type: 'nominal' as const },
            },
          })),
        ),
        {
          data: { values: near },
          mark: {
            type: 'text',
            align: 'center',
            dy: -7,
            color: ink.soft,
            fontSize: figureSize,
            tooltip: null,
          },
          encoding: { x: { ...x, field: 'at' }, y: { value: 0 }, text: { field: 'name', type: 'nominal' } },
        },
      ],
    },
  };
}
