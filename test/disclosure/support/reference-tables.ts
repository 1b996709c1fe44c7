// The tables of reference/08_sdc as counted tables: areas by categories, flat and with districts above the areas.
import type { CountedTable } from '../../../src/disclosure/counted-table.ts';
import type { EditionRules } from '../../../src/disclosure/edition-rules.ts';
import { readCsvFixture } from '../../fixtures/read-csv.ts';
import { type PlaceTree, treeTable } from './count-tables.ts';

/** Counts below 3 are primary, as the reference's maxN = 2. */
export const belowThree: EditionRules = {
  edition: 'internal',
  k: 3,
  leastShown: () => 3,
  base: 1,
  smallestSample: 0,
};

function leavesOf(rows: readonly Record<string, string>[], topics: readonly string[]): PlaceTree[] {
  return [...Map.groupBy(rows, ({ area = '' }) => area)].map(([code, own]) => ({
    code,
    within: [],
    counts: topics.map((topic) => Number(own.find(({ cat }) => cat === topic)?.freq ?? 0)),
  }));
}

const categories = (rows: readonly Record<string, string>[]): string[] => [
  ...new Set(rows.flatMap(({ cat = '' }) => (cat === 'Total' ? [] : [cat]))),
];

/** The table of 8 areas by 6 categories. */
export function referenceTable(): CountedTable {
  const rows = readCsvFixture('reference/08_sdc/table2d_input.csv');
  const topics = categories(rows);
  return treeTable({ code: '', counts: [], within: leavesOf(rows, topics) }, topics);
}

/** The same areas below districts: the sums are found from the numbers, which have only one way to add up. */
export function referenceHierarchy(): CountedTable {
  const rows = readCsvFixture('reference/08_sdc/gauss_hier_maxN2.csv');
  const topics = categories(rows);
  const leaves = leavesOf(
    rows.filter(({ area = '', cat }) => /^A/.test(area) && cat !== 'Total'),
    topics,
  );
  const districts = leavesOf(
    rows.filter(({ area = '', cat }) => /^D/.test(area) && cat !== 'Total'),
    topics,
  );
  const adds = (district: PlaceTree, members: readonly PlaceTree[]): boolean =>
    topics.every(
      (_, topic) =>
        district.counts[topic] === members.reduce((sum, { counts }) => sum + (counts[topic] ?? 0), 0),
    );
  const subsets = Array.from({ length: 2 ** leaves.length - 1 }, (_, bits) =>
    leaves.filter((__, leaf) => ((bits + 1) >> leaf) & 1),
  );
  const within = districts.map((district) => ({
    code: district.code,
    counts: [],
    within: subsets.find((members) => adds(district, members)) ?? [],
  }));
  return treeTable({ code: '', counts: [], within }, topics);
}
