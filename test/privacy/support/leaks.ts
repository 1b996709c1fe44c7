// Looks for traces of persons in whatever a run leaves: texts, files of any kind, and every table of a warehouse.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { tableFromIPC } from 'apache-arrow';
import type { FakePerson } from '../../../src/city/personal/person.ts';
import { readParquet } from '../../../src/warehouse/parquet.ts';
import type { Warehouse } from '../../../src/warehouse/warehouse.ts';

/** What must not be found of a person. Names of two characters stand in too many other words. */
export function tokensOf(person: FakePerson): string[] {
  const { home, farm, name, ...numbers } = person;
  const digits = Object.values(numbers).map((value) => value.replaceAll(/[（）()\s-]/g, ''));
  const door = home[1].length > 5 ? [home[1]] : [];
  return [...Object.values(numbers), ...digits, ...door, farm, ...(name.length > 2 ? [name] : [])];
}

/** Finds tokens in texts, however many tokens there are: by their first characters. */
export function leakFinder(tokens: readonly string[]): (text: string) => string[] {
  const distinct = [...new Set(tokens)];
  const short = Map.groupBy(
    distinct.filter(({ length }) => length < 6),
    (token) => token.slice(0, 3),
  );
  const long = Map.groupBy(
    distinct.filter(({ length }) => length >= 6),
    (token) => token.slice(0, 6),
  );
  const begins = new Uint8Array(65_536);
  for (const token of distinct) begins[token.charCodeAt(0)] = 1;
  return (text) => {
    const found = new Set<string>();
    for (let at = 0; at < text.length; at += 1) {
      if (begins[text.charCodeAt(at)] === 0) continue;
      for (const [starts, width] of [
        [short, 3],
        [long, 6],
      ] as const) {
        for (const token of starts.get(text.slice(at, at + width)) ?? []) {
          if (text.startsWith(token, at)) found.add(token);
        }
      }
    }
    return [...found];
  };
}

/** The text of a PNG's text chunks. */
function pngTexts(bytes: Buffer): string {
  const parts: string[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'tEXt' || type === 'iTXt') parts.push(data.toString('utf8'));
    if (type === 'zTXt') parts.push(inflateSync(data.subarray(data.indexOf(0) + 2)).toString('utf8'));
    at += length + 12;
  }
  return parts.join('\n');
}

/** The texts of the entries of a ZIP file (docx, xlsx), by its local headers. */
function zipTexts(bytes: Buffer): string {
  const parts: string[] = [];
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = end < 0 ? bytes.length : bytes.readUInt32LE(end + 16);
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const header = bytes.readUInt32LE(at + 42);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const data = bytes.subarray(start, start + size);
    parts.push((method === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts.join('\n');
}

async function parquetTexts(path: string): Promise<string> {
  const parts: string[] = [];
  for await (const { columns } of (await readParquet(path)).batches()) {
    for (const cells of columns) parts.push(cells.filter((cell) => cell !== null).join('\n'));
  }
  return parts.join('\n');
}

const unescaped = (text: string): string =>
  text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** A file as texts: its bytes, and what its format hides from a look at the bytes. */
async function textsOfFile(path: string): Promise<string[]> {
  const bytes = readFileSync(path);
  const plain = unescaped(bytes.toString('utf8'));
  switch (extname(path)) {
    case '.parquet':
      return [plain, await parquetTexts(path)];
    case '.arrow':
      return [
        plain,
        JSON.stringify(tableFromIPC(bytes).toArray(), (_, value) =>
          typeof value === 'bigint' ? String(value) : value,
        ),
      ];
    case '.png':
      return [plain, pngTexts(bytes)];
    case '.docx':
    case '.xlsx':
      return [plain, zipTexts(bytes)];
    default:
      return [plain];
  }
}

/** All files below a folder, links not followed. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Tokens found in files, each with the file's name. */
export async function leaksInFiles(
  files: readonly string[],
  find: (text: string) => string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const file of files) {
    for (const text of await textsOfFile(file)) {
      for (const token of find(text)) found.push(`${file}: ${token}`);
    }
  }
  return found;
}

/** Tokens found in any cell of any table of a warehouse, each with its table. */
export async function leaksInWarehouse(
  warehouse: Warehouse,
  find: (text: string) => string[],
): Promise<string[]> {
  const tables = await warehouse.query(
    "select schema_name || '.' || table_name as name from duckdb_tables() where database_name = current_database()",
  );
  const found: string[] = [];
  for (const table of tables.columns[0]?.values ?? []) {
    for await (const batch of warehouse.stream(`from ${table}`)) {
      for (const { name, values } of batch.columns) {
        for (const token of find(values.join('\n'))) found.push(`${table}.${name}: ${token}`);
      }
    }
  }
  return found;
}
