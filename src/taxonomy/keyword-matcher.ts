// Finds many keywords in a text in one pass (Aho and Corasick 1975); among overlapping ones the longest wins.

/** A keyword found: its index in the list, and where it stands in the normal form of the text. */
export interface Match {
  readonly keyword: number;
  readonly start: number;
  /** Just after its last character. */
  readonly end: number;
}

export interface KeywordMatcher {
  /** All occurrences in a text in normal form (`normalForm`), overlapping ones too, ordered by their end. */
  readonly find: (normalText: string) => Match[];
}

/** NFKC, lower case, without white space: the form in which texts and keywords are compared. */
export function normalForm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .toLowerCase();
}

interface Trie {
  /** The state reached from a state by a character class: `state * classes + class`. */
  readonly next: Int32Array;
  readonly classes: number;
  /** The keyword that ends in a state, or -1. */
  readonly ends: Int32Array;
  readonly states: number;
}

function buildTrie(keywords: readonly string[], classOf: Uint16Array, classes: number): Trie {
  const room = 1 + keywords.reduce((sum, keyword) => sum + keyword.length, 0);
  const next = new Int32Array(room * classes);
  const ends = new Int32Array(room).fill(-1);
  let states = 1;
  for (const [index, keyword] of keywords.entries()) {
    let state = 0;
    for (let at = 0; at < keyword.length; at += 1) {
      const slot = state * classes + (classOf[keyword.charCodeAt(at)] ?? 0);
      if (next[slot] === 0) {
        next[slot] = states;
        states += 1;
      }
      state = next[slot] ?? 0;
    }
    ends[state] = index;
  }
  return { next: next.slice(0, states * classes), classes, ends: ends.slice(0, states), states };
}

/** Completes the trie to an automaton in place; returns for each state the nearest shorter state that ends a keyword. */
function addFailureLinks({ next, classes, ends, states }: Trie): Int32Array {
  const fail = new Int32Array(states);
  const shorter = new Int32Array(states);
  const queue: number[] = [];
  for (let symbol = 0; symbol < classes; symbol += 1) {
    const child = next[symbol] ?? 0;
    if (child !== 0) queue.push(child);
  }
  for (const state of queue) {
    const back = fail[state] ?? 0;
    shorter[state] = (ends[back] ?? -1) >= 0 ? back : (shorter[back] ?? 0);
    for (let symbol = 0; symbol < classes; symbol += 1) {
      const slot = state * classes + symbol;
      const child = next[slot] ?? 0;
      const fallback = next[back * classes + symbol] ?? 0;
      if (child === 0) next[slot] = fallback;
      else {
        fail[child] = fallback;
        queue.push(child);
      }
    }
  }
  return shorter;
}

/** Prepares to find `keywords`: distinct, not empty, in normal form. */
export function compileKeywords(keywords: readonly string[]): KeywordMatcher {
  const alphabet = new Set(keywords.join(''));
  const classOf = new Uint16Array(65_536);
  for (const [index, character] of [...alphabet].entries()) classOf[character.charCodeAt(0)] = index + 1;
  const trie = buildTrie(keywords, classOf, alphabet.size + 1);
  const { next, classes, ends } = trie;
  const shorter = addFailureLinks(trie);
  return {
    find(normalText) {
      const found: Match[] = [];
      let state = 0;
      for (let at = 0; at < normalText.length; at += 1) {
        state = next[state * classes + (classOf[normalText.charCodeAt(at)] ?? 0)] ?? 0;
        for (let ending = state; ending !== 0; ending = shorter[ending] ?? 0) {
          const keyword = ends[ending] ?? -1;
          if (keyword < 0) continue;
          found.push({ keyword, start: at + 1 - (keywords[keyword]?.length ?? 0), end: at + 1 });
        }
      }
      return found;
    },
  };
}

/**
 * The matches that stand: the longest first, of equals the leftmost, each only where no one that stands
 * already covers a character of it; in text order. So 非法集资 leaves no 集资.
 */
export function longestMatches<M extends Pick<Match, 'start' | 'end'>>(matches: readonly M[]): M[] {
  if (matches.length < 2) return [...matches];
  const covered = new Uint8Array(matches.reduce((last, { end }) => Math.max(last, end), 0));
  const byLength = matches.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept = byLength.filter(({ start, end }) => {
    // What stands is at least as long, so where they overlap it covers an end of this one.
    if (covered[start] === 1 || covered[end - 1] === 1) return false;
    covered.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
