// Learns a model from a table of labelled messages or from what people reviewed, and writes it with its card.
import { rename, writeFile } from 'node:fs/promises';
import { dateInZone, isoDate } from '../src/foundation/calendar.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { say } from '../src/foundation/messages/index.ts';
import type { SourceTable } from '../src/intake/source-table.ts';
import { cardText } from '../src/text/topics/card-text.ts';
import { joinPath } from '../src/text/topics/label-paths.ts';
import { type LabelledMessage, trainingSet } from '../src/text/topics/labelled-messages.ts';
import type { ModelCard } from '../src/text/topics/model-card.ts';
import { encodeModel } from '../src/text/topics/model-file.ts';
import { trainTopics } from '../src/text/topics/training.ts';
import { sqlFile } from '../src/warehouse/sql-files.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { positionOf } from './classify-table.ts';
import { columnReader } from './column-reader.ts';

/** The JSON of `weathervane train`. */
export interface TrainResult {
  /** Messages learned from. */
  readonly n: number;
  readonly labels: readonly string[];
  /** Of held-out messages: ten folds that part no group of near-copies. */
  readonly macro_f1_cv: number;
  readonly ece: number;
  readonly seconds: number;
  readonly model: string;
  readonly sha256: string;
  /** The readable card beside the model. */
  readonly card: string;
  readonly left_out: ModelCard['data']['left_out'];
}

export interface TrainRequest {
  readonly messages: readonly LabelledMessage[];
  /** Whether labels are paths of several levels. */
  readonly hasLevels?: boolean;
  readonly axis: ModelCard['axis'];
  /** The path of the model file; the card stands beside it. */
  readonly path: string;
  readonly seed?: number | undefined;
  readonly timeZone?: string;
}

/** The columns of words and labels; of several columns of words the first is the title. */
export interface LabelledColumns {
  readonly text: readonly string[];
  /** Of several columns the first is the highest level. */
  readonly label: readonly string[];
}

/** Reads labelled messages from a table. Throws `taxonomy.no_such_column`. */
export async function labelledMessages(
  table: SourceTable,
  columns: LabelledColumns,
  effects: Effects,
): Promise<LabelledMessage[]> {
  const texts = columns.text.map((name) => positionOf(table.columns, name, table.file));
  const labels = columns.label.map((name) => positionOf(table.columns, name, table.file));
  const messages: LabelledMessage[] = [];
  for await (const { rows } of table.batches()) {
    effects.signal.throwIfAborted();
    for (const row of rows.rowNumbers.keys()) {
      const [first = null, ...others] = texts.map((at) => rows.columns[at]?.[row] ?? null);
      const alone = others.length === 0;
      messages.push({
        title: alone ? null : first,
        text: alone ? first : others.map((cell) => cell ?? '').join('\n'),
        label: joinPath(labels.map((at) => rows.columns[at]?.[row] ?? null)),
      });
    }
  }
  return messages;
}

/** The registrations whose label on an axis people gave: by review, or in the source where a crosswalk knows its label. */
export async function reviewedMessages(
  warehouse: Warehouse,
  axis: NonNullable<ModelCard['axis']>,
): Promise<LabelledMessage[]> {
  const messages: LabelledMessage[] = [];
  for await (const batch of warehouse.stream(sqlFile('sql/labelling/reviewed_messages.sql'), { axis })) {
    const { text } = columnReader(batch);
    const [titles, texts, codes] = [text('title'), text('text'), text('code')];
    for (const [row, label] of codes.entries()) {
      messages.push({ title: titles[row] ?? null, text: texts[row] ?? null, label });
    }
  }
  return messages;
}

async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  await writeFile(`${path}.partial`, content, { mode: 0o600 });
  await rename(`${path}.partial`, path);
}

/**
 * Trains and writes the model (mode 600) and its card (`PATH.card.md`). Throws `text.nothing_to_learn` and
 * `text.one_label`; warns of labels that have too few messages.
 */
export async function train(request: TrainRequest, effects: Effects): Promise<TrainResult> {
  const { messages, hasLevels = false, axis, path, seed, timeZone = 'Asia/Shanghai' } = request;
  const started = performance.now();
  const step = say(effects.language, 'text.learning');
  effects.progress({ step, done: 0, total: 1 });
  const set = trainingSet(messages, hasLevels);
  for (const { label, n } of set.leftOut.rare) {
    effects.warn(say(effects.language, 'text.label_left_out', { label, n }));
  }
  const model = trainTopics(set, {
    axis,
    today: isoDate(dateInZone(effects.now(), timeZone)),
    ...(seed === undefined ? {} : { seed }),
    onFold: (done, of) => {
      effects.signal.throwIfAborted();
      effects.progress({ step, done, total: of });
    },
  });
  const { bytes, sha256 } = encodeModel(model);
  const card = `${path}.card.md`;
  await writeWhole(path, bytes);
  await writeWhole(card, cardText(model, sha256, effects.language));
  return {
    n: model.card.data.n,
    labels: model.labels,
    macro_f1_cv: model.card.quality.macro_f1,
    ece: model.card.quality.ece,
    seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
    model: path,
    sha256,
    card,
    left_out: model.card.data.left_out,
  };
}
