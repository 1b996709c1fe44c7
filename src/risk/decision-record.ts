// The life of a decision as it was recorded: versions of its assessment, measures, milestones, judgements, petitions.
import type { RiskLevel } from './expert-index.ts';

/** A factor of a stored version: p × q before and after measures. */
export interface VersionFactor {
  readonly factor: string;
  readonly weight: number;
  readonly before: number;
  readonly after: number;
}

/** One version of an assessment, as it was stored when it was made. */
export interface AssessedVersion {
  /** Wall-clock seconds of the office. */
  readonly runAt: number;
  /** The milestone at which it was made again; null for the assessment before the decision. */
  readonly milestone: string | null;
  readonly isFiled: boolean;
  readonly level: RiskLevel;
  readonly isFloor: boolean;
  readonly indexBefore: number | null;
  readonly indexAfter: number | null;
  readonly probability: number;
  readonly interval: readonly [low: number, high: number];
  readonly expectedPetitions: number | null;
  /** Gates that were not passed, or of which nobody knew. */
  readonly openGates: readonly string[];
  /** What was known of the plan; dates as day numbers. What the register counts is not part of a version. */
  readonly features: Readonly<Record<string, number | boolean>>;
  readonly factors: readonly VersionFactor[];
  readonly thresholds: string;
}

export const changeKinds = ['level', 'index', 'probability', 'gate', 'feature', 'factor'] as const;

/**
 * What differs between two versions. `name` is the gate, the feature or the factor; index and factor are after
 * measures; a gate goes from `open` to `passed` or back; null where something was not known.
 */
export interface VersionChange {
  readonly kind: (typeof changeKinds)[number];
  readonly name: string;
  readonly from: number | boolean | string | null;
  readonly to: number | boolean | string | null;
}

/** A measure with the department that answers for it; days are day numbers. */
export interface PlannedMeasure {
  readonly measure: string;
  readonly kind: string | null;
  readonly factor: string | null;
  readonly org: string | null;
  readonly dueOn: number | null;
  readonly doneOn: number | null;
  /** Due and not done on the day of the assessment. */
  readonly isOverdue: boolean;
}

/** A step of the decision. */
export interface Milestone {
  readonly milestone: string;
  readonly plannedOn: number | null;
  readonly doneOn: number | null;
  /** Whether the decision was assessed again at it. */
  readonly isReassessed: boolean;
  /** Reached, and not assessed again yet. */
  readonly isDue: boolean;
}

/** A level that an office set by its own judgement: a role answers for it, never a named person. */
export interface Override {
  readonly level: RiskLevel;
  /** What the assessment said when it was set; null where none was stored. */
  readonly assessed: RiskLevel | null;
  readonly reason: string | null;
  readonly org: string | null;
  readonly decidedOn: number | null;
}

/** Petitions about a decision since it was taken, up to twelve months; no accusations. */
export interface TrackedPetitions {
  /** They name the decision. */
  readonly stated: number;
  /** Place, topic and time tie them to it alone, beyond chance. */
  readonly inferred: number;
  readonly supported: number;
  readonly reversed: number;
  /** Lawsuits and reconsiderations lost. */
  readonly lost: number;
  /** Days of the twelve months that the register covers. */
  readonly days: number;
  /** Whether the twelve months are over. */
  readonly isOver: boolean;
  /** Whether the place's channels went silent: then few petitions show nothing. */
  readonly isSilent: boolean;
}

/** All that is recorded of one decision. */
export interface DecisionRecord {
  readonly whatIfRuns: number;
  /** What-ifs run before the version that was filed; null where none was. */
  readonly whatIfRunsBeforeFiling: number | null;
  readonly first: AssessedVersion | null;
  readonly filed: AssessedVersion | null;
  /** The last one before the decision, filed or not. */
  readonly latest: AssessedVersion | null;
  /** From the first version to the filed one; to the latest where none was filed. */
  readonly changes: readonly VersionChange[];
  /** Versions made at milestones, oldest first. */
  readonly reassessments: readonly AssessedVersion[];
  readonly measures: readonly PlannedMeasure[];
  readonly milestones: readonly Milestone[];
  readonly overrides: readonly Override[];
  readonly tracked: TrackedPetitions | null;
}

const digits = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(6)));

/** What changed from one version to another, in the order of `changeKinds`; nothing for equal versions. */
export function changesBetween(from: AssessedVersion, to: AssessedVersion): VersionChange[] {
  const differing = (
    kind: VersionChange['kind'],
    name: string,
    was: VersionChange['from'],
    is: VersionChange['to'],
  ): VersionChange[] => (was === is ? [] : [{ kind, name, from: was, to: is }]);
  const union = (one: readonly string[], other: readonly string[]): string[] => [
    ...new Set([...one, ...other]),
  ];
  const riskOf = ({ factors }: AssessedVersion, name: string): number | null =>
    digits(factors.find(({ factor }) => factor === name)?.after ?? null);
  const gate = ({ openGates }: AssessedVersion, name: string): string =>
    openGates.includes(name) ? 'open' : 'passed';
  return [
    ...differing('level', 'level', from.level, to.level),
    ...differing('index', 'index', digits(from.indexAfter), digits(to.indexAfter)),
    ...differing('probability', 'probability', digits(from.probability), digits(to.probability)),
    ...union(from.openGates, to.openGates).flatMap((name) =>
      differing('gate', name, gate(from, name), gate(to, name)),
    ),
    ...union(Object.keys(from.features), Object.keys(to.features)).flatMap((name) =>
      differing('feature', name, from.features[name] ?? null, to.features[name] ?? null),
    ),
    ...union(
      from.factors.map(({ factor }) => factor),
      to.factors.map(({ factor }) => factor),
    ).flatMap((name) => differing('factor', name, riskOf(from, name), riskOf(to, name))),
  ];
}
