// What page says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const pageMessages = {} as const satisfies Record<string, Entry>;

export const pageErrors = {} as const satisfies Record<string, ErrorEntry>;
