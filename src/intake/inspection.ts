// What `inspect FILE` tells: the file, its columns, a suggested mapping, and what would go wrong.
import type { TextBatch } from '../foundation/columns.ts';
import { fill } from '../foundation/messages/catalogue.ts';
import { type Language, messages, say } from '../foundation/messages/index.ts';
import type { RefusalReason } from '../privacy/blocklist.ts';
import type { ColumnProfile, ObservedType } from './column-profile.ts';
import type { DateOrder } from './dates.ts';
import type { SourceKind } from './fields.ts';
import { type FieldMapping, fitMapping, type SourceMapping } from './mapping.ts';
import type { Notice, SheetInfo, SourceFormat, SourceTable } from './source-table.ts';
import { type Suggestion, suggestMapping } from './suggestion.ts';
import { type QuarantinedRow, reasonMessage, rowReader } from './validation.ts';

interface InspectedColumn {
  readonly name: string;
  readonly type: ObservedType;
  /** Masked; none for a refused column. */
  readonly examples: readonly string[];
  /** The field that the column would be, or null. */
  readonly suggested: string | null;
  readonly refused: RefusalReason | null;
}

interface InspectionProblem {
  readonly kind: string;
  /** The first row it was met in, where it is about rows. */
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** The JSON of `weathervane inspect FILE`. */
export interface Inspection {
  readonly file: string;
  readonly format: SourceFormat;
  readonly encoding: string | null;
  readonly sheets: readonly SheetInfo[];
  readonly rows: number;
  readonly kind: SourceKind | null;
  readonly fields: Readonly<Record<string, FieldMapping>>;
  readonly date_order: DateOrder | null;
  readonly columns: readonly InspectedColumn[];
  readonly problems: readonly InspectionProblem[];
}

/** Rows of one reason, counted; `row` and `field` are of the first. */
interface CountedFault {
  readonly first: QuarantinedRow;
  count: number;
}

type Faults = Map<string, CountedFault>;

function countFault(faults: Faults, fault: QuarantinedRow): void {
  const key = `${fault.reason}/${fault.field ?? ''}`;
  const known = faults.get(key);
  if (known === undefined) faults.set(key, { first: fault, count: 1 });
  else known.count += 1;
}

/** What would quarantine rows under the suggested mapping; nothing where no kind was found. */
function validator(suggestion: Suggestion, columns: readonly string[]) {
  if (suggestion.kind === null) return null;
  const mapping: SourceMapping = { name: '', kind: suggestion.kind, fields: suggestion.fields };
  const fields = fitMapping(mapping, columns);
  const orders = new Map(
    fields.map((fitted) => [fitted.field.name, suggestion.columns[fitted.columns[0] ?? -1]?.order.order]),
  );
  return rowReader(fields, ({ name }) => {
    const order = orders.get(name);
    return order === undefined ? {} : { order };
  });
}

const emptyRows = (columns: readonly string[]): TextBatch => ({
  rowNumbers: [],
  columns: columns.map(() => []),
});

function fieldsByColumn(suggestion: Suggestion): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(suggestion.fields).flatMap(([field, mapped]) =>
      typeof mapped === 'string' ? [[mapped, field] as const] : [],
    ),
  );
}

function inspected(
  profile: ColumnProfile,
  suggestion: Suggestion,
  fields: ReadonlyMap<string, string>,
): InspectedColumn {
  const refused = suggestion.refused.find(({ column }) => column === profile.name)?.reason ?? null;
  return {
    name: profile.name,
    type: profile.type,
    examples: refused === null ? profile.examples : [],
    suggested: fields.get(profile.name) ?? null,
    refused,
  };
}

function noticeProblems(notices: readonly Notice[], language: Language): InspectionProblem[] {
  return notices.map(({ kind, row, column, message, parameters }) => ({
    kind,
    row,
    column,
    message: fill(messages[message][language], parameters),
  }));
}

function* suggestionProblems(suggestion: Suggestion, language: Language): Generator<InspectionProblem> {
  const about = (kind: string, column: string | null, message: string): InspectionProblem => ({
    kind,
    row: null,
    column,
    message,
  });
  if (suggestion.kind === null)
    yield about('kind_unknown', null, say(language, 'mapping.problem.kind_unknown'));
  for (const field of suggestion.missing) {
    yield about('field_missing', null, say(language, 'mapping.problem.field_missing', { field }));
  }
  for (const { column, reason: code } of suggestion.refused) {
    const reason = say(language, `privacy.refused.${code}`);
    yield about('refused', column, say(language, 'mapping.problem.refused', { column, reason }));
  }
  for (const { column, field } of suggestion.unreadable) {
    yield about(
      'unreadable_column',
      column,
      say(language, 'mapping.problem.unreadable_column', { column, field }),
    );
  }
  for (const column of suggestion.uncertainDates) {
    yield about('date_order', column, say(language, 'mapping.problem.date_order', { column }));
  }
}

function faultProblems(faults: Faults, suggestion: Suggestion, language: Language): InspectionProblem[] {
  return [...faults.values()].map(({ first, count }) => {
    const reason = say(language, reasonMessage(first.reason));
    const mapped = suggestion.fields[first.field ?? ''];
    return {
      kind: first.reason,
      row: first.row,
      column: typeof mapped === 'string' ? mapped : first.field,
      message: say(language, 'mapping.problem.row_faults', { count, reason }),
    };
  });
}

/**
 * Reads a table to its end and tells what it holds and how it could be loaded. The mapping is suggested
 * from the first batch; faults are counted over all rows under that mapping. No cell's value is in it.
 */
export async function inspectTable(table: SourceTable, language: Language): Promise<Inspection> {
  const faults: Faults = new Map();
  const notices = [...table.notices];
  let rows = 0;
  let suggestion: Suggestion | null = null;
  let validate: ReturnType<typeof rowReader> | null = null;
  for await (const batch of table.batches()) {
    rows += batch.rows.rowNumbers.length + batch.faults.length;
    notices.push(...batch.notices);
    for (const fault of batch.faults) countFault(faults, fault);
    if (batch.rows.rowNumbers.length === 0) continue;
    if (suggestion === null) {
      suggestion = suggestMapping(table.columns, batch.rows);
      validate = validator(suggestion, table.columns);
    }
    for (const fault of validate?.(batch.rows).quarantined ?? []) countFault(faults, fault);
  }
  const found = suggestion ?? suggestMapping(table.columns, emptyRows(table.columns));
  const fields = fieldsByColumn(found);
  return {
    file: table.file,
    format: table.format,
    encoding: table.encoding,
    sheets: table.sheets,
    rows,
    kind: found.kind,
    fields: found.fields,
    date_order: found.dateOrder,
    columns: found.columns.map((profile) => inspected(profile, found, fields)),
    problems: [
      ...noticeProblems(notices, language),
      ...suggestionProblems(found, language),
      ...faultProblems(faults, found, language),
    ],
  };
}
