// inspect: what a file holds, before anything is loaded.
import { failure } from '../../foundation/errors.ts';
import { type Command, textOption } from '../command.ts';
import { existingFiles } from '../files.ts';
import { describeInspection } from '../inspection-table.ts';
import { option } from '../options.ts';

export const inspect: Command = {
  name: 'inspect',
  summary: 'cli.inspect.summary',
  argument: { name: '<file>', summary: 'cli.argument.file' },
  options: [option('--sheet <name>', 'cli.option.sheet')],
  async run(input, context) {
    const { inspectTable } = await import('../../intake/inspection.ts');
    const { isKnownHeader } = await import('../../intake/synonyms.ts');
    const { openTable } = await import('../../intake/table.ts');
    const { readParquet } = await import('../../warehouse/parquet.ts');
    const [path] = existingFiles(input.arguments, context);
    if (path === undefined) throw failure('cli.usage', { problem: '<file>', command: 'inspect' });
    const table = await openTable(path, {
      sheet: textOption(input, 'sheet'),
      parquet: readParquet,
      knownHeader: isKnownHeader,
    });
    const inspection = await inspectTable(table, context.language);
    return { json: inspection, people: describeInspection(inspection, context.language) };
  },
};
