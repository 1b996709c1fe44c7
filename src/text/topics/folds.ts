// Parts of a collection for testing: groups stay whole, classes are spread evenly.
import { randomStream } from '../../foundation/random.ts';

/**
 * The fold of each row. Groups go, in seeded order and large ones first, to the fold that has least of their
 * classes so far, then to the smallest.
 */
export function groupFolds(groups: Int32Array, labels: Int32Array, folds: number, seed: number): Int32Array {
  const random = randomStream(seed, 'folds');
  const members = Map.groupBy(groups.keys(), (row) => groups[row] ?? 0);
  const order = [...members.values()]
    .map((rows) => ({ rows, key: random.next() }))
    .sort((a, b) => b.rows.length - a.rows.length || a.key - b.key);
  const classes = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const held = new Int32Array(folds * classes);
  const sizes = new Int32Array(folds);
  const foldOf = new Int32Array(groups.length);
  for (const { rows } of order) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let fold = 0; fold < folds; fold += 1) {
      const same = rows.reduce((sum, row) => sum + (held[fold * classes + (labels[row] ?? 0)] ?? 0), 0);
      const burden = same + (sizes[fold] ?? 0) / (groups.length + 1);
      if (burden < least) [best, least] = [fold, burden];
    }
    for (const row of rows) {
      foldOf[row] = best;
      const at = best * classes + (labels[row] ?? 0);
      held[at] = (held[at] ?? 0) + 1;
      sizes[best] = (sizes[best] ?? 0) + 1;
    }
  }
  return foldOf;
}
