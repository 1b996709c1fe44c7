// Writes a fictional city into a directory, one file after the other, as streams.
import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generateCity } from '../src/city/generate-city.ts';
import type { CityOptions } from '../src/city/options.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { say } from '../src/foundation/messages/index.ts';

/** What was written. */
export interface GenerateResult {
  readonly directory: string;
  readonly seed: number;
  readonly petitions: number;
  readonly files: readonly string[];
}

const linesPerChunk = 2000;

/**
 * Writes the city's files into `directory` (made if missing; files of the same names are replaced, each only when
 * its successor is complete). Throws the errors of `generateCity`; stops with the abort signal.
 */
export async function generate(
  request: { readonly directory: string; readonly options?: CityOptions },
  effects: Effects,
): Promise<GenerateResult> {
  const city = generateCity(request.options);
  const step = say(effects.language, 'city.step');
  await mkdir(request.directory, { recursive: true });
  for (const file of city.files) {
    const path = join(request.directory, file.name);
    const report = (done: number): void => effects.progress({ step: `${step} ${file.name}`, done });
    await pipeline(Readable.from(chunks(file.lines(), report)), createWriteStream(`${path}.partial`), {
      signal: effects.signal,
    });
    await rename(`${path}.partial`, path);
  }
  return {
    directory: request.directory,
    seed: city.seed,
    petitions: city.petitions,
    files: city.files.map((file) => file.name),
  };
}

function* chunks(lines: Iterable<string>, report: (done: number) => void): Generator<string> {
  let waiting: string[] = [];
  let done = 0;
  for (const line of lines) {
    waiting.push(line);
    if (waiting.length < linesPerChunk) continue;
    done += waiting.length;
    yield `${waiting.join('\n')}\n`;
    waiting = [];
    report(done);
  }
  if (waiting.length > 0) yield `${waiting.join('\n')}\n`;
}
