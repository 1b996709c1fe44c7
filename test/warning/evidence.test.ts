// What a warning rests on: what drives it, what is only a step, which feeds are silent, which hazards are known.
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../src/foundation/calendar.ts';
import { driversOf, type Part } from '../../src/warning/drivers.ts';
import { silentFeeds } from '../../src/warning/feeds.ts';
import { hazardState } from '../../src/warning/hazards.ts';
import { type PossibleStep, stepCause } from '../../src/warning/steps.ts';
import { keyOf } from '../../src/warning/watched.ts';
import { axisOf } from './support.ts';

const monday = dayNumber({ year: 2020, month: 6, day: 1 });
const part = (dimension: string, value: string, observed: number, usual: number, firstWeek = 0): Part => ({
  dimension,
  value,
  observed,
  usual,
  firstWeek,
});

describe('drivers', () => {
  const parts = [
    part('channel', 'visit', 30, 520),
    part('topic', '05', 24, 260),
    part('topic', '01', 6, 260),
    part('topic', 'composite', 9, 0),
    part('place', '990104', 3, 0),
    part('place', '990104001', 20, 100),
  ];
  const found = driversOf('county', parts, { observed: 30, expected: 10 });

  test('are the parts above their usual share of what was expected, the largest first', () => {
    expect(found.filter(({ dimension }) => dimension === 'topic')).toEqual([
      { dimension: 'topic', code: '05', observed: 24, expected: 5, excess: 19 },
    ]);
  });

  test('name no place above the townships and no class that is none', () => {
    expect(found.map(({ code }) => code)).not.toContain('990104');
    expect(found.map(({ code }) => code)).not.toContain('composite');
  });

  test('do not repeat what the series itself is about', () => {
    expect(
      driversOf('topic', parts, { observed: 30, expected: 10 }).map(({ dimension }) => dimension),
    ).not.toContain('topic');
  });
});

describe('a step', () => {
  const step = (changes: Partial<PossibleStep>): PossibleStep => ({
    kind: 'topic',
    monday,
    registerFrom: monday - 1500,
    observed: 40,
    expected: 20,
    upper: 30,
    parts: [part('channel', 'online', 25, 0, monday - 70), part('channel', 'visit', 15, 1000, monday - 1500)],
    wholeParts: [
      part('channel', 'online', 250, 0, monday - 70),
      part('channel', 'visit', 150, 10_000, monday - 1500),
    ],
    parentRises: false,
    ...changes,
  });

  test('is a channel that opened within the year and brings each series its share', () => {
    expect(stepCause(step({}))).toBe('channel_opening');
  });

  test('is none where the new channel brings this series more than its share', () => {
    const wholeParts = [part('channel', 'online', 60, 0, monday - 70), part('channel', 'visit', 150, 10_000)];
    expect(stepCause(step({ wholeParts }))).toBeNull();
  });

  test('is none where the channel is older, or was there when the register began', () => {
    const parts = (first: number) => [
      part('channel', 'online', 25, 0, first),
      part('channel', 'visit', 15, 1000),
    ];
    expect(stepCause(step({ parts: parts(monday - 500) }))).toBeNull();
    expect(stepCause(step({ registerFrom: monday - 100 }))).toBeNull();
  });

  test('is none where the rest is above the bound by itself', () => {
    const parts = [part('channel', 'online', 12, 0, monday - 70), part('channel', 'visit', 40, 1000)];
    expect(stepCause(step({ observed: 52, parts }))).toBeNull();
  });

  test('is a category named anew, as long as the whole does not rise with it', () => {
    const parts = [
      part('labelling', 'crosswalk/住房', 25, 0, monday - 70),
      part('channel', 'visit', 40, 1000),
    ];
    expect(stepCause(step({ parts }))).toBe('relabelling');
    expect(stepCause(step({ parts, parentRises: true }))).toBeNull();
    expect(stepCause(step({ parts, kind: 'county' }))).toBeNull();
  });
});

describe('a feed', () => {
  const axis = axisOf(60);
  const feed = (counts: readonly number[]) => [{ kind: 'source' as const, name: 'hotline', counts }];
  const steady = (count: number, silent: number) =>
    Array.from({ length: 60 }, (_, week) => (week >= 60 - silent ? 0 : count + (week % 3)));

  test('that was busy and is silent raises an alarm from its first silent week on', () => {
    expect(silentFeeds(feed(steady(30, 2)), axis)).toMatchObject([
      { name: 'hotline', weeks: 2, silentFrom: axis.first + 7 * 58 },
    ]);
  });

  test('that is small, young or not silent raises none', () => {
    expect(silentFeeds(feed(steady(0, 1)), axis)).toEqual([]);
    expect(silentFeeds(feed(steady(30, 0)), axis)).toEqual([]);
    expect(silentFeeds(feed(steady(30, 56)), axis)).toEqual([]);
    expect(silentFeeds(feed(new Array<number>(60).fill(0)), axis)).toEqual([]);
  });
});

describe('hazards beside a series', () => {
  const hazard = (topic: string | null, area: string | null, org: string | null, withMeasure: number) => ({
    topic,
    area,
    org,
    hazards: 2,
    withMeasure,
    dueOn: monday,
  });
  const all = [
    hazard('01', '990104001', '住建局', 1),
    hazard('05', null, null, 0),
    hazard(null, null, '住建局', 2),
  ];

  test('are those of its topic and, where both name one, its place', () => {
    expect(hazardState(keyOf('topic-county/01/990104'), all)).toEqual({
      hazards: 2,
      with_measure: 1,
      due_on: monday,
    });
    expect(hazardState(keyOf('topic-county/01/990105'), all).hazards).toBe(0);
    expect(hazardState(keyOf('topic-county/05/990105'), all)).toMatchObject({ hazards: 2, with_measure: 0 });
  });

  test('of a department are its own', () => {
    expect(hazardState(keyOf('department/住建局'), all)).toMatchObject({ hazards: 4, with_measure: 3 });
  });

  test('of the whole and of channels are none in particular', () => {
    expect(hazardState(keyOf('city'), all).hazards).toBe(0);
    expect(hazardState(keyOf('channel/visit'), all).hazards).toBe(0);
  });
});
