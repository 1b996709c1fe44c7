// Phrases of titles: had by enough matters, names of places and institutions only, and never of a person.
import { describe, expect, test } from 'vitest';
import { heatIndex } from '../../../src/text/events/heat.ts';
import { isFreeOfPersons, titlePhrases } from '../../../src/text/events/phrase.ts';

const told = (words: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ matter: String(from + index), words }));

test('a name that ten matters have is a phrase', () => {
  expect(titlePhrases(told('夜里南塘搅拌站还在开工', 10))[0]).toMatch(/南塘搅拌站$/);
  expect(titlePhrases(told('夜里南塘搅拌站还在开工', 9))).toEqual([]);
});

test('what stands before a name is no part of it', () => {
  expect(titlePhrases(told('我们在西溪国际买了房', 12))).toEqual(['西溪国际']);
});

test('the rest of a name that could hold a person is cut where a name begins, and 天顶街道 has no 天顶街', () => {
  expect(titlePhrases(told('关于伊景园滨河苑的投诉', 12))).toEqual(['滨河苑']);
  expect(titlePhrases(told('某区天顶街道有噪音', 12))).toEqual([]);
});

test.each([
  ['来信反映青禾县澄江花园不办证', '澄江花园'],
  ['投诉银河车贷扣押车辆', '银河车贷'],
  ['家住松泉街道说望岳变电站离得太近', '望岳变电站'],
  ['反映杉陂县医院收费', '杉陂县医院'],
  ['紫薇小区北门广场太吵', '紫薇小区北门广场'],
])('what brings a name up is no part of it, nor a district before it: %s', (words, name) => {
  expect(titlePhrases(told(words, 12))[0]).toBe(name);
});

test('behind a comma a name is whole, behind what was masked it is not', () => {
  expect(titlePhrases(told('来电反映，滨河苑停水', 12))).toEqual(['滨河苑']);
  expect(titlePhrases(told('来电反映〔姓名〕滨河苑停水', 12))).toEqual([]);
});

test('ten messages about one matter are one', () => {
  expect(titlePhrases(Array.from({ length: 30 }, () => ({ matter: 'one', words: '南塘搅拌站' })))).toEqual(
    [],
  );
});

test('a name that less than half of an event has is none', () => {
  const messages = [...told('南塘搅拌站', 12), ...told('灰尘很大', 20, 12)];
  expect(titlePhrases(messages)).toEqual([]);
});

describe.each([
  ['王建国医院', '医院'],
  ['欧阳锋学校', '学校'],
  ['张家村', '村'],
  ['李四小区', '小区'],
  ['村民代表大会广场', '广场'],
  ['某某公司', '公司'],
  ['刘先生家园', '家园'],
  ['反映陈小明公司', '公司'],
  ['3号线', '号线'],
  ['a区广场', '广场'],
])('%s', (phrase, ending) => {
  test('is refused', () => {
    expect(isFreeOfPersons(phrase, ending)).toBe(false);
  });
});

test.each([
  ['滨河苑', '苑'],
  ['丽发新城小区', '小区'],
  ['南塘搅拌站', '搅拌站'],
])('%s may stand in a title', (phrase, ending) => {
  expect(isFreeOfPersons(phrase, ending)).toBe(true);
});

test('no title holds a name that all messages have', () => {
  const messages = told('请查处王建国医院和村民李四小区的问题，张家村也一样', 40);
  for (const phrase of titlePhrases(messages)) expect(phrase).not.toMatch(/王|李四|张/);
});

test('heat grows with matters, pace and votes, and without votes counts none', () => {
  const weights = { matters: 1, busiest_week: 1, votes: 0.5 };
  const facts = { matters: 20, busiestWeek: 8, votes: null };
  expect(heatIndex(facts, weights)).toBeCloseTo(Math.log(21) + Math.log(9), 2);
  expect(heatIndex({ ...facts, votes: 100 }, weights)).toBeGreaterThan(heatIndex(facts, weights));
  expect(heatIndex({ ...facts, matters: 21 }, weights)).toBeGreaterThan(heatIndex(facts, weights));
  expect(heatIndex(facts, { matters: 0, busiest_week: 0, votes: 0 })).toBe(0);
});
