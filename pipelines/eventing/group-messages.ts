// Brings the groups of messages up to date: what is new joins a group or founds one, what is known stays.

import { isoDate } from '../../src/foundation/calendar.ts';
import type { TypedBatch } from '../../src/foundation/columns.ts';
import type { Effects } from '../../src/foundation/effects.ts';
import { say } from '../../src/foundation/messages/index.ts';
import type { ComingMessage } from '../../src/text/events/copies.ts';
import {
  createGrouper,
  type EventMessage,
  type Grouper,
  placeNumber,
} from '../../src/text/events/grouping.ts';
import { NOWHERE } from '../../src/text/events/window.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import { sqlFile } from '../../src/warehouse/sql-files.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { columnReader } from '../column-reader.ts';
import { inOrder } from '../threads/in-order.ts';
import { openMessageReaders } from './message-readers.ts';

/** How far messages look back, and how long a group may be quiet before it is over, in days. */
export interface EventSpans {
  readonly lookBackDays: number;
  readonly quietDays: number;
}

export interface GroupedMessages {
  /** Messages that may belong to an event, and how many of them were new. */
  readonly eligible: number;
  readonly looked: number;
  /** Whether any group changed. */
  readonly changed: boolean;
}

interface News {
  readonly news: number;
  /** Those of them that nothing has labelled. */
  readonly unlabelled: number;
  readonly firstOn: number | null;
  readonly eligible: number;
  readonly nextGroup: number;
}

async function readNews(warehouse: Warehouse): Promise<News> {
  const { number } = columnReader(await warehouse.query(sqlFile('sql/events/news.sql')));
  const first = (name: string): number => number(name)[0] ?? 0;
  return {
    news: first('news'),
    unlabelled: first('unlabelled'),
    firstOn: number('first_on')[0] ?? null,
    eligible: first('eligible'),
    nextGroup: first('next_group'),
  };
}

async function earlierMembers(warehouse: Warehouse, from: string): Promise<ReadonlyMap<number, number>> {
  const sizes = new Map<number, number>();
  for await (const batch of warehouse.stream(sqlFile('sql/events/earlier-members.sql'), { from })) {
    const { number } = columnReader(batch);
    const [groups, messages] = [number('group_number'), number('messages')];
    for (const [row, group] of groups.entries()) sizes.set(group ?? 0, messages[row] ?? 0);
  }
  return sizes;
}

interface ReadMessage {
  readonly key: string;
  readonly group: number | null;
  readonly message: EventMessage;
}

function* messagesOf(batch: TypedBatch): Generator<ReadMessage> {
  const { text, number } = columnReader(batch);
  const [keys, titles, texts] = [text('case_key'), text('title'), text('text')];
  const [counties, townships, topics] = [text('county'), text('township'), text('topic')];
  const [days, groups] = [number('received_on'), number('group_number')];
  for (let row = 0; row < batch.rowCount; row += 1) {
    const county = counties[row] || '';
    yield {
      key: keys[row] ?? '',
      group: groups[row] ?? null,
      message: {
        day: days[row] ?? 0,
        title: titles[row] ?? '',
        text: texts[row] ?? '',
        county: county === '' ? NOWHERE : placeNumber(county),
        township: townships[row] || null,
        topic: topics[row] || null,
      },
    };
  }
}

const BATCH_ROWS = 8192;

function* draftBatches(keys: readonly string[], grouper: Grouper): Generator<TypedBatch> {
  for (let from = 0; from < keys.length; from += BATCH_ROWS) {
    const values = keys.slice(from, from + BATCH_ROWS);
    yield {
      rowCount: values.length,
      columns: [
        {
          name: 'event_id',
          type: 'text',
          values: values.map((_, row) => `e${grouper.groupOf(from + row)}`),
        },
        { name: 'case_key', type: 'uuid', values },
      ],
    };
  }
}

/** Batches that are read ahead of the grouping. */
const READ_AHEAD = 4;

const comingMessage = ({ message: { day, county, title, text } }: ReadMessage): ComingMessage => ({
  day,
  county,
  title,
  text,
});

/** Groups what is new; returns the keys of the messages looked at or recalled, in order, and their grouper. */
async function groupNews(
  warehouse: Warehouse,
  { news, firstOn, nextGroup }: News & { readonly firstOn: number },
  { lookBackDays, quietDays }: EventSpans,
  effects: Effects,
): Promise<{ readonly keys: readonly string[]; readonly grouper: Grouper }> {
  const from = isoDate(firstOn - lookBackDays + 1);
  const grouper = createGrouper({
    lookBackDays,
    quietDays,
    nextGroup,
    earlierMembers: await earlierMembers(warehouse, from),
  });
  const step = say(effects.language, 'events.step');
  const keys: string[] = [];
  let looked = 0;
  const readers = openMessageReaders(lookBackDays, news);
  const batches = warehouse.stream(sqlFile('sql/events/messages.sql'), { from });
  try {
    const ready = inOrder(batches, READ_AHEAD, async (batch) => {
      const known = [...messagesOf(batch)];
      return { known, readings: await readers.read(known.map(comingMessage)) };
    });
    for await (const { known, readings } of ready) {
      effects.signal.throwIfAborted();
      for (const [row, reading] of readings.entries()) {
        const one = known[row];
        if (one === undefined) continue;
        keys.push(one.key);
        if (one.group !== null) grouper.recall(one.message, reading, one.group);
        else {
          grouper.assign(one.message, reading);
          looked += 1;
        }
      }
      effects.progress({ step, done: looked, total: news });
    }
  } finally {
    await readers.close();
  }
  return { keys, grouper };
}

/**
 * Groups the messages that have not been looked at, with those of the days before them that they look back to, and
 * takes out what is gone or turned out to accuse. Running again changes nothing.
 */
export async function groupMessages(
  warehouse: Warehouse,
  spans: EventSpans,
  effects: Effects,
): Promise<GroupedMessages> {
  await warehouse.execute(sqlFile('sql/events/eligible.sql'));
  await warehouse.execute(sqlFile('sql/events/draft.sql'));
  const news = await readNews(warehouse);
  if (news.unlabelled > 0) {
    effects.warn(say(effects.language, 'events.unlabelled', { count: news.unlabelled }));
  }
  if (news.firstOn !== null) {
    const { keys, grouper } = await groupNews(warehouse, { ...news, firstOn: news.firstOn }, spans, effects);
    await warehouse.append({ schema: 'ops', name: 'event_draft' }, draftBatches(keys, grouper));
  }
  return warehouse.transaction(async () => {
    const left = await warehouse.execute(sqlFile('sql/events/leave.sql'));
    const joined = await warehouse.execute(sqlFile('sql/events/join.sql'));
    await warehouse.execute('drop table ops.event_draft');
    await warehouse.execute('drop table ops.event_eligible');
    if (left + joined > 0) await touchTable(warehouse, 'ops.event_member');
    return { eligible: news.eligible, looked: news.news, changed: left + joined > 0 };
  });
}
