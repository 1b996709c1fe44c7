// What is recorded of a decision's life as scripts read it; the keys are a promise, more may be added.
import { isoDate } from '../foundation/calendar.ts';
import { shownCount } from './assessment-json.ts';
import type { AssessedVersion, DecisionRecord } from './decision-record.ts';
import { isOnPeople } from './measure-words.ts';

const day = (value: number | null): string | null => (value === null ? null : isoDate(value));

/** Wall-clock seconds as `2020-05-01T09:30:00`. */
function moment(seconds: number): string {
  const [date, rest] = [Math.floor(seconds / 86_400), Math.floor(seconds % 86_400)];
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${isoDate(date)}T${part(Math.floor(rest / 3600))}:${part(Math.floor(rest / 60) % 60)}:${part(rest % 60)}`;
}

function versionJson(version: AssessedVersion) {
  return {
    made_at: moment(version.runAt),
    milestone: version.milestone,
    filed: version.isFiled,
    level: version.level,
    level_is_floor: version.isFloor,
    index_before: version.indexBefore,
    index_after: version.indexAfter,
    probability: version.probability,
    interval: version.interval,
    expected_petitions: version.expectedPetitions,
    open_gates: version.openGates,
    thresholds: version.thresholds,
  };
}

/** The JSON of a record; small counts of petitions are null. */
export function recordJson(record: DecisionRecord) {
  const { first, filed, latest, tracked } = record;
  return {
    what_if_runs: record.whatIfRuns,
    what_if_runs_before_filing: record.whatIfRunsBeforeFiling,
    first: first === null ? null : versionJson(first),
    filed: filed === null ? null : versionJson(filed),
    latest: latest === null ? null : versionJson(latest),
    changes: record.changes,
    reassessments: record.reassessments.map(versionJson),
    measures: record.measures.map(({ measure, kind, factor, org, dueOn, doneOn, isOverdue }) => ({
      measure: isOnPeople(measure) ? null : measure,
      kind,
      factor,
      org,
      due_on: day(dueOn),
      done_on: day(doneOn),
      overdue: isOverdue,
    })),
    milestones: record.milestones.map(({ milestone, plannedOn, doneOn, isReassessed, isDue }) => ({
      milestone,
      planned_on: day(plannedOn),
      done_on: day(doneOn),
      reassessed: isReassessed,
      due: isDue,
    })),
    overrides: record.overrides.map(({ level, assessed, reason, org, decidedOn }) => ({
      level,
      assessed,
      reason,
      org,
      decided_on: day(decidedOn),
    })),
    petitions_since:
      tracked === null
        ? null
        : {
            stated: shownCount(tracked.stated),
            inferred: shownCount(tracked.inferred),
            supported: shownCount(tracked.supported),
            reversed: shownCount(tracked.reversed),
            lost: tracked.lost,
            days: tracked.days,
            complete: tracked.isOver,
            silent: tracked.isSilent,
          },
  };
}
