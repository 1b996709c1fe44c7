// What a rule says of a petition on one axis, and why.

/** A label and the words that decided; they all stand in the normal form of title or text. */
export interface RuleLabel {
  readonly code: string;
  readonly words: readonly string[];
  /**
   * The share of the decided code(s) in the scores of all codes found, rounded to 3 decimals; not a
   * probability. Null where nothing was decided.
   */
  readonly confidence: number | null;
}
