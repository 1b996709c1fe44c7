// Simulates the review loop on labelled messages: 300 labels and five rounds of 100 reviewed, against 800 at random.
import { styleText } from 'node:util';
import { randomStream } from '../../../src/foundation/random.ts';
import { countMatrix } from '../../../src/text/ngrams/count-matrix.ts';
import { foldText } from '../../../src/text/ngrams/folding.ts';
import { tfIdf } from '../../../src/text/ngrams/tf-idf.ts';
import { createJudge } from '../../../src/text/topics/classifier.ts';
import { duplicateGroups } from '../../../src/text/topics/duplicate-groups.ts';
import { groupFolds } from '../../../src/text/topics/folds.ts';
import { type LabelledMessage, trainingSet } from '../../../src/text/topics/labelled-messages.ts';
import { topicQuality } from '../../../src/text/topics/quality.ts';
import { createScorer } from '../../../src/text/topics/scorer.ts';
import type { TopicModel } from '../../../src/text/topics/topic-model.ts';
import { trainTopics } from '../../../src/text/topics/training.ts';
import { labelledFile } from '../text/labelled-file.ts';
import { type Strategy, strategies } from './strategies.ts';

const FIRST = 300;
const ROUNDS = 5;
const REVIEWED = 100;
/** Of the label sets, as `review export` has it by default. */
const COVERAGE = 0.95;
/** So many labels at random are compared with, the first of them being as many as reviewed. */
const CURVE = [FIRST + ROUNDS * REVIEWED, 1200, 1600, 4800];
const SEEDS = Number(process.argv[2] ?? 5);
/** The ways of choosing, parted by semicolons, or all. */
const ONLY = process.argv[3]?.split(';');
/** A fifth of the messages is held out of everything; folds part no group of near-copies. */
const FOLDS = 5;

interface Message extends LabelledMessage {
  readonly group: number;
}

const train = (messages: readonly LabelledMessage[]): TopicModel =>
  trainTopics(trainingSet(messages), { axis: null, today: '2020-01-01' });

function probabilitiesOf(model: TopicModel, messages: readonly LabelledMessage[]): Float64Array {
  const scorer = createScorer(model);
  const { length } = model.labels;
  const probabilities = new Float64Array(messages.length * length).fill(1 / length);
  for (const [row, { title, text }] of messages.entries()) {
    const found = scorer.probabilities({ title, text });
    if (found !== null) probabilities.set(found, row * length);
  }
  return probabilities;
}

/** Macro-F1 on messages that the model never saw, over all labels of the file. */
function macroF1(model: TopicModel, held: readonly LabelledMessage[], labels: readonly string[]): number {
  const probabilities = probabilitiesOf(model, held);
  const width = model.labels.length;
  const placeOf = (label: string | null | undefined): number => labels.indexOf(label ?? '');
  const predictions = Int32Array.from(held, (_, row) => {
    const own = probabilities.subarray(row * width, (row + 1) * width);
    return placeOf(model.labels[own.indexOf(Math.max(...own))]);
  });
  const truths = Int32Array.from(held, ({ label }) => placeOf(label));
  return topicQuality(
    { probabilities: new Float64Array(held.length * labels.length), predictions, truths },
    labels,
  ).macro_f1;
}

function reviewLoop(
  pool: readonly Message[],
  first: readonly number[],
  strategy: Strategy,
  random: () => number,
): TopicModel {
  const labelled = new Set(first);
  const learn = (): TopicModel => train([...labelled].flatMap((row) => pool[row] ?? []));
  let model = learn();
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = pool.flatMap((message, row) => (labelled.has(row) ? [] : [{ message, row }]));
    const messages = open.map(({ message }) => message);
    const folded = messages.map(({ title, text }) => ({
      title: foldText(title ?? ''),
      body: foldText(text ?? ''),
    }));
    const counts = countMatrix(folded, model.ngrams, model.titleWeight);
    const judged = createJudge(
      model,
      COVERAGE,
    )({ titles: messages.map(({ title }) => title), texts: messages.map(({ text }) => text) });
    const chosen = strategy(
      {
        doubts: messages.map(({ title, text }, at) => ({ title, text, margin: judged.margins[at] ?? 0 })),
        setSizes: judged.sets.map(({ length }) => length),
        probabilities: probabilitiesOf(model, messages),
        labels: model.labels.length,
        vectors: tfIdf(counts, Float64Array.from(model.idf)),
        groups: Int32Array.from(messages, ({ group }) => group),
      },
      REVIEWED,
      random,
    );
    for (const at of chosen) labelled.add(open[at]?.row ?? 0);
    model = learn();
  }
  return model;
}

const file = await labelledFile();
if (file === null) {
  console.log('skipped: the labelled messages are not here');
} else {
  const groups = duplicateGroups(
    file.map(({ title, text }) => ({ title: foldText(title ?? ''), body: foldText(text ?? '') })),
  );
  const messages = file.map((message, row) => ({ ...message, group: groups[row] ?? 0 }));
  const labels = [...new Set(file.map(({ label }) => label ?? ''))].sort();
  const classes = Int32Array.from(file, ({ label }) => labels.indexOf(label ?? ''));
  const found = new Map<string, number[]>();
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const foldOf = groupFolds(groups, classes, FOLDS, seed);
    const held = messages.filter((_, row) => foldOf[row] === 0);
    const pool = messages.filter((_, row) => foldOf[row] !== 0);
    const draw = randomStream(seed, 'first labels');
    const order = [...pool.keys()].map((row) => ({ row, key: draw.next() })).sort((a, b) => a.key - b.key);
    const first = order.slice(0, FIRST).map(({ row }) => row);
    const atRandom = (size: number) => order.slice(0, size).flatMap(({ row }) => pool[row] ?? []);
    const score = (name: string, model: TopicModel): void => {
      const value = macroF1(model, held, labels);
      found.set(name, [...(found.get(name) ?? []), value]);
      console.log(`seed ${seed}  ${name}: ${value.toFixed(4)}`);
    };
    for (const size of [FIRST, ...CURVE]) score(`${size} at random`, train(atRandom(size)));
    for (const [name, strategy] of Object.entries(strategies)) {
      if (ONLY?.includes(name) === false) continue;
      const random = randomStream(seed, `review ${name}`);
      score(name, reviewLoop(pool, first, strategy, random.next));
    }
  }
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const whole = found.get(`${FIRST + ROUNDS * REVIEWED} at random`) ?? [];
  console.log('\nmacro-F1, mean of seeds; points more than as many labels at random, with standard error');
  for (const [name, values] of found) {
    const more = 100 * (mean(values) - mean(whole));
    const each = values.map((value, at) => 100 * (value - (whole[at] ?? 0)) - more);
    const error = Math.sqrt(mean(each.map((one) => one * one)) / Math.max(1, values.length - 1));
    const line = `${name.padEnd(28)} ${mean(values).toFixed(4)}  ${more >= 0 ? '+' : ''}${more.toFixed(2)} ± ${error.toFixed(2)}`;
    console.log(more >= 2 ? styleText('bold', line) : line);
  }
}
