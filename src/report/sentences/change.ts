// How a count has changed on the same period last year or on the period before, by the rules of official texts.
import { say } from '../../foundation/messages/index.ts';
import { formatFigure } from '../format.ts';
import type { Segment, Sentence } from '../model.ts';
import type { TableRow } from '../table-view.ts';
import { compose } from './compose.ts';
import { figureSegment, isWithheld, measured, numberSegment, type Speech, sizeSegment } from './speech.ts';

/** Below this base a percentage says nothing: the difference is given. */
const SMALLEST_BASE = 10;

interface ChangeWords {
  readonly up: 'page.change_up' | 'page.brief_up';
  readonly down: 'page.change_down' | 'page.brief_down';
  readonly level: 'page.change_level' | 'page.brief_level';
  readonly zeroBase: 'page.change_zero_base' | 'page.brief_zero_base';
  readonly smallBase: 'page.change_small_base' | 'page.brief_small_base';
  readonly more: 'page.change_more' | 'page.brief_more';
  readonly fewer: 'page.change_fewer' | 'page.brief_fewer';
  readonly same: 'page.change_same' | 'page.brief_level';
}

const FULL: ChangeWords = {
  up: 'page.change_up',
  down: 'page.change_down',
  level: 'page.change_level',
  zeroBase: 'page.change_zero_base',
  smallBase: 'page.change_small_base',
  more: 'page.change_more',
  fewer: 'page.change_fewer',
  same: 'page.change_same',
};

const BRIEF: ChangeWords = {
  up: 'page.brief_up',
  down: 'page.brief_down',
  level: 'page.brief_level',
  zeroBase: 'page.brief_zero_base',
  smallBase: 'page.brief_small_base',
  more: 'page.brief_more',
  fewer: 'page.brief_fewer',
  same: 'page.brief_level',
};

/** Beside 「与上月相比」 the words need not name the base again. */
const ON_PREVIOUS = {
  up: 'page.previous_up',
  down: 'page.previous_down',
  level: 'page.previous_level',
  unclear: 'page.previous_unclear',
  zeroBase: 'page.previous_zero',
  smallBase: 'page.previous_small',
  more: 'page.previous_more',
  fewer: 'page.previous_fewer',
} as const;

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 95 % interval of a change, where it has one. */
function changeInterval(speech: Speech, row: TableRow, measure: string): Interval | null {
  const interval = speech.figures.get(row.cell(measure)?.id ?? '')?.interval ?? null;
  return interval === null ? null : { low: interval[0], high: interval[1] };
}

const spansZero = ({ low, high }: Interval): boolean => low <= 0 && high >= 0;

/** Whether a change is within random variation: its interval includes 0. */
function isUnclear(speech: Speech, row: TableRow, measure: string): boolean {
  const interval = changeInterval(speech, row, measure);
  return interval !== null && spansZero(interval);
}

function roundsToNothing(change: number, { language }: Speech): boolean {
  return formatFigure(Math.abs(change), 'ratio', language) === formatFigure(0, 'ratio', language);
}

/** 同比上升3.2%, or 持平 where it rounds to nothing. */
function direction(speech: Speech, row: TableRow, change: number, words: ChangeWords): Sentence {
  const percent = sizeSegment(speech, row, 'change', '');
  if (roundsToNothing(change, speech)) return [{ kind: 'words', text: say(speech.language, words.level) }];
  return compose(speech.language, change > 0 ? words.up : words.down, { percent });
}

function intervalEnds(
  speech: Speech,
  row: TableRow,
  interval: Interval,
): { low: Segment; high: Segment } | null {
  const cell = row.cell('change');
  if (cell === null) return null;
  const low = numberSegment(speech, cell, interval.low, '', 'low');
  const high = numberSegment(speech, cell, interval.high, '', 'high');
  if (interval.high >= 0) return { low, high };
  // A fall is said without its sign, the smaller fall first: 下降3.2%（2.1%至4.3%）.
  return {
    low: numberSegment(speech, cell, -interval.high, '', 'high'),
    high: numberSegment(speech, cell, -interval.low, '', 'low'),
  };
}

function differencePhrase(speech: Speech, row: TableRow, unit: string, words: ChangeWords): Sentence {
  const base = figureSegment(speech, row, 'last_year', '');
  const difference = measured(row, 'difference');
  if (difference === null) return compose(speech.language, words.smallBase, { base, unit });
  if (difference === 0) return compose(speech.language, words.same, { base, unit });
  return compose(speech.language, difference > 0 ? words.more : words.fewer, {
    difference: sizeSegment(speech, row, 'difference', ''),
    base,
    unit,
  });
}

function zeroBase(speech: Speech, row: TableRow, words: ChangeWords): Sentence {
  const cell = row.cell('last_year');
  const text = say(speech.language, words.zeroBase);
  const [before = '', after] = text.split('0');
  if (cell === null || after === undefined) return [{ kind: 'words', text }];
  return [
    { kind: 'words', text: before },
    { kind: 'figure', id: cell.id, text: '0' },
    { kind: 'words', text: after },
  ];
}

/** Whether the edition does not show the change, or what it is a change on. */
const isChangeWithheld = (row: TableRow): boolean =>
  isWithheld(row, 'last_year') || isWithheld(row, 'change');

/** 上年同期少于10件次, 上年同期25件次: last year's count where the change is not shown. */
function baseOnly(speech: Speech, row: TableRow, unit: string, words: ChangeWords): Sentence {
  return compose(speech.language, words.smallBase, {
    base: figureSegment(speech, row, 'last_year', ''),
    unit,
  });
}

/** The change with its interval: 同比上升3.2%（95%区间2.1%至4.3%）; an open slot where last year is not known. */
export function fullChange(speech: Speech, row: TableRow | null, unit: string): Sentence {
  const { language } = speech;
  const base = measured(row, 'last_year');
  if (row !== null && isChangeWithheld(row)) return baseOnly(speech, row, unit, FULL);
  if (row === null || base === null) {
    const missing: Segment = { kind: 'missing', name: say(language, 'page.slot_last_year') };
    return compose(language, 'page.change_missing', { base: missing });
  }
  if (base === 0) return zeroBase(speech, row, FULL);
  if (base < SMALLEST_BASE) return differencePhrase(speech, row, unit, FULL);
  const value = measured(row, 'change');
  if (value === null) return [{ kind: 'missing', name: say(language, 'page.slot_change') }];
  const change = direction(speech, row, value, FULL);
  const interval = changeInterval(speech, row, 'change');
  const ends = interval === null ? null : intervalEnds(speech, row, interval);
  if (interval === null || ends === null) return change;
  return compose(language, spansZero(interval) ? 'page.change_unclear' : 'page.change_clear', {
    change,
    ...ends,
  });
}

/** The change in few words for lists, its interval left to the table; null where last year is not known. */
export function briefChange(speech: Speech, row: TableRow, unit: string): Sentence | null {
  const base = measured(row, 'last_year');
  if (isChangeWithheld(row)) return baseOnly(speech, row, unit, BRIEF);
  if (base === null) return null;
  if (base === 0) return zeroBase(speech, row, BRIEF);
  if (base < SMALLEST_BASE) return differencePhrase(speech, row, unit, BRIEF);
  const value = measured(row, 'change');
  if (value === null) return null;
  const change = direction(speech, row, value, BRIEF);
  return isUnclear(speech, row, 'change')
    ? compose(speech.language, 'page.brief_unclear', { change })
    : change;
}

function smallPrevious(speech: Speech, row: TableRow, unit: string): Sentence {
  const { language } = speech;
  const base = figureSegment(speech, row, 'previous', '');
  const difference = measured(row, 'difference_previous');
  if (difference === null) return compose(language, ON_PREVIOUS.smallBase, { base });
  if (difference === 0) return [{ kind: 'words', text: say(language, ON_PREVIOUS.level) }];
  const size = sizeSegment(speech, row, 'difference_previous', '');
  return compose(language, difference > 0 ? ON_PREVIOUS.more : ON_PREVIOUS.fewer, { difference: size, unit });
}

/** The change on the period before, 上升3.2%, as it stands after 「与上月相比」; null where that period is not known. */
export function previousChange(speech: Speech, row: TableRow, unit: string): Sentence | null {
  const { language } = speech;
  const base = measured(row, 'previous');
  const change = measured(row, 'change_previous');
  if (isWithheld(row, 'previous')) return smallPrevious(speech, row, unit);
  if (base === null) return null;
  if (base === 0) return [{ kind: 'words', text: say(language, ON_PREVIOUS.zeroBase) }];
  if (base < SMALLEST_BASE || change === null) return smallPrevious(speech, row, unit);
  if (roundsToNothing(change, speech)) return [{ kind: 'words', text: say(language, ON_PREVIOUS.level) }];
  const percent = sizeSegment(speech, row, 'change_previous', '');
  const phrase = compose(language, change > 0 ? ON_PREVIOUS.up : ON_PREVIOUS.down, { percent });
  return isUnclear(speech, row, 'change_previous')
    ? compose(language, ON_PREVIOUS.unclear, { change: phrase })
    : phrase;
}
