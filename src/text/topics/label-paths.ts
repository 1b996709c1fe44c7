// Labels of several levels as paths: what is rare counts with its parent, and no child contradicts its parent.

/** Stands between the levels of a path. */
const SEPARATOR = '/';

/** The path of a row's labels; null where the first level is empty. Deeper levels end at the first empty one. */
export function joinPath(levels: readonly (string | null)[]): string | null {
  const filled: string[] = [];
  for (const level of levels) {
    const name = level?.trim() ?? '';
    if (name === '') break;
    filled.push(levels.length === 1 ? name : name.replaceAll(SEPARATOR, '／'));
  }
  return filled.length === 0 ? null : filled.join(SEPARATOR);
}

/** The path one level up, or null at the top. */
export function parentPath(path: string): string | null {
  const end = path.lastIndexOf(SEPARATOR);
  return end < 0 ? null : path.slice(0, end);
}

/** The path or its deepest parent that is known; the path itself where none is. */
export function deepestKnown(path: string, known: ReadonlySet<string>): string {
  for (let level: string | null = path; level !== null; level = parentPath(level)) {
    if (known.has(level)) return level;
  }
  return path;
}

/**
 * Picks the class of a row from its probabilities: level by level from the top, each time the branch that holds
 * most probability in all. Without paths among the labels that is the most probable label.
 */
export function createDecider(
  labels: readonly string[],
  hasLevels: boolean,
): (probabilities: ArrayLike<number>, base: number) => number {
  if (!hasLevels) {
    return (probabilities, base) => {
      let best = 0;
      for (let one = 1; one < labels.length; one += 1) {
        if ((probabilities[base + one] ?? 0) > (probabilities[base + best] ?? 0)) best = one;
      }
      return best;
    };
  }
  const paths = labels.map((label) => label.split(SEPARATOR));
  return (probabilities, base) => {
    let open = [...labels.keys()];
    for (let level = 0; open.length > 1; level += 1) {
      const branches = Map.groupBy(open, (one) => paths[one]?.[level] ?? '');
      const mass = (members: readonly number[]): number =>
        members.reduce((sum, one) => sum + (probabilities[base + one] ?? 0), 0);
      const [first = [], ...others] = [...branches.values()];
      open = others.reduce((best, branch) => (mass(branch) > mass(best) ? branch : best), first);
      if (open.every((one) => (paths[one]?.length ?? 0) <= level + 1)) break;
    }
    return open[0] ?? 0;
  };
}
