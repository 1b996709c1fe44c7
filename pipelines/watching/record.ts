// Writes judged weeks and warnings into the warehouse; a warning that is there already is brought up to date.
import type { TypedBatch } from '../../src/foundation/columns.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import type { HazardState } from '../../src/warning/hazards.ts';
import type { WatchPoint } from '../../src/warning/judge-weeks.ts';
import type { Warning } from '../../src/warning/warnings.ts';
import { mondayOf, type WeekAxis } from '../../src/warning/watched.ts';

const text = (name: string, values: readonly (string | null)[]) => ({ name, type: 'text', values }) as const;
const whole = (name: string, values: readonly (number | null)[]) =>
  ({ name, type: 'integer', values }) as const;
const real = (name: string, values: readonly (number | null)[]) =>
  ({ name, type: 'double', values }) as const;
const date = (name: string, values: readonly (number | null)[]) => ({ name, type: 'date', values }) as const;

function pointBatch(points: readonly WatchPoint[], axis: WeekAxis): TypedBatch {
  const tests = points.map(({ test }) => test);
  return {
    rowCount: points.length,
    columns: [
      text(
        'series',
        points.map(({ series }) => series),
      ),
      date(
        'week',
        points.map(({ week }) => mondayOf(axis, week)),
      ),
      whole(
        'observed',
        points.map(({ observed }) => observed),
      ),
      text(
        'method',
        tests.map((test) => test?.method ?? null),
      ),
      real(
        'expected',
        tests.map((test) => test?.expected ?? null),
      ),
      real(
        'upper',
        tests.map((test) => test?.upper ?? null),
      ),
      real(
        'dispersion',
        tests.map((test) => test?.dispersion ?? null),
      ),
      real(
        'p_value',
        tests.map((test) => test?.pValue ?? null),
      ),
      real(
        'q_value',
        tests.map((test) => test?.qValue ?? null),
      ),
      real(
        'score',
        points.map(({ score }) => score),
      ),
      real(
        'cusum',
        points.map(({ cusum }) => cusum),
      ),
      text(
        'alarm',
        points.map(({ alarm }) => alarm),
      ),
    ],
  };
}

/** Puts newly judged weeks in the place of those from `fromMonday` on. Call it in a transaction. */
export async function recordPoints(
  warehouse: Warehouse,
  axis: WeekAxis,
  fromMonday: number,
  weeks: Iterable<readonly WatchPoint[]>,
): Promise<void> {
  await warehouse.execute('delete from ops.watch_point where week >= $week::date', { week: fromMonday });
  function* batches(): Generator<TypedBatch> {
    for (const points of weeks) yield pointBatch(points, axis);
  }
  await warehouse.append({ schema: 'ops', name: 'watch_point' }, batches());
}

/** Notes what the weeks were judged from. */
export async function recordFacts(
  warehouse: Warehouse,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  await warehouse.execute('delete from ops.watch_state');
  for (const [name, value] of Object.entries(facts)) {
    await warehouse.execute('insert into ops.watch_state values ($name, $value)', { name, value });
  }
}

/** A warning, and what screening has found about its series. */
export interface WarningRecord {
  readonly warning: Warning;
  readonly hazards: HazardState;
}

function warningBatch(records: readonly WarningRecord[], runId: string): TypedBatch {
  const warnings = records.map(({ warning }) => warning);
  return {
    rowCount: warnings.length,
    columns: [
      text(
        'id',
        warnings.map(({ id }) => id),
      ),
      text(
        'run_id',
        warnings.map(() => runId),
      ),
      text(
        'series',
        warnings.map(({ key }) => key.series),
      ),
      text(
        'kind',
        warnings.map(({ key }) => key.kind),
      ),
      text(
        'level',
        warnings.map(({ level }) => level),
      ),
      text(
        'signal',
        warnings.map(({ signal }) => signal),
      ),
      text(
        'topic',
        warnings.map(({ key }) => key.topic),
      ),
      text(
        'area_code',
        warnings.map(({ key }) => key.area),
      ),
      text(
        'org',
        warnings.map(({ key }) => key.org),
      ),
      text(
        'channel',
        warnings.map(({ key }) => key.channel),
      ),
      text(
        'period',
        warnings.map(({ period }) => period),
      ),
      text(
        'method',
        warnings.map(({ method }) => method),
      ),
      whole(
        'observed',
        warnings.map(({ observed }) => observed),
      ),
      real(
        'expected',
        warnings.map(({ expected }) => expected),
      ),
      real(
        'upper',
        warnings.map(({ upper }) => upper),
      ),
      real(
        'p_value',
        warnings.map(({ p_value }) => p_value),
      ),
      real(
        'q_value',
        warnings.map(({ q_value }) => q_value),
      ),
      real(
        'exceedance',
        warnings.map(({ exceedance }) => exceedance),
      ),
      date(
        'since',
        warnings.map(({ since }) => since),
      ),
      date(
        'last_on',
        warnings.map(({ last_on }) => last_on),
      ),
      text(
        'cause',
        warnings.map(({ cause }) => cause),
      ),
      text(
        'drivers',
        warnings.map(({ drivers }) => JSON.stringify(drivers)),
      ),
      whole(
        'hazards',
        records.map(({ hazards }) => hazards.hazards),
      ),
      whole(
        'with_measure',
        records.map(({ hazards }) => hazards.with_measure),
      ),
      text(
        'state',
        warnings.map(({ state }) => state),
      ),
    ],
  };
}

/**
 * Brings `ops.warning` to these warnings: one row each, however often it is written, with the run that opened it.
 * Those in `kept` stay as they are. What is in neither was raised on counts that were corrected since: it is
 * withdrawn. Call it in a transaction.
 */
export async function recordWarnings(
  warehouse: Warehouse,
  records: readonly WarningRecord[],
  kept: readonly string[],
  runId: string,
): Promise<void> {
  const draft = { schema: 'ops', name: 'warning_draft' };
  await warehouse.execute('create table ops.warning_draft as select * from ops.warning limit 0');
  await warehouse.execute('create table ops.warning_kept (id varchar)');
  await warehouse.append(draft, [warningBatch(records, runId)]);
  await warehouse.append({ schema: 'ops', name: 'warning_kept' }, [
    { rowCount: kept.length, columns: [text('id', kept)] },
  ]);
  await warehouse.execute(
    'update ops.warning_draft set run_id = w.run_id from ops.warning as w where w.id = warning_draft.id',
  );
  await warehouse.execute('delete from ops.warning where id in (select id from ops.warning_draft)');
  await warehouse.execute(
    "update ops.warning set state = 'withdrawn' where id not in (select id from ops.warning_kept)",
  );
  await warehouse.execute('insert into ops.warning by name select * from ops.warning_draft');
  await warehouse.execute('drop table ops.warning_draft');
  await warehouse.execute('drop table ops.warning_kept');
}
