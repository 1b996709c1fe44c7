// Fills the slots of a story, each with one value for the whole matter.
import { civilDate } from '../foundation/calendar.ts';
import type { RandomStream } from '../foundation/random.ts';
import type { Docket } from './draws.ts';
import type { Matter } from './matter.ts';
import {
  banks,
  dams,
  estates,
  firms,
  hospitals,
  plants,
  projects,
  roads,
  schools,
  villages,
} from './texts/names.ts';

const pools: Readonly<Record<string, readonly string[]>> = {
  village: villages,
  estate: estates,
  road: roads,
  firm: firms,
  plant: plants,
  project: projects,
  dam: dams,
  school: schools,
  hospital: hospitals,
  bank: banks,
};

const between = (stream: RandomStream, low: number, high: number): string =>
  String(low + stream.integer(high - low + 1));

type Filler = (stream: RandomStream, matter: Matter) => string;

const fillers: Readonly<Record<string, Filler>> = {
  county: (_, { county }) => county.name,
  town: (_, { township }) => township.name,
  group: (stream) => `${between(stream, 1, 12)}组`,
  name: (_, { event }) => event?.name ?? '',
  short: (_, { event }) => event?.short ?? '',
  me: (_, { isJoint }) => (isJoint ? '我们' : '我'),
  home: (stream, { isJoint }) => (isJoint ? `我们${between(stream, 6, 80)}户` : '我家'),
  n: (stream) => between(stream, 2, 8),
  line: (stream) => between(stream, 1, 68),
  months: (stream) => between(stream, 3, 26),
  people: (stream) => between(stream, 6, 90),
  mu: (stream) => `${between(stream, 1, 38)}.${between(stream, 1, 9)}`,
  area: (stream) => between(stream, 46, 260),
  yuan: (stream) => `${between(stream, 2, 58)}${between(stream, 0, 9)}0`,
  money: (stream) => `${between(stream, 1, 86)}.${between(stream, 1, 9)}`,
  year: (stream, { address }) => String(civilDate(address.day).year - 1 - stream.integer(4)),
  old: (stream, { address }) => String(civilDate(address.day).year - 12 - stream.integer(22)),
  date: (stream, { address }) => {
    const { month, day } = civilDate(address.day - 2 - stream.integer(70));
    return `${month}月${day}日`;
  },
};

/** `text` with its `{slots}` filled: the same slot of the same matter always has the same value. */
export function fillSlots(docket: Docket, matter: Matter, text: string): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const stream = docket.stream(`slot/${name}`, matter.address);
    const pool = pools[name];
    if (pool !== undefined) return stream.pick(pool);
    const filler = fillers[name];
    if (filler === undefined) throw new RangeError(`no slot is called ${name}`);
    return filler(stream, matter);
  });
}
