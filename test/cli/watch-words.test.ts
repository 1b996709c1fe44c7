// The list of warnings at a terminal: what raised each, how often such a list is wrong, and what it may not be used for.
import { describe, expect, test } from 'vitest';
import type { ListedWarning, WatchResult } from '../../pipelines/watch.ts';
import { watchWords } from '../../src/cli/watch-words.ts';
import { say } from '../../src/foundation/messages/index.ts';

const slowRise: ListedWarning = {
  id: 'topic/07@2020-W50',
  level: 'blue',
  topic: '07',
  area: null,
  org: null,
  channel: null,
  name: '环境保护',
  period: '2020-W50',
  observed: 8,
  expected: 5,
  upper: 12,
  p_value: 0.14,
  q_value: 1,
  exceedance: 0.4,
  since: '2020-12-07',
  state: 'on',
  signal: 'slow_rise',
  method: 'farrington',
  cause: null,
  drivers: [],
  hazards: { hazards: 0, with_measure: 0, due_on: null },
};

const resultOf = (warnings: readonly ListedWarning[]): WatchResult => ({
  period: '2020-W52',
  warnings,
  steps: [],
  tested: 152,
  methods: { farrington: 152 },
  untested: 0,
  held_back: [],
  feed_alarms: [],
  computed_weeks: 1,
});

describe.each(['zh', 'en'] as const)('the list of warnings (%s)', (language) => {
  test('says of a rise below its bound that its sum raised it', () => {
    const row = watchWords(resultOf([slowRise]), language)
      .split('\n')
      .find((line) => line.includes('环境保护'));
    expect(row).toContain(say(language, 'warning.signal_slow_rise'));
  });

  test('says how often it is wrong', () => {
    expect(watchWords(resultOf([slowRise]), language)).toContain(say(language, 'warning.how_wrong'));
  });

  test('ends with what it may not be used for, empty or not', () => {
    for (const warnings of [[], [slowRise]]) {
      expect(watchWords(resultOf(warnings), language).endsWith(say(language, 'warning.closing'))).toBe(true);
    }
  });
});
