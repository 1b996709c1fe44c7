// A headless Chromium for tests of pages, where the machine has one.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where distributions install it; null skips the tests that need it. */
export const chromiumPath: string | null =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  ) ?? null;

/** Starts the browser. Throws where there is none. */
export async function startChromium(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('no Chromium on this machine');
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
}
