// Sentences on places and on how complete the register is.
import { say } from '../../foundation/messages/index.ts';
import type { Sentence } from '../model.ts';
import { isSilent } from '../silent-tables.ts';
import type { TableRow } from '../table-view.ts';
import { compose, list } from './compose.ts';
import { figureSegment, isWithheld, measured, rowsOf, type Speech } from './speech.ts';

/** What the table of places is, and is not: a ranking. */
export function areaSentences(speech: Speech): Sentence[] {
  const rows = rowsOf(speech, 'area-counts').filter((row) => row.keys[0] !== 'unknown');
  if (rows.length === 0) {
    return [[{ kind: 'missing', name: say(speech.language, 'page.slot_areas') }]];
  }
  if (rows.some((row) => measured(row, 'per_10k') !== null))
    return [compose(speech.language, 'page.say_areas', {})];
  const byName = rows.some(({ keys }) => keys[0]?.startsWith('~'));
  return [compose(speech.language, byName ? 'page.say_areas_names' : 'page.say_areas_counts', {})];
}

function qualityItem(speech: Speech, row: TableRow): Sentence {
  const slots = {
    name: row.labels[0] ?? '',
    numerator: figureSegment(speech, row, 'numerator', ''),
  };
  if (measured(row, 'share') === null) return compose(speech.language, 'page.item_quality_count', slots);
  return compose(speech.language, 'page.item_quality', {
    ...slots,
    denominator: figureSegment(speech, row, 'denominator', say(speech.language, 'page.slot_denominator')),
    share: figureSegment(speech, row, 'share', ''),
  });
}

/** What a register may lack altogether. */
const ABSENT: readonly string[] = ['missing_area', 'missing_org', 'missing_text', 'missing_purpose'];

function absentSentence({ language }: Speech, names: readonly string[]): Sentence {
  return compose(language, 'page.say_quality_absent', { items: list(language, names) });
}

/** Levels have no check of their own: their table is left out where no registration has one. */
function silentLevels({ language, tables }: Speech): string[] {
  const levels = tables.get('level-counts');
  return levels !== undefined && levels.rowCount > 0 && isSilent(levels)
    ? [say(language, 'page.no_levels')]
    : [];
}

/** 「数据质量方面，缺少属地的1,260条，占2.1%；…」: what the checks found, the largest shares first. */
export function qualitySentences(speech: Speech, most = Number.POSITIVE_INFINITY): Sentence[] {
  const { language } = speech;
  const rows = rowsOf(speech, 'data-quality');
  if (rows.length === 0) return [[{ kind: 'missing', name: say(language, 'page.slot_quality') }]];
  const wanting = rows.filter((row) => (measured(row, 'numerator') ?? 0) > 0 || isWithheld(row, 'numerator'));
  const absent = wanting.filter((row) => ABSENT.includes(row.keys[0] ?? '') && measured(row, 'share') === 1);
  const found = wanting
    .filter((row) => !absent.includes(row))
    .toSorted((one, other) => (measured(other, 'share') ?? 0) - (measured(one, 'share') ?? 0))
    .slice(0, most);
  if (wanting.length === 0 && silentLevels(speech).length === 0)
    return [[{ kind: 'words', text: say(language, 'page.say_quality_clean') }]];
  const names = [...absent.map((row) => row.labels[0] ?? ''), ...silentLevels(speech)];
  const told = names.length === 0 ? [] : [absentSentence(speech, names)];
  if (found.length === 0) return told;
  const items = list(
    language,
    found.map((row) => qualityItem(speech, row)),
  );
  return [compose(language, 'page.say_quality', { items }), ...told];
}
