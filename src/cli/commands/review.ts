// review: what a model is unsure of goes to people as a spreadsheet, and their labels come back.
import { basename, resolve } from 'node:path';
import type { ReviewImportResult } from '../../../pipelines/review-import.ts';
import { failure } from '../../foundation/errors.ts';
import { say } from '../../foundation/messages/index.ts';
import { labelText } from '../../taxonomy/answers.ts';
import type { Taxonomy } from '../../taxonomy/taxonomy.ts';
import {
  type Command,
  type CommandContext,
  type CommandInput,
  type CommandResult,
  textOption,
} from '../command.ts';
import { existingFiles } from '../files.ts';
import { columnsOption } from '../label-options.ts';
import { openModel } from '../model.ts';
import { configOption, integerOption, option } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';

const ROWS = 100;
const DAYS = 30;
const MOST_DAYS = 180;
/** Higher than in classifying: of two labels that are nearly as likely both are to stay in the set. */
const COVERAGE = 0.95;

async function exported(file: string, input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const { effects, language, world } = context;
  if (textOption(input, 'model') === undefined)
    throw failure('cli.usage', { problem: '--model', command: 'review' });
  const limit = integerOption(input, 'limit', 'review') ?? ROWS;
  const days = integerOption(input, 'days', 'review') ?? DAYS;
  if (limit < 1) throw failure('cli.usage', { problem: `--limit ${limit}`, command: 'review' });
  if (days < 1 || days > MOST_DAYS) {
    throw failure('cli.usage', { problem: `--days ${days}`, command: 'review' });
  }
  const { exportConfigured } = await import('../../../pipelines/review-configured.ts');
  const project = await openProject(input, context);
  const judges = await openModel(input, context, COVERAGE);
  try {
    const wishes = { path: resolve(world.folder, file), limit, days };
    const result = await withWarehouse(project, (warehouse) =>
      exportConfigured({ project, warehouse }, judges, wishes, effects),
    );
    const { looked, doubtful, rows, copies, expires_on: expires } = result;
    const people =
      result.file === null
        ? say(language, 'review.nothing', { looked })
        : say(language, 'review.exported', { looked, doubtful, rows, copies, file, expires: expires ?? '' });
    return { json: result, people };
  } finally {
    await judges.classifier.close();
  }
}

function importedWords(
  result: ReviewImportResult,
  taxonomy: Taxonomy,
  { language }: CommandContext,
): string[] {
  const { axis, rows, confirmed, corrected, undecided, empty, copies, withheld, changes } = result;
  const label = (code: string): string => labelText(taxonomy, axis, code, language);
  const changeWords = ({ from, to, n }: ReviewImportResult['changes'][number]): string =>
    say(language, 'review.change', { from: from === null ? '—' : label(from), to: label(to), n });
  return [
    say(language, 'review.imported', { rows, confirmed, corrected, undecided, empty, copies }),
    ...changes.map((change) => `  ${changeWords(change)}`),
    ...(withheld > 0 ? [say(language, 'review.withheld', { n: withheld })] : []),
    ...(empty > 0 ? [say(language, 'review.empty_again')] : []),
  ];
}

async function imported(file: string, input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const { effects, language, world } = context;
  const [path = file] = existingFiles([file], context);
  const retrain = textOption(input, 'retrain');
  const [also, text, label] = ['input', 'text', 'label'].map((name) => textOption(input, name));
  if (also !== undefined && (retrain === undefined || text === undefined || label === undefined)) {
    throw failure('cli.usage', { problem: '--retrain, --input, --text, --label', command: 'review' });
  }
  const seed = integerOption(input, 'seed', 'review');
  const { importConfigured, retrainConfigured } = await import('../../../pipelines/review-configured.ts');
  const { packagedTaxonomy } = await import('../../../pipelines/packaged-taxonomy.ts');
  const [table] = also === undefined ? [] : existingFiles([also], context);
  const project = await openProject(input, context);
  return withWarehouse(project, async (warehouse) => {
    const result = await importConfigured({ project, warehouse }, path, effects);
    const words = importedWords(result, packagedTaxonomy(), context);
    if (retrain === undefined) return { json: result, people: words.join('\n') };
    // What was imported stays, whatever becomes of the training: it is said before.
    effects.note(words.join('\n'));
    const trained = await retrainConfigured(
      { project, warehouse },
      {
        axis: result.axis,
        path: resolve(world.folder, retrain),
        seed,
        ...(table === undefined
          ? {}
          : { also: { path: table, text: columnsOption(text ?? ''), label: columnsOption(label ?? '') } }),
      },
      effects,
    );
    const { trainedWords } = await import('./train.ts');
    return { json: { ...result, model: trained }, people: trainedWords(trained, language) };
  });
}

export const review: Command = {
  name: 'review',
  summary: 'review.summary',
  argument: { name: '<export|import FILE...>', summary: 'review.argument' },
  options: [
    configOption,
    option('--model <file>', 'review.option_model'),
    option('--coverage <share>', 'review.option_coverage'),
    option('--limit <rows>', 'review.option_limit'),
    option('--days <days>', 'review.option_days'),
    option('--retrain <file>', 'review.option_retrain'),
    option('--input <file>', 'review.option_input'),
    option('--text <columns>', 'cli.option.text'),
    option('--label <columns>', 'text.option_train_label'),
    option('--seed <number>', 'text.option_seed'),
  ],
  async run(input, context) {
    const [action = '<action>', file] = input.arguments;
    if (file === undefined) throw failure('cli.usage', { problem: '<file>', command: 'review' });
    if (action === 'export') return exported(file, input, context);
    if (action === 'import') return imported(file, input, context);
    throw failure('cli.usage', { problem: basename(action), command: 'review' });
  },
};
