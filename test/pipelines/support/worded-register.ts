// A register with words: what a city hears of, and messages about one plant.
import { parseIsoDate } from '../../../src/foundation/calendar.ts';
import type { TypedBatch } from '../../../src/foundation/columns.ts';
import { touchTable } from '../../../src/warehouse/schema.ts';
import type { Warehouse } from '../../../src/warehouse/warehouse.ts';
import { cityMessages } from '../../text/events/support/city-messages.ts';

export const firstDay = parseIsoDate('2020-10-01') ?? 0;

/** A registration with words. */
export interface Message {
  readonly day: number;
  readonly title: string | null;
  readonly text: string | null;
  readonly matter?: number;
  readonly purpose?: string;
  readonly votes?: number;
  readonly area?: string;
  readonly topic?: string;
}

const uuid = (kind: number, index: number): string =>
  `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(index).padStart(12, '0')}`;

function batchOf(messages: readonly Message[], first: number): TypedBatch {
  const text = (name: string, value: (message: Message) => string | null) =>
    ({ name, type: 'text', values: messages.map(value) }) as const;
  return {
    rowCount: messages.length,
    columns: [
      { name: 'case_key', type: 'uuid', values: messages.map((_, row) => uuid(1, first + row)) },
      {
        name: 'matter_key',
        type: 'uuid',
        values: messages.map(({ matter }) => (matter === undefined ? null : uuid(2, matter))),
      },
      text('source', () => 'office'),
      text('source_file', () => 'a.csv'),
      { name: 'source_row', type: 'integer', values: messages.map((_, row) => first + row) },
      text('batch_id', () => 'one'),
      { name: 'pii_found', type: 'integer', values: messages.map(() => 0) },
      { name: 'received_on', type: 'date', values: messages.map(({ day }) => day) },
      text('channel', () => 'online'),
      { name: 'persons', type: 'integer', values: messages.map(() => 1) },
      { name: 'is_joint', type: 'boolean', values: messages.map(() => false) },
      text('purpose', ({ purpose }) => purpose ?? 'claim'),
      text('title', ({ title }) => title),
      text('text', ({ text: words }) => words),
      text('area_code', ({ area }) => area ?? '770101001'),
      { name: 'votes_for', type: 'integer', values: messages.map(({ votes }) => votes ?? null) },
    ],
  };
}

/** Registers messages, each a case of its own, labelled where they have a topic. */
export async function register(warehouse: Warehouse, messages: readonly Message[]): Promise<void> {
  const { rowCount: first } = await warehouse.query('select case_key from register.petition');
  await warehouse.append({ schema: 'register', name: 'petition' }, [batchOf(messages, first)]);
  const labelled = messages.flatMap(({ topic }, row) => (topic === undefined ? [] : [{ topic, row }]));
  await warehouse.append({ schema: 'register', name: 'label' }, [
    {
      rowCount: labelled.length,
      columns: [
        { name: 'case_key', type: 'uuid', values: labelled.map(({ row }) => uuid(1, first + row)) },
        { name: 'axis', type: 'text', values: labelled.map(() => 'topic') },
        { name: 'code', type: 'text', values: labelled.map(({ topic }) => topic) },
        { name: 'source', type: 'text', values: labelled.map(() => 'rule') },
      ],
    },
  ]);
  await touchTable(warehouse, 'register.petition');
  await touchTable(warehouse, 'register.label');
}

/** What an office hears of besides. */
export const background: readonly Message[] = cityMessages({
  seed: 31,
  petitions: 1500,
  from: '2020-10',
  to: '2020-12',
}).map(({ title, text, day, township }) => ({ title, text, day, area: township ?? '990102' }));

export const complaints = [
  ['南塘搅拌站日夜开工', '南塘搅拌站离小区不到一百米，白天黑夜都在生产，粉尘落了一阳台。'],
  ['投诉南塘搅拌站噪音', '南塘搅拌站半夜三点还有罐车进出，喇叭声不断，老人整夜睡不着。'],
  ['请把南塘搅拌站搬走', '自从南塘搅拌站开工，家里不敢开窗，孩子一直咳嗽。'],
] as const;

/** Messages about one plant, a day and a matter each. */
export function plantMessages(count: number, from = firstDay + 40): Message[] {
  return Array.from({ length: count }, (_, index) => {
    const [title = '', text = ''] = complaints[index % complaints.length] ?? [];
    return { day: from + index, title, text, matter: index, topic: '08' };
  });
}
