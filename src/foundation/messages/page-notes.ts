// What the page says beside its tables and charts: how to read them, what is in them, in Chinese and English.
import type { Entry } from './catalogue.ts';

export const pageNotes = {
  'page.note_small': { zh: '“<{k}”表示大于0、小于{k}。', en: '“<{k}” means above 0 and below {k}.' },
  'page.note_linked': {
    zh: '“…”表示不公布，否则可推算出过小的数目。',
    en: '“…” is not shown, since a small count could be computed from it.',
  },
  'page.note_sample': {
    zh: '“n<{n}”表示基数少于{n}，不计算比率。',
    en: '“n<{n}”: no rate is computed on a base below {n}.',
  },
  'page.note_events': {
    zh: '事件把反映同一件事的来件归在一起，与来件人无关；同一事项的多次来件只算一件，不足5件事项的不列，检举控告不参与。件数为事件起止之间的全部，不限于本期；“近7天”指登记册最后7天。照抄的信件也是一个事件，不删除。归并出自文字、地名和时间，会有遗漏和误并。',
    en: 'An event holds messages about one and the same thing, whoever sent them; those of one matter count once, events below five matters are not listed, accusations take no part. Counts are of the whole event, not of the period alone; the last 7 days are those of the register. Letters copied from a form are an event, too, and none is deleted. Words, names of places and time decide what belongs together: some is missed, some joined wrongly.',
  },
  'page.note_warnings': {
    zh: '每条序列只与自身的历史、季节、趋势、春节和节假日相比（Farrington 法），持续小幅上升由累积和发现；检举控告不参与；不单列集体访、重复和越级，它们与其他登记一样计入。级别按同周全部检验校正后的 q 值划分。只有一年至三年历史的序列只与往年同期比较，不足一年的按其占全部的份额比较。',
    en: 'Each series is compared with its own history, season, trend, New Year and holidays (Farrington); small rises that last are found by their sum. Accusations take no part; joint, repeated and skip-level petitions have no series of their own and count like any other. Levels follow q-values over all tests of the week. Series with one to three years of history are compared with the same weeks only, younger ones with their share of the whole.',
  },
  'page.note_warnings_wrong': {
    zh: '预警会错：一部分高于上限的周只是偶然。按出厂设置，在生成的城市里每检验100条序列每周约有1条误报。用 watch --backtest 可以回放最近两年，看每周会有多少预警。',
    en: 'Warnings can be wrong: some weeks are above their bound by chance. With the settings as delivered, about one false warning a week comes with every 100 series tested in generated cities. watch --backtest replays the last two years and shows how many there would have been.',
  },
  'page.note_outlook': {
    zh: '趋势由稳健的季节分解（STL）得出，检举控告不计入；展望取上年同月，只有在近两年逐月回测里误差更小时才按近12个月的增减折算；区间来自过去同样做法的误差，不考虑政策和渠道的变化。',
    en: 'The trend is of a robust seasonal decomposition (STL), without accusations; the outlook is the same month of last year, with the growth of the last 12 months only where that was less wrong over the last two years, month by month; its interval is of the errors that this has had. It knows of no change of policy or channels.',
  },

  'page.note_interval': {
    zh: '95%区间只反映计数的随机波动；登记口径和渠道的变化不在其内。',
    en: 'The 95% intervals reflect the random variation of counts only, not changes of recording practice or channels.',
  },
  'page.note_months': {
    zh: '各月信访总量表只列最近13个月（时段更长的列全部月份），更早的见 tables/total-by-month.csv。',
    en: 'The table by month has the last 13 months (or all months of a longer period); earlier ones are in tables/total-by-month.csv.',
  },
  'page.note_volume': {
    zh: '数量少不等于工作好，数量多不等于工作差：渠道畅通时登记会增加。',
    en: 'Fewer is not better and more is not worse: open channels raise the number registered.',
  },
  'page.note_levels': {
    zh: '层级数据只作情况反映，不作考核，不计算升降。',
    en: 'Levels are stated as the situation only; they are not assessed and no change is computed.',
  },
  'page.note_topics': {
    zh: '领域由规则按用语判定，判不准的归入“综合”或“其他”，不作猜测；检举控告只计数，不分领域。',
    en: 'Topics are decided by rules on wording; what they cannot decide counts as composite or other, never guessed. Accusations are counted only.',
  },
  'page.note_scheme_source': {
    zh: '本报告采用登记资料自带的分类，未经换算。',
    en: 'This report uses the categories of the source itself, unconverted.',
  },
  'page.note_scheme_national': {
    zh: '本报告采用国家统一的信访内容分类。',
    en: 'This report uses the national classes of petitions.',
  },
  'page.note_areas': {
    zh: '地区按行政区划代码排列，没有代码的按名称排列，不作排名；比较时请看每万常住人口的件次及其样本量。',
    en: 'Places stand in the order of their codes, or of their names where they have none, and are not ranked; compare by registrations per 10,000 residents, with the number behind them.',
  },
  'page.note_departments': {
    zh: '件次反映职责范围和服务人口，不代表工作优劣。',
    en: 'Numbers reflect the remit of a department and whom it serves, not the quality of its work.',
  },
  'page.note_accusations': {
    zh: '检举控告只计数：不保存内容，不与单位和县以下地区交叉。',
    en: 'Accusations are counted only: their text is not kept, and they are not crossed with departments or places below county.',
  },
  'page.note_situation': {
    zh: '只作情况反映：不作同比，不分地区和单位，不作考核，检举控告不计入。占比的分母是可以判断的件次：历史遗留为有文字的登记，集体访为来访，重复和越级为登记资料注明的。',
    en: 'Stated as the situation only: no change, no places or departments, no assessment, no accusations. Shares are of what can be judged: registrations with a text for legacy matters, visits for joint visits, and what the source marks for repeated and skip-level petitions.',
  },
  'page.note_quality': {
    zh: '缺项的登记仍计入总量，只是不能归到相应的表里。',
    en: 'Registrations with missing fields count in the total; they only cannot be placed in the table concerned.',
  },
} as const satisfies Record<string, Entry>;
