// Hot events: groups the messages that are about one event, counts the events, and lists them.
import { isoDate } from '../src/foundation/calendar.ts';
import type { Effects } from '../src/foundation/effects.ts';
import type { Language } from '../src/foundation/messages/index.ts';
import { type Taxonomy, topicName } from '../src/taxonomy/taxonomy.ts';
import { type HeatWeights, heatFormula } from '../src/text/events/heat.ts';
import { buildModels } from '../src/warehouse/model-runner.ts';
import { sqlFile } from '../src/warehouse/sql-files.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { columnReader } from './column-reader.ts';
import { countEvents } from './eventing/count-events.ts';
import { type EventSpans, groupMessages } from './eventing/group-messages.ts';
import { runName } from './run-facts.ts';

/** An event as scripts may rely on it. Of its messages and matters only the numbers leave the warehouse. */
export interface ListedEvent {
  readonly id: string;
  readonly title: string;
  /** The place in words, and its code; null where the messages come from too many places, or from none known. */
  readonly place: string | null;
  readonly area: string | null;
  readonly from: string;
  readonly to: string;
  /** Registrations, and matters: those of one matter count once. */
  readonly messages: number;
  readonly matters: number;
  readonly heat: number;
  readonly topic: string;
  readonly topic_name: string;
  /** Matters first heard of in the busiest ISO week, in the last seven days of the register, and what that is more than in the seven before. */
  readonly busiest_week: number;
  readonly last_week: number;
  readonly growth: number;
  readonly votes_for: number | null;
  readonly votes_against: number | null;
}

/** The JSON of `weathervane events`. */
export interface EventsResult {
  /** The hottest first. */
  readonly events: readonly ListedEvent[];
  /** The formula of the heat index, with its weights. */
  readonly formula: string;
  /** Messages that may belong to an event, and how many were looked at for the first time. */
  readonly eligible: number;
  readonly looked: number;
}

export interface EventsRequest {
  readonly warehouse: Warehouse;
  readonly taxonomy: Taxonomy;
  readonly spans: EventSpans;
  readonly weights: HeatWeights;
  readonly timeZone: string;
  readonly language: Language;
  /** The days (day numbers) whose events are listed; all where absent. */
  readonly listed?: { readonly from: number; readonly to: number } | undefined;
}

async function listedEvents({
  warehouse,
  taxonomy,
  language,
  listed,
}: EventsRequest): Promise<ListedEvent[]> {
  const batch = await warehouse.query(sqlFile('sql/events/listed.sql'), {
    from: listed === undefined ? '0001-01-01' : isoDate(listed.from),
    to: listed === undefined ? '9999-12-31' : isoDate(listed.to),
  });
  const { text, number } = columnReader(batch);
  const [ids, titles, places, areas, topics] = [
    text('id'),
    text(language === 'zh' ? 'name_zh' : 'name_en'),
    text('area_name'),
    text('area_code'),
    text('topic'),
  ];
  const [from, to, heat] = [number('from_on'), number('to_on'), number('heat')];
  const [messages, matters] = [number('messages'), number('matters')];
  const [busiest, last, before] = [number('busiest_week'), number('last_week'), number('week_before')];
  const [votesFor, votesAgainst] = [number('votes_for'), number('votes_against')];
  return ids.map((id, row) => {
    const [area, topic] = [areas[row] ?? 'unknown', topics[row] ?? ''];
    return {
      id: id ?? '',
      title: titles[row] ?? '',
      place: places[row] ?? null,
      area: area === 'unknown' ? null : area,
      from: isoDate(from[row] ?? 0),
      to: isoDate(to[row] ?? 0),
      messages: messages[row] ?? 0,
      matters: matters[row] ?? 0,
      heat: heat[row] ?? 0,
      topic,
      topic_name: topicName(taxonomy, topic, language),
      busiest_week: busiest[row] ?? 0,
      last_week: last[row] ?? 0,
      growth: (last[row] ?? 0) - (before[row] ?? 0),
      votes_for: votesFor[row] ?? null,
      votes_against: votesAgainst[row] ?? null,
    };
  });
}

/**
 * Brings the events up to date and lists them. Only messages that were never looked at are grouped; they look back
 * `spans.lookBackDays`. What is an event already is never regrouped.
 */
export async function events(request: EventsRequest, effects: Effects): Promise<EventsResult> {
  const { warehouse, taxonomy, spans, weights, timeZone, language } = request;
  await buildModels(warehouse, { only: ['staging.petition'] }, effects);
  const { eligible, looked } = await groupMessages(warehouse, spans, effects);
  const runId = runName(effects.now(), timeZone);
  await countEvents(warehouse, { taxonomy, weights, runId }, effects);
  return {
    events: await listedEvents(request),
    formula: heatFormula(weights, language),
    eligible,
    looked,
  };
}
