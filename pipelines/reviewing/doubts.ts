// Finds the messages of the register that a model cannot settle: those whose label set is not one label.
import type { TypedBatch } from '../../src/foundation/columns.ts';
import type { Effects } from '../../src/foundation/effects.ts';
import { say } from '../../src/foundation/messages/index.ts';
import type { Classifier } from '../../src/text/topics/classifier.ts';
import type { Doubt } from '../../src/text/topics/review-order.ts';
import { countRows } from '../../src/warehouse/schema.ts';
import { sqlFile } from '../../src/warehouse/sql-files.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { columnReader } from '../column-reader.ts';
import { inOrder } from '../threads/in-order.ts';

/** A doubt, and where it comes from. */
export interface FoundDoubt extends Doubt {
  /** In ops.review_todo. */
  readonly place: number;
  /** The most probable label, -1 where nothing is known. */
  readonly label: number;
  readonly confidence: number;
  /** The next most probable label, -1 where there is none. */
  readonly second: number;
  /** Places among the labels, the likeliest first; empty where nothing fits. */
  readonly set: readonly number[];
}

export interface FoundDoubts {
  readonly looked: number;
  readonly doubtful: number;
  /** Those with the smallest margins. */
  readonly kept: readonly FoundDoubt[];
}

const UNDER_WAY = 6;

const byMargin = (one: FoundDoubt, other: FoundDoubt): number =>
  one.margin - other.margin || one.place - other.place;

/** Judges what ops.review_todo names and keeps up to `most` doubts, so that memory does not grow with the register. */
export async function findDoubts(
  warehouse: Warehouse,
  classifier: Classifier,
  most: number,
  effects: Effects,
): Promise<FoundDoubts> {
  const total = await countRows(warehouse, { schema: 'ops', name: 'review_todo' });
  const judged = async (batch: TypedBatch): Promise<FoundDoubt[]> => {
    const { text, number } = columnReader(batch);
    const [titles, texts, places] = [text('title'), text('text'), number('place')];
    const { labels, confidences, margins, seconds, sets } = await classifier.classify({ titles, texts });
    return [...places.keys()]
      .filter((row) => sets[row]?.length !== 1)
      .map((row) => ({
        place: places[row] ?? 0,
        label: labels[row] ?? -1,
        // What holds nothing that is known teaches least.
        margin: (labels[row] ?? -1) < 0 ? 2 : (margins[row] ?? 0),
        confidence: confidences[row] ?? 0,
        second: seconds[row] ?? -1,
        set: sets[row] ?? [],
        title: titles[row] ?? null,
        text: texts[row] ?? null,
      }));
  };
  let [looked, doubtful] = [0, 0];
  let kept: FoundDoubt[] = [];
  const counted = async function* (): AsyncGenerator<TypedBatch> {
    for await (const batch of warehouse.stream(sqlFile('sql/review/messages.sql'))) {
      effects.signal.throwIfAborted();
      looked += batch.rowCount;
      effects.progress({ step: say(effects.language, 'review.looking'), done: looked, total });
      yield batch;
    }
  };
  for await (const doubts of inOrder(counted(), UNDER_WAY, judged)) {
    doubtful += doubts.length;
    kept.push(...doubts);
    if (kept.length > 2 * most) kept = kept.sort(byMargin).slice(0, most);
  }
  return { looked, doubtful, kept: kept.sort(byMargin).slice(0, most) };
}
