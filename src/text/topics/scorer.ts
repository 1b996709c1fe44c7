// Classifies messages by a trained model, fast: one table look-up an n-gram, one row of weights each.
import { foldText, readableNgram } from '../ngrams/folding.ts';
import { buildTrie, ngramCounter } from '../ngrams/trie.ts';
import type { TopicModel } from './topic-model.ts';

/** A message in words. */
export interface MessageText {
  readonly title: string | null;
  readonly text: string | null;
}

/** What a model says of a message; null where the message holds nothing it knows. */
export interface Scorer {
  /** Probabilities of the labels, valid until the next call; null where no n-gram is known. */
  readonly probabilities: (message: MessageText) => Float64Array | null;
  /** The n-grams of the message last scored that spoke most for a label, against the mean of the others. */
  readonly reasons: (label: number, most: number) => readonly string[];
}

/** A scorer of a model. It keeps state between calls: one for each thread. */
export function createScorer(model: TopicModel): Scorer {
  const { ngrams, idf, weights, scaling, titleWeight } = model;
  const classes = model.labels.length;
  const counter = ngramCounter(buildTrie(ngrams), ngrams.length);
  const { counts, touched } = counter;
  // The idf and the weights of an n-gram stand together: one place in memory for each n-gram.
  const stride = classes + 1;
  const rows = new Float32Array(ngrams.length * stride);
  for (let feature = 0; feature < ngrams.length; feature += 1) {
    rows[feature * stride] = idf[feature] ?? 0;
    rows.set(weights.subarray(feature * classes, (feature + 1) * classes), feature * stride + 1);
  }
  const constants = Float64Array.from(model.constants);
  const shifts = Float64Array.from(scaling.shifts);
  const logarithms = Float64Array.from({ length: 256 }, (_, count) => 1 + Math.log(count));
  const found = new Float64Array(classes);
  const strengths = new Float64Array(ngrams.length);

  const probabilities = ({ title, text }: MessageText): Float64Array | null => {
    counter.clear();
    if (title !== null && title !== '') counter.add(foldText(title), titleWeight);
    if (text !== null && text !== '') counter.add(foldText(text), 1);
    const size = counter.size();
    if (size === 0) return null;
    found.fill(0);
    let squares = 0;
    for (let index = 0; index < size; index += 1) {
      const feature = touched[index] ?? 0;
      const count = counts[feature] ?? 1;
      const at = feature * stride;
      const strength = (logarithms[count] ?? 1 + Math.log(count)) * (rows[at] ?? 0);
      strengths[index] = strength;
      squares += strength * strength;
      for (let one = 0; one < classes; one += 1) {
        found[one] = (found[one] ?? 0) + strength * (rows[at + 1 + one] ?? 0);
      }
    }
    const norm = 1 / Math.sqrt(squares);
    let top = Number.NEGATIVE_INFINITY;
    for (let one = 0; one < classes; one += 1) {
      const score = (found[one] ?? 0) * norm + (constants[one] ?? 0);
      const logit = scaling.slope * score + (shifts[one] ?? 0);
      found[one] = logit;
      if (logit > top) top = logit;
    }
    let sum = 0;
    for (let one = 0; one < classes; one += 1) {
      const power = Math.exp((found[one] ?? 0) - top);
      found[one] = power;
      sum += power;
    }
    for (let one = 0; one < classes; one += 1) found[one] = (found[one] ?? 0) / sum;
    return found;
  };

  const reasons = (label: number, most: number): string[] => {
    const best: { readonly feature: number; readonly worth: number }[] = [];
    let least = 0;
    for (let index = 0; index < counter.size(); index += 1) {
      const feature = touched[index] ?? 0;
      const at = feature * stride + 1;
      const own = rows[at + label] ?? 0;
      if (own <= 0) continue;
      let others = -own;
      for (let one = 0; one < classes; one += 1) others += rows[at + one] ?? 0;
      const worth = (strengths[index] ?? 0) * (own - others / (classes - 1));
      if (worth <= least) continue;
      let place = best.length;
      while (place > 0 && (best[place - 1]?.worth ?? 0) < worth) place -= 1;
      best.splice(place, 0, { feature, worth });
      if (best.length > most) best.pop();
      if (best.length === most) least = best[most - 1]?.worth ?? 0;
    }
    return best.map(({ feature }) => readableNgram(ngrams[feature] ?? ''));
  };
  return { probabilities, reasons };
}
