// Detection against false warnings: each rule at all its settings, one panel for each kind of planted rise.
import { say } from '../foundation/messages/index.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { emptyChart, frame, tooltip } from './frame.ts';
import { percentText, rateText } from './numbers.ts';
import { chartWidth, colour, ink } from './theme.ts';

/** A rule at a setting, and the share of one kind of rise that it found in time. */
export interface CurveRow {
  readonly method: 'weathervane' | 'ears-c2' | 'rise';
  /** The rule and its setting in words. */
  readonly name: string;
  readonly kind: 'strong' | 'moderate' | 'sustained';
  readonly falsePerWeek: number;
  readonly found: number | null;
  /** Whether it is the setting that is used, or that the rule is known by. */
  readonly isUsual: boolean;
}

const kinds = ['strong', 'moderate', 'sustained'] as const;

const marks = {
  weathervane: { colour: colour.current, shape: 'circle', dash: [1, 0] },
  'ears-c2': { colour: colour.lastYear, shape: 'square', dash: [5, 3] },
  rise: { colour: ink.line, shape: 'triangle-up', dash: [2, 2] },
} as const;

const methods = ['weathervane', 'ears-c2', 'rise'] as const;

/** The curves of all rules. */
export function backtestCurve(rows: readonly CurveRow[], { language }: ChartOptions): Chart {
  const id = 'backtest-curve' as const;
  const title = say(language, 'charts.backtestCurve.title');
  const known = rows.filter(({ found }) => found !== null);
  if (known.length === 0) return emptyChart(id, title, language);
  const description = say(language, 'charts.backtestCurve.description');
  const nameOf = (method: CurveRow['method']): string => say(language, `warning.detector_${method}`);
  const values = known.map((row) => ({
    ...row,
    methodName: nameOf(row.method),
    falseText: rateText(row.falsePerWeek),
    foundText: percentText(row.found),
  }));
  const lines = tooltip<(typeof values)[number]>([
    ['name', say(language, 'warning.column_method')],
    ['falseText', say(language, 'warning.column_false')],
    ['foundText', say(language, 'charts.found')],
  ]);
  const legend = { title: null, orient: 'bottom' as const };
  const names = methods.map(nameOf);
  const scale = <Value>(range: readonly Value[]) => ({ domain: names, range: [...range] });
  const panel = (kind: (typeof kinds)[number], position: number) => ({
    title: { text: say(language, `warning.kind_${kind}`), fontSize: 12, frame: 'group' as const, offset: 6 },
    width: (chartWidth - 180) / kinds.length,
    height: 200,
    data: { values: values.filter((row) => row.kind === kind) },
    encoding: {
      x: {
        field: 'falsePerWeek',
        type: 'quantitative' as const,
        scale: { type: 'symlog' as const, constant: 1, domainMin: 0 },
        axis: { title: say(language, 'warning.column_false'), values: [0, 1, 2, 5, 10, 20], tickCount: 6 },
      },
      y: {
        field: 'found',
        type: 'quantitative' as const,
        scale: { domain: [0, 1] },
        axis: {
          title: position === 0 ? say(language, 'charts.found') : null,
          format: '.0%',
          tickCount: 5,
        },
      },
      color: {
        field: 'methodName',
        type: 'nominal' as const,
        scale: scale(methods.map((method) => marks[method].colour)),
        legend,
      },
    },
    layer: [
      {
        mark: { type: 'line' as const, strokeWidth: 1.5, tooltip: null },
        encoding: {
          strokeDash: {
            field: 'methodName',
            type: 'nominal' as const,
            scale: scale(methods.map((method) => [...marks[method].dash])),
            legend,
          },
        },
      },
      ...[false, true].map((isUsual) => ({
        transform: [{ filter: `datum.isUsual === ${isUsual}` }],
        mark: { type: 'point' as const, filled: true, opacity: 1, size: isUsual ? 130 : 30 },
        encoding: {
          shape: {
            field: 'methodName',
            type: 'nominal' as const,
            scale: scale(methods.map((method) => marks[method].shape)),
            legend,
          },
          tooltip: lines,
        },
      })),
    ],
  });
  return {
    id,
    title,
    description,
    spec: {
      ...frame(title, description, say(language, 'charts.backtestCurve.key')),
      hconcat: kinds.filter((kind) => known.some((row) => row.kind === kind)).map(panel),
      resolve: { scale: { color: 'shared', shape: 'shared', strokeDash: 'shared' } },
    },
  };
}
