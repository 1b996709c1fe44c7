// watch --series: warnings on any table of counts, without a warehouse.
import { resolve } from 'node:path';
import { failure } from '../../foundation/errors.ts';
import { say } from '../../foundation/messages/index.ts';
import { type SeriesOptions, seriesMethods } from '../../warning/series-plan.ts';
import {
  type CommandContext,
  type CommandInput,
  type CommandOption,
  type CommandResult,
  textOption,
} from '../command.ts';
import { existingFiles } from '../files.ts';
import { camelCase, option } from '../options.ts';

/** The options of `watch` that belong to `--series`. */
export const seriesOptions: readonly CommandOption[] = [
  option('--series <file>', 'series.option.series'),
  option('--date <column>', 'series.option.date'),
  option('--count <column>', 'series.option.count'),
  option('--group <column>', 'series.option.group'),
  option('--freq <freq>', 'series.option.freq'),
  option('--output <file>', 'cli.option.output'),
  option('--method <method>', 'series.option.method'),
  option('--alpha <p>', 'series.option.alpha'),
  option('--years <n>', 'series.option.years'),
  option('--half-window <n>', 'series.option.half-window'),
  option('--season-levels <n>', 'series.option.season-levels'),
  option('--past <n>', 'series.option.past'),
  option('--holidays <which>', 'series.option.holidays'),
  option('--cusum-k <k>', 'series.option.cusum-k'),
  option('--cusum-h <h>', 'series.option.cusum-h'),
];

/** The number given to an option, if it holds; `range` says in words which do. */
function numberOption(
  input: CommandInput,
  name: string,
  range: string,
  holds: (value: number) => boolean,
): number | undefined {
  const text = textOption(input, camelCase(name));
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value) && holds(value)) return value;
  throw failure('series.bad_option', { option: name, range });
}

const wholeOption = (input: CommandInput, name: string, least: number, most: number): number | undefined =>
  numberOption(
    input,
    name,
    `${least}…${most}`,
    (value) => Number.isInteger(value) && value >= least && value <= most,
  );

/** One of the words that an option takes. */
function wordOption<Word extends string>(
  input: CommandInput,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const text = textOption(input, name);
  const word = words.find((candidate) => candidate === text);
  if (text !== undefined && word === undefined) {
    throw failure('series.bad_option', { option: name, range: words.join(' | ') });
  }
  return word;
}

function optionsOf(input: CommandInput): SeriesOptions {
  const frequencies = ['week', 'month'] as const;
  const frequency = wordOption(input, 'freq', frequencies);
  if (frequency === undefined) {
    throw failure('series.bad_option', { option: 'freq', range: frequencies.join(' | ') });
  }
  const periods = frequency === 'week' ? 52 : 12;
  const halfWindow = wholeOption(input, 'half-window', 0, Math.floor((periods - 1) / 2));
  const method = wordOption(input, 'method', seriesMethods) ?? 'farrington';
  const holidays = wordOption(input, 'holidays', ['none', 'cny']) ?? 'none';
  if (holidays === 'cny' && method.startsWith('ears')) {
    throw failure('series.bad_option', { option: 'holidays', range: `none (--method ${method})` });
  }
  const between = periods - 2 * (halfWindow ?? (frequency === 'week' ? 3 : 1)) - 1;
  return {
    frequency,
    method,
    alpha: numberOption(input, 'alpha', '0 < p < 1', (value) => value > 0 && value < 1),
    years: wholeOption(input, 'years', 1, 20),
    halfWindow,
    seasonLevels: wholeOption(input, 'season-levels', 1, between + 1),
    past: wholeOption(input, 'past', 0, 2 * periods),
    holidays,
    cusum: {
      reference: numberOption(input, 'cusum-k', '≥ 0', (value) => value >= 0) ?? 0.5,
      limit: numberOption(input, 'cusum-h', '> 0', (value) => value > 0) ?? 5,
    },
  };
}

/** Runs `watch --series FILE`. */
export async function watchFile(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const needed = ['series', 'date', 'count', 'output'].map((name) => textOption(input, name));
  const [file, date, count, output] = needed;
  if (file === undefined || date === undefined || count === undefined || output === undefined) {
    throw failure('cli.usage', {
      problem: '--series, --date, --count, --freq, --output',
      command: 'watch',
    });
  }
  const options = optionsOf(input);
  const { watchSeries } = await import('../../../pipelines/watch-series.ts');
  const { openTable } = await import('../../intake/table.ts');
  const { readParquet } = await import('../../warehouse/parquet.ts');
  const { csvSink } = await import('../../../pipelines/csv-sink.ts');
  const [path = file] = existingFiles([file], context);
  const target = resolve(context.world.folder, output);
  if (target === path) throw failure('cli.same_file', { file });
  const knownHeader = (name: string): boolean => [date, count, textOption(input, 'group')].includes(name);
  const result = await watchSeries(
    {
      table: await openTable(path, { parquet: readParquet, knownHeader }),
      date,
      count,
      group: textOption(input, 'group'),
      options,
      sink: csvSink(target),
    },
    context.effects,
  );
  for (const { message } of result.notices) context.effects.warn(message);
  const { series, rows, alarms, cusum_alarms: sums } = result;
  const words = say(context.language, 'series.done', { series, rows, alarms, sums, file: output });
  return { json: result, people: `${words}\n${say(context.language, 'series.about')}` };
}
