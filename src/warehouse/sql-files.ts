// SQL files of the package: read once, and known by their path so that an error names its line.
import { readFileSync } from 'node:fs';
import { packagePath } from '../foundation/package-root.ts';

/** SQL that stands in a file; `prefix` is how many characters were put before the file's own text. */
export interface SqlFile {
  readonly file: string;
  readonly text: string;
  readonly prefix: number;
}

/** SQL to run: a text, or a file whose lines errors should name. */
export type Sql = string | SqlFile;

const cache = new Map<string, SqlFile>();

/** A SQL file by its path from the package root, with `/`: `sql/tables/topic-counts.sql`. Read once a process. */
export function sqlFile(path: string): SqlFile {
  const known = cache.get(path);
  if (known !== undefined) return known;
  const file = { file: path, text: readFileSync(packagePath(...path.split('/')), 'utf8'), prefix: 0 };
  cache.set(path, file);
  return file;
}

/** The text of a SQL file by its path from the package root. */
export function sqlText(path: string): string {
  return sqlFile(path).text;
}

/** The same file with SQL around it: `create table x as` before, nothing or a bracket after. */
export function wrapped(sql: SqlFile, before: string, after = ''): SqlFile {
  return { file: sql.file, text: `${before}${sql.text}${after}`, prefix: sql.prefix + before.length };
}
