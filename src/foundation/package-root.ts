// Where the package lives: sql/, data/ and bin/ are found from here, from the sources and from dist/ alike.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The nearest folder at or above `start` that holds a `package.json`: `src/foundation` and
 * `dist/src/foundation` lead to the same one. Throws a RangeError where there is none.
 */
export function packageRootFrom(start: string): string {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new RangeError('no package.json above this folder');
  }
}

const root = packageRootFrom(dirname(fileURLToPath(import.meta.url)));

/** The folder of the package, without a final separator. */
export function packageRoot(): string {
  return root;
}

/** A path below the package's folder: `packagePath('sql', 'marts')`. */
export function packagePath(...parts: readonly string[]): string {
  return join(root, ...parts);
}
