// The project a job works in: its configuration, and the paths in it.
import { readFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { failure } from '../foundation/errors.ts';
import { parseConfiguration } from './configuration.ts';
import type { Configuration } from './schema.ts';

export const CONFIGURATION_FILE = 'weathervane.yaml';

export interface Project {
  readonly configurationFile: string;
  readonly configuration: Configuration;
  /** A path of the configuration, which counts from the configuration's folder. */
  readonly path: (relative: string) => string;
}

/** The project of a configuration file's path. Throws `config.missing` and the configuration's own errors. */
export async function readProject(configurationFile: string): Promise<Project> {
  const name = basename(configurationFile);
  const text = await readFile(configurationFile, 'utf8').catch((cause: unknown) => {
    throw failure('config.missing', { file: name }, { cause });
  });
  const folder = dirname(configurationFile);
  return {
    configurationFile,
    configuration: parseConfiguration(text, name),
    path: (inside) => resolve(folder, inside),
  };
}

/** A file as a configuration in `folder` names it: relative, with `/` on every system. */
export function portablePath(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}
