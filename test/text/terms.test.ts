// Words and pairs of characters: how texts are cut, what a collection's words are, and how both are counted.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDictionary } from '../../src/text/ngrams/dictionary.ts';
import { foldText, ngramFromReadable, readableNgram } from '../../src/text/ngrams/folding.ts';
import { createSegmenter } from '../../src/text/ngrams/segmenter.ts';
import { buildTerms, termCounter, termInText } from '../../src/text/ngrams/terms.ts';

const messageOf = (text: string) => ({ title: foldText(''), body: foldText(text) });
const letters = fc.string({ unit: fc.constantFrom('欠', '薪', '噪', '音', ','), maxLength: 12 });
const words = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom('欠', '薪', '噪', '音'), minLength: 1, maxLength: 4 }),
  { maxLength: 12 },
);

test('at each place the longest known word is taken', () => {
  fc.assert(
    fc.property(words, letters, (known, text) => {
      const expected: number[] = [];
      for (let at = 0; at < text.length; ) {
        const here = known.filter((word) => text.startsWith(word, at));
        const longest = here.sort((a, b) => b.length - a.length)[0];
        expected.push(longest === undefined ? -1 : known.indexOf(longest));
        at += longest?.length ?? 1;
      }
      expect(Array.from(createSegmenter(known)(foldText(text)))).toEqual(expected);
    }),
  );
});

test('counts are those of a plain recount, also after another text', () => {
  fc.assert(
    fc.property(words, fc.array(letters, { maxLength: 8 }), (known, texts) => {
      const terms = buildTerms(texts.map(messageOf), known, 1);
      const [counter, segment] = [termCounter(terms), createSegmenter(known)];
      for (const text of texts) {
        counter.clear();
        counter.add(foldText(text), 2);
        const found = Array.from(segment(foldText(text)));
        for (const [term, name] of terms.entries()) {
          const isPair = name !== termInText(name);
          const places = isPair
            ? [...text].filter((_, at) => text.startsWith(termInText(name), at))
            : found.filter((word) => word === term);
          expect(counter.counts[term]).toBe(2 * places.length);
        }
      }
    }),
  );
});

test('words are those of the language, in enough groups; copies of one text count once', () => {
  const texts = ['拖欠工资', '工资没发', '欠工资三个月', '骊珠', '骊珠', '骊珠'];
  const found = buildDictionary(texts.map(messageOf), Int32Array.of(0, 1, 2, 3, 3, 3), 3);
  expect(found).toContain('工资');
  expect(found.filter((word) => word.includes('骊'))).toEqual([]);
});

test('a mask is a word, and a pair with it reads and comes back as it was', () => {
  const texts = ['请拨〔电话〕', '我的〔电话〕', '打〔电话〕'];
  const dictionary = buildDictionary(texts.map(messageOf), Int32Array.of(0, 1, 2), 3);
  expect(dictionary.map(readableNgram)).toEqual(['〔电话〕']);
  const terms = buildTerms(texts.map(messageOf), dictionary, 1);
  expect(terms.map(readableNgram)).toContain('拨 〔电话〕');
  expect(terms.map(readableNgram).map(ngramFromReadable)).toEqual(terms);
});
