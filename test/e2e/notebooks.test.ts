// The notebooks as CI runs them: every cell of all there are, offline; a cell that fails is named and ends in failure.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRun } from '../../scripts/notebooks/make-run.ts';
import { packagePath } from '../../src/foundation/package-root.ts';
import { chromiumPath, startChromium } from '../report/page/chromium.ts';
import { temporaryFolder } from './command.ts';

const folder = temporaryFolder();
const pages = join(folder.path, 'pages');
let made: { readonly run: string; readonly truth: string };

beforeAll(() => {
  mkdirSync(join(folder.path, 'city'));
  made = makeRun(join(folder.path, 'city'));
});

afterAll(folder.remove);

function notebooks(files: readonly string[] = []) {
  const words = ['--run', made.run, '--truth', made.truth, '--out', pages, ...files];
  return spawnSync(process.execPath, [packagePath('scripts', 'notebooks.ts'), ...words], {
    cwd: folder.path,
    encoding: 'utf8',
  });
}

/** A notebook of one text and one cell of code, which begins on line 8. */
function notebookWith(name: string, code: string, text = '    A sentence.'): string {
  const file = join(folder.path, `${name}.html`);
  const cell = ['  <script id="broken" type="module">', `    ${code}`, '  </script>'];
  const before = ['  <script id="text" type="text/markdown">', text, '  </script>'];
  writeFileSync(
    file,
    ['<!doctype html>', '<notebook>', '  <title>T</title>', ...before, ...cell, '</notebook>', ''].join('\n'),
  );
  return file;
}

describe('all notebooks', () => {
  let outcome: ReturnType<typeof notebooks>;
  beforeAll(() => {
    outcome = notebooks();
  });

  test('run every cell without an error, each into a page of its own', () => {
    expect(outcome.stderr).toBe('');
    expect(outcome.status).toBe(0);
    const sources = readdirSync(packagePath('notebooks')).filter((file) => file.endsWith('.html'));
    expect(sources.length).toBeGreaterThan(0);
    expect(readdirSync(pages).toSorted()).toEqual(sources.toSorted());
  });

  test('show the code of every cell under what it showed', () => {
    for (const name of readdirSync(pages)) {
      const cells = readFileSync(packagePath('notebooks', name), 'utf8').match(/type="module"/g) ?? [];
      const shown = readFileSync(join(pages, name), 'utf8').match(/<details class="code">/g) ?? [];
      expect(shown.length).toBe(cells.length);
    }
  });

  test('give the same page again', () => {
    const [name = ''] = readdirSync(pages);
    const before = readFileSync(join(pages, name), 'utf8');
    notebooks();
    expect(readFileSync(join(pages, name), 'utf8')).toBe(before);
  });

  test.skipIf(chromiumPath === null)('open without a network and ask for nothing', async () => {
    const browser = await startChromium();
    try {
      for (const name of readdirSync(pages)) {
        const context = await browser.newContext({ offline: true });
        const page = await context.newPage();
        const faults: string[] = [];
        page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
        page.on('pageerror', (error) => faults.push(error.message));
        page.on('request', (request) => {
          if (!/^(?:file|data):/.test(request.url())) faults.push(request.url());
        });
        await page.goto(`file://${join(pages, name)}`);
        await page.waitForSelector('.chart-view');
        expect(faults).toEqual([]);
        await context.close();
      }
    } finally {
      await browser.close();
    }
  });
});

describe('notebooks that fail', () => {
  const broken: readonly (readonly [name: string, code: string, said: string])[] = [
    ['throws', 'null.length;', 'TypeError'],
    ['is-no-script', 'const a = ;', 'SyntaxError'],
    ['awaits-nothing', "query('select nothing');", 'WeathervaneError'],
    ['shows-no-table', "display(table('T', { a: ['x'], b: [] }));", 'RangeError'],
  ];
  let outcome: ReturnType<typeof notebooks>;
  beforeAll(() => {
    const files = broken.map(([name, code]) => notebookWith(name, code));
    const unsaid = notebookWith('unsaid', 'query;', '');
    const good = notebookWith('good', "display(table('T', { a: ['x'], b: [1] }));");
    outcome = notebooks([...files, unsaid, good]);
  });

  test.each(broken)('are named with file, line and cell: %s', (name, _, said) => {
    expect(outcome.stderr).toMatch(new RegExp(`${name}\\.html:8: cell "broken": ${said}`));
  });

  test('are refused where code has no sentence before it', () => {
    expect(outcome.stderr).toMatch(/unsaid\.html:7: cell "broken" has no sentence before it/);
  });

  test('end the command with 1, and do not keep the others from their pages', () => {
    expect(outcome.status).toBe(1);
    expect(readdirSync(pages)).toContain('good.html');
    expect(readdirSync(pages)).not.toContain('throws.html');
  });
});
