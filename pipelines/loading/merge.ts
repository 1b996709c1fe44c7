// Compares the rows that were read with the register, and lets the register have the latest of each.
import { identifier, literal, qualified } from '../../src/warehouse/identifiers.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import { sqlFile, wrapped } from '../../src/warehouse/sql-files.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';

/** What the rows of a file were to the register. */
interface MergeCounts {
  readonly loaded: number;
  readonly updated: number;
  readonly unchanged: number;
}

interface Parameters extends Readonly<Record<string, string>> {
  readonly batch_id: string;
  readonly replaced_on: string;
}

/** The first row of a query as numbers, by column name. */
export async function numbers(
  warehouse: Warehouse,
  sql: string,
  parameters = {},
): Promise<ReadonlyMap<string, number> | null> {
  const found = await warehouse.query(sql, parameters);
  if (found.rowCount === 0) return null;
  return new Map(found.columns.map(({ name, values }) => [name, Number(values[0] ?? 0)]));
}

/** What identifies a row of a table that is its columns only, and whether the table says where its rows came from. */
interface KeyedTable {
  readonly key: readonly string[];
  readonly hasSource: boolean;
}

const keyedTables: ReadonlyMap<string, KeyedTable> = new Map([
  ['area', { key: ['code', 'valid_from'], hasSource: true }],
  ['org_unit', { key: ['code', 'valid_from'], hasSource: true }],
  ['population', { key: ['area_code', 'year'], hasSource: true }],
  ['hazard', { key: ['topic', 'area_code', 'project', 'org', 'found_on'], hasSource: true }],
  ['decision_factor', { key: ['decision_id', 'factor'], hasSource: false }],
  ['measure', { key: ['decision_id', 'measure'], hasSource: false }],
  ['milestone', { key: ['decision_id', 'milestone'], hasSource: false }],
]);

/** Tables that hold more of a row: each part is a statement of sql/loading, run for new and changed rows. */
const dependentTables: Readonly<Record<string, readonly string[]>> = {
  decision: ['forget_feature', 'feature', 'forget_outcome', 'outcome'],
};

/** The columns of a key as one value; what is missing equals what is missing. */
const keyOf = ({ key }: KeyedTable): string =>
  `{${key.map((column) => `${literal(column)}: ${identifier(column)}`).join(', ')}}`;

/** How a table tells its versions apart, gives way and takes the latest: by its key, or by statements of its own. */
function mergeSteps(warehouse: Warehouse, table: string, parameters: Parameters) {
  const own = (part: string): Promise<number> =>
    warehouse.execute(sqlFile(`sql/loading/${table}_${part}.sql`), parameters);
  const keyed = keyedTables.get(table);
  if (keyed === undefined) {
    return {
      own,
      content: () => own('content'),
      replaced: () => own('replaced'),
      latest: () => own('latest'),
    };
  }
  const key = keyOf(keyed);
  const [incoming, kept] = [
    qualified({ schema: 'loading', name: table }),
    qualified({ schema: 'register', name: table }),
  ];
  const columns = keyed.hasSource ? '*' : '* exclude (source, batch_id)';
  return {
    own,
    async content() {
      await warehouse.execute(
        `create view loading.incoming as select ${key} as key, ${columns} from ${incoming}`,
      );
      await warehouse.execute(`create view loading.kept as select ${key} as key, * from ${kept}`);
      return warehouse.execute(sqlFile('sql/loading/keyed_content.sql'));
    },
    replaced: () =>
      warehouse.execute(
        wrapped(sqlFile('sql/loading/updated_keys.sql'), `delete from ${kept} where ${key} in (`, ')'),
      ),
    latest: () =>
      warehouse.execute(wrapped(sqlFile('sql/loading/keyed_latest.sql'), `insert into ${kept} by name `)),
  };
}

/** Compares the rows that were read with the register, and lets the register have the latest of each. */
export async function merge(
  warehouse: Warehouse,
  table: string,
  parameters: Parameters,
): Promise<MergeCounts> {
  const { own, content, replaced, latest } = mergeSteps(warehouse, table, parameters);
  await content();
  await warehouse.execute(sqlFile('sql/loading/versions.sql'));
  const counts = await numbers(
    warehouse,
    `select
       count(*) filter (where action = 'loaded') as loaded,
       count(*) filter (where action = 'updated') as updated,
       count(*) filter (where action = 'unchanged') as unchanged
     from loading.version`,
  );
  const [loaded, updated] = [counts?.get('loaded') ?? 0, counts?.get('updated') ?? 0];
  const petitions = table === 'petition';
  if (updated > 0) {
    if (petitions) await own('history');
    await replaced();
  }
  if (loaded + updated > 0) {
    await latest();
    await touchTable(warehouse, `register.${table}`);
    for (const part of dependentTables[table] ?? []) {
      await own(part);
      await touchTable(warehouse, `register.${table}_${part.replace(/^forget_/, '')}`);
    }
  }
  if (petitions && updated > 0) {
    await own('accusations');
    await own('labels');
    await touchTable(warehouse, 'register.petition_history');
    await touchTable(warehouse, 'register.label');
  }
  return { loaded, updated, unchanged: counts?.get('unchanged') ?? 0 };
}
