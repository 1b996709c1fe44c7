// Sentences on the parts of the total: channels, levels, topics, purposes, causes, departments, focus topics.
import { say } from '../../foundation/messages/index.ts';
import type { Segment, Sentence } from '../model.ts';
import type { TableRow } from '../table-view.ts';
import { briefChange, previousChange } from './change.ts';
import { compose, enumerate, list } from './compose.ts';
import {
  denominatorSegment,
  figureSegment,
  isWithheld,
  measured,
  rowOf,
  rowsOf,
  type Speech,
} from './speech.ts';
import { against } from './totals.ts';

/** Rows that name no class: other, composites, accusations (counted only), what is unknown, the rest. */
const OUTSIDE_CLASSES: ReadonlySet<string> = new Set([
  '99',
  'composite',
  'withheld',
  'unlabelled',
  'unknown',
  'rest',
  'all',
  '',
]);

/** Rows that say that no topic can be told. */
const UNTOLD: ReadonlySet<string> = new Set(['unlabelled', 'withheld']);

/** Those of them that are stated after the leading classes. */
const STATED_AFTER = {
  topics: ['composite', '99', 'withheld', 'unlabelled'],
  departments: ['unknown'],
} as const;

/** The order in which texts name channels and levels; purposes go by size. */
const ORDER = {
  channels: ['visit', 'letter', 'call', 'online', 'mailbox', 'referral', 'other'],
  levels: ['township', 'county', 'city', 'province', 'national'],
} as const;

const FOCUS = ['01', '02', '04'] as const;

const TOP = 5;

const labelOf = (row: TableRow): string => row.labels[0] ?? '';

const present = (row: TableRow): boolean => (measured(row, 'pieces') ?? 0) > 0;

/** Whether there are any, also where the edition does not show how many. */
const told = (row: TableRow): boolean => present(row) || isWithheld(row, 'pieces');

type Subject = 'channels' | 'levels' | 'purposes' | 'topics' | 'departments';

/** 「从信访形式看，【待补：信访形式】。」 */
function openSentence({ language }: Speech, subject: Subject): Sentence {
  const name = say(language, `page.slot_${subject}`);
  return compose(language, 'page.say_open', { subject: name, open: { kind: 'missing', name } });
}

function denominator(speech: Speech, rows: readonly TableRow[]): Segment {
  const shown = rows.find((row) => !isWithheld(row, 'share')) ?? rows[0];
  return denominatorSegment(speech, shown ?? null, say(speech.language, 'page.slot_denominator'));
}

/** The parts of an item that all lists share: its name, its 件次 and its share. */
function itemSlots(speech: Speech, row: TableRow) {
  const name = labelOf(row);
  return {
    name,
    pieces: figureSegment(speech, row, 'pieces', say(speech.language, 'page.slot_pieces', { name })),
    share: figureSegment(speech, row, 'share', say(speech.language, 'page.slot_share', { name })),
  };
}

function item(speech: Speech, row: TableRow, options: { change: boolean }): Sentence {
  const { language } = speech;
  const slots = itemSlots(speech, row);
  if (isWithheld(row, 'share')) return compose(language, 'page.item_count', slots);
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

function inOrder(rows: readonly TableRow[], subject: 'channels' | 'levels' | 'purposes'): TableRow[] {
  if (subject === 'purposes') {
    const isLast = (row: TableRow): boolean =>
      OUTSIDE_CLASSES.has(row.keys[0] ?? '') || isWithheld(row, 'pieces');
    return [...largest(rows), ...rows.filter(isLast)];
  }
  const order: readonly string[] = ORDER[subject];
  const place = (row: TableRow): number => {
    const index = order.indexOf(row.keys[0] ?? '');
    return index === -1 ? order.length : index;
  };
  return rows.toSorted((one, other) => place(one) - place(other));
}

function listed(
  speech: Speech,
  rows: readonly TableRow[],
  subject: 'channels' | 'levels' | 'purposes',
  write: (row: TableRow) => Sentence,
): Sentence[] {
  const named = inOrder(rows, subject).filter((row) => told(row) && row.keys[0] !== 'all');
  if (named.length === 0) return [openSentence(speech, subject)];
  const items = list(speech.language, named.map(write));
  return [
    compose(speech.language, `page.say_${subject}`, { items, denominator: denominator(speech, named) }),
  ];
}

/** 「从信访形式看，来访…件次、…批次、…人次，占…；来信…」 */
export function channelSentences(speech: Speech): Sentence[] {
  const rows = rowsOf(speech, 'channel-counts');
  const named = inOrder(rows, 'channels').filter(
    (row) => present(row) && !OUTSIDE_CLASSES.has(row.keys[0] ?? ''),
  );
  return [
    ...listed(speech, rows, 'channels', (row) => channelItem(speech, row)),
    ...previousSentence(speech, named, 'channels'),
  ];
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

/** 「与上月相比，来访上升…，来信…」: after the shares of a week, month, quarter or half-year. */
function previousSentence(
  speech: Speech,
  rows: readonly TableRow[],
  subject: 'channels' | 'topics',
): Sentence[] {
  const { language } = speech;
  if (speech.period.kind === 'year') return [];
  const items = rows.flatMap((row): Sentence[] => {
    const change = previousChange(speech, row, say(language, 'page.unit_pieces'));
    return change === null ? [] : [compose(language, 'page.item_previous', { name: labelOf(row), change })];
  });
  if (items.length === 0) return [];
  return [
    compose(language, `page.say_previous_${subject}`, {
      against: against(speech),
      items: list(language, items),
    }),
  ];
}

/** The classes with the most registrations, most first; ties in the order of the table. */
function largest(rows: readonly TableRow[]): TableRow[] {
  return rows
    .filter((row) => !OUTSIDE_CLASSES.has(row.keys[0] ?? '') && present(row))
    .toSorted((one, other) => (measured(other, 'pieces') ?? 0) - (measured(one, 'pieces') ?? 0))
    .slice(0, TOP);
}

/** 「甲、乙和丙，分别占…」 */
function leading(speech: Speech, top: readonly TableRow[]): Sentence {
  const { language } = speech;
  const items = top.map((row) => itemSlots(speech, row));
  return compose(language, items.length > 1 ? 'page.leading_many' : 'page.leading_one', {
    names: enumerate(
      language,
      items.map(({ name }) => name),
    ),
    shares: enumerate(
      language,
      items.map(({ share }) => share),
    ),
  });
}

/** 「另有综合…件次，占…；其他…」 */
function restSentences(speech: Speech, rows: readonly TableRow[], keys: readonly string[]): Sentence[] {
  const stated = keys.flatMap((key) => rows.filter((row) => row.keys[0] === key && told(row)));
  if (stated.length === 0) return [];
  const items = list(
    speech.language,
    stated.map((row) => item(speech, row, { change: false })),
  );
  return [compose(speech.language, 'page.say_rest', { items })];
}

/** 「从信访领域看，主要集中在…，分别占…」: the five largest; composites, other and accusations stated after. */
export function topicSentences(speech: Speech): Sentence[] {
  const rows = rowsOf(speech, 'topic-counts');
  const labelled = rows.filter(({ keys }) => !UNTOLD.has(keys[0] ?? ''));
  if (rows.length > 0 && !labelled.some(present)) {
    return [compose(speech.language, 'page.say_topics_unknown', {})];
  }
  const top = largest(rows);
  if (top.length === 0) return [openSentence(speech, 'topics')];
  return [
    compose(speech.language, 'page.say_topics', {
      leading: leading(speech, top),
      denominator: denominator(speech, top),
    }),
    ...restSentences(speech, rows, STATED_AFTER.topics),
    ...previousSentence(speech, top, 'topics'),
  ];
}

/** More unknown causes than this, and those that are known are counted but not ranked. */
const RANKED_UNKNOWN = 0.3;

/** 「从反映的原因看，25.3%判断不出；…」: what is not known comes first; none where nothing is known of causes. */
export function causeSentences(speech: Speech): Sentence[] {
  const { language } = speech;
  const rows = rowsOf(speech, 'cause-counts');
  const top = largest(rows);
  const unknown = rows.find((row) => row.keys[0] === 'unknown' && present(row));
  if (top.length === 0) return [];
  const slots = { denominator: denominator(speech, top) };
  if (unknown === undefined) {
    return [compose(language, 'page.say_causes_known', { ...slots, leading: leading(speech, top) })];
  }
  const { pieces, share } = itemSlots(speech, unknown);
  const untold = { ...slots, unknown: pieces, unknownShare: share };
  if ((measured(unknown, 'share') ?? 1) <= RANKED_UNKNOWN) {
    return [compose(language, 'page.say_causes', { ...untold, leading: leading(speech, top) })];
  }
  const named = rows.filter((row) => !OUTSIDE_CLASSES.has(row.keys[0] ?? '') && present(row));
  const items = list(
    language,
    named.map((row) => item(speech, row, { change: false })),
  );
  return [compose(language, 'page.say_causes_counted', { ...untold, items })];
}

/** 「从责任单位看，…件次分布在…个单位，其中…个合计占一半」: no department is singled out by its volume. */
export function departmentSentences(speech: Speech): Sentence[] {
  const { language } = speech;
  const [spread] = rowsOf(speech, 'department-spread');
  if (spread === undefined) return [openSentence(speech, 'departments')];
  const slot = (measure: string) =>
    figureSegment(speech, spread, measure, say(language, 'page.slot_departments'));
  return [
    compose(language, 'page.say_departments', {
      pieces: slot('pieces'),
      departments: slot('departments'),
      half: slot('covering_half'),
    }),
    ...restSentences(speech, rowsOf(speech, 'department-counts'), STATED_AFTER.departments),
  ];
}

/** The focus topics, always named, each with its number, share and change; or that nothing can be told of them. */
export function focusSentences(speech: Speech): Sentence[] {
  const { language } = speech;
  const rows = FOCUS.flatMap(
    (key) => rowOf(speech, 'focus-counts', key) ?? rowOf(speech, 'topic-counts', key) ?? [],
  );
  if (rows.length === 0) {
    const open: Sentence = [{ kind: 'missing', name: say(language, 'page.section_focus') }];
    return [compose(language, 'page.say_focus_missing', { items: open })];
  }
  if (!rows.some((row) => measured(row, 'pieces') !== null || isWithheld(row, 'pieces'))) {
    return [compose(language, 'page.say_focus_unknown', { names: enumerate(language, rows.map(labelOf)) })];
  }
  return [
    compose(language, 'page.say_focus', {
      items: list(
        language,
        rows.map((row) => item(speech, row, { change: true })),
      ),
      denominator: denominator(speech, rows),
    }),
  ];
}
