// Writes many reports on several threads and gives their files out in the order of the documents.
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { DocumentModel } from '../../src/documents/document.ts';
import { type ReportFiles, reportWriter } from './report-files.ts';

const filesSchema: z.ZodType<ReportFiles> = z.object({ html: z.string(), docx: z.instanceof(Uint8Array) });

/** The worker stands beside this file, in the sources as in the package. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './report-worker.ts' : './report-worker.js',
  import.meta.url,
);

/** A worker writes one report at a time. */
function openPost() {
  const worker = new Worker(workerFile);
  return {
    write(model: DocumentModel): Promise<ReportFiles> {
      const answer = Promise.withResolvers<ReportFiles>();
      const settle = (message: unknown): void => {
        worker.off('error', answer.reject);
        const parsed = filesSchema.safeParse(message);
        if (parsed.success) answer.resolve(parsed.data);
        else answer.reject(parsed.error);
      };
      worker.once('message', settle);
      worker.once('error', answer.reject);
      worker.postMessage(model);
      return answer.promise;
    },
    end: () => worker.terminate(),
  };
}

/** Fewer reports than this are written without threads: a thread takes half a second to begin. */
const worthThreads = 4;

/**
 * Writes all documents and hands each one's files to `keep`, in no order. `threads` work beside this one; few reports
 * are written here.
 */
export async function writeReports(
  models: readonly DocumentModel[],
  threads: number,
  keep: (place: number, files: ReportFiles) => Promise<void>,
): Promise<void> {
  const queue = models.entries();
  const run = async (write: (model: DocumentModel) => Promise<ReportFiles>): Promise<void> => {
    for (const [place, model] of queue) await keep(place, await write(model));
  };
  if (models.length < worthThreads || threads < 2) {
    await run(reportWriter());
    return;
  }
  const posts = Array.from({ length: Math.min(threads, models.length) }, openPost);
  try {
    await Promise.all(posts.map((post) => run(post.write)));
  } finally {
    await Promise.all(posts.map((post) => post.end()));
  }
}
