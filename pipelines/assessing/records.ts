// Reads what is recorded of decisions: versions of the assessment, measures, milestones, judgements, what-ifs.
import {
  type AssessedVersion,
  changesBetween,
  type DecisionRecord,
  type Milestone,
  type Override,
  type PlannedMeasure,
} from '../../src/risk/decision-record.ts';
import { isOnPeople } from '../../src/risk/measure-words.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { columnReader } from '../column-reader.ts';
import type { Knowledge } from './knowledge.ts';
import { levelOf, readVersions } from './versions.ts';

const secondsADay = 86_400;

type ByDecision<Row> = ReadonlyMap<string, readonly Row[]>;

/** The rows of a query by their decision, in the query's order. */
async function byDecision<Row>(
  warehouse: Warehouse,
  sql: string,
  rowsOf: (read: ReturnType<typeof columnReader>) => (row: number) => Row,
): Promise<ByDecision<Row>> {
  const read = columnReader(await warehouse.query(sql));
  const rowOf = rowsOf(read);
  const found = new Map<string, Row[]>();
  for (const [row, id] of read.text('decision_id').entries()) {
    const rows = found.get(id ?? '') ?? [];
    rows.push(rowOf(row));
    found.set(id ?? '', rows);
  }
  return found;
}

function readMeasures(warehouse: Warehouse, today: number): Promise<ByDecision<PlannedMeasure>> {
  const sql = 'select * from register.measure order by decision_id, due_on nulls last, measure';
  return byDecision(warehouse, sql, ({ text, number }) => {
    const [measures, kinds, factors, orgs] = [text('measure'), text('kind'), text('factor'), text('org')];
    const [due, done] = [number('due_on'), number('done_on')];
    return (row) => {
      const [dueOn, doneOn] = [due[row] ?? null, done[row] ?? null];
      return {
        measure: measures[row] ?? '',
        kind: kinds[row] ?? null,
        factor: factors[row] ?? null,
        org: orgs[row] ?? null,
        dueOn,
        doneOn,
        isOverdue:
          !isOnPeople(measures[row] ?? '') &&
          dueOn !== null &&
          dueOn < today &&
          (doneOn === null || doneOn > today),
      };
    };
  });
}

type PlannedStep = Pick<Milestone, 'milestone' | 'plannedOn' | 'doneOn'>;

function readMilestones(warehouse: Warehouse): Promise<ByDecision<PlannedStep>> {
  const sql =
    'select * from register.milestone order by decision_id, coalesce(done_on, planned_on) nulls last, milestone';
  return byDecision(warehouse, sql, ({ text, number }) => {
    const [names, planned, done] = [text('milestone'), number('planned_on'), number('done_on')];
    return (row) => ({
      milestone: names[row] ?? '',
      plannedOn: planned[row] ?? null,
      doneOn: done[row] ?? null,
    });
  });
}

type StoredOverride = Omit<Override, 'assessed'>;

/** All judgements by decision, oldest first. */
function readOverrides(warehouse: Warehouse): Promise<ByDecision<StoredOverride>> {
  const sql = 'select * from register.override order by decision_id, decided_on nulls first, rowid';
  return byDecision(warehouse, sql, ({ text, number }) => {
    const [levels, reasons, orgs, days] = [text('level'), text('reason'), text('org'), number('decided_on')];
    return (row) => ({
      level: levelOf(levels[row] ?? null),
      reason: reasons[row] ?? null,
      org: orgs[row] ?? null,
      decidedOn: days[row] ?? null,
    });
  });
}

function readWhatIfs(warehouse: Warehouse): Promise<ByDecision<number>> {
  const sql = 'select decision_id, run_at from ops.what_if order by decision_id, run_at';
  return byDecision(warehouse, sql, ({ number }) => {
    const runs = number('run_at');
    return (row) => runs[row] ?? 0;
  });
}

/** The version that stood on a day; null where none was stored by then. */
function versionOn(versions: readonly AssessedVersion[], day: number | null): AssessedVersion | null {
  const end = day === null ? Number.POSITIVE_INFINITY : (day + 1) * secondsADay;
  return versions.findLast(({ runAt }) => runAt < end) ?? null;
}

/** The records of these decisions; of one that nothing is recorded of, an empty one. */
export async function readRecords(
  warehouse: Warehouse,
  { tracked, today }: Pick<Knowledge, 'tracked' | 'today'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DecisionRecord>> {
  const versions = await readVersions(warehouse);
  const measures = await readMeasures(warehouse, today);
  const milestones = await readMilestones(warehouse);
  const overrides = await readOverrides(warehouse);
  const whatIfs = await readWhatIfs(warehouse);
  return new Map(
    ids.map((id) => {
      const all = versions.get(id) ?? [];
      const before = all.filter(({ milestone }) => milestone === null);
      const reassessments = all.filter(({ milestone }) => milestone !== null);
      const [first = null] = before;
      const filed = before.findLast(({ isFiled }) => isFiled) ?? null;
      const latest = before.at(-1) ?? null;
      const last = filed ?? latest;
      const runs = whatIfs.get(id) ?? [];
      return [
        id,
        {
          whatIfRuns: runs.length,
          whatIfRunsBeforeFiling: filed === null ? null : runs.filter((run) => run <= filed.runAt).length,
          first,
          filed,
          latest,
          changes: first === null || last === null ? [] : changesBetween(first, last),
          reassessments,
          measures: measures.get(id) ?? [],
          milestones: (milestones.get(id) ?? []).map((step) => {
            const isReassessed = reassessments.some(({ milestone }) => milestone === step.milestone);
            const reached = step.doneOn ?? step.plannedOn;
            return { ...step, isReassessed, isDue: !isReassessed && reached !== null && reached <= today };
          }),
          overrides: (overrides.get(id) ?? []).map((override) => ({
            ...override,
            assessed: versionOn(all, override.decidedOn)?.level ?? null,
          })),
          tracked: tracked.get(id) ?? null,
        },
      ];
    }),
  );
}

/**
 * The day of a milestone for each of these decisions: when it was reached or planned, today where the register does not
 * say, and never later than today: what lies ahead is not known.
 */
export async function milestoneDays(
  warehouse: Warehouse,
  milestone: string,
  { ids, today }: { readonly ids: readonly string[]; readonly today: number },
): Promise<ReadonlyMap<string, number>> {
  const planned = await readMilestones(warehouse);
  return new Map(
    ids.map((id) => {
      const step = planned.get(id)?.find((one) => one.milestone === milestone);
      return [id, Math.min(step?.doneOn ?? step?.plannedOn ?? today, today)];
    }),
  );
}
