// Reads a file piece by piece, as bytes or as decoded text; the only place of intake that opens plain files.
import { type FileHandle, open } from 'node:fs/promises';
import { failure } from '../foundation/errors.ts';

const chunkBytes = 512 * 1024;

function systemCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unknown';
}

/** Turns a system error on opening `path` into one that says what to do. */
function fileFailure(path: string, cause: unknown): Error {
  const code = systemCode(cause);
  return code === 'ENOENT'
    ? failure('intake.file_missing', { file: path }, { cause })
    : failure('intake.file_unreadable', { file: path, reason: code }, { cause });
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    throw fileFailure(path, cause);
  }
}

/** The bytes of a file in order. Each piece is a view that the next one overwrites. */
export async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  const handle = await openFile(path);
  try {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, chunkBytes, null).catch((cause: unknown) => {
        throw fileFailure(path, cause);
      });
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** A piece of text, and how many bytes of the file have been read with it. */
export interface TextChunk {
  readonly text: string;
  readonly bytesRead: number;
  readonly final: boolean;
}

/** Decodes pieces of bytes as they come, however they are cut; a byte order mark is dropped. */
export async function* decodeChunks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<TextChunk> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let bytesRead = 0;
  let started = false;
  const withoutMark = (text: string): string => {
    if (started || text === '') return text;
    started = true;
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  };
  for await (const chunk of chunks) {
    bytesRead += chunk.length;
    yield { text: withoutMark(decoder.decode(chunk, { stream: true })), bytesRead, final: false };
  }
  yield { text: withoutMark(decoder.decode()), bytesRead, final: true };
}

/** The text of a file in pieces; the last one is marked. */
export function fileText(path: string, encoding: string): AsyncGenerator<TextChunk> {
  return decodeChunks(fileChunks(path), encoding);
}
