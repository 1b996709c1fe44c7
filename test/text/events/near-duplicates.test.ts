// Candidates for near-duplicates: nearly all similar pairs are found, on generated texts and on real ones.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTable } from '../../../src/intake/table.ts';
import { createNearDuplicateIndex } from '../../../src/text/events/near-duplicates.ts';
import {
  comparableText,
  isInName,
  jaccard,
  reachesJaccard,
  type Shingles,
  shingleHash,
  shinglesOf,
} from '../../../src/text/events/shingles.ts';
import { linesOf, rowsOf } from '../../city/support/read-city.ts';

const shinglesFor = (title: string, text: string): Shingles =>
  shinglesOf(comparableText(title), comparableText(text));

/** The pairs with a similarity of at least 0.6, by counting the shingles they share. */
function similarPairs(messages: readonly Shingles[]): (readonly [number, number])[] {
  const having = new Map<number, number[]>();
  const pairs: (readonly [number, number])[] = [];
  for (const [index, shingles] of messages.entries()) {
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const others = having.get(shingle >>> 2) ?? [];
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      having.set(shingle >>> 2, [...others, index]);
    }
    for (const [other, count] of shared) {
      const all = shingles.length + (messages[other]?.length ?? 0) - count;
      if (count / all >= 0.6) pairs.push([other, index]);
    }
  }
  return pairs;
}

function foundShare(messages: readonly Shingles[]): { readonly share: number; readonly pairs: number } {
  const index = createNearDuplicateIndex(Number.POSITIVE_INFINITY);
  const candidates = messages.map((shingles, message) => {
    const keys = index.keysOf(shingles);
    const found = new Set<number>();
    index.visit(keys, 0, (other) => found.add(other));
    index.add(keys, message);
    return found;
  });
  const pairs = similarPairs(messages);
  const found = pairs.filter(([one, other]) => candidates[other]?.has(one)).length;
  return { share: found / pairs.length, pairs: pairs.length };
}

test('of the pairs of generated petitions that are similar at 0.6, at least 98 % are candidates', () => {
  const rows = rowsOf(linesOf({ seed: 4, petitions: 2500 }, 'petitions.csv'));
  const messages = rows.map((row) => shinglesFor(row.标题 ?? '', row.内容 ?? ''));
  const { share, pairs } = foundShare(messages.filter(({ length }) => length >= 8));
  expect(pairs).toBeGreaterThan(300);
  expect(share).toBeGreaterThanOrEqual(0.98);
});

const votes = fileURLToPath(new URL('../../../../shared/data/teddycup/messages_votes.xlsx', import.meta.url));

describe.skipIf(!existsSync(votes))('real messages', () => {
  test('of the pairs that are similar at 0.6, at least 98 % are candidates', async () => {
    const table = await openTable(votes, {});
    const [title, text] = ['留言主题', '留言详情'].map((name) => table.columns.indexOf(name));
    const messages: Shingles[] = [];
    for await (const { rows } of table.batches()) {
      for (let row = 0; row < rows.rowNumbers.length; row += 1) {
        const cell = (column: number | undefined): string => rows.columns[column ?? -1]?.[row] ?? '';
        messages.push(shinglesFor(cell(title), cell(text)));
      }
    }
    const { share, pairs } = foundShare(messages.filter(({ length }) => length >= 8));
    expect(pairs).toBeGreaterThan(100);
    expect(share).toBeGreaterThanOrEqual(0.98);
  });
});

test('a text that thousands copied is found by its newest copies', () => {
  const index = createNearDuplicateIndex(5);
  const keys = index.keysOf(shinglesFor('搅拌站日夜生产', '搅拌站建在小区旁边，噪音和粉尘让人受不了。'));
  for (let message = 0; message < 3000; message += 1) index.add(keys, message);
  const found = new Set<number>();
  index.visit(keys, 0, (message) => found.add(message));
  expect([...found].toSorted()).toEqual([2995, 2996, 2997, 2998, 2999]);
});

test('what lies before the window is no candidate', () => {
  const index = createNearDuplicateIndex();
  const keys = index.keysOf(shinglesFor('搅拌站日夜生产', '搅拌站建在小区旁边，噪音和粉尘让人受不了。'));
  index.add(keys, 3);
  index.add(keys, 4);
  const found = new Set<number>();
  index.visit(keys, 4, (message) => found.add(message));
  expect([...found]).toEqual([4]);
});

test('the similarity of two texts is exact', () => {
  const [one, other] = [shinglesFor('', '补偿款没有'), shinglesFor('', '补偿款没到账')];
  // Three trigrams and four, of which two are shared.
  expect(jaccard(one, other)).toBeCloseTo(2 / 5, 12);
  expect(jaccard(one, one)).toBe(1);
  expect(jaccard(new Uint32Array(0), new Uint32Array(0))).toBe(0);
});

test('of a name, pairs of characters are shingles, too, so that it is known again where it ends otherwise', () => {
  const names = (text: string) => new Set([...shinglesFor('', text)].filter(isInName).map(shingleHash));
  const [plant, station] = [names('投诉晨光石料厂'), names('为什么不搬走晨光站')];
  expect([...plant].filter((hash) => station.has(hash))).toHaveLength(1);
});

test('whether a similarity is reached is said as the similarity itself says it', () => {
  const sets = fc
    .uniqueArray(fc.nat(30), { maxLength: 25 })
    .map((hashes) => Uint32Array.from(hashes, (hash) => hash << 2).sort());
  fc.assert(
    fc.property(sets, sets, fc.constantFrom(0.25, 0.5, 0.6, 1), (one, other, least) => {
      expect(reachesJaccard(one, other, least)).toBe(jaccard(one, other) >= least);
    }),
  );
});
