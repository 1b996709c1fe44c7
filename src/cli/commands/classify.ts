// classify: labels what is unlabelled in the register, or the rows of any table.
import { resolve } from 'node:path';
import { failure } from '../../foundation/errors.ts';
import { say } from '../../foundation/messages/index.ts';
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
  const result = await classifyTable(
    {
      table: await openTable(path, { parquet: readParquet }),
      text: text.split(',').map((name) => name.trim()),
      label: textOption(input, 'label'),
      taxonomy: packagedTaxonomy(),
      sink: csvSink(resolve(context.world.folder, output)),
    },
    context.effects,
  );
  const labelled = Math.round(100 * (result.labelled ?? 0));
  return {
    json: result.comparison ?? result,
    people: say(context.language, 'cli.classify.table', { rows: result.rows, labelled, file: output }),
  };
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
