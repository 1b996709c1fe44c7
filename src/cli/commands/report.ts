// report: the report files of a period, a place, a scheme and a language.
import * as z from 'zod';
import type { ReportWishes } from '../../../pipelines/configured.ts';
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
];

const wishesSchema = z.object({
  period: z.string().optional(),
  area: z.string().optional(),
  scheme: z.enum(['hub', 'source', 'national']).optional(),
  edition: z.enum(['office', 'internal', 'public']).optional(),
  language: z.enum(['zh', 'en']).optional(),
});

/** What was asked of the report on the command line. Throws `cli.usage` for a value that is none. */
export async function reportWishes(input: CommandInput, command: string): Promise<ReportWishes> {
  const wishes = wishesSchema.safeParse({ ...input.options, language: textOption(input, 'lang') });
  if (wishes.success) return { ...wishes.data, version: await version() };
  const option = wishes.error.issues[0]?.path.join('.') ?? '';
  const value = textOption(input, option === 'language' ? 'lang' : option) ?? '';
  throw failure('cli.usage', { problem: `--${option} ${value}`, command });
}

export const report: Command = {
  name: 'report',
  summary: 'cli.report.summary',
  options: reportOptions,
  async run(input, context) {
    const { reportConfigured } = await import('../../../pipelines/configured.ts');
    const wishes = await reportWishes(input, 'report');
    const project = await openProject(input, context);
    const result = await withWarehouse(project, (warehouse) =>
      reportConfigured({ project, warehouse }, wishes, context.effects),
    );
    const counted = { figures: result.figures, files: result.files.length };
    return { json: result, people: say(context.language, 'cli.report.figures', counted) };
  },
};
