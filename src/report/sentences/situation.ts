// The sentence on legacy matters and on joint, repeated and skip-level petitions: counts, and never a change.
import { say } from '../../foundation/messages/index.ts';
import type { Sentence } from '../model.ts';
import type { TableRow } from '../table-view.ts';
import { compose, list } from './compose.ts';
import { denominatorSegment, figureSegment, rowsOf, type Speech } from './speech.ts';

function item(speech: Speech, row: TableRow): Sentence {
  const { language } = speech;
  const name = row.labels[0] ?? '';
  return compose(language, 'page.item_situation', {
    name,
    pieces: figureSegment(speech, row, 'pieces', say(language, 'page.slot_pieces', { name })),
    persons: figureSegment(speech, row, 'persons', say(language, 'page.slot_persons')),
    share: figureSegment(speech, row, 'share', say(language, 'page.slot_share', { name })),
    denominator: denominatorSegment(speech, row, say(language, 'page.slot_denominator')),
  });
}

/** 「从登记的情况看，历史遗留问题…件次、…人次，占…件次的…；集体访…」; none where the register tells nothing of it. */
export function situationSentences(speech: Speech): Sentence[] {
  const rows = rowsOf(speech, 'situation-counts');
  if (rows.length === 0) return [];
  const items = list(
    speech.language,
    rows.map((row) => item(speech, row)),
  );
  return [compose(speech.language, 'page.say_situation', { items })];
}
