// The secret: made once, readable by its owner only, and its absence stops the work.
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginRotation, makeSecret, readSecret, settleRotation } from '../../src/privacy/secret.ts';

let folder = '';
let keyFile = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weathervane-secret-'));
  keyFile = join(folder, 'weathervane.key');
});
afterEach(() => rm(folder, { recursive: true }));

describe('makeSecret', () => {
  it('makes a key file that is never overwritten', async () => {
    expect(await makeSecret(keyFile)).toBe(true);
    const secret = await readSecret({ environment: {}, keyFile });
    expect(await makeSecret(keyFile)).toBe(false);
    expect(await readSecret({ environment: {}, keyFile })).toEqual(secret);
    expect(secret.map(({ length }) => length)).toEqual([64]);
  });

  it.skipIf(process.platform === 'win32')('makes it readable by its owner only', async () => {
    await makeSecret(keyFile);
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
  });
});

describe('readSecret', () => {
  it('takes the environment before the file', async () => {
    await makeSecret(keyFile);
    const text = 'x'.repeat(32);
    const [secret] = await readSecret({ environment: { WEATHERVANE_SECRET: text }, keyFile });
    expect(new TextDecoder().decode(secret)).toBe(text);
  });

  it('stops where there is none', async () => {
    await expect(readSecret({ environment: {}, keyFile })).rejects.toMatchObject({
      code: 'privacy.secret_missing',
    });
  });

  it('stops at a short one', async () => {
    await writeFile(keyFile, 'short', { mode: 0o600 });
    await expect(readSecret({ environment: {}, keyFile })).rejects.toMatchObject({
      code: 'privacy.secret_short',
    });
  });

  it.skipIf(process.platform === 'win32')('stops at a file that others may read', async () => {
    await makeSecret(keyFile);
    await chmod(keyFile, 0o644);
    await expect(readSecret({ environment: {}, keyFile })).rejects.toMatchObject({
      code: 'privacy.secret_exposed',
    });
  });
});

describe('a rotation', () => {
  it('adds a secret, and is kept aside until it is finished', async () => {
    await makeSecret(keyFile);
    const before = await readSecret({ environment: {}, keyFile });
    const { chain, finish } = await beginRotation({ environment: {}, keyFile });
    expect(chain.slice(0, 1)).toEqual(before);
    expect(await readSecret({ environment: {}, keyFile })).toEqual(before);
    await finish();
    expect(await readSecret({ environment: {}, keyFile })).toEqual(chain);
    expect((await stat(keyFile)).mode & 0o077).toBe(0);
  });

  it('that was cut off is finished where the warehouse has followed, and forgotten where not', async () => {
    await makeSecret(keyFile);
    const source = { environment: {}, keyFile };
    const before = await readSecret(source);
    await beginRotation(source);
    await settleRotation(source, ({ length }) => length === 1);
    expect(await readSecret(source)).toEqual(before);
    await expect(stat(`${keyFile}.next`)).rejects.toThrow();
    const { chain } = await beginRotation(source);
    await settleRotation(source, ({ length }) => length === 2);
    expect(await readSecret(source)).toEqual(chain);
  });

  it('takes the next secret from the environment where the others are there', async () => {
    const environment = { WEATHERVANE_SECRET: 'x'.repeat(32) };
    await expect(beginRotation({ environment, keyFile })).rejects.toMatchObject({
      code: 'privacy.next_secret_missing',
    });
    const next = { ...environment, WEATHERVANE_NEXT_SECRET: 'y'.repeat(40) };
    const { chain, isInEnvironment } = await beginRotation({ environment: next, keyFile });
    expect(chain.map(({ length }) => length)).toEqual([32, 40]);
    expect(isInEnvironment).toBe(true);
  });
});
