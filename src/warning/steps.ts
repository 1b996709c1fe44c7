// Steps that are no rise: a channel that opened, a category that was named anew. They are named, not raised.
import { countQuantile } from '../statistics/count-distributions.ts';
import { type Part, usualTotal } from './drivers.ts';
import type { SeriesKind } from './watched.ts';

export type StepCause = 'channel_opening' | 'relabelling';

/** A rise that may be a step. */
export interface PossibleStep {
  readonly kind: SeriesKind;
  /** Mondays: of the rise, and of the register's first week. */
  readonly monday: number;
  readonly registerFrom: number;
  readonly observed: number;
  readonly expected: number;
  readonly upper: number;
  /** What the series is made of in that week, and what the whole is made of. */
  readonly parts: readonly Part[];
  readonly wholeParts: readonly Part[];
  /** Whether the series that this one is a part of is above its bound in that week, too. */
  readonly parentRises: boolean;
}

/** What began at most so many days ago is new; what was there in the register's first half year is not. */
const newDays = 52 * 7;
const graceDays = 26 * 7;
/** The part of the excess that newcomers must make up. */
const leastPart = 0.5;
const ordinary = 0.995;

function newcomers({ parts, monday, registerFrom }: PossibleStep, dimension: string): Part[] {
  return parts.filter(
    (part) =>
      part.dimension === dimension &&
      part.firstWeek !== null &&
      part.firstWeek > registerFrom + graceDays &&
      part.firstWeek > monday - newDays,
  );
}

const count = (parts: readonly Part[]): number => parts.reduce((sum, { observed }) => sum + observed, 0);

/** Whether the newcomers make up most of the excess, and nothing is above the bound without them. */
function explain({ observed, expected, upper }: PossibleStep, found: readonly Part[]): boolean {
  const brought = count(found);
  return brought > 0 && brought >= leastPart * (observed - expected) && observed - brought <= upper;
}

/** Whether a new channel brings this series more than its share of what it brings the whole. */
function bringsMore(step: PossibleStep, found: readonly Part[]): boolean {
  const [own, whole] = [usualTotal(step.parts), usualTotal(step.wholeParts)];
  if (whole === 0) return false;
  const all = step.wholeParts.filter(
    ({ dimension, value }) => dimension === 'channel' && found.some((part) => part.value === value),
  );
  return count(found) > countQuantile(ordinary, (count(all) * own) / whole);
}

/** The step that explains a rise, or null where the rise is one. */
export function stepCause(step: PossibleStep): StepCause | null {
  const channels = newcomers(step, 'channel');
  if (explain(step, channels) && (step.kind === 'channel' || !bringsMore(step, channels))) {
    return 'channel_opening';
  }
  const labellings = step.kind.startsWith('topic') ? newcomers(step, 'labelling') : [];
  return explain(step, labellings) && !step.parentRises ? 'relabelling' : null;
}
