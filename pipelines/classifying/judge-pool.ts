// A trained model as a classifier on several threads.
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import {
  type Classifier,
  createJudge,
  type Judgements,
  type MessageColumns,
} from '../../src/text/topics/classifier.ts';
import type { ModelCard } from '../../src/text/topics/model-card.ts';
import { decodeModel } from '../../src/text/topics/model-file.ts';

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

/** The worker stands beside this file, in the sources as in the package. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './judge-worker.ts' : './judge-worker.js',
  import.meta.url,
);

interface Post {
  readonly send: (messages: MessageColumns) => Promise<Judgements>;
  readonly waiting: () => number;
  readonly end: () => Promise<unknown>;
}

function openPost(bytes: Uint8Array, coverage: number): Post {
  const worker = new Worker(workerFile, { workerData: { bytes, coverage } });
  const waiting: PromiseWithResolvers<Judgements>[] = [];
  worker.on('message', (message) => {
    const parsed = judgementsSchema.safeParse(message);
    if (parsed.success) waiting.shift()?.resolve(parsed.data);
    else waiting.shift()?.reject(parsed.error);
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    send(messages) {
      const answer = Promise.withResolvers<Judgements>();
      waiting.push(answer);
      worker.postMessage(messages);
      return answer.promise;
    },
    waiting: () => waiting.length,
    end: () => worker.terminate(),
  };
}

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
  const posts = Array.from({ length: threads }, () => openPost(bytes, coverage));
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
