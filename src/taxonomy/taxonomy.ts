// The taxonomy as plain data: classes, keywords, rules for confusable pairs, crosswalks; read and checked.
import type { Entry, Language } from '../foundation/messages/index.ts';
import { say } from '../foundation/messages/index.ts';
import { readAccusationCues } from './accusation-cues.ts';
import { type Crosswalks, readCrosswalks } from './crosswalk-tables.ts';
import { readCsvTable } from './csv-table.ts';
import { buildLexicon, type Lexicon, readKeywords, refuseFewKeywords } from './lexicon.ts';
import { type PairRule, readPairRules } from './pair-rules.ts';

/** One class of an axis. */
interface Category {
  readonly code: string;
  readonly name: Entry;
  readonly order: number;
}

export interface Taxonomy {
  /** Written into every label; a new one relabels. */
  readonly version: string;
  /** The day from which the version holds, as `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly topics: readonly Category[];
  readonly causes: readonly Category[];
  readonly purposes: readonly Category[];
  readonly lexicon: Lexicon;
  readonly pairRules: readonly PairRule[];
  readonly crosswalks: Crosswalks;
  /** The newer national content class of each topic. */
  readonly national: ReadonlyMap<string, Entry>;
}

/** The residual topic: nothing found, or more than two tied. */
export const OTHER_TOPIC = '99';

function readCategories(text: string, file: string): Category[] {
  return readCsvTable(text, file, ['code', 'zh', 'en', 'order'])
    .map((row) => ({
      code: row.get('code'),
      name: { zh: row.get('zh'), en: row.get('en') },
      order: Number(row.get('order')),
    }))
    .sort((a, b) => a.order - b.order);
}

const codesOf = (categories: readonly Category[]): Set<string> => new Set(categories.map(({ code }) => code));

/**
 * Reads the taxonomy from the files of `data/taxonomy`; `readText` gives the text of a file by its name there.
 * Throws `taxonomy.*` for a malformed line, an unknown code, a keyword shared between classes of an axis,
 * a topic with fewer than 20 keywords, or shares of a source label that do not sum to 1.
 */
export function readTaxonomy(readText: (file: string) => string): Taxonomy {
  const categories = (file: string) => readCategories(readText(file), file);
  const versions = readCsvTable(readText('version.csv'), 'version.csv', ['version', 'valid_from', 'note']);
  const current = versions.at(-1);
  const topics = categories('topics.csv');
  const causes = categories('causes.csv');
  const purposes = categories('purposes.csv');
  const [topicCodes, causeCodes, purposeCodes] = [codesOf(topics), codesOf(causes), codesOf(purposes)];
  const keywords = [
    ...readKeywords(readText, 'topic-keywords.csv', 'topic', topicCodes),
    ...readKeywords(readText, 'cause-keywords.csv', 'cause', causeCodes),
    ...readKeywords(readText, 'purpose-keywords.csv', 'purpose', purposeCodes),
    ...readKeywords(readText, 'legacy-keywords.csv', 'legacy', new Set(['yes'])),
    ...readAccusationCues(readText, 'accusation-cues.csv'),
  ];
  refuseFewKeywords(keywords, topicCodes);
  return {
    version: current?.get('version') ?? '',
    validFrom: current?.get('valid_from') ?? '',
    topics,
    causes,
    purposes,
    lexicon: buildLexicon(keywords),
    pairRules: readPairRules(readText, 'confusable-pairs.csv', topicCodes),
    crosswalks: readCrosswalks(readText, { topic: topicCodes, cause: causeCodes, legacy: new Set(['yes']) }),
    national: readNational(readText, 'summary-national.csv'),
  };
}

function readNational(readText: (file: string) => string, file: string): Map<string, Entry> {
  const rows = readCsvTable(readText(file), file, ['code', 'zh', 'en', 'note']);
  return new Map(rows.map((row) => [row.get('code'), { zh: row.get('zh'), en: row.get('en') }]));
}

/** The parts of a code: `01|08` has two. */
export function codeParts(code: string): string[] {
  return code.split('|');
}

function nameIn(categories: readonly Category[], code: string, language: Language): string | null {
  return categories.find((category) => category.code === code)?.name[language] ?? null;
}

/**
 * The name of a topic code; a composite's parts are joined by `/`. `composite` and `withheld` are the rows
 * that summaries add; `unknown` and `unlabelled` have no topic. A code that is no topic is returned as it is.
 */
export function topicName(taxonomy: Taxonomy, code: string, language: Language): string {
  if (code === 'composite') return say(language, 'taxonomy.composite');
  if (code === 'withheld') return say(language, 'taxonomy.withheld');
  if (code === 'unknown' || code === 'unlabelled') return say(language, 'taxonomy.unlabelled');
  return codeParts(code)
    .map((part) => nameIn(taxonomy.topics, part, language) ?? part)
    .join(language === 'zh' ? '/' : ' / ');
}
