// Takes the answers of people into the register, and forgets what the numbers of their spreadsheet stood for.
import { basename } from 'node:path';
import * as z from 'zod';
import { dateInZone, isoDate } from '../src/foundation/calendar.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { failure, type WeathervaneError } from '../src/foundation/errors.ts';
import type { SourceTable } from '../src/intake/source-table.ts';
import { type Choice, choicesOf, readAnswer } from '../src/taxonomy/answers.ts';
import type { Taxonomy } from '../src/taxonomy/taxonomy.ts';
import { touchTable } from '../src/warehouse/schema.ts';
import { sqlFile } from '../src/warehouse/sql-files.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { columnReader } from './column-reader.ts';
import { forgetExpired } from './review-export.ts';
import { type AnswersFile, readAnswers } from './reviewing/answers-file.ts';
import { recordRun } from './run-record.ts';

const axes = z.enum(['topic', 'cause', 'purpose', 'national']);
export type ReviewAxis = z.output<typeof axes>;

/** The JSON of `weathervane review import`. Counts are of rows that were asked; `copies` of what was labelled with them. */
export interface ReviewImportResult {
  readonly export_id: string;
  readonly axis: ReviewAxis;
  readonly rows: number;
  readonly confirmed: number;
  readonly corrected: number;
  readonly undecided: number;
  readonly empty: number;
  readonly copies: number;
  /** Registrations that turned out to be accusations: their words are gone. */
  readonly withheld: number;
  /** What was corrected, the most frequent first. */
  readonly changes: readonly { readonly from: string | null; readonly to: string; readonly n: number }[];
}

export interface ReviewImportRequest {
  readonly warehouse: Warehouse;
  readonly taxonomy: Taxonomy;
  /** The file as intake opens it, with `isReviewHeading` as known headings. */
  readonly table: SourceTable;
  readonly timeZone: string;
}

interface KnownExport {
  readonly axis: ReviewAxis;
  readonly modelVersion: string;
  readonly codes: readonly string[];
}

/** The export that a file says it is of. */
async function knownExport(
  warehouse: Warehouse,
  exportId: string,
  file: string,
  today: string,
): Promise<KnownExport> {
  const found = await warehouse.query(
    `select axis, model_version, codes, expires_on::varchar as expires_on, imported_on::varchar as imported_on
     from ops.review_export where export_id = $id`,
    { id: exportId },
  );
  if (found.rowCount === 0) throw failure('review.foreign', { file });
  const { text } = columnReader(found);
  const [importedOn, expiresOn] = [text('imported_on')[0] ?? null, text('expires_on')[0] ?? ''];
  if (importedOn !== null) throw failure('review.imported_before', { file, day: importedOn });
  if (expiresOn < today) throw failure('review.expired', { file, day: expiresOn });
  return {
    axis: axes.parse(text('axis')[0]),
    modelVersion: text('model_version')[0] ?? '',
    codes: z.array(z.string()).parse(JSON.parse(text('codes')[0] ?? '[]')),
  };
}

async function numbersOf(warehouse: Warehouse, exportId: string): Promise<ReadonlySet<number | null>> {
  const found = await warehouse.query(
    'select distinct number from ops.review_row where export_id = $id and not is_copy',
    { id: exportId },
  );
  return new Set(columnReader(found).number('number'));
}

/** The answers by number; null where the person could not tell. Collects what is wrong, by row. */
function checkedAnswers(
  { cells, faults }: AnswersFile,
  numbers: ReadonlySet<number | null>,
  choices: readonly Choice[],
  file: string,
) {
  const problems: WeathervaneError[] = [...faults];
  const answers = new Map<number, string | null>();
  for (const { row, number, answer: cell } of cells) {
    const place = { file, line: row };
    if (number === null || !numbers.has(number)) {
      problems.push(failure('review.unknown_number', {}, { place }));
      continue;
    }
    const answer = readAnswer(choices, cell);
    if (answer.kind === 'empty') continue;
    if (answer.kind === 'unknown_label') {
      problems.push(failure('review.unknown_label', {}, { place }));
      continue;
    }
    const code = answer.kind === 'label' ? answer.code : null;
    if (answers.has(number) && answers.get(number) !== code) {
      problems.push(failure('review.number_twice', {}, { place }));
      continue;
    }
    answers.set(number, code);
  }
  return { problems, answers };
}

async function appendAnswers(
  warehouse: Warehouse,
  answers: ReadonlyMap<number, string | null>,
): Promise<void> {
  await warehouse.execute(sqlFile('sql/review/answer.sql'));
  await warehouse.append({ schema: 'ops', name: 'review_answer' }, [
    {
      rowCount: answers.size,
      columns: [
        { name: 'number', type: 'integer', values: [...answers.keys()] },
        { name: 'code', type: 'text', values: [...answers.values()] },
      ],
    },
  ]);
}

/** Counts what the answers change. */
async function outcomeOf(warehouse: Warehouse, exportId: string) {
  const batch = await warehouse.query(sqlFile('sql/review/outcome.sql'), { export_id: exportId });
  const { text, number } = columnReader(batch);
  const [proposals, codes] = [text('proposal'), text('code')];
  const [answered, near] = [number('is_answered'), number('copies')];
  const counts = { confirmed: 0, corrected: 0, undecided: 0, empty: 0, copies: 0 };
  const changes = new Map<string, { from: string | null; to: string; n: number }>();
  for (let row = 0; row < batch.rowCount; row += 1) {
    const [from, to] = [proposals[row] ?? null, codes[row] ?? null];
    if (answered[row] !== 1) counts.empty += 1;
    else if (to === null) counts.undecided += 1;
    else {
      counts.copies += near[row] ?? 0;
      // A proposal may stand for several codes; one of them is what it meant.
      if (from?.split('|').includes(to) === true) counts.confirmed += 1;
      else {
        counts.corrected += 1;
        const key = `${from} ${to}`;
        changes.set(key, { from, to, n: (changes.get(key)?.n ?? 0) + 1 });
      }
    }
  }
  const ordered = [...changes.values()].sort((a, b) => b.n - a.n || a.to.localeCompare(b.to));
  return { rows: batch.rowCount, ...counts, changes: ordered };
}

/** Takes the words from what a person found to be an accusation, as labelling by rule does. */
async function withholdAccusations(warehouse: Warehouse, exportId: string): Promise<number> {
  await warehouse.execute(sqlFile('sql/labelling/draft.sql'));
  await warehouse.execute(sqlFile('sql/review/accusations.sql'), { export_id: exportId });
  const withheld = await warehouse.execute(sqlFile('sql/labelling/withhold.sql'));
  if (withheld > 0) {
    await warehouse.execute(sqlFile('sql/labelling/withhold_history.sql'));
    await touchTable(warehouse, 'register.petition');
  }
  await warehouse.execute('drop table ops.label_draft');
  return withheld;
}

/**
 * Takes all answers of a file or none. Labels get the origin `review`, near-copies `copy`; earlier labels stay beside
 * them. Throws `review.not_an_export`, `review.foreign`, `review.imported_before`, `review.expired`,
 * `review.no_answers`, and `review.refused` with every row that is wrong.
 */
export async function importReview(
  { warehouse, taxonomy, table, timeZone }: ReviewImportRequest,
  effects: Effects,
): Promise<ReviewImportResult> {
  const startedAt = effects.now();
  const today = isoDate(dateInZone(startedAt, timeZone));
  const file = basename(table.file);
  await forgetExpired(warehouse, today);
  const read = await readAnswers(table);
  const { exportId } = read;
  const { axis, modelVersion, codes } = await knownExport(warehouse, exportId, file, today);
  const choices = choicesOf(taxonomy, axis, codes);
  const { problems, answers } = checkedAnswers(read, await numbersOf(warehouse, exportId), choices, file);
  if (problems.length > 0) {
    throw failure('review.refused', { file, faults: problems.length }, { others: problems });
  }
  if (answers.size === 0) throw failure('review.no_answers', { file });
  return warehouse.transaction(async () => {
    await appendAnswers(warehouse, answers);
    const outcome = await outcomeOf(warehouse, exportId);
    const parameters = { export_id: exportId, axis, today };
    await warehouse.execute(sqlFile('sql/review/replaced.sql'), parameters);
    await warehouse.execute(sqlFile('sql/review/labels.sql'), {
      ...parameters,
      version: axis === 'national' ? modelVersion : taxonomy.version,
    });
    await warehouse.execute(sqlFile('sql/review/undecided.sql'), parameters);
    const withheld = axis === 'purpose' ? await withholdAccusations(warehouse, exportId) : 0;
    await warehouse.execute('delete from ops.review_row where export_id = $id', { id: exportId });
    await warehouse.execute('update ops.review_export set imported_on = $today::date where export_id = $id', {
      today,
      id: exportId,
    });
    await warehouse.execute('drop table ops.review_answer');
    await touchTable(warehouse, 'register.label');
    const result = { export_id: exportId, axis, ...outcome, withheld };
    await recordRun(
      warehouse,
      { command: 'review import', parameters: result, startedAt, timeZone },
      effects,
    );
    return result;
  });
}
