// Classifies messages by a trained model, fast: one table look-up an n-gram, one row of weights each.
import { logitOf, type Scaling, unbent } from '../calibration/scaling.ts';
import { createFolder, readableNgram } from '../ngrams/folding.ts';
import { termCounter, termInText } from '../ngrams/terms.ts';
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
  /** Those of the message last scored before the bend, from which sets of labels are made. */
  readonly straight: () => Float64Array;
  /** The n-grams of the message last scored that spoke most for a label, against the mean of the others. */
  readonly reasons: (label: number, most: number) => readonly string[];
}

/** Classes that are added up together: their sums stay in registers. */
const LANES = 4;
/** As many of the best terms are looked at for reasons. */
const MOST_REASONS = 32;

/** A scorer of a model. It keeps state between calls: one for each thread. */
export function createScorer(model: TopicModel): Scorer {
  const { ngrams, constants, scaling, titleWeight } = model;
  const classes = model.labels.length;
  const counter = termCounter(ngrams);
  const folder = createFolder();
  const { counts, touched } = counter;
  const stride = LANES * Math.ceil((classes + 1) / LANES);
  const weights = scoringTable(model, stride);
  const logarithms = Float64Array.from({ length: 256 }, (_, count) => 1 + Math.log(count));
  const strengths = new Float64Array(ngrams.length);
  const sums = new Float64Array(stride);
  const scores = new Float64Array(classes);
  const [found, unbentFound] = [new Float64Array(classes), new Float64Array(classes)];
  const plain = unbent(scaling);
  const names = ngrams.map((ngram) => readableNgram(termInText(ngram)));
  const [bestWorths, bestFeatures] = [new Float64Array(MOST_REASONS), new Int32Array(MOST_REASONS)];

  const addLanes = (size: number, first: number): void => {
    let [one, two, three, four] = [0, 0, 0, 0];
    for (let index = 0; index < size; index += 1) {
      const strength = strengths[index] ?? 0;
      const at = (touched[index] ?? 0) * stride + first;
      one += strength * (weights[at] ?? 0);
      two += strength * (weights[at + 1] ?? 0);
      three += strength * (weights[at + 2] ?? 0);
      four += strength * (weights[at + 3] ?? 0);
    }
    sums[first] = one;
    sums[first + 1] = two;
    sums[first + 2] = three;
    sums[first + 3] = four;
  };

  const scaled = (by: Scaling, into: Float64Array): Float64Array => {
    for (let one = 0; one < classes; one += 1) into[one] = logitOf(by, scores[one] ?? 0, one);
    return softmax(into);
  };

  const probabilities = ({ title, text }: MessageText): Float64Array | null => {
    counter.clear();
    if (title !== null && title !== '') counter.add(folder.fold(title), titleWeight);
    if (text !== null && text !== '') counter.add(folder.fold(text), 1);
    const size = counter.size();
    let squares = 0;
    for (let index = 0; index < size; index += 1) {
      const feature = touched[index] ?? 0;
      const count = counts[feature] ?? 1;
      const strength =
        (logarithms[count] ?? 1 + Math.log(count)) * (weights[(feature + 1) * stride - 1] ?? 0);
      strengths[index] = strength;
      squares += strength * strength;
    }
    if (squares === 0) return null;
    for (let first = 0; first < stride; first += LANES) addLanes(size, first);
    const norm = 1 / Math.sqrt(squares);
    for (let one = 0; one < classes; one += 1) {
      scores[one] = (sums[one] ?? 0) * norm + (constants[one] ?? 0);
    }
    return scaled(scaling, found);
  };

  const reasons = (label: number, most: number): string[] => {
    // A word of two characters is a pair of them, too: both may be among the best.
    const room = Math.min(2 * most, bestWorths.length);
    const size = counter.size();
    let [filled, least] = [0, 0];
    for (let index = 0; index < size; index += 1) {
      const feature = touched[index] ?? 0;
      const worth = (strengths[index] ?? 0) * (weights[feature * stride + label] ?? 0);
      if (worth <= least) continue;
      let place = filled < room ? filled : room - 1;
      for (; place > 0 && (bestWorths[place - 1] ?? 0) < worth; place -= 1) {
        bestWorths[place] = bestWorths[place - 1] ?? 0;
        bestFeatures[place] = bestFeatures[place - 1] ?? 0;
      }
      bestWorths[place] = worth;
      bestFeatures[place] = feature;
      if (filled < room) filled += 1;
      if (filled === room) least = bestWorths[room - 1] ?? 0;
    }
    const found: string[] = [];
    for (let place = 0; place < filled && found.length < most; place += 1) {
      const name = names[bestFeatures[place] ?? 0] ?? '';
      if (!found.includes(name)) found.push(name);
    }
    return found;
  };
  return { probabilities, straight: () => scaled(plain, unbentFound), reasons };
}

/**
 * By n-gram its weights, less their mean, which moves all classes alike; last in the row of `stride` numbers its
 * document frequency, so that one look at memory finds both.
 */
function scoringTable({ weights, labels, ngrams, idf }: TopicModel, stride: number): Float32Array {
  const classes = labels.length;
  const centred = new Float32Array(ngrams.length * stride);
  for (let feature = 0; feature < ngrams.length; feature += 1) {
    const row = weights.subarray(feature * classes, (feature + 1) * classes);
    const mean = row.reduce((sum, weight) => sum + weight, 0) / classes;
    for (let one = 0; one < classes; one += 1) centred[feature * stride + one] = (row[one] ?? 0) - mean;
    centred[(feature + 1) * stride - 1] = idf[feature] ?? 0;
  }
  return centred;
}

/** Turns logits into probabilities in place. */
function softmax(logits: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > top) top = logit;
  let sum = 0;
  for (let one = 0; one < logits.length; one += 1) {
    const power = Math.exp((logits[one] ?? 0) - top);
    logits[one] = power;
    sum += power;
  }
  for (let one = 0; one < logits.length; one += 1) logits[one] = (logits[one] ?? 0) / sum;
  return logits;
}
