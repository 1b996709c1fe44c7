// load: files into the register; rows read = loaded + updated + unchanged + quarantined.
import { basename } from 'node:path';
import type { LoadResult } from '../../../pipelines/load.ts';
import { failure } from '../../foundation/errors.ts';
import { type Language, say } from '../../foundation/messages/index.ts';
import { sourceKinds } from '../../intake/fields.ts';
import { reasonKey } from '../../intake/validation.ts';
import { type Command, textOption } from '../command.ts';
import { existingFiles } from '../files.ts';
import { configOption, option } from '../options.ts';
import { openProject, withWarehouse } from '../project.ts';
import { textTable } from '../text-table.ts';

/** Why rows were set aside, a line each. */
function reasonLines({ files }: LoadResult, language: Language): string[] {
  return files.flatMap(({ file, reasons }) =>
    reasons.map(({ reason, field, rows, first_row }) => {
      const key = reasonKey(reason);
      const why = key === null ? reason : say(language, key);
      const place = [basename(file), field].filter(Boolean).join(' · ');
      return `! ${say(language, 'cli.load.set_aside', { place, rows, why, first: first_row })}`;
    }),
  );
}

/** The counts of a load as a table for people, and why rows were set aside. */
export function loadTable(result: LoadResult, language: Language): string {
  return [countTable(result, language), reasonLines(result, language).join('\n')]
    .filter(Boolean)
    .join('\n\n');
}

function countTable({ files, totals }: LoadResult, language: Language): string {
  const rows = [
    ...files,
    ...(files.length > 1 ? [{ file: say(language, 'cli.load.total'), ...totals }] : []),
  ];
  return textTable(
    [
      say(language, 'cli.load.file'),
      say(language, 'cli.load.read'),
      say(language, 'cli.load.loaded'),
      say(language, 'cli.load.updated'),
      say(language, 'cli.load.unchanged'),
      say(language, 'cli.load.quarantined'),
    ],
    rows.map(({ file, rows_read, loaded, updated, unchanged, quarantined }) => [
      basename(file),
      rows_read,
      loaded,
      updated,
      unchanged,
      quarantined,
    ]),
  );
}

export const load: Command = {
  name: 'load',
  summary: 'cli.load.summary',
  argument: { name: '[files...]', summary: 'cli.argument.files' },
  options: [
    configOption,
    {
      flags: '--as <kind>',
      summary: (language) => say(language, 'cli.option.as', { kinds: sourceKinds.join(', ') }),
    },
    option('--source <name>', 'cli.option.source'),
  ],
  async run(input, context) {
    const { loadConfigured } = await import('../../../pipelines/configured.ts');
    const project = await openProject(input, context);
    const [kind, source] = [textOption(input, 'as'), textOption(input, 'source')];
    const sources = Object.keys(project.configuration.sources);
    if (kind !== undefined && !sourceKinds.some((known) => known === kind)) {
      throw failure('cli.value_unknown', { option: '--as', value: kind, known: sourceKinds.join(', ') });
    }
    if (source !== undefined && !sources.includes(source)) {
      throw failure('cli.source_unknown', { source, sources: sources.join(', ') });
    }
    const files = existingFiles(input.arguments, context).map((path) => ({ path, source }));
    const result = await withWarehouse(project, (warehouse) =>
      loadConfigured({ project, warehouse }, { files, kind }, context.effects),
    );
    return { json: result, people: loadTable(result, context.language) };
  },
};
