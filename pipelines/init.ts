// Looks at files, suggests what they are and which column is which, and writes the configuration and the secret.
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type SuggestedSource, sourceNames, withSources } from '../src/config/document.ts';
import { portablePath } from '../src/config/project.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { failure } from '../src/foundation/errors.ts';
import type { SourceKind } from '../src/intake/fields.ts';
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

async function examine(file: string, parquet: ParquetReader): Promise<Examined> {
  const table = await openTable(file, { parquet, knownHeader: isKnownHeader });
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
  const { suggestion, kind } = first;
  return {
    kind,
    files: group.map(({ file }) => portablePath(folder, file)),
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

/**
 * Writes or extends the configuration with a source for each kind of file (files with the same columns share
 * one), and makes the secret where there is none. Throws the errors of opening a file,
 * `config.kind_unknown` for a file that is none of the kinds, and `config.exists`.
 */
export async function init(
  request: InitRequest,
  effects: Pick<Effects, 'language' | 'signal'>,
): Promise<InitResult> {
  const { configurationFile, files, parquet, replace } = request;
  const folder = dirname(configurationFile);
  const existing = await readFile(configurationFile, 'utf8').catch(() => null);
  const examined: Examined[] = [];
  for (const file of files) {
    effects.signal.throwIfAborted();
    examined.push(await examine(file, parquet));
  }
  const taken = new Set(replace ? [] : sourceNames(existing));
  const groups = Map.groupBy(examined, ({ kind, table }) => JSON.stringify([kind, table.columns]));
  const described: Record<string, SuggestedSource> = {};
  const sources: InitSource[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    const source = describeSource(group, folder);
    if (first === undefined || source === null) continue;
    const name = freeName(first.kind, taken);
    taken.add(name);
    described[name] = source;
    const { fields, refused, unused } = first.suggestion;
    sources.push({ name, kind: first.kind, files: source.files, fields, refused, unused });
  }
  const settings = [...(request.settings ?? []), ...schemeSetting(sources)];
  const text = withSources(
    existing,
    { sources: described, settings },
    { file: basename(configurationFile), language: effects.language, replace },
  );
  await writeFile(configurationFile, text);
  const made = await makeSecret(request.keyFile);
  return { configuration: configurationFile, sources, secret: made ? request.keyFile : null };
}
