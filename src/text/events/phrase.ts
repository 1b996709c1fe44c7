// A phrase for the title of an event: the name of a place or institution that enough of its messages have.
import { cues, titles } from '../../privacy/scrubber/name-cues.ts';
import { surnameAt } from '../../privacy/scrubber/surnames.ts';
import { nameEnding } from './names.ts';

/** A phrase joins a title only if so many matters of the event have it, and at least half of them. */
export const PHRASE_MATTERS = 10;
const PHRASE_SHARE = 0.5;
/** The characters before the ending. */
const [SHORTEST_STEM, LONGEST_STEM] = [2, 6];
/** Candidates that are looked at. */
const CANDIDATES = 4;

const CHINESE = /^\p{Script=Han}+$/u;

/** What says where something is and stands in no name: 我们在西溪国际 is no name, 西溪国际 is one. */
const BETWEEN = /[们在的了是说称]/;

/** A district before a name, which is taken only where the name alone is not enough: 青禾县澄江花园, 澄江花园. */
const DISTRICT = /(?:县|镇|乡|街道|市(?!场)|(?<![小社园])区)\p{Script=Han}/u;

/** Words that bring up what a message is about. A phrase that begins within one is no name: 映澄江花园. */
const OPENINGS = ['关于', '反映', '投诉', '咨询', '建议', '举报', '希望'] as const;

/** What parts sentences: what stands behind it is whole. What is masked parts nothing. */
const PARTING = /^[\s，。、；：！？,.;:!?“”‘’"'（）()【】]/u;

/** What does not begin a name: pronouns, prepositions and the like, and what says where something is. */
const UNNAMED = new RegExp(
  `^(?:我|们|市|县|区|镇|乡|本|该|这|那|各|某|整|有|的|在|位|是|和|与|及|对|把|被|为|向|到|从|就|都|不|要|请|因|由|附近|所在|旁|边|门|周|全|其|此|自|来|去|住|${OPENINGS.join('|')})`,
);

const labels: readonly string[] = [
  ...cues,
  ...titles,
  '先生',
  '女士',
  '村民',
  '业主',
  '户',
  '某',
  '氏',
  '家属',
  '本人',
];

/**
 * Whether a phrase can hold no name and no label of a person. Strict: a surname with anything behind it before the
 * ending is a person's name, and so is what is not Chinese characters alone.
 */
export function isFreeOfPersons(phrase: string, ending: string): boolean {
  if (!CHINESE.test(phrase) || labels.some((label) => phrase.includes(label))) return false;
  const stem = phrase.slice(0, phrase.length - ending.length);
  for (let at = 0; at < stem.length - 1; at += 1) if (surnameAt(stem, at) !== null) return false;
  return true;
}

/** Whether a phrase may be a name in its whole length, as far as one can tell without those beside it. */
const mayBeName = (phrase: string): boolean => !UNNAMED.test(phrase) && !BETWEEN.test(phrase);

/**
 * The names that a text has, each once, with what comes before the ending in every length: of one character more than
 * a phrase may have, to tell where it begins.
 */
function namesIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { index, 0: ending } of text.matchAll(nameEnding)) {
    for (let stem = SHORTEST_STEM; stem <= LONGEST_STEM + 1 && stem <= index; stem += 1) {
      found.set(text.slice(index - stem, index + ending.length), ending);
    }
  }
  return found;
}

/** Of the messages that have a phrase, so many have it with one and the same character before it: it is no whole name. */
const FRAGMENT = 0.8;

/** One message's words, and the matter that it belongs to. */
export interface EventWords {
  readonly matter: string;
  readonly words: string;
}

/**
 * The phrases that may join the title of an event, the best first: had by at least ten of its matters and by half of
 * them, free of persons; those without a district, of them the longest, of equally long ones the commonest.
 */
export function titlePhrases(messages: readonly EventWords[]): readonly string[] {
  const matters = new Map<string, Set<string>>();
  const endings = new Map<string, string>();
  for (const { matter, words } of messages) {
    for (const [phrase, ending] of namesIn(words)) {
      endings.set(phrase, ending);
      const having = matters.get(phrase);
      if (having === undefined) matters.set(phrase, new Set([matter]));
      else having.add(matter);
    }
  }
  const all = new Set(messages.map(({ matter }) => matter)).size;
  const least = Math.max(PHRASE_MATTERS, all * PHRASE_SHARE);
  const isPersonal = (phrase: string): boolean => !isFreeOfPersons(phrase, endings.get(phrase) ?? '');
  const stemOf = (phrase: string): string => phrase.slice(0, -(endings.get(phrase) ?? '').length);
  const hasDistrict = (phrase: string): number => (DISTRICT.test(stemOf(phrase)) ? 1 : 0);
  /** Whether a phrase is what is left of an opening word with a name, or of what could hold a person's name. */
  const isRest = (phrase: string, count: number): boolean =>
    [...matters].some(
      ([longer, { size }]) =>
        longer.length === phrase.length + 1 &&
        longer.endsWith(phrase) &&
        size >= count * FRAGMENT &&
        (OPENINGS.some((opening) => longer.startsWith(opening)) ||
          (mayBeName(longer) && !PARTING.test(longer) && isPersonal(longer))),
    );
  return [...matters]
    .filter(([phrase, { size }]) => size >= least && mayBeName(phrase))
    .filter(([phrase]) => stemOf(phrase).length <= LONGEST_STEM)
    .filter(([phrase, { size }]) => !isPersonal(phrase) && !isRest(phrase, size))
    .sort(
      ([one, { size: most }], [other, { size: less }]) =>
        hasDistrict(one) - hasDistrict(other) ||
        other.length - one.length ||
        less - most ||
        (one < other ? -1 : 1),
    )
    .slice(0, CANDIDATES)
    .map(([phrase]) => phrase);
}
