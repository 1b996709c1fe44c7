// Quality by five outer folds: everything, words and calibration included, is learned anew on four fifths each time.
import { randomStream } from '../../../src/foundation/random.ts';
import { conformalLimit, conformalSet } from '../../../src/text/calibration/conformal.ts';
import { accuracyOfSurest, expectedCalibrationError } from '../../../src/text/calibration/reliability.ts';
import { linearScores } from '../../../src/text/linear/linear-model.ts';
import { columnOccurrences, selectRows } from '../../../src/text/linear/sparse-matrix.ts';
import { trainSvm } from '../../../src/text/linear/support-vector-machine.ts';
import { countedBy } from '../../../src/text/ngrams/count-matrix.ts';
import { foldText } from '../../../src/text/ngrams/folding.ts';
import { inverseDocumentFrequencies, tfIdf } from '../../../src/text/ngrams/tf-idf.ts';
import { buildTrie, ngramCounter } from '../../../src/text/ngrams/trie.ts';
import { buildVocabulary } from '../../../src/text/ngrams/vocabulary.ts';
import { duplicateGroups } from '../../../src/text/topics/duplicate-groups.ts';
import { groupFolds } from '../../../src/text/topics/folds.ts';
import { type LabelledMessage, trainingSet } from '../../../src/text/topics/labelled-messages.ts';
import { decided, type HeldOutRows, outcomesOf, topicQuality } from '../../../src/text/topics/quality.ts';
import { createScorer } from '../../../src/text/topics/scorer.ts';
import { trainTopics } from '../../../src/text/topics/training.ts';

const FOLDS = 5;
export const COVERAGES = [0.8, 0.9, 0.95] as const;

/** Messages and what is true of them. */
export interface Benchmark {
  readonly messages: readonly LabelledMessage[];
  readonly labels: readonly string[];
  readonly classes: Int32Array;
  /** Near-copies have the same. */
  readonly groups: Int32Array;
}

/** Labelled messages with their groups. */
export function benchmarkOf(messages: readonly LabelledMessage[]): Benchmark {
  const labels = [...new Set(messages.flatMap(({ label }) => label ?? []))].sort();
  const folded = messages.map(({ title, text }) => ({
    title: foldText(title ?? ''),
    body: foldText(text ?? ''),
  }));
  return {
    messages,
    labels,
    classes: Int32Array.from(messages, ({ label }) => labels.indexOf(label ?? '')),
    groups: duplicateGroups(folded),
  };
}

const unitsOf = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const rowsOf = (folds: Int32Array, fold: number, held: boolean): number[] =>
  [...folds.keys()].filter((row) => (folds[row] === fold) === held);

/** Folds that spread classes evenly and know nothing of near-copies, as published figures use them. */
export function plainFolds({ classes }: Benchmark, seed: number): Int32Array {
  const random = randomStream(seed, 'plain folds');
  const order = [...classes.keys()].map((row) => ({ row, key: random.next() })).sort((a, b) => a.key - b.key);
  const next = new Map<number, number>();
  const foldOf = new Int32Array(classes.length);
  for (const { row } of order) {
    const one = classes[row] ?? 0;
    foldOf[row] = (next.get(one) ?? random.integer(FOLDS)) % FOLDS;
    next.set(one, (foldOf[row] ?? 0) + 1);
  }
  return foldOf;
}

/** Folds that part no group of near-copies. */
export const groupedFolds = ({ classes, groups }: Benchmark, seed: number): Int32Array =>
  groupFolds(groups, classes, FOLDS, seed);

/** The figures of one set of rows. */
export interface Figures {
  readonly macroF1: number;
  readonly accuracy: number;
  readonly ece: number;
  readonly surest80: number;
  readonly confusion: readonly (readonly number[])[];
}

function figuresOf(rows: HeldOutRows, labels: readonly string[]): Figures {
  const { macro_f1: macroF1, accuracy, confusion } = topicQuality(rows, labels);
  const outcomes = outcomesOf(rows);
  return {
    macroF1,
    accuracy,
    confusion,
    ece: expectedCalibrationError(outcomes) ?? 0,
    surest80: accuracyOfSurest(outcomes, 0.8) ?? 0,
  };
}

/** The figures of all rows and of those with a title, and the share of label sets that hold the truth. */
export interface FoldFigures {
  readonly all: Figures;
  readonly titled: Figures;
  readonly byFold: readonly number[];
  readonly coverage: readonly number[];
}

/** Tests the product's own training and scoring on each outer fold. */
export function foldFigures(benchmark: Benchmark, folds: Int32Array): FoldFigures {
  const { messages, labels, classes } = benchmark;
  const probabilities = new Float64Array(classes.length * labels.length);
  const covered = COVERAGES.map(() => 0);
  const some = (rows: readonly number[]): LabelledMessage[] => rows.flatMap((row) => messages[row] ?? []);
  const byFold: number[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = trainTopics(trainingSet(some(rowsOf(folds, fold, false))), {
      axis: null,
      today: '2020-01-01',
    });
    const limits = COVERAGES.map((coverage) => conformalLimit(model.conformity, coverage));
    const scorer = createScorer(model);
    const held = rowsOf(folds, fold, true);
    for (const row of held) {
      const found = scorer.probabilities(messages[row] ?? { title: null, text: null }) ?? [];
      for (const [one, probability] of found.entries()) {
        probabilities[row * labels.length + labels.indexOf(model.labels[one] ?? '')] = probability;
      }
      const straight = new Float64Array(labels.length);
      for (const [one, probability] of scorer.straight().entries()) {
        straight[labels.indexOf(model.labels[one] ?? '')] = probability;
      }
      for (const [index, limit] of limits.entries()) {
        const set = conformalSet(straight, 0, labels.length, limit);
        if (set.includes(classes[row] ?? -1)) covered[index] = (covered[index] ?? 0) + 1;
      }
    }
    byFold.push(figuresOf(selected(benchmark, probabilities, held), labels).macroF1);
  }
  const titled = [...messages.keys()].filter((row) => (messages[row]?.title ?? '') !== '');
  return {
    all: figuresOf(selected(benchmark, probabilities, [...messages.keys()]), labels),
    titled: figuresOf(selected(benchmark, probabilities, titled), labels),
    byFold,
    coverage: covered.map((count) => count / classes.length),
  };
}

/** What was said of some rows, and what is true of them. */
function selected(
  { labels, classes }: Benchmark,
  probabilities: Float64Array,
  rows: readonly number[],
): HeldOutRows {
  const own = new Float64Array(rows.length * labels.length);
  for (const [at, row] of rows.entries()) {
    own.set(probabilities.subarray(row * labels.length, (row + 1) * labels.length), at * labels.length);
  }
  const truths = Int32Array.from(rows, (row) => classes[row] ?? 0);
  return decided(own, truths, { labels, hasLevels: false });
}

/**
 * Macro F1 of all rows and of those with a title that scikit-learn's defaults reach on the same folds: TF-IDF of
 * character 1- and 2-grams of title and text, every one of them, and LinearSVC with C = 1.
 */
export function baselineMacroF1(
  benchmark: Benchmark,
  folds: Int32Array,
): { readonly all: number; readonly titled: number } {
  const { messages, labels, classes } = benchmark;
  const units = messages.map(({ title, text }) => ({
    title: new Uint16Array(0),
    body: unitsOf(`${title ?? ''} ${text ?? ''}`.toLowerCase()),
  }));
  const { ngrams } = buildVocabulary(units, { longest: 2, minimumDocuments: 1 });
  const counts = countedBy(units, ngramCounter(buildTrie(ngrams), ngrams.length), 1);
  const scores = new Float64Array(classes.length * labels.length);
  const weighed = (rows: readonly number[], idf: Float64Array) => tfIdf(selectRows(counts, rows), idf, false);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const [inside, held] = [rowsOf(folds, fold, false), rowsOf(folds, fold, true)];
    const occurrences = columnOccurrences(selectRows(counts, inside));
    const idf = inverseDocumentFrequencies(occurrences, inside.length, 1);
    const truths = Int32Array.from(inside, (row) => classes[row] ?? 0);
    const model = trainSvm(weighed(inside, idf), truths, labels.length, { cost: 1, tolerance: 1e-2 });
    const found = linearScores(model, weighed(held, idf));
    for (const [at, row] of held.entries()) {
      scores.set(found.subarray(at * labels.length, (at + 1) * labels.length), row * labels.length);
    }
  }
  const titled = [...messages.keys()].filter((row) => (messages[row]?.title ?? '') !== '');
  const macroF1 = (rows: readonly number[]): number =>
    topicQuality(selected(benchmark, scores, rows), labels).macro_f1;
  return { all: macroF1([...messages.keys()]), titled: macroF1(titled) };
}
