// The life of a warning: one for each rise, open until it is quiet, never lower than it was.
import { describe, expect, test } from 'vitest';
import type { Alarm, WatchPoint } from '../../src/warning/judge-weeks.ts';
import { episodesOf } from '../../src/warning/life.ts';
import { defaultSettings } from '../../src/warning/settings.ts';

const point = (week: number, alarm: Alarm, score = 0, qValue = 0.5): WatchPoint => ({
  series: 'topic/01',
  week,
  observed: 9,
  test: {
    week,
    method: 'farrington',
    observed: 9,
    expected: 4,
    upper: 8,
    dispersion: 1,
    pValue: 0.01,
    qValue,
  },
  score,
  cusum: 0,
  alarm,
});
const lifeOf = (alarms: readonly Alarm[], score = 0) =>
  episodesOf(
    alarms.map((alarm, week) => point(week, alarm, score)),
    defaultSettings,
  );

describe('an episode', () => {
  test('of a surge is over after two weeks without an alarm', () => {
    expect(lifeOf(['', 'surge', '']).map(({ isOver }) => isOver)).toEqual([false]);
    expect(lifeOf(['', 'surge', '', '']).map(({ isOver }) => isOver)).toEqual([true]);
  });

  test('goes on over a single quiet week', () => {
    expect(lifeOf(['surge', '', 'surge'])).toHaveLength(1);
    expect(lifeOf(['surge', '', '', 'surge'])).toHaveLength(2);
  });

  test('of a slow rise goes on while the weeks are still above what is usual', () => {
    expect(lifeOf(['slow_rise', '', '', '', ''], 1)[0]?.isOver).toBe(false);
    expect(lifeOf(['slow_rise', '', '', '', ''], 0)[0]?.isOver).toBe(true);
  });

  test('keeps its highest level and its first week', () => {
    const [episode] = episodesOf([point(3, 'surge', 3, 0.0001), point(4, 'surge', 2, 0.2)], defaultSettings);
    expect(episode).toMatchObject({ level: 'red', firstWeek: 3, lastWeek: 4 });
  });

  test('of a slow rise has at least the level that is set for it', () => {
    const settings = { ...defaultSettings, slowRise: 'orange' } as const;
    expect(episodesOf([point(0, 'slow_rise')], settings)[0]?.level).toBe('orange');
  });
});
