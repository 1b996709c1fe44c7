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
