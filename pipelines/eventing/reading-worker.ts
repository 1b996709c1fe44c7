// A worker thread that reads messages before they are grouped: it gets them batch by batch, in their order.
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { createMessageReader } from '../../src/text/events/copies.ts';

const { lookBackDays } = z.object({ lookBackDays: z.number() }).parse(workerData);
const read = createMessageReader(lookBackDays);
const messages = z.array(
  z.object({ day: z.number(), county: z.number(), title: z.string(), text: z.string() }),
);

parentPort?.on('message', (batch) => {
  parentPort?.postMessage(messages.parse(batch).map(read));
});
