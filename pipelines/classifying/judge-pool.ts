// A trained model as a classifier on several threads.
import * as z from 'zod';
import {
  type Classifier,
  createJudge,
  type Judgements,
  type MessageColumns,
} from '../../src/text/topics/classifier.ts';
import type { ModelCard } from '../../src/text/topics/model-card.ts';
import { decodeModel } from '../../src/text/topics/model-file.ts';
import { openPost } from '../threads/post.ts';

/** How a model is put to work. */
export interface PoolOptions {
  /** The coverage of the label sets. */
  readonly coverage: number;
  /** Threads beside this one; with 0 everything runs here. */
  readonly threads: number;
}

const judgementsSchema: z.ZodType<Judgements> = z.object({
  labels: z.instanceof(Int32Array),
  confidences: z.instanceof(Float64Array),
  margins: z.instanceof(Float64Array),
  seconds: z.instanceof(Int32Array),
  sets: z.array(z.array(z.number())),
  words: z.array(z.string()),
});

/** A model at work, the axis of its labels, and what its card says; null where it has none. */
export interface Judges {
  readonly classifier: Classifier;
  readonly axis: 'topic' | 'cause' | 'purpose' | 'national';
  readonly card: ModelCard | null;
}

/** Puts a model to work; `classifier.close` ends its threads. Throws the errors of `decodeModel`. */
export function openJudges(bytes: Uint8Array, file: string, { coverage, threads }: PoolOptions): Judges {
  const { model, sha256 } = decodeModel(bytes, file);
  const version = sha256.slice(0, 12);
  const { labels, card } = model;
  const axis = card.axis ?? 'topic';
  if (threads === 0) {
    const judge = createJudge(model, coverage);
    const classify: Classifier['classify'] = (messages) => Promise.resolve(judge(messages));
    return { axis, card, classifier: { labels, version, classify, close: () => Promise.resolve() } };
  }
  const posts = Array.from({ length: threads }, () =>
    openPost<MessageColumns, Judgements>({
      worker: 'judge-worker',
      beside: import.meta.url,
      answer: judgementsSchema,
      data: { bytes, coverage },
    }),
  );
  const classifier: Classifier = {
    labels,
    version,
    classify: (messages) =>
      posts.reduce((idle, post) => (post.waiting() < idle.waiting() ? post : idle)).send(messages),
    close: async () => {
      await Promise.all(posts.map((post) => post.end()));
    },
  };
  return { axis, card, classifier };
}
