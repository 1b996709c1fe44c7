// All keywords of all axes in one automaton, and what they found in a title and a text.
import { failure } from '../foundation/errors.ts';
import { replacePlaceholders } from '../foundation/placeholders.ts';
import { positiveNumber, readCsvTable } from './csv-table.ts';
import { compileKeywords, longestMatches, normalForm } from './keyword-matcher.ts';

export type Axis = 'topic' | 'cause' | 'purpose' | 'legacy' | 'accusation';

/** What a register holds of a petition in words. */
export interface PetitionText {
  readonly title: string | null;
  readonly text: string | null;
}

export interface Keyword {
  readonly axis: Axis;
  readonly code: string;
  readonly word: string;
  /** 3 names the class by itself, 2 usually, 1 only together with others. */
  readonly weight: number;
}

/** A keyword found in the normal form of a title or text. */
export interface Hit {
  readonly keyword: Keyword;
  readonly start: number;
  readonly end: number;
}

/** A title or text in normal form, and what stands in it per axis, in text order. */
export interface ScannedPart {
  readonly normal: string;
  readonly hits: (axis: Axis) => readonly Hit[];
}

export interface ScannedText {
  readonly title: ScannedPart;
  readonly text: ScannedPart;
}

export interface Lexicon {
  readonly keywords: readonly Keyword[];
  readonly scan: (petition: PetitionText) => ScannedText;
}

const MINIMUM_KEYWORDS = 20;
/** What a placeholder reads as: 〔不动产证〕 says nothing of what a petition is about. */
const maskedPart = '〔〕';

/** Reads `code,keyword,weight[,…]`. Throws for codes not in `codes` and for keywords that two codes share. */
export function readKeywords(
  readText: (file: string) => string,
  file: string,
  axis: Axis,
  codes: ReadonlySet<string>,
): Keyword[] {
  const columns = ['code', 'keyword', 'weight'] as const;
  const withOrigin = ['code', 'keyword', 'weight', 'origin', 'note'] as const;
  const rows = readCsvTable(readText(file), file, axis === 'topic' ? withOrigin : columns);
  const owners = new Map<string, string>();
  return rows.map((row) => {
    const [code, word] = [row.get('code'), row.get('keyword')];
    if (!codes.has(code)) throw failure('taxonomy.unknown_code', { code }, { place: row.place });
    const owner = owners.get(normalForm(word));
    if (owner !== undefined) {
      const parameters = { keyword: word, first: owner, second: code };
      throw failure('taxonomy.shared_keyword', parameters, { place: row.place });
    }
    owners.set(normalForm(word), code);
    return { axis, code, word, weight: positiveNumber(row, 'weight') };
  });
}

/** Throws `taxonomy.few_keywords` for a topic, other than the residual, that has fewer than 20 keywords. */
export function refuseFewKeywords(keywords: readonly Keyword[], topicCodes: ReadonlySet<string>): void {
  for (const code of topicCodes) {
    const count = keywords.filter((keyword) => keyword.axis === 'topic' && keyword.code === code).length;
    if (code !== '99' && count < MINIMUM_KEYWORDS) {
      throw failure('taxonomy.few_keywords', { code, count, minimum: MINIMUM_KEYWORDS });
    }
  }
}

/** Compiles the keywords of all axes; overlaps are resolved within each axis (`longestMatches`). */
export function buildLexicon(keywords: readonly Keyword[]): Lexicon {
  const meanings = Map.groupBy(keywords, (keyword) => normalForm(keyword.word));
  const words = [...meanings.keys()];
  const meaningsOf = words.map((word) => meanings.get(word) ?? []);
  const matcher = compileKeywords(words);
  const scanPart = (part: string | null): ScannedPart => {
    const normal = normalForm(replacePlaceholders(part ?? '', () => maskedPart));
    const found = new Map<Axis, Hit[]>();
    for (const match of matcher.find(normal)) {
      for (const keyword of meaningsOf[match.keyword] ?? []) {
        const hit = { keyword, start: match.start, end: match.end };
        const hits = found.get(keyword.axis);
        if (hits === undefined) found.set(keyword.axis, [hit]);
        else hits.push(hit);
      }
    }
    for (const [axis, hits] of found) found.set(axis, longestMatches(hits));
    return { normal, hits: (axis) => found.get(axis) ?? [] };
  };
  return { keywords, scan: ({ title, text }) => ({ title: scanPart(title), text: scanPart(text) }) };
}
