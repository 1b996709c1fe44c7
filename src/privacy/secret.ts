// The site's secrets: from the environment or from a key file that only its owner can read, one a line, oldest first.
import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { failure } from '../foundation/errors.ts';
import type { Secret, SecretChain } from './pseudonyms.ts';

/** The environment variable that holds the secrets; it goes before the key file. */
const secretVariable = 'WEATHERVANE_SECRET';
/** The environment variable that holds the secret to rotate to, where the secrets are in the environment. */
const nextVariable = 'WEATHERVANE_NEXT_SECRET';

const shortest = 32;

/** Where secrets come from. */
export interface SecretSource {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly keyFile: string;
  readonly platform?: string;
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

function asChain(text: string, origin: string): SecretChain {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.some(({ length }) => length < shortest))
    throw failure('privacy.secret_short', { origin, shortest });
  const [first, ...later] = lines.map((line) => new TextEncoder().encode(line));
  if (first === undefined) throw failure('privacy.secret_short', { origin, shortest });
  return [first, ...later];
}

const given = (source: SecretSource, variable: string): string | null => {
  const text = source.environment[variable];
  return text === undefined || text.trim() === '' ? null : text;
};

async function readKeyFile(file: string, platform: string): Promise<string> {
  const { mode } = await stat(file);
  if (platform !== 'win32' && (mode & 0o077) !== 0) throw failure('privacy.secret_exposed', { file });
  return readFile(file, 'utf8');
}

/**
 * Reads the secrets. Throws `privacy.secret_missing` where there is none, `privacy.secret_short` for one below 32
 * characters, `privacy.secret_exposed` where others than the owner may read the file (not on Windows).
 */
export async function readSecret(source: SecretSource): Promise<SecretChain> {
  const { keyFile, platform = process.platform } = source;
  const text = given(source, secretVariable);
  if (text !== null) return asChain(text, secretVariable);
  try {
    return asChain(await readKeyFile(keyFile, platform), keyFile);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    throw failure('privacy.secret_missing', { file: keyFile, variable: secretVariable });
  }
}

const newSecret = (): string => randomBytes(32).toString('hex');

/** Writes a key file of mode 600; throws EEXIST if there is one. */
async function writeKeyFile(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx', mode: 0o600 });
  await chmod(file, 0o600);
}

/** Makes a key file of mode 600 with a new secret of 256 bits; false, and nothing done, if there is a file. */
export async function makeSecret(keyFile: string): Promise<boolean> {
  try {
    await writeKeyFile(keyFile, `${newSecret()}\n`);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** The key file of a rotation that has begun; it takes the place of the key file when the warehouse has followed. */
const nextFile = (keyFile: string): string => `${keyFile}.next`;

/** A rotation: the chain with one more secret, kept aside until `finish`. */
export interface Rotation {
  readonly added: Secret;
  readonly chain: SecretChain;
  /** Whether the secrets are in the environment, where the office itself must add the new one. */
  readonly isInEnvironment: boolean;
  readonly finish: () => Promise<void>;
}

const last = ([first, ...later]: SecretChain): Secret => later.at(-1) ?? first;

/**
 * Begins a rotation: the new chain is on disk before a key is changed, so that a crash loses no secret. Where the
 * secrets are in the environment the new one must be too; throws `privacy.next_secret_missing` otherwise.
 */
export async function beginRotation(source: SecretSource): Promise<Rotation> {
  const { keyFile, platform = process.platform } = source;
  const current = given(source, secretVariable);
  if (current !== null) {
    const next = given(source, nextVariable);
    if (next === null) throw failure('privacy.next_secret_missing', { variable: nextVariable });
    const chain = asChain(`${current}\n${next}`, nextVariable);
    return { added: last(chain), chain, isInEnvironment: true, finish: async () => undefined };
  }
  await readSecret(source);
  const text = `${(await readKeyFile(keyFile, platform)).trimEnd()}\n${newSecret()}\n`;
  const chain = asChain(text, keyFile);
  await rm(nextFile(keyFile), { force: true });
  await writeKeyFile(nextFile(keyFile), text);
  return {
    added: last(chain),
    chain,
    isInEnvironment: false,
    finish: () => rename(nextFile(keyFile), keyFile),
  };
}

/**
 * Ends a rotation that was cut off: the key file set aside takes its place if `isKnown` says that the warehouse has
 * its keys already, and goes if the warehouse still has the earlier ones.
 */
export async function settleRotation(
  source: SecretSource,
  isKnown: (chain: SecretChain) => boolean,
): Promise<void> {
  const { keyFile, platform = process.platform } = source;
  const next = await readKeyFile(nextFile(keyFile), platform).catch(() => null);
  if (next === null) return;
  if (isKnown(asChain(next, nextFile(keyFile)))) await rename(nextFile(keyFile), keyFile);
  else if (isKnown(await readSecret({ ...source, environment: {} }))) await rm(nextFile(keyFile));
}
