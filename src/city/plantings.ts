// Petitions that a capability plants: fixed in what its truth says of them, drawn like any other in all else.
import type { Township } from './places.ts';
import type { Story } from './story.ts';

/** One planted petition. Null leaves to chance what the capability does not care about. */
export interface Planting {
  readonly day: number;
  readonly topic: string | null;
  /** Code of a county. */
  readonly county: string | null;
  /** The hot event that it is about. */
  readonly event?: PlantedEvent;
}

/** What a planted event fixes of a petition about it. */
export interface PlantedEvent {
  readonly id: string;
  /** What it is about: a plant, an estate, a school; `short` is how people shorten the name. */
  readonly name: string;
  readonly short: string;
  readonly topic: string;
  readonly story: Story;
  readonly township: Township;
  /** The stream that words a text which was handed out and copied, or null where the words are its own. */
  readonly script: string | null;
}
