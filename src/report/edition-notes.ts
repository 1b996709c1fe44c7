// What the page says of its edition: what it does not show, and how it shows the rest.

import type { PrintRules } from '../disclosure/edition-rules.ts';
import type { Replacement } from '../disclosure/publish.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import { listed } from '../foundation/messages/listed.ts';

/** The notes of an edition that suppresses; none of one that shows everything. */
export function editionNotes(
  language: Language,
  { edition, k, base }: PrintRules,
  replaced: readonly Replacement[],
): string[] {
  if (edition === 'office') return [];
  return [
    say(language, `page.edition_note_${edition}`, { k }),
    ...(base > 1 ? [say(language, 'page.edition_note_rounded', { base })] : []),
    ...replaced.map(({ table, by }) =>
      say(language, 'page.edition_note_replaced', {
        table,
        by: listed(language, by) || say(language, 'disclosure.replaced_by_none'),
      }),
    ),
    say(language, 'page.edition_note_log'),
  ];
}
