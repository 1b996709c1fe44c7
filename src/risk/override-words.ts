// What is said, beside an assessed level, of the level that the office last set by its own judgement.
import { isoDate } from '../foundation/calendar.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import type { DecisionRecord } from './decision-record.ts';

type Judged = Pick<DecisionRecord, 'overrides'> | null | undefined;

/** The level that was last set, in a word or two; null where none was. */
export function overrideMark(record: Judged, language: Language): string | null {
  const last = record?.overrides.at(-1);
  if (last === undefined) return null;
  return say(language, 'risk.override.mark', { level: say(language, `risk.level.${last.level}`) });
}

/** The same as a sentence, with role and day; `masked` takes personal data out of what people wrote. */
export function overrideSentence(
  record: Judged,
  language: Language,
  masked: (text: string) => string = (text) => text,
): string | null {
  const last = record?.overrides.at(-1);
  if (last === undefined) return null;
  return say(language, 'risk.override.stands', {
    level: say(language, `risk.level.${last.level}`),
    role: last.org === null ? '—' : masked(last.org),
    day: last.decidedOn === null ? '—' : isoDate(last.decidedOn),
  });
}
