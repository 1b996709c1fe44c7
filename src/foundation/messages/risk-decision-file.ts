// Why a decision file cannot be read, in Chinese and English: what was wanted where, and what to do instead.
import type { ErrorEntry } from './catalogue.ts';

const form = {
  zh: '写法见 docs/assessment.md“A decision file”：id、title、type、topic、area、t0、as_of、features、factors',
  en: 'See docs/assessment.md, "A decision file": id, title, type, topic, area, t0, as_of, features, factors',
} as const;

export const riskDecisionFileErrors = {
  'risk.decision_file': {
    zh: '决策文件的“{key}”看不懂',
    en: 'The decision file cannot be read at "{key}"',
    advice: form,
    exitCode: 2,
  },
  'risk.decision_file_missing': {
    zh: '决策文件缺“{key}”',
    en: 'The decision file lacks "{key}"',
    advice: form,
    exitCode: 2,
  },
  'risk.decision_file_day': {
    zh: '决策文件的“{key}”不是日期',
    en: 'The decision file has no day at "{key}"',
    advice: { zh: '写成 2020-06-01 或 2020年6月1日', en: 'Write it as 2020-06-01' },
    exitCode: 2,
  },
  'risk.decision_file_number': {
    zh: '决策文件的“{key}”不是数字',
    en: 'The decision file has no number at "{key}"',
    advice: {
      zh: '写数字，不加引号和单位；概率和影响程度在 0 到 1 之间',
      en: 'Write a number without quotes and unit; p and q are 0 to 1',
    },
    exitCode: 2,
  },
  'risk.decision_file_key': {
    zh: '决策文件里没有“{key}”这一项',
    en: 'A decision file has no key "{key}"',
    advice: { zh: '最接近的是：{nearest}', en: 'The nearest is: {nearest}' },
    exitCode: 2,
  },
  'risk.decision_file_factor_twice': {
    zh: '决策文件的“{key}”与前面的因素同名',
    en: 'The decision file names at "{key}" a factor that it named before',
    advice: {
      zh: '同一因素只写一次，否则权重会算两遍',
      en: 'Write a factor once: its weight would count twice',
    },
    exitCode: 2,
  },
  'risk.decision_file_key_twice': {
    zh: '决策文件里同一项写了两次',
    en: 'The decision file says the same key twice',
    advice: { zh: '留下正确的一处', en: 'Keep the one that is right' },
    exitCode: 2,
  },
  'risk.decision_file_syntax': {
    zh: '决策文件不合 YAML 写法',
    en: 'The decision file is not YAML',
    advice: {
      zh: '检查这一行的缩进（用空格）、冒号后的空格和引号是否成对',
      en: 'Check on this line the indentation (spaces), the space after the colon, and that quotes come in pairs',
    },
    exitCode: 2,
  },
  'risk.decision_file_empty': {
    zh: '决策文件是空的',
    en: 'The decision file is empty',
    advice: form,
    exitCode: 2,
  },
  'risk.decision_file_many': {
    zh: '决策文件里不止一项决策',
    en: 'The decision file holds more than one decision',
    advice: {
      zh: '一个文件写一项；多项决策做成表格，用 load 载入后按编号评估',
      en: 'Write one in a file; put several into a table, load it, and assess them by number',
    },
    exitCode: 2,
  },
  'risk.decision_file_binary': {
    zh: '决策文件不是文字文件',
    en: 'The decision file is no text',
    advice: {
      zh: '要 YAML 文件；电子表格先用 load 载入，再按编号评估',
      en: 'A YAML file is wanted; load a spreadsheet first, then assess its decisions by number',
    },
    exitCode: 2,
  },
  'risk.decision_file_large': {
    zh: '决策文件超过 {limit} KB',
    en: 'The decision file is larger than {limit} KB',
    advice: {
      zh: '一个文件只写一项决策；多项决策做成表格用 load 载入',
      en: 'A file holds one decision; put several into a table and load it',
    },
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
