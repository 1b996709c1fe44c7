// Folding: one form for each character, masks as one unit, and n-grams that are those of the folded text.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, readableNgram } from '../../src/text/ngrams/folding.ts';
import { buildTrie, ngramCounter } from '../../src/text/ngrams/trie.ts';
import { buildVocabulary } from '../../src/text/ngrams/vocabulary.ts';

const folded = (text: string): string => String.fromCharCode(...foldText(text));

test.each([
  ['ＡＢＣ１２３，。', 'abc123,。'],
  ['拖欠農民工工資', '拖欠农民工工资'],
  [' 噪 音\n扰\u3000民 ', '噪音扰民'],
  ['㎡', 'm2'],
  ['e\u0301', 'é'],
  ['😀好', '好'],
])('%s becomes %s', (text, expected) => {
  expect(folded(text)).toBe(expected);
});

test('a mask is one unit, is told from others, and reads as it stood', () => {
  expect(foldText('请拨〔电话〕').length).toBe(3);
  expect(folded('〔电话〕')).not.toBe(folded('〔姓名〕'));
  expect(readableNgram(folded('拨〔电话〕'))).toBe('拨〔电话〕');
  expect(folded('某〔不认识〕')).toBe(folded('某***'));
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = folded(text).replace(/[\ue000-\uf8ff]/g, '*');
      expect(folded(once)).toBe(folded(folded(once).replace(/[\ue000-\uf8ff]/g, '*')));
    }),
  );
});

const words = fc.array(fc.string({ unit: fc.constantFrom('欠', '薪', '噪', '音', 'a'), maxLength: 12 }), {
  maxLength: 12,
});

test('the vocabulary and its counts are those of a plain recount', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 4 }), (texts, minimum) => {
      const messages = texts.map((text) => ({ title: foldText(''), body: foldText(text) }));
      const found = buildVocabulary(messages, { longest: 3, minimumDocuments: minimum });
      const plain = new Map<string, number>();
      for (const text of texts) {
        const own = new Set<string>();
        for (let length = 1; length <= 3; length += 1) {
          for (let at = 0; at + length <= text.length; at += 1) own.add(text.slice(at, at + length));
        }
        for (const ngram of own) plain.set(ngram, (plain.get(ngram) ?? 0) + 1);
      }
      const expected = [...plain].filter(([, count]) => count >= minimum).sort();
      expect(found.ngrams.map((ngram, at) => [ngram, found.documentCounts[at]]).sort()).toEqual(expected);
    }),
  );
});

test('counting finds every occurrence, also after another text', () => {
  fc.assert(
    fc.property(words, (texts) => {
      const messages = texts.map((text) => ({ title: foldText(''), body: foldText(text) }));
      const { ngrams } = buildVocabulary(messages, { longest: 3, minimumDocuments: 1 });
      const counter = ngramCounter(buildTrie(ngrams), ngrams.length);
      for (const [message, { body }] of messages.entries()) {
        counter.clear();
        counter.add(body, 2);
        const text = texts[message] ?? '';
        for (const [feature, ngram] of ngrams.entries()) {
          let occurrences = 0;
          for (let at = 0; at < text.length; at += 1) if (text.startsWith(ngram, at)) occurrences += 1;
          expect(counter.counts[feature]).toBe(2 * occurrences);
        }
      }
    }),
  );
});
