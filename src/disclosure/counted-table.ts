// The counts of a table as the door sees them: each cell with what it counts, and which cells add up to which.
import type { Address } from './address.ts';

/** A count of a table. `id` is the id of its figure: `topic-counts/01/pieces`. */
export interface CountedCell {
  readonly id: string;
  readonly address: Address;
  readonly value: number;
}

/** `whole` is the sum of `parts`, which share nothing and leave nothing out. */
export interface Sum {
  readonly whole: Address;
  readonly parts: readonly Address[];
}

/** The counts of one table. What is not listed here (residents) is no count of registrations. */
export interface CountedTable {
  readonly id: string;
  readonly cells: readonly CountedCell[];
  readonly sums: readonly Sum[];
  /** Counts that a report cannot do without: they are never suppressed for the sake of others. */
  readonly headlines?: readonly Address[];
}

/**
 * A table of an earlier release with today's counts; `published` is what stood there then, null where suppressed. The
 * two differ where the register has changed since.
 */
export interface EarlierTable extends Omit<CountedTable, 'cells'> {
  readonly cells: readonly (CountedCell & { readonly published: number | null })[];
}
