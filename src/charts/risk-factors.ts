// The factors of a risk assessment as charts take them, and how their risks are printed.
import { roundedNumber } from '../foundation/rounding.ts';

/** A factor before and after measures; probabilities and consequences are 0 to 1. */
export interface RiskFactor {
  /** Its number in the table of factors, from 1. */
  readonly number: number;
  readonly name: string;
  readonly p: number;
  readonly q: number;
  readonly pAfter: number;
  readonly qAfter: number;
}

/** The four edges between the five bands, and their names from the lowest to the highest. */
export interface RiskBands {
  readonly edges: readonly number[];
  readonly names: readonly string[];
}

/** A risk or an index with as many decimals as it can bear. */
export const riskText = (value: number): string => roundedNumber(value, 3);

/** Shades of the bands, from pale to dark; text on the darkest is still read. */
export const bandShades = ['#f7f7f5', '#f3e9d8', '#eed2ac', '#e2ac7f', '#cf7f61'] as const;

/** Behind a figure that a line may cross: the same text in the colour of the paper, and wider. */
export const halo = { stroke: '#ffffff', strokeWidth: 4, color: '#ffffff', tooltip: null } as const;
