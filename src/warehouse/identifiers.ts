// Names in SQL: the one place that quotes them.

/** A schema and a name in it. */
export interface TableName {
  readonly schema: string;
  readonly name: string;
}

/** A name as SQL may hold it, whatever it contains. NUL, which no SQL can hold, is taken out. */
export function identifier(name: string): string {
  return `"${name.replaceAll('\0', '').replaceAll('"', '""')}"`;
}

/** A text as a SQL literal, for the few statements that take no parameters (COPY, SET). */
export function literal(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`;
}

/** `"schema"."name"`. */
export function qualified({ schema, name }: TableName): string {
  return `${identifier(schema)}.${identifier(name)}`;
}

/** The parts of `schema.name`. Throws a RangeError for anything else. */
export function tableName(dotted: string): TableName {
  const [schema, name, ...rest] = dotted.split('.');
  if (!schema || !name || rest.length > 0) throw new RangeError('a table is named schema.name');
  return { schema, name };
}
