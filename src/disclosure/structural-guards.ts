// What no table may hold: keys of cases, free text, accusations crossed too finely; joint visits of one village.
import type { TypedColumn } from '../foundation/columns.ts';

/** What the door needs to know of a table. */
export interface TableToPublish {
  readonly id: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly columns: readonly { readonly role: 'key' | 'label' | 'measure'; readonly data: TypedColumn }[];
  readonly rowCount: number;
}

/** Why a table is refused: the column and the reason, never a value. */
export interface Refusal {
  readonly column: string;
  readonly reason: 'key' | 'free_text' | 'moment' | 'accusation_crossed' | 'joint_crossed';
}

const refusedNames: ReadonlySet<string> = new Set([
  'case_key',
  'matter_key',
  'petition_id',
  'id',
  'title',
  'text',
  'words',
  'area_raw',
  'label_raw',
  'source_file',
  'source_row',
  'batch_id',
  'row_number',
]);

/** Names of classes, places and departments are shorter; what is longer was written about a case. */
export const LONGEST_NAME = 64;

/** GB/T 2260: six digits for a county, more below it. */
export const COUNTY_DIGITS = 6;

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const textsOf = (column: TypedColumn): string[] =>
  column.type === 'text' ? column.values.filter((value) => value !== null) : [];

function columnRefusal({ data }: TableToPublish['columns'][number]): Refusal | null {
  const values = textsOf(data);
  if (refusedNames.has(data.name) || data.type === 'uuid' || values.some((value) => uuid.test(value))) {
    return { column: data.name, reason: 'key' };
  }
  if (data.type === 'timestamp') return { column: data.name, reason: 'moment' };
  if (values.some((value) => [...value].length > LONGEST_NAME || /[\r\n]/.test(value))) {
    return { column: data.name, reason: 'free_text' };
  }
  return null;
}

/** The codes under which accusations are counted, on every axis. */
export const isAccusation = (code: string): boolean => code === 'accusation' || code === 'withheld';
const isDepartment = (name: string): boolean => name === 'org' || name === 'department';

const isEnterprise = (name: string): boolean => ['enterprise', 'village', 'project'].includes(name);

/** A place below county: a code of more than six digits. */
const isBelowCounty = (code: string): boolean => /^\d+$/.test(code) && code.length > COUNTY_DIGITS;

function valueAt(column: TypedColumn, row: number): string {
  return String(column.values[row] ?? '');
}

function rowIsEmpty(table: TableToPublish, row: number): boolean {
  return table.columns.every(
    ({ role, data }) => role !== 'measure' || data.name === 'residents' || !data.values[row],
  );
}

/** A row about accusations that also names a department or a place below county, and counts something. */
function crossingRefusal(table: TableToPublish): Refusal | null {
  const keys = table.columns.filter(({ role }) => role === 'key').map(({ data }) => data);
  const filteredBelowCounty = isBelowCounty(String(table.parameters.area ?? ''));
  for (let row = 0; row < table.rowCount; row += 1) {
    const accused = keys.find((key) => isAccusation(valueAt(key, row)));
    if (accused === undefined || rowIsEmpty(table, row)) continue;
    const crossed = keys.find(
      (key) =>
        key !== accused &&
        ((isDepartment(key.name) && !isAccusation(valueAt(key, row))) || isBelowCounty(valueAt(key, row))),
    );
    if (crossed !== undefined) return { column: crossed.name, reason: 'accusation_crossed' };
    if (filteredBelowCounty) return { column: accused.name, reason: 'accusation_crossed' };
  }
  return null;
}

/** Joint visits (集体访), as a class or as a measure of its own. */
const isJoint = (text: string): boolean => /^(?:is_)?joint(?:_|$)/.test(text);

/** Joint visits of one village or one enterprise: a row about them that also names either. */
function jointRefusal(table: TableToPublish): Refusal | null {
  const keys = table.columns.filter(({ role }) => role === 'key').map(({ data }) => data);
  const counts = table.columns.some(({ role, data }) => role === 'measure' && isJoint(data.name));
  const filteredBelowCounty = isBelowCounty(String(table.parameters.area ?? ''));
  for (let row = 0; row < table.rowCount; row += 1) {
    const joint = keys.find((key) => isJoint(key.name) || isJoint(valueAt(key, row)));
    if ((joint === undefined && !counts) || rowIsEmpty(table, row)) continue;
    const named = keys.find(
      (key) =>
        key !== joint &&
        (isBelowCounty(valueAt(key, row)) || isDepartment(key.name) || isEnterprise(key.name)),
    );
    if (named !== undefined) return { column: named.name, reason: 'joint_crossed' };
    if (filteredBelowCounty) return { column: joint?.name ?? 'area', reason: 'joint_crossed' };
  }
  return null;
}

/** The first reason why a table may not leave, or null where it may. */
export function refusal(table: TableToPublish, edition: 'office' | 'internal' | 'public'): Refusal | null {
  for (const column of table.columns) {
    const refused = columnRefusal(column);
    if (refused !== null) return refused;
  }
  return crossingRefusal(table) ?? (edition === 'office' ? null : jointRefusal(table));
}
