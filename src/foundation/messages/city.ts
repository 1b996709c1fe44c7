// What city says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const cityMessages = {
  'city.option.decisions': {
    zh: '决策个数（默认 0），另写决策、风险因素、措施和相关信访各文件',
    en: 'number of decisions (default 0), in files of their own: decisions, factors, measures, petitions',
  },
  'city.step': { zh: '生成虚构城市', en: 'Generating a fictional city' },
} as const satisfies Record<string, Entry>;

export const cityErrors = {
  'city.seed': {
    zh: '种子“{seed}”不可用',
    en: 'The seed "{seed}" cannot be used',
    advice: { zh: '请用 0 到 4294967295 之间的整数', en: 'Use an integer from 0 to 4294967295' },
    exitCode: 2,
  },
  'city.size': {
    zh: '信访件数“{size}”不可用',
    en: 'The number of petitions "{size}" cannot be used',
    advice: { zh: '请用 1 到 10000000 之间的整数', en: 'Use an integer from 1 to 10000000' },
    exitCode: 2,
  },
  'city.decisions': {
    zh: '决策个数“{size}”不可用',
    en: 'The number of decisions "{size}" cannot be used',
    advice: { zh: '请用 0 到 100000 之间的整数', en: 'Use an integer from 0 to 100000' },
    exitCode: 2,
  },
  'city.months': {
    zh: '看不懂的起止月份“{from}”至“{to}”',
    en: 'Cannot use the months "{from}" to "{to}"',
    advice: {
      zh: '请写成 2016-01 这样的年月，起始不晚于终止，在 2001-01 至 2035-12 之内',
      en: 'Write months as 2016-01, the first not after the last, within 2001-01 to 2035-12',
    },
    exitCode: 2,
  },
  'city.scenario': {
    zh: '没有名为“{name}”的情景',
    en: 'There is no scenario called "{name}"',
    advice: { zh: '可用的情景：{known}', en: 'Scenarios: {known}' },
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
