// What charts says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const chartsMessages = {} as const satisfies Record<string, Entry>;

export const chartsErrors = {} as const satisfies Record<string, ErrorEntry>;
