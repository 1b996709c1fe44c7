// Options that several commands share, and the numbers in them.
import { failure } from '../foundation/errors.ts';
import { type Language, type PlainMessageKey, say } from '../foundation/messages/index.ts';
import { type CommandInput, type CommandOption, textOption } from './command.ts';

/** An option whose summary is one message without placeholders. */
export function option(flags: string, summary: PlainMessageKey): CommandOption {
  return { flags, summary: (language: Language) => say(language, summary) };
}

export const configOption = option('--config <file>', 'cli.option.config');

/** The whole number given to an option. Throws `cli.usage` for anything else. */
export function integerOption(input: CommandInput, name: string, command: string): number | undefined {
  const text = textOption(input, name);
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw failure('cli.usage', { problem: `--${name} ${text}`, command });
}

/** An option's name as its value is kept under. */
export const camelCase = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Refuses options that would change nothing without `partner`. Throws `cli.option_alone`. */
export function refuseAlone(input: CommandInput, options: readonly CommandOption[], partner: string): void {
  for (const { flags } of options) {
    const [flag = ''] = flags.split(' ');
    if (input.options[camelCase(flag.replace(/^--/, ''))] === undefined) continue;
    throw failure('cli.option_alone', { option: flag, partner });
  }
}
