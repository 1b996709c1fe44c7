// Looks at files, suggests what they are and which column is which, and writes the configuration and the secret.
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseConfiguration } from '../src/config/configuration.ts';
import { type SuggestedSource, withChanges } from '../src/config/document.ts';
import { portablePath } from '../src/config/project.ts';
import type { SourceConfiguration } from '../src/config/schema.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { failure } from '../src/foundation/errors.ts';
import type { SourceKind } from '../src/intake/fields.ts';
import { fits } from '../src/intake/mapping.ts';
import type { ParquetReader, SourceTable } from '../src/intake/source-table.ts';
import { type RefusedColumn, type Suggestion, suggestMapping } from '../src/intake/suggestion.ts';
import { isKnownHeader } from '../src/intake/synonyms.ts';
import { openTable } from '../src/intake/table.ts';
import { makeSecret } from '../src/privacy/secret.ts';

export interface InitRequest {
  readonly configurationFile: string;
  /** Where the secret goes if there is none yet. */
  readonly keyFile: string;
  readonly files: readonly string[];
  readonly parquet: ParquetReader;
  /** The sheet to read of workbooks. */
  readonly sheet?: string | undefined;
  /** Replace sources that the configuration has already. */
  readonly replace: boolean;
  /** Settings to write where the configuration has none, by path. */
  readonly settings?: readonly { readonly path: readonly string[]; readonly value: string }[];
}

/** A source as it was written, and what was left out of it. */
export interface InitSource {
  readonly name: string;
  readonly kind: SourceKind;
  readonly files: readonly string[];
  readonly fields: Suggestion['fields'];
  readonly refused: readonly RefusedColumn[];
  readonly unused: readonly string[];
}

export interface InitResult {
  readonly configuration: string;
  readonly sources: readonly InitSource[];
  /** The key file that was made; null where there was one. */
  readonly secret: string | null;
}

interface Examined {
  readonly file: string;
  readonly table: SourceTable;
  readonly suggestion: Suggestion;
  readonly kind: SourceKind;
}

async function examine(file: string, { parquet, sheet }: InitRequest): Promise<Examined> {
  const table = await openTable(file, { parquet, sheet, knownHeader: isKnownHeader });
  const sample = { columns: table.columns.map(() => []), rowNumbers: [] };
  for await (const { rows } of table.batches()) {
    const suggestion = suggestMapping(table.columns, rows.rowNumbers.length === 0 ? sample : rows);
    return { file, table, suggestion, kind: kindOf(suggestion, file) };
  }
  const suggestion = suggestMapping(table.columns, sample);
  return { file, table, suggestion, kind: kindOf(suggestion, file) };
}

function kindOf({ kind, missing }: Suggestion, file: string): SourceKind {
  if (kind !== null) return kind;
  throw failure('config.kind_unknown', { missing: missing.join(', ') }, { place: { file: basename(file) } });
}

/** `petitions`, then `petitions_2` and so on: a source is named for what it is, never for its file. */
function freeName(kind: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? kind : `${kind}_${number}`;
    if (!taken.has(name)) return name;
  }
}

function describeSource(group: readonly Examined[], folder: string): SuggestedSource | null {
  const [first] = group;
  if (first === undefined) return null;
  const { suggestion, kind, table } = first;
  const visible = table.sheets.filter(({ hidden }) => !hidden);
  return {
    kind,
    files: group.map(({ file }) => portablePath(folder, file)),
    sheet: visible.length > 1 ? table.sheets.find(({ used }) => used)?.name : undefined,
    date_order: suggestion.dateOrder ?? undefined,
    fields: suggestion.fields,
  };
}

/** A register without titles and texts can only be told apart by its own labels. */
function schemeSetting(sources: readonly InitSource[]) {
  const registers = sources.filter(({ kind }) => kind === 'petitions');
  const onlyLabels =
    registers.length > 0 &&
    registers.every(({ fields }) => fields.label_raw !== undefined && !fields.title && !fields.text);
  return onlyLabels ? [{ path: ['report', 'scheme'], value: 'source' }] : [];
}

type Known = Readonly<Record<string, SourceConfiguration>>;

/** The source that lists one of the group's files already. */
function listedIn(known: Known, files: readonly string[]): string | null {
  return (
    Object.entries(known).find(([, source]) => source.files.some((file) => files.includes(file)))?.[0] ?? null
  );
}

/** The source whose columns the group has: another month of the same register. */
function joinedBy(known: Known, { kind, table }: Examined): string | null {
  const found = Object.entries(known).find(
    ([name, source]) => source.kind === kind && fits({ ...source, name }, table.columns),
  );
  return found?.[0] ?? null;
}

interface Plan {
  readonly sources: Record<string, SuggestedSource>;
  readonly joining: Record<string, readonly string[]>;
  readonly described: InitSource[];
}

function plan(examined: readonly Examined[], known: Known, request: InitRequest): Plan {
  const folder = dirname(request.configurationFile);
  const taken = new Set(Object.keys(known));
  const planned: Plan = { sources: {}, joining: {}, described: [] };
  for (const group of Map.groupBy(examined, ({ kind, table }) =>
    JSON.stringify([kind, table.columns]),
  ).values()) {
    const [first] = group;
    const source = describeSource(group, folder);
    if (first === undefined || source === null) continue;
    const listed = listedIn(known, source.files);
    if (listed !== null && !request.replace) {
      throw failure('config.exists', { file: basename(request.configurationFile), source: listed });
    }
    const joined = listed === null ? joinedBy(known, first) : null;
    const name = listed ?? joined ?? freeName(first.kind, taken);
    taken.add(name);
    if (joined === null) planned.sources[name] = source;
    else planned.joining[joined] = source.files;
    const { fields, refused, unused } = first.suggestion;
    planned.described.push({ name, kind: first.kind, files: source.files, fields, refused, unused });
  }
  return planned;
}

/**
 * Writes or extends the configuration: files with the same columns share a source, a file with the columns of
 * a source that is there joins it, any other gets a source of its own. Makes the secret where there is none.
 * Throws the errors of opening a file and of the configuration, `config.kind_unknown` for a file that is none
 * of the kinds, and `config.exists` for a file that is listed already, unless it is to be replaced.
 */
export async function init(
  request: InitRequest,
  effects: Pick<Effects, 'language' | 'signal'>,
): Promise<InitResult> {
  const { configurationFile, files } = request;
  const existing = await readFile(configurationFile, 'utf8').catch(() => null);
  const known = existing === null ? {} : parseConfiguration(existing, basename(configurationFile)).sources;
  const examined: Examined[] = [];
  for (const file of files) {
    effects.signal.throwIfAborted();
    examined.push(await examine(file, request));
  }
  const { sources, joining, described } = plan(examined, known, request);
  const settings = [...(request.settings ?? []), ...schemeSetting(described)];
  await writeFile(configurationFile, withChanges(existing, { sources, joining, settings }, effects.language));
  const made = await makeSecret(request.keyFile);
  return { configuration: configurationFile, sources: described, secret: made ? request.keyFile : null };
}
