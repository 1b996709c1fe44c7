// What config says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const configMessages = {} as const satisfies Record<string, Entry>;

export const configErrors = {} as const satisfies Record<string, ErrorEntry>;
