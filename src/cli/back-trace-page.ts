// Which decisions lie behind a period's petitions, as text.
import type { BackTraceResult } from '../../pipelines/back-trace.ts';
import { isoDate } from '../foundation/calendar.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import { shownCount } from '../risk/assessment-json.ts';
import { countWords } from './follow-up-page.ts';
import { textTable } from './text-table.ts';

/** Petitions without a decision; untold where they would tell a small count beside them by subtraction. */
function restWords({ petitions, naming, inferred }: BackTraceResult, language: Language): string {
  const isTold = [naming, inferred].every((count) => shownCount(count) !== null);
  return isTold ? countWords(Math.max(0, petitions - naming - inferred), language) : '—';
}

/** The page of `assess --back-trace`. */
export function backTracePage(result: BackTraceResult, language: Language): string {
  const { period, petitions, naming, unknown, inferred, decisions } = result;
  const summary = say(language, 'risk.trace.summary', {
    period: period.label,
    petitions,
    naming: countWords(naming, language),
    unknown: countWords(unknown, language),
    inferred: countWords(inferred, language),
    rest: restWords(result, language),
  });
  const table =
    decisions.length === 0
      ? say(language, 'risk.trace.none')
      : textTable(
          [
            say(language, 'risk.trace.decisions'),
            say(language, 'risk.page.t0'),
            say(language, 'risk.page.type'),
            say(language, 'risk.life.owner'),
            say(language, 'risk.follow.stated'),
            say(language, 'risk.follow.inferred'),
            say(language, 'risk.page.level'),
            say(language, 'risk.follow.overdue'),
            say(language, 'risk.trace.open'),
          ],
          decisions.map((one) => [
            one.title === null ? one.id : `${one.id} ${one.title}`,
            isoDate(one.t0),
            say(language, `risk.type.${one.type ?? 'unknown'}`),
            one.org ?? '—',
            countWords(one.stated, language),
            countWords(one.inferred, language),
            say(language, `risk.level.${one.level}`),
            String(one.overdueMeasures),
            one.openGates.map((gate) => say(language, `risk.gate.${gate}`)).join('; '),
          ]),
        );
  return [summary, table, say(language, 'risk.trace.note'), say(language, 'risk.closing')].join('\n\n');
}
