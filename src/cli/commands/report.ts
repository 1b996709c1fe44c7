// report: the report files of a period, a place, a scheme and a language.
import type { ReportWishes } from '../../../pipelines/report-configured.ts';
import { parseSignOff } from '../../disclosure/sign-off.ts';
import { failure } from '../../foundation/errors.ts';
import { say } from '../../foundation/messages/index.ts';
import { type Command, type CommandInput, textOption } from '../command.ts';
import { configOption, option } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';
import { version } from '../version.ts';

/** The options of a report; `run` takes them too. */
export const reportOptions = [
  configOption,
  option('--period <period>', 'cli.option.period'),
  option('--area <code>', 'cli.option.area'),
  option('--scheme <scheme>', 'cli.option.scheme'),
  option('--edition <edition>', 'cli.option.edition'),
  option('--sign-off <text>', 'cli.option.sign_off'),
];

const choices = {
  scheme: ['hub', 'source', 'national'],
  edition: ['office', 'internal', 'public'],
  lang: ['zh', 'en'],
} as const;

/** The value of an option that takes one of some words. Throws `cli.value_unknown`. */
function choiceOption<Name extends keyof typeof choices>(
  input: CommandInput,
  name: Name,
): (typeof choices)[Name][number] | undefined {
  const value = textOption(input, name);
  if (value === undefined) return undefined;
  const known: readonly (typeof choices)[Name][number][] = choices[name];
  const found = known.find((word) => word === value);
  if (found !== undefined) return found;
  throw failure('cli.value_unknown', { option: `--${name}`, value, known: known.join(', ') });
}

/** What was asked of the report on the command line. Throws `cli.value_unknown` and `disclosure.sign_off_malformed`. */
export async function reportWishes(input: CommandInput): Promise<ReportWishes> {
  const signOff = textOption(input, 'signOff');
  return {
    period: textOption(input, 'period'),
    area: textOption(input, 'area'),
    scheme: choiceOption(input, 'scheme'),
    edition: choiceOption(input, 'edition'),
    language: choiceOption(input, 'lang'),
    version: await version(),
    ...(signOff === undefined ? {} : { signOff: parseSignOff(signOff) }),
  };
}

export const report: Command = {
  name: 'report',
  summary: 'cli.report.summary',
  options: reportOptions,
  async run(input, context) {
    const { reportConfigured } = await import('../../../pipelines/report-configured.ts');
    const wishes = await reportWishes(input);
    const project = await openProject(input, context);
    const result = await withWarehouse(project, (warehouse) =>
      reportConfigured({ project, warehouse }, wishes, context.effects),
    );
    const counted = { figures: result.figures, files: result.files.length };
    return { json: result, people: say(context.language, 'cli.report.figures', counted) };
  },
};
