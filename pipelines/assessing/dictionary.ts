// The dictionary, the draft factors and the thresholds that assessments are made with.
import { readFileSync } from 'node:fs';
import { packagePath } from '../../src/foundation/package-root.ts';
import { type DraftFactor, readDraftFactors } from '../../src/risk/factor-draft.ts';
import { type Indicators, readIndicators } from '../../src/risk/indicators.ts';
import { readThresholds, type ThresholdTable } from '../../src/risk/thresholds.ts';

/** What every assessment is made with. */
export interface RiskDictionary {
  readonly indicators: Indicators;
  readonly drafts: readonly DraftFactor[];
  readonly thresholds: ThresholdTable;
}

/** The packaged dictionary, with the thresholds of a place's own file where one is named. */
export function riskDictionary(thresholdsFile?: string): RiskDictionary {
  const packaged = (...path: string[]): string => readFileSync(packagePath('data', ...path), 'utf8');
  return {
    indicators: readIndicators(packaged('indicators.csv')),
    drafts: readDraftFactors(packaged('risk', 'factors.csv')),
    thresholds:
      thresholdsFile === undefined
        ? readThresholds(packaged('risk', 'thresholds.yaml'))
        : readThresholds(readFileSync(thresholdsFile, 'utf8'), thresholdsFile.split(/[\\/]/).at(-1)),
  };
}
