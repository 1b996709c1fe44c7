// Laws of the back-test: what was planted is no false warning, what was not is one, and rules are compared alike.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Backtest, backtest, shareFound } from '../../src/warning/backtest.ts';
import { defaultSettings } from '../../src/warning/settings.ts';
import { departmentProfiles, type PlantedSurge, plantedInWeek, seenIn } from '../../src/warning/truth.ts';
import { keyOf, mondayOf } from '../../src/warning/watched.ts';
import { axisOf, raised, seasonalCounts, seriesOf } from './support.ts';

const axis = axisOf(280);
const surge = (
  kind: PlantedSurge['kind'],
  topic: string,
  from: number,
  weeks: number,
  petitions: number,
) => ({
  series: `topic/${topic}`,
  kind,
  topic,
  area: null,
  from: mondayOf(axis, from),
  to: mondayOf(axis, from + weeks) - 1,
  petitions,
  size: 5,
  isPeaked: false,
});

describe('planted petitions', () => {
  test('are spread over their weeks, all of them', () => {
    for (const isPeaked of [false, true]) {
      const rise = { ...surge('strong', '01', 10, 12, 120), isPeaked };
      const sum = Array.from({ length: 30 }, (_, week) => plantedInWeek(rise, mondayOf(axis, week)));
      expect(sum.reduce((total, one) => total + one, 0)).toBeCloseTo(120, -1);
      expect(sum[9]).toBe(0);
      expect(sum[22]).toBe(0);
    }
  });
});

describe('what is seen where', () => {
  const profiles = departmentProfiles([
    { org: '住建局', area: '甲', topic: '01', pieces: 90 },
    { org: '住建局', area: '甲', topic: '05', pieces: 1 },
    { org: '市局', area: '甲', topic: '01', pieces: 50 },
    { org: '市局', area: '乙', topic: '01', pieces: 50 },
  ]);
  const seen = (series: string, topic: string | null, area: string | null) =>
    seenIn(profiles)(keyOf(series), { topic, area });

  test.each([
    ['city', '01', '甲', true],
    ['topic/01', '01', '甲', true],
    ['topic/05', '01', '甲', false],
    ['county/乙', '01', '甲', false],
    ['topic-county/01/乙', '01', null, true],
    ['department/住建局', '01', '甲', true],
    ['department/住建局', '05', '甲', false],
    ['department/住建局', null, '乙', false],
    ['department/市局', null, '乙', true],
  ])('in %s of topic %s in %s: %s', (series, topic, area, expected) => {
    expect(seen(series, topic, area)).toBe(expected);
  });
});

describe('a replay', () => {
  let result: Backtest;
  const planted = [surge('strong', '01', 230, 3, 90), surge('sustained', '02', 240, 16, 110)];
  beforeAll(() => {
    const all = [
      seriesOf('city', seasonalCounts(300, 280)),
      seriesOf('topic/01', raised(seasonalCounts(12, 280, 2), 230, 3, 30)),
      seriesOf('topic/02', raised(seasonalCounts(12, 280, 3), 240, 16, 7)),
      seriesOf('topic/03', raised(seasonalCounts(12, 280, 4), 260, 2, 40)),
    ];
    result = backtest(all, axis, 104, defaultSettings, {
      surges: planted,
      rises: planted,
      seenIn: seenIn(new Map()),
    });
  });

  test('covers the last weeks, in order', () => {
    expect(result.weeks.map(({ week }) => week)).toEqual(Array.from({ length: 104 }, (_, at) => 176 + at));
  });

  test('finds what was planted, in time', () => {
    expect(shareFound(result.findings)).toEqual({ strong: 1, moderate: null, sustained: 1 });
  });

  test('counts what nobody planted as false, in the week it was opened', () => {
    expect(result.weeks.find(({ week }) => week === 260)?.unfounded).toBe(1);
    expect(result.weeks.find(({ week }) => week === 230)?.unfounded).toBe(0);
  });

  test('has fewer false warnings the stricter a rule is', () => {
    for (const rule of ['weathervane', 'ears-c2', 'rise']) {
      const wrong = result.curve
        .filter(({ method }) => method === rule)
        .map(({ falsePerWeek }) => falsePerWeek);
      expect(wrong.length).toBeGreaterThan(4);
      expect(wrong.at(0)).toBeGreaterThan(wrong.at(-1) ?? Number.POSITIVE_INFINITY);
    }
  });

  test('says nothing of right and wrong without a truth', () => {
    const { weeks, curve } = backtest(
      [seriesOf('city', seasonalCounts(300, 280))],
      axis,
      10,
      defaultSettings,
      null,
    );
    expect(weeks.every(({ unfounded }) => unfounded === null)).toBe(true);
    expect(curve).toEqual([]);
  });
});
