// Files named on the command line: made absolute, and refused by name where they are missing.
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure } from '../foundation/errors.ts';
import type { CommandContext } from './command.ts';

/** The absolute paths of files that exist. Throws `cli.file_missing` or `cli.file_is_folder` for the first that does not. */
export function existingFiles(names: readonly string[], { world }: CommandContext): string[] {
  return names.map((name) => {
    const path = resolve(world.folder, name);
    if (!existsSync(path)) throw failure('cli.file_missing', { file: name });
    if (statSync(path).isDirectory()) throw failure('cli.file_is_folder', { file: name });
    return path;
  });
}
