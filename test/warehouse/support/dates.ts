// Prints dates and times as the warehouse gives them, for comparison between time zones of the machine.
import { csvText } from '../../../src/warehouse/csv.ts';
import { openWarehouse } from '../../../src/warehouse/open.ts';

const warehouse = await openWarehouse({ path: ':memory:', threads: 1 });
await warehouse.execute('create table t (d date, t timestamp)');
await warehouse.append({ schema: 'main', name: 't' }, [
  {
    rowCount: 1,
    columns: [
      { name: 'd', type: 'date', values: [18262] },
      { name: 't', type: 'timestamp', values: [18262 * 86_400 + 1] },
    ],
  },
]);
const batch = await warehouse.query(
  `select d, t, d::varchar as ds, t::varchar as ts, strftime(d, '%Y-%m') as m,
     timestamptz '2020-01-01 00:30:00+08' as z, $day::date as p
   from t where d = $day`,
  { day: 18262 },
);
process.stdout.write(JSON.stringify([batch, csvText(batch)]));
await warehouse.close();
