// Decisions for tests of the assessment.
import { readFileSync } from 'node:fs';
import { dayNumber } from '../../../src/foundation/calendar.ts';
import type { Decision, DecisionType, FeatureValue } from '../../../src/risk/decision.ts';
import { readDraftFactors } from '../../../src/risk/factor-draft.ts';
import { readIndicators } from '../../../src/risk/indicators.ts';
import { readThresholds, thresholdsFor } from '../../../src/risk/thresholds.ts';

const data = (path: string): string =>
  readFileSync(new URL(`../../../data/${path}`, import.meta.url), 'utf8');

export const indicators = readIndicators(data('indicators.csv'));
export const drafts = readDraftFactors(data('risk/factors.csv'));
export const thresholdTable = readThresholds(data('risk/thresholds.yaml'));
export const thresholds = thresholdsFor(thresholdTable, '990102');

export const t0 = dayNumber({ year: 2020, month: 6, day: 1 });

/** A decision of a kind with these features, all known ten days before it is taken. */
export function decisionWith(
  type: DecisionType | null,
  features: Readonly<Record<string, FeatureValue>> = {},
  facts: Partial<Decision> = {},
): Decision {
  return {
    id: 'D1',
    title: null,
    type,
    topic: '01',
    area: '990102',
    org: null,
    stage: 'pending',
    t0,
    factors: [],
    features: new Map(
      Object.entries(features).map(([name, value]) => [name, { value, asOf: t0 - 10, source: null }]),
    ),
    ...facts,
  };
}
