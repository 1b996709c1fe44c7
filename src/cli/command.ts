// What a command is: plain data that the command line turns into help, parsing and printing.
import type { Effects } from '../foundation/effects.ts';
import type { Language, PlainMessageKey } from '../foundation/messages/index.ts';
import type { World } from './world.ts';

export interface CommandOption {
  /** As commander writes it: `--period <period>`. */
  readonly flags: string;
  readonly summary: (language: Language) => string;
}

export interface CommandArgument {
  /** As commander writes it: `[files...]`. */
  readonly name: string;
  readonly summary: PlainMessageKey;
}

/** What was typed after the command's name. */
export interface CommandInput {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a command may use besides what was typed. */
export interface CommandContext {
  readonly world: World;
  readonly language: Language;
  readonly effects: Effects;
}

/** What a command found: for scripts, and for people. */
export interface CommandResult {
  readonly json: unknown;
  readonly people: string;
  readonly exitCode?: 0 | 1 | 3;
}

export interface Command {
  readonly name: string;
  readonly summary: PlainMessageKey;
  readonly argument?: CommandArgument;
  readonly options: readonly CommandOption[];
  readonly run: (input: CommandInput, context: CommandContext) => Promise<CommandResult>;
}

/** The text given to an option, if it was given. */
export function textOption(input: CommandInput, name: string): string | undefined {
  const value = input.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether a flag was given. */
export function flagOption(input: CommandInput, name: string): boolean {
  return input.options[name] === true;
}
