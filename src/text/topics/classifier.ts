// What a classifier is to the rest of the program, and the trained model as one.
import { conformalLimit } from '../calibration/conformal.ts';
import { createDecider } from './label-paths.ts';
import { createScorer } from './scorer.ts';
import type { TopicModel } from './topic-model.ts';

/** Messages by column, of equal length. */
export interface MessageColumns {
  readonly titles: readonly (string | null)[];
  readonly texts: readonly (string | null)[];
}

/** What a classifier says of messages, row by row. */
export interface Judgements {
  /** Places in the classifier's labels; -1 where a message holds nothing it knows. */
  readonly labels: Int32Array;
  /** The probability of the label; 0 where there is none. */
  readonly confidences: Float64Array;
  /** By how much the most probable label leads the next: where it is small, a person's word is worth most. */
  readonly margins: Float64Array;
  /** The next most probable label; -1 where there is none. */
  readonly seconds: Int32Array;
  /** All labels that cannot be ruled out at the coverage asked for, the most probable first. */
  readonly sets: readonly (readonly number[])[];
  /** The n-grams that decided, joined with |; empty where the classifier cannot say. */
  readonly words: readonly string[];
}

/** Sorts messages into labels. The trained model is one, and a model that a user brings can be another. */
export interface Classifier {
  readonly labels: readonly string[];
  /** Written beside every label it gives. */
  readonly version: string;
  readonly classify: (messages: MessageColumns) => Promise<Judgements>;
  readonly close: () => Promise<void>;
}

/** How many n-grams explain a label. */
const REASONS = 5;

/** Judges messages by a model, at once and in this thread. `coverage` is that of the label sets. */
export function createJudge(model: TopicModel, coverage: number): (messages: MessageColumns) => Judgements {
  const scorer = createScorer(model);
  const decide = createDecider(model.labels, model.hasLevels);
  const floor = 1 - conformalLimit(model.conformity, coverage);
  return ({ titles, texts }) => {
    const labels = new Int32Array(titles.length).fill(-1);
    const confidences = new Float64Array(titles.length);
    const margins = new Float64Array(titles.length);
    const seconds = new Int32Array(titles.length).fill(-1);
    const sets: number[][] = [];
    const words: string[] = [];
    for (let row = 0; row < titles.length; row += 1) {
      const probabilities = scorer.probabilities({ title: titles[row] ?? null, text: texts[row] ?? null });
      if (probabilities === null) {
        sets.push([]);
        words.push('');
        continue;
      }
      const label = decide(probabilities, 0);
      const straight = scorer.straight();
      labels[row] = label;
      confidences[row] = probabilities[label] ?? 0;
      const set: number[] = [];
      let [first, second, next, best] = [-1, -1, -1, -1];
      for (let one = 0; one < probabilities.length; one += 1) {
        const probability = probabilities[one] ?? 0;
        if ((straight[one] ?? 0) >= floor) set.push(one);
        if (probability > first) [first, second, best, next] = [probability, first, one, best];
        else if (probability > second) [second, next] = [probability, one];
      }
      margins[row] = first - Math.max(0, second);
      seconds[row] = next;
      if (set.length > 1) set.sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
      sets.push(set);
      words.push(scorer.reasons(label, REASONS).join('|'));
    }
    return { labels, confidences, margins, seconds, sets, words };
  };
}
