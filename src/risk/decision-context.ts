// What is known beside a decision when its page or report is written.
import type { DecisionRecord } from './decision-record.ts';
import type { Names } from './names.ts';
import type { Validation } from './validation.ts';

/** What the page and the report of a decision are written with. */
export interface DecisionContext extends Names {
  readonly topicName: (code: string) => string;
  /** The name of a place; null where only its code is known. */
  readonly placeName: (code: string) => string | null;
  readonly validation: Validation | null;
  /** What is recorded of the decision's life; null for one that is not in the register. */
  readonly record: DecisionRecord | null;
}
