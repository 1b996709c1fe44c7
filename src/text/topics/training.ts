// Learns a model from labelled messages, and tests it on messages it has not seen.
import { fitBentScaling } from '../calibration/bending.ts';
import { conformityScores } from '../calibration/conformal.ts';
import { binCounts, quantileEdges } from '../drift.ts';
import { countMatrix } from '../ngrams/count-matrix.ts';
import { buildDictionary, LONGEST_WORD } from '../ngrams/dictionary.ts';
import { buildTerms } from '../ngrams/terms.ts';
import {
  type Collection,
  crossCalibrated,
  FEWEST_MESSAGES,
  fitModel,
  groupOccurrences,
  heldOutScores,
} from './cross-validation.ts';
import { groupFolds } from './folds.ts';
import type { TrainingSet } from './labelled-messages.ts';
import type { ModelCard } from './model-card.ts';
import { modelLimits } from './model-limits.ts';
import { decided, outcomesOf, setFigures, topicQuality } from './quality.ts';
import type { TopicModel } from './topic-model.ts';

export interface TrainingOptions {
  readonly axis: ModelCard['axis'];
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly seed?: number;
  readonly onFold?: (done: number, of: number) => void;
}

/** Units of the longest words. */
const LONGEST = LONGEST_WORD;
/** How often an n-gram of the title counts. */
const TITLE_WEIGHT = 5;
/** Parts of the test: the more, the closer a tested model is to the one that is kept. */
const FOLDS = 10;
const COVERAGES = [0.8, 0.9, 0.95, 0.98] as const;

/** The words and pairs of characters of a training set, as a matrix of counts, and how many of them are words. */
export function collect(set: TrainingSet): {
  readonly collection: Collection;
  readonly ngrams: readonly string[];
  readonly words: number;
} {
  const { messages, groups, classes, labels } = set;
  const dictionary = buildDictionary(messages, groups, FEWEST_MESSAGES);
  const ngrams = buildTerms(messages, dictionary, FEWEST_MESSAGES);
  const counts = countMatrix(messages, ngrams, TITLE_WEIGHT);
  return {
    collection: { counts, groups, classes, labels: labels.length },
    ngrams,
    words: dictionary.length,
  };
}

/**
 * Trains on all messages of a set; the figures of the card are of held-out messages: ten folds that part no
 * group of near-duplicates, each fold calibrated by the others. Deterministic under the seed.
 */
export function trainTopics(set: TrainingSet, options: TrainingOptions): TopicModel {
  const { axis, today, seed = 1, onFold = () => undefined } = options;
  const { collection, ngrams, words } = collect(set);
  const { labels, classes } = set;
  const foldOf = groupFolds(set.groups, classes, FOLDS, seed);
  const held = heldOutScores(collection, { foldOf, folds: FOLDS }, seed, (done) => onFold(done, FOLDS + 1));
  const { probabilities, straight } = crossCalibrated(held, classes, labels.length);
  const { model, idf } = fitModel(collection, seed);
  onFold(FOLDS + 1, FOLDS + 1);
  const rows = decided(probabilities, classes, set);
  const { confidences } = outcomesOf(rows);
  const edges = quantileEdges(confidences);
  const predicted = new Array<number>(labels.length).fill(0);
  for (const one of rows.predictions) predicted[one] = (predicted[one] ?? 0) + 1;
  // What occurs in fewer groups has an idf of 0 and must not be stored: it could spell out somebody's letter.
  const occurrences = groupOccurrences(collection);
  // The dictionary's words occur in enough groups, if not always as the longest word at their place.
  const kept = [...ngrams.keys()].filter(
    (feature) => feature < words || (occurrences[feature] ?? 0) >= FEWEST_MESSAGES,
  );
  const weights = new Float32Array(kept.length * labels.length);
  for (const [at, feature] of kept.entries()) {
    weights.set(
      model.weights.subarray(feature * labels.length, (feature + 1) * labels.length),
      at * labels.length,
    );
  }
  const card: ModelCard = {
    axis,
    made_on: today,
    seed,
    method: `words (single characters where none is known) and pairs of characters, TF-IDF, L2-loss linear SVM on naive Bayes log ratios + 0.5 × plain linear SVM`,
    data: {
      n: classes.length,
      groups: new Set(set.groups).size,
      with_title: set.messages.filter(({ title }) => title.length > 0).length,
      left_out: { ...set.leftOut, rare: [...set.leftOut.rare] },
    },
    features: {
      longest: LONGEST,
      fewest_messages: FEWEST_MESSAGES,
      title_weight: TITLE_WEIGHT,
      ngrams: kept.length,
    },
    folds: FOLDS,
    quality: topicQuality(rows, labels),
    sets: COVERAGES.map((coverage) =>
      setFigures({ ...rows, probabilities: straight }, coverage, { foldOf, folds: FOLDS }),
    ),
    baseline: { predicted, confidence_edges: edges, confidence_counts: binCounts(confidences, edges) },
    limits: { zh: [...modelLimits.zh], en: [...modelLimits.en] },
  };
  return {
    labels,
    hasLevels: set.hasLevels,
    card,
    ngrams: kept.map((feature) => ngrams[feature] ?? ''),
    idf: Float32Array.from(kept, (feature) => idf[feature] ?? 0),
    weights,
    constants: [...model.constants],
    scaling: fitBentScaling(held.scores, classes, labels.length),
    titleWeight: TITLE_WEIGHT,
    conformity: Float32Array.from(conformityScores(straight, classes, labels.length)),
  };
}
