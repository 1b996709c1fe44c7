// One registration as it truly is: its matter, channel, persons, level, moment and clocks, before any dirt.
import { type Clocks, runClocks } from './clocks.ts';
import { type Department, departmentOf } from './departments.ts';
import { type Address, channelOf, type Docket, descentOf } from './draws.ts';
import { type Matter, matterAt, matterNumber, petitionNumber } from './matter.ts';
import type { Channel } from './topics.ts';

export interface Petition {
  readonly address: Address;
  readonly id: string;
  readonly matterId: string;
  readonly matter: Matter;
  readonly channel: Channel;
  readonly isRepeat: boolean;
  /** Seconds since midnight. */
  readonly time: number;
  readonly persons: number;
  readonly level: string;
  readonly isSkipLevel: boolean;
  readonly department: Department;
  readonly clocks: Clocks;
}

const levels = ['乡级', '县级', '市级', '省级', '国家级'];
const levelWeights: Readonly<Record<Channel, readonly number[]>> = {
  来信: [4, 37, 39, 15, 5],
  来访: [21, 50, 23, 4, 2],
  来电: [2, 40, 58, 0, 0],
  网上信访: [1, 37, 40, 16, 6],
  手机APP: [0, 38, 62, 0, 0],
  领导信箱: [2, 45, 53, 0, 0],
  上级转送: [0, 0, 10, 58, 32],
};
/** Visits above the next level, in per cent of visits at each level. */
const skipLevel = [0, 0, 18, 80, 95];

const fewPersons = [70, 18, 8, 4];
const manyPersons = [
  { from: 5, to: 9, weight: 560 },
  { from: 10, to: 19, weight: 265 },
  { from: 20, to: 49, weight: 130 },
  { from: 50, to: 119, weight: 40 },
  { from: 120, to: 310, weight: 5 },
];
const manyWeights = manyPersons.map(({ weight }) => weight);

/** The moment within a petition's day, in seconds since midnight: offices keep their hours. */
export function timeOf(docket: Docket, address: Address): number {
  const channel = channelOf(docket, address);
  const stream = docket.stream('time', address);
  const [from, to] =
    channel === '来电'
      ? [7, 21]
      : ['来信', '来访', '上级转送'].includes(channel)
        ? [8, 17]
        : [stream.integer(8), 23];
  return from * 3600 + stream.integer((to - from) * 3600 + 3600);
}

/** The petition at an address. */
export function petitionAt(docket: Docket, address: Address): Petition {
  const { root, isRepeat, isOlder } = descentOf(docket, address);
  const matter = matterAt(docket, root);
  const channel = channelOf(docket, address);
  const facts = docket.stream('facts', address);
  const level = facts.weighted(levelWeights[channel]);
  const isSkipLevel = channel === '来访' && facts.integer(100) < (skipLevel[level] ?? 0);
  const department = departmentOf(
    matter.bureau,
    matter.isCitys ? null : matter.county,
    matter.township.name,
    address.day,
  );
  return {
    address,
    id: petitionNumber(address),
    matterId: matterNumber(root, isOlder),
    matter,
    channel,
    isRepeat,
    time: timeOf(docket, address),
    persons: personsOf(docket, address, matter, channel),
    level: levels[level] ?? '',
    isSkipLevel,
    department,
    clocks: runClocks(docket.stream('clocks', address), {
      day: address.day,
      purpose: matter.purpose,
      pace: department.pace,
      lastDay: docket.plan.lastDay,
    }),
  };
}

function personsOf(docket: Docket, address: Address, matter: Matter, channel: Channel): number {
  if (channel !== '来访' && channel !== '来信') return 1;
  const stream = docket.stream('persons', address);
  if (!matter.isJoint) return channel === '来信' ? 1 : stream.weighted(fewPersons) + 1;
  const span = manyPersons[stream.weighted(manyWeights)];
  return span === undefined ? 5 : span.from + stream.integer(span.to - span.from + 1);
}
