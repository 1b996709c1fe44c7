// Labels by rule: keywords, the rules for confusable pairs, and never a guess.
import { type Evidence, gatherEvidence } from './evidence.ts';
import type { RuleLabel } from './label.ts';
import { hasLegacyYears } from './legacy-years.ts';
import type { Axis, PetitionText, ScannedText } from './lexicon.ts';
import { decidePair, type PairRule } from './pair-rules.ts';
import { purposeOf } from './purpose-rule.ts';
import { OTHER_TOPIC, type Taxonomy } from './taxonomy.ts';

export interface RuleLabels {
  /** `01` … `19`, a composite of two that tie (`01|08`), or `99`. */
  readonly topic: RuleLabel;
  /** A cause, or `unknown`. */
  readonly cause: RuleLabel;
  /** A purpose, or `other`. */
  readonly purpose: RuleLabel;
  /** `yes` or `no`. */
  readonly legacy: RuleLabel;
}

/** A topic competes with the best one from this share of its score; only then do pair rules compare them. */
const COMPETES_FROM = 0.5;
/** A lone word of weight 1 in the text decides nothing. */
const MINIMUM_SCORE = 2;

const undecided = (code: string): RuleLabel => ({ code, words: [], confidence: null });

function share(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 1000;
}

const totalScore = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, { score }) => sum + score, 0);

/** The best code; of two that tie their composite; `none` for nothing, too little, or more than two. */
function best(evidence: readonly Evidence[], whole: number, none: string): RuleLabel {
  const top = evidence[0]?.score ?? 0;
  const leaders = evidence.filter(({ score }) => score === top);
  if (top < MINIMUM_SCORE || leaders.length > 2) return undecided(none);
  return {
    code: leaders.map(({ code }) => code).join('|'),
    words: leaders.flatMap(({ words }) => words),
    confidence: share(totalScore(leaders), whole),
  };
}

/** Removes each topic that loses by a pair rule against another that competes with it. */
function settlePairs(
  rules: readonly PairRule[],
  evidence: readonly Evidence[],
  normalText: string,
): Evidence[] {
  const floor = (evidence[0]?.score ?? 0) * COMPETES_FROM;
  const standing = new Map(
    evidence.filter(({ score }) => score >= floor).map((found) => [found.code, found]),
  );
  for (const one of [...standing.keys()]) {
    for (const other of [...standing.keys()]) {
      const [first, second] = [standing.get(one), standing.get(other)];
      if (one >= other || first === undefined || second === undefined) continue;
      const decision = decidePair(rules, one, other, normalText);
      if (decision === null) continue;
      const [winner, loser] = decision.winner === one ? [first, second] : [second, first];
      standing.delete(loser.code);
      const words = [...new Set([...winner.words, ...decision.cues])];
      standing.set(winner.code, { ...winner, words });
    }
  }
  return [...standing.values()].sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}

/** The topic of a text, of all or only of those in `among`. */
export function topicOf(taxonomy: Taxonomy, scanned: ScannedText, among?: ReadonlySet<string>): RuleLabel {
  const all = gatherEvidence(scanned, 'topic');
  const evidence = among === undefined ? all : all.filter(({ code }) => among.has(code));
  if (evidence.length < 2) return best(evidence, totalScore(evidence), OTHER_TOPIC);
  const normalText = `${scanned.title.normal}\n${scanned.text.normal}`;
  return best(settlePairs(taxonomy.pairRules, evidence, normalText), totalScore(evidence), OTHER_TOPIC);
}

/** The best code of a plain axis; `none` where nothing is found or two tie. */
function plainLabel(scanned: ScannedText, axis: Axis, none: string): RuleLabel {
  const evidence = gatherEvidence(scanned, axis);
  if (evidence.length > 1 && evidence[0]?.score === evidence[1]?.score) return undecided(none);
  return best(evidence, totalScore(evidence), none);
}

function legacyOf(scanned: ScannedText, receivedOn: number | null): RuleLabel {
  const label = plainLabel(scanned, 'legacy', 'no');
  if (label.code === 'yes') return label;
  const years = hasLegacyYears(`${scanned.title.normal}\n${scanned.text.normal}`, receivedOn);
  return years === null ? label : { code: 'yes', words: [years], confidence: 1 };
}

/**
 * Labels a petition on all axes by rule. Words in the title weigh threefold, repeats little, and the
 * rules for confusable pairs come before the sum. `receivedOn` is the day number of registration: without it explicit
 * years do not make a matter a legacy.
 */
export function labelText(
  taxonomy: Taxonomy,
  petition: PetitionText & { readonly receivedOn?: number | null },
): RuleLabels {
  return labelScanned(taxonomy, taxonomy.lexicon.scan(petition), petition.receivedOn ?? null);
}

/** `labelText` for a text that has been scanned already. */
export function labelScanned(
  taxonomy: Taxonomy,
  scanned: ScannedText,
  receivedOn: number | null,
): RuleLabels {
  return {
    topic: topicOf(taxonomy, scanned),
    cause: plainLabel(scanned, 'cause', 'unknown'),
    purpose: purposeOf(scanned) ?? undecided('other'),
    legacy: legacyOf(scanned, receivedOn),
  };
}
