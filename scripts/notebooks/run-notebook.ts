// Runs a notebook: its cells as one module, in order, in this process; an error names the file, the line and the cell.
import { registerHooks } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import * as z from 'zod';
import { type Bench, makeBench } from './bench.ts';
import { BENCH, moduleText, type Notebook, NotebookError } from './notebook.ts';
import type { PublishedRun } from './published-run.ts';

const syntaxErrors = z.object({
  errors: z.array(z.object({ text: z.string(), location: z.object({ line: z.number() }) })),
});

/** The first line of the notebook that stacks name: the innermost. */
function lineOf(stacks: string, address: string): number | null {
  const found = stacks
    .split('\n')
    .filter((line) => line.includes(address))
    .map((line) => /:(\d+)(?::\d+)?\)?$/.exec(line.trim())?.[1])
    .find((line) => line !== undefined);
  return found === undefined ? null : Number(found);
}

/** The cell that a line stands in, or the last one before it. */
function cellAt({ cells }: Notebook, line: number | null): string | null {
  return cells.findLast((cell) => line !== null && cell.line <= line)?.id ?? null;
}

function described(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** What cannot be read as JavaScript, where it stands: Node does not say the line of a module's syntax error. */
async function refuseBadSyntax(notebook: Notebook, source: string, name: string): Promise<void> {
  try {
    await transform(source, { loader: 'js', format: 'esm', logLevel: 'silent' });
  } catch (error) {
    const [first] = syntaxErrors.parse(error).errors;
    if (first === undefined) throw error;
    const { line } = first.location;
    throw new NotebookError(
      `${name}:${line}: cell "${cellAt(notebook, line) ?? '?'}": SyntaxError: ${first.text}`,
    );
  }
}

let runs = 0;

/**
 * Runs all cells and returns what they put on the page. Throws a `NotebookError` at the first cell that fails, also
 * where a promise fails that nobody awaited.
 */
export async function runNotebook(
  notebook: Notebook,
  { path, name }: { readonly path: string; readonly name: string },
  run: PublishedRun,
): Promise<Bench['outputs']> {
  runs += 1;
  const address = `${pathToFileURL(path).href}?notebook=${runs}`;
  const source = moduleText(notebook);
  await refuseBadSyntax(notebook, source, name);
  const bench = makeBench(run);
  const hooks = registerHooks({
    load: (url, context, next) =>
      url === address ? { format: 'module', source, shortCircuit: true } : next(url, context),
  });
  const unheard: unknown[] = [];
  const hear = (error: unknown): void => void unheard.push(error);
  process.on('unhandledRejection', hear);
  Reflect.set(globalThis, Symbol.for(BENCH), bench.given);
  try {
    await import(address);
    await bench.settled();
    await setImmediate();
    if (unheard.length > 0) throw unheard[0];
    return bench.outputs;
  } catch (error) {
    const own = error instanceof Error ? (error.stack ?? '') : '';
    const line = lineOf(`${own}\n${bench.callOf(error)}`, address);
    const cell = cellAt(notebook, line) ?? bench.current();
    const place = line === null ? name : `${name}:${line}`;
    throw new NotebookError(`${place}: cell "${cell ?? '?'}": ${described(error)}`, { cause: error });
  } finally {
    process.off('unhandledRejection', hear);
    hooks.deregister();
    Reflect.deleteProperty(globalThis, Symbol.for(BENCH));
  }
}
