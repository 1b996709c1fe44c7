// Which model reads which: every name is known, nothing goes round in circles, and inputs come first.
import { failure } from '../foundation/errors.ts';
import { nearest } from '../foundation/nearest.ts';
import type { Model, ParsedFile } from './model-files.ts';
import { lineAndColumn } from './sql-errors.ts';
import type { TableReference } from './table-references.ts';

/** Models in an order in which each stands after its inputs, with the names of these inputs. */
export interface ModelGraph {
  readonly models: readonly Model[];
  /** The inputs of each model, models and tables alike, sorted by name. */
  readonly inputs: ReadonlyMap<string, readonly string[]>;
}

const nameOf = ({ schema, name }: TableReference): string => (schema === null ? name : `${schema}.${name}`);

/** The known name nearest to one that is not; the schema counts only if it was written. */
function nearestTable({ schema, name }: TableReference, known: ReadonlySet<string>): string {
  if (schema !== null) return nearest(`${schema}.${name}`, known) ?? '—';
  const bare = new Map([...known].map((table) => [table.slice(table.indexOf('.') + 1), table]));
  return bare.get(nearest(name, bare.keys()) ?? '') ?? '—';
}

/** The tables a file reads, sorted. Throws `warehouse.unknown_table` at the place of a name that is not `known`. */
export function inputsOf(file: ParsedFile, known: ReadonlySet<string>): readonly string[] {
  for (const reference of file.references) {
    const table = nameOf(reference);
    if (known.has(table)) continue;
    const before = Buffer.from(file.sql.text, 'utf8').subarray(0, reference.position).toString('utf8');
    throw failure(
      'warehouse.unknown_table',
      { table, nearest: nearestTable(reference, known) },
      { place: { file: file.sql.file, ...lineAndColumn(before) } },
    );
  }
  return [...new Set(file.references.map(nameOf))].toSorted();
}

/**
 * Orders the models; `tables` are those that are not built from models. Throws `warehouse.unknown_table`
 * and `warehouse.cycle`, which names the whole path.
 */
export function modelGraph(models: readonly Model[], tables: Iterable<string>): ModelGraph {
  const byName = new Map(models.map((model) => [model.name, model]));
  const known = new Set([...tables, ...byName.keys()]);
  const inputs = new Map(models.map((model) => [model.name, inputsOf(model, known)]));
  const ordered: Model[] = [];
  const done = new Set<string>();

  const visit = (name: string, path: readonly string[]): void => {
    const model = byName.get(name);
    if (model === undefined || done.has(name)) return;
    const start = path.indexOf(name);
    if (start >= 0) {
      const cycle = [...path.slice(start), name].join(' → ');
      throw failure('warehouse.cycle', { path: cycle }, { place: { file: model.sql.file } });
    }
    for (const input of inputs.get(name) ?? []) visit(input, [...path, name]);
    done.add(name);
    ordered.push(model);
  };

  for (const name of [...byName.keys()].toSorted()) visit(name, []);
  return { models: ordered, inputs };
}

/**
 * The models named, and all that they need, in building order; all of them where none is named. A name
 * may stand without its schema where it is the only one. Throws `warehouse.unknown_model`.
 */
export function selectModels(graph: ModelGraph, only: readonly string[]): readonly Model[] {
  if (only.length === 0) return graph.models;
  const names = graph.models.map(({ name }) => name);
  const wanted = new Set<string>();
  const want = (name: string): void => {
    if (wanted.has(name)) return;
    wanted.add(name);
    for (const input of graph.inputs.get(name) ?? []) want(input);
  };
  for (const asked of only) {
    const matches = names.filter((name) => name === asked || name.endsWith(`.${asked}`));
    const [match] = matches;
    if (match === undefined || matches.length > 1) {
      throw failure('warehouse.unknown_model', {
        model: asked,
        nearest: matches[1] ?? nearest(asked, names) ?? '—',
      });
    }
    want(match);
  }
  return graph.models.filter(({ name }) => wanted.has(name));
}
