// Which cells move together: parts of the system that share no cell that is free to be another number.
import type { Relation } from './linked-cells.ts';

export interface Component {
  readonly cells: readonly number[];
  readonly relations: readonly Relation[];
}

/** The connected parts among the cells that are `free`; relations without a free cell say nothing more. */
export function components(
  count: number,
  relations: readonly Relation[],
  free: (cell: number) => boolean,
): Component[] {
  const parents = Array.from({ length: count }, (_, cell) => cell);
  const root = (cell: number): number => {
    let top = cell;
    while (parents[top] !== top) top = parents[top] ?? top;
    for (let at = cell; at !== top; ) {
      const next = parents[at] ?? top;
      parents[at] = top;
      at = next;
    }
    return top;
  };
  const freeOf = ({ terms }: Relation): number[] => terms.flatMap(([cell]) => (free(cell) ? [cell] : []));
  for (const relation of relations) {
    const [first, ...others] = freeOf(relation);
    for (const other of others) parents[root(other)] = root(first ?? other);
  }
  const own = Map.groupBy(
    relations.filter((relation) => freeOf(relation).length > 0),
    (relation) => root(freeOf(relation)[0] ?? 0),
  );
  const groups = Map.groupBy(
    parents.flatMap((_, cell) => (free(cell) ? [cell] : [])),
    root,
  );
  return [...groups].map(([top, cells]) => ({ cells, relations: own.get(top) ?? [] }));
}
