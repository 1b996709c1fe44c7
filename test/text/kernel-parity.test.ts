// The kernel against scikit-learn: features, predictions, calibration, conformal sets and drift on its corpus.
import { expect, test } from 'vitest';
import { conformalLimit, conformalSet, conformityScores } from '../../src/text/calibration/conformal.ts';
import { expectedCalibrationError } from '../../src/text/calibration/reliability.ts';
import { fitScaling, scaledProbabilities } from '../../src/text/calibration/scaling.ts';
import { binCounts, quantileEdges, stabilityIndex } from '../../src/text/drift.ts';
import { trainComplementNaiveBayes } from '../../src/text/linear/complement-naive-bayes.ts';
import { bestClasses, type LinearModel, linearScores } from '../../src/text/linear/linear-model.ts';
import { columnOccurrences, matrixBuilder } from '../../src/text/linear/sparse-matrix.ts';
import { trainSvm } from '../../src/text/linear/support-vector-machine.ts';
import { countedBy } from '../../src/text/ngrams/count-matrix.ts';
import { inverseDocumentFrequencies, tfIdf } from '../../src/text/ngrams/tf-idf.ts';
import { buildTrie, ngramCounter } from '../../src/text/ngrams/trie.ts';
import { buildVocabulary } from '../../src/text/ngrams/vocabulary.ts';
import { readCsvFixture } from '../fixtures/read-csv.ts';
import { type CorpusMessage, classes, corpusPart } from './support/corpus.ts';

const labelsOf = (rows: readonly CorpusMessage[]) =>
  Int32Array.from(rows, ({ label }) => classes.indexOf(label));
const unfolded = (rows: readonly CorpusMessage[]) =>
  rows.map(({ text }) => ({
    title: new Uint16Array(0),
    body: Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
  }));

const train = corpusPart('train');
const held = corpusPart('test');
const vocabulary = buildVocabulary(unfolded(train), { longest: 3, minimumDocuments: 2 });
const counter = ngramCounter(buildTrie(vocabulary.ngrams), vocabulary.ngrams.length);
const counts = countedBy(unfolded(train), counter, 1);
const idf = inverseDocumentFrequencies(columnOccurrences(counts), train.length, 2);
const features = tfIdf(counts, idf);
const heldFeatures = tfIdf(countedBy(unfolded(held), counter, 1), idf);
const reference = readCsvFixture('reference/07_text/test_predictions.csv');

function agreement(model: LinearModel, column: string): number {
  const predicted = bestClasses(linearScores(model, heldFeatures), classes.length);
  return reference.filter((row, at) => classes[predicted[at] ?? 0] === row[column]).length;
}

test('the n-grams are those of scikit-learn, with its weights', () => {
  expect(vocabulary.ngrams).toHaveLength(2974);
  const weights = Array.from(heldFeatures.values.slice(0, heldFeatures.starts[1]));
  expect(Math.max(...weights)).toBeCloseTo(0.16759700538677802, 12);
});

test('the support vector machine agrees on at least 299 of 300', () => {
  const model = trainSvm(features, labelsOf(train), classes.length, { cost: 1, tolerance: 1e-4 });
  expect(agreement(model, 'linearsvc_C1')).toBeGreaterThanOrEqual(299);
});

test('complement naive Bayes agrees on 300 of 300', () => {
  expect(agreement(trainComplementNaiveBayes(features, labelsOf(train), classes.length), 'cnb_tfidf')).toBe(
    300,
  );
});

test('complement naive Bayes has the weights of the example by hand', () => {
  const builder = matrixBuilder(4);
  for (const row of [
    [2, 1, 0, 0],
    [1, 2, 0, 1],
    [0, 0, 3, 1],
    [0, 1, 2, 2],
    [1, 0, 1, 3],
  ]) {
    for (const [column, value] of row.entries()) if (value > 0) builder.add(column, value);
    builder.endRow();
  }
  const { weights } = trainComplementNaiveBayes(builder.finish(), Int32Array.of(0, 0, 1, 1, 2), 3);
  expect(weights[0]).toBeCloseTo(2.1972245773362196, 12);
  expect(weights[1]).toBeCloseTo(1.1631508098056809, 12);
  expect(weights[2]).toBeCloseTo(1.6094379124341003, 12);
});

function probabilityFixture(name: string) {
  const rows = readCsvFixture(`reference/07_text/${name}.csv`);
  return {
    labels: Int32Array.from(rows, ({ y }) => Number(y)),
    probabilities: Float64Array.from(rows.flatMap((row) => classes.map((_, one) => Number(row[`p${one}`])))),
  };
}
const calibration = probabilityFixture('calib_probs');
const heldOut = probabilityFixture('test_probs');

test('temperature and calibration error are those of the reference', () => {
  // The files hold the scaled probabilities; the reference's temperature leads back to the raw ones.
  const temperature = 0.9220269081678059;
  const raw = (probabilities: Float64Array) => probabilities.map((value) => temperature * Math.log(value));
  const scaling = fitScaling(raw(calibration.probabilities), calibration.labels, classes.length, {
    shifted: false,
  });
  expect(1 / scaling.slope).toBeCloseTo(temperature, 6);
  const error = (slope: number) => {
    const probabilities = scaledProbabilities(raw(heldOut.probabilities), {
      slope,
      shifts: classes.map(() => 0),
    });
    const best = bestClasses(probabilities, classes.length);
    return expectedCalibrationError({
      confidences: Float64Array.from(best, (one, row) => probabilities[row * classes.length + one] ?? 0),
      hits: Uint8Array.from(best, (one, row) => (one === heldOut.labels[row] ? 1 : 0)),
    });
  };
  expect(error(1)).toBeCloseTo(0.054186929829710774, 10);
  expect(error(scaling.slope)).toBeCloseTo(0.03909124193068006, 6);
});

test.each([
  { coverage: 0.95, limit: 0.8975815811261396, covered: 292, empty: 0, single: 217 },
  { coverage: 0.9, limit: 0.6726724933243456, covered: 276, empty: 0, single: 275 },
  { coverage: 0.8, limit: 0.3779791147804872, covered: 245, empty: 34, single: 266 },
])(
  'conformal sets at $coverage are those of the reference',
  ({ coverage, limit, covered, empty, single }) => {
    const scores = conformityScores(calibration.probabilities, calibration.labels, classes.length);
    const found = conformalLimit(scores, coverage);
    expect(found).toBeCloseTo(limit, 12);
    const sets = Array.from(heldOut.labels, (_, row) =>
      conformalSet(heldOut.probabilities, row, classes.length, found),
    );
    expect(sets.filter((set, row) => set.includes(heldOut.labels[row] ?? -1))).toHaveLength(covered);
    expect(sets.filter(({ length }) => length === 0)).toHaveLength(empty);
    expect(sets.filter(({ length }) => length === 1)).toHaveLength(single);
  },
);

test('the stability index is that of the reference', () => {
  const rows = readCsvFixture('reference/07_text/drift_input.csv');
  const [before, now] = ['a', 'b'].map((name) => Float64Array.from(rows, (row) => Number(row[name])));
  const edges = quantileEdges(before ?? new Float64Array(0));
  expect(edges[0]).toBeCloseTo(0.5934424997459319, 12);
  expect(stabilityIndex(binCounts(before ?? [], edges), binCounts(now ?? [], edges))).toBeCloseTo(3.33398, 4);
});
