// Writes what a model is unsure of as a spreadsheet for people, under numbers that hold for that file only.
import { randomBytes, randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { realpath, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import { dateInZone, isoDate } from '../src/foundation/calendar.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { failure } from '../src/foundation/errors.ts';
import { say } from '../src/foundation/messages/index.ts';
import { workbookBytes } from '../src/report/workbook/workbook.ts';
import { choicesOf, choiceText, codesOfAxis } from '../src/taxonomy/answers.ts';
import type { Taxonomy } from '../src/taxonomy/taxonomy.ts';
import type { Classifier } from '../src/text/topics/classifier.ts';
import { questionsOf } from '../src/text/topics/review-order.ts';
import { sqlFile } from '../src/warehouse/sql-files.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { type FoundDoubt, findDoubts } from './reviewing/doubts.ts';
import { reviewSheets } from './reviewing/review-sheets.ts';
import { snippetOf } from './reviewing/snippet.ts';
import { recordRun } from './run-record.ts';

export interface ReviewExportRequest {
  readonly warehouse: Warehouse;
  readonly taxonomy: Taxonomy;
  readonly classifier: Classifier;
  readonly axis: 'topic' | 'cause' | 'purpose' | 'national';
  /** The code of each of the classifier's labels on the axis. */
  readonly codes: readonly string[];
  /** Where the file goes, and the folder of what is published, in which it must not stand. */
  readonly path: string;
  readonly output: string;
  /** At most so many rows. */
  readonly limit: number;
  /** Answers are taken for so many days, today not counted. */
  readonly days: number;
  readonly timeZone: string;
}

/** The JSON of `weathervane review export`. */
export interface ReviewExportResult {
  /** Null where there was nothing to ask, and no file was written. */
  readonly file: string | null;
  readonly export_id: string | null;
  readonly looked: number;
  readonly doubtful: number;
  readonly rows: number;
  readonly copies: number;
  readonly expires_on: string | null;
}

/** Doubts among which near-copies are looked for, for each row that is asked. */
const POOL = 50;
const PROPOSALS = 3;
const [SMALLEST, LARGEST] = [100_000, 999_999];

/** Whether a path stands in a folder, links followed. */
async function isInside(path: string, folder: string): Promise<boolean> {
  const [parent, output] = await Promise.all(
    [dirname(path), folder].map((place) => realpath(place).catch(() => place)),
  );
  const way = relative(output ?? '', parent ?? '');
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && way !== (parent ?? ''));
}

async function refusePlace(path: string, output: string): Promise<void> {
  const file = basename(path);
  if (await isInside(path, output)) throw failure('review.inside_output', { file });
  if (existsSync(path)) throw failure('review.file_exists', { file });
}

/** Different numbers, drawn at random. */
function drawNumbers(count: number): number[] {
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(randomInt(SMALLEST, LARGEST + 1));
  return [...drawn];
}

/** What the model thinks of a message: its labels in order, and how probable the first two are. */
function proposalsOf(doubt: FoundDoubt, names: readonly string[], { language }: Effects): string {
  const { label, second, confidence, margin, set } = doubt;
  if (label < 0) return say(language, 'review.nothing_known');
  const order = [...new Set([label, second, ...set])].filter((one) => one >= 0);
  // A label of several levels may not be the single most probable one: then only its own probability is known.
  const shares = set[0] === undefined || set[0] === label ? [confidence, confidence - margin] : [confidence];
  const words = order.slice(0, PROPOSALS).map((one, at) => {
    const share = shares[at] === undefined ? '' : ` ${Math.round(100 * shares[at])} %`;
    return `${names[one] ?? ''}${share}`;
  });
  return [...words, ...(order.length > PROPOSALS ? ['…'] : [])].join(language === 'zh' ? '；' : '; ');
}

/** The classifier's labels as people know them: by code and name, or in its own words where they stand for several. */
function labelNames(
  taxonomy: Taxonomy,
  { axis, codes, classifier }: ReviewExportRequest,
  { language }: Effects,
) {
  return choicesOf(taxonomy, axis, codes).map((choice, at) => {
    const label = classifier.labels[at] ?? '';
    const own = label === choice.code ? '' : `${label} `;
    return choice.name === null ? `${own}${choice.code.replaceAll('|', '/')}` : choiceText(choice, language);
  });
}

/** A table for one run of integers and text, named ops.review_draft. */
async function keepRows(
  warehouse: Warehouse,
  rows: readonly { place: number; number: number; isCopy: boolean; proposal: string | null }[],
): Promise<void> {
  await warehouse.execute(sqlFile('sql/review/draft.sql'));
  await warehouse.append({ schema: 'ops', name: 'review_draft' }, [
    {
      rowCount: rows.length,
      columns: [
        { name: 'place', type: 'integer', values: rows.map(({ place }) => place) },
        { name: 'number', type: 'integer', values: rows.map(({ number }) => number) },
        { name: 'is_copy', type: 'boolean', values: rows.map(({ isCopy }) => isCopy) },
        { name: 'proposal', type: 'text', values: rows.map(({ proposal }) => proposal) },
      ],
    },
  ]);
}

/** Forgets what the numbers of expired exports stood for, and what a killed run left behind. */
export async function forgetExpired(warehouse: Warehouse, today: string): Promise<void> {
  for (const table of ['todo', 'draft', 'answer']) {
    await warehouse.execute(`drop table if exists ops.review_${table}`);
  }
  await warehouse.execute(sqlFile('sql/review/forget_expired.sql'), { today });
}

/**
 * Writes the file (mode 600) of the messages whose label set is not one label, the most informative first. Which
 * registrations its numbers stand for is kept in the warehouse until the file comes back or expires. Throws
 * `review.inside_output` and `review.file_exists`.
 */
export async function exportReview(
  request: ReviewExportRequest,
  effects: Effects,
): Promise<ReviewExportResult> {
  const { warehouse, taxonomy, classifier, axis, codes, path, output, limit, days, timeZone } = request;
  await refusePlace(path, output);
  const startedAt = effects.now();
  const today = dateInZone(startedAt, timeZone);
  const [madeOn, expiresOn] = [isoDate(today), isoDate(today + days)];
  await forgetExpired(warehouse, madeOn);
  await warehouse.execute(sqlFile('sql/review/todo.sql'), { axis });
  const { looked, doubtful, kept } = await findDoubts(warehouse, classifier, POOL * limit, effects);
  const questions = questionsOf(kept, limit);
  const copies = questions.reduce((sum, question) => sum + question.copies.length, 0);
  if (questions.length === 0) {
    await warehouse.execute('drop table ops.review_todo');
    return { file: null, export_id: null, looked, doubtful, rows: 0, copies, expires_on: null };
  }
  const exportId = randomBytes(4).toString('hex');
  const numbers = drawNumbers(questions.length);
  const names = labelNames(taxonomy, request, effects);
  const choices = choicesOf(taxonomy, axis, codesOfAxis(taxonomy, axis, codes));
  const rows = questions.flatMap(({ shown, copies: near }, at) =>
    [shown, ...near].map((doubt) => ({
      place: kept[doubt]?.place ?? 0,
      number: numbers[at] ?? 0,
      isCopy: doubt !== shown,
      proposal: codes[kept[doubt]?.label ?? -1] ?? null,
    })),
  );
  const asked = questions.flatMap(({ shown, copies: near }, at) => {
    const doubt = kept[shown];
    if (doubt === undefined) return [];
    return [
      {
        number: numbers[at] ?? 0,
        snippet: snippetOf(doubt.title, doubt.text),
        proposals: proposalsOf(doubt, names, effects),
        copies: near.length,
      },
    ];
  });
  const sheets = reviewSheets({
    exportId,
    axis,
    madeOn,
    expiresOn,
    rows: asked,
    choices,
    language: effects.language,
  });
  const bytes = await workbookBytes(sheets);
  await keepRows(warehouse, rows);
  await warehouse.transaction(async () => {
    await warehouse.execute(
      `insert into ops.review_export by name
       select $export_id as export_id, $axis as axis, $model as model_version, $codes as codes,
         $made_on::date as made_on, $expires_on::date as expires_on, $asked as asked`,
      {
        export_id: exportId,
        axis,
        model: classifier.version,
        codes: JSON.stringify(choices.map(({ code }) => code)),
        made_on: madeOn,
        expires_on: expiresOn,
        asked: questions.length,
      },
    );
    await warehouse.execute(sqlFile('sql/review/asked.sql'), { export_id: exportId });
    for (const table of ['todo', 'draft']) await warehouse.execute(`drop table ops.review_${table}`);
    const parameters = { export_id: exportId, axis, rows: questions.length, copies, expires_on: expiresOn };
    await recordRun(warehouse, { command: 'review export', parameters, startedAt, timeZone }, effects);
    // Inside the transaction: without the file nobody could use what the numbers stand for.
    await writeFile(`${path}.partial`, bytes, { mode: 0o600, flag: 'w' });
    await rename(`${path}.partial`, path);
  });
  return {
    file: path,
    export_id: exportId,
    looked,
    doubtful,
    rows: questions.length,
    copies,
    expires_on: expiresOn,
  };
}
