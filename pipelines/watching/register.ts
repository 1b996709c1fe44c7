// Reads what `watch` needs of the register: its weeks, its series, and what stood in them.
import type { TypedBatch } from '../../src/foundation/columns.ts';
import { sqlFile } from '../../src/warehouse/sql-files.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import type { Part } from '../../src/warning/drivers.ts';
import type { Feed, FeedKind } from '../../src/warning/feeds.ts';
import type { Hazards } from '../../src/warning/hazards.ts';
import type { Alarm, WatchPoint } from '../../src/warning/judge-weeks.ts';
import {
  keyOf,
  mondayOf,
  type SeriesKey,
  type Validity,
  type WeekAxis,
  type WeeklyCount,
  wholeWeeks,
} from '../../src/warning/watched.ts';
import type { Method } from '../../src/warning/week-tests.ts';
import { columnReader } from '../column-reader.ts';

type Parameters = Readonly<Record<string, string | number>>;

const read = (warehouse: Warehouse, file: string, parameters: Parameters = {}): Promise<TypedBatch> =>
  warehouse.query(sqlFile(`sql/watch/${file}.sql`), parameters);

const member = <Value extends string>(values: readonly Value[], text: string | null): Value => {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new RangeError('an unknown word in the warehouse');
  return found;
};

/** The weeks that can be judged, and the days at the end that cannot yet; null where nothing is registered. */
export interface Span {
  readonly axis: WeekAxis;
  readonly lastDay: number;
}

/** The whole weeks of the register, without those held back. */
export async function readSpan(warehouse: Warehouse, heldBack: number): Promise<Span | null> {
  const { number } = columnReader(await read(warehouse, 'span'));
  const [first, last] = [number('first_on')[0] ?? null, number('last_on')[0] ?? null];
  return first === null || last === null ? null : { axis: wholeWeeks(first, last, heldBack), lastDay: last };
}

/** The last Monday of an axis. */
const lastMonday = (axis: WeekAxis): number => mondayOf(axis, axis.length - 1);

function* weeklyCounts(batch: TypedBatch, known: Map<string, SeriesKey>): Generator<WeeklyCount> {
  const { text, number } = columnReader(batch);
  const [weeks, pieces] = [number('week'), number('pieces')];
  for (const [row, name] of text('series').entries()) {
    const series = name ?? '';
    const key = known.get(series) ?? keyOf(series);
    known.set(series, key);
    yield { key, monday: weeks[row] ?? 0, pieces: pieces[row] ?? 0 };
  }
}

/** The counts of all series up to the end of the axis. */
export async function readCounts(warehouse: Warehouse, axis: WeekAxis): Promise<WeeklyCount[]> {
  const known = new Map<string, SeriesKey>();
  const counts: WeeklyCount[] = [];
  const parameters = { last_week: lastMonday(axis) };
  for await (const batch of warehouse.stream(sqlFile('sql/watch/series.sql'), parameters)) {
    for (const count of weeklyCounts(batch, known)) counts.push(count);
  }
  return counts;
}

/** Since when departments exist, and until when, by name without spaces. */
export async function readDepartments(warehouse: Warehouse): Promise<Map<string, Validity>> {
  const { text, number } = columnReader(await read(warehouse, 'departments'));
  const [from, to] = [number('valid_from'), number('valid_to')];
  return new Map(
    text('org').map((org, row) => [org ?? '', { from: from[row] ?? null, to: to[row] ?? null }]),
  );
}

/** What is kept of earlier runs; `changed` is the first Monday whose counts differ from those that were judged. */
export interface Kept {
  readonly first: number | null;
  readonly last: number | null;
  readonly changed: number | null;
  readonly history: string;
  readonly facts: ReadonlyMap<string, string>;
}

export async function readKept(warehouse: Warehouse, axis: WeekAxis): Promise<Kept> {
  const { text, number } = columnReader(await read(warehouse, 'changed', { last_week: lastMonday(axis) }));
  const facts = columnReader(await warehouse.query('select name, value from ops.watch_state'));
  const values = facts.text('value');
  return {
    first: number('stored_first')[0] ?? null,
    last: number('stored_last')[0] ?? null,
    changed: number('changed')[0] ?? null,
    history: text('history')[0] ?? '',
    facts: new Map(facts.text('name').map((name, row) => [name ?? '', values[row] ?? ''])),
  };
}

/** The cumulative sums of a week, by series. */
export async function readSums(warehouse: Warehouse, monday: number): Promise<Map<string, number>> {
  const { text, number } = columnReader(await read(warehouse, 'sums', { week: monday }));
  const sums = number('cusum');
  return new Map(text('series').map((series, row) => [series ?? '', sums[row] ?? 0]));
}

const methods: readonly Method[] = ['farrington', 'short_history', 'parent'];
const alarms: readonly Alarm[] = ['', 'surge', 'slow_rise', 'both'];

/** The points of all series that were ever in alarm, by series, in the order of weeks. */
export async function readAlarmedPoints(
  warehouse: Warehouse,
  axis: WeekAxis,
): Promise<Map<string, WatchPoint[]>> {
  const found = new Map<string, WatchPoint[]>();
  for await (const batch of warehouse.stream(sqlFile('sql/watch/alarmed_points.sql'))) {
    const { text, number } = columnReader(batch);
    const [names, method, alarm] = [text('series'), text('method'), text('alarm')];
    const columns = [
      'week',
      'observed',
      'expected',
      'upper',
      'dispersion',
      'p_value',
      'q_value',
      'score',
      'cusum',
    ];
    const values = new Map(columns.map((name) => [name, number(name)]));
    for (const [row, series] of names.entries()) {
      const value = (name: string): number => values.get(name)?.[row] ?? 0;
      const week = (value('week') - axis.first) / 7;
      const tested = method[row] ?? null;
      const test = tested !== null && {
        week,
        method: member(methods, tested),
        observed: value('observed'),
        expected: value('expected'),
        upper: value('upper'),
        dispersion: value('dispersion'),
        pValue: value('p_value'),
        qValue: value('q_value'),
      };
      const points = found.get(series ?? '') ?? [];
      points.push({
        series: series ?? '',
        week,
        observed: value('observed'),
        test: test || null,
        score: values.get('score')?.[row] ?? null,
        cusum: value('cusum'),
        alarm: member(alarms, alarm[row] ?? ''),
      });
      found.set(series ?? '', points);
    }
  }
  return found;
}

/** A series and a week of it whose parts are asked for. */
export interface Question {
  readonly key: SeriesKey;
  readonly monday: number;
}

/** The name under which the parts of a series in a week are found. */
export const partsKey = (series: string, monday: number): string => `${series}@${monday}`;

const texts = (name: string, values: readonly (string | null)[]) => ({ name, type: 'text', values }) as const;

/** What series were made of in the weeks that are asked for, by `partsKey`. */
export async function readParts(
  warehouse: Warehouse,
  questions: readonly Question[],
): Promise<Map<string, Part[]>> {
  const found = new Map<string, Part[]>();
  if (questions.length === 0) return found;
  await warehouse.execute(
    `create or replace table ops.watch_draft (
       series varchar, topic varchar, area_code varchar, org varchar, channel varchar, week date
     )`,
  );
  await warehouse.append({ schema: 'ops', name: 'watch_draft' }, [
    {
      rowCount: questions.length,
      columns: [
        texts(
          'series',
          questions.map(({ key }) => key.series),
        ),
        texts(
          'topic',
          questions.map(({ key }) => key.topic),
        ),
        texts(
          'area_code',
          questions.map(({ key }) => key.area),
        ),
        texts(
          'org',
          questions.map(({ key }) => key.org),
        ),
        texts(
          'channel',
          questions.map(({ key }) => key.channel),
        ),
        { name: 'week', type: 'date', values: questions.map(({ monday }) => monday) },
      ],
    },
  ]);
  for await (const batch of warehouse.stream(sqlFile('sql/watch/breakdown.sql'))) {
    const { text, number } = columnReader(batch);
    const [series, dimension, value] = [text('series'), text('dimension'), text('value')];
    const [week, observed, usual] = [number('week'), number('observed'), number('usual')];
    const first = number('first_week');
    for (const [row, name] of series.entries()) {
      const key = partsKey(name ?? '', week[row] ?? 0);
      const parts = found.get(key) ?? [];
      parts.push({
        dimension: dimension[row] ?? '',
        value: value[row] ?? '',
        observed: observed[row] ?? 0,
        usual: usual[row] ?? 0,
        firstWeek: first[row] ?? null,
      });
      found.set(key, parts);
    }
  }
  await warehouse.execute('drop table ops.watch_draft');
  return found;
}

const feedKinds: readonly FeedKind[] = ['source', 'county', 'channel'];

/** The counts of every source, county and channel in the weeks of the axis. */
export async function readFeeds(warehouse: Warehouse, axis: WeekAxis): Promise<Feed[]> {
  const batch = await read(warehouse, 'feeds', { first_week: axis.first, last_week: lastMonday(axis) });
  const { text, number } = columnReader(batch);
  const [kinds, names, weeks, pieces] = [text('kind'), text('name'), number('week'), number('pieces')];
  const found = new Map<string, { kind: FeedKind; name: string; counts: number[] }>();
  for (let row = 0; row < batch.rowCount; row += 1) {
    const [kind, name] = [member(feedKinds, kinds[row] ?? null), names[row] ?? ''];
    const key = `${kind}/${name}`;
    const feed = found.get(key) ?? { kind, name, counts: Array.from({ length: axis.length }, () => 0) };
    feed.counts[((weeks[row] ?? 0) - axis.first) / 7] = pieces[row] ?? 0;
    found.set(key, feed);
  }
  return [...found.values()];
}

/** The hazards that are open on a day; `topicCode` knows the topics of the list by code or name. */
export async function readHazards(
  warehouse: Warehouse,
  day: number,
  topicCode: (word: string) => string | null,
): Promise<Hazards[]> {
  const { text, number } = columnReader(await read(warehouse, 'hazards', { day }));
  const [areas, orgs] = [text('area_code'), text('org')];
  const [all, measured, due] = [number('hazards'), number('with_measure'), number('due_on')];
  return text('topic').map((topic, row) => ({
    topic: topic === null ? null : topicCode(topic),
    area: areas[row] ?? null,
    org: orgs[row] ?? null,
    hazards: all[row] ?? 0,
    withMeasure: measured[row] ?? 0,
    dueOn: due[row] ?? null,
  }));
}

/** How many series were judged in a week, by method; '' where nothing could be said. */
export async function readTested(warehouse: Warehouse, monday: number): Promise<Map<string, number>> {
  const { text, number } = columnReader(await read(warehouse, 'tested', { week: monday }));
  const series = number('series');
  return new Map(text('method').map((method, row) => [method ?? '', series[row] ?? 0]));
}
