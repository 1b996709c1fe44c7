// What warehouse says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const warehouseMessages = {} as const satisfies Record<string, Entry>;

export const warehouseErrors = {} as const satisfies Record<string, ErrorEntry>;
