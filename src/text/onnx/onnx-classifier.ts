// A model in ONNX form that a user brings, as a classifier: a text model that reads word pieces and gives a score a label.
import { failure } from '../../foundation/errors.ts';
import type { Classifier, Judgements, MessageColumns } from '../topics/classifier.ts';
import type { Tokenizer } from './word-pieces.ts';

/** What the adapter needs of the runtime, which is not part of this program. */
export interface OnnxTensor {
  readonly data: unknown;
  readonly dims: readonly number[];
}
export interface OnnxSession {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, OnnxTensor>>): Promise<Readonly<Record<string, OnnxTensor>>>;
  release(): Promise<void>;
}
export interface OnnxRuntime {
  readonly InferenceSession: { create(path: string): Promise<OnnxSession> };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => OnnxTensor;
}

export interface OnnxModel {
  readonly session: OnnxSession;
  readonly runtime: Pick<OnnxRuntime, 'Tensor'>;
  readonly tokenize: Tokenizer;
  readonly labels: readonly string[];
  /** Most word pieces of a message. */
  readonly longest: number;
  readonly version: string;
  /** The folder, for errors. */
  readonly file: string;
  /** How much probability the label sets hold. */
  readonly coverage: number;
}

/** Messages that are judged at once. */
const BATCH = 16;

/** What each input of a BERT model is filled with, from the numbers of pieces; 0 behind the end. */
const fillers: Readonly<Record<string, (piece: number) => number>> = {
  input_ids: (piece) => piece,
  attention_mask: () => 1,
  token_type_ids: () => 0,
};

/** Probabilities of one message from its scores. */
function softmax(scores: Float32Array): Float64Array {
  const top = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const powers = Float64Array.from(scores, (score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The most probable labels that together hold `coverage`. Nothing was held out, so no more than that is promised. */
function likeliest(probabilities: Float64Array, coverage: number) {
  const order = [...probabilities.keys()].sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  let held = 0;
  const set = order.filter((label) => {
    const isNeeded = held < coverage;
    held += probabilities[label] ?? 0;
    return isNeeded;
  });
  return { order, set };
}

async function scoresOf(
  { session, runtime, labels, file }: OnnxModel,
  pieces: readonly (readonly number[])[],
): Promise<Float32Array> {
  const width = Math.max(...pieces.map(({ length }) => length));
  const feeds: Record<string, OnnxTensor> = {};
  for (const name of session.inputNames) {
    const fill = fillers[name];
    if (fill === undefined) throw failure('text.onnx_input', { file, input: name });
    const data = new BigInt64Array(pieces.length * width);
    for (const [row, own] of pieces.entries()) {
      for (const [at, piece] of own.entries()) data[row * width + at] = BigInt(fill(piece));
    }
    feeds[name] = new runtime.Tensor('int64', data, [pieces.length, width]);
  }
  const found = await session.run(feeds);
  const data =
    found[session.outputNames.includes('logits') ? 'logits' : (session.outputNames[0] ?? '')]?.data;
  if (!(data instanceof Float32Array) || data.length !== pieces.length * labels.length) {
    throw failure('text.onnx_output', { file, labels: labels.length });
  }
  return data;
}

async function judgementsOf(model: OnnxModel, { titles, texts }: MessageColumns): Promise<Judgements> {
  const { labels: names, tokenize, longest, coverage } = model;
  const rows = titles.length;
  const labels = new Int32Array(rows).fill(-1);
  const seconds = new Int32Array(rows).fill(-1);
  const [confidences, margins] = [new Float64Array(rows), new Float64Array(rows)];
  const sets: (readonly number[])[] = Array.from({ length: rows }, () => []);
  const worded = [...titles.keys()].flatMap((row) => {
    const text = [titles[row], texts[row]].filter((part) => part).join('。');
    return text.trim() === '' ? [] : [{ row, pieces: tokenize(text, longest) }];
  });
  for (let from = 0; from < worded.length; from += BATCH) {
    const batch = worded.slice(from, from + BATCH);
    const scores = await scoresOf(
      model,
      batch.map(({ pieces }) => pieces),
    );
    for (const [at, { row }] of batch.entries()) {
      const probabilities = softmax(scores.subarray(at * names.length, (at + 1) * names.length));
      const { order, set } = likeliest(probabilities, coverage);
      const [first = 0, second = -1] = order;
      labels[row] = first;
      seconds[row] = second;
      confidences[row] = probabilities[first] ?? 0;
      margins[row] = (probabilities[first] ?? 0) - (probabilities[second] ?? 0);
      sets[row] = set;
    }
  }
  return { labels, confidences, margins, seconds, sets, words: titles.map(() => '') };
}

/** A classifier of a model; it cannot say which words decided. Throws `text.onnx_input` and `text.onnx_output`. */
export function onnxClassifier(model: OnnxModel): Classifier {
  return {
    labels: model.labels,
    version: model.version,
    classify: (messages) => judgementsOf(model, messages),
    close: () => model.session.release(),
  };
}
