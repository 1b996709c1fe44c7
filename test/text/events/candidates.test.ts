// Candidates as the grouper asks for them: near-copies of a county, of messages without a place, of a text copied often.
import { expect, test } from 'vitest';
import { createCandidateIndex } from '../../../src/text/events/candidates.ts';
import { createMessageReader } from '../../../src/text/events/copies.ts';
import { weigh } from '../../../src/text/events/likeness.ts';
import { comparableText, jaccard, type Shingles, shinglesOf } from '../../../src/text/events/shingles.ts';
import { createWindow, NOWHERE } from '../../../src/text/events/window.ts';
import { type CityMessage, cityMessages } from './support/city-messages.ts';

/** For each message, the groups in which the index finds a copy of it; each message is in the group of its copies. */
function copiesFound(messages: readonly CityMessage[], groups: readonly number[]) {
  const index = createCandidateIndex(10_000);
  const read = createMessageReader(10_000);
  const window = createWindow();
  return messages.map((message, at) => {
    const { county, day } = message;
    const { shingles, copies } = read(message);
    window.change(shingles, county, 1);
    const found = index.find({ weighed: weigh(shingles, window), copies, county, day }, 0, at);
    index.add(at, groups[at] ?? at, { shingles, county });
    // Groups are everywhere, so that only the keys decide.
    index.place(groups[at] ?? at, NOWHERE, day);
    return new Set(found.filter(({ isCopied }) => isCopied).map(({ group }) => group));
  });
}

/** Pairs with a similarity of at least 0.6, of one county or with one that has none. */
function similarPairs(messages: readonly CityMessage[], shingles: readonly Shingles[]) {
  const pairs: (readonly [number, number])[] = [];
  const having = new Map<number, number[]>();
  for (const [index, own] of shingles.entries()) {
    const counts = new Map<number, number>();
    for (const shingle of own) {
      const others = having.get(shingle >>> 2) ?? [];
      for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
      others.push(index);
      having.set(shingle >>> 2, others);
    }
    for (const [other, count] of counts) {
      const counties = [messages[index]?.county, messages[other]?.county];
      const mayBe = counties[0] === counties[1] || counties.includes(NOWHERE);
      if (mayBe && count > 5 && jaccard(own, shingles[other] ?? own) >= 0.6) pairs.push([other, index]);
    }
  }
  return pairs;
}

test('of the similar pairs of a city, at least 98 % are found, also those of which one has no place', () => {
  const messages = cityMessages({ seed: 41, petitions: 6000, from: '2020-10', to: '2020-12' });
  const shingles = messages.map(({ title, text }) => shinglesOf(comparableText(title), comparableText(text)));
  const isLong = (at: number): boolean => (shingles[at]?.length ?? 0) >= 8;
  const pairs = similarPairs(messages, shingles).filter(([one, other]) => isLong(one) && isLong(other));
  const groups = messages.map((_, at) => at);
  for (const [one, other] of pairs) {
    const [from = 0, to = 0] = [groups[one], groups[other]];
    if (from !== to) for (const [at, group] of groups.entries()) if (group === to) groups[at] = from;
  }
  const found = copiesFound(messages, groups);
  const share = (of: readonly (readonly [number, number])[]): number =>
    of.filter(([one, other]) => found[other]?.has(groups[one] ?? -1)).length / of.length;
  const unplaced = pairs.filter((pair) => pair.some((at) => messages[at]?.county === NOWHERE));
  expect(unplaced.length).toBeGreaterThan(30);
  expect(share(pairs)).toBeGreaterThanOrEqual(0.98);
  expect(share(unplaced)).toBeGreaterThanOrEqual(0.98);
});
