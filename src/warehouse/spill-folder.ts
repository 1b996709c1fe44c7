// The folder of what does not fit into memory: one a process and warehouse, gone when its last user closes.
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface SpillFolder {
  readonly path: string;
  /** Removes the folder once everyone in this process who asked for it has released it. */
  release(): Promise<void>;
}

const users = new Map<string, number>();

/** The folder of this process beside `path`, or in the system's temporary folder where `path` is null. */
export async function spillFolder(path: string | null): Promise<SpillFolder> {
  const base = path === null ? join(tmpdir(), 'weathervane') : resolve(path);
  const folder = `${base}.tmp-${process.pid}`;
  users.set(folder, (users.get(folder) ?? 0) + 1);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    path: folder,
    async release() {
      const left = (users.get(folder) ?? 1) - 1;
      users.set(folder, left);
      if (left === 0) await rm(folder, { recursive: true, force: true });
    },
  };
}
