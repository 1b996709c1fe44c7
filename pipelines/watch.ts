// Early warnings: which topics, places and departments rise beyond their season, since when, and what drives them.
import { isoDate } from '../src/foundation/calendar.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { type Language, say } from '../src/foundation/messages/index.ts';
import { namesOf } from '../src/report/names.ts';
import type { Taxonomy } from '../src/taxonomy/taxonomy.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import type { Driver } from '../src/warning/drivers.ts';
import { silentFeeds } from '../src/warning/feeds.ts';
import type { HazardState } from '../src/warning/hazards.ts';
import type { WarningSettings } from '../src/warning/settings.ts';
import { byExceedance, type Warning } from '../src/warning/warnings.ts';
import { mondayOf, type WeekAxis, weekLabel } from '../src/warning/watched.ts';
import { runName } from './run-facts.ts';
import { judgeRegister } from './watching/judge.ts';
import { placeNames, seriesWords, type Words } from './watching/names.ts';
import type { WarningRecord } from './watching/record.ts';
import { readFeeds, readHazards, readSpan, readTested } from './watching/register.ts';
import { bringUpToDate } from './watching/warnings.ts';

/** A warning as scripts may rely on it. */
export interface ListedWarning {
  readonly id: string;
  readonly level: Warning['level'];
  readonly topic: string | null;
  readonly area: string | null;
  readonly org: string | null;
  readonly channel: string | null;
  /** The series in words. */
  readonly name: string;
  readonly period: string;
  readonly observed: number;
  readonly expected: number;
  readonly upper: number;
  readonly p_value: number;
  readonly q_value: number;
  readonly exceedance: number;
  readonly since: string;
  readonly state: Warning['state'];
  readonly signal: Warning['signal'];
  readonly method: Warning['method'];
  readonly cause: Warning['cause'];
  readonly drivers: readonly (Driver & { readonly name: string })[];
  readonly hazards: Omit<HazardState, 'due_on'> & { readonly due_on: string | null };
}

export interface ListedFeedAlarm {
  readonly kind: 'source' | 'county' | 'channel';
  readonly name: string;
  readonly since: string;
  readonly weeks: number;
  readonly expected: number;
}

/** The JSON of `weathervane watch`. */
export interface WatchResult {
  /** The newest week that was judged; null where there is none. */
  readonly period: string | null;
  /** Warnings that are not over, the farthest above its bound first. */
  readonly warnings: readonly ListedWarning[];
  /** Rises that a channel's opening or new names of categories explain: named, not raised. */
  readonly steps: readonly ListedWarning[];
  /** How many series were tested in the newest week, and how. */
  readonly tested: number;
  readonly methods: Readonly<Record<string, number>>;
  /** Series of which nothing can be said: too few cases, or too short a history. */
  readonly untested: number;
  /** Weeks that are not complete yet. */
  readonly held_back: readonly string[];
  readonly feed_alarms: readonly ListedFeedAlarm[];
  readonly computed_weeks: number;
}

export interface WatchRequest {
  readonly warehouse: Warehouse;
  readonly taxonomy: Taxonomy;
  readonly settings: WarningSettings;
  readonly timeZone: string;
  readonly language: Language;
}

const nothing: WatchResult = {
  period: null,
  warnings: [],
  steps: [],
  tested: 0,
  methods: {},
  untested: 0,
  held_back: [],
  feed_alarms: [],
  computed_weeks: 0,
};

/** The code of a topic by its code or its name in either language. */
function topicCodes({ topics }: Taxonomy): (word: string) => string | null {
  const codes = new Map(
    topics.flatMap(({ code, name }) => [code, name.zh, name.en].map((word) => [word, code])),
  );
  return (word) => codes.get(word.trim()) ?? null;
}

function listed({ warning, hazards }: WarningRecord, words: Words): ListedWarning {
  const { key, drivers, since, last_on: _, ...rest } = warning;
  return {
    ...rest,
    topic: key.topic,
    area: key.area,
    org: key.org,
    channel: key.channel,
    name: seriesWords(key, words),
    since: isoDate(since),
    drivers: drivers.map((driver) => ({ ...driver, name: words.nameOf(driver.dimension, driver.code) })),
    hazards: { ...hazards, due_on: hazards.due_on === null ? null : isoDate(hazards.due_on) },
  };
}

/** The weeks after the last one judged, up to the newest registration. */
function heldBack(axis: WeekAxis, lastDay: number): string[] {
  const weeks: string[] = [];
  for (let monday = mondayOf(axis, axis.length); monday <= lastDay; monday += 7)
    weeks.push(weekLabel(monday));
  return weeks;
}

const comparedWeeks = 60;

async function feedAlarms(warehouse: Warehouse, axis: WeekAxis, words: Words): Promise<ListedFeedAlarm[]> {
  const latest = Math.max(0, axis.length - comparedWeeks);
  const span = { first: mondayOf(axis, latest), length: axis.length - latest };
  return silentFeeds(await readFeeds(warehouse, span), span).map(
    ({ kind, name, silentFrom, weeks, expected }) => ({
      kind,
      name: kind === 'source' ? name : words.nameOf(kind === 'county' ? 'area' : 'channel', name),
      since: isoDate(silentFrom),
      weeks,
      expected,
    }),
  );
}

/**
 * Judges the weeks that are new or whose counts late entries have changed, brings `ops.warning` up to date and
 * returns what is on the list now. Reads the marts as they are; running again changes nothing.
 */
export async function watch(request: WatchRequest, effects: Effects): Promise<WatchResult> {
  const { warehouse, taxonomy, settings, timeZone, language } = request;
  const span = await readSpan(warehouse, settings.heldBack);
  if (span === null || span.axis.length === 0) {
    effects.note(say(effects.language, 'warning.nothing_registered'));
    return nothing;
  }
  const { axis, lastDay } = span;
  const { weeks } = await judgeRegister({ warehouse, axis, settings }, effects);
  const hazards = await readHazards(warehouse, lastDay, topicCodes(taxonomy));
  const runId = runName(effects.now(), timeZone);
  const records = await bringUpToDate(warehouse, axis, settings, runId, hazards);
  const words: Words = { nameOf: await placeNames(warehouse, namesOf(taxonomy), language), language };
  const all = records
    .toSorted((one, other) => byExceedance(one.warning, other.warning))
    .map((record) => listed(record, words));
  const counted = await readTested(warehouse, mondayOf(axis, axis.length - 1));
  const { '': untested = 0, ...methods } = Object.fromEntries(counted);
  return {
    period: weekLabel(mondayOf(axis, axis.length - 1)),
    warnings: all.filter(({ state }) => state !== 'step'),
    steps: all.filter(({ state }) => state === 'step'),
    tested: Object.values(methods).reduce((sum, series) => sum + series, 0),
    methods,
    untested,
    held_back: heldBack(axis, lastDay),
    feed_alarms: await feedAlarms(warehouse, axis, words),
    computed_weeks: weeks,
  };
}
