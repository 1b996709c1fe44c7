// A worker thread that writes reports: it gets documents as plain data and gives their files back.
import { parentPort } from 'node:worker_threads';
import type { DocumentModel } from '../../src/documents/document.ts';
import { reportWriter } from './report-files.ts';

const write = reportWriter();

parentPort?.on('message', async (model: DocumentModel) => {
  parentPort?.postMessage(await write(model));
});
