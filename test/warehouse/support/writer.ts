// Commits one row, writes more in a transaction that never ends, says so, and waits to be killed.
import { openWarehouse } from '../../../src/warehouse/open.ts';

const warehouse = await openWarehouse({ path: process.argv[2] ?? '', threads: 1 });
await warehouse.execute('create table t (a integer)');
await warehouse.transaction(async () => {
  await warehouse.execute('insert into t values (1)');
});
await warehouse.transaction(async () => {
  await warehouse.execute('insert into t select range from range(100000)');
  process.stdout.write('writing\n');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
