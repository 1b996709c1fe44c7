// classify: labels what is unlabelled in the register, or the rows of any table.
import { resolve } from 'node:path';
import type { ClassifyTableResult } from '../../../pipelines/classify-table.ts';
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
import { configOption, option } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';

async function classifyFile(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const [file, text, output] = ['input', 'text', 'output'].map((name) => textOption(input, name));
  if (file === undefined || text === undefined || output === undefined) {
    throw failure('cli.usage', { problem: '--input, --text, --output', command: 'classify' });
  }
  const { classifyTable } = await import('../../../pipelines/classify-table.ts');
  const { packagedTaxonomy } = await import('../../../pipelines/packaged-taxonomy.ts');
  const { openTable } = await import('../../intake/table.ts');
  const { readParquet } = await import('../../warehouse/parquet.ts');
  const { csvSink } = await import('../../../pipelines/csv-sink.ts');
  const [path = file] = existingFiles([file], context);
  const target = resolve(context.world.folder, output);
  if (target === path) throw failure('cli.same_file', { file });
  const result = await classifyTable(
    {
      table: await openTable(path, { parquet: readParquet }),
      text: text.split(',').map((name) => name.trim()),
      label: textOption(input, 'label'),
      taxonomy: packagedTaxonomy(),
      sink: csvSink(target),
    },
    context.effects,
  );
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

async function classifyRegister(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const { classifyConfigured } = await import('../../../pipelines/configured.ts');
  const project = await openProject(input, context);
  const result = await withWarehouse(project, (warehouse) =>
    classifyConfigured({ project, warehouse }, context.effects),
  );
  const { petitions, added, removed } = result;
  return {
    json: result,
    people: say(context.language, 'cli.classify.register', { petitions, added, removed }),
  };
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
  ],
  run: (input, context) =>
    textOption(input, 'input') === undefined
      ? classifyRegister(input, context)
      : classifyFile(input, context),
};
