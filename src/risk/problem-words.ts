// What a problem with a decision's data is, and what to do about a gap, in words.
import { isoDate } from '../foundation/calendar.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import type { Problem } from './admission.ts';
import type { Gap } from './assessment.ts';

/** A problem in words, without its name. */
export function problemText({ kind, day = null }: Problem, language: Language): string {
  switch (kind) {
    case 'register_empty':
      return say(language, 'risk.coverage.register_empty');
    case 'register_ended':
    case 'register_short':
    case 'register_behind':
      return say(language, `risk.coverage.${kind}`, { day: day === null ? '—' : isoDate(day) });
    default:
      return say(language, `risk.problem.${kind}`);
  }
}

/** What a gap is needed for: gates, the index, or the history that the register should tell. */
export function gapUses({ gates, isForIndex, wants }: Gap, language: Language): string[] {
  return [
    ...gates.map((gate) => say(language, `risk.gate.${gate}`)),
    ...(isForIndex ? [say(language, 'risk.page.needed_index')] : []),
    ...(wants === 'value' ? [] : [say(language, `risk.wants.${wants}`)]),
  ];
}
