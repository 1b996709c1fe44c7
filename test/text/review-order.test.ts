// What people are asked first.
import { expect, test } from 'vitest';
import { questionsOf } from '../../src/text/topics/review-order.ts';

const doubt = (text: string, margin: number) => ({ title: null, text, margin });

test('near-copies are asked once, by the one of the smallest margin, and the answer holds for the others', () => {
  const letter = '我们村的拆迁补偿三年没有兑现，镇里一再推诿，请市里派人核实处理';
  const found = questionsOf([doubt(letter, 0.3), doubt(`${letter}谢谢`, 0.1), doubt(`${letter}急`, 0.2)], 10);
  expect(found).toEqual([{ shown: 1, copies: [2, 0] }]);
});

test('small margins come first, unknown words last, and no more than wanted', () => {
  const doubts = [doubt('甲甲甲', 0.5), doubt('乙乙乙', 2), doubt('丙丙丙', 0.1)];
  expect(questionsOf(doubts, 3).map(({ shown }) => shown)).toEqual([2, 0, 1]);
  expect(questionsOf(doubts, 1)).toHaveLength(1);
  expect(questionsOf([], 5)).toEqual([]);
});
