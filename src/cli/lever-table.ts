// assess --levers: all that a plan can change, with how a what-if names and writes it.
import { riskDictionary } from '../../pipelines/assessing/dictionary.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import { unitText } from '../risk/units.ts';
import { leversOf } from '../risk/what-if.ts';
import type { CommandResult } from './command.ts';
import { textTable } from './text-table.ts';

/** The levers in the order of the dictionary. */
export function leverTable(language: Language): CommandResult {
  const levers = leversOf(riskDictionary().indicators).map(({ name, label, lever, type, unit }) => ({
    feature: name,
    name: label[language],
    kind: lever === null ? '' : say(language, `risk.report.lever.${lever}`),
    value: unitText({ type, unit }, language),
  }));
  const headings = (['code', 'name', 'kind', 'value'] as const).map((one) =>
    say(language, `risk.levers.${one}`),
  );
  return {
    json: { levers },
    people: textTable(
      headings,
      levers.map(({ feature, name, kind, value }) => [feature, name, kind, value]),
    ),
  };
}
