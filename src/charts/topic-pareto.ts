// Registrations by topic, largest first, 其他 and what is only counted last.
import { say } from '../foundation/messages/index.ts';
import type { CategoryCount } from './categories.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { shareBars } from './share-bars.ts';

/** The chart of the topics: the 24 largest by name, the others together. */
export function topicPareto(rows: readonly CategoryCount[], options: ChartOptions): Chart {
  return shareBars(rows, options, {
    id: 'topic-pareto',
    title: say(options.language, 'charts.topicPareto.title'),
    heading: say(options.language, 'charts.topic'),
    describe: (top) => say(options.language, 'charts.topicPareto.description', top),
    limit: 24,
    cumulative: true,
    ranked: true,
  });
}
