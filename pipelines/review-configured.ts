// The review of uncertain labels as a project's configuration describes it.
import type { Effects } from '../src/foundation/effects.ts';
import { say } from '../src/foundation/messages/index.ts';
import { openTable } from '../src/intake/table.ts';
import { codeOnAxis } from '../src/taxonomy/label-translation.ts';
import type { LabelledMessage } from '../src/text/topics/labelled-messages.ts';
import { readParquet } from '../src/warehouse/parquet.ts';
import type { Judges } from './classifying/judge-pool.ts';
import { modelCodes } from './model-codes.ts';
import { packagedTaxonomy } from './packaged-taxonomy.ts';
import { exportReview, type ReviewExportResult } from './review-export.ts';
import { importReview, type ReviewAxis, type ReviewImportResult } from './review-import.ts';
import { isReviewHeading } from './reviewing/answers-file.ts';
import { joinedLabels } from './reviewing/joined-labels.ts';
import {
  type LabelledColumns,
  labelledMessages,
  reviewedMessages,
  type TrainResult,
  train,
} from './train.ts';
import type { Workplace } from './workplace.ts';

/** Where the spreadsheet goes, its most rows, and for how many days answers are taken. */
export interface ExportWishes {
  readonly path: string;
  readonly limit: number;
  readonly days: number;
}

/** Exports what a model is unsure of, on the model's own axis. */
export function exportConfigured(
  { project, warehouse }: Workplace,
  { classifier, axis }: Judges,
  wishes: ExportWishes,
  effects: Effects,
): Promise<ReviewExportResult> {
  const { configuration, path } = project;
  const taxonomy = packagedTaxonomy();
  const codes = modelCodes(taxonomy, axis, classifier.labels);
  const output = path(configuration.output);
  const timeZone = configuration.office.time_zone;
  return exportReview({ warehouse, taxonomy, classifier, axis, codes, output, timeZone, ...wishes }, effects);
}

/** Takes the answers of a spreadsheet (its path) into the register. */
export async function importConfigured(
  { project, warehouse }: Workplace,
  path: string,
  effects: Effects,
): Promise<ReviewImportResult> {
  const table = await openTable(path, { knownHeader: isReviewHeading });
  const timeZone = project.configuration.office.time_zone;
  return importReview({ warehouse, taxonomy: packagedTaxonomy(), table, timeZone }, effects);
}

export interface RetrainWishes {
  readonly axis: ReviewAxis;
  /** Of the model file to write. */
  readonly path: string;
  readonly seed?: number | undefined;
  /** A labelled table to learn from beside the register. */
  readonly also?: LabelledColumns & { readonly path: string };
}

/** The messages of a table under the codes that their labels stand for; those of no code count as unlabelled. */
async function codedMessages(
  also: NonNullable<RetrainWishes['also']>,
  axis: ReviewAxis,
  effects: Effects,
): Promise<LabelledMessage[]> {
  const taxonomy = packagedTaxonomy();
  const table = await openTable(also.path, { parquet: readParquet });
  const messages = await labelledMessages(table, also, effects);
  return messages.map(({ title, text, label }) => {
    return { title, text, label: label === null ? null : codeOnAxis(taxonomy, axis, label) };
  });
}

/** Trains on what people labelled in the register, and on a labelled table where one is given. */
export async function retrainConfigured(
  { project, warehouse }: Workplace,
  { axis, path, seed, also }: RetrainWishes,
  effects: Effects,
): Promise<TrainResult> {
  const reviewed = await reviewedMessages(warehouse, axis);
  const table = also === undefined ? [] : await codedMessages(also, axis, effects);
  const { messages, widened } =
    axis === 'topic'
      ? joinedLabels(packagedTaxonomy(), reviewed, table)
      : { messages: [...reviewed, ...table], widened: 0 };
  if (widened > 0) effects.note(say(effects.language, 'review.widened', { n: widened }));
  const timeZone = project.configuration.office.time_zone;
  return train({ messages, axis, path, seed, timeZone, hasLevels: axis === 'national' }, effects);
}
