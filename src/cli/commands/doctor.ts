// doctor: what this machine and the warehouse look like, and what is wrong with them.
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import type { Project } from '../../config/project.ts';
import type { Configuration } from '../../config/schema.ts';
import { describeError, WeathervaneError } from '../../foundation/errors.ts';
import { type Language, say } from '../../foundation/messages/index.ts';
import { packagePath } from '../../foundation/package-root.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { Command } from '../command.ts';
import { configOption } from '../options.ts';
import { configurationPath, openProject, withWarehouse } from '../project.ts';
import { textTable } from '../text-table.ts';

const FONT = ['data', 'fonts', 'NotoSansSC-subset.ttf'] as const;

interface WarehouseState {
  readonly path: string;
  readonly bytes: number;
  readonly petitions: number;
  readonly quarantined: number;
}

async function numberOf(warehouse: Warehouse, sql: string): Promise<number> {
  const value = (await warehouse.query(sql)).columns[0]?.values[0];
  return typeof value === 'number' ? value : 0;
}

async function duckdbVersion(): Promise<string> {
  const { openWarehouse } = await import('../../warehouse/open.ts');
  const warehouse = await openWarehouse({ path: ':memory:' });
  try {
    const value = (await warehouse.query('select version()')).columns[0]?.values[0];
    return typeof value === 'string' ? value : '';
  } finally {
    await warehouse.close();
  }
}

async function warehouseState(project: Project): Promise<WarehouseState | null> {
  const path = project.path(project.configuration.warehouse);
  if (!existsSync(path)) return null;
  const counted = await withWarehouse(project, async (warehouse) => ({
    petitions: await numberOf(warehouse, 'select count(*) from register.petition'),
    quarantined: await numberOf(warehouse, 'select count(*) from ops.quarantine'),
  }));
  return { path, bytes: (await stat(path)).size, ...counted };
}

/** Runs a probe; an expected failure becomes a problem in words. */
async function probe<T>(problems: string[], language: Language, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WeathervaneError)) throw error;
    const { what, advice } = describeError(error, language);
    problems.push(`${what}. ${advice}`);
    return null;
  }
}

async function secretProblem(project: Project, environment: Readonly<Record<string, string | undefined>>) {
  const { readSecret } = await import('../../privacy/secret.ts');
  await readSecret({ environment, keyFile: project.path(project.configuration.key_file) });
}

function limitsOf(configuration: Configuration | null) {
  return {
    memory: configuration?.resources.memory ?? null,
    threads: configuration?.resources.threads ?? null,
    processors: availableParallelism(),
    machine_memory: totalmem(),
  };
}

export const doctor: Command = {
  name: 'doctor',
  summary: 'cli.doctor.summary',
  options: [configOption],
  async run(input, context) {
    const { language, world } = context;
    const problems: string[] = [];
    const duckdb = await probe(problems, language, duckdbVersion);
    const fontFound = existsSync(packagePath(...FONT));
    if (!fontFound) problems.push(say(language, 'cli.doctor.font', { file: FONT.join('/') }));
    const configured = existsSync(configurationPath(input, context));
    if (!configured) problems.push(say(language, 'cli.doctor.unconfigured'));
    const project = configured ? await probe(problems, language, () => openProject(input, context)) : null;
    if (project !== null) await probe(problems, language, () => secretProblem(project, world.environment));
    const warehouse =
      project === null ? null : await probe(problems, language, () => warehouseState(project));
    const json = {
      ok: problems.length === 0,
      node: process.versions.node,
      duckdb,
      limits: limitsOf(project?.configuration ?? null),
      fonts: { shipped: fontFound ? FONT.join('/') : null },
      warehouse,
      problems,
    };
    const rows = [
      ['Node.js', json.node],
      ['DuckDB', duckdb ?? '—'],
      [say(language, 'cli.doctor.limits'), `${json.limits.memory ?? '—'} · ${json.limits.threads ?? '—'}`],
      [say(language, 'cli.doctor.fonts'), json.fonts.shipped ?? '—'],
      [
        say(language, 'cli.doctor.warehouse'),
        warehouse === null ? '—' : say(language, 'cli.doctor.petitions', { petitions: warehouse.petitions }),
      ],
    ];
    const verdict =
      problems.length === 0 ? say(language, 'cli.doctor.ok') : problems.map((one) => `✗ ${one}`).join('\n');
    return {
      json,
      people: `${textTable(['', ''], rows)}\n\n${verdict}`,
      exitCode: problems.length === 0 ? 0 : 1,
    };
  },
};
