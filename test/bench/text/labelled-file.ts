// The labelled messages that quality is measured on; they stay outside the project.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openTable } from '../../../src/intake/table.ts';
import type { LabelledMessage } from '../../../src/text/topics/labelled-messages.ts';

const path = fileURLToPath(
  new URL('../../../../shared/data/teddycup/messages_labelled.csv', import.meta.url),
);

/** All messages of the file; null where it is missing. */
export async function labelledFile(): Promise<readonly LabelledMessage[] | null> {
  if (!existsSync(path)) return null;
  const table = await openTable(path, {});
  const [title, text, label] = ['留言主题', '留言详情', '一级标签'].map((name) =>
    table.columns.indexOf(name),
  );
  const messages: LabelledMessage[] = [];
  for await (const { rows } of table.batches()) {
    const cell = (column: number | undefined, row: number) => rows.columns[column ?? -1]?.[row] ?? null;
    for (const row of rows.rowNumbers.keys()) {
      messages.push({ title: cell(title, row), text: cell(text, row), label: cell(label, row) });
    }
  }
  return messages;
}
