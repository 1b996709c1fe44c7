// Sentences from the catalogue: the words of a message with figures, phrases and open slots in its places.
import type { ParametersOf } from '../../foundation/messages/catalogue.ts';
import { type Language, type MessageKey, messages, say } from '../../foundation/messages/index.ts';
import type { Segment, Sentence } from '../model.ts';

/** What may stand in a place of a message. */
export type Slot = string | Segment | Sentence;

export type SlotsOf<Key extends MessageKey> = {
  readonly [Name in keyof ParametersOf<(typeof messages)[Key]>]: Slot;
};

const segmentsOf = (slot: Slot): Sentence =>
  typeof slot === 'string' ? [{ kind: 'words', text: slot }] : 'kind' in slot ? [slot] : slot;

/** Joins neighbouring words, and drops empty ones. */
function tidy(segments: Sentence): Sentence {
  return segments.reduce<Segment[]>((done, segment) => {
    const last = done.at(-1);
    if (segment.kind === 'words' && last?.kind === 'words') {
      done[done.length - 1] = { kind: 'words', text: last.text + segment.text };
    } else if (segment.kind !== 'words' || segment.text !== '') {
      done.push(segment);
    }
    return done;
  }, []);
}

/** The message `key` with a slot in each of its places. */
export function compose<Key extends MessageKey>(language: Language, key: Key, slots: SlotsOf<Key>): Sentence {
  const places: ReadonlyMap<string, Slot> = new Map(Object.entries<Slot>(slots));
  const segments = messages[key][language].split(/\{(\w+)\}/).flatMap((part, index) => {
    if (index % 2 === 0) return segmentsOf(part);
    const slot = places.get(part);
    if (slot === undefined) throw new RangeError(`message ${key} has no slot ${part}`);
    return segmentsOf(slot);
  });
  return tidy(segments);
}

const holdsComma = (item: Slot): boolean =>
  segmentsOf(item).some((segment) => segment.kind === 'words' && /[,，、]/.test(segment.text));

/** Items as a list: 甲、乙和丙; a, b and c. Items that hold commas themselves are parted by semicolons. */
export function enumerate(language: Language, items: readonly Slot[]): Sentence {
  const between = items.some(holdsComma) ? 'page.semicolon' : 'page.comma';
  return tidy(
    items.flatMap((item, index) => {
      if (index === 0) return segmentsOf(item);
      const separator = say(language, index === items.length - 1 ? 'page.and' : between);
      return [...segmentsOf(separator), ...segmentsOf(item)];
    }),
  );
}

/** Clauses as a list, parted by semicolons. */
export function list(language: Language, items: readonly Slot[]): Sentence {
  return tidy(
    items.flatMap((item, index) =>
      index === 0 ? segmentsOf(item) : [...segmentsOf(say(language, 'page.semicolon')), ...segmentsOf(item)],
    ),
  );
}

/** Sentences as one paragraph. */
export function paragraph(language: Language, sentences: readonly Sentence[]): Sentence {
  return tidy(
    sentences.flatMap((sentence, index) => [
      ...segmentsOf(index > 0 && language === 'en' ? ' ' : ''),
      ...sentence,
    ]),
  );
}

/** A sentence as plain text, open slots as 【待补:name】. */
export function sentenceText(language: Language, sentence: Sentence): string {
  return sentence
    .map((segment) =>
      segment.kind === 'missing' ? say(language, 'page.missing_slot', { name: segment.name }) : segment.text,
    )
    .join('');
}
