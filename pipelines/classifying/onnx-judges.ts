// Opens a model in ONNX form from a folder as Hugging Face tools write it, where its runtime is installed.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { failure } from '../../src/foundation/errors.ts';
import { type OnnxRuntime, onnxClassifier } from '../../src/text/onnx/onnx-classifier.ts';
import { wordPieces } from '../../src/text/onnx/word-pieces.ts';
import type { Judges } from './judge-pool.ts';

/** An optional peer dependency: installed by whoever brings such a model. */
const RUNTIME: string = 'onnxruntime-node';

const configShape = z.object({
  id2label: z.record(z.string().regex(/^\d+$/), z.string()),
  max_position_embeddings: z.int().min(3).optional(),
  /** The axis of the register that the labels are of; not part of what other tools write. */
  axis: z.enum(['topic', 'cause', 'purpose', 'national']).optional(),
});
const tokenizerShape = z.object({ do_lower_case: z.boolean().optional() });

const LONGEST = 512;

const hasRuntime = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'InferenceSession' in value && 'Tensor' in value;
const runtimeShape = z.custom<OnnxRuntime>(hasRuntime);

/** The runtime. Throws `text.onnx_missing` where it is not installed. */
async function openRuntime(): Promise<OnnxRuntime> {
  try {
    const found: unknown = await import(RUNTIME);
    return z
      .union([runtimeShape, z.object({ default: runtimeShape }).transform((one) => one.default)])
      .parse(found);
  } catch (cause) {
    throw failure('text.onnx_missing', { runtime: RUNTIME }, { cause });
  }
}

async function part(folder: string, name: string): Promise<Buffer> {
  return readFile(join(folder, name)).catch((cause: unknown) => {
    throw failure('text.onnx_part', { folder: basename(folder), file: name }, { cause });
  });
}

function parsedJson<T>(shape: z.ZodType<T>, bytes: Buffer, folder: string, file: string): T {
  try {
    return shape.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw failure('text.onnx_part', { folder: basename(folder), file }, { cause });
  }
}

/**
 * Puts the model of a folder to work: `model.onnx`, `config.json` (its labels), `vocab.txt` and, where there is one,
 * `tokenizer_config.json`. Throws `text.onnx_missing`, `text.onnx_part` and the errors of `onnxClassifier`.
 */
export async function openOnnx(folder: string, coverage: number): Promise<Judges> {
  const runtime = await openRuntime();
  const model = await part(folder, 'model.onnx');
  const config = parsedJson(configShape, await part(folder, 'config.json'), folder, 'config.json');
  const lines = (await part(folder, 'vocab.txt')).toString('utf8').split(/\r?\n/);
  const manner = await readFile(join(folder, 'tokenizer_config.json')).catch(() => Buffer.from('{}'));
  const { do_lower_case: lowerCase = true } = parsedJson(
    tokenizerShape,
    manner,
    folder,
    'tokenizer_config.json',
  );
  const tokenize = wordPieces(lines, lowerCase);
  if (tokenize === null) throw failure('text.onnx_part', { folder: basename(folder), file: 'vocab.txt' });
  const session = await runtime.InferenceSession.create(join(folder, 'model.onnx')).catch(
    (cause: unknown) => {
      throw failure('text.onnx_part', { folder: basename(folder), file: 'model.onnx' }, { cause });
    },
  );
  const labels = Object.entries(config.id2label)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, label]) => label);
  const classifier = onnxClassifier({
    session,
    runtime,
    tokenize,
    labels,
    longest: Math.min(LONGEST, config.max_position_embeddings ?? LONGEST),
    version: createHash('sha256').update(model).digest('hex').slice(0, 12),
    file: basename(folder),
    coverage,
  });
  return { classifier, axis: config.axis ?? 'topic', card: null };
}
