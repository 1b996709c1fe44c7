// JSON as a table: an array of objects, an object that holds one, or one object a line (NDJSON).
import type { Cell } from '../foundation/columns.ts';
import { failure } from '../foundation/errors.ts';
import { batchBuilder, cellFault } from './batch-builder.ts';
import type { TextChunk } from './file-chunks.ts';
import type { GridSink } from './grid.ts';
import { arraySplitter, type JsonRowSink, type JsonSplitter, lineSplitter } from './json-splitter.ts';
import type { Notice, OpenedTable, ReadBatch, ReadLimits } from './source-table.ts';
import { columnName, uniqueNames } from './table-head.ts';

const mostColumns = 2_000;

export interface JsonSource {
  readonly path: string;
  /** Starts reading anew on every call. */
  readonly text: () => AsyncIterable<TextChunk>;
  readonly bytes: number;
  readonly kind: 'json_array' | 'json_object';
  readonly encoding: string;
  readonly lossy: boolean;
  readonly notices: readonly Notice[];
  readonly limits: ReadLimits;
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

declare global {
  // Part of the language since V8 11.4; the compiler's library does not know it yet.
  interface JSON {
    rawJSON(text: string): { readonly rawJSON: string };
    isRawJSON(value: unknown): value is { readonly rawJSON: string };
  }
}

/** Keeps a number as it is written, so that `007.50` or 19 digits stay what they are. */
const keepNumbers = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
  typeof value === 'number' && context?.source !== undefined ? JSON.rawJSON(context.source) : value;

function parseObject(text: string, reviver?: typeof keepNumbers): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text, reviver);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  return JSON.isRawJSON(value) ? value.rawJSON : JSON.stringify(value);
}

/** Whether text holds an array of objects, as far as it goes. */
function holdsArray(text: string): boolean {
  const splitter = arraySplitter({ row() {}, fault() {} }, Number.POSITIVE_INFINITY);
  splitter.push(text, false);
  return splitter.state().found;
}

/** Text that begins with an object: lines of objects if a second one follows the first, or if none is inside it. */
async function isLines(source: JsonSource): Promise<boolean> {
  if (source.kind === 'json_array') return false;
  let seen = '';
  for await (const { text } of source.text()) {
    seen += text;
    if (seen.length >= 256 * 1024) break;
  }
  const breaks = /\}[ \t\r]*\n\s*\{/.exec(seen);
  if (breaks !== null && parseObject(seen.slice(0, breaks.index + 1)) !== null) return true;
  const firstLine = seen.slice(0, seen.indexOf('\n') + 1);
  const startsAgain = /\n\s*\{/.test(seen) && firstLine.trim().endsWith('}');
  return startsAgain || !holdsArray(seen);
}

/** Feeds the text of a file to a splitter; yields the share that is done. */
async function* feed(source: JsonSource, splitter: JsonSplitter): AsyncGenerator<number> {
  for await (const { text, final, bytesRead } of source.text()) {
    splitter.push(text, final);
    yield Math.min(1, bytesRead / source.bytes);
  }
}

/** All keys of all rows, in the order in which they are met: a key that only the last row has is a column too. */
async function collectKeys(
  source: JsonSource,
  makeSplitter: (sink: JsonRowSink) => JsonSplitter,
): Promise<readonly string[]> {
  const keys = new Set<string>();
  const splitter = makeSplitter({
    row(text) {
      for (const key of Object.keys(parseObject(text) ?? {})) keys.add(key);
    },
    fault() {},
  });
  for await (const _ of feed(source, splitter)) {
    if (keys.size > mostColumns)
      throw failure('intake.too_many_names', { file: source.path, limit: mostColumns });
  }
  if (!splitter.state().found || keys.size === 0) throw failure('intake.json_no_rows', { file: source.path });
  return [...keys];
}

/** Pushes rows of JSON into `sink` as cells in the order of `keys`. */
function rowPusher(keys: readonly string[], source: JsonSource, sink: GridSink): JsonRowSink {
  const cells: Cell[] = keys.map(() => null);
  return {
    row(text, place) {
      const row = parseObject(text, keepNumbers);
      if (row === null) return sink.fault(place, null, 'bad_json');
      if (source.lossy && text.includes('\uFFFD')) return sink.fault(place, null, 'bad_encoding');
      for (const [position, key] of keys.entries()) {
        const cell = Object.hasOwn(row, key) ? cellOf(row[key]) : null;
        const reason = cell === null ? null : cellFault(cell, source.limits);
        if (reason !== null) return sink.fault(place, position, reason);
        cells[position] = cell;
      }
      sink.row(cells, cells.length, place);
    },
    fault: (place, reason) => sink.fault(place, null, reason),
  };
}

const unreadableEnd: Notice = {
  kind: 'unreadable_part',
  row: null,
  column: null,
  message: 'intake.notice.unreadable_part',
  parameters: {},
};

/** Opens JSON as a table: one pass gathers its column names, then rows are read as often as wanted. */
export async function openJson(source: JsonSource): Promise<OpenedTable> {
  const lines = await isLines(source);
  const longest = source.limits.lookAhead;
  const makeSplitter = (sink: JsonRowSink): JsonSplitter =>
    lines ? lineSplitter(sink, longest) : arraySplitter(sink, longest);
  const keys = await collectKeys(source, makeSplitter);
  const { columns, notices } = uniqueNames(keys.map(columnName));

  const batches = async function* (): AsyncGenerator<ReadBatch> {
    const head = { headerRow: 0, columns, labels: [], notices: [] };
    const builder = batchBuilder(head, { shortRows: 'fill', extraCells: 'fault' }, source.limits);
    const splitter = makeSplitter(rowPusher(keys, source, builder));
    for await (const progress of feed(source, splitter)) yield* builder.take(progress, false);
    if (!splitter.state().complete) builder.notice(unreadableEnd);
    yield* builder.take(1, true);
  };
  return {
    format: lines ? 'ndjson' : 'json',
    encoding: source.encoding,
    sheets: [],
    columns,
    headerRow: 0,
    notices: [...source.notices, ...notices],
    batches,
  };
}
