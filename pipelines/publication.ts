// A run's folder: written aside, moved into place when it is whole, and then the one that `latest` leads to.
import { createHash } from 'node:crypto';
import { cp, lstat, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Published } from '../src/disclosure/publish.ts';
import type { TypedColumn } from '../src/foundation/columns.ts';
import type { ManifestFile } from '../src/report/manifest.ts';
import type { PublishedColumn, PublishedTable } from '../src/report/model.ts';
import { writeArrow } from '../src/warehouse/arrow.ts';
import { writeCsv } from '../src/warehouse/csv.ts';
import { writeParquet } from '../src/warehouse/parquet.ts';

export interface Publication {
  /** The name of the run: of its folder, and in its files. */
  readonly run: string;
  /** Writes a file of the run; `file` has `/` between its parts. */
  readonly write: (file: string, content: string | Uint8Array) => Promise<void>;
  /** Writes `tables/ID.csv`, `.parquet` and `.arrow`; takes only what has passed the door. */
  readonly writeTable: (published: Published<PublishedTable>) => Promise<void>;
  /** Writes the manifest over all files so far, and puts the folder in its place. Returns that folder. */
  readonly finish: (manifest: (files: readonly ManifestFile[]) => Promise<string>) => Promise<string>;
  /** Takes away what was written; nothing happens after `finish`. */
  readonly abandon: () => Promise<void>;
}

const MANIFEST = 'manifest.json';
const PARTIAL = '.partial';

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** `wanted`, or with -2, -3 … where a run of that name is there already. */
async function freeName(output: string, wanted: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const name = attempt === 1 ? wanted : `${wanted}-${attempt}`;
    if (!(await exists(join(output, name)))) return name;
  }
}

/** Folders that killed runs left behind: one program at a time holds the warehouse, so nobody writes them. */
async function removeLeftovers(output: string): Promise<void> {
  const entries = await readdir(output, { withFileTypes: true });
  const leftovers = entries.filter((entry) => /^\d{8}-\d{6}(?:-\d+)?\.partial$/.test(entry.name));
  for (const { name } of leftovers) await rm(join(output, name), { recursive: true, force: true });
}

/** A column as files hold it: beside the values, in a column of its own, why some are withheld. */
function fileColumns({ data, statuses }: PublishedColumn): TypedColumn[] {
  return statuses === undefined
    ? [data]
    : [data, { name: `${data.name}_status`, type: 'text', values: statuses }];
}

async function describeFile(folder: string, file: string): Promise<ManifestFile> {
  const content = await readFile(join(folder, ...file.split('/')));
  return { file, bytes: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') };
}

/** Lets `out/latest` lead to the run: a link, or a copy where the system does not allow links. */
async function pointLatest(output: string, run: string): Promise<void> {
  const latest = join(output, 'latest');
  const aside = join(output, `latest${PARTIAL}`);
  await rm(aside, { recursive: true, force: true });
  await symlink(run, aside, 'dir').catch(() => cp(join(output, run), aside, { recursive: true }));
  const before = await lstat(latest).catch(() => null);
  if (before?.isDirectory() === true) await rm(latest, { recursive: true, force: true });
  await rename(aside, latest);
}

/**
 * Begins a run's folder in `output`, as `RUN.partial`. `wanted` is the run's name, `YYYYMMDD-HHMMSS`. With `latest`
 * false `output/latest` goes on leading to the last report.
 */
export async function beginPublication(
  output: string,
  wanted: string,
  { latest = true }: { readonly latest?: boolean } = {},
): Promise<Publication> {
  await mkdir(output, { recursive: true });
  await removeLeftovers(output);
  const run = await freeName(output, wanted);
  const folder = join(output, `${run}${PARTIAL}`);
  await mkdir(folder);
  const files: string[] = [];

  const reserve = async (file: string): Promise<string> => {
    const path = join(folder, ...file.split('/'));
    await mkdir(dirname(path), { recursive: true });
    files.push(file);
    return path;
  };

  return {
    run,
    async write(file, content) {
      await writeFile(await reserve(file), content);
    },
    async writeTable({ table }) {
      const batch = { columns: table.columns.flatMap(fileColumns), rowCount: table.rowCount };
      await writeCsv(batch, await reserve(`tables/${table.id}.csv`), { byteOrderMark: true });
      await writeParquet(batch, await reserve(`tables/${table.id}.parquet`));
      await writeArrow(batch, await reserve(`tables/${table.id}.arrow`));
    },
    async finish(manifest) {
      const described: ManifestFile[] = [];
      for (const file of files.toSorted()) described.push(await describeFile(folder, file));
      await writeFile(join(folder, MANIFEST), await manifest(described));
      const place = join(output, run);
      await rename(folder, place);
      if (latest) await pointLatest(output, run);
      return place;
    },
    async abandon() {
      await rm(folder, { recursive: true, force: true });
    },
  };
}
