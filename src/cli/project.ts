// The project of a call, and its warehouse while it is open.
import { resolve } from 'node:path';
import * as z from 'zod';
import { CONFIGURATION_FILE, type Project, readProject } from '../config/project.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { type CommandContext, type CommandInput, textOption } from './command.ts';

/** Where the configuration of this call is, or would be. */
export function configurationPath(input: CommandInput, { world }: CommandContext): string {
  return resolve(world.folder, textOption(input, 'config') ?? CONFIGURATION_FILE);
}

/** The project of `--config`, or of the working folder. */
export function openProject(input: CommandInput, context: CommandContext): Promise<Project> {
  z.config(context.language === 'zh' ? z.locales.zhCN() : z.locales.en());
  return readProject(configurationPath(input, context));
}

/** Opens the project's warehouse, with its tables, for as long as `work` takes. */
export async function withWarehouse<T>(
  { configuration, path }: Project,
  work: (warehouse: Warehouse) => Promise<T>,
): Promise<T> {
  const { openWarehouse } = await import('../warehouse/open.ts');
  const { ensureSchema } = await import('../warehouse/schema.ts');
  const warehouse = await openWarehouse({
    path: path(configuration.warehouse),
    memoryLimit: configuration.resources.memory,
    threads: configuration.resources.threads,
    timeZone: configuration.office.time_zone,
  });
  try {
    await ensureSchema(warehouse);
    return await work(warehouse);
  } finally {
    await warehouse.close();
  }
}
