// What intake says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const intakeMessages = {} as const satisfies Record<string, Entry>;

export const intakeErrors = {} as const satisfies Record<string, ErrorEntry>;
