// The model of `--model`, at work: a file that train wrote, or a folder with a model in ONNX form.
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Judges } from '../../pipelines/classifying/judge-pool.ts';
import { failure } from '../foundation/errors.ts';
import { say } from '../foundation/messages/index.ts';
import { type CommandContext, type CommandInput, textOption } from './command.ts';
import { existingFiles } from './files.ts';

/** Threads on which a model works, beside the one that reads and writes. */
const THREADS = 2;

/** The share of `--coverage`. Throws `cli.usage` for what is no share between 0.5 and 1. */
function coverageOption(input: CommandInput, usual: number): number {
  const text = textOption(input, 'coverage');
  if (text === undefined) return usual;
  const share = Number(text);
  if (!(share >= 0.5 && share < 1)) {
    throw failure('cli.usage', { problem: `--coverage ${text}`, command: 'classify' });
  }
  return share;
}

/** Opens the model; whoever opens it closes its classifier. `usual` is the coverage where none is asked for. */
export async function openModel(
  input: CommandInput,
  context: CommandContext,
  usual: number,
): Promise<Judges> {
  const file = textOption(input, 'model') ?? '';
  const coverage = coverageOption(input, usual);
  const folder = resolve(context.world.folder, file);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) {
    const { openOnnx } = await import('../../pipelines/classifying/onnx-judges.ts');
    const judges = await openOnnx(folder, coverage);
    context.effects.note(say(context.language, 'text.onnx_sets', { share: Math.round(100 * coverage) }));
    return judges;
  }
  const { openJudges } = await import('../../pipelines/classifying/judge-pool.ts');
  const [path = file] = existingFiles([file], context);
  return openJudges(await readFile(path), file, { coverage, threads: THREADS });
}
