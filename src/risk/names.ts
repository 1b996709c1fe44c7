// The names of features and factors as pages and reports print them.
import { type Language, say } from '../foundation/messages/index.ts';
import type { DraftFactor } from './factor-draft.ts';
import { indexFeature } from './forecast.ts';
import type { Indicators } from './indicators.ts';

/** What names are found in. */
export interface Names {
  readonly language: Language;
  readonly indicators: Indicators;
  readonly drafts: readonly DraftFactor[];
}

/** A feature's name, also of those that are facts of the decision; its code where the dictionary has none. */
export function featureName(name: string, { indicators, language }: Omit<Names, 'drafts'>): string {
  if (name === indexFeature) return say(language, 'risk.expert_index');
  if (name === 'area_code') return say(language, 'risk.page.place');
  if (name === 'topic') return say(language, 'risk.page.topic');
  if (name === 't0') return say(language, 'risk.page.t0');
  if (name === 'petition_history') return say(language, 'risk.petition_history');
  return indicators.get(name)?.label[language] ?? name;
}

/** A factor's name, from its code or its name in either language; as experts wrote it where it is their own. */
export function factorName(name: string, { drafts, language }: Omit<Names, 'indicators'>): string {
  const known = drafts.find(({ factor, label }) => [factor, label.zh, label.en].includes(name));
  return known?.label[language] ?? name;
}
