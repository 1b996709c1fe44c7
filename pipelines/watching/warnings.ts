// From judged weeks to warnings: episodes of alarm, what drives each, and the register of warnings brought up to date.

import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { type Hazards, hazardState } from '../../src/warning/hazards.ts';
import type { WatchPoint } from '../../src/warning/judge-weeks.ts';
import { type Episode, episodesOf } from '../../src/warning/life.ts';
import type { WarningSettings } from '../../src/warning/settings.ts';
import { type Warning, warningId, warningOf } from '../../src/warning/warnings.ts';
import { keyOf, mondayOf, type SeriesKey, type WeekAxis, weekLabel } from '../../src/warning/watched.ts';
import { columnReader } from '../column-reader.ts';
import { recordWarnings, type WarningRecord } from './record.ts';
import { partsKey, type Question, readAlarmedPoints, readParts } from './register.ts';

type Points = ReadonlyMap<string, readonly WatchPoint[]>;

const whole = keyOf('city');

/** The series that a series is a part of. */
function parentsOf({ kind, area, topic }: SeriesKey): string[] {
  if (kind === 'city') return [];
  return kind === 'topic-county' ? ['city', `county/${area}`, `topic/${topic}`] : ['city'];
}

function parentRises(points: Points, key: SeriesKey, week: number): boolean {
  return parentsOf(key).some((parent) =>
    (points.get(parent) ?? []).some((point) => point.week === week && point.alarm !== ''),
  );
}

/** What an episode says of itself, in one text: as long as that is the same, its warning stands as it stood. */
const standing = (id: string, facts: readonly (string | number | null)[]): string =>
  [id, ...facts].join('\n');

/** Warnings that are over and stand as they stood: they are not worked out again. */
async function settledWarnings(warehouse: Warehouse): Promise<Set<string>> {
  const found = await warehouse.query(
    `select id, period, level, observed, expected, last_on
     from ops.warning
     where state in ('ended', 'step')`,
  );
  const { text, number } = columnReader(found);
  const [periods, levels] = [text('period'), text('level')];
  const numbers = ['observed', 'expected', 'last_on'].map((name) => number(name));
  return new Set(
    text('id').map((id, row) =>
      standing(
        id ?? '',
        [periods, levels, ...numbers].map((values) => values[row] ?? null),
      ),
    ),
  );
}

/** The warnings of episodes, with what each is made of in its latest week in alarm. */
async function warningsOf(
  warehouse: Warehouse,
  axis: WeekAxis,
  points: Points,
  episodes: readonly Episode[],
): Promise<Warning[]> {
  const questions: Question[] = episodes.map(({ series, lastWeek }) => ({
    key: keyOf(series),
    monday: mondayOf(axis, lastWeek),
  }));
  const mondays = new Set(questions.map(({ monday }) => monday));
  const asked = questions.filter(({ key }) => key.kind !== 'city');
  const parts = await readParts(warehouse, [
    ...asked,
    ...[...mondays].map((monday) => ({ key: whole, monday })),
  ]);
  return episodes.map((episode) => {
    const key = keyOf(episode.series);
    const monday = mondayOf(axis, episode.lastWeek);
    return warningOf(key, episode, {
      axis,
      parts: parts.get(partsKey(episode.series, monday)) ?? [],
      wholeParts: parts.get(partsKey('city', monday)) ?? [],
      parentRises: parentRises(points, key, episode.lastWeek),
    });
  });
}

/** Brings `ops.warning` up to date with the judged weeks, and returns the warnings that are not over. */
export async function bringUpToDate(
  warehouse: Warehouse,
  axis: WeekAxis,
  settings: WarningSettings,
  runId: string,
  hazards: readonly Hazards[],
): Promise<WarningRecord[]> {
  const points = await readAlarmedPoints(warehouse, axis);
  const settled = await settledWarnings(warehouse);
  const id = ({ series, firstWeek }: Episode): string => warningId(series, mondayOf(axis, firstWeek));
  const isSettled = (episode: Episode): boolean =>
    episode.isOver &&
    settled.has(
      standing(id(episode), [
        weekLabel(mondayOf(axis, episode.lastWeek)),
        episode.level,
        episode.test.observed,
        episode.test.expected,
        mondayOf(axis, episode.onUntil) + 6,
      ]),
    );
  const episodes = [...points.values()].flatMap((series) => episodesOf(series, settings));
  const [kept, open] = [episodes.filter(isSettled), episodes.filter((episode) => !isSettled(episode))];
  const warnings = await warningsOf(warehouse, axis, points, open);
  const records = warnings.map((warning) => ({ warning, hazards: hazardState(warning.key, hazards) }));
  await warehouse.transaction(() => recordWarnings(warehouse, records, kept.map(id), runId));
  const current = new Set(episodes.filter(({ isOver }) => !isOver).map(id));
  return records.filter(({ warning }) => current.has(warning.id));
}
