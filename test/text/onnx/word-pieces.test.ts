// Texts become the pieces that BERT tools make of them.
import { expect, test } from 'vitest';
import { wordPieces } from '../../../src/text/onnx/word-pieces.ts';

const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '欠', '薪', 'un', '##aff', '##able', ',', 'e', '2'];
const pieces = (text: string, lowerCase = true, longest = 32) =>
  wordPieces(vocabulary, lowerCase)?.(text, longest).map((number) => vocabulary[number]);

test.each([
  ['欠薪', ['[CLS]', '欠', '薪', '[SEP]']],
  ['欠薪,未', ['[CLS]', '欠', '薪', ',', '[UNK]', '[SEP]']],
  ['UNaffable', ['[CLS]', 'un', '##aff', '##able', '[SEP]']],
  ['é 2', ['[CLS]', 'e', '2', '[SEP]']],
  ['unaffx', ['[CLS]', '[UNK]', '[SEP]']],
  ['', ['[CLS]', '[SEP]']],
])('%s', (text, expected) => {
  expect(pieces(text)).toEqual(expected);
});

test('case is kept where the model knows case', () => {
  expect(pieces('UN', false)).toEqual(['[CLS]', '[UNK]', '[SEP]']);
});

test('a long text is cut with its end sign kept', () => {
  expect(pieces('欠'.repeat(100), true, 5)).toEqual(['[CLS]', '欠', '欠', '欠', '[SEP]']);
});

test('a vocabulary without the signs is none', () => {
  expect(wordPieces(['欠', '薪'], true)).toBeNull();
});
