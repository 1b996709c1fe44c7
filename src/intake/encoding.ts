// Decides how the bytes of a text file are to be read, while they stream by.
import { isAscii } from 'node:buffer';

/** What was decided: `invalid` places cannot be decoded, the first of them at byte `firstInvalid`. */
export interface EncodingVerdict {
  /** A label of the Encoding Standard, or null where none fits. */
  readonly encoding: string | null;
  readonly invalid: number;
  readonly firstInvalid: number | null;
}

/** Takes the bytes of a file in order and then gives a verdict. */
export interface EncodingDetector {
  push(chunk: Uint8Array): void;
  verdict(): EncodingVerdict;
}

/** The encoding that a byte order mark states, or null. */
export function markedEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | null {
  const starts = (...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  if (starts(0xef, 0xbb, 0xbf)) return 'utf-8';
  if (starts(0xff, 0xfe)) return 'utf-16le';
  if (starts(0xfe, 0xff)) return 'utf-16be';
  return starts(0x84, 0x31, 0x95, 0x33) ? 'gb18030' : null;
}

/** Line ends, tabs, quotes, commas and the digits 1 to 9: no frequent Chinese character has one of them as its high byte. */
const isTableByte = (byte: number | undefined): boolean =>
  byte !== undefined &&
  (byte === 0x0a ||
    byte === 0x0d ||
    byte === 0x09 ||
    byte === 0x22 ||
    byte === 0x2c ||
    (byte > 0x30 && byte <= 0x39));

/** UTF-16 without a mark, by the zero byte beside every line end, comma and digit: after it in LE, before it in BE. */
function unmarkedUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = head.length >> 1;
  let little = 0;
  let big = 0;
  for (let index = 0; index < 2 * units; index += 2) {
    if (head[index + 1] === 0 && isTableByte(head[index])) little += 1;
    if (head[index] === 0 && isTableByte(head[index + 1])) big += 1;
  }
  if (little * 50 > units && big * 10 < little) return 'utf-16le';
  return big * 50 > units && little * 10 < big ? 'utf-16be' : null;
}

interface Utf8Scan {
  push(chunk: Uint8Array): void;
  counts(): { readonly invalid: number; readonly firstInvalid: number | null; readonly multibyte: number };
}

/** Counts well-formed and broken multi-byte sequences of UTF-8 (RFC 3629), across the cuts of chunks. */
function utf8Scan(): Utf8Scan {
  let invalid = 0;
  let firstInvalid: number | null = null;
  let multibyte = 0;
  let missing = 0;
  let low = 0x80;
  let high = 0xbf;
  let offset = 0;
  let sequenceStart = 0;
  const broken = (at: number): void => {
    invalid += 1;
    firstInvalid ??= at;
    missing = 0;
  };
  const lead = (byte: number, at: number): void => {
    sequenceStart = at;
    low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    if (byte >= 0xc2 && byte <= 0xdf) missing = 1;
    else if (byte >= 0xe0 && byte <= 0xef) missing = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) missing = 3;
    else broken(at);
  };
  return {
    push(chunk) {
      if (missing === 0 && isAscii(chunk)) {
        offset += chunk.length;
        return;
      }
      for (let index = 0; index < chunk.length; index += 1) {
        const byte = chunk[index] ?? 0;
        if (missing > 0) {
          if (byte >= low && byte <= high) {
            missing -= 1;
            low = 0x80;
            high = 0xbf;
            if (missing === 0) multibyte += 1;
            continue;
          }
          broken(sequenceStart);
        }
        if (byte >= 0x80) lead(byte, offset + index);
      }
      offset += chunk.length;
    },
    counts() {
      if (missing > 0) broken(sequenceStart);
      return { invalid, firstInvalid, multibyte };
    },
  };
}

/** Whether bytes are strict GB18030; stops looking at the first sequence that is not. */
function gb18030Check(): { push(chunk: Uint8Array): void; holds(): boolean } {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  let alive = true;
  const attempt = (decode: () => void): void => {
    if (!alive) return;
    try {
      decode();
    } catch {
      alive = false;
    }
  };
  return {
    push(chunk) {
      attempt(() => decoder.decode(chunk, { stream: true }));
    },
    holds() {
      attempt(() => decoder.decode());
      return alive;
    },
  };
}

/**
 * A detector for one file, strict and in this order: a byte order mark; UTF-16 by its zero bytes; UTF-8; UTF-8 with
 * rare broken places (at most one in twenty of its multi-byte sequences: text in GB18030 looks broken far more often,
 * while short UTF-8 may pass for GB18030 by chance, so this comes first); GB18030; text that is nearly all ASCII, as
 * UTF-8 with broken places. Anything else is not guessed.
 */
export function encodingDetector(): EncodingDetector {
  const utf8 = utf8Scan();
  const gb18030 = gb18030Check();
  let stated: string | null = null;
  let bytes = 0;
  return {
    push(chunk) {
      if (bytes === 0) stated = markedEncoding(chunk) ?? unmarkedUtf16(chunk.subarray(0, 65_536));
      bytes += chunk.length;
      if (stated?.startsWith('utf-16')) return;
      utf8.push(chunk);
      gb18030.push(chunk);
    },
    verdict() {
      if (stated?.startsWith('utf-16')) return { encoding: stated, invalid: 0, firstInvalid: null };
      const { invalid, firstInvalid, multibyte } = utf8.counts();
      const utf8Verdict = { encoding: 'utf-8', invalid, firstInvalid };
      if (stated === 'utf-8' || (stated === null && invalid * 20 <= multibyte)) return utf8Verdict;
      if (gb18030.holds()) return { encoding: 'gb18030', invalid: 0, firstInvalid: null };
      return invalid * 1000 <= bytes ? utf8Verdict : { encoding: null, invalid, firstInvalid };
    },
  };
}
