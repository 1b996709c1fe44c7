// The words of a petition: its matter's story told by one way of coming in, once or again.
import type { Address, Docket } from './draws.ts';
import type { Matter } from './matter.ts';
import { fillSlots } from './slots.ts';
import { burdens, efforts, farewells, openings, returns } from './texts/phrases.ts';
import type { Channel } from './topics.ts';

export interface Wording {
  readonly title: string;
  readonly text: string;
}

/** Texts are kept within these lengths, in characters, wherever their parts allow. */
export const textLength = { shortest: 60, longest: 200 } as const;

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
  const { story, variant } = matter;
  const stream = docket.stream('words', address);
  const choose = (items: readonly string[]): string => {
    const any = stream.integer(items.length);
    return items[story.isInPairs ? variant : any] ?? '';
  };
  const [opening, detail, request] = [
    stream.pick(openingsOf[channel]),
    choose(story.details),
    choose(story.requests),
  ];
  const [effort, burden, back, farewell] = [efforts, burdens, returns, farewells].map((items) =>
    stream.pick(items),
  );
  const isClaim = matter.purpose === 'claim';
  const [saysEffort, saysBurden] = [stream.integer(100) < 52, stream.integer(100) < 30];
  const fill = (text: string): string => fillSlots(docket, matter, text);
  const core = fill(`${story.facts[variant] ?? ''}${isRepeat && isClaim ? back : ''}${detail}`);
  const wish = fill(request);
  const [start, tried, hurt, end] = [opening, effort, burden, farewell].map((text) => fill(text ?? ''));
  let text = `${start}${core}${isClaim && saysEffort ? tried : ''}${isClaim && saysBurden ? hurt : ''}${wish}${end}`;
  if (text.length > textLength.longest) text = `${start}${core}${wish}`;
  if (text.length < textLength.shortest && isClaim) text = `${start}${core}${tried}${hurt}${wish}${end}`;
  return { title: fill(story.titles[variant] ?? ''), text };
}
