// Sentences on the parts of the total: channels, levels, topics, purposes, causes, departments, focus topics.
import { say } from '../../foundation/messages/index.ts';
import type { Segment, Sentence } from '../model.ts';
import type { TableRow } from '../table-view.ts';
import { briefChange } from './change.ts';
import { compose, enumerate, list } from './compose.ts';
import { denominatorSegment, figureSegment, measured, rowOf, rowsOf, type Speech } from './speech.ts';

/** Rows that name no class: other, composites, accusations (counted only), what is unknown, the rest. */
const OUTSIDE_CLASSES: ReadonlySet<string> = new Set([
  '99',
  'composite',
  'withheld',
  'unknown',
  'rest',
  'all',
  '',
]);

/** Those of them that a sentence on topics states after the classes. */
const STATED_AFTER = ['composite', '99', 'withheld'] as const;

const FOCUS = [
  { key: '01', name: 'page.focus_01' },
  { key: '02', name: 'page.focus_02' },
  { key: '04', name: 'page.focus_04' },
] as const;

const TOP = 5;

const labelOf = (row: TableRow): string => row.labels[0] ?? '';

const present = (row: TableRow): boolean => (measured(row, 'pieces') ?? 0) > 0;

type Subject = 'channels' | 'levels' | 'purposes' | 'topics' | 'causes' | 'departments';

/** 「从信访形式看，【待补：信访形式】。」 */
function openSentence({ language }: Speech, subject: Subject): Sentence {
  const name = say(language, `page.slot_${subject}`);
  return compose(language, 'page.say_open', { subject: name, open: { kind: 'missing', name } });
}

function denominator(speech: Speech, rows: readonly TableRow[]): Segment {
  return denominatorSegment(speech, rows[0] ?? null, say(speech.language, 'page.slot_denominator'));
}

/** The parts of an item that all lists share: its name, its 件次 and its share. */
function itemSlots(speech: Speech, row: TableRow, name = labelOf(row)) {
  return {
    name,
    pieces: figureSegment(speech, row, 'pieces', say(speech.language, 'page.slot_pieces', { name })),
    share: figureSegment(speech, row, 'share', say(speech.language, 'page.slot_share', { name })),
  };
}

function item(speech: Speech, row: TableRow, options: { change: boolean; name?: string }): Sentence {
  const { language } = speech;
  const slots = itemSlots(speech, row, options.name);
  const change = options.change ? briefChange(speech, row, say(language, 'page.unit_pieces')) : null;
  return change === null
    ? compose(language, 'page.item', slots)
    : compose(language, 'page.item_change', { ...slots, change });
}

/** A visit is counted in 件次, 批次 and 人次; everything else in 件次 alone. */
function channelItem(speech: Speech, row: TableRow): Sentence {
  const { language } = speech;
  if (row.keys[0] !== 'visit' || measured(row, 'batches') === null)
    return item(speech, row, { change: true });
  const slots = {
    ...itemSlots(speech, row),
    batches: figureSegment(speech, row, 'batches', say(language, 'page.slot_batches')),
    persons: figureSegment(speech, row, 'persons', say(language, 'page.slot_persons')),
  };
  const change = briefChange(speech, row, say(language, 'page.unit_pieces'));
  return change === null
    ? compose(language, 'page.item_visits_only', slots)
    : compose(language, 'page.item_visits', { ...slots, change });
}

function listed(
  speech: Speech,
  rows: readonly TableRow[],
  subject: 'channels' | 'levels' | 'purposes',
  write: (row: TableRow) => Sentence,
): Sentence[] {
  const named = rows.filter((row) => present(row) && row.keys[0] !== 'all');
  if (named.length === 0) return [openSentence(speech, subject)];
  const items = list(speech.language, named.map(write));
  return [
    compose(speech.language, `page.say_${subject}`, { items, denominator: denominator(speech, named) }),
  ];
}

/** 「从信访形式看，来访…件次、…批次、…人次，占…；来信…」 */
export function channelSentences(speech: Speech): Sentence[] {
  return listed(speech, rowsOf(speech, 'channel-counts'), 'channels', (row) => channelItem(speech, row));
}

/** 「从信访层级看，…」: the situation only, without change; none where the source has no levels. */
export function levelSentences(speech: Speech): Sentence[] {
  const rows = rowsOf(speech, 'level-counts').filter((row) => !OUTSIDE_CLASSES.has(row.keys[0] ?? ''));
  if (!rows.some(present)) return [];
  return listed(speech, rows, 'levels', (row) => item(speech, row, { change: false }));
}

/** 「从信访目的看，…」 */
export function purposeSentences(speech: Speech): Sentence[] {
  return listed(speech, rowsOf(speech, 'purpose-counts'), 'purposes', (row) =>
    item(speech, row, { change: true }),
  );
}

/** The classes with the most registrations, most first; ties in the order of the table. */
function largest(rows: readonly TableRow[]): TableRow[] {
  return rows
    .filter((row) => !OUTSIDE_CLASSES.has(row.keys[0] ?? '') && present(row))
    .toSorted((one, other) => (measured(other, 'pieces') ?? 0) - (measured(one, 'pieces') ?? 0))
    .slice(0, TOP);
}

function leadingSentence(
  speech: Speech,
  rows: readonly TableRow[],
  subject: 'topics' | 'causes' | 'departments',
): Sentence[] {
  const { language } = speech;
  const top = largest(rows);
  if (top.length === 0) return [openSentence(speech, subject)];
  const items = top.map((row) => itemSlots(speech, row));
  const leading = compose(language, items.length > 1 ? 'page.leading_many' : 'page.leading_one', {
    names: enumerate(
      language,
      items.map(({ name }) => name),
    ),
    shares: enumerate(
      language,
      items.map(({ share }) => share),
    ),
  });
  return [compose(language, `page.say_${subject}`, { leading, denominator: denominator(speech, top) })];
}

/** 「从信访领域看，主要集中在…，分别占…」: the five largest; composites, other and accusations stated after. */
export function topicSentences(speech: Speech): Sentence[] {
  const { language } = speech;
  const rows = rowsOf(speech, 'topic-counts');
  const after = STATED_AFTER.flatMap((key) => rows.filter((row) => row.keys[0] === key && present(row)));
  const sentences = leadingSentence(speech, rows, 'topics');
  if (after.length === 0) return sentences;
  const items = list(
    language,
    after.map((row) => item(speech, row, { change: false })),
  );
  return [...sentences, compose(language, 'page.say_rest', { items })];
}

/** 「从反映的原因看，…」; none where nothing is known of causes. */
export function causeSentences(speech: Speech): Sentence[] {
  const rows = rowsOf(speech, 'cause-counts');
  return largest(rows).length === 0 ? [] : leadingSentence(speech, rows, 'causes');
}

/** 「从责任单位看，…」 */
export function departmentSentences(speech: Speech): Sentence[] {
  return leadingSentence(speech, rowsOf(speech, 'department-counts'), 'departments');
}

/** 城建拆迁, 土地征用 and 企业改制, always named, each with its number, share and change. */
export function focusSentences(speech: Speech): Sentence[] {
  const { language } = speech;
  const rows = FOCUS.map(({ key, name }) => ({
    name: say(language, name),
    row: rowOf(speech, 'focus-counts', key) ?? rowOf(speech, 'topic-counts', key),
  }));
  const known = rows.flatMap(({ row }) => (row === null ? [] : [row]));
  if (known.length === 0) {
    const items = rows.map(
      ({ name }): Sentence =>
        compose(language, 'page.item_missing', { name, missing: { kind: 'missing', name } }),
    );
    return [compose(language, 'page.say_focus_missing', { items: list(language, items) })];
  }
  const items = rows.map(({ name, row }) =>
    row === null
      ? compose(language, 'page.item_missing', { name, missing: { kind: 'missing', name } })
      : item(speech, row, { change: true, name }),
  );
  return [
    compose(language, 'page.say_focus', {
      items: list(language, items),
      denominator: denominator(speech, known),
    }),
  ];
}
