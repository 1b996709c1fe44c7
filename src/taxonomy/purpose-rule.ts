// The purpose of a petition by rule: accusations first, then suggestion, claim or inquiry by their words.
import { accusationWords } from './accusation-rule.ts';
import { gatherEvidence } from './evidence.ts';
import type { RuleLabel } from './label.ts';
import type { PetitionText, ScannedText } from './lexicon.ts';
import type { Taxonomy } from './taxonomy.ts';

export type Purpose = 'suggestion' | 'accusation' | 'claim' | 'inquiry' | 'other';

/** The purpose of a scanned text with the words that decided, or null where nothing is found or two tie. */
export function purposeOf(scanned: ScannedText): (RuleLabel & { readonly code: Purpose }) | null {
  const accusing = accusationWords(scanned);
  if (accusing.length > 0) return { code: 'accusation', words: accusing, confidence: 1 };
  const evidence = gatherEvidence(scanned, 'purpose');
  const [first, second] = evidence;
  if (first === undefined || first.score < 2 || first.score === second?.score) return null;
  const code = (['suggestion', 'claim', 'inquiry'] as const).find((purpose) => purpose === first.code);
  const whole = evidence.reduce((sum, { score }) => sum + score, 0);
  return code === undefined
    ? null
    : { code, words: first.words, confidence: Math.round((first.score / whole) * 1000) / 1000 };
}

/**
 * The purpose of a petition whose source names none, before anything is stored; null where the words do not
 * tell. `accusation` means: title and text may not be kept (`accusationWords` says when).
 */
export function screenPurpose(taxonomy: Taxonomy, petition: PetitionText): Purpose | null {
  return purposeOf(taxonomy.lexicon.scan(petition))?.code ?? null;
}
