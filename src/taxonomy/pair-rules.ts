// Rules for pairs of topics that share words: which words in the text decide for one side.
import { failure } from '../foundation/errors.ts';
import { readCsvTable, wordList } from './csv-table.ts';
import { normalForm } from './keyword-matcher.ts';

/** One rule: where both topics compete, its cues and the absence of others decide for `outcome`. */
export interface PairRule {
  readonly id: string;
  readonly first: string;
  /** `*` stands for any topic. */
  readonly second: string;
  /** One of the two; `*` stands for the topic that competes. */
  readonly outcome: string;
  /** At least one must stand in the text; none are needed where the list is empty. */
  readonly anyOf: readonly string[];
  readonly noneOf: readonly string[];
}

/** The side a rule decided for, and the cues that it found. */
export interface PairDecision {
  readonly winner: string;
  readonly cues: readonly string[];
}

/** Reads the rules in their order, which is the order they are tried in. Throws `taxonomy.unknown_code`. */
export function readPairRules(
  readText: (file: string) => string,
  file: string,
  topicCodes: ReadonlySet<string>,
): PairRule[] {
  const columns = ['id', 'first', 'second', 'outcome', 'any_of', 'none_of', 'note'] as const;
  return readCsvTable(readText(file), file, columns).map((row) => {
    const [first, second, outcome] = [row.get('first'), row.get('second'), row.get('outcome')];
    const sides = [first, second];
    const unknown =
      sides.find((code) => code !== '*' && !topicCodes.has(code)) ??
      (sides.includes(outcome) ? undefined : outcome);
    if (unknown !== undefined)
      throw failure('taxonomy.unknown_code', { code: unknown }, { place: row.place });
    const [anyOf, noneOf] = [wordList(row.get('any_of')), wordList(row.get('none_of'))];
    return {
      id: row.get('id'),
      first,
      second,
      outcome,
      anyOf: anyOf.map(normalForm),
      noneOf: noneOf.map(normalForm),
    };
  });
}

/** What the first fitting rule says of two topics in a text in normal form; null where none fits. */
export function decidePair(
  rules: readonly PairRule[],
  one: string,
  other: string,
  normalText: string,
): PairDecision | null {
  for (const rule of rules) {
    const rival = rivalUnder(rule, one, other);
    if (rival === null) continue;
    const cues = rule.anyOf.filter((cue) => normalText.includes(cue));
    if (rule.anyOf.length > 0 && cues.length === 0) continue;
    if (rule.noneOf.some((cue) => normalText.includes(cue))) continue;
    return { winner: rule.outcome === '*' ? rival : rule.outcome, cues };
  }
  return null;
}

/** The topic that stands in the second place of a rule for these two, or null where the rule is not about them. */
function rivalUnder(rule: PairRule, one: string, other: string): string | null {
  if (rule.first === one && (rule.second === other || rule.second === '*')) return other;
  if (rule.first === other && (rule.second === one || rule.second === '*')) return one;
  return null;
}
