// Whether the register of petitions covers what an assessment counts of it: as far back and as far forward as needed.
import type { Decision } from './decision.ts';

/** What the register computes of petitions before a decision, and of the department that answers for it. */
const historyFeatures = [
  'petitions_36m_area',
  'petitions_12m_topic_area',
  'open_over_60d',
  'unkept_promise_n',
] as const;
const departmentFeatures = ['dept_timeliness_12m', 'dept_satisfaction_12m'] as const;

/**
 * Registers are exported once a month at the latest: a register whose last entry is older than this was not kept up,
 * and what it does not hold is not known.
 */
const longestWait = 31;
/** Entries pause over a weekend or a week of holidays: a day that lies further back is told. */
const usualPause = 10;

/** Why history is not counted (`ended`, `short`, `empty`), or up to which day it is (`behind`). */
export const coverageKinds = [
  'register_ended',
  'register_short',
  'register_empty',
  'register_behind',
] as const;

/** A limit of the register, and the day that it is about: its last or its first. */
export interface CoverageLimit {
  readonly kind: (typeof coverageKinds)[number];
  readonly day: number | null;
}

/** The register as seen from one day; all are day numbers. */
export interface RegisterReach {
  readonly firstOn: number | null;
  /** Its last day before `seenOn`. */
  readonly lastOn: number | null;
  /** Whether it holds the two years before. */
  readonly reachesBack: boolean;
  /** The day as of which history is counted, and the office's own day: what lies ahead cannot be registered yet. */
  readonly seenOn: number;
  readonly today: number;
}

/** The limit that the register sets to the history before a day; null where it covers it. */
export function coverageLimit({
  firstOn,
  lastOn,
  reachesBack,
  seenOn,
  today,
}: RegisterReach): CoverageLimit | null {
  if (lastOn === null) {
    return firstOn === null
      ? { kind: 'register_empty', day: null }
      : { kind: 'register_short', day: firstOn };
  }
  if (Math.min(seenOn, today) - 1 - lastOn > longestWait) return { kind: 'register_ended', day: lastOn };
  if (!reachesBack) return { kind: 'register_short', day: firstOn };
  return seenOn - 1 - lastOn > usualPause ? { kind: 'register_behind', day: lastOn } : null;
}

/** Whether a limit leaves history unknown. */
export const hidesHistory = (kind: string): boolean =>
  coverageKinds.some((one) => one === kind && one !== 'register_behind');

/** What is not known of a decision's history because the register does not cover it. */
export function uncountedHistory({ org, features }: Pick<Decision, 'org' | 'features'>): string[] {
  return [...historyFeatures, ...(org === null ? [] : departmentFeatures)].filter(
    (name) => !features.has(name),
  );
}
