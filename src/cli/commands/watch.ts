// watch: early warnings on the register, their back-test, and warnings on any table of counts.
import { backtestWords } from '../backtest-words.ts';
import {
  type Command,
  type CommandContext,
  type CommandInput,
  type CommandResult,
  flagOption,
  textOption,
} from '../command.ts';
import { existingFiles } from '../files.ts';
import { configOption, option, refuseAlone } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';
import { version } from '../version.ts';
import { watchWords } from '../watch-words.ts';
import { seriesOptions, watchFile } from './watch-series.ts';

async function watchRegister(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const { watchConfigured } = await import('../../../pipelines/watch-configured.ts');
  const project = await openProject(input, context);
  const result = await withWarehouse(project, (warehouse) =>
    watchConfigured({ project, warehouse }, context.language, context.effects),
  );
  return { json: result, people: watchWords(result, context.language) };
}

async function watchBacktest(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const { backtestConfigured } = await import('../../../pipelines/backtest-configured.ts');
  const project = await openProject(input, context);
  const [truth] = existingFiles(
    [textOption(input, 'truth')].filter((path) => path !== undefined),
    context,
  );
  const wishes = { truth: truth ?? null, language: context.language, version: await version() };
  const result = await withWarehouse(project, (warehouse) =>
    backtestConfigured({ project, warehouse }, wishes, context.effects),
  );
  return { json: result, people: backtestWords(result, context.language) };
}

/** The options of `watch` that belong to `--backtest`. */
const backtestOptions = [option('--truth <file>', 'warning.option_truth')];

export const watch: Command = {
  name: 'watch',
  summary: 'warning.cli_summary',
  options: [
    configOption,
    option('--backtest', 'warning.option_backtest'),
    ...backtestOptions,
    ...seriesOptions,
  ],
  async run(input, context) {
    const isBacktest = flagOption(input, 'backtest');
    if (!isBacktest) refuseAlone(input, backtestOptions, '--backtest');
    if (textOption(input, 'series') !== undefined) return watchFile(input, context);
    refuseAlone(input, seriesOptions, '--series');
    return isBacktest ? watchBacktest(input, context) : watchRegister(input, context);
  },
};
