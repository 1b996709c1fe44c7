// Groups messages about one event as they come: each joins the group it is most like, or founds one.
import { createCandidateIndex } from './candidates.ts';
import { type ComingMessage, createMessageReader, type MessageReading } from './copies.ts';
import { EVENT_SIZE } from './event.ts';
import { emptyGroup, enter, type Group, leave, type Member, takeUp, weighedCore } from './group.ts';
import { joiningLikeness, mayBeOnePlace, type Standing } from './joining.ts';
import { likeness, weigh } from './likeness.ts';
import { createWindow, NOWHERE } from './window.ts';

/** A message's day, place and topic. */
export interface MessagePlace extends Standing {
  /** Day number; messages come in the order of their days. */
  readonly day: number;
}

export interface EventMessage extends MessagePlace, ComingMessage {}

export interface GroupingOptions {
  /** Days that a message looks back for its group. */
  readonly lookBackDays: number;
  /** A group that no message joined for so many days is over. */
  readonly quietDays: number;
  /** The number of the next group that is founded, 1 or more. */
  readonly nextGroup: number;
  /** How many messages known groups had before those that are recalled. */
  readonly earlierMembers?: ReadonlyMap<number, number>;
}

export interface Grouper {
  /** Takes in a message whose group is known; those of one message are groups, too. */
  recall(message: MessagePlace, reading: MessageReading, group: number): void;
  /** Finds or founds the group of a message. */
  assign(message: MessagePlace, reading: MessageReading): void;
  /** The group of a message by its place in the order of coming: small groups may be taken up by larger ones. */
  groupOf(index: number): number;
}

/** Larger groups are preferred a little: this times the logarithm of their size. */
const PREFERENCE = 0.05;

/** A place's code as a number that is never `NOWHERE`. */
export function placeNumber(code: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < code.length; at += 1) hash = Math.imul(hash ^ code.charCodeAt(at), 0x01000193);
  return hash | 0 || 1;
}

/** A message with what is worked out of it once. */
interface Taken {
  readonly copies: Int32Array;
  readonly member: Member;
}

/**
 * A grouper without messages. The same messages in the same order are grouped alike, and days that come one by one,
 * with the days of the window recalled, as if they had come together.
 */
export function createGrouper(options: GroupingOptions): Grouper {
  const { lookBackDays, quietDays, earlierMembers } = options;
  const window = createWindow();
  /** The messages of the window by their index; what has left it is gone. */
  const members = new Map<number, Member>();
  const groups = new Map<number, Group>();
  const index = createCandidateIndex(quietDays);
  let { nextGroup } = options;
  let [oldest, next] = [0, 0];

  const groupNumbered = (number: number): Group => {
    const found = groups.get(number) ?? emptyGroup(number, earlierMembers?.get(number) ?? 0);
    groups.set(number, found);
    return found;
  };

  /** Lets go of the messages that no message of `day` looks back to. */
  const forget = (day: number): void => {
    for (let one = members.get(oldest); one !== undefined; one = members.get(oldest)) {
      if (one.day > day - lookBackDays) return;
      window.change(one.shingles, one.standing.county, -1);
      const group = groups.get(index.groupOf(oldest));
      if (group !== undefined) {
        leave(group, one);
        if (group.recent.length === 0) groups.delete(group.number);
        else index.place(group.number, group.standing.county, group.lastDay);
      }
      members.delete(oldest);
      oldest += 1;
    }
  };

  const take = (
    { day, county, township, topic }: MessagePlace,
    { shingles, copies }: MessageReading,
  ): Taken => {
    forget(day);
    window.change(shingles, county, 1);
    return { copies, member: { index: next, day, shingles, standing: { county, township, topic } } };
  };

  const keep = ({ member }: Taken, group: Group): void => {
    members.set(member.index, member);
    next += 1;
    enter(group, member);
    index.add(member.index, group.number, { shingles: member.shingles, county: member.standing.county });
    index.place(group.number, group.standing.county, group.lastDay);
  };

  /** The groups that a message may join, the one it is most like first. */
  const fittingGroups = ({ member, copies }: Taken): Group[] => {
    const { day, standing, shingles } = member;
    const weighed = weigh(shingles, window);
    const candidates = index.find({ weighed, copies, county: standing.county, day }, oldest, next);
    const fitting: { readonly group: Group; readonly value: number }[] = [];
    for (const { group: number, isCopied } of candidates) {
      const group = groupNumbered(number);
      const { county } = group.standing.county === NOWHERE ? standing : group.standing;
      const reached = joiningLikeness(standing, group.standing, {
        likeness: likeness(weighed, weighedCore(group, day, window), county, window),
        isNearDuplicate: isCopied,
        windowSize: window.size(),
      });
      if (reached === null) continue;
      fitting.push({ group, value: reached * (1 + PREFERENCE * Math.log(group.size)) });
    }
    return fitting
      .sort((one, other) => other.value - one.value || one.group.number - other.group.number)
      .map(({ group }) => group);
  };

  const absorb = (larger: Group, smaller: Group): void => {
    for (const { index: at } of smaller.recent) index.move(at, larger.number);
    takeUp(larger, smaller);
    groups.delete(smaller.number);
  };

  return {
    recall: (message, reading, number) => keep(take(message, reading), groupNumbered(number)),
    assign(message, reading) {
      const taken = take(message, reading);
      const [best, second] = fittingGroups(taken);
      if (best === undefined) {
        keep(taken, groupNumbered(nextGroup));
        nextGroup += 1;
        return;
      }
      const isLarger = second !== undefined && second.size > best.size;
      const [larger, smaller] = isLarger ? [second, best] : [best, second];
      // What is an event already stays as it is; what nobody has seen yet may be taken up.
      const isOne =
        smaller !== undefined &&
        smaller.size < EVENT_SIZE &&
        mayBeOnePlace(larger.standing, smaller.standing);
      if (isOne) absorb(larger, smaller);
      keep(taken, isOne ? larger : best);
    },
    groupOf: (at) => index.groupOf(at),
  };
}

/** A grouper that reads the messages itself. */
export interface ReadingGrouper {
  recall(message: EventMessage, group: number): void;
  assign(message: EventMessage): void;
  groupOf(index: number): number;
}

/** A grouper without messages, with a reader of its own. */
export function createReadingGrouper(options: GroupingOptions): ReadingGrouper {
  const read = createMessageReader(options.lookBackDays);
  const grouper = createGrouper(options);
  return {
    recall: (message, group) => grouper.recall(message, read(message), group),
    assign: (message) => grouper.assign(message, read(message)),
    groupOf: grouper.groupOf,
  };
}
