// What charts says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';
import { chartsRiskMessages } from './charts-risk.ts';

export const chartsMessages = {
  ...chartsRiskMessages,
  'charts.pieces': { zh: '件次', en: 'Registrations' },
  'charts.month': { zh: '月份', en: 'Month' },
  'charts.lastYear': { zh: '上年同期', en: 'Same period last year' },
  'charts.lastYearMonth': { zh: '上年同月', en: 'Same month last year' },
  'charts.change': { zh: '同比', en: 'Change on last year' },
  'charts.difference': { zh: '增减件次', en: 'Difference' },
  'charts.share': { zh: '占比', en: 'Share' },
  'charts.cumulative': { zh: '累计占比', en: 'Cumulative' },
  'charts.residents': { zh: '常住人口', en: 'Residents' },
  'charts.per10k': { zh: '每万人件次', en: 'Per 10,000 residents' },
  'charts.topic': { zh: '类别', en: 'Topic' },
  'charts.area': { zh: '地区', en: 'Area' },
  'charts.channel': { zh: '信访形式', en: 'Channel' },
  'charts.category': { zh: '类别', en: 'Category' },
  'charts.rest': { zh: '其余{count}类', en: '{count} more' },
  'charts.noData': { zh: '本期没有可以显示的数据', en: 'There is nothing to show for this period' },

  'charts.noText': {
    zh: '登记资料没有文字，无法判断',
    en: 'The register holds no text to tell it by',
  },

  'charts.empty': { zh: '{title}：{words}。', en: '{title}: {words}.' },

  'charts.totalTrend.title': { zh: '信访总量逐月走势', en: 'Registrations by month' },
  'charts.totalTrend.key': {
    zh: '深色柱：本期；橙色虚线：上年同月',
    en: 'Dark bars: this period; orange dashed line: same month last year',
  },
  'charts.totalTrend.keyWithHistory': {
    zh: '深色柱：本期；浅色柱：此前各月；橙色虚线：上年同月',
    en: 'Dark bars: this period; pale bars: earlier months; orange dashed line: same month last year',
  },
  'charts.totalTrend.description': {
    zh: '柱形图：{first}至{last}各月信访件次，与上年同月对比；{span}合计{total}件次，最多的是{peak}（{peakPieces}件次）。',
    en: 'Bar chart of registrations by month from {first} to {last} against the same month last year; {total} in {span}, most in {peak} ({peakPieces}).',
  },

  'charts.channelMix.title': { zh: '信访形式构成', en: 'Channels by month' },
  'charts.channelMix.axis': { zh: '占当月件次的比重', en: 'Share of each month' },
  'charts.channelMix.description': {
    zh: '堆叠柱形图：{first}至{last}各月信访件次按形式的构成；全期最多的是{top}，占{share}。',
    en: 'Stacked bar chart of registrations by channel in each month from {first} to {last}; over the period {top} is the largest, {share}.',
  },

  'charts.topicPareto.title': { zh: '各类信访件次及占比', en: 'Registrations by topic' },
  'charts.topicPareto.description': {
    zh: '条形图：{count}类信访件次，由多到少排列，“其他”列在最后；最多的是{top}，{pieces}件次，占{share}。',
    en: 'Bar chart of registrations in {count} topics, largest first and "other" last; the largest is {top} with {pieces}, {share}.',
  },
  'charts.shareBars.description': {
    zh: '条形图：{title}，共{count}类；最多的是{top}，{pieces}件次，占{share}。',
    en: 'Bar chart of {title}, {count} categories; the largest is {top} with {pieces}, {share}.',
  },
  'charts.purposeMix.title': { zh: '信访目的构成', en: 'Registrations by purpose' },
  'charts.levelMix.title': { zh: '登记层级构成', en: 'Registrations by level' },
  'charts.causeMix.title': { zh: '信访成因构成', en: 'Registrations by cause' },

  'charts.topicChange.title': {
    zh: '各类信访件次比上年同期增减',
    en: 'Change by topic on the same period last year',
  },
  'charts.restWithoutBar': {
    zh: '“{rest}”合计多类，只列数字，不画条',
    en: '"{rest}" adds up many classes: figures, no bar',
  },
  'charts.topicChange.key': {
    zh: '条右为增加，条左为减少（件次）；上年同期不足10件次的只列增减数，不算百分比',
    en: 'Right: more, left: fewer registrations; with fewer than 10 last year only the difference is given',
  },
  'charts.topicChange.description': {
    zh: '条形图：{count}类信访件次比上年同期的增减；增加最多的是{up}（{upDifference}），减少最多的是{down}（{downDifference}）。',
    en: 'Bar chart of the change in registrations of {count} topics on the same period last year; the largest rise is {up} ({upDifference}), the largest fall {down} ({downDifference}).',
  },

  'charts.areaTopicHeatmap.title': {
    zh: '各地各类信访件次（每万人）',
    en: 'Registrations by area and topic, per 10,000 residents',
  },
  'charts.areaTopicHeatmap.titleCounts': { zh: '各地各类信访件次', en: 'Registrations by area and topic' },
  'charts.areaTopicHeatmap.key': {
    zh: '格内为每万常住人口的件次；颜色越深越多；“—”为无数据；地区按代码排列，不作排名',
    en: 'Figures are registrations per 10,000 residents; darker is more; "—" is no figure; areas are in order of code, not ranked',
  },
  'charts.areaTopicHeatmap.keyCounts': {
    zh: '缺少人口数据，格内为件次，不能用来比较各地；颜色越深越多；地区按代码排列，不作排名',
    en: 'No population is known: figures are counts and do not compare areas; darker is more; areas are in order of code, not ranked',
  },
  'charts.areaTopicHeatmap.keyNames': {
    zh: '格内为件次，不能用来比较各地；颜色越深越多；没有行政区划代码，地区按名称排列，不作排名',
    en: 'Figures are counts and do not compare areas; darker is more; areas have no codes and stand in order of name, not ranked',
  },
  'charts.areaTopicHeatmap.description': {
    zh: '热力图：{areas}个地区、{topics}类信访的{measure}，地区按代码或名称排列，不作排名。',
    en: 'Heat map of {areas} areas and {topics} topics, {measure}; areas in the order of their codes or names, not ranked.',
  },

  'charts.span': { zh: '本期', en: 'the period' },
  'charts.spanMonths': { zh: '本期所在月份', en: 'the months that the period lies in' },

  'charts.broken': {
    zh: '点线处起分类的依据变了，前后不可直接相比',
    en: 'from the dotted line on topics are assigned otherwise: do not compare across it',
  },
  'charts.focusPanels.title': { zh: '重点领域逐月走势', en: 'Focus topics by month' },
  'charts.focusPanels.key': {
    zh: '蓝色实线：当月；橙色虚线：上年同月；各图纵轴刻度不同',
    en: 'Blue solid line: the month; orange dashed line: same month last year; each panel has its own scale',
  },
  'charts.focusPanels.keyShort': {
    zh: '灰底：{span}；蓝色实线：当月；橙色虚线：上年同月；各图纵轴刻度不同',
    en: 'Grey: {span}; blue solid line: the month; orange dashed line: same month last year; each panel has its own scale',
  },
  'charts.focusPanels.panel': {
    zh: '{span}{pieces}件次，上年同期{lastYear}',
    en: '{pieces} in {span}; last year {lastYear}',
  },
  'charts.focusPanels.description': {
    zh: '折线图：{first}至{last}各月件次与上年同月对比；{span}{panels}。',
    en: 'Line charts of registrations by month from {first} to {last} against the same month last year; in {span} {panels}.',
  },
  'charts.focusPanels.part': {
    zh: '{name}{pieces}件次（上年同期{lastYear}）',
    en: '{name}: {pieces} (last year {lastYear})',
  },

  'charts.channel.letter': { zh: '来信', en: 'Letter' },
  'charts.channel.visit': { zh: '来访', en: 'Visit' },
  'charts.channel.call': { zh: '来电', en: 'Call' },
  'charts.channel.online': { zh: '网上', en: 'Online' },
  'charts.channel.mailbox': { zh: '信箱', en: 'Mailbox' },
  'charts.channel.referral': { zh: '转送', en: 'Referral' },
  'charts.channel.other': { zh: '其他', en: 'Other' },
  'charts.warnings': { zh: '预警（条）', en: 'Warnings' },
  'charts.opened': { zh: '新开', en: 'Opened' },
  'charts.stillOn': { zh: '持续在列', en: 'Still on' },
  'charts.found': { zh: '及时发现的比例', en: 'Found in time' },
  'charts.backtestWeeks.title': { zh: '逐周回放的预警数', en: 'Warnings week by week, replayed' },
  'charts.backtestWeeks.key': {
    zh: '柱：当周新开；线：持续在列',
    en: 'Bars: opened in the week; line: still on the list',
  },
  'charts.backtestWeeks.description': {
    zh: '{first}至{last}逐周回放：每周新开预警，最多一周{most}条，以及持续在列的条数。',
    en: '{first} to {last}, replayed: warnings opened each week, {most} at most, and those still on the list.',
  },
  'charts.backtestCurve.title': { zh: '发现率与误报', en: 'Detection against false warnings' },
  'charts.backtestCurve.key': {
    zh: '每条线是一种方法由宽到严的各档设置；大点是常用的一档。越靠左上越好',
    en: 'A line is a rule at all its settings; the large point is the usual one. The upper left is best',
  },
  'charts.backtestCurve.description': {
    zh: '三种方法在不同设置下每周的误报数和及时发现的比例，按所植入上升的类型分图。',
    en: 'Three rules at different settings: false warnings a week and the share found in time, a panel for each kind of planted rise.',
  },
  'charts.week': { zh: '周', en: 'Week' },
  'charts.observed': { zh: '实际', en: 'Observed' },
  'charts.expected': { zh: '预期', en: 'Expected' },
  'charts.upper': { zh: '上限', en: 'Bound' },
  'charts.trend': { zh: '趋势', en: 'Trend' },
  'charts.outlook': { zh: '展望', en: 'Outlook' },
  'charts.expectedBand.title': {
    zh: '{name}：每周件次与预期',
    en: '{name}: pieces a week and what was expected',
  },
  'charts.expectedBand.key': {
    zh: '线：实际件次；横线：预期；浅色条：预期至上限；◆：报出的周',
    en: 'Line: pieces; bar across: expected; pale bar: from expected to the bound; ◆: a week in alarm',
  },
  'charts.expectedBand.description': {
    zh: '{name}，{first}至{last}每周的实际件次与预期区间，其中{alarms}周报出，最近一次为{latest}。',
    en: '{name}, {first} to {last}: pieces a week beside what was expected; {alarms} weeks in alarm, the latest {latest}.',
  },
  'charts.outlook.title': { zh: '长期趋势与展望', en: 'The long run and the outlook' },
  'charts.outlook.key': {
    zh: '浅线：每月件次；深线：去除季节后的趋势；○与虚线：展望及其 80% 区间',
    en: 'Pale line: pieces a month; dark line: trend without season; ○ and dashes: outlook with its 80 % interval',
  },
  'charts.outlook.description': {
    zh: '{first}至{last}每月件次和去除季节后的趋势；{next}展望{outlook}件，80%区间{low}至{high}件。',
    en: 'Pieces a month from {first} to {last} with their trend; outlook for {next}: {outlook}, 80 % interval {low} to {high}.',
  },
} as const satisfies Record<string, Entry>;

export const chartsErrors = {} as const satisfies Record<string, ErrorEntry>;
