// The catalogue: both languages say the same things, with the same placeholders.
import { describe, expect, test } from 'vitest';
import { describeError, failure } from '../../src/foundation/errors.ts';
import { type Entry, errors, messages } from '../../src/foundation/messages/index.ts';

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();

const entries: [string, Entry][] = [
  ...Object.entries(messages),
  ...Object.entries(errors),
  ...Object.entries(errors).map(([code, entry]): [string, Entry] => [`${code} (advice)`, entry.advice]),
];

describe('every message', () => {
  test('has the same placeholders in both languages', () => {
    const differing = entries.filter(([, { zh, en }]) => placeholders(zh).join() !== placeholders(en).join());
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('says something in both languages', () => {
    expect(
      entries.filter(([, { zh, en }]) => zh.trim() === '' || en.trim() === '').map(([key]) => key),
    ).toEqual([]);
  });

  test('stands under one key only', () => {
    expect(Object.keys(messages).filter((key) => key in errors)).toEqual([]);
  });
});

test('an error says what, where and what to do, in the reader’s language', () => {
  const error = failure(
    'period.unreadable',
    { text: '20x' },
    { place: { file: 'a.yaml', line: 3, column: 5 } },
  );
  expect(describeError(error, 'zh')).toMatchObject({ what: '看不懂的时段“20x”', where: 'a.yaml:3:5' });
  expect(describeError(error, 'en').what).toBe('Cannot read the period "20x"');
});
