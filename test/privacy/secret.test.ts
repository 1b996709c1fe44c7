// The secret: made once, readable by its owner only, and its absence stops the work.
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSecret, readSecret } from '../../src/privacy/secret.ts';

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
    expect(secret.length).toBe(64);
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
    const secret = await readSecret({ environment: { WEATHERVANE_SECRET: text }, keyFile });
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
