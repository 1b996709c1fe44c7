// Writes many reports on several threads and gives their files out in the order of the documents.
import * as z from 'zod';
import type { DocumentModel } from '../../src/documents/document.ts';
import { openPost } from '../threads/post.ts';
import { type ReportFiles, reportWriter } from './report-files.ts';

const filesSchema: z.ZodType<ReportFiles> = z.object({ html: z.string(), docx: z.instanceof(Uint8Array) });

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
  const posts = Array.from({ length: Math.min(threads, models.length) }, () =>
    openPost<DocumentModel, ReportFiles>({
      worker: 'report-worker',
      beside: import.meta.url,
      answer: filesSchema,
    }),
  );
  try {
    await Promise.all(posts.map((post) => run(post.send)));
  } finally {
    await Promise.all(posts.map((post) => post.end()));
  }
}
