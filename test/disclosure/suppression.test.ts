// Suppression withstands attacks: linear programmes on the reference tables and random ones, brute force on small ones.
import { describe, expect, it } from 'vitest';
import { addressKey, placesWithin } from '../../src/disclosure/address.ts';
import { auditCells } from '../../src/disclosure/audit.ts';
import type { CountedTable, EarlierTable } from '../../src/disclosure/counted-table.ts';
import { editionRules } from '../../src/disclosure/edition-rules.ts';
import { isSuppressed, type LinkedCells, linkCells } from '../../src/disclosure/linked-cells.ts';
import { loadSolver } from '../../src/disclosure/programme.ts';
import { suppressCells } from '../../src/disclosure/suppression.ts';
import { randomStream } from '../../src/foundation/random.ts';
import { readCsvFixture } from '../fixtures/read-csv.ts';
import { recovered } from './support/brute-force.ts';
import { address, randomTree, treeTable } from './support/count-tables.ts';
import { printedOf } from './support/printed.ts';
import { belowThree, referenceHierarchy, referenceTable } from './support/reference-tables.ts';

const solver = await loadSolver();
const publicRules = editionRules('public');

function randomTable(seed: number, larger = 0): CountedTable {
  const random = randomStream(seed, 'suppression');
  const shape = {
    cities: 1 + random.integer(2 + larger),
    counties: 2 + random.integer(2 + larger),
    topics: 3 + random.integer(2 + larger),
    most: 40,
  };
  const topics = Array.from({ length: shape.topics }, (_, topic) => `0${topic + 1}`);
  return treeTable(randomTree(random, shape), topics);
}

const marked = ({ cells }: Pick<LinkedCells, 'cells'>): number => cells.filter(isSuppressed).length;

describe('the reference tables', () => {
  it('primary suppression alone is recovered in every cell, as the reference says', () => {
    const linked = linkCells([referenceTable()], [], belowThree);
    const exposed = auditCells(linked, 3, solver);
    const expected = readCsvFixture('reference/08_sdc/audit_primary_only.csv');
    expect(exposed).toHaveLength(expected.length);
    expect(exposed.every(({ cell, low, high }) => low === high && low === linked.cells[cell]?.value)).toBe(
      true,
    );
  });

  it.each([
    ['flat', referenceTable, 48 + 15],
    ['with districts', referenceHierarchy, 84],
  ] as const)('the audit passes on the %s one', (_, table, size) => {
    const linked = linkCells([table()], [], belowThree);
    expect(linked.cells).toHaveLength(size);
    const { cells, exposed } = suppressCells(linked, 3, solver);
    expect(exposed).toEqual([]);
    expect(auditCells({ ...linked, cells }, 3, solver)).toEqual([]);
    expect(marked({ cells })).toBeGreaterThan(marked(linked));
    expect(marked({ cells })).toBeLessThanOrEqual(30);
  });
});

describe('random hierarchies', () => {
  it('the audit passes on 30 of them (200 in npm run bench:disclosure)', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const linked = linkCells([randomTable(seed, 2)], [], publicRules);
      const { cells, exposed } = suppressCells(linked, publicRules.k, solver);
      expect([seed, exposed]).toEqual([seed, []]);
      expect(auditCells({ ...linked, cells }, publicRules.k, solver)).toEqual([]);
    }
  });

  it('every count that is small is suppressed, and nothing is suppressed where none is', () => {
    const large = treeTable(
      { code: '', counts: [], within: [{ code: '11', within: [], counts: [30, 0, 40] }] },
      ['01', '02', '03'],
    );
    expect(marked(suppressCells(linkCells([large], [], publicRules), 10, solver))).toBe(0);
    const { cells } = suppressCells(linkCells([randomTable(5)], [], publicRules), 10, solver);
    const shown = cells.filter(({ state }) => state === 'open' || state === 'fixed');
    expect(shown.filter(({ value }) => value !== null && value > 0 && value < 10)).toEqual([]);
  });

  it('the same table gives the same cells', () => {
    const states = (): string[] =>
      suppressCells(linkCells([randomTable(9, 2)], [], publicRules), 10, solver).cells.map(
        ({ state }) => state,
      );
    expect(states()).toEqual(states());
  });
});

describe('an attacker who tries all whole numbers', () => {
  const tables = Array.from({ length: 25 }, (_, seed) => randomTable(seed + 1));

  it('recovers no suppressed cell, although marks tell which are below k', () => {
    const found = tables.map((table) => {
      const { cells } = suppressCells(linkCells([table], [], publicRules), publicRules.k, solver);
      return recovered([table], printedOf(cells)).size;
    });
    expect(found).toEqual(tables.map(() => 0));
  });

  it('recovers many where secondary suppression is off', () => {
    const found = tables.map((table) =>
      recovered([table], printedOf(linkCells([table], [], publicRules).cells)),
    );
    expect(found.reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(50);
  });
});

describe('what releases tell of each other', () => {
  const day = { mayEnd: 150, juneEnd: 180 };
  const topics = ['01', '02', '03'];
  const until = (to: number, counts: readonly number[]): CountedTable =>
    treeTable({ code: '43', within: [], counts }, topics, `to-${to}`, to);
  const asPublished = (table: CountedTable): EarlierTable => ({
    ...table,
    cells: table.cells.map((cell) => ({ ...cell, published: cell.value })),
  });
  const toMay = until(day.mayEnd, [12, 40, 60]);
  const toJune = until(day.juneEnd, [13, 55, 85]);

  it('January to May is sound by itself, and so is January to June', () => {
    for (const table of [toMay, toJune]) {
      expect(marked(suppressCells(linkCells([table], [], publicRules), 10, solver))).toBe(0);
    }
  });

  it('after January to May, January to June does not reveal June', () => {
    const linked = linkCells([toJune], [asPublished(toMay)], publicRules);
    const june = { ...address('43', '01'), from: day.mayEnd + 1, to: day.juneEnd };
    expect(linked.cells.find((cell) => addressKey(cell.address) === addressKey(june))?.value).toBe(1);
    expect(auditCells(linked, 10, solver)).toHaveLength(1);
    const { cells, exposed } = suppressCells(linked, 10, solver);
    expect(exposed).toEqual([]);
    const whole = cells.find(
      (cell) => addressKey(cell.address) === addressKey(address('43', '01', 0, day.juneEnd)),
    );
    expect(whole?.state).toBe('linked');
  });

  it('names the cell where the headline itself would reveal June', () => {
    const total = (to: number, value: number): CountedTable => {
      const whole = { measure: 'pieces', place: placesWithin('43'), from: 0, to, axes: {} } as const;
      return {
        id: 'total',
        cells: [{ id: `total/${to}`, address: whole, value }],
        sums: [],
        headlines: [whole],
      };
    };
    const linked = linkCells([total(day.juneEnd, 13)], [asPublished(total(day.mayEnd, 12))], publicRules);
    const { cells, exposed } = suppressCells(linked, 10, solver);
    expect(exposed.map((cell) => cells[cell]?.address)).toEqual([
      { ...address('43', null), from: day.mayEnd + 1, to: day.juneEnd },
    ]);
  });

  it('a cell that was suppressed stays protected when its table is published again', () => {
    const small = until(day.mayEnd, [4, 40, 60]);
    const before = suppressCells(linkCells([small], [], publicRules), 10, solver).cells;
    const printed = printedOf(before);
    const earlier: EarlierTable = {
      ...small,
      cells: small.cells.map((cell) => ({
        ...cell,
        published: printed.counts.get(addressKey(cell.address)) ?? null,
      })),
    };
    const again = suppressCells(linkCells([small], [earlier], publicRules), 10, solver);
    expect(again.exposed).toEqual([]);
    const both = new Map([...printedOf(again.cells).counts, ...printed.counts]);
    const marks = new Map([...printed.marks].filter(([key]) => !both.has(key)));
    expect(recovered([small], { counts: both, marks }).size).toBe(0);
  });
});

describe('measures of the same registrations', () => {
  it('batches and persons go with their pieces', () => {
    const series = (measure: 'pieces' | 'persons', counts: readonly number[]): CountedTable => {
      const at = (code: string | null) => ({ ...address('43', code), measure });
      const all = [at(null), ...counts.map((_, index) => at(`0${index + 1}`))];
      const values = [counts.reduce((sum, count) => sum + count, 0), ...counts];
      return {
        id: measure,
        cells: all.map((own, index) => ({
          id: `${measure}/${index}`,
          address: own,
          value: values[index] ?? 0,
        })),
        sums: [{ whole: at(null), parts: all.slice(1) }],
      };
    };
    const linked = linkCells(
      [series('pieces', [4, 20, 30, 50]), series('persons', [25, 20, 90, 80])],
      [],
      publicRules,
    );
    const { cells, exposed } = suppressCells(linked, 10, solver);
    expect(exposed).toEqual([]);
    const stateOf = (measure: 'pieces' | 'persons', code: string) =>
      cells.find(({ address: own }) => own.measure === measure && own.axes.topic === code)?.state;
    expect(stateOf('pieces', '01')).toBe('small');
    for (const code of ['01', '02', '03', '04']) {
      const pieces = stateOf('pieces', code);
      if (pieces === 'small' || pieces === 'linked') expect(stateOf('persons', code)).toBe('linked');
    }
  });

  it('tables that contradict each other are not published', () => {
    const wrong = {
      ...referenceTable(),
      sums: [{ whole: address('', null), parts: [address('A01', null)] }],
    };
    expect(() => linkCells([wrong], [], belowThree)).toThrow(/tables_contradict/);
  });
});

describe('marks that tell a count by themselves', () => {
  /** Two places of one accusation each: `<3` for both and for their sum would say 1, 1 and 2. */
  const tree = {
    code: '4312',
    counts: [],
    within: ['431202', '431221'].map((code) => ({ code, within: [], counts: [1, 40, 50, 60] })),
  };
  const table = treeTable(tree, ['accusation', '01', '02', '03'], 'veil');
  const internal = editionRules('internal');

  it('are taken from the sum, and nothing is refused', () => {
    const { cells, exposed } = suppressCells(linkCells([table], [], internal), internal.k, solver);
    const stateOf = (place: string) =>
      cells.find(({ address: at }) => addressKey(at) === addressKey(address(place, 'accusation')))?.state;
    expect(exposed).toEqual([]);
    expect([stateOf('4312'), stateOf('431202'), stateOf('431221')]).toEqual(['veiled', 'small', 'small']);
    expect(recovered([table], printedOf(cells)).size).toBe(0);
  });
});
