// What mapping says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const mappingMessages = {} as const satisfies Record<string, Entry>;

export const mappingErrors = {} as const satisfies Record<string, ErrorEntry>;
