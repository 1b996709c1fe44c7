// Keywords are found where they stand, all of them, and the longest of overlapping ones counts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileKeywords, longestMatches, normalForm } from '../../src/taxonomy/keyword-matcher.ts';

const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 4 });
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 8 });
const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 40 });

test('finds exactly what a search word by word finds', () => {
  fc.assert(
    fc.property(words, text, (keywords, where) => {
      const expected = keywords.flatMap((keyword, index) =>
        [...where].flatMap((_, start) =>
          where.startsWith(keyword, start) ? [`${index} ${start} ${start + keyword.length}`] : [],
        ),
      );
      const found = compileKeywords(keywords).find(where);
      expect(found.map(({ keyword, start, end }) => `${keyword} ${start} ${end}`).sort()).toEqual(
        expected.sort(),
      );
    }),
  );
});

test('what stands does not overlap, and what is dropped overlaps something at least as long', () => {
  fc.assert(
    fc.property(words, text, (keywords, where) => {
      const all = compileKeywords(keywords).find(where);
      const kept = longestMatches(all);
      const overlap = (a: (typeof all)[number], b: (typeof all)[number]) =>
        a.start < b.end && b.start < a.end;
      for (const [index, match] of kept.entries()) {
        for (const other of kept.slice(index + 1)) expect(overlap(match, other)).toBe(false);
      }
      for (const match of all) {
        const covered = kept.some(
          (other) => overlap(match, other) && other.end - other.start >= match.end - match.start,
        );
        expect(covered).toBe(true);
      }
    }),
  );
});

test('非法集资 leaves no 集资', () => {
  const matcher = compileKeywords(['集资', '非法集资']);
  expect(longestMatches(matcher.find('非法集资')).map(({ keyword }) => keyword)).toEqual([1]);
});

test('of two equally long the left one counts', () => {
  const matcher = compileKeywords(['土地征收', '征收补偿']);
  expect(longestMatches(matcher.find('土地征收补偿')).map(({ keyword }) => keyword)).toEqual([0]);
});

test('the normal form joins what a line break parts and folds widths and cases', () => {
  expect(normalForm('Ｐ２Ｐ 拖欠\n工资')).toBe('p2p拖欠工资');
});

test('a megabyte is matched in a moment', () => {
  const matcher = compileKeywords(['拖欠', '拖欠工资', '工资']);
  const started = performance.now();
  expect(longestMatches(matcher.find('拖欠工资，'.repeat(200_000)))).toHaveLength(200_000);
  expect(performance.now() - started).toBeLessThan(3000);
});
