// What the pages and reports of assessed decisions are written with, taken from what the assessment found.
import type { Language } from '../../src/foundation/messages/index.ts';
import type { Decision } from '../../src/risk/decision.ts';
import type { DecisionContext } from '../../src/risk/decision-context.ts';
import { type Taxonomy, topicName } from '../../src/taxonomy/taxonomy.ts';
import type { AssessResult } from '../assess.ts';

/** What to write each decision with. */
export function decisionContexts(
  { records, validation, dictionary, placeNames }: AssessResult,
  { taxonomy, language }: { readonly taxonomy: Taxonomy; readonly language: Language },
): (decision: Pick<Decision, 'id'>) => DecisionContext {
  return ({ id }) => ({
    language,
    indicators: dictionary.indicators,
    drafts: dictionary.drafts,
    topicName: (code) => topicName(taxonomy, code, language),
    placeName: (code) => placeNames.get(code) || null,
    validation,
    record: records.get(id) ?? null,
  });
}
