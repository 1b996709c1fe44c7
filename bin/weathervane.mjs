#!/usr/bin/env node
// Starts Weathervane: the sources in a checkout, `dist/` in a package, under a Node that is new enough.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 18);

function startUnder(node) {
  const { status, signal } = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' });
  return signal === 'SIGINT' ? 130 : (status ?? 1);
}

function bundledNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = fileURLToPath(new URL(`../node_modules/node/bin/${name}`, import.meta.url));
  return existsSync(node) ? node : null;
}

if (isNewEnough) {
  const sources = new URL('../src/cli/start.ts', import.meta.url);
  const inPackage = fileURLToPath(import.meta.url)
    .split(/[\\/]/)
    .includes('node_modules');
  const entry =
    !inPackage && existsSync(sources) ? sources : new URL('../dist/src/cli/start.js', import.meta.url);
  const { start } = await import(entry.href);
  await start();
} else {
  const node = bundledNode();
  if (node === null) {
    process.stderr.write(
      `风向标需要 Node.js 22.18 或更新的版本(现在是 ${process.versions.node})。\n` +
        `Weathervane needs Node.js 22.18 or newer (this is ${process.versions.node}).\n`,
    );
    process.exitCode = 2;
  } else {
    process.exitCode = startUnder(node);
  }
}
