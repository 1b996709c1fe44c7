// What-if: levers of the plan changed on trial. Shares of objection, signing and support, and petitions are no levers.
import { failure } from '../foundation/errors.ts';
import { nearest } from '../foundation/nearest.ts';
import { readFeature } from './admission.ts';
import type { Decision, Evidence, FeatureValue } from './decision.ts';
import type { Indicators } from './indicators.ts';

/** A lever with its value on trial. */
export interface LeverChange {
  readonly feature: string;
  readonly value: FeatureValue;
}

/**
 * Reads `FEATURE=VALUE`. Throws `risk.what_if_form`, `risk.unknown_feature` (with the nearest name),
 * `risk.not_a_lever` for what no plan can change, and `risk.what_if_value` for a value that the feature cannot have.
 */
export function readLeverChange(text: string, indicators: Indicators): LeverChange {
  const [, feature = '', value = ''] = /^\s*([a-z0-9_]+)\s*[=＝]\s*(.+?)\s*$/.exec(text) ?? [];
  if (feature === '') throw failure('risk.what_if_form', {});
  const indicator = indicators.get(feature);
  const levers = [...indicators.values()].filter(({ lever }) => lever !== null).map(({ name }) => name);
  if (indicator === undefined) {
    throw failure('risk.unknown_feature', { feature, nearest: nearest(feature, levers) ?? '' });
  }
  if (indicator.lever === null) throw failure('risk.not_a_lever', { feature, levers: levers.join(', ') });
  const read = readFeature(indicator, value);
  if ('problem' in read)
    throw failure('risk.what_if_value', { feature, unit: indicator.unit || indicator.type });
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
