// The package's folder is the same from the sources and from the compiled files.
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packagePath, packageRoot, packageRootFrom } from '../../src/foundation/package-root.ts';

test('the root is found from src and from dist/src', async () => {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'weathervane-root-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFile(join(root, 'package.json'), '{}');
  const folders = [join(root, 'src', 'foundation'), join(root, 'dist', 'src', 'foundation')];
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    expect(packageRootFrom(folder)).toBe(root);
  }
});

test('a folder outside any package has no root', () => {
  expect(() => packageRootFrom(parse(tmpdir()).root)).toThrow(RangeError);
});

test('paths begin at the root', () => {
  expect(packagePath('sql', 'marts')).toBe(join(packageRoot(), 'sql', 'marts'));
});
