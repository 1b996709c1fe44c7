// The taxonomy that comes with the program, read once a process.
import { readFileSync } from 'node:fs';
import { packagePath } from '../src/foundation/package-root.ts';
import { readTaxonomy, type Taxonomy } from '../src/taxonomy/taxonomy.ts';

let known: Taxonomy | null = null;

/** The taxonomy of `data/taxonomy`. Throws the errors of `readTaxonomy`. */
export function packagedTaxonomy(): Taxonomy {
  known ??= readTaxonomy((file) => readFileSync(packagePath('data', 'taxonomy', file), 'utf8'));
  return known;
}
