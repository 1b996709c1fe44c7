// Counts the groups that are events, names them, and writes them down: what they come to, and how they grew.

import { civilDate, isoDate } from '../../src/foundation/calendar.ts';
import type { TypedBatch } from '../../src/foundation/columns.ts';
import type { Effects } from '../../src/foundation/effects.ts';
import { type Language, say } from '../../src/foundation/messages/index.ts';
import { type Taxonomy, topicName } from '../../src/taxonomy/taxonomy.ts';
import { EVENT_SIZE } from '../../src/text/events/event.ts';
import { type HeatWeights, heatIndex } from '../../src/text/events/heat.ts';
import { type EventWords, PHRASE_MATTERS, titlePhrases } from '../../src/text/events/phrase.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import { sqlFile } from '../../src/warehouse/sql-files.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { columnReader } from '../column-reader.ts';

/** Of the messages whose place is known, so many must agree on the place of an event. */
const PLACE_SHARE = 0.6;
/** The hottest events, whose titles may have a phrase. */
const PHRASED = 20;
/** A phrase is an event's own if, while it lasts, at most so many messages have it for each of its own. */
const FOREIGN = 1.5;

interface EventCounts {
  readonly id: string;
  readonly fromOn: number;
  readonly toOn: number;
  readonly messages: number;
  readonly matters: number;
  readonly busiestWeek: number;
  readonly lastWeek: number;
  readonly weekBefore: number;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly topic: string;
  readonly area: string;
  readonly heat: number;
}

function countsOf(batch: TypedBatch, weights: HeatWeights): EventCounts[] {
  const { text, number } = columnReader(batch);
  const [ids, topics, areas] = [text('event_id'), text('topic'), text('area_code')];
  const whole = (name: string): ((row: number) => number) => {
    const values = number(name);
    return (row) => values[row] ?? 0;
  };
  const [fromOn, toOn] = [whole('from_on'), whole('to_on')];
  const [messages, matters] = [whole('messages'), whole('matters')];
  const [busiestWeek, lastWeek, weekBefore] = [
    whole('busiest_week'),
    whole('last_week'),
    whole('week_before'),
  ];
  const [votesFor, votesAgainst] = [number('votes_for'), number('votes_against')];
  return ids.map((id, row) => {
    const [yes, no] = [votesFor[row] ?? null, votesAgainst[row] ?? null];
    const votes = yes === null && no === null ? null : (yes ?? 0) + (no ?? 0);
    const facts = { matters: matters(row), busiestWeek: busiestWeek(row), votes };
    return {
      id: id ?? '',
      fromOn: fromOn(row),
      toOn: toOn(row),
      messages: messages(row),
      matters: facts.matters,
      busiestWeek: facts.busiestWeek,
      lastWeek: lastWeek(row),
      weekBefore: weekBefore(row),
      votesFor: yes,
      votesAgainst: no,
      topic: topics[row] ?? '',
      area: areas[row] ?? '',
      heat: heatIndex(facts, weights),
    };
  });
}

/** The phrase of each event that has one of its own. */
async function phrasesOf(
  warehouse: Warehouse,
  events: readonly EventCounts[],
  effects: Effects,
): Promise<ReadonlyMap<string, string>> {
  const hottest = events
    .filter(({ matters }) => matters >= PHRASE_MATTERS)
    .toSorted((one, other) => other.heat - one.heat || (one.id < other.id ? -1 : 1))
    .slice(0, PHRASED);
  const words = new Map<string, EventWords[]>(hottest.map(({ id }) => [id, []]));
  const parameters = { events: hottest.map(({ id }) => id).join(',') };
  for await (const batch of warehouse.stream(sqlFile('sql/events/words.sql'), parameters)) {
    const { text } = columnReader(batch);
    const [ids, matters, texts] = [text('event_id'), text('matter'), text('words')];
    for (const [row, id] of ids.entries()) {
      words.get(id ?? '')?.push({ matter: matters[row] ?? '', words: texts[row] ?? '' });
    }
  }
  const phrases = new Map<string, string>();
  const step = say(effects.language, 'events.step_phrases');
  for (const [done, { id, fromOn, toOn }] of hottest.entries()) {
    effects.signal.throwIfAborted();
    effects.progress({ step, done, total: hottest.length });
    const messages = words.get(id) ?? [];
    for (const phrase of titlePhrases(messages)) {
      const found = await warehouse.query(sqlFile('sql/events/phrase-count.sql'), {
        phrase,
        from: isoDate(fromOn),
        to: isoDate(toOn),
      });
      const everywhere = columnReader(found).number('messages')[0] ?? 0;
      const own = messages.filter((message) => message.words.includes(phrase)).length;
      if (everywhere > own * FOREIGN) continue;
      phrases.set(id, phrase);
      break;
    }
  }
  return phrases;
}

async function placeNames(warehouse: Warehouse): Promise<ReadonlyMap<string, string>> {
  const { text } = columnReader(await warehouse.query('select code, name from staging.place'));
  const [codes, names] = [text('code'), text('name')];
  return new Map(codes.map((code, row) => [code ?? '', names[row] ?? '']));
}

/** Topic, place and month, and the phrase where there is one. */
function titleOf(
  { topic, fromOn }: EventCounts,
  place: string | null,
  phrase: string | undefined,
  taxonomy: Taxonomy,
  language: Language,
): string {
  const { year, month } = civilDate(fromOn);
  const digits = language === 'zh' ? String(month) : String(month).padStart(2, '0');
  const when = say(language, 'events.month', { year, month: digits });
  const what = topicName(taxonomy, topic, language);
  const title =
    place === null
      ? say(language, 'events.title_unplaced', { topic: what, month: when })
      : say(language, 'events.title_placed', { topic: what, place, month: when });
  return phrase === undefined ? title : say(language, 'events.title_phrase', { title, phrase });
}

/** What events are counted with. */
export interface CountRequest {
  readonly taxonomy: Taxonomy;
  readonly weights: HeatWeights;
  readonly runId: string;
}

function eventBatch(
  events: readonly EventCounts[],
  places: ReadonlyMap<string, string>,
  phrases: ReadonlyMap<string, string>,
  { taxonomy, runId }: CountRequest,
): TypedBatch {
  const text = (name: string, value: (event: EventCounts) => string | null) =>
    ({ name, type: 'text', values: events.map(value) }) as const;
  const whole = (name: string, value: (event: EventCounts) => number | null) =>
    ({ name, type: 'integer', values: events.map(value) }) as const;
  const placeOf = ({ area }: EventCounts): string | null =>
    places.get(area) ?? (area.startsWith('~') ? area.slice(1) : null);
  const title = (language: Language) => (event: EventCounts) =>
    titleOf(event, placeOf(event), phrases.get(event.id), taxonomy, language);
  return {
    rowCount: events.length,
    columns: [
      text('id', ({ id }) => id),
      text('run_id', () => runId),
      text('name_zh', title('zh')),
      text('name_en', title('en')),
      text('phrase', ({ id }) => phrases.get(id) ?? null),
      text('area_code', ({ area }) => area),
      text('topic', ({ topic }) => topic),
      { name: 'from_on', type: 'date', values: events.map(({ fromOn }) => fromOn) },
      { name: 'to_on', type: 'date', values: events.map(({ toOn }) => toOn) },
      whole('messages', ({ messages }) => messages),
      whole('matters', ({ matters }) => matters),
      whole('busiest_week', ({ busiestWeek }) => busiestWeek),
      whole('last_week', ({ lastWeek }) => lastWeek),
      whole('week_before', ({ weekBefore }) => weekBefore),
      whole('votes_for', ({ votesFor }) => votesFor),
      whole('votes_against', ({ votesAgainst }) => votesAgainst),
      { name: 'heat', type: 'double', values: events.map(({ heat }) => heat) },
    ],
  };
}

async function* summaries(warehouse: Warehouse): AsyncGenerator<TypedBatch> {
  yield* warehouse.stream(sqlFile('sql/events/summary.sql'), { share: PLACE_SHARE });
}

/** Brings `ops.event` and `ops.event_week` to what the groups come to; returns how many events there are. */
export async function countEvents(
  warehouse: Warehouse,
  request: CountRequest,
  effects: Effects,
): Promise<number> {
  await warehouse.execute(sqlFile('sql/events/members.sql'), { least: EVENT_SIZE });
  const events: EventCounts[] = [];
  for await (const batch of summaries(warehouse)) events.push(...countsOf(batch, request.weights));
  const phrases = await phrasesOf(warehouse, events, effects);
  const places = await placeNames(warehouse);
  await warehouse.transaction(async () => {
    await warehouse.execute('delete from ops.event');
    await warehouse.execute('delete from ops.event_week');
    await warehouse.append({ schema: 'ops', name: 'event' }, [eventBatch(events, places, phrases, request)]);
    await warehouse.execute(`insert into ops.event_week by name ${sqlFile('sql/events/weeks.sql').text}`);
    await warehouse.execute('drop table ops.event_message');
    await touchTable(warehouse, 'ops.event');
  });
  return events.length;
}
