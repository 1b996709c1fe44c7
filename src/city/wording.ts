// The words of a petition: its matter's story told by one way of coming in, once or again.
import { type RandomStream, randomStream } from '../foundation/random.ts';
import type { Address, Docket } from './draws.ts';
import type { Matter } from './matter.ts';
import { fillSlots } from './slots.ts';
import { asides, burdens, efforts, farewells, openings, returns } from './texts/phrases.ts';
import type { Channel } from './topics.ts';

export interface Wording {
  readonly title: string;
  readonly text: string;
}

/** Texts are kept within these lengths, in characters, wherever their parts allow. */
export const textLength = { shortest: 60, longest: 200 } as const;

/** Parts of a hundred that tell a second detail, what was tried (or an aside), and what it did to people. */
const [secondDetail, firstMore, secondMore] = [38, 58, 30];

const openingsOf: Readonly<Record<Channel, readonly string[]>> = {
  来信: openings.letter,
  来访: openings.visit,
  来电: openings.call,
  网上信访: openings.online,
  手机APP: openings.online,
  领导信箱: openings.letter,
  上级转送: openings.letter,
};

/** Tells a matter: title and fact are the matter's own; the rest differs from petition to petition. */
export function wordPetition(
  docket: Docket,
  address: Address,
  petition: { readonly matter: Matter; readonly channel: Channel; readonly isRepeat: boolean },
): Wording {
  const { matter, channel, isRepeat } = petition;
  const { story, variant, event } = matter;
  const stream = event?.script
    ? randomStream(docket.plan.seed, `words/${event.script}`)
    : docket.stream('words', address);
  const isClaim = matter.purpose === 'claim';
  const opening = stream.pick(openingsOf[channel]);
  const [any, other, wish] = [story.details, story.details, story.requests].map(({ length }) =>
    stream.integer(length),
  );
  const place = (free: number | undefined): number => (story.isInPairs ? variant : (free ?? 0));
  const details = [place(any), ...(stream.integer(100) < secondDetail ? [place(other)] : [])];
  const back = stream.pick(returns);
  const more = isClaim ? [stream.pick(efforts), stream.pick(burdens)] : twoOf(stream, asides[matter.purpose]);
  const wanted = [stream.integer(100) < firstMore, stream.integer(100) < secondMore];
  const isSpoken = channel === '来访' || channel === '来电';
  const farewell = stream.pick(isSpoken ? farewells.spoken : farewells.written);
  const fill = (text: string): string => fillSlots(docket, matter, text);
  const told = [
    opening,
    story.facts[variant] ?? '',
    ...[...new Set(details)].map((index) => story.details[index] ?? ''),
    isRepeat && isClaim ? back : '',
  ].map(fill);
  const [first = '', second = ''] = more.map(fill);
  const asked = fill(story.requests[place(wish)] ?? '') + fill(farewell);
  const length = (parts: readonly string[]): number => parts.join('').length + asked.length;
  for (const [index, part] of [first, second].entries()) {
    const isShort = length(told) < textLength.shortest;
    if (isShort || (wanted[index] === true && length(told) + part.length <= textLength.longest))
      told.push(part);
  }
  return { title: fill(story.titles[variant] ?? ''), text: told.join('') + asked };
}

/** Two different items, or the same one twice where there is but one. */
function twoOf(stream: RandomStream, items: readonly string[]): readonly string[] {
  const first = stream.integer(items.length);
  const second = (first + 1 + stream.integer(Math.max(1, items.length - 1))) % items.length;
  return [items[first] ?? '', items[second] ?? ''];
}
