// Where topics come from elsewhere than in the month before: what charts and notes say of it.
import type { TypedBatch } from '../foundation/columns.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import { texts } from './read-columns.ts';

/** A month (YYYY-MM) from which topics are assigned otherwise, and what they came from before and since. */
export interface LabelBreak {
  readonly month: string;
  readonly before: string;
  readonly after: string;
}

/** The rows of sql/tables/label-breaks.sql. */
export function labelBreaks(batch: TypedBatch): LabelBreak[] {
  const [before, after] = [texts(batch, 'before'), texts(batch, 'after')];
  return texts(batch, 'month').map((month, row) => ({
    month,
    before: before[row] ?? '',
    after: after[row] ?? '',
  }));
}

/** What topics come from, in words: `model 61d11045e7e9` is 模型 61d11045e7e9. */
function basisWords(basis: string, language: Language): string {
  const [kind = '', ...version] = basis.split(' ');
  const slots = { version: version.join(' ') };
  switch (kind) {
    case 'people':
      return say(language, 'report.basis_people');
    case 'model':
      return say(language, 'report.basis_model', slots);
    case 'crosswalk':
      return say(language, 'report.basis_crosswalk', slots);
    default:
      return say(language, 'report.basis_rule', slots);
  }
}

/** One note for each break. */
export function breakNotes(breaks: readonly LabelBreak[], language: Language): string[] {
  return breaks.map(({ month, before, after }) =>
    say(language, 'report.label_break', {
      month,
      before: basisWords(before, language),
      after: basisWords(after, language),
    }),
  );
}
