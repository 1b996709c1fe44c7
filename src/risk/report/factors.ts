// The factors of an assessment as its report counts them: numbered from 1 in the order of their table.
import type { RiskBands, RiskFactor } from '../../charts/risk-factors.ts';
import { say } from '../../foundation/messages/index.ts';
import type { Assessment } from '../assessment.ts';
import { factorBand, factorBands, factorRisk, type Phase } from '../expert-index.ts';
import { factorName, type ReportContext } from './words.ts';

/** The factors with their numbers and names, for charts and tables alike. */
export function numberedFactors({ factors }: Assessment, context: ReportContext): RiskFactor[] {
  return factors.map(({ factor, p, q, pAfter, qAfter }, place) => ({
    number: place + 1,
    name: factorName(factor, context),
    p,
    q,
    pAfter,
    qAfter,
  }));
}

/** The bands of the place's thresholds, in words. */
export function bandsOf({ thresholds }: Assessment, { language }: ReportContext): RiskBands {
  return {
    edges: thresholds.factor_edges,
    names: factorBands.map((band) => say(language, `risk.band.${band}`)),
  };
}

/** The band of a factor in words. */
export function bandText(
  { factors, thresholds }: Assessment,
  place: number,
  phase: Phase,
  { language }: ReportContext,
): string {
  const factor = factors[place];
  return factor === undefined
    ? ''
    : say(language, `risk.band.${factorBand(factorRisk(factor, phase), thresholds)}`);
}
