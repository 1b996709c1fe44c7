// Reads messages ahead of their grouping: many in a thread of its own, few here.
import * as z from 'zod';
import {
  type ComingMessage,
  createMessageReader,
  type MessageReading,
} from '../../src/text/events/copies.ts';
import { openPost } from '../threads/post.ts';

export interface MessageReaders {
  /** Reads a batch, after those before it. */
  read(messages: readonly ComingMessage[]): Promise<readonly MessageReading[]>;
  close(): Promise<unknown>;
}

const readings: z.ZodType<readonly MessageReading[]> = z.array(
  z.object({ shingles: z.instanceof(Uint32Array), copies: z.instanceof(Int32Array) }),
);

/** Of fewer messages than this the reading takes less time than a thread takes to begin. */
const WORTH_A_THREAD = 2000;

/** Opens a reader for about `count` messages. */
export function openMessageReaders(lookBackDays: number, count: number): MessageReaders {
  if (count < WORTH_A_THREAD) {
    const read = createMessageReader(lookBackDays);
    return { read: (messages) => Promise.resolve(messages.map(read)), close: () => Promise.resolve() };
  }
  const post = openPost<readonly ComingMessage[], readonly MessageReading[]>({
    worker: 'reading-worker',
    beside: import.meta.url,
    answer: readings,
    data: { lookBackDays },
  });
  return { read: post.send, close: post.end };
}
