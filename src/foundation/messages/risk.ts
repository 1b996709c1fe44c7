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
  'risk.what_if_form': {
    zh: '“如果”的写法是 特征=值',
    en: 'A what-if is written FEATURE=VALUE',
    advice: { zh: '例如 --what-if comment_days=30', en: 'For example --what-if comment_days=30' },
    exitCode: 2,
  },
  'risk.unknown_feature': {
    zh: '特征表里没有“{feature}”',
    en: 'The dictionary has no feature "{feature}"',
    advice: { zh: '最接近的是：{nearest}', en: 'The nearest is: {nearest}' },
    exitCode: 2,
  },
  'risk.not_a_lever': {
    zh: '“{feature}”不是方案能改的：支持率、反对率、签约率和信访件数只能如实反映，不能当作目标',
    en: '"{feature}" is nothing that a plan can change: support, objection, signing and petitions are facts, not aims',
    advice: { zh: '可以改的有：{levers}', en: 'What can be changed: {levers}' },
    exitCode: 2,
  },
  'risk.what_if_value': {
    zh: '“{feature}”的值不可用，单位是 {unit}',
    en: 'The value of "{feature}" cannot be used; its unit is {unit}',
    advice: {
      zh: '百分数在 0 到 100 之间，是非写“是”或“否”',
      en: 'Percentages are 0 to 100; flags are yes or no',
    },
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
