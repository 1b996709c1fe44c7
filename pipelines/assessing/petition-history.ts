// What the register of petitions knows of decisions: history up to the day before each, and outcomes after.
import type { TypedBatch } from '../../src/foundation/columns.ts';
import type { Evidence } from '../../src/risk/decision.ts';
import type { Outcome } from '../../src/risk/outcome.ts';
import { sqlFile } from '../../src/warehouse/sql-files.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { columnReader } from '../column-reader.ts';

/** The place, topic, kind and day of a decision: all that its history depends on. */
export interface Subject {
  readonly id: string;
  readonly area: string | null;
  readonly topic: string | null;
  readonly type: string | null;
  readonly t0: number;
}

/** The history of one decision's place. */
export interface PetitionHistory {
  readonly isPlaceKnown: boolean;
  /** Whether the place's channels fell silent before the decision. */
  readonly isSilent: boolean;
  /** Features that the register computes; empty where it does not reach back far enough. */
  readonly features: ReadonlyMap<string, Evidence>;
}

/** A place that had this many petitions a year and then less than a fifth of them fell silent. */
const silence = { fewest: 20, left: 0.2 };

const fellSilent = (before: number, after: number): boolean =>
  before >= silence.fewest && after < silence.left * before;

const computed = [
  'petitions_36m_area',
  'petitions_12m_topic_area',
  'open_over_60d',
  'unkept_promise_n',
  'similar_decisions_area_n',
] as const;

function subjectBatch(subjects: readonly Subject[]): TypedBatch {
  return {
    rowCount: subjects.length,
    columns: [
      { name: 'id', type: 'text', values: subjects.map(({ id }) => id) },
      { name: 'area_code', type: 'text', values: subjects.map(({ area }) => area) },
      { name: 'topic', type: 'text', values: subjects.map(({ topic }) => topic) },
      { name: 'type', type: 'text', values: subjects.map(({ type }) => type) },
      { name: 't0', type: 'date', values: subjects.map(({ t0 }) => t0) },
    ],
  };
}

/** History and outcomes of all subjects, by number; outcomes only of those whose twelve months are covered. */
export async function readPetitionHistory(
  warehouse: Warehouse,
  subjects: readonly Subject[],
): Promise<{
  readonly histories: ReadonlyMap<string, PetitionHistory>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}> {
  await warehouse.execute(sqlFile('sql/risk/subjects.sql'));
  try {
    await warehouse.append({ schema: 'ops', name: 'risk_subject' }, [subjectBatch(subjects)]);
    const days = new Map(subjects.map(({ id, t0 }) => [id, t0]));
    const before = await warehouse.query(sqlFile('sql/risk/petition-history.sql'));
    const after = await warehouse.query(sqlFile('sql/risk/outcomes.sql'));
    return { histories: historiesIn(before, days), outcomes: outcomesIn(after) };
  } finally {
    await warehouse.execute('drop table ops.risk_subject');
  }
}

function flags(batch: TypedBatch, name: string): readonly (boolean | null)[] {
  const column = batch.columns.find((one) => one.name === name);
  if (column?.type !== 'boolean') throw new RangeError(`${name} is no flag`);
  return column.values;
}

function historiesIn(batch: TypedBatch, days: ReadonlyMap<string, number>): Map<string, PetitionHistory> {
  const { text, number } = columnReader(batch);
  const [known, covered] = [flags(batch, 'is_place_known'), flags(batch, 'is_covered')];
  const promises = flags(batch, 'has_promises');
  const counts = computed.map((name) => [name, number(name)] as const);
  const [year, yearBefore] = [number('area_12m'), number('area_24m')];
  return new Map(
    text('id').map((id, row) => {
      const reaches = known[row] === true && covered[row] === true;
      const asOf = (days.get(id ?? '') ?? 0) - 1;
      const features = counts
        .filter(([name]) => name !== 'unkept_promise_n' || promises[row] === true)
        .map(([name, values]) => [name, { value: values[row] ?? 0, asOf, source: 'register' }] as const);
      return [
        id ?? '',
        {
          isPlaceKnown: known[row] === true,
          isSilent: reaches && fellSilent(yearBefore[row] ?? 0, year[row] ?? 0),
          features: new Map(reaches ? features : []),
        },
      ];
    }),
  );
}

function outcomesIn(batch: TypedBatch): Map<string, Outcome> {
  const { text, number } = columnReader(batch);
  const names = ['stated', 'inferred', 'supported', 'reversed', 'lost', 'area_before', 'area_after'] as const;
  const columns = new Map(names.map((name) => [name, number(name)]));
  const at = (name: (typeof names)[number], row: number): number => columns.get(name)?.[row] ?? 0;
  return new Map(
    text('id').map((id, row) => [
      id ?? '',
      {
        stated: at('stated', row),
        inferred: at('inferred', row),
        supported: at('supported', row),
        reversed: at('reversed', row),
        lost: at('lost', row),
        isSilent: fellSilent(at('area_before', row), at('area_after', row)),
      },
    ]),
  );
}
