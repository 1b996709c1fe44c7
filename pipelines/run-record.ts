// Notes in ops.run what a job did to the warehouse.
import { randomUUID } from 'node:crypto';
import type { Effects } from '../src/foundation/effects.ts';
import { wallClockText } from '../src/warehouse/wall-clock.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';

/** What is noted of a job: no secret and no value of a cell. */
export interface RunNote {
  readonly command: string;
  readonly parameters: object;
  readonly startedAt: Date;
  readonly timeZone: string;
}

/** Notes a job that is done; in the transaction that did it, so that either both stay or neither. */
export async function recordRun(
  warehouse: Warehouse,
  { command, parameters, startedAt, timeZone }: RunNote,
  effects: Pick<Effects, 'now'>,
): Promise<void> {
  await warehouse.execute(
    `insert into ops.run by name
     select
       $run_id as run_id,
       $command as command,
       $parameters as parameters,
       'done' as status,
       $started_at::timestamp as started_at,
       $finished_at::timestamp as finished_at`,
    {
      run_id: randomUUID(),
      command,
      parameters: JSON.stringify(parameters),
      started_at: wallClockText(startedAt, timeZone),
      finished_at: wallClockText(effects.now(), timeZone),
    },
  );
}
