// Reads a spreadsheet of answers back, however it was sorted, cut or saved.
import { basename } from 'node:path';
import { failure, type WeathervaneError } from '../../src/foundation/errors.ts';
import { messages } from '../../src/foundation/messages/index.ts';
import type { SourceTable } from '../../src/intake/source-table.ts';

const answerHeadings = new Set<string>(Object.values(messages['review.answer']));
const numberHeading = /(?:编号|Number).*?([0-9a-f]{8})(?![0-9a-f])/;

/** Whether a column is one that review export writes; helps to find the sheet and its first row. */
export const isReviewHeading = (name: string): boolean =>
  numberHeading.test(name) || answerHeadings.has(name.trim());

/** One row as it stands in the file. */
export interface AnswerCell {
  /** Its 1-based row in the file. */
  readonly row: number;
  /** The number, or null where there is none in the cell. */
  readonly number: number | null;
  readonly answer: string | null;
}

export interface AnswersFile {
  readonly exportId: string;
  readonly cells: readonly AnswerCell[];
  /** Rows that could not be read. */
  readonly faults: readonly WeathervaneError[];
}

/** A whole number, also where a spreadsheet wrote it as 123,456 or 123456.0. */
function readNumber(cell: string | null): number | null {
  const digits = (cell ?? '')
    .normalize('NFKC')
    .replaceAll(/[\s,']/g, '')
    .replace(/\.0+$/, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** Reads the numbers and answers of a table. Throws `review.not_an_export` where it has no such columns. */
export async function readAnswers(table: SourceTable): Promise<AnswersFile> {
  const file = basename(table.file);
  const numberAt = table.columns.findIndex((name) => numberHeading.test(name));
  const answerAt = table.columns.findIndex((name) => answerHeadings.has(name.trim()));
  const exportId = numberHeading.exec(table.columns[numberAt] ?? '')?.[1];
  if (exportId === undefined || answerAt < 0) throw failure('review.not_an_export', { file });
  const cells: AnswerCell[] = [];
  const faults: WeathervaneError[] = [];
  for await (const { rows, faults: unread } of table.batches()) {
    for (const { row } of unread) {
      faults.push(failure('review.unreadable_row', {}, { place: { file, line: row } }));
    }
    for (const [index, row] of rows.rowNumbers.entries()) {
      const cell = rows.columns[numberAt]?.[index] ?? null;
      const answer = rows.columns[answerAt]?.[index] ?? null;
      if (cell === null && answer === null) continue;
      cells.push({ row, number: readNumber(cell), answer });
    }
  }
  return { exportId, cells, faults };
}
