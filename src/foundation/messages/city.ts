// What city says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const cityMessages = {} as const satisfies Record<string, Entry>;

export const cityErrors = {} as const satisfies Record<string, ErrorEntry>;
