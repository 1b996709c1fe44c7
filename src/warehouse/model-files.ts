// Models and checks as they stand in sql/: one SELECT a file, with a header that says how to keep it.
import { existsSync, readdirSync } from 'node:fs';
import { failure } from '../foundation/errors.ts';
import { packagePath } from '../foundation/package-root.ts';
import { literal } from './identifiers.ts';
import { lineAndColumn } from './sql-errors.ts';
import { type SqlFile, sqlFile } from './sql-files.ts';
import { parseSelect, type TableReference } from './table-references.ts';
import type { Warehouse } from './warehouse.ts';

/** A SELECT in a file, and the tables it reads. */
export interface ParsedFile {
  /** `staging.petition`, `checks.case_key_unique`: the folder and the file. */
  readonly name: string;
  readonly sql: SqlFile;
  /** The first line of its header. */
  readonly description: string;
  readonly references: readonly TableReference[];
}

export interface Model extends ParsedFile {
  readonly materialized: 'table' | 'view';
}

export interface Check extends ParsedFile {
  readonly severity: 'error' | 'warn';
}

/** Where models and checks come from: the files of sql/, or those of a test. */
export interface SqlSources {
  readonly models: readonly NamedSql[];
  readonly checks: readonly NamedSql[];
}

export interface NamedSql {
  readonly name: string;
  readonly sql: SqlFile;
}

function filesOf(folder: string): readonly NamedSql[] {
  if (!existsSync(packagePath('sql', folder))) return [];
  return readdirSync(packagePath('sql', folder))
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file) => ({
      name: `${folder}.${file.slice(0, -'.sql'.length)}`,
      sql: sqlFile(`sql/${folder}/${file}`),
    }));
}

/** The models and checks of the package. */
export function packageSources(): SqlSources {
  return { models: [...filesOf('staging'), ...filesOf('marts')], checks: filesOf('checks') };
}

/** The value of `-- key: value` in a file's header comment, or null. */
function headerValue(text: string, key: string): string | null {
  const header = /^(?:--.*\r?\n)*/.exec(text)?.[0] ?? '';
  return new RegExp(`^-- ${key}: *(\\S+) *$`, 'm').exec(header)?.[1] ?? null;
}

/** Throws `warehouse.query` for broken syntax and `warehouse.not_select` for all that is not one SELECT. */
async function parsedFile(warehouse: Warehouse, { name, sql }: NamedSql): Promise<ParsedFile> {
  const result = await warehouse.query(
    `select json_serialize_sql(${literal(sql.text)}, skip_default := true)::varchar`,
  );
  const parsed = parseSelect(String(result.columns[0]?.values[0]));
  if (parsed.kind === 'syntax') {
    const before = [...sql.text].slice(0, parsed.position ?? 0).join('');
    throw failure(
      'warehouse.query',
      { reason: parsed.message },
      { place: { file: sql.file, ...lineAndColumn(before) } },
    );
  }
  if (parsed.kind === 'other') throw failure('warehouse.not_select', {}, { place: { file: sql.file } });
  const description = /^-- *(.+)/.exec(sql.text)?.[1]?.trim() ?? '';
  return { name, sql, description, references: parsed.references };
}

/** Parses models, in the order given. */
export async function parseModels(
  warehouse: Warehouse,
  sources: readonly NamedSql[],
): Promise<readonly Model[]> {
  const models: Model[] = [];
  for (const source of sources) {
    const materialized = headerValue(source.sql.text, 'materialized') === 'view' ? 'view' : 'table';
    models.push({ ...(await parsedFile(warehouse, source)), materialized });
  }
  return models;
}

/** Parses checks, in the order given; what does not say otherwise is an error when it finds rows. */
export async function parseChecks(
  warehouse: Warehouse,
  sources: readonly NamedSql[],
): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const source of sources) {
    const severity = headerValue(source.sql.text, 'severity') === 'warn' ? 'warn' : 'error';
    checks.push({ ...(await parsedFile(warehouse, source)), severity });
  }
  return checks;
}
