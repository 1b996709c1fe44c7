// The package's version, as package.json says it.
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { packagePath } from '../foundation/package-root.ts';

export async function version(): Promise<string> {
  const text = await readFile(packagePath('package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
