// Postings keep, of each key, the newest messages: as a plain map of lists would.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPostings } from '../../../src/text/events/postings.ts';

const visited = (walk: (visit: (message: number) => void) => void): number[] => {
  const messages: number[] = [];
  walk((message) => messages.push(message));
  return messages;
};

test('a walk meets the newest messages of a key, the newest first, none too old and none of another key', () => {
  const steps = fc.array(fc.record({ key: fc.integer({ min: -3, max: 40 }), older: fc.nat(60) }), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(steps, fc.integer({ min: 2, max: 30 }), (entries, most) => {
      const postings = createPostings(most);
      const plain = new Map<number, number[]>();
      let oldest = 0;
      for (const [message, { key, older }] of entries.entries()) {
        oldest = Math.max(oldest, message - 100 + older);
        const expected = (plain.get(key) ?? []).filter((one) => one >= oldest).slice(0, most);
        expect(visited((visit) => postings.walk(key, oldest, visit))).toEqual(expected);
        postings.add(key, message);
        plain.set(key, [message, ...(plain.get(key) ?? [])]);
      }
    }),
  );
});

test('many keys make room for themselves, and those that nobody may ask for give theirs back', () => {
  const postings = createPostings(4);
  for (let message = 0; message < 60_000; message += 1) {
    postings.walk(message, message - 500, () => undefined);
    postings.add(Math.imul(message, 0x9e3779b1), message);
    if (message % 3 === 0) postings.add(7, message);
  }
  expect(visited((visit) => postings.walk(7, 0, visit))).toEqual([59_997, 59_994, 59_991, 59_988]);
  const recent = Array.from({ length: 500 }, (_, back) => 59_999 - back);
  const found = recent.map((message) =>
    visited((visit) => postings.walk(Math.imul(message, 0x9e3779b1), 0, visit)),
  );
  expect(found).toEqual(recent.map((message) => [message]));
});
