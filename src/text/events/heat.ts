// The heat of an event: how many matters, how fast they came, and how many votes they have.
import { type Language, say } from '../../foundation/messages/index.ts';

/** What counts how much; the configuration sets it. */
export interface HeatWeights {
  readonly matters: number;
  readonly busiest_week: number;
  readonly votes: number;
}

/** The formula of the heat index in words, with its weights. */
export function heatFormula(
  { matters, busiest_week: busiest, votes }: HeatWeights,
  language: Language,
): string {
  return say(language, 'events.formula', { matters, busiest, votes });
}

/** What is weighed. Votes are for and against; null where the source has none. */
export interface HeatFacts {
  readonly matters: number;
  readonly busiestWeek: number;
  readonly votes: number | null;
}

const DECIMALS = 3;

/**
 * weight × ln(1 + matters) + weight × ln(1 + matters of the busiest week) + weight × ln(1 + votes), to three decimals.
 * It changes only when the event does: how hot an event was does not depend on the day on which one asks.
 */
export function heatIndex({ matters, busiestWeek, votes }: HeatFacts, weights: HeatWeights): number {
  const heat =
    weights.matters * Math.log1p(matters) +
    weights.busiest_week * Math.log1p(busiestWeek) +
    weights.votes * Math.log1p(Math.max(0, votes ?? 0));
  return Number(heat.toFixed(DECIMALS));
}
