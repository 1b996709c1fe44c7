// The messages of a generated city as events see them, and how well groups agree with the planted events.
import { generateCity } from '../../../../src/city/generate-city.ts';
import type { CityOptions } from '../../../../src/city/options.ts';
import { readMoment } from '../../../../src/intake/dates.ts';
import { EVENT_SIZE } from '../../../../src/text/events/event.ts';
import { type EventMessage, placeNumber, type ReadingGrouper } from '../../../../src/text/events/grouping.ts';
import { linesOf, rowsOf, truthOf } from '../../../city/support/read-city.ts';

export interface CityMessage extends EventMessage {
  readonly id: string;
  readonly matter: string;
}

const COUNTY_DIGITS = 6;

/** All petitions of a city but accusations and repeated rows, without the names of their own place. */
export function cityMessages(options: CityOptions): CityMessage[] {
  const names = new Map(
    rowsOf([
      ...(generateCity(options)
        .files.find(({ name }) => name === 'areas.csv')
        ?.lines() ?? []),
    ]).map((row) => [row.地区代码 ?? '', row.地区名称 ?? '']),
  );
  const { labels } = truthOf(options);
  const seen = new Set<string>();
  return rowsOf(linesOf(options, 'petitions.csv')).flatMap((row): CityMessage[] => {
    const id = row.信访件编号 ?? '';
    if (seen.has(id) || labels[id]?.purpose === 'accusation') return [];
    seen.add(id);
    const place = row.问题属地代码 ?? '';
    const own = [names.get(place), names.get(place.slice(0, COUNTY_DIGITS))].filter(Boolean);
    const without = (text: string): string =>
      own.reduce<string>((kept, name) => kept.replaceAll(name ?? '', ''), text);
    return [
      {
        id,
        matter: row.信访事项编号 || id,
        day: readMoment(row.登记时间 ?? '')?.day ?? 0,
        title: without(row.标题 ?? ''),
        text: without(row.内容 ?? ''),
        county: place === '' ? 0 : placeNumber(place.slice(0, COUNTY_DIGITS)),
        township: place.length > COUNTY_DIGITS ? place : null,
        topic: row.内容分类?.trim() || null,
      },
    ];
  });
}

/** The planted events of a city that are large enough to be events. */
export function plantedEvents(
  options: CityOptions,
): { readonly id: string; readonly members: readonly string[] }[] {
  return truthOf(options).events.filter(({ members }) => members.length >= EVENT_SIZE);
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

function tally<T>(values: Iterable<T>): number[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

/**
 * Pairwise precision, recall and F1 of groups that are events (five matters) against planted events: a pair of
 * messages that nobody planted, but that stand in one event, is wrong.
 */
export function pairwise(
  messages: readonly CityMessage[],
  groups: readonly number[],
  planted: readonly { readonly id: string; readonly members: readonly string[] }[],
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const eventOf = new Map(
    planted.flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  );
  const byGroup = Map.groupBy(messages.keys(), (index) => groups[index] ?? 0);
  const events = [...byGroup.values()]
    .map((indices) => indices.flatMap((index) => messages[index] ?? []))
    .filter((members) => new Set(members.map(({ matter }) => matter)).size >= EVENT_SIZE);
  const known = new Set(messages.map(({ id }) => id));
  const found = events.reduce((sum, { length }) => sum + pairs(length), 0);
  const all = planted.reduce(
    (sum, { members }) => sum + pairs(members.filter((id) => known.has(id)).length),
    0,
  );
  const right = events
    .flatMap((members) => tally(members.flatMap(({ id }) => eventOf.get(id) ?? [])))
    .reduce((sum, count) => sum + pairs(count), 0);
  return { precision: right / found, recall: right / all, f1: (2 * right) / (found + all) };
}

export interface SeenEvents {
  readonly events: number;
  readonly seen: number;
}

/**
 * Groups the messages one after the other and counts the planted events of `least` messages and more that are seen,
 * five of their messages in one group, by the time half of their messages are in; of those of nine and fewer, half are
 * less than five, and the fifth is waited for.
 */
export function seenByHalf(
  messages: readonly CityMessage[],
  planted: readonly { readonly id: string; readonly members: readonly string[] }[],
  grouper: ReadingGrouper,
): (least: number) => SeenEvents {
  const placeOf = new Map(messages.map(({ id }, index) => [id, index]));
  const known = planted
    .map(({ members }) => members.flatMap((member) => placeOf.get(member) ?? []).toSorted((a, b) => a - b))
    .filter(({ length }) => length >= EVENT_SIZE);
  const dueAt = Map.groupBy(
    known,
    (places) => places[Math.max(EVENT_SIZE, Math.ceil(places.length / 2)) - 1] ?? -1,
  );
  const seen = new Set<readonly number[]>();
  for (const [index, message] of messages.entries()) {
    grouper.assign(message);
    for (const places of dueAt.get(index) ?? []) {
      const groups = places.filter((place) => place <= index).map((place) => grouper.groupOf(place));
      if (Math.max(...tally(groups)) >= EVENT_SIZE) seen.add(places);
    }
  }
  return (least) => {
    const large = known.filter(({ length }) => length >= least);
    return { events: large.length, seen: large.filter((places) => seen.has(places)).length };
  };
}
