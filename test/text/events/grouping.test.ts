// The laws of grouping: events are found across wordings, and days that come one by one are grouped as if together.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  createReadingGrouper,
  type EventMessage,
  type ReadingGrouper,
} from '../../../src/text/events/grouping.ts';
import {
  type CityMessage,
  cityMessages,
  pairwise,
  plantedEvents,
  seenByHalf,
} from './support/city-messages.ts';

const settings = { lookBackDays: 90, quietDays: 45, nextGroup: 1 };

function groupsOf(
  messages: readonly EventMessage[],
  grouper: ReadingGrouper = createReadingGrouper(settings),
): number[] {
  for (const message of messages) grouper.assign(message);
  return messages.map((_, index) => grouper.groupOf(index));
}

const options = { seed: 21, petitions: 8000, from: '2020-04', to: '2020-12' };

describe('on a generated city', () => {
  let messages: readonly CityMessage[];
  let groups: readonly number[];
  beforeAll(() => {
    messages = cityMessages(options);
    groups = groupsOf(messages);
  });

  test('pairs of messages in one event agree with the planted events: F1 of at least 0.85', () => {
    expect(pairwise(messages, groups, plantedEvents(options)).f1).toBeGreaterThanOrEqual(0.85);
  });

  test('planted events of ten and more are seen by the time half of their messages are in', () => {
    const { events, seen } = seenByHalf(messages, plantedEvents(options), createReadingGrouper(settings))(10);
    expect(events).toBeGreaterThan(5);
    expect(seen / events).toBeGreaterThanOrEqual(0.9);
  });

  test('the same messages are grouped alike', () => {
    expect(groupsOf(messages)).toEqual(groups);
  });

  test('what comes in later runs, with its window recalled, is grouped as if it had come in one', () => {
    const known: { message: CityMessage; group: number }[] = [];
    let nextGroup = 1;
    const cuts = messages.map(({ day }) => Math.floor(day / 9) * 9);
    for (const news of Map.groupBy(messages, (_, index) => cuts[index] ?? 0).values()) {
      const day = news[0]?.day ?? 0;
      const sizes = new Map<number, number>();
      const window = known.filter(({ message, group }) => {
        const isRecent = message.day > day - settings.lookBackDays;
        if (!isRecent) sizes.set(group, (sizes.get(group) ?? 0) + 1);
        return isRecent;
      });
      const grouper = createReadingGrouper({ ...settings, nextGroup, earlierMembers: sizes });
      for (const { message, group } of window) grouper.recall(message, group);
      for (const message of news) grouper.assign(message);
      for (const [index, entry] of window.entries()) entry.group = grouper.groupOf(index);
      for (const [index, message] of news.entries()) {
        known.push({ message, group: grouper.groupOf(window.length + index) });
      }
      nextGroup = Math.max(nextGroup, 1 + Math.max(...known.slice(-news.length).map(({ group }) => group)));
    }
    const together = groups.map((group) => groups.indexOf(group));
    const apart = known.map(({ group }) => known.findIndex((other) => other.group === group));
    expect(apart).toEqual(together);
  }, 120_000);
});

/** A window that is full enough for rare words to be known as rare. */
const background = cityMessages({ seed: 22, petitions: 2500, from: '2020-10', to: '2020-12' });
const lastDay = Math.max(...background.map(({ day }) => day));

function about(text: string, changed: Partial<EventMessage> = {}): EventMessage {
  return { day: lastDay, title: '', text, county: 7, township: '770001', topic: '环境保护', ...changed };
}

/** The groups of messages that come after the background. */
function groupsAfter(messages: readonly EventMessage[]): number[] {
  const grouper = createReadingGrouper(settings);
  for (const message of background) grouper.assign(message);
  for (const message of messages) grouper.assign(message);
  return messages.map((_, index) => grouper.groupOf(background.length + index));
}

const handedOut =
  '锦绣雅园三期业主联名反映：售楼时承诺的地下车库改成了仓库，消防通道被封死，请住建部门查处。';

test('a text that many handed in is one group', () => {
  const copies = Array.from({ length: 30 }, (_, day) => about(handedOut, { day: lastDay + day }));
  expect(new Set(groupsAfter(copies)).size).toBe(1);
});

test('a text about another estate is another group', () => {
  const [one, other] = ['锦绣雅园', '碧桂花园'].map((name) => about(handedOut.replace('锦绣雅园', name)));
  const groups = groupsAfter([one, one, other, other].flatMap((message) => message ?? []));
  expect(groups[0]).toBe(groups[1]);
  expect(groups[2]).toBe(groups[3]);
  expect(groups[0]).not.toBe(groups[2]);
});

test('other words about the same plant join, in the same township', () => {
  const groups = groupsAfter([
    about('南塘搅拌站日夜开工，粉尘很大。', { title: '南塘搅拌站粉尘扰民' }),
    about('夜里罐车进出不断，老人睡不着，请搬走。', { title: '请把南塘搅拌站搬走' }),
    about('灰尘飘到阳台上，孩子一直咳嗽。', { title: '投诉南塘搅拌站' }),
  ]);
  expect(new Set(groups).size).toBe(1);
});

test('the same words from another county are another group', () => {
  const groups = groupsAfter([
    about(handedOut),
    about(handedOut),
    about(handedOut, { county: 8, township: '880001' }),
  ]);
  expect(groups[2]).not.toBe(groups[0]);
});

test('what comes after a long silence is another group', () => {
  const groups = groupsAfter([about(handedOut), about(handedOut, { day: lastDay + 46 })]);
  expect(groups[1]).not.toBe(groups[0]);
});

test('messages without words stay alone', () => {
  const groups = groupsAfter([about(''), about(''), about('请问'), about('请问')]);
  expect(new Set(groups).size).toBe(4);
});

test('a message of a million characters is read by its beginning', () => {
  const groups = groupsAfter([about(handedOut.repeat(100)), about(handedOut.repeat(20_000))]);
  expect(groups[0]).toBe(groups[1]);
});
