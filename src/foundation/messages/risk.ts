// What risk assessments say to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const riskMessages = {} as const satisfies Record<string, Entry>;

const repair = {
  zh: '请对照 docs/assessment.md 修改这一行',
  en: 'Mend the line by docs/assessment.md',
} as const;

export const riskErrors = {
  'risk.dictionary': {
    zh: '“{column}”列的值不在允许之列：{choices}',
    en: 'The column "{column}" holds none of: {choices}',
    advice: repair,
    exitCode: 2,
  },
  'risk.thresholds': {
    zh: '阈值文件有误：{key} {problem}',
    en: 'The file of thresholds is wrong: {key} {problem}',
    advice: repair,
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
