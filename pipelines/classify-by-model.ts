// Labels the register by a trained model: what it says of every registration with words, in one transaction.
import { dateInZone, isoDate } from '../src/foundation/calendar.ts';
import type { TypedBatch } from '../src/foundation/columns.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { say } from '../src/foundation/messages/index.ts';
import type { Classifier } from '../src/text/topics/classifier.ts';
import { type Drift, driftMeter } from '../src/text/topics/drift-meter.ts';
import type { ModelCard } from '../src/text/topics/model-card.ts';
import { countRows, touchTable } from '../src/warehouse/schema.ts';
import { sqlFile } from '../src/warehouse/sql-files.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { columnReader } from './column-reader.ts';
import { inOrder } from './threads/in-order.ts';

export interface ModelLabelling {
  readonly warehouse: Warehouse;
  readonly classifier: Classifier;
  readonly axis: 'topic' | 'cause' | 'purpose' | 'national';
  /** The code of each of the classifier's labels on the axis. */
  readonly codes: readonly string[];
  /** What drift is measured against; null where nothing is known of it. */
  readonly baseline: Pick<ModelCard, 'baseline'> | null;
  readonly timeZone?: string;
}

export interface ModelLabellingResult {
  readonly version: string;
  /** Registrations with words. */
  readonly petitions: number;
  /** Those of which the model knew nothing. */
  readonly unknown: number;
  readonly added: number;
  readonly removed: number;
  readonly drift: Drift | null;
}

/** Batches under way at a time: enough that no thread waits for another. */
const UNDER_WAY = 6;

/**
 * Writes the model's labels and their confidence, version and words (source `model`); labels by people, crosswalk
 * and rule stay. What an earlier model said on the axis is replaced. Idempotent.
 */
export async function classifyByModel(
  request: ModelLabelling,
  effects: Effects,
): Promise<ModelLabellingResult> {
  const { warehouse, classifier, axis, codes, baseline, timeZone = 'Asia/Shanghai' } = request;
  const step = say(effects.language, 'text.scoring');
  const meter = baseline === null ? null : driftMeter(baseline);
  const { version } = classifier;
  await warehouse.execute(sqlFile('sql/labelling/model_todo.sql'), { axis, version });
  const total = await countRows(warehouse, { schema: 'ops', name: 'model_todo' });
  await warehouse.execute(sqlFile('sql/labelling/model_draft.sql'));
  await warehouse.execute(sqlFile('sql/labelling/model_code.sql'));
  await warehouse.append({ schema: 'ops', name: 'model_code' }, [
    {
      rowCount: codes.length,
      columns: [
        { name: 'label', type: 'integer', values: codes.map((_, label) => label) },
        { name: 'code', type: 'text', values: codes },
      ],
    },
  ]);
  let [petitions, unknown] = [0, 0];
  const judged = async (batch: TypedBatch): Promise<TypedBatch> => {
    const { text, number } = columnReader(batch);
    const [places, measured] = [number('place'), number('is_measured')];
    const judgements = await classifier.classify({ titles: text('title'), texts: text('text') });
    meter?.add(judgements, (row) => measured[row] === 1);
    const known = [...places.keys()].filter((row) => (judgements.labels[row] ?? -1) >= 0);
    petitions += batch.rowCount;
    unknown += batch.rowCount - known.length;
    effects.progress({ step, done: petitions, total });
    return {
      rowCount: known.length,
      columns: [
        { name: 'place', type: 'integer', values: known.map((row) => places[row] ?? null) },
        { name: 'label', type: 'integer', values: known.map((row) => judgements.labels[row] ?? null) },
        {
          name: 'confidence',
          type: 'double',
          values: known.map((row) => judgements.confidences[row] ?? null),
        },
        { name: 'words', type: 'text', values: known.map((row) => judgements.words[row] ?? null) },
      ],
    };
  };
  const messages = warehouse.stream(sqlFile('sql/labelling/model_messages.sql'));
  const drafted = async function* (): AsyncGenerator<TypedBatch> {
    for await (const batch of inOrder(messages, UNDER_WAY, judged)) {
      effects.signal.throwIfAborted();
      yield batch;
    }
  };
  await warehouse.append({ schema: 'ops', name: 'model_draft' }, drafted());
  const today = isoDate(dateInZone(effects.now(), timeZone));
  return warehouse.transaction(async () => {
    await warehouse.execute(sqlFile('sql/labelling/model_labels.sql'), { axis, version });
    const removed = await warehouse.execute(sqlFile('sql/labelling/model_outdated.sql'), { axis });
    const added = await warehouse.execute(sqlFile('sql/labelling/model_new.sql'), { axis, today });
    for (const table of ['todo', 'draft', 'code', 'label']) {
      await warehouse.execute(`drop table ops.model_${table}`);
    }
    if (removed + added > 0) await touchTable(warehouse, 'register.label');
    const drift = meter?.drift() ?? null;
    await keepDrift(request, drift, today);
    return { version, petitions, unknown, added, removed, drift };
  });
}

/** Keeps the drift of an axis for the checks of the data; forgets that of an earlier model where there is none. */
async function keepDrift(
  { warehouse, classifier, axis, codes }: ModelLabelling,
  drift: Drift | null,
  today: string,
): Promise<void> {
  await warehouse.execute('delete from ops.model_drift where axis = $axis', { axis });
  if (drift === null || drift.n === 0) return;
  const [most] = drift.shifts;
  await warehouse.execute(
    `insert into ops.model_drift
     values ($axis, $version, $today::date, $messages, $label_psi, $confidence_psi, $code, $share_before, $share_now)`,
    {
      axis,
      version: classifier.version,
      today,
      messages: drift.n,
      label_psi: drift.labels,
      confidence_psi: drift.confidences,
      code: codes[most?.label ?? -1] ?? null,
      share_before: most?.before ?? null,
      share_now: most?.now ?? null,
    },
  );
}
