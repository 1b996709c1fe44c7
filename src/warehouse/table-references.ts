// Which tables a SELECT reads, taken from DuckDB's own parse of it (json_serialize_sql).

/** A table as a statement names it; `position` counts bytes of UTF-8 from the statement's start. */
export interface TableReference {
  readonly schema: string | null;
  readonly name: string;
  readonly position: number;
}

/** What DuckDB says of a text: its tables, or why it is no single SELECT. */
export type ParsedSelect =
  | { readonly kind: 'select'; readonly references: readonly TableReference[] }
  | { readonly kind: 'syntax'; readonly position: number | null; readonly message: string }
  | { readonly kind: 'other' };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The names that a node's `with` clause gives to its parts. */
function cteNames(node: Record<string, unknown>): readonly string[] {
  const map = isRecord(node.cte_map) ? listOf(node.cte_map.map) : [];
  return map.flatMap((entry) => (isRecord(entry) && typeof entry.key === 'string' ? [entry.key] : []));
}

function referenceOf(node: Record<string, unknown>): TableReference | null {
  if (node.type !== 'BASE_TABLE' || typeof node.table_name !== 'string') return null;
  return {
    schema: typeof node.schema_name === 'string' ? node.schema_name : null,
    name: node.table_name,
    position: typeof node.query_location === 'number' ? node.query_location : 0,
  };
}

function* walk(value: unknown, ctes: ReadonlySet<string>): Generator<TableReference> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item, ctes);
  } else if (isRecord(value)) {
    const names = cteNames(value);
    const scope = names.length === 0 ? ctes : new Set([...ctes, ...names]);
    const reference = referenceOf(value);
    if (reference !== null && (reference.schema !== null || !scope.has(reference.name))) yield reference;
    for (const child of Object.values(value)) yield* walk(child, scope);
  }
}

/** Reads the JSON that `json_serialize_sql(…, skip_default := true)` gives for one file. */
export function parseSelect(json: string): ParsedSelect {
  const parsed: unknown = JSON.parse(json);
  if (!isRecord(parsed)) return { kind: 'other' };
  if (parsed.error === true) {
    if (parsed.error_type !== 'parser') return { kind: 'other' };
    return {
      kind: 'syntax',
      position: typeof parsed.position === 'string' ? Number(parsed.position) : null,
      message: typeof parsed.error_message === 'string' ? parsed.error_message : '',
    };
  }
  const statements = listOf(parsed.statements);
  return statements.length === 1
    ? { kind: 'select', references: [...walk(statements[0], new Set())] }
    : { kind: 'other' };
}
