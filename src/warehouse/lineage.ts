// Where a model comes from: its file, what it reads, down to the tables of the register, and who reads it.
import { packageSources, parseModels, type SqlSources } from './model-files.ts';
import { type ModelGraph, modelGraph } from './model-graph.ts';
import { schemaTables } from './schema.ts';
import type { Warehouse } from './warehouse.ts';

export interface ModelLineage {
  /** `marts.petition_daily` */
  readonly name: string;
  readonly description: string;
  /** From the package root: `sql/marts/petition_daily.sql`. */
  readonly file: string;
  readonly sqlText: string;
  readonly materialized: 'table' | 'view';
  /** What it reads itself, models and tables alike. */
  readonly inputs: readonly string[];
  /** All tables of the register and the book-keeping that it rests on. */
  readonly tables: readonly string[];
  /** The models that read it. */
  readonly usedBy: readonly string[];
  /** How many rows it had when it was built; null where it never was. */
  readonly rows: number | null;
}

/** Everything that `name` rests on, itself left out. */
function upstream(graph: ModelGraph, name: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (current: string): void => {
    for (const input of graph.inputs.get(current) ?? []) {
      if (found.has(input)) continue;
      found.add(input);
      visit(input);
    }
  };
  visit(name);
  return found;
}

async function builtRows({ kysely }: Warehouse, name: string): Promise<number | null> {
  const built = kysely.selectFrom('ops.model').select('row_count').where('model', '=', name);
  return (await built.executeTakeFirst())?.row_count ?? null;
}

/** The lineage of a model by its name with schema, or null where there is no such model. */
export async function modelLineage(
  warehouse: Warehouse,
  name: string,
  sources: SqlSources = packageSources(),
): Promise<ModelLineage | null> {
  const tables = schemaTables().map((table) => `${table.schema}.${table.name}`);
  const graph = modelGraph(await parseModels(warehouse, sources.models), tables);
  const model = graph.models.find((candidate) => candidate.name === name);
  if (model === undefined) return null;
  return {
    name,
    description: model.description,
    file: model.sql.file,
    sqlText: model.sql.text,
    materialized: model.materialized,
    inputs: graph.inputs.get(name) ?? [],
    tables: [...upstream(graph, name)].filter((input) => tables.includes(input)).toSorted(),
    usedBy: graph.models
      .map((reader) => reader.name)
      .filter((reader) => graph.inputs.get(reader)?.includes(name))
      .toSorted(),
    rows: await builtRows(warehouse, name),
  };
}
