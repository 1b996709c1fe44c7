// The text of register-types.ts: one row type a table, from what DuckDB says of its columns.
import type { TableMetadata } from 'kysely';

const types: Readonly<Record<string, string>> = {
  BIGINT: 'number',
  BOOLEAN: 'boolean',
  DATE: 'number',
  DOUBLE: 'number',
  INTEGER: 'number',
  TIMESTAMP: 'number',
  UUID: 'string',
  VARCHAR: 'string',
};

const pascal = (name: string): string =>
  name.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const rowName = ({ schema, name }: TableMetadata): string => `${pascal(schema ?? '')}${pascal(name)}`;

function rowType(table: TableMetadata): string {
  const columns = table.columns.map(({ name, dataType, isNullable }) => {
    const type = types[dataType];
    if (type === undefined) throw new RangeError(`no row type for ${dataType}`);
    return `  ${name}: ${type}${isNullable ? ' | null' : ''};`;
  });
  return [`export interface ${rowName(table)} {`, ...columns, '}'].join('\n');
}

/** The source text of the row types: dates are day numbers, timestamps wall-clock seconds. */
export function registerTypes(tables: readonly TableMetadata[]): string {
  const keys = tables.map((table) => `  '${table.schema}.${table.name}': ${rowName(table)};`);
  return [
    '// Row types of the warehouse; written by scripts/generate-register-types.ts from sql/, not by hand.',
    ...tables.map((table) => `\n${rowType(table)}`),
    '\n/** Tables by their qualified names, for Kysely. */',
    'export interface Database {',
    ...keys,
    '}\n',
  ].join('\n');
}
