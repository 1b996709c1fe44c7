// The site's secret: from the environment or from a key file that only its owner can read.
import { randomBytes } from 'node:crypto';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { failure } from '../foundation/errors.ts';
import type { Secret } from './pseudonyms.ts';

/** The environment variable that holds the secret; it goes before the key file. */
const secretVariable = 'WEATHERVANE_SECRET';

const shortest = 32;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

function asSecret(text: string, origin: string): Secret {
  const trimmed = text.trim();
  if (trimmed.length < shortest) throw failure('privacy.secret_short', { origin, shortest });
  return new TextEncoder().encode(trimmed);
}

/**
 * Reads the secret. Throws `privacy.secret_missing` where there is none, `privacy.secret_short` below 32
 * characters, `privacy.secret_exposed` where others than the owner may read the file (not on Windows).
 */
export async function readSecret(options: {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly keyFile: string;
  readonly platform?: string;
}): Promise<Secret> {
  const { environment, keyFile, platform = process.platform } = options;
  const given = environment[secretVariable];
  if (given !== undefined && given.trim() !== '') return asSecret(given, secretVariable);
  try {
    const { mode } = await stat(keyFile);
    if (platform !== 'win32' && (mode & 0o077) !== 0) {
      throw failure('privacy.secret_exposed', { file: keyFile });
    }
    return asSecret(await readFile(keyFile, 'utf8'), keyFile);
  } catch (error) {
    if (isMissing(error)) {
      throw failure('privacy.secret_missing', { file: keyFile, variable: secretVariable });
    }
    throw error;
  }
}

/** Makes a key file of mode 600 with a new secret of 256 bits; false, and nothing done, if there is a file. */
export async function makeSecret(keyFile: string): Promise<boolean> {
  try {
    await writeFile(keyFile, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  await chmod(keyFile, 0o600);
  return true;
}
