// What the product never holds and never says, as questions to a warehouse, to a file and to the command line.
import { counts, texts } from '../../src/report/read-columns.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';

export interface Column {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
}

/** Every column of the live warehouse. */
export async function columnsOf(warehouse: Warehouse): Promise<Column[]> {
  const found = await warehouse.query(
    `select schema_name, table_name, column_name from duckdb_columns()
     where schema_name in ('register', 'ops', 'staging', 'marts') and not internal order by all`,
  );
  const [schemas, tables, columns] = [
    texts(found, 'schema_name'),
    texts(found, 'table_name'),
    texts(found, 'column_name'),
  ];
  return schemas.map((schema, row) => ({ schema, table: tables[row] ?? '', column: columns[row] ?? '' }));
}

const MATTER_KEYS = ['case_key', 'matter_key'];

/** A key, a trait or a judgement of a person. Counts of persons, and names of places and departments, are none. */
const OF_A_PERSON =
  /^(?:person|petitioner|complainant|citizen|caller|visitor)(?:_|$)|(?:^|_)(?:id_card|id_number|identity|phone|mobile|email|birth|gender|sex|ethnicity|religion|occupation|household|account|wechat|qq)(?:_|$)|(?:person|petitioner|repeater|stability)_(?:key|id|score|rank|level|risk)/;
const A_JUDGEMENT = /(?:^|_)(?:score|rank|risk|probability|propensity|danger)(?:_|$)/;
const FLAGS = ['is_joint', 'is_repeat', 'is_skip_level', 'joint', 'repeat', 'skip_level'];

export const isOfAPerson = (name: string): boolean => OF_A_PERSON.test(name);

/** Columns of a person. */
export function personColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ column }) => isOfAPerson(column));
}

/** Tables that hold the key of a case or a matter, as `schema.table`. */
export function keyedTables(columns: readonly Column[]): ReadonlySet<string> {
  return new Set(
    columns.flatMap(({ schema, table, column }) =>
      MATTER_KEYS.includes(column) ? [`${schema}.${table}`] : [],
    ),
  );
}

/** Columns that judge what has the key of a case or a matter. */
export function judgementColumns(columns: readonly Column[]): readonly Column[] {
  const keyed = keyedTables(columns);
  return columns.filter(
    ({ schema, table, column }) => keyed.has(`${schema}.${table}`) && A_JUDGEMENT.test(column),
  );
}

/** Keys of cases and matters in marts, which tables of reports are read from. */
export function keysInMarts(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ schema, column }) => schema === 'marts' && MATTER_KEYS.includes(column));
}

/** Marts that tell joint, repeated or skip-level visits apart. */
export function visitColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ schema, column }) => schema === 'marts' && FLAGS.includes(column));
}

/** Tables with a series over joint, repeated or skip-level visits. */
export async function visitSeries(warehouse: Warehouse, columns: readonly Column[]): Promise<string[]> {
  const found: string[] = [];
  for (const { schema, table } of columns.filter(({ column }) => column === 'series')) {
    const named = await warehouse.query(
      `select count(*)::bigint as found from ${schema}.${table} where regexp_matches(series::varchar, 'joint|repeat|skip')`,
    );
    if ((counts(named, 'found')[0] ?? 0) > 0) found.push(`${schema}.${table}`);
  }
  return found;
}

const UUID = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/gi;

const bare = (key: string): string => key.replaceAll('-', '').toLowerCase();

/** How often a text names the key of a case or a matter, or holds one of these keys. */
export function keysSaid(said: string, keys: readonly string[]): number {
  const known = new Set(keys.map(bare));
  const held = (said.match(UUID) ?? []).filter((text) => known.has(bare(text)));
  return held.length + (said.match(/case_key|matter_key/g)?.length ?? 0);
}

function csvRows(csv: string): { readonly names: readonly string[]; readonly lines: readonly string[] } {
  const [header = '', ...lines] = csv.replace(/^\uFEFF/, '').split('\r\n');
  return { names: header.split(','), lines };
}

/** Whether a table by month or week is over joint, repeated or skip-level visits. */
export function isSeriesOfVisits(csv: string): boolean {
  const { names, lines } = csvRows(csv);
  const isSeries = names.some((name) => name === 'month' || name === 'week');
  return (
    isSeries &&
    [names.join(','), ...lines].some((line) => /(?:^|,)(?:is_)?(?:joint|repeat|skip_level)(?:,|$)/.test(line))
  );
}

/** Whether a table crosses an accusation with a department. */
export function accusesDepartment(csv: string): boolean {
  const { names, lines } = csvRows(csv);
  const org = names.findIndex((name) => name === 'org' || name === 'department');
  return (
    org >= 0 &&
    lines.some(
      (line) => /(?:^|,)(?:accusation|withheld)(?:,|$)/.test(line) && line.split(',')[org] !== 'withheld',
    )
  );
}

const ABOUT_A_PERSON =
  /person|petitioner|individual|citizen|profile|track|intercept|repeater|blacklist|score-person|identity|phone/i;

/** Names of commands, arguments and options that are about a person. */
export function personalWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => ABOUT_A_PERSON.test(word));
}
