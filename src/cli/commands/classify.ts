// classify: labels what is unlabelled in the register, or the rows of any table.
import { resolve } from 'node:path';
import type { ModelLabellingResult } from '../../../pipelines/classify-by-model.ts';
import type { ClassifyTableRequest, ClassifyTableResult } from '../../../pipelines/classify-table.ts';
import type { ModelTableRequest } from '../../../pipelines/classify-table-by-model.ts';
import type { Judges } from '../../../pipelines/classifying/judge-pool.ts';
import { failure } from '../../foundation/errors.ts';
import { say } from '../../foundation/messages/index.ts';
import { roundedNumber } from '../../foundation/rounding.ts';
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
import { configOption, option } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';

/** Of the label sets, where nothing else is asked. */
const COVERAGE = 0.9;

/** A model that errs on so many rows a third as often as on held-out messages has probably learned from them. */
const [ROWS_THAT_TELL, ERRORS_TOO_FEW] = [200, 1 / 3];

function warnOfLearned(
  comparison: ClassifyTableResult['comparison'],
  card: Judges['card'],
  { effects, language }: CommandContext,
): void {
  const accuracy = comparison?.accuracy ?? 0;
  if (card === null || comparison === null || comparison.n < ROWS_THAT_TELL) return;
  if (1 - accuracy > (1 - card.quality.accuracy) * ERRORS_TOO_FEW) return;
  const percent = (share: number): string => roundedNumber(100 * share, 1);
  const slots = { here: percent(accuracy), held_out: percent(card.quality.accuracy) };
  effects.warn(say(language, 'text.learned_before', slots));
}

async function tableByRule(
  request: Omit<ClassifyTableRequest, 'taxonomy'>,
  { effects }: CommandContext,
): Promise<ClassifyTableResult> {
  const { classifyTable } = await import('../../../pipelines/classify-table.ts');
  const { packagedTaxonomy } = await import('../../../pipelines/packaged-taxonomy.ts');
  return classifyTable({ ...request, taxonomy: packagedTaxonomy() }, effects);
}

async function tableByModel(
  request: Omit<ModelTableRequest, 'classifier'>,
  input: CommandInput,
  context: CommandContext,
): Promise<ClassifyTableResult> {
  const { classifyTableByModel } = await import('../../../pipelines/classify-table-by-model.ts');
  const { classifier, card } = await openModel(input, context, COVERAGE);
  try {
    const result = await classifyTableByModel({ ...request, classifier }, context.effects);
    warnOfLearned(result.comparison, card, context);
    return result;
  } finally {
    await classifier.close();
  }
}

async function classifyFile(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const [file, text, output] = ['input', 'text', 'output'].map((name) => textOption(input, name));
  if (file === undefined || text === undefined || output === undefined) {
    throw failure('cli.usage', { problem: '--input, --text, --output', command: 'classify' });
  }
  const { openTable } = await import('../../intake/table.ts');
  const { readParquet } = await import('../../warehouse/parquet.ts');
  const { csvSink } = await import('../../../pipelines/csv-sink.ts');
  const [path = file] = existingFiles([file], context);
  const target = resolve(context.world.folder, output);
  if (target === path) throw failure('cli.same_file', { file });
  const request = {
    table: await openTable(path, { parquet: readParquet }),
    text: columnsOption(text),
    sink: csvSink(target),
  };
  const label = textOption(input, 'label');
  const result = await (textOption(input, 'model') === undefined
    ? tableByRule({ ...request, label }, context)
    : tableByModel({ ...request, label: label === undefined ? [] : columnsOption(label) }, input, context));
  const labelled = Math.round(100 * (result.labelled ?? 0));
  return {
    json: result.comparison ?? result,
    people: [
      say(context.language, 'cli.classify.table', { rows: result.rows, labelled, file: output }),
      ...comparison(input, result, context),
    ].join('\n'),
  };
}

const WORST_SHOWN = 3;

/** How the labels compare with those of `--label`, in words. */
function comparison(
  input: CommandInput,
  { comparison }: ClassifyTableResult,
  { language }: CommandContext,
): string[] {
  if (comparison === null) return [];
  const { n, accuracy, macro_f1, per_class } = comparison;
  const worst = per_class
    .toSorted((one, other) => (one.f1 ?? 0) - (other.f1 ?? 0))
    .slice(0, WORST_SHOWN)
    .map(({ label, f1 }) => `${label} ${roundedNumber(f1 ?? 0, 2)}`)
    .join(', ');
  const slots = {
    column: textOption(input, 'label') ?? '',
    n,
    accuracy: roundedNumber(100 * (accuracy ?? 0), 1),
    f1: roundedNumber(macro_f1 ?? 0, 3),
    worst,
  };
  return [say(language, 'cli.classify.compared', slots)];
}

function modelWords(result: ModelLabellingResult, { language }: CommandContext): string {
  const { version, petitions, unknown, added, removed } = result;
  return say(language, 'text.classified', { version, petitions, unknown, added, removed });
}

async function classifyRegister(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const { classifyConfigured } = await import('../../../pipelines/configured.ts');
  const { classifyByModelConfigured } = await import('../../../pipelines/model-configured.ts');
  const project = await openProject(input, context);
  const judges = textOption(input, 'model') === undefined ? null : await openModel(input, context, COVERAGE);
  try {
    return await withWarehouse(project, async (warehouse) => {
      const byRule = await classifyConfigured({ project, warehouse }, context.effects);
      const { petitions, added, removed } = byRule;
      const people = [say(context.language, 'cli.classify.register', { petitions, added, removed })];
      if (judges === null) return { json: byRule, people: people.join('\n') };
      const byModel = await classifyByModelConfigured({ project, warehouse }, judges, context.effects);
      people.push(modelWords(byModel, context));
      return { json: { ...byRule, model: byModel }, people: people.join('\n') };
    });
  } finally {
    await judges?.classifier.close();
  }
}

export const classify: Command = {
  name: 'classify',
  summary: 'cli.classify.summary',
  options: [
    configOption,
    option('--input <file>', 'cli.option.input'),
    option('--text <columns>', 'cli.option.text'),
    option('--output <file>', 'cli.option.output'),
    option('--label <column>', 'cli.option.label'),
    option('--model <file>', 'text.option_model'),
    option('--coverage <share>', 'text.option_coverage'),
  ],
  run: (input, context) =>
    textOption(input, 'input') === undefined
      ? classifyRegister(input, context)
      : classifyFile(input, context),
};
