// What watching any table of counts says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const seriesMessages = {
  'series.option.series': {
    zh: '一张计数表（不用数据仓库）：每行一个时段一个计数',
    en: 'a table of counts, without a warehouse: a row a period',
  },
  'series.option.date': { zh: '时段所在的列', en: 'column of the period' },
  'series.option.count': { zh: '计数所在的列', en: 'column of the count' },
  'series.option.group': {
    zh: '分组的列（一张表多条序列）',
    en: 'column of the group, where a table has several series',
  },
  'series.option.freq': { zh: '时段：week（周）或 month（月）', en: 'week or month' },
  'series.option.method': {
    zh: '方法：farrington、classic、ears-c1 或 ears-c2（默认 farrington）',
    en: 'farrington (default), classic, ears-c1 or ears-c2',
  },
  'series.option.alpha': { zh: '误报的目标概率', en: 'chance of a false alarm aimed at' },
  'series.option.years': { zh: '回看几年（默认 5）', en: 'years to look back (default 5)' },
  'series.option.half-window': {
    zh: '往年同期前后各取几期（周 3，月 1）',
    en: 'periods on either side of the same period of earlier years (weeks 3, months 1)',
  },
  'series.option.season-levels': {
    zh: '季节分几段（周 10，月 4）',
    en: 'levels of the season (weeks 10, months 4)',
  },
  'series.option.past': {
    zh: '最近几期不作基线（周 26，月 3）',
    en: 'latest periods left out of the baseline (weeks 26, months 3)',
  },
  'series.option.holidays': {
    zh: '是否考虑春节：none 或 cny（默认 none）',
    en: 'none (default), or cny for the Chinese New Year',
  },
  'series.option.cusum-k': {
    zh: '累积和的参考值（默认 0.5）',
    en: 'reference value of the cumulative sum (default 0.5)',
  },
  'series.option.cusum-h': { zh: '累积和的界限（默认 5）', en: 'limit of the cumulative sum (default 5)' },
  'series.watching': { zh: '逐期检验', en: 'Testing periods' },
  'series.done': {
    zh: '{series} 条序列，{rows} 个时段：{alarms} 个高于上限，{sums} 个累积偏高。结果写入 {file}。',
    en: '{series} series, {rows} periods: {alarms} above their bound, {sums} by cumulative sum. Written to {file}.',
  },
  'series.about': {
    zh: '没有异常时也会报警：五年历史约每百期 1 次，一两年约 2 次，EARS 3 至 5 次。请看超出幅度，不要只看是否报警。',
    en: 'Periods are raised for no reason too: with five years of history about 1 in 100, with one or two years 2, by EARS 3 to 5. Look at how far above, not at the alarm alone.',
  },
  'series.notice.out_of_order': {
    zh: '{series}{count} 行不按时间先后，已排序',
    en: '{series}{count} rows were not in order of time; they were sorted',
  },
  'series.notice.missing': {
    zh: '{series}缺 {count} 期：按缺失处理，不当作 0。若确实为 0，请补上 0',
    en: '{series}{count} periods are missing: they are left out, not taken as 0. Write 0 where nothing came in',
  },
  'series.notice.all_zero': {
    zh: '{series}全部为 0：没有可预期的，也不会报警',
    en: '{series}all counts are 0: nothing to expect, nothing to raise',
  },
  'series.notice.constant': {
    zh: '{series}所有计数相同：请确认是否真实数据',
    en: '{series}all counts are the same: check that these are real',
  },
  'series.notice.fallback': {
    zh: '{series}历史不足，改用方法 {method}',
    en: '{series}too little history for the method asked for; {method} was used',
  },
  'series.notice.too_short': {
    zh: '{series}只有 {count} 期，太短，没有结果',
    en: '{series}{count} periods are too few: no result',
  },
  'series.notice.unreadable': {
    zh: '{series}{count} 行读不了，已跳过',
    en: '{series}{count} rows could not be read and were left out',
  },
  'series.of_group': { zh: '“{group}”：', en: '"{group}": ' },
} as const satisfies Record<string, Entry>;

const mendCell = {
  zh: '请在原表中改正这一行；没有数据的时段请留空',
  en: 'Mend this row in the table; leave the cell empty where there is no data',
} as const;

export const seriesErrors = {
  'series.no_such_column': {
    zh: '表中没有“{column}”列',
    en: 'The table has no column "{column}"',
    advice: {
      zh: '用 inspect 查看有哪些列，再写明 --date、--count 和 --group',
      en: 'See the columns with inspect, then name them with --date, --count and --group',
    },
    exitCode: 2,
  },
  'series.bad_option': {
    zh: '--{option} 应为{range}',
    en: '--{option} should be {range}',
    advice: { zh: '用 watch --help 查看各选项', en: 'See the options with watch --help' },
    exitCode: 2,
  },
  'series.holidays_unknown': {
    zh: '春节日期只收录 {first} 至 {last} 年，表中有此外的时段',
    en: 'The Chinese New Year is known here from {first} to {last}; the table has periods outside',
    advice: { zh: '去掉 --holidays cny，或去掉这些时段', en: 'Leave out --holidays cny, or those periods' },
    exitCode: 2,
  },
  'series.empty': {
    zh: '表中没有数据行',
    en: 'The table has no rows',
    advice: { zh: '请确认文件和工作表', en: 'Check the file and its sheet' },
    exitCode: 3,
  },
  'series.bad_week': {
    zh: '看不懂这一行的周',
    en: 'The week of this row cannot be read',
    advice: {
      zh: '写成这一周的第一天（2020-01-06）或 2020-W02',
      en: 'Write the first day of the week (2020-01-06) or 2020-W02',
    },
    exitCode: 3,
  },
  'series.bad_month': {
    zh: '看不懂这一行的月份',
    en: 'The month of this row cannot be read',
    advice: { zh: '写成 2020-01', en: 'Write it as 2020-01' },
    exitCode: 3,
  },
  'series.negative': {
    zh: '这一行的计数是负数',
    en: 'The count of this row is negative',
    advice: mendCell,
    exitCode: 3,
  },
  'series.fractional': {
    zh: '这一行的计数不是整数',
    en: 'The count of this row is not a whole number',
    advice: {
      zh: '要计数，不要比率或平均数；没有数据的时段请留空',
      en: 'Give counts, not rates or means; leave the cell empty where there is no data',
    },
    exitCode: 3,
  },
  'series.no_number': {
    zh: '这一行的计数不是数字',
    en: 'The count of this row is no number',
    advice: mendCell,
    exitCode: 3,
  },
  'series.duplicate': {
    zh: '这一行的时段与第 {row} 行相同',
    en: 'This row has the same period as row {row}',
    advice: {
      zh: '每个时段每组只能有一行：请先合计，或用 --group 写明分组的列',
      en: 'A period has one row a group: sum them first, or name the column of the group with --group',
    },
    exitCode: 3,
  },
} as const satisfies Record<string, ErrorEntry>;
