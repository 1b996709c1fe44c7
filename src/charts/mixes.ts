// Small lists of bars: purposes, levels and causes.
import { type MessageKey, messages, say } from '../foundation/messages/index.ts';
import type { CategoryCount } from './categories.ts';
import type { Chart, ChartId, ChartOptions } from './chart.ts';
import { shareBars } from './share-bars.ts';

function mix(
  rows: readonly CategoryCount[],
  options: ChartOptions,
  id: ChartId,
  titleKey: MessageKey,
  ranked = true,
): Chart {
  const title = messages[titleKey][options.language];
  return shareBars(rows, options, {
    id,
    title,
    heading: say(options.language, 'charts.category'),
    describe: (top) => say(options.language, 'charts.shareBars.description', { title, ...top }),
    limit: 12,
    cumulative: false,
    ranked,
  });
}

/** The chart of what petitioners want: suggestion, claim, inquiry and so on. */
export function purposeMix(rows: readonly CategoryCount[], options: ChartOptions): Chart {
  return mix(rows, options, 'purpose-mix', 'charts.purposeMix.title');
}

/** The chart of the levels at which petitions were lodged. */
export function levelMix(rows: readonly CategoryCount[], options: ChartOptions): Chart {
  return mix(rows, options, 'level-mix', 'charts.levelMix.title');
}

/** With a larger share of unknown causes than this, those that are known are not ranked. */
const rankedUnknown = 0.3;

/** The chart of the causes. */
export function causeMix(rows: readonly CategoryCount[], options: ChartOptions): Chart {
  const unknown = rows.find(({ code }) => code === 'unknown')?.share ?? 0;
  return mix(rows, options, 'cause-mix', 'charts.causeMix.title', unknown <= rankedUnknown);
}
