// What a page of an assessment is written with, and the names of features and factors on it.
import { type Language, say } from '../foundation/messages/index.ts';
import type { DecisionRecord } from '../risk/decision-record.ts';
import type { DraftFactor } from '../risk/factor-draft.ts';
import { indexFeature } from '../risk/forecast.ts';
import type { Indicators } from '../risk/indicators.ts';
import type { Validation } from '../risk/validation.ts';

/** What a page is written with. */
export interface PageContext {
  readonly language: Language;
  readonly indicators: Indicators;
  readonly drafts: readonly DraftFactor[];
  readonly topicName: (code: string) => string;
  readonly validation: Validation | null;
  readonly record: DecisionRecord | null;
}

/** A feature's name in the page's language; its code where the dictionary has none. */
export function featureName(name: string, { indicators, language }: PageContext): string {
  if (name === indexFeature) return say(language, 'risk.expert_index');
  if (name === 'area_code') return say(language, 'risk.page.place');
  if (name === 't0') return say(language, 'risk.page.t0');
  return indicators.get(name)?.label[language] ?? name;
}

/** A factor's name in the page's language; as experts wrote it where it is their own. */
export function factorName(name: string, { drafts, language }: PageContext): string {
  return (
    drafts.find(({ factor, label }) => [factor, label.zh, label.en].includes(name))?.label[language] ?? name
  );
}
