// What taxonomy says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const taxonomyMessages = {} as const satisfies Record<string, Entry>;

export const taxonomyErrors = {} as const satisfies Record<string, ErrorEntry>;
