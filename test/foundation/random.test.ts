// Random streams: the same for the same seed and name, apart for others, and fair.
import { expect, test } from 'vitest';
import { randomStream } from '../../src/foundation/random.ts';

const firstOf = (seed: number, name: string, count = 1000) => {
  const stream = randomStream(seed, name);
  return Array.from({ length: count }, () => stream.next());
};

test('the same seed and name give the same numbers', () => {
  expect(firstOf(7, 'topics')).toEqual(firstOf(7, 'topics'));
});

test('another name is another stream', () => {
  expect(firstOf(7, 'topics')).not.toEqual(firstOf(7, 'channels'));
});

test('numbers spread evenly over [0, 1)', () => {
  const numbers = firstOf(1, 'even', 20_000);
  const counts = Array.from(
    { length: 10 },
    (_, decile) => numbers.filter((x) => Math.floor(x * 10) === decile).length,
  );
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(5 * Math.sqrt(1800));
});

test.each([0.3, 4, 80])('the Poisson mean of %d is kept', (mean) => {
  const stream = randomStream(3, 'poisson');
  const total = Array.from({ length: 20_000 }, () => stream.poisson(mean)).reduce((sum, x) => sum + x, 0);
  expect(Math.abs(total / 20_000 - mean)).toBeLessThan(5 * Math.sqrt(mean / 20_000));
});

test('a weight of zero is never drawn', () => {
  const stream = randomStream(5, 'weights');
  const drawn = new Set(Array.from({ length: 5000 }, () => stream.weighted([0, 1, 0, 3, 0])));
  expect([...drawn].sort()).toEqual([1, 3]);
});
