// Near-duplicates of messages as they come: of each, the earlier messages in the window that say the same.
import { growingRecords } from './growing.ts';
import { createNearDuplicateIndex } from './near-duplicates.ts';
import { createComparer } from './overlap.ts';
import { comparableText, type Shingles, shinglesOf } from './shingles.ts';
import { mayBeOneCounty } from './window.ts';

/** Jaccard similarity from which two messages are near-duplicates. */
export const NEAR_DUPLICATE = 0.6;
/** Messages of fewer shingles are too short for their Jaccard similarity to mean anything. */
const SHORTEST = 8;

/** A message as it comes; `county` is `NOWHERE` where it is not known. */
export interface ComingMessage {
  /** Day number; messages come in the order of their days. */
  readonly day: number;
  readonly county: number;
  readonly title: string;
  readonly text: string;
}

/** What is read of a message before it is grouped. */
export interface MessageReading {
  readonly shingles: Shingles;
  /** Its near-duplicates in the window, of its county or without a place, by the order in which they came. */
  readonly copies: Int32Array;
}

const none = new Int32Array(0);
const nothing: Shingles = new Uint32Array(0);

/** What is kept of a message: the last one that it was compared with, and the county that it comes from. */
const [COMPARED_WITH, FROM] = [0, 1];

const ROOM_NUMBERS = 1 << 18;

/** Memory that threads share, in which shingles lie one after the other. */
function createRoom() {
  let numbers: Uint32Array = new Uint32Array(0);
  let used = 0;
  return {
    keep(shingles: Shingles): Shingles {
      if (used + shingles.length > numbers.length) {
        const bytes = 4 * Math.max(ROOM_NUMBERS, shingles.length);
        numbers = new Uint32Array(new SharedArrayBuffer(bytes));
        used = 0;
      }
      const kept = numbers.subarray(used, used + shingles.length);
      kept.set(shingles);
      used += shingles.length;
      return kept;
    },
  };
}

/**
 * Reads messages one after the other. What is read of a message depends on those before it and not on their groups, so
 * that reading may run ahead of grouping.
 */
export function createMessageReader(lookBackDays: number): (message: ComingMessage) => MessageReading {
  const near = createNearDuplicateIndex();
  const comparer = createComparer();
  const messages = growingRecords(2);
  /** By the order in which the messages came; of what has left the window nothing is kept. */
  const texts: Shingles[] = [];
  const days: number[] = [];
  const room = createRoom();
  let oldest = 0;

  return ({ day, county, title, text }) => {
    for (; oldest < days.length && (days[oldest] ?? 0) <= day - lookBackDays; oldest += 1) {
      texts[oldest] = nothing;
    }
    const shingles = room.keep(shinglesOf(comparableText(title), comparableText(text)));
    const index = texts.push(shingles) - 1;
    days.push(day);
    messages.set(index, FROM, county);
    if (shingles.length < SHORTEST) return { shingles, copies: none };
    const keys = near.keysOf(shingles);
    comparer.take(shingles);
    const copies: number[] = [];
    const visit = (other: number): void => {
      if (messages.get(other, COMPARED_WITH) === index) return;
      messages.set(other, COMPARED_WITH, index);
      if (!mayBeOneCounty(messages.get(other, FROM), county)) return;
      if (comparer.reaches(texts[other] ?? nothing, NEAR_DUPLICATE)) copies.push(other);
    };
    near.visit(keys, oldest, visit);
    near.add(keys, index);
    return { shingles, copies: Int32Array.from(copies) };
  };
}
