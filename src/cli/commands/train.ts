// train: a model from a labelled table, or from the labels that people gave in the register.
import { resolve } from 'node:path';
import type { TrainResult } from '../../../pipelines/train.ts';
import { failure } from '../../foundation/errors.ts';
import { type Language, say } from '../../foundation/messages/index.ts';
import { roundedNumber } from '../../foundation/rounding.ts';
import {
  type Command,
  type CommandContext,
  type CommandInput,
  type CommandResult,
  textOption,
} from '../command.ts';
import { existingFiles } from '../files.ts';
import { axisOption, columnsOption } from '../label-options.ts';
import { configOption, integerOption, option } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';

/** What was learned, in words. */
export function trainedWords(result: TrainResult, language: Language): string {
  const { n, labels, macro_f1_cv, ece, seconds, model, card } = result;
  const slots = {
    n,
    labels: labels.length,
    f1: roundedNumber(macro_f1_cv, 3),
    ece: roundedNumber(ece, 3),
    seconds,
    model,
    card,
  };
  return say(language, 'text.trained', slots);
}

const resultOf = (result: TrainResult, { language }: CommandContext): CommandResult => ({
  json: result,
  people: trainedWords(result, language),
});

/** Where the model goes, and how it is trained. */
function settings(input: CommandInput, context: CommandContext) {
  const file = textOption(input, 'model');
  if (file === undefined) throw failure('cli.usage', { problem: '--model', command: 'train' });
  return {
    path: resolve(context.world.folder, file),
    axis: axisOption(input, 'train'),
    seed: integerOption(input, 'seed', 'train'),
  };
}

async function trainFromTable(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const [file, text, label] = ['input', 'text', 'label'].map((name) => textOption(input, name));
  if (file === undefined || text === undefined || label === undefined) {
    throw failure('cli.usage', { problem: '--input, --text, --label', command: 'train' });
  }
  const { labelledMessages, train } = await import('../../../pipelines/train.ts');
  const { openTable } = await import('../../intake/table.ts');
  const { readParquet } = await import('../../warehouse/parquet.ts');
  const [path = file] = existingFiles([file], context);
  const request = settings(input, context);
  if (request.path === path) throw failure('cli.same_file', { file });
  const labels = columnsOption(label);
  const messages = await labelledMessages(
    await openTable(path, { parquet: readParquet }),
    { text: columnsOption(text), label: labels },
    context.effects,
  );
  return resultOf(
    await train({ ...request, messages, hasLevels: labels.length > 1 }, context.effects),
    context,
  );
}

async function trainFromRegister(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const { reviewedMessages, train } = await import('../../../pipelines/train.ts');
  const request = settings(input, context);
  const project = await openProject(input, context);
  const { axis } = request;
  const messages = await withWarehouse(project, (warehouse) => reviewedMessages(warehouse, axis));
  if (messages.length === 0) throw failure('text.no_labels_in_register', { axis });
  const timeZone = project.configuration.office.time_zone;
  return resultOf(
    await train({ ...request, timeZone, messages, hasLevels: axis === 'national' }, context.effects),
    context,
  );
}

export const train: Command = {
  name: 'train',
  summary: 'text.train_summary',
  options: [
    configOption,
    option('--input <file>', 'text.option_train_input'),
    option('--text <columns>', 'cli.option.text'),
    option('--label <columns>', 'text.option_train_label'),
    option('--model <file>', 'text.option_model_out'),
    option('--axis <axis>', 'text.option_axis'),
    option('--seed <number>', 'text.option_seed'),
  ],
  run: (input, context) =>
    textOption(input, 'input') === undefined
      ? trainFromRegister(input, context)
      : trainFromTable(input, context),
};
