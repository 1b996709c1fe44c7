// The door of the register: typed petitions get their keys and lose what must not come in.
import type { TypedBatch, TypedColumn } from '../foundation/columns.ts';
import { type PersonalKind, personalKinds } from '../foundation/placeholders.ts';
import type { KeyMaker } from '../privacy/pseudonyms.ts';
import type { FoundCounts, Scrubbers } from '../privacy/scrubber/scrub.ts';
import type { ValidatedRows } from './validation.ts';

/** Tells the purpose that a petition's own words show, or null where they show none. */
export type PurposeScreen = (petition: {
  readonly title: string | null;
  readonly text: string | null;
}) => string | null;

/** What the door needs to know of the file and the office. */
export interface Door {
  readonly source: string;
  readonly sourceFile: string;
  readonly batchId: string;
  readonly labelScheme: string | null;
  readonly keys: KeyMaker;
  /** Asked for rows whose source gives no purpose. */
  readonly screen: PurposeScreen;
  readonly scrubbers: Scrubbers;
  /** The least number of persons that makes a visit a joint one (集体访). */
  readonly jointVisitPersons: number;
}

/** Petitions fit for the register. */
export interface AdmittedRows {
  readonly batch: TypedBatch;
  readonly masked: number;
  /** What was masked, by kind. */
  readonly kinds: ReadonlyMap<PersonalKind, number>;
  readonly accusations: number;
  /** Rows that gave 0 persons, counted as 1. */
  readonly zeroPersons: number;
}

/** Fields of words, and how they are scrubbed. */
export const wordFields = {
  label_raw: 'names',
  label_scheme: 'names',
  title: 'words',
  text: 'words',
  area_raw: 'names',
  org: 'names',
  legal_route: 'names',
  outcome: 'words',
  decision_id: 'codes',
} as const satisfies Readonly<Record<string, keyof Scrubbers>>;
/** What an accusation (检举控告) says is never stored, in whatever field it stands. */
const withheldFields: ReadonlySet<string> = new Set(['title', 'text', 'outcome']);
/** GB/T 2260 and its extensions: 6 digits for counties, 9 for townships, 12 for villages; 11 would be a phone. */
const areaCode = /^[1-9]\d{5}(?:\d{3}){0,2}$/;

type Texts = (string | null)[];

function textsOf(rows: ValidatedRows, name: string): Texts {
  const column = rows.columns.find((one) => one.name === name);
  return column?.type === 'text' ? [...column.values] : rows.rowNumbers.map(() => null);
}

function numbersOf(rows: ValidatedRows, name: string): readonly (number | null)[] {
  const column = rows.columns.find((one) => one.name === name);
  return column?.type === 'integer' ? column.values : rows.rowNumbers.map(() => null);
}

/** A place that is no code is a place as written, unless there is such a one already. */
function separateAreas(codes: Texts, raw: Texts): void {
  for (const [row, code] of codes.entries()) {
    if (code === null || areaCode.test(code)) continue;
    raw[row] ??= code;
    codes[row] = null;
  }
}

function countKinds(kinds: Map<PersonalKind, number>, counts: FoundCounts): void {
  for (const kind of personalKinds()) {
    const times = counts[kind];
    if (times !== undefined) kinds.set(kind, (kinds.get(kind) ?? 0) + times);
  }
}

/**
 * Admits typed petitions: keys for identifiers, purposes screened where the source has none, accusations
 * without their words, personal data masked, persons at least 1, joint visits by the office's rule.
 */
export function admitPetitions(rows: ValidatedRows, door: Door): AdmittedRows {
  const count = rows.rowNumbers.length;
  const texts = new Map(
    [...Object.keys(wordFields), 'area_code', 'purpose', 'channel'].map((name) => [
      name,
      textsOf(rows, name),
    ]),
  );
  const column = (name: string): Texts => texts.get(name) ?? [];
  separateAreas(column('area_code'), column('area_raw'));
  const found = new Array<number>(count).fill(0);
  const kinds = new Map<PersonalKind, number>();
  let accusations = 0;
  for (let row = 0; row < count; row += 1) {
    const purposes = column('purpose');
    const channels = column('channel');
    channels[row] ??= 'other';
    purposes[row] ??= door.screen({ title: column('title')[row] ?? null, text: column('text')[row] ?? null });
    const accusation = purposes[row] === 'accusation';
    if (accusation) accusations += 1;
    for (const [name, kind] of Object.entries(wordFields)) {
      const values = column(name);
      const value = values[row] ?? null;
      if (value === null) continue;
      const masked = door.scrubbers[kind](value);
      found[row] = (found[row] ?? 0) + masked.found;
      if (masked.found > 0) countKinds(kinds, masked.counts);
      values[row] = accusation && withheldFields.has(name) ? null : masked.text;
    }
    if (door.labelScheme !== null && column('label_raw')[row] !== null) {
      column('label_scheme')[row] ??= door.labelScheme;
    }
  }
  const given = numbersOf(rows, 'persons');
  const persons = given.map((value) => Math.max(1, value ?? 1));
  const channels = column('channel');
  const keys = (name: string, make: (source: string, id: string) => string): Texts =>
    textsOf(rows, name).map((id) => (id === null ? null : make(door.source, id)));
  const repeated = (name: string, value: string): TypedColumn => ({
    name,
    type: 'text',
    values: new Array<string>(count).fill(value),
  });
  const made: readonly TypedColumn[] = [
    { name: 'case_key', type: 'uuid', values: keys('id', door.keys.caseKey) },
    { name: 'matter_key', type: 'uuid', values: keys('matter_id', door.keys.matterKey) },
    repeated('source', door.source),
    repeated('source_file', door.sourceFile),
    { name: 'source_row', type: 'integer', values: rows.rowNumbers },
    repeated('batch_id', door.batchId),
    { name: 'pii_found', type: 'integer', values: found },
    { name: 'persons', type: 'integer', values: persons },
    {
      name: 'is_joint',
      type: 'boolean',
      values: persons.map((number, row) => channels[row] === 'visit' && number >= door.jointVisitPersons),
    },
    ...[...texts].map(([name, values]): TypedColumn => ({ name, type: 'text', values })),
  ];
  const replaced = new Set(['id', 'matter_id', ...made.map(({ name }) => name)]);
  return {
    batch: { columns: [...made, ...rows.columns.filter(({ name }) => !replaced.has(name))], rowCount: count },
    masked: found.reduce((sum, number) => sum + number, 0),
    kinds,
    accusations,
    zeroPersons: given.filter((value) => value === 0).length,
  };
}
