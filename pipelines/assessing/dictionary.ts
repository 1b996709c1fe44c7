// The dictionary, the draft factors and the thresholds that assessments are made with.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CONFIGURATION_FILE } from '../../src/config/project.ts';
import { packagePath } from '../../src/foundation/package-root.ts';
import { type DraftFactor, readDraftFactors } from '../../src/risk/factor-draft.ts';
import { type Indicators, readIndicators } from '../../src/risk/indicators.ts';
import {
  type OwnThresholds,
  readThresholds,
  type ThresholdTable,
  withOwnThresholds,
} from '../../src/risk/thresholds.ts';

/** What every assessment is made with. */
export interface RiskDictionary {
  readonly indicators: Indicators;
  readonly drafts: readonly DraftFactor[];
  readonly thresholds: ThresholdTable;
}

/** Where thresholds come from: a file of their own, else weathervane.yaml over what is packaged. */
export interface ThresholdSources {
  readonly file?: string | undefined;
  readonly own?: OwnThresholds | undefined;
}

/** The packaged dictionary, with the thresholds of the place. Throws `risk.thresholds`. */
export function riskDictionary({ file, own }: ThresholdSources = {}): RiskDictionary {
  const packaged = (...path: string[]): string => readFileSync(packagePath('data', ...path), 'utf8');
  return {
    indicators: readIndicators(packaged('indicators.csv')),
    drafts: readDraftFactors(packaged('risk', 'factors.csv')),
    thresholds: thresholdsOf(readThresholds(packaged('risk', 'thresholds.yaml')), { file, own }),
  };
}

function thresholdsOf(packaged: ThresholdTable, { file, own }: ThresholdSources): ThresholdTable {
  if (file !== undefined) return readThresholds(readFileSync(file, 'utf8'), basename(file));
  return own === undefined ? packaged : withOwnThresholds(packaged, own, CONFIGURATION_FILE);
}
