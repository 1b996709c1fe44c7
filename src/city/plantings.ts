// Petitions that a capability plants: fixed in what its truth says of them, drawn like any other in all else.

/** One planted petition. Null leaves to chance what the capability does not care about. */
export interface Planting {
  readonly day: number;
  readonly topic: string | null;
  /** Code of a county. */
  readonly county: string | null;
}
