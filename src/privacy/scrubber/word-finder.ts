// Finds any of many words in a text, fast: most characters begin none of them.

/** A word that stands in a text, from `start` up to, not including, `end`. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Prepares to find words; of those that begin at the same place the longest is found. */
export function wordFinder(words: readonly string[]): (text: string) => FoundWord[] {
  const byFirst = new Map<number, string[]>();
  for (const word of [...new Set(words)].toSorted((a, b) => b.length - a.length)) {
    const first = word.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  const begins = new Uint8Array(65_536);
  for (const first of byFirst.keys()) begins[first] = 1;
  return (text) => {
    const found: FoundWord[] = [];
    for (let start = 0; start < text.length; start += 1) {
      const first = text.charCodeAt(start);
      if (begins[first] === 0) continue;
      const word = byFirst.get(first)?.find((candidate) => text.startsWith(candidate, start));
      if (word !== undefined) found.push({ word, start, end: start + word.length });
    }
    return found;
  };
}
