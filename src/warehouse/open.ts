// Opens the warehouse file: one owner, explicit limits, its own folder for what does not fit into memory.
import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { literal } from './identifiers.ts';
import { isLocked, openFailure } from './open-errors.ts';
import { openSession, type Session } from './session.ts';
import { spillFolder } from './spill-folder.ts';
import { assembleWarehouse, type Warehouse } from './warehouse.ts';

export interface OpenOptions {
  /** A file on a local disk, or `:memory:`. */
  readonly path: string;
  readonly readOnly?: boolean;
  /** As DuckDB writes it: `512MB`. */
  readonly memoryLimit?: string;
  readonly threads?: number;
  /** The wall clock of instants; dates and timestamps of the register have none. */
  readonly timeZone?: string;
  /** Where results that exceed the memory are kept; a folder beside the file by default. */
  readonly temporaryDirectory?: string;
}

/** The mode of a new file: it holds what people wrote, if masked. Whoever shares it says so. */
const OWNER_ONLY = 0o600;
const LOCK_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 100;

/**
 * The database of `path`. Only ever from the cache: a second instance of one file in a process loses
 * what the first one writes (duckdb/duckdb#24739).
 */
async function instanceOf(path: string, readOnly: boolean): Promise<DuckDBInstance> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await DuckDBInstance.fromCache(path, { access_mode: readOnly ? 'READ_ONLY' : 'READ_WRITE' });
    } catch (error) {
      const locked = error instanceof Error && isLocked(error.message);
      if (!locked || attempt === LOCK_ATTEMPTS) throw openFailure(error, path);
      await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}

/** Settings of the whole database first, then those of each connection. */
function settingsOf(options: Required<OpenOptions>): readonly string[] {
  return [
    ...connectionSettings(options.timeZone),
    'set autoinstall_known_extensions = false',
    'set autoload_known_extensions = false',
    `set memory_limit = ${literal(options.memoryLimit)}`,
    `set threads = ${options.threads}`,
    'set preserve_insertion_order = true',
    `set temp_directory = ${literal(options.temporaryDirectory)}`,
  ];
}

function connectionSettings(timeZone: string): readonly string[] {
  return ['set errors_as_json = true', `set TimeZone = ${literal(timeZone)}`];
}

async function apply(connection: DuckDBConnection, settings: readonly string[]): Promise<void> {
  for (const setting of settings) await connection.run(setting);
}

/**
 * Opens the warehouse, making the file, for its owner alone, and its folder where there is none (unless
 * `readOnly`). Waits for a lock a few seconds, then throws `warehouse.locked`, naming the process that holds it.
 * Also throws `warehouse.missing`, `warehouse.not_a_database`, `warehouse.newer_file`, `warehouse.network_drive`.
 */
export async function openWarehouse(options: OpenOptions): Promise<Warehouse> {
  const { path, readOnly = false } = options;
  const inMemory = path === ':memory:';
  if (!inMemory && !readOnly) await mkdir(dirname(path), { recursive: true });
  const isNew = !inMemory && !readOnly && !existsSync(path);
  const spill = await spillFolder(options.temporaryDirectory ?? (inMemory ? null : path));
  const complete: Required<OpenOptions> = {
    path,
    readOnly,
    memoryLimit: options.memoryLimit ?? '512MB',
    threads: options.threads ?? Math.min(4, availableParallelism()),
    timeZone: options.timeZone ?? 'Asia/Shanghai',
    temporaryDirectory: spill.path,
  };
  const settings = { memory: complete.memoryLimit, threads: complete.threads, timeZone: complete.timeZone };
  let instance: DuckDBInstance | null = null;
  try {
    instance = await instanceOf(path, readOnly);
    const opened = instance;
    if (isNew) await chmod(path, OWNER_ONLY);
    const main = await opened.connect();
    await apply(main, settingsOf(complete));
    const reader = async (): Promise<Session> => {
      const connection = await opened.connect();
      await apply(connection, connectionSettings(complete.timeZone));
      return openSession(connection, settings);
    };
    return assembleWarehouse({
      session: openSession(main, settings),
      reader,
      shutDown: async () => {
        opened.closeSync();
        await spill.release();
      },
    });
  } catch (error) {
    instance?.closeSync();
    await spill.release();
    throw error;
  }
}
