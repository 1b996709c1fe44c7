// What privacy says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const privacyMessages = {} as const satisfies Record<string, Entry>;

export const privacyErrors = {} as const satisfies Record<string, ErrorEntry>;
