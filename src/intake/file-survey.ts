// One pass over a file: its hash, its size, its first bytes and, for text, its encoding.
import { createHash } from 'node:crypto';
import { type EncodingVerdict, encodingDetector } from './encoding.ts';
import { fileChunks } from './file-chunks.ts';
import { type Magic, magicOf } from './file-format.ts';

const headBytes = 64 * 1024;

export interface FileSurvey {
  readonly sha256: string;
  readonly bytes: number;
  readonly head: Uint8Array;
  readonly magic: Magic;
  /** Null for what is not text. */
  readonly text: EncodingVerdict | null;
}

function mostlyZeros(head: Uint8Array): boolean {
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros += 1;
  return zeros * 5 > head.length;
}

/** Reads a file once, in bounded memory. */
export async function surveyFile(path: string): Promise<FileSurvey> {
  const hash = createHash('sha256');
  const detector = encodingDetector();
  let bytes = 0;
  let head = new Uint8Array(0);
  let magic: Magic = 'text';
  for await (const chunk of fileChunks(path)) {
    if (bytes === 0) {
      head = Uint8Array.from(chunk.subarray(0, headBytes));
      magic = magicOf(head);
    }
    bytes += chunk.length;
    hash.update(chunk);
    if (magic === 'text') detector.push(chunk);
  }
  const text = magic === 'text' ? detector.verdict() : null;
  const unreadable = text !== null && text.encoding?.startsWith('utf-16') !== true && mostlyZeros(head);
  return {
    sha256: hash.digest('hex'),
    bytes,
    head,
    magic: unreadable ? 'binary' : magic,
    text: unreadable ? null : text,
  };
}
