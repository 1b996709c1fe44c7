// Completes the lock file: names the platform packages a registry did not serve, without which `npm ci` refuses it.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { z } from 'zod';

const LOCK = 'package-lock.json';
const SYSTEMS = [
  'android',
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'openharmony',
];
const PROCESSORS = /arm64|x64|arm|ia32|ppc64|riscv64|s390x|loong64|mips64el|wasm32/u;

const entryShape = z.record(z.string(), z.unknown());
const lockShape = z.object({ packages: z.record(z.string(), entryShape) });
const needsShape = z.object({
  dev: z.boolean().default(false),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

type Packages = z.infer<typeof lockShape>['packages'];

/** Whether a package that lies at `path` finds `name` in its own folder or one above. */
function isNamed(packages: Packages, path: string, name: string): boolean {
  if (packages[path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`] !== undefined)
    return true;
  return (
    path !== '' && isNamed(packages, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name)
  );
}

/** The entry of a platform package as its name tells it: only the version must be right for `npm ci`. */
function platformEntry(name: string, range: string, dev: boolean) {
  const processor = PROCESSORS.exec(name)?.[0];
  const system = SYSTEMS.find((one) => name.includes(one));
  const library = name.includes('musl') ? 'musl' : 'glibc';
  return {
    version: range.replace(/^[\^~>=\s]*/u, '').split(' ')[0],
    ...(dev ? { dev } : {}),
    optional: true,
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(system === 'linux' ? { libc: [library] } : {}),
    ...(system === undefined ? {} : { os: [system] }),
  };
}

const lock = entryShape.parse(JSON.parse(readFileSync(LOCK, 'utf8')));
const { packages } = lockShape.parse(lock);
const missing = Object.entries(packages).flatMap(([path, entry]) => {
  const { dev, optionalDependencies } = needsShape.parse(entry);
  return Object.entries(optionalDependencies)
    .filter(([name]) => !isNamed(packages, path, name))
    .map(([name, range]) => [`node_modules/${name}`, platformEntry(name, range, dev)] as const);
});
const completed = Object.fromEntries(
  [...Object.entries(packages), ...missing].sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(LOCK, `${JSON.stringify({ ...lock, packages: completed }, null, 2)}\n`);
process.stdout.write(`${missing.length} platform packages named\n`);
