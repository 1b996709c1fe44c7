// What the foundation says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const foundationMessages = {} as const satisfies Record<string, Entry>;

export const foundationErrors = {
  'period.unreadable': {
    zh: '看不懂的时段“{text}”',
    en: 'Cannot read the period "{text}"',
    advice: {
      zh: '请写成 2020、2020-H1、2020-Q3、2020-05、2020-W14、2020-01..2020-11 或 2020-03-26..2020-04-25',
      en: 'Write 2020, 2020-H1, 2020-Q3, 2020-05, 2020-W14, 2020-01..2020-11 or 2020-03-26..2020-04-25',
    },
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
