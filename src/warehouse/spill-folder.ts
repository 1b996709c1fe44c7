// The folder of what does not fit into memory: one a process and warehouse, gone when its last user closes.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

export interface SpillFolder {
  readonly path: string;
  /** Removes the folder once everyone in this process who asked for it has released it. */
  release(): Promise<void>;
}

const users = new Map<string, number>();

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes the folders of processes that were killed before they could do it themselves. */
async function removeOrphans(base: string): Promise<void> {
  const prefix = `${basename(base)}.tmp-`;
  for (const name of await readdir(dirname(base))) {
    const processId = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    if (Number.isSafeInteger(processId) && processId > 0 && !isAlive(processId)) {
      await rm(join(dirname(base), name), { recursive: true, force: true });
    }
  }
}

/** The folder of this process beside `path`, or in the system's temporary folder where `path` is null. */
export async function spillFolder(path: string | null): Promise<SpillFolder> {
  const base = path === null ? join(tmpdir(), 'weathervane') : resolve(path);
  const folder = `${base}.tmp-${process.pid}`;
  users.set(folder, (users.get(folder) ?? 0) + 1);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeOrphans(base);
  return {
    path: folder,
    async release() {
      const left = (users.get(folder) ?? 1) - 1;
      users.set(folder, left);
      if (left === 0) await rm(folder, { recursive: true, force: true });
    },
  };
}
