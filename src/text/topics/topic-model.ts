// What a trained model is: its vocabulary and weights, how scores become probabilities, and its card.
import type { Scaling } from '../calibration/scaling.ts';
import type { ModelCard } from './model-card.ts';

export interface TopicModel {
  readonly labels: readonly string[];
  /** Whether labels are paths of several levels. */
  readonly hasLevels: boolean;
  readonly card: ModelCard;
  readonly ngrams: readonly string[];
  readonly idf: Float32Array;
  /** By n-gram, then label. */
  readonly weights: Float32Array;
  readonly constants: readonly number[];
  readonly scaling: Scaling;
  readonly titleWeight: number;
  /** 1 - held-out probability, before the bend, of the true label, ascending: conformal sets at any coverage come from it. */
  readonly conformity: Float32Array;
}
