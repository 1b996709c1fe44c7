// Options of the commands that learn and give labels.
import { failure } from '../foundation/errors.ts';
import { type CommandInput, textOption } from './command.ts';

const axes = ['topic', 'cause', 'purpose', 'national'] as const;

/** The axis of `--axis`, topic by default. Throws `cli.usage` for another word. */
export function axisOption(input: CommandInput, command: string): (typeof axes)[number] {
  const text = textOption(input, 'axis') ?? 'topic';
  const axis = axes.find((known) => known === text);
  if (axis === undefined) throw failure('cli.usage', { problem: `--axis ${text}`, command });
  return axis;
}

/** Names of columns, separated by commas. */
export function columnsOption(text: string): string[] {
  return text
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The share of `--coverage`. Throws `cli.usage` for what is no share between 0.5 and 1. */
export function coverageOption(input: CommandInput, command: string, usual = 0.9): number {
  const text = textOption(input, 'coverage');
  if (text === undefined) return usual;
  const share = Number(text);
  if (!(share >= 0.5 && share < 1)) throw failure('cli.usage', { problem: `--coverage ${text}`, command });
  return share;
}
