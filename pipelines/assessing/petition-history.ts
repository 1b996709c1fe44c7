// What the register of petitions knows of decisions: history up to the day before each, and outcomes after.
import type { TypedBatch } from '../../src/foundation/columns.ts';
import type { Evidence } from '../../src/risk/decision.ts';
import type { TrackedPetitions } from '../../src/risk/decision-record.ts';
import type { Outcome } from '../../src/risk/outcome.ts';
import { type CoverageLimit, coverageLimit, hidesHistory } from '../../src/risk/register-coverage.ts';
import { sqlFile } from '../../src/warehouse/sql-files.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { columnReader } from '../column-reader.ts';

/** The place, topic, kind, department and days of a decision: all that its history depends on. */
export interface Subject {
  readonly id: string;
  readonly area: string | null;
  readonly topic: string | null;
  readonly type: string | null;
  /** The department that answers for it, by name or code. */
  readonly org: string | null;
  readonly isTaken: boolean;
  readonly t0: number;
  /** The day as of which its history is counted: t0, or that of a milestone. */
  readonly seenOn: number;
}

/** The history of one decision's place. */
export interface PetitionHistory {
  readonly isPlaceKnown: boolean;
  /** Whether the place's channels fell silent before the decision. */
  readonly isSilent: boolean;
  /** How far the register covers it; null where it does wholly. */
  readonly limit: CoverageLimit | null;
  /** Whether too many petitions of the place bear no topic yet to count those of one. */
  readonly isUnsorted: boolean;
  /** Features that the register computes; none that the register does not cover. */
  readonly features: ReadonlyMap<string, Evidence>;
}

/** A place that had this many petitions a year and then less than a fifth of them fell silent. */
const silence = { fewest: 20, left: 0.2 };

const fellSilent = (before: number, after: number): boolean =>
  before >= silence.fewest && after < silence.left * before;

/** Counts that a place whose channels fell silent would make look calm: they are not known of such a place. */
const hushed = ['petitions_36m_area', 'petitions_12m_topic_area', 'their_petition_rate'] as const;
const steady = ['open_over_60d', 'unkept_promise_n', 'similar_decisions_area_n'] as const;
/** Of the department and of the residents: known whatever the place's channels. */
const elsewhere = ['dept_timeliness_12m', 'dept_satisfaction_12m', 'population'] as const;

/** Told by other tables than petitions: known up to the day itself. */
const lasting: ReadonlySet<string> = new Set(['similar_decisions_area_n', 'population']);

function subjectBatch(subjects: readonly Subject[]): TypedBatch {
  return {
    rowCount: subjects.length,
    columns: [
      { name: 'id', type: 'text', values: subjects.map(({ id }) => id) },
      { name: 'area_code', type: 'text', values: subjects.map(({ area }) => area) },
      { name: 'topic', type: 'text', values: subjects.map(({ topic }) => topic) },
      { name: 'type', type: 'text', values: subjects.map(({ type }) => type) },
      { name: 'org', type: 'text', values: subjects.map(({ org }) => org) },
      { name: 'is_taken', type: 'boolean', values: subjects.map(({ isTaken }) => isTaken) },
      { name: 't0', type: 'date', values: subjects.map(({ t0 }) => t0) },
      { name: 'seen_on', type: 'date', values: subjects.map(({ seenOn }) => seenOn) },
    ],
  };
}

/** Does `work` while ops.risk_subject holds these decisions and ops.risk_petition the petitions they are held against. */
export async function withSubjects<T>(
  warehouse: Warehouse,
  subjects: readonly Subject[],
  work: () => Promise<T>,
): Promise<T> {
  await warehouse.execute(sqlFile('sql/risk/subjects.sql'));
  await warehouse.execute(sqlFile('sql/risk/petitions.sql'));
  try {
    await warehouse.append({ schema: 'ops', name: 'risk_subject' }, [subjectBatch(subjects)]);
    return await work();
  } finally {
    await warehouse.execute('drop view ops.risk_petition');
    await warehouse.execute('drop table ops.risk_subject');
  }
}

/**
 * History, petitions since the decision, and outcomes of all subjects, by number; outcomes only of those whose twelve
 * months the register covers. `today` is the office's day: nothing later can be registered yet.
 */
export async function readPetitionHistory(
  warehouse: Warehouse,
  subjects: readonly Subject[],
  today = Number.POSITIVE_INFINITY,
): Promise<{
  readonly histories: ReadonlyMap<string, PetitionHistory>;
  readonly tracked: ReadonlyMap<string, TrackedPetitions>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}> {
  return withSubjects(warehouse, subjects, async () => {
    const days = new Map(subjects.map(({ id, seenOn }) => [id, seenOn]));
    const before = await warehouse.query(sqlFile('sql/risk/petition-history.sql'));
    const after = await warehouse.query(sqlFile('sql/risk/outcomes.sql'));
    const tracked = trackedIn(after);
    const over = [...tracked].filter(([, { isOver }]) => isOver);
    return {
      histories: historiesIn(before, { days, today }),
      tracked,
      outcomes: new Map(over.map(([id, petitions]) => [id, outcomeOf(petitions)])),
    };
  });
}

function flags(batch: TypedBatch, name: string): readonly (boolean | null)[] {
  const column = batch.columns.find((one) => one.name === name);
  if (column?.type !== 'boolean') throw new RangeError(`${name} is no flag`);
  return column.values;
}

function historiesIn(
  batch: TypedBatch,
  { days, today }: { readonly days: ReadonlyMap<string, number>; readonly today: number },
): Map<string, PetitionHistory> {
  const { text, number } = columnReader(batch);
  const [known, reachingBack] = [flags(batch, 'is_place_known'), flags(batch, 'reaches_back')];
  const [promises, unsorted] = [flags(batch, 'has_promises'), flags(batch, 'is_unsorted')];
  const counts = new Map([...hushed, ...steady, ...elsewhere].map((name) => [name, number(name)]));
  const [year, yearBefore] = [number('area_12m'), number('area_24m')];
  const [firstOn, lastOn, countedOn] = [number('first_on'), number('last_on'), number('counted_on')];
  return new Map(
    text('id').map((id, row) => {
      const seenOn = days.get(id ?? '') ?? 0;
      const limit = coverageLimit({
        firstOn: firstOn[row] ?? null,
        lastOn: lastOn[row] ?? null,
        reachesBack: reachingBack[row] === true,
        seenOn,
        today,
      });
      const isCovered = limit === null || !hidesHistory(limit.kind);
      const reaches = known[row] === true && isCovered;
      const isSilent = reaches && fellSilent(yearBefore[row] ?? 0, year[row] ?? 0);
      const asOf = (name: string): number => (lasting.has(name) ? seenOn : (countedOn[row] ?? seenOn)) - 1;
      const names = [
        ...(reaches && !isSilent ? hushed : []),
        ...(reaches ? steady.filter((name) => name !== 'unkept_promise_n' || promises[row] === true) : []),
        ...elsewhere.filter((name) => name === 'population' || isCovered),
      ];
      const features = names.flatMap((name) => {
        const value = counts.get(name)?.[row] ?? null;
        return value === null ? [] : [[name, { value, asOf: asOf(name), source: 'register' }] as const];
      });
      const isUnsorted = reaches && unsorted[row] === true;
      const found = { isPlaceKnown: known[row] === true, isSilent, limit, isUnsorted };
      return [id ?? '', { ...found, features: new Map(features) }];
    }),
  );
}

function outcomeOf({ stated, inferred, supported, reversed, lost, isSilent }: TrackedPetitions): Outcome {
  return { stated, inferred, supported, reversed, lost, isSilent };
}

function trackedIn(batch: TypedBatch): Map<string, TrackedPetitions> {
  const { text, number } = columnReader(batch);
  const over = flags(batch, 'is_over');
  const names = [
    'stated',
    'inferred',
    'supported',
    'reversed',
    'lost',
    'followed_days',
    'area_before',
    'area_after',
  ] as const;
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
        days: at('followed_days', row),
        isOver: over[row] === true,
        isSilent: fellSilent(at('area_before', row), at('area_after', row)),
      },
    ]),
  );
}
