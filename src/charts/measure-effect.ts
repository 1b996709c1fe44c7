// What measures change: the risk of each factor, and the index, before and after.
import { say } from '../foundation/messages/index.ts';
import { categoryRows, figureSize, layoutBars } from './bar-list.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { emptyChart, frame, fullWidth, tooltip } from './frame.ts';
import { halo, type RiskBands, type RiskFactor, riskText } from './risk-factors.ts';
import { colour, ink } from './theme.ts';

/** The index before and after measures. */
export interface IndexChange {
  readonly before: number;
  readonly after: number;
}

/** Draws the factors, the greatest before measures first, and the index below them. */
export function measureEffect(
  factors: readonly RiskFactor[],
  { index, edges }: { readonly index: IndexChange | null } & Pick<RiskBands, 'edges'>,
  { language }: ChartOptions,
): Chart {
  const id = 'measure-effect' as const;
  const title = say(language, 'charts.measureEffect.title');
  if (factors.length === 0 || index === null) return emptyChart(id, title, language, 'charts.nothing');
  const rows = [
    ...factors
      .map(({ number, name, p, q, pAfter, qAfter }) => ({
        name: `${number} ${name}`,
        before: p * q,
        after: pAfter * qAfter,
        isIndex: false,
      }))
      .toSorted((a, b) => b.before - a.before),
    { name: say(language, 'charts.index'), before: index.before, after: index.after, isIndex: true },
  ];
  const isChanged = rows.some(({ before, after }) => before !== after);
  const description = say(
    language,
    isChanged ? 'charts.measureEffect.description' : 'charts.measureEffect.same',
    { count: factors.length, before: riskText(index.before), after: riskText(index.after) },
  );
  const layout = layoutBars(rows.map(({ name }) => name));
  const values = rows.map((row, place) => ({
    ...row,
    bar: layout.labels[place] ?? '',
    right: Math.max(row.before, row.after),
    isChanged: row.before !== row.after,
    beforeText: riskText(row.before),
    afterText: riskText(row.after),
    figure:
      row.before === row.after ? riskText(row.after) : `${riskText(row.before)} → ${riskText(row.after)}`,
    fill: row.isIndex ? colour.rise : colour.current,
  }));
  const figureRoom = 90 / layout.plotWidth;
  const top = Math.max(0.4, ...values.map(({ right }) => right)) / (1 - figureRoom);
  const domain: number[] = [0, top];
  const x = {
    field: 'before',
    type: 'quantitative',
    scale: { domain, nice: false },
    axis: {
      title: say(language, 'charts.factorRisk'),
      values: [...edges, 1].filter((edge) => edge <= top),
      format: '.2f',
      grid: true,
      gridColor: '#c8c8c8',
    },
  } as const;
  const lines = tooltip<(typeof values)[number]>([
    ['name', say(language, 'charts.factor')],
    ['beforeText', say(language, 'charts.before')],
    ['afterText', say(language, 'charts.after')],
  ]);
  return {
    id,
    title,
    description,
    spec: {
      ...frame(title, description, say(language, 'charts.measureEffect.key')),
      ...fullWidth,
      height: layout.step * values.length,
      data: { values },
      encoding: {
        y: categoryRows,
      },
      layer: [
        {
          mark: { type: 'rule', strokeWidth: 2, tooltip: null },
          encoding: { x, x2: { field: 'after' }, color: { field: 'fill', type: 'nominal', scale: null } },
        },
        {
          transform: [{ filter: 'datum.isChanged' }],
          mark: { type: 'point', filled: true, fill: ink.paper, strokeWidth: 1.5, size: 60, opacity: 1 },
          encoding: { x, stroke: { field: 'fill', type: 'nominal', scale: null }, tooltip: lines },
        },
        {
          mark: { type: 'point', filled: true, size: 60, opacity: 1 },
          encoding: {
            x: { ...x, field: 'after' },
            color: { field: 'fill', type: 'nominal', scale: null },
            tooltip: lines,
          },
        },
        ...[halo, { tooltip: null }].map((look) => ({
          mark: { type: 'text' as const, align: 'left' as const, dx: 9, fontSize: figureSize, ...look },
          encoding: { x: { ...x, field: 'right' }, text: { field: 'figure', type: 'nominal' as const } },
        })),
      ],
    },
  };
}
