// Runs notebooks over a published run, each into one page: npm run notebooks [-- --run DIR --truth FILE --out DIR FILE…].
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { bundlePageScript } from '../src/charts/bundle.ts';
import { packagePath, packageRoot } from '../src/foundation/package-root.ts';
import { makeRun } from './notebooks/make-run.ts';
import { NotebookError, readNotebook } from './notebooks/notebook.ts';
import { notebookPage } from './notebooks/page.ts';
import { openPublishedRun, type PublishedRun } from './notebooks/published-run.ts';
import { runNotebook } from './notebooks/run-notebook.ts';

const start = process.env.INIT_CWD || process.cwd();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { run: { type: 'string' }, truth: { type: 'string' }, out: { type: 'string' } },
});

async function allNotebooks(): Promise<string[]> {
  const folder = packagePath('notebooks');
  const files = await readdir(folder);
  return files.filter((file) => file.endsWith('.html')).map((file) => join(folder, file));
}

/** Builds one notebook and says so, or says why not. */
async function build(
  path: string,
  run: PublishedRun,
  to: { folder: string; script: string },
): Promise<boolean> {
  const name = relative(packageRoot(), path).replaceAll('\\', '/');
  const began = performance.now();
  try {
    const notebook = readNotebook(await readFile(path, 'utf8'), name);
    const outputs = await runNotebook(notebook, { path, name }, run);
    const page = notebookPage(notebook, outputs, { run: run.manifest.run, script: to.script });
    const file = join(to.folder, basename(path));
    await writeFile(file, page);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${file}: ${notebook.cells.length} cells, ${seconds} s\n`);
    return true;
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    process.stderr.write(`✗ ${error.message}\n`);
    return false;
  }
}

const folder = await mkdtemp(join(tmpdir(), 'weathervane-notebooks-'));
try {
  const own = values.run === undefined ? null : resolve(start, values.run);
  const given = values.truth === undefined ? null : resolve(start, values.truth);
  const made = own === null ? makeRun(folder) : { run: own, truth: given };
  const run = await openPublishedRun(made.run, made.truth);
  const out = values.out === undefined ? packagePath('out', 'notebooks') : resolve(start, values.out);
  await mkdir(out, { recursive: true });
  const script = await bundlePageScript();
  const named = positionals.map((path) => resolve(start, path));
  let failed = 0;
  for (const path of named.length > 0 ? named : await allNotebooks()) {
    if (!(await build(path, run, { folder: out, script }))) failed += 1;
  }
  await run.close();
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
