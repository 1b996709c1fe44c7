// What the warehouse remembers of its models: how they were built, and what their inputs' versions are.
import type { BuiltModel, Fingerprint } from './fingerprints.ts';
import type { Model } from './model-files.ts';
import type { Warehouse } from './warehouse.ts';

/** The versions of the tables that no model builds, by `schema.name`; those never touched are not listed. */
export async function tableVersions({ kysely }: Warehouse): Promise<ReadonlyMap<string, number>> {
  const rows = await kysely.selectFrom('ops.table_version').selectAll().execute();
  return new Map(rows.map((row) => [row.table_name, row.version]));
}

/** What stands in the schemas of models: tables and views by `schema.name`. */
export async function modelObjects({ kysely }: Warehouse): Promise<ReadonlyMap<string, 'table' | 'view'>> {
  const tables = await kysely.introspection.getTables();
  return new Map(
    tables
      .filter(({ schema }) => schema === 'staging' || schema === 'marts')
      .map(({ schema, name, isView }) => [`${schema}.${name}`, isView ? 'view' : 'table']),
  );
}

function readInputs(json: string): Readonly<Record<string, string>> {
  const parsed: unknown = JSON.parse(json);
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(Object.entries(parsed).map(([name, state]) => [name, String(state)]));
}

/** All models that were built, by name. */
export async function builtModels(
  warehouse: Warehouse,
  objects: ReadonlyMap<string, unknown>,
): Promise<ReadonlyMap<string, BuiltModel>> {
  const rows = await warehouse.kysely.selectFrom('ops.model').selectAll().execute();
  return new Map(
    rows.map((row) => [
      row.model,
      {
        sqlHash: row.sql_hash,
        fingerprint: row.fingerprint,
        inputs: readInputs(row.inputs),
        rows: row.row_count,
        exists: objects.has(row.model),
      },
    ]),
  );
}

/** Forgets a model. */
export async function forgetModel({ kysely }: Warehouse, name: string): Promise<void> {
  await kysely.deleteFrom('ops.model').where('model', '=', name).execute();
}

/** Notes how a model was built. */
export async function rememberModel(
  warehouse: Warehouse,
  model: Model,
  fingerprint: Fingerprint,
  rows: number,
): Promise<void> {
  await forgetModel(warehouse, model.name);
  await warehouse.kysely
    .insertInto('ops.model')
    .values({
      model: model.name,
      materialized: model.materialized,
      sql_hash: fingerprint.sqlHash,
      fingerprint: fingerprint.whole,
      inputs: JSON.stringify(fingerprint.inputs),
      row_count: rows,
    })
    .execute();
}
