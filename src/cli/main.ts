// The command line: parses, runs one command, prints its result or its error, and returns the exit code.
import { CommanderError, Command as Parser } from 'commander';
import type { Effects } from '../foundation/effects.ts';
import { describeError, WeathervaneError } from '../foundation/errors.ts';
import { type Language, say } from '../foundation/messages/index.ts';
import type { Command, CommandResult } from './command.ts';
import { commands } from './commands/index.ts';
import { languageOf } from './language.ts';
import { progressReporter } from './progress.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

function printError(error: unknown, language: Language, world: World): number {
  if (error instanceof WeathervaneError) {
    for (const one of [error, ...error.others]) {
      const { what, where, advice, code } = describeError(one, language);
      const place = where === null ? '' : `\n  ${say(language, 'cli.error.place')}: ${where}`;
      world.errors.write(`✗ ${what}  [${code}]${place}\n  ${say(language, 'cli.error.advice')}: ${advice}\n`);
    }
    return error.exitCode;
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  world.errors.write(`✗ ${say(language, 'cli.error.unexpected', { message })}\n`);
  if (world.environment.WEATHERVANE_DEBUG && error instanceof Error) world.errors.write(`${error.stack}\n`);
  return 1;
}

function printResult(result: CommandResult, asJson: boolean, world: World): number {
  world.output.write(
    asJson ? `${JSON.stringify(result.json)}\n` : result.people === '' ? '' : `${result.people}\n`,
  );
  return result.exitCode ?? 0;
}

function addCommand(
  parser: Parser,
  command: Command,
  language: Language,
  run: (command: Command, input: Parser) => void,
): void {
  const child = parser
    .command(command.name)
    .description(say(language, command.summary))
    .helpOption('-h, --help', say(language, 'cli.option.help'));
  if (command.argument) child.argument(command.argument.name, say(language, command.argument.summary));
  for (const option of command.options) child.option(option.flags, option.summary(language));
  child.option('--json', say(language, 'cli.option.json'));
  child.option('--lang <lang>', say(language, 'cli.option.lang'));
  child.action(() => run(command, child));
}

/** The value of `--lang` before anything is parsed, so that help speaks the right language too. */
function askedLanguage(words: readonly string[]): string | undefined {
  const joined = words.find((word) => word.startsWith('--lang='));
  return (
    joined?.slice('--lang='.length) ??
    (words.includes('--lang') ? words[words.indexOf('--lang') + 1] : undefined)
  );
}

/** Runs what was typed. Exit codes: 0 done, 1 failed, 2 wrong use, 3 a check failed, 4 locked, 130 interrupted. */
export async function main(world: World): Promise<number> {
  const language = languageOf(askedLanguage(world.arguments), world.environment);
  let chosen: { readonly command: Command; readonly parser: Parser } | null = null;
  const parser = new Parser('weathervane')
    .description(say(language, 'cli.description'))
    .version(await version(), '-V, --version', say(language, 'cli.option.version'))
    .helpOption('-h, --help', say(language, 'cli.option.help'))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.output.write(text),
      writeErr: (text) => world.errors.write(text),
    });
  for (const command of commands) {
    addCommand(parser, command, language, (picked, child) => {
      chosen = { command: picked, parser: child };
    });
  }
  for (const child of parser.commands) child.copyInheritedSettings(parser);
  try {
    await parser.parseAsync([...world.arguments], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return chosen === null ? 0 : execute(chosen, language, world);
}

async function execute(
  { command, parser }: { readonly command: Command; readonly parser: Parser },
  language: Language,
  world: World,
): Promise<number> {
  const progress = progressReporter(world.errors, world.now, language);
  const effects: Effects = {
    language,
    now: world.now,
    environment: world.environment,
    note: (message) => world.errors.write(`${message}\n`),
    warn: (message) => world.errors.write(`! ${message}\n`),
    progress: progress.report,
    signal: world.signal,
  };
  try {
    const result = await command.run(
      { arguments: parser.args, options: parser.opts() },
      { world, language, effects },
    );
    progress.stop();
    return printResult(result, parser.opts().json === true, world);
  } catch (error) {
    progress.stop();
    if (world.signal.aborted) {
      world.errors.write(`${say(language, 'cli.interrupted')}\n`);
      return 130;
    }
    return printError(error, language, world);
  }
}
