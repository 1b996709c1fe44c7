// What learning from labels says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const textMessages = {
  'text.learning': { zh: '正在学习分类', en: 'Learning labels' },
  'text.scoring': { zh: '正在用模型分类', en: 'Classifying by model' },
} as const satisfies Record<string, Entry>;

const retrain = {
  zh: '请换一个由 weathervane train 写出的模型文件，或重新训练',
  en: 'Take a model file that weathervane train wrote, or train again',
} as const;

export const textErrors = {
  'text.nothing_to_learn': {
    zh: '没有一行既有文字又有标签',
    en: 'No row has both words and a label',
    advice: { zh: '检查 --text 和 --label 指的列', en: 'Check the columns of --text and --label' },
    exitCode: 2,
  },
  'text.one_label': {
    zh: '可学的标签只有 {labels} 个（每个标签至少要 {fewest} 组不同的来信）',
    en: 'There is only {labels} label to learn (a label needs {fewest} different messages)',
    advice: { zh: '至少要两个标签；请补充已分类的来信', en: 'Give at least two labels, with more messages' },
    exitCode: 2,
  },
  'text.model_foreign': {
    zh: '{file} 不是风向标的模型文件',
    en: '{file} is not a model file of Weathervane',
    advice: retrain,
    exitCode: 2,
  },
  'text.model_newer': {
    zh: '{file} 由更新的版本写成（格式 {found}，本版能读到 {known}）',
    en: '{file} was written by a newer version (format {found}; this one reads up to {known})',
    advice: { zh: '请升级风向标，或重新训练', en: 'Upgrade Weathervane, or train again' },
    exitCode: 2,
  },
  'text.model_truncated': {
    zh: '{file} 不完整：应有 {expected} 字节，只有 {found} 字节',
    en: '{file} is incomplete: {expected} bytes expected, {found} found',
    advice: retrain,
    exitCode: 2,
  },
  'text.model_damaged': {
    zh: '{file} 的校验和不符，内容被改动或损坏',
    en: '{file} does not match its checksum: it was changed or damaged',
    advice: retrain,
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
