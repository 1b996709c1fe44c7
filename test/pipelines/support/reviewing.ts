// Review in tests: a classifier that is unsure of what it is told to be, an export, and files as people send them back.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedTaxonomy } from '../../../pipelines/packaged-taxonomy.ts';
import { exportReview, type ReviewExportRequest } from '../../../pipelines/review-export.ts';
import { importReview } from '../../../pipelines/review-import.ts';
import { isReviewHeading } from '../../../pipelines/reviewing/answers-file.ts';
import type { Effects } from '../../../src/foundation/effects.ts';
import { openTable } from '../../../src/intake/table.ts';
import { openZipParts } from '../../../src/intake/xlsx/zip-parts.ts';
import { workbookBytes } from '../../../src/report/workbook/workbook.ts';
import type { Classifier } from '../../../src/text/topics/classifier.ts';
import type { Warehouse } from '../../../src/warehouse/warehouse.ts';
import { listening } from './loading.ts';

/** Unsure between 01 and 02 of what says 拆迁 (the shorter, the less sure), knows nothing of what says 无, sure of 05 else. */
export const doubter: Classifier = {
  labels: ['01', '02', '05'],
  version: 'doubter',
  close: () => Promise.resolve(),
  classify({ texts }) {
    const judged = texts.map((text) => {
      if (text === null || text.includes('无')) return { label: -1, confidence: 0, margin: 0, set: [] };
      if (!text.includes('拆迁')) return { label: 2, confidence: 0.9, margin: 0.85, set: [2] };
      const margin = Math.min(0.3, text.length / 1000);
      return { label: 0, confidence: 0.48 + margin / 2, margin, set: [0, 1] };
    });
    return Promise.resolve({
      labels: Int32Array.from(judged, ({ label }) => label),
      confidences: Float64Array.from(judged, ({ confidence }) => confidence),
      seconds: Int32Array.from(judged, ({ label }) => (label === 0 ? 1 : -1)),
      margins: Float64Array.from(judged, ({ margin }) => margin),
      sets: judged.map(({ set }) => set),
      words: judged.map(() => ''),
    });
  },
};

/** Effects on another day. */
export const onDay = (day: string): Effects => ({ ...listening(), now: () => new Date(`${day}T04:00:00Z`) });

export function asked(
  warehouse: Warehouse,
  folder: string,
  changes: Partial<ReviewExportRequest> = {},
  effects: Effects = listening(),
) {
  return exportReview(
    {
      warehouse,
      taxonomy: packagedTaxonomy(),
      classifier: doubter,
      axis: 'topic',
      codes: doubter.labels,
      path: join(folder, 'review.xlsx'),
      output: join(folder, 'out'),
      limit: 100,
      days: 30,
      timeZone: 'Asia/Shanghai',
      ...changes,
    },
    effects,
  );
}

/** The cells of a sheet below its headings, and the headings. */
export async function cellsOf(path: string, sheet?: string) {
  const table = await openTable(path, { sheet, knownHeader: isReviewHeading });
  const rows: (string | null)[][] = [];
  for await (const { rows: batch } of table.batches()) {
    for (const row of batch.rowNumbers.keys()) rows.push(batch.columns.map((column) => column[row] ?? null));
  }
  return { headings: table.columns, rows };
}

/** The first sheet and the styles of a workbook, as XML. */
export async function partsOf(path: string): Promise<{ readonly sheet: string; readonly styles: string }> {
  const parts = await openZipParts(path);
  const whole = async (name: string) => (await Array.fromAsync(parts.text(name).pieces)).join('');
  const found = { sheet: await whole('xl/worksheets/sheet1.xml'), styles: await whole('xl/styles.xml') };
  parts.close();
  return found;
}

/** Sends rows back as another program might save them: other sheets gone, cells as plain text. */
export async function sentBack(
  path: string,
  headings: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const cells = rows.map((row) =>
    row.map((cell) => (cell === null ? null : { kind: 'text' as const, text: cell })),
  );
  writeFileSync(path, await workbookBytes([{ name: 'Sheet1', headings, rows: cells }]));
}

export async function taken(warehouse: Warehouse, path: string, effects: Effects = listening()) {
  const table = await openTable(path, { knownHeader: isReviewHeading });
  return importReview({ warehouse, taxonomy: packagedTaxonomy(), table, timeZone: 'Asia/Shanghai' }, effects);
}
