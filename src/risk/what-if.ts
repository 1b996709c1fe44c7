// What-if: levers of the plan changed on trial. Shares of objection, signing and support, and petitions are no levers.

import { failure } from '../foundation/errors.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import { listed } from '../foundation/messages/listed.ts';
import { nearest } from '../foundation/nearest.ts';
import { readFeature } from './admission.ts';
import type { Decision, Evidence, FeatureValue } from './decision.ts';
import type { Indicator, Indicators } from './indicators.ts';
import { unitText } from './units.ts';

/** A lever with its value on trial. */
export interface LeverChange {
  readonly feature: string;
  readonly value: FeatureValue;
}

/** What a what-if may change, in the order of the dictionary. */
export function leversOf(indicators: Indicators): Indicator[] {
  return [...indicators.values()].filter(({ lever }) => lever !== null);
}

/** As many levers as advice names. */
const mostNamed = 6;
/** The place of what the model does not learn of: after all that it does. */
const unranked = 1000;

/** What a what-if is read for: levers that the decision has values for are named first where one is none. */
export interface LeverRules {
  readonly indicators: Indicators;
  readonly language: Language;
  /** The decision on trial; null where there are several, or none is known. */
  readonly decision: Pick<Decision, 'features'> | null;
}

/** A few levers, by code and name: those that the decision has values for. */
function someLevers({ indicators, language, decision }: LeverRules): string {
  const levers = leversOf(indicators);
  const known = levers.filter(({ name }) => decision?.features.has(name) === true);
  const ranked = (known.length > 0 ? known : levers).toSorted(
    (a, b) => (a.model?.rank ?? unranked) - (b.model?.rank ?? unranked),
  );
  return listed(
    language,
    ranked
      .slice(0, mostNamed)
      .map(({ name, label }) => say(language, 'risk.report.with', { name, note: label[language] })),
  );
}

/**
 * Reads `FEATURE=VALUE`. Throws `risk.what_if_form`, `risk.unknown_feature` (with the nearest name),
 * `risk.not_a_lever` for what no plan can change, and `risk.what_if_value` for a value that the feature cannot have.
 */
export function readLeverChange(text: string, rules: LeverRules): LeverChange {
  const { indicators, language } = rules;
  const [, feature = '', value = ''] = /^\s*([a-z0-9_]+)\s*[=＝]\s*(.+?)\s*$/.exec(text) ?? [];
  if (feature === '') throw failure('risk.what_if_form', {});
  const indicator = indicators.get(feature);
  if (indicator === undefined) {
    throw failure('risk.unknown_feature', {
      feature,
      nearest:
        nearest(
          feature,
          leversOf(indicators).map(({ name }) => name),
        ) ?? '',
    });
  }
  if (indicator.lever === null) {
    const named = say(language, 'risk.report.with', { name: feature, note: indicator.label[language] });
    throw failure('risk.not_a_lever', { feature: named, levers: someLevers(rules) });
  }
  const read = readFeature(indicator, value);
  if ('problem' in read)
    throw failure('risk.what_if_value', { feature, unit: unitText(indicator, language) });
  return { feature, value: read.value };
}

/** The first and last day of comment say nothing any more where their number is on trial. */
const displaced: Readonly<Record<string, readonly string[]>> = {
  comment_days: ['comment_from', 'comment_to'],
};

/** The decision with levers changed, as if known on the day it is taken. */
export function withLevers(decision: Decision, changes: readonly LeverChange[]): Decision {
  const features = new Map<string, Evidence>(decision.features);
  for (const { feature, value } of changes) {
    features.set(feature, { value, asOf: decision.t0, source: 'what-if' });
    for (const name of displaced[feature] ?? []) features.delete(name);
  }
  return { ...decision, features };
}
