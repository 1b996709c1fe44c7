// What report says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const reportMessages = {} as const satisfies Record<string, Entry>;

export const reportErrors = {} as const satisfies Record<string, ErrorEntry>;
