// How well scores tell events from non-events: the area under the ROC curve with DeLong's interval.
import { normalQuantile } from './distributions.ts';
import type { Interval } from './intervals.ts';

/** The chance that an event scores higher than a non-event, with its interval. */
export interface Discrimination {
  readonly area: number;
  readonly interval: Interval;
}

/** Ranks from 1 with ties at their middle. */
function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let place = from; place < to; place += 1) ranks[order[place] ?? 0] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/**
 * The area under the ROC curve; outcomes are 0 or 1. Null with fewer than two events or two non-events.
 * Source: DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44:837; Sun & Xu 2014, IEEE SPL 21:1389 (by ranks).
 */
export function discrimination(
  scores: readonly number[],
  outcomes: readonly number[],
  confidence = 0.95,
): Discrimination | null {
  const events = scores.filter((_, index) => outcomes[index] === 1);
  const others = scores.filter((_, index) => outcomes[index] !== 1);
  if (events.length < 2 || others.length < 2) return null;
  const all = midRanks([...events, ...others]);
  const within = [midRanks(events), midRanks(others)] as const;
  const ofEvents = events.map((_, i) => ((all[i] ?? 0) - (within[0][i] ?? 0)) / others.length);
  const ofOthers = others.map(
    (_, j) => 1 - ((all[events.length + j] ?? 0) - (within[1][j] ?? 0)) / events.length,
  );
  const area = ofEvents.reduce((sum, value) => sum + value, 0) / events.length;
  const error = Math.sqrt(variance(ofEvents) / events.length + variance(ofOthers) / others.length);
  const reach = normalQuantile(0.5 + confidence / 2) * error;
  return { area, interval: [Math.max(0, area - reach), Math.min(1, area + reach)] };
}
