// A worker thread to which messages are sent and which answers them in their order.
import { Worker } from 'node:worker_threads';
import type * as z from 'zod';

export interface Post<Message, Answer> {
  send(message: Message): Promise<Answer>;
  /** How many messages have no answer yet. */
  waiting(): number;
  end(): Promise<unknown>;
}

export interface PostOptions<Answer> {
  /** The worker's file without its ending. */
  readonly worker: string;
  /** Where that stands: the `import.meta.url` of a file beside it, in the sources as in the package. */
  readonly beside: string;
  readonly answer: z.ZodType<Answer>;
  /** What the worker is given as it begins. */
  readonly data?: unknown;
}

/** Begins a thread. A failure of the thread, or an answer in another shape, rejects what waits. */
export function openPost<Message, Answer>(options: PostOptions<Answer>): Post<Message, Answer> {
  const { worker: name, beside, answer, data } = options;
  const ending = beside.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./${name}.${ending}`, beside), { workerData: data });
  const waiting: PromiseWithResolvers<Answer>[] = [];
  worker.on('message', (message) => {
    const parsed = answer.safeParse(message);
    if (parsed.success) waiting.shift()?.resolve(parsed.data);
    else waiting.shift()?.reject(parsed.error);
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    send(message) {
      const promised = Promise.withResolvers<Answer>();
      waiting.push(promised);
      worker.postMessage(message);
      return promised.promise;
    },
    waiting: () => waiting.length,
    end: () => worker.terminate(),
  };
}
