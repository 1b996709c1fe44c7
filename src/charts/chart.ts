// What a chart is: a name, a sentence for those who cannot see it, and a Vega-Lite specification.
import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '../foundation/messages/index.ts';

/** A Vega-Lite specification with its data inside. */
export type ChartSpec = TopLevelSpec;

/** A chart as plain data; nothing is drawn yet. */
export interface Chart {
  /** File name without ending, unique in a report. */
  readonly id: ChartId;
  readonly title: string;
  /** One sentence that says what the chart shows, for screen readers and as alternative text. */
  readonly description: string;
  readonly spec: ChartSpec;
}

export type ChartId =
  | 'total-trend'
  | 'channel-mix'
  | 'topic-pareto'
  | 'topic-change'
  | 'area-topic-heatmap'
  | 'focus-panels'
  | 'purpose-mix'
  | 'level-mix'
  | 'cause-mix'
  | 'event-growth'
  | 'outlook'
  | 'backtest-weeks'
  | 'backtest-curve'
  | 'risk-matrix'
  | 'score-waterfall'
  | 'measure-effect'
  | 'factor-sway'
  | 'calibration'
  | `warning-${number}`;

export interface ChartOptions {
  readonly language: Language;
}

/** Options of charts over months: the first and last month of the reported period, `YYYY-MM`. */
export interface MonthlyChartOptions extends ChartOptions {
  readonly first: string;
  readonly last: string;
  /** False where the period is a week or some days: what is said of its months is not said of it. */
  readonly wholeMonths?: boolean;
  /** Months from which topics are counted otherwise than before: lines of topics do not run across. */
  readonly breaks?: readonly string[];
}
