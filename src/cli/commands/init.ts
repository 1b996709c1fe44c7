// init: suggests a mapping from headers, writes weathervane.yaml and makes the secret.
import { basename, dirname, resolve } from 'node:path';
import type { InitResult, InitSource } from '../../../pipelines/init.ts';
import { type Language, say } from '../../foundation/messages/index.ts';
import { type Command, flagOption, textOption } from '../command.ts';
import { existingFiles } from '../files.ts';
import { configOption, option } from '../options.ts';
import { configurationPath } from '../project.ts';
import { textTable } from '../text-table.ts';

const KEY_FILE = 'weathervane.key';

/** What is said of the channel where no column gives it: without it, visits and letters cannot be told apart. */
function channelNote(channel: InitSource['fields'][string] | undefined, language: Language): string[] {
  if (channel === undefined) return [say(language, 'cli.init.no-channel')];
  if (typeof channel === 'string' || !('constant' in channel)) return [];
  return [say(language, 'cli.init.constant-channel', { value: channel.constant })];
}

function describe(result: InitResult, language: Language): string {
  const parts = [say(language, 'config.written', { file: result.configuration })];
  for (const { name, kind, fields, refused, unused } of result.sources) {
    const rows = Object.entries(fields).map(([field, from]) => [
      field,
      typeof from === 'string' ? from : JSON.stringify(from),
    ]);
    parts.push(textTable([`${name} (${kind})`, say(language, 'cli.init.column')], rows));
    if (kind === 'petitions') parts.push(...channelNote(fields.channel, language));
    if (refused.length > 0) {
      const columns = refused.map(({ column }) => column).join(', ');
      parts.push(say(language, 'cli.init.refused', { columns }));
    }
    if (unused.length > 0) parts.push(say(language, 'cli.init.unused', { columns: unused.join(', ') }));
  }
  if (result.secret !== null) parts.push(say(language, 'cli.init.secret', { file: basename(result.secret) }));
  parts.push(say(language, 'cli.init.next', { file: basename(result.configuration) }));
  return parts.join('\n\n');
}

export const init: Command = {
  name: 'init',
  summary: 'cli.init.summary',
  argument: { name: '[files...]', summary: 'cli.argument.files' },
  options: [
    configOption,
    option('--sheet <name>', 'cli.option.sheet'),
    option('--force', 'cli.option.force'),
  ],
  async run(input, context) {
    const { init: runInit } = await import('../../../pipelines/init.ts');
    const { readParquet } = await import('../../warehouse/parquet.ts');
    const configurationFile = configurationPath(input, context);
    const result = await runInit(
      {
        configurationFile,
        keyFile: resolve(dirname(configurationFile), KEY_FILE),
        files: existingFiles(input.arguments, context),
        parquet: readParquet,
        sheet: textOption(input, 'sheet'),
        replace: flagOption(input, 'force'),
      },
      context.effects,
    );
    return { json: result, people: describe(result, context.language) };
  },
};
