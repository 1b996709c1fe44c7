// Checks the layers of the house: imports point down, rooms stand apart, no circles, one door to DuckDB.
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import process from 'node:process';

const ROOMS = ['city', 'intake', 'text', 'warning', 'risk', 'service', 'evaluation', 'report', 'claims'];
const SHELVES = ['charts', 'documents', 'privacy', 'disclosure', 'taxonomy'];
const GROUND = ['statistics', 'foundation'];

/** What each layer may import, besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  cli: ['pipelines', 'config', 'warehouse', ...ROOMS, ...SHELVES, ...GROUND],
  pipelines: ['config', 'warehouse', ...ROOMS, ...SHELVES, ...GROUND],
  config: [...ROOMS, ...GROUND],
  warehouse: ['foundation'],
  ...Object.fromEntries(ROOMS.map((room) => [room, [...SHELVES, ...GROUND]])),
  ...Object.fromEntries(SHELVES.map((shelf) => [shelf, GROUND])),
  documents: ['charts', ...GROUND],
  statistics: ['foundation'],
  foundation: [],
  index: ['pipelines', 'config', 'warehouse', ...ROOMS, ...SHELVES, ...GROUND],
};

/** Packages that only one layer may import. */
const DOORS: Readonly<Record<string, string>> = {
  '@duckdb/node-api': 'warehouse',
  commander: 'cli',
  'cli-progress': 'cli',
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s*'([^']+)'/g;

function layerOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
}

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    return { from: file, to: target.startsWith('.') ? posix.join(posix.dirname(file), target) : target };
  });
}

function violation({ from, to }: Import): string | null {
  const layer = layerOf(from);
  const isLocal = to.startsWith('src/') || to.startsWith('pipelines/');
  if (!isLocal) {
    const door = Object.entries(DOORS).find(([name]) => to === name || to.startsWith(`${name}/`))?.[1];
    return door === undefined || door === layer ? null : `${from} imports ${to}, which only ${door}/ may`;
  }
  const target = layerOf(to);
  const allowed = ALLOWED[layer];
  if (allowed === undefined) return `${from} stands in no known layer`;
  return target === layer || allowed.includes(target)
    ? null
    : `${from} imports ${to}: ${layer} may not know ${target}`;
}

function circles(imports: readonly Import[]): string[] {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.push(`a circle: ${[...path.slice(start), file].join(' → ')}`);
      return;
    }
    if (done.has(file)) return;
    for (const { to } of targets.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}

const files = globSync(['src/**/*.ts', 'pipelines/**/*.ts']).map((file) => file.replaceAll('\\', '/'));
const imports = files.toSorted().flatMap(importsOf);
const problems = [...imports.map(violation).filter((problem) => problem !== null), ...circles(imports)];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${files.length} files, ${imports.length} imports, ${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
