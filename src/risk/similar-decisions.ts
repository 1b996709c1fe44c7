// The earlier decisions most like one, and what they led to, summed up.
import type { Decision } from './decision.ts';
import { type LearnedModel, standardised } from './learned-model.ts';
import { isSerious, type PastDecision } from './outcome.ts';

/** Earlier decisions by number, and their outcomes together. */
export interface SimilarDecisions {
  readonly ids: readonly string[];
  readonly serious: number;
  readonly petitions: number;
  readonly supported: number;
  readonly reversed: number;
  readonly lost: number;
  readonly households: number;
}

const most = 5;

/** Squared distance: the index, the model's features, and as much again for another kind or topic. */
function distance(model: LearnedModel, one: Decision, index: number | null, other: PastDecision): number {
  const gap =
    index === null || other.index === null ? 1 : ((index - other.index) / Math.max(0.02, spreadOfIndex)) ** 2;
  const features = model.features.reduce(
    (sum, feature) => sum + (standardised(one, feature) - standardised(other.decision, feature)) ** 2,
    0,
  );
  const otherTopic = one.topic === other.decision.topic ? 0 : 1;
  return gap + features + otherTopic;
}

/** About one standard deviation of an index among decisions. */
const spreadOfIndex = 0.05;

/**
 * Up to five earlier decisions of the same kind, nearest first, with their outcomes added up. Null where the kind has
 * no history. `past` are decisions whose outcome is known.
 */
export function similarDecisions(
  decision: Decision,
  index: number | null,
  past: readonly PastDecision[],
  model: LearnedModel,
): SimilarDecisions | null {
  const nearest = past
    .filter(({ decision: { id, type } }) => type !== null && type === decision.type && id !== decision.id)
    .map((one) => ({ one, distance: distance(model, decision, index, one) }))
    .toSorted((a, b) => a.distance - b.distance || (a.one.decision.id < b.one.decision.id ? -1 : 1))
    .slice(0, most)
    .map(({ one }) => one);
  if (nearest.length === 0) return null;
  const sum = (count: (one: PastDecision) => number): number =>
    nearest.reduce((total, one) => total + count(one), 0);
  return {
    ids: nearest.map((one) => one.decision.id),
    serious: sum((one) => (isSerious(one, model.seriousRate) ? 1 : 0)),
    petitions: sum(({ outcome }) => outcome.stated + outcome.inferred),
    supported: sum(({ outcome }) => outcome.supported),
    reversed: sum(({ outcome }) => outcome.reversed),
    lost: sum(({ outcome }) => outcome.lost),
    households: sum(({ decision: { features } }) => {
      const value = features.get('affected_households')?.value;
      return typeof value === 'number' ? value : 0;
    }),
  };
}
