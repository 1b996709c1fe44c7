// A decision before it is taken, as plain data: what it is, what is known of it and since when, and what experts judge.

/** The kinds of decision (713 art. 3, Order 590, 土地管理法, 企业国有资产法). */
export const decisionTypes = [
  'house_expropriation',
  'land_expropriation',
  'restructuring',
  'planning',
  'pricing',
  'public_service',
  'environmental_facility',
  'major_construction',
  'other',
] as const;

export type DecisionType = (typeof decisionTypes)[number];

export const isDecisionType = (text: string): text is DecisionType =>
  decisionTypes.some((type) => type === text);

/** A value of a feature after it was read: numbers in the dictionary's unit, dates as day numbers. */
export type FeatureValue = number | boolean;

/** A value with the day on which it was known (a day number; null where nobody said) and where it came from. */
export interface Evidence {
  readonly value: FeatureValue;
  readonly asOf: number | null;
  readonly source: string | null;
}

/** What is known of a decision, by the names of the dictionary. */
export type Features = ReadonlyMap<string, Evidence>;

/** A factor of the expert index; probabilities and consequences are 0 to 1. */
export interface Factor {
  readonly factor: string;
  readonly weight: number;
  readonly p: number;
  readonly q: number;
  /** After measures; as before where nothing is said. */
  readonly pAfter: number;
  readonly qAfter: number;
  readonly measure: string | null;
}

/** The facts of a decision that name it. `t0` is the day number of the collective decision, planned or past. */
export interface DecisionFacts {
  readonly id: string;
  readonly title: string | null;
  readonly type: DecisionType | null;
  readonly topic: string | null;
  readonly area: string | null;
  /** The department that answers for it, by name or code. */
  readonly org: string | null;
  readonly stage: string | null;
  readonly t0: number;
}

/** A decision whose features were admitted: nothing in it is dated after `t0`. */
export interface Decision extends DecisionFacts {
  readonly features: Features;
  readonly factors: readonly Factor[];
}

/** The number of a feature, or null where it is not known. */
export function numberOf({ features }: Pick<Decision, 'features'>, name: string): number | null {
  const value = features.get(name)?.value;
  return typeof value === 'number' ? value : null;
}

/** The flag of a feature, or null where it is not known. */
export function flagOf({ features }: Pick<Decision, 'features'>, name: string): boolean | null {
  const value = features.get(name)?.value;
  return typeof value === 'boolean' ? value : null;
}
