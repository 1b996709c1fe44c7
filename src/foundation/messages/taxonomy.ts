// What the taxonomy says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const taxonomyMessages = {
  'taxonomy.composite': { zh: '综合', en: 'Mixed' },
  'taxonomy.withheld': { zh: '检举控告（只计数）', en: 'Accusations (counted only)' },
  'taxonomy.unlabelled': { zh: '未分类', en: 'Not labelled' },
  'taxonomy.classifying': { zh: '正在分类', en: 'Classifying' },
} as const satisfies Record<string, Entry>;

const repair = {
  zh: '分类表随软件安装；若有改动，请按同目录的 README.md 修正，或重新安装',
  en: 'The tables come with the program: mend your change by the README.md beside them, or install again',
} as const;

export const taxonomyErrors = {
  'taxonomy.malformed': {
    zh: '分类表的这一行读不了，应有的列：{columns}',
    en: 'A line of the taxonomy cannot be read; its columns should be: {columns}',
    advice: repair,
    exitCode: 2,
  },
  'taxonomy.unknown_code': {
    zh: '分类表里没有代码“{code}”',
    en: 'The taxonomy has no code "{code}"',
    advice: repair,
    exitCode: 2,
  },
  'taxonomy.bad_number': {
    zh: '“{column}”列应为正数',
    en: 'The column "{column}" should hold a positive number',
    advice: repair,
    exitCode: 2,
  },
  'taxonomy.shared_keyword': {
    zh: '关键词“{keyword}”同时属于 {first} 和 {second}',
    en: 'The keyword "{keyword}" belongs to both {first} and {second}',
    advice: {
      zh: '一个关键词只能属于一个类别，请删去其中一处',
      en: 'A keyword belongs to one class only: delete one of the two',
    },
    exitCode: 2,
  },
  'taxonomy.few_keywords': {
    zh: '类别 {code} 只有 {count} 个关键词，至少要 {minimum} 个',
    en: 'Class {code} has {count} keywords; it needs at least {minimum}',
    advice: { zh: '请在 topic-keywords.csv 中补充关键词', en: 'Add keywords to topic-keywords.csv' },
    exitCode: 2,
  },
  'taxonomy.no_such_column': {
    zh: '表中没有“{column}”列',
    en: 'The table has no column "{column}"',
    advice: {
      zh: '用 inspect 查看有哪些列，再写明 --text 和 --label',
      en: 'See the columns with inspect, then name them with --text and --label',
    },
    exitCode: 2,
  },
  'taxonomy.shares': {
    zh: '“{label}”的份额合计不是 1',
    en: 'The shares of "{label}" do not sum to 1',
    advice: repair,
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
