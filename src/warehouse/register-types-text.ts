// The text of register-types.ts: one row type a table, from what DuckDB says of its columns.
import type { ColumnMetadata, TableMetadata } from 'kysely';

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

const columnLine = ({ name, dataType, isNullable }: ColumnMetadata): string => {
  const type = types[dataType];
  if (type === undefined) throw new RangeError(`no row type for ${dataType}`);
  return `  ${name}: ${type}${isNullable ? ' | null' : ''};`;
};

/** A table of earlier versions begins with the columns of the table it keeps the history of. */
function rowType(table: TableMetadata, tables: readonly TableMetadata[]): string {
  const current = tables.find(
    ({ schema, name }) => schema === table.schema && `${name}_history` === table.name,
  );
  const inherited = current?.columns.map(columnLine) ?? [];
  const lines = table.columns.map(columnLine);
  const extendsIt = current !== undefined && inherited.every((line, index) => line === lines[index]);
  return [
    `interface ${rowName(table)} ${extendsIt ? `extends ${rowName(current)} ` : ''}{`,
    ...lines.slice(extendsIt ? inherited.length : 0),
    '}',
  ].join('\n');
}

/** The source text of the row types: dates are day numbers, timestamps wall-clock seconds. */
export function registerTypes(tables: readonly TableMetadata[]): string {
  const keys = tables.map((table) => `  '${table.schema}.${table.name}': ${rowName(table)};`);
  return [
    '// Row types of the warehouse; written by scripts/generate-register-types.ts from sql/, not by hand.',
    ...tables.map((table) => `\n${rowType(table, tables)}`),
    '\n/** Tables by their qualified names, for Kysely. */',
    'export interface Database {',
    ...keys,
    '}\n',
  ].join('\n');
}
