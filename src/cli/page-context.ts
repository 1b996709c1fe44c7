// What a page of an assessment is written with.
import type { DecisionRecord } from '../risk/decision-record.ts';
import type { Names } from '../risk/names.ts';
import type { Validation } from '../risk/validation.ts';

/** What a page is written with. */
export interface PageContext extends Names {
  readonly topicName: (code: string) => string;
  /** The name of a place; null where only its code is known. */
  readonly placeName: (code: string) => string | null;
  readonly validation: Validation | null;
  readonly record: DecisionRecord | null;
}
