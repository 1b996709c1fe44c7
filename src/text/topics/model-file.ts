// A model as one file: a magic word, a version, a readable header, the numbers, and a checksum over all of it.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { failure } from '../../foundation/errors.ts';
import { ngramFromReadable, readableNgram } from '../ngrams/folding.ts';
import { modelCardSchema } from './model-card.ts';
import type { TopicModel } from './topic-model.ts';

/** The first bytes of every model file. */
const MAGIC = 'WVTOPICS';
/** Raised when the layout changes; older files stay readable. */
const FORMAT = 2;
const HASH_BYTES = 32;
/** Magic, format, length of the whole file, length of the header; all little-endian. */
const PREFIX_BYTES = MAGIC.length + 16;

const headerSchema = z.object({
  card: modelCardSchema,
  labels: z.array(z.string()).min(2),
  has_levels: z.boolean(),
  constants: z.array(z.number()),
  /** No bend stands in files of format 1. */
  scaling: z.object({
    slope: z.number(),
    shifts: z.array(z.number()),
    bend: z.number().default(0),
    straight: z.number().optional(),
  }),
  title_weight: z.number(),
  /** Bytes of the n-grams (UTF-8, one a line), and how many numbers follow. */
  ngram_bytes: z.int(),
  ngrams: z.int(),
  conformity: z.int(),
});

function littleEndian(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of values.entries()) view.setFloat32(4 * at, value, true);
  return bytes;
}

function floats(bytes: Uint8Array, at: number, length: number): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, 4 * length);
  return Float32Array.from({ length }, (_, index) => view.getFloat32(4 * index, true));
}

/** A model as the bytes of its file, and their checksum in hexadecimal digits: it is the model's name. */
export function encodeModel(model: TopicModel): { readonly bytes: Uint8Array; readonly sha256: string } {
  const ngrams = new TextEncoder().encode(model.ngrams.map(readableNgram).join('\n'));
  const header = new TextEncoder().encode(
    JSON.stringify({
      card: model.card,
      labels: model.labels,
      has_levels: model.hasLevels,
      constants: model.constants,
      scaling: model.scaling,
      title_weight: model.titleWeight,
      ngram_bytes: ngrams.length,
      ngrams: model.ngrams.length,
      conformity: model.conformity.length,
    }),
  );
  const parts = [header, ngrams, ...[model.idf, model.weights, model.conformity].map(littleEndian)];
  const length = parts.reduce((sum, part) => sum + part.length, PREFIX_BYTES + HASH_BYTES);
  const bytes = new Uint8Array(length);
  bytes.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(bytes.buffer);
  view.setUint32(MAGIC.length, FORMAT, true);
  view.setBigUint64(MAGIC.length + 4, BigInt(length), true);
  view.setUint32(MAGIC.length + 12, header.length, true);
  let at = PREFIX_BYTES;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const digest = createHash('sha256').update(bytes.subarray(0, at)).digest();
  bytes.set(digest, at);
  return { bytes, sha256: digest.toString('hex') };
}

/** A model read from its file, and its checksum. */
export interface ReadModel {
  readonly model: TopicModel;
  readonly sha256: string;
}

/**
 * Reads the bytes of a model file; `file` names it in errors. Throws `text.model_foreign`, `text.model_newer`,
 * `text.model_truncated` and `text.model_damaged`.
 */
export function decodeModel(bytes: Uint8Array, file: string): ReadModel {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) {
    const cut = bytes.length < MAGIC.length && bytes.length > 0 && MAGIC.startsWith(magic);
    if (cut) throw failure('text.model_truncated', { file, expected: PREFIX_BYTES, found: bytes.length });
    throw failure('text.model_foreign', { file });
  }
  if (bytes.length < PREFIX_BYTES + HASH_BYTES) {
    throw failure('text.model_truncated', { file, expected: PREFIX_BYTES + HASH_BYTES, found: bytes.length });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const format = view.getUint32(MAGIC.length, true);
  if (format > FORMAT) throw failure('text.model_newer', { file, found: format, known: FORMAT });
  const expected = Number(view.getBigUint64(MAGIC.length + 4, true));
  if (bytes.length < expected) throw failure('text.model_truncated', { file, expected, found: bytes.length });
  const end = bytes.length - HASH_BYTES;
  const digest = createHash('sha256').update(bytes.subarray(0, end)).digest();
  if (bytes.length !== expected || !digest.equals(bytes.subarray(end))) {
    throw failure('text.model_damaged', { file });
  }
  const headerEnd = PREFIX_BYTES + view.getUint32(MAGIC.length + 12, true);
  const header = headerSchema.parse(
    JSON.parse(new TextDecoder().decode(bytes.subarray(PREFIX_BYTES, headerEnd))),
  );
  const idfAt = headerEnd + header.ngram_bytes;
  const weightsAt = idfAt + 4 * header.ngrams;
  const conformityAt = weightsAt + 4 * header.ngrams * header.labels.length;
  return {
    sha256: digest.toString('hex'),
    model: {
      labels: header.labels,
      hasLevels: header.has_levels,
      card: header.card,
      constants: header.constants,
      scaling: header.scaling,
      titleWeight: header.title_weight,
      ngrams: new TextDecoder().decode(bytes.subarray(headerEnd, idfAt)).split('\n').map(ngramFromReadable),
      idf: floats(bytes, idfAt, header.ngrams),
      weights: floats(bytes, weightsAt, header.ngrams * header.labels.length),
      conformity: floats(bytes, conformityAt, header.conformity),
    },
  };
}
