// Tables of counts for attacks: places by topics, with the sums that a published table would print.
import { type Address, placesWithin } from '../../../src/disclosure/address.ts';
import type { CountedCell, CountedTable, Sum } from '../../../src/disclosure/counted-table.ts';
import type { RandomStream } from '../../../src/foundation/random.ts';

export const address = (place: string, topic: string | null, from = 0, to = 30): Address => ({
  measure: 'pieces',
  place: placesWithin(place),
  from,
  to,
  axes: topic === null ? {} : { topic },
});

/** A place with the places within it; leaves hold counts by topic. */
export interface PlaceTree {
  readonly code: string;
  readonly within: readonly PlaceTree[];
  readonly counts: readonly number[];
}

const sumOf = (tree: PlaceTree, topic: number): number =>
  tree.within.length === 0
    ? (tree.counts[topic] ?? 0)
    : tree.within.reduce((sum, child) => sum + sumOf(child, topic), 0);

/** Every place of the tree by every topic, each with its totals: hierarchies are further sums. */
export function treeTable(tree: PlaceTree, topics: readonly string[], id = 'tree', to = 30): CountedTable {
  const cells: CountedCell[] = [];
  const sums: Sum[] = [];
  const visit = (at: PlaceTree): void => {
    const byTopic = topics.map((_, topic) => sumOf(at, topic));
    const whole = address(at.code, null, 0, to);
    cells.push({ id: `${id}/${at.code}`, address: whole, value: byTopic.reduce((sum, n) => sum + n, 0) });
    for (const [topic, code] of topics.entries()) {
      cells.push({
        id: `${id}/${at.code}/${code}`,
        address: address(at.code, code, 0, to),
        value: byTopic[topic] ?? 0,
      });
    }
    sums.push({ whole, parts: topics.map((code) => address(at.code, code, 0, to)) });
    if (at.within.length === 0) return;
    for (const code of [null, ...topics]) {
      sums.push({
        whole: address(at.code, code, 0, to),
        parts: at.within.map((child) => address(child.code, code, 0, to)),
      });
    }
    for (const child of at.within) visit(child);
  };
  visit(tree);
  return { id, cells, sums };
}

/** A tree of two levels whose leaves hold small counts often enough to be worth an attack. */
export function randomTree(
  random: RandomStream,
  shape: {
    readonly cities: number;
    readonly counties: number;
    readonly topics: number;
    readonly most: number;
  },
): PlaceTree {
  const leaf = (code: string): PlaceTree => ({
    code,
    within: [],
    counts: Array.from({ length: shape.topics }, () =>
      random.next() < 0.4 ? random.integer(12) : random.integer(shape.most),
    ),
  });
  const cities = Array.from({ length: shape.cities }, (_, city) => ({
    code: `${11 + city}`,
    counts: [],
    within: Array.from({ length: shape.counties }, (__, county) => leaf(`${11 + city}${10 + county}`)),
  }));
  return { code: '', counts: [], within: cities };
}
