// The parts of a workbook's package: files in a ZIP, each read as a stream of text.
import { type Entry, openPromise } from 'yauzl';
import { failure } from '../../foundation/errors.ts';
import { markedEncoding } from '../encoding.ts';
import { decodeChunks } from '../file-chunks.ts';

/** The text of a part in pieces, and the error to throw where it makes no sense. */
export interface PartText {
  readonly pieces: AsyncIterable<string>;
  damaged(cause: unknown): Error;
}

/** An open package; part names are compared without case, as the standard has it (ECMA-376-2, 6.2.2.3). */
export interface ZipParts {
  readonly names: readonly string[];
  /** Unpacked bytes, or null where there is no such part. */
  size(name: string): number | null;
  text(name: string): PartText;
  close(): void;
}

const keyOf = (name: string): string => name.replace(/^\//, '').toLowerCase();

async function* partText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  };
  for await (const { text } of decodeChunks(rest(), markedEncoding(first.value) ?? 'utf-8')) yield text;
}

/** Opens the package at `path`; whoever opens it closes it. */
export async function openZipParts(path: string): Promise<ZipParts> {
  const damaged = (part: string, cause: unknown): Error =>
    failure('intake.workbook_damaged', { file: path, part }, { cause });
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((cause: unknown) => {
    throw damaged('zip', cause);
  });
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(keyOf(entry.fileName), entry);
  } catch (cause) {
    zip.close();
    throw damaged('zip', cause);
  }
  const pieces = async function* (name: string): AsyncGenerator<string> {
    const entry = entries.get(keyOf(name));
    if (entry === undefined) throw damaged(name, undefined);
    if (entry.isEncrypted()) throw failure('intake.legacy_workbook', { file: path });
    try {
      yield* partText(await zip.openReadStreamPromise(entry));
    } catch (cause) {
      throw damaged(name, cause);
    }
  };
  return {
    names: [...entries.keys()],
    size: (name) => entries.get(keyOf(name))?.uncompressedSize ?? null,
    text: (name) => ({ pieces: pieces(name), damaged: (cause) => damaged(name, cause) }),
    close: () => zip.close(),
  };
}
