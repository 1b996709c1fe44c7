// Hazards beside warnings: which rising series already has a measure, and which has none.
import type { SeriesKey } from './watched.ts';

/** Open hazards of one topic, place and department. */
export interface Hazards {
  /** A topic's code; null where the list's word is not known. */
  readonly topic: string | null;
  readonly area: string | null;
  readonly org: string | null;
  readonly hazards: number;
  readonly withMeasure: number;
  /** The first day on which one falls due, as a day number. */
  readonly dueOn: number | null;
}

/** What screening has found about a rising series: `measure` is whether anything is being done. */
export interface HazardState {
  readonly hazards: number;
  readonly with_measure: number;
  readonly due_on: number | null;
}

const within = (place: string, area: string): boolean => place.startsWith(area) || area.startsWith(place);

function concerns(key: Omit<SeriesKey, 'series' | 'kind' | 'channel'>, found: Hazards): boolean {
  if (key.topic === null && key.org === null)
    return key.area !== null && found.area !== null && within(found.area, key.area);
  if (key.topic !== null && key.topic !== found.topic) return false;
  if (key.org !== null && key.org.replaceAll(' ', '') !== found.org) return false;
  return key.area === null || found.area === null || within(found.area, key.area);
}

/** The open hazards that a series is about: of its topic, and of its place and department where both say so. */
export function hazardState(key: Parameters<typeof concerns>[0], all: readonly Hazards[]): HazardState {
  const found = all.filter((hazard) => concerns(key, hazard));
  const due = found.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]));
  return {
    hazards: found.reduce((sum, { hazards }) => sum + hazards, 0),
    with_measure: found.reduce((sum, { withMeasure }) => sum + withMeasure, 0),
    due_on: due.length === 0 ? null : Math.min(...due),
  };
}
