// What cli says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const cliMessages = {} as const satisfies Record<string, Entry>;

export const cliErrors = {} as const satisfies Record<string, ErrorEntry>;
