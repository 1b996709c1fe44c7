// A worker thread that judges messages by a model: it gets the model's bytes once, then batches.
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { createJudge } from '../../src/text/topics/classifier.ts';
import { decodeModel } from '../../src/text/topics/model-file.ts';

const { bytes, coverage } = z
  .object({ bytes: z.instanceof(Uint8Array), coverage: z.number() })
  .parse(workerData);
const judge = createJudge(decodeModel(bytes, 'model').model, coverage);
const cells = z.array(z.string().nullable());
const batch = z.object({ titles: cells, texts: cells });

parentPort?.on('message', (message) => {
  parentPort?.postMessage(judge(batch.parse(message)));
});
