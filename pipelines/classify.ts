// Labels the register by crosswalk and rule: computes all labels anew, writes what differs, in one transaction.
import { dateInZone, isoDate } from '../src/foundation/calendar.ts';
import type { TypedBatch } from '../src/foundation/columns.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { say } from '../src/foundation/messages/index.ts';
import { type PetitionLabel, petitionLabels } from '../src/taxonomy/petition-labels.ts';
import type { Taxonomy } from '../src/taxonomy/taxonomy.ts';
import { touchTable } from '../src/warehouse/schema.ts';
import { sqlFile } from '../src/warehouse/sql-files.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { columnReader } from './column-reader.ts';

/** What classifying did. */
export interface ClassifyResult {
  readonly version: string;
  /** Registrations looked at: all but accusations. */
  readonly petitions: number;
  /** Labels written and removed; both 0 where nothing changed. */
  readonly added: number;
  readonly removed: number;
  /** Registrations whose words turned out to accuse: their text is gone, they are counted as accusations. */
  readonly withheld: number;
}

export interface ClassifyRequest {
  readonly warehouse: Warehouse;
  readonly taxonomy: Taxonomy;
  /** The office's wall clock, for the day of labelling. */
  readonly timeZone?: string;
}

/** The labels of a batch of registrations, by column. */
function labelBatch(batch: TypedBatch, taxonomy: Taxonomy): TypedBatch {
  const { text, number } = columnReader(batch);
  const [keys, titles, texts] = [text('case_key'), text('title'), text('text')];
  const [rawLabels, schemes, purposes] = [text('label_raw'), text('label_scheme'), text('purpose')];
  const days = number('received_on');
  const rows: (PetitionLabel & { readonly key: string | null })[] = [];
  for (let row = 0; row < batch.rowCount; row += 1) {
    const labels = petitionLabels(taxonomy, {
      title: titles[row] ?? null,
      text: texts[row] ?? null,
      labelRaw: rawLabels[row] ?? null,
      labelScheme: schemes[row] ?? null,
      purpose: purposes[row] ?? null,
      receivedOn: days[row] ?? null,
    });
    for (const label of labels) rows.push({ key: keys[row] ?? null, ...label });
  }
  return {
    rowCount: rows.length,
    columns: [
      { name: 'case_key', type: 'uuid', values: rows.map(({ key }) => key) },
      { name: 'axis', type: 'text', values: rows.map(({ axis }) => axis) },
      { name: 'code', type: 'text', values: rows.map(({ code }) => code) },
      { name: 'source', type: 'text', values: rows.map(({ source }) => source) },
      { name: 'confidence', type: 'double', values: rows.map(({ confidence }) => confidence) },
      { name: 'version', type: 'text', values: rows.map(() => taxonomy.version) },
      { name: 'words', type: 'text', values: rows.map(({ words }) => words.join('|')) },
    ],
  };
}

/**
 * Labels every registration but accusations on topic, cause, purpose and legacy. Idempotent: with the same
 * taxonomy version and the same registrations nothing is written. Labels by review and by model stay as they
 * are. A registration without a purpose whose words accuse loses its text here, as it would at the door.
 */
export async function classify(request: ClassifyRequest, effects: Effects): Promise<ClassifyResult> {
  const { warehouse, taxonomy, timeZone = 'Asia/Shanghai' } = request;
  const step = say(effects.language, 'taxonomy.classifying');
  const [total = 0] = columnReader(
    await warehouse.query(
      "select count(*) as n from register.petition where purpose is distinct from 'accusation'",
    ),
  ).number('n');
  let petitions = 0;
  const labels = async function* (): AsyncGenerator<TypedBatch> {
    for await (const batch of warehouse.stream(sqlFile('sql/labelling/petitions.sql'))) {
      effects.signal.throwIfAborted();
      petitions += batch.rowCount;
      effects.progress({ step, done: petitions, total: total ?? 0 });
      yield labelBatch(batch, taxonomy);
    }
  };
  await warehouse.execute(sqlFile('sql/labelling/draft.sql'));
  await warehouse.append({ schema: 'ops', name: 'label_draft' }, labels());
  const today = isoDate(dateInZone(effects.now(), timeZone));
  return warehouse.transaction(async () => {
    const withheld = await withholdAccusations(warehouse);
    const removed = await warehouse.execute(sqlFile('sql/labelling/remove_outdated.sql'));
    const added = await warehouse.execute(sqlFile('sql/labelling/add_new.sql'), { today });
    await warehouse.execute('drop table ops.label_draft');
    if (removed + added > 0) await touchTable(warehouse, 'register.label');
    return { version: taxonomy.version, petitions, added, removed, withheld };
  });
}

async function withholdAccusations(warehouse: Warehouse): Promise<number> {
  const withheld = await warehouse.execute(sqlFile('sql/labelling/withhold.sql'));
  if (withheld === 0) return 0;
  await warehouse.execute(sqlFile('sql/labelling/withhold_history.sql'));
  await warehouse.execute("delete from ops.label_draft where axis = 'purpose' and code = 'accusation'");
  await touchTable(warehouse, 'register.petition');
  return withheld;
}
