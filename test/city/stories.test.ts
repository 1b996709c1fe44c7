// The laws of the templates: every purpose a topic has can be told, and sentences that belong together do.
import { describe, expect, test } from 'vitest';
import { storiesByTopic } from '../../src/city/texts/stories.ts';
import { purposes, topics } from '../../src/city/topics.ts';

describe.each(topics)('topic $code', ({ code, purposes: weights, season, mistaken }) => {
  const stories = storiesByTopic[code] ?? [];

  test('can tell every purpose that it has, and no other', () => {
    for (const [index, purpose] of purposes.entries()) {
      const told = stories.some((story) => story.purpose === purpose);
      expect(told, purpose).toBe((weights[index] ?? 0) > 0);
    }
  });

  test('has a title for every fact, and with stories in pairs a detail and a request, too', () => {
    for (const { titles, facts, details, requests, isInPairs } of stories) {
      expect(titles.length, titles[0]).toBe(facts.length);
      if (!isInPairs) continue;
      expect(details.length, titles[0]).toBe(facts.length);
      expect(requests.length, titles[0]).toBe(facts.length);
    }
  });

  test('has twelve months and is mistaken for topics that exist, never for itself', () => {
    expect(season).toHaveLength(12);
    for (const other of mistaken) {
      expect(other).not.toBe(code);
      expect(topics.some((topic) => topic.code === other)).toBe(true);
    }
  });
});
