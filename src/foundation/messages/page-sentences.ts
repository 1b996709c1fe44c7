// What the page says of figures in sentences, in Chinese and English.
import type { Entry } from './catalogue.ts';

export const pageSentences = {
  'page.reading_focus-panels': {
    zh: '看实线是否持续高于虚线；各图纵轴不同，三图之间不比高低。',
    en: 'Look for a solid line that stays above the dashed one. Each panel has its own scale: do not compare heights across panels.',
  },
  'page.reading_total-trend': {
    zh: '看深色柱与虚线的差距；单月的高低多属季节和随机波动，连续几个月同一方向才说明问题。',
    en: 'Look at the gap between the dark bars and the dashed line. A single month mostly shows season and chance; several in one direction say more.',
  },
  'page.reading_channel-mix': {
    zh: '看各层厚薄随月份的变化：渠道此消彼长时，占比变而总量未必变。',
    en: 'Look at how the layers change in thickness: where one channel replaces another, shares change and the total need not.',
  },
  'page.reading_topic-pareto': {
    zh: '右列为累计占比，看前几类合计占去多少；灰条不是一类问题，列在最后。',
    en: 'The column on the right adds shares up: see how much the first few hold. Grey bars are no topic of their own and stand last.',
  },
  'page.reading_topic-change': {
    zh: '先看长条，再到数据表看95%区间：区间跨过0的，增减可能只是随机波动。',
    en: 'Look at the long bars, then at their 95% intervals in the table: where an interval includes 0, the change may be chance.',
  },
  'page.reading_area-topic-heatmap': {
    zh: '横看一类问题在各地的差异，竖看一地的问题构成；数目小的格子波动大，不作排名。',
    en: 'Read along a line for one topic across places, along the other for one place. Cells with few registrations vary by chance; nothing is ranked.',
  },
  'page.reading_purpose-mix': {
    zh: '条长为件次，括号内为占比。',
    en: 'Bars are registrations, shares stand in brackets.',
  },
  'page.reading_level-mix': {
    zh: '条长为件次，括号内为占比；层级只作情况反映。',
    en: 'Bars are registrations, shares stand in brackets; levels are stated as the situation only.',
  },
  'page.reading_cause-mix': {
    zh: '灰条为判断不出原因的和只计数的；它越长，其余各条越不可靠。',
    en: 'The grey bars are causes that cannot be told and accusations: the longer they are, the less the others say.',
  },
  'page.say_events': {
    zh: '本期最热的事件：{items}。',
    en: 'The hottest events of the period: {items}.',
  },
  'page.say_no_events': {
    zh: '本期没有至少5件事项的热点事件。',
    en: 'No event of the period has five matters or more.',
  },
  'page.say_warnings': {
    zh: '截至期末最近一个完整的周，在列的预警以超出预期的程度排序，居前的是：{items}。',
    en: 'At the end of the last whole week of the period these stand farthest above what was to be expected: {items}.',
  },
  'page.say_no_warnings': {
    zh: '截至期末最近一个完整的周，没有高于自身历史与季节预期的序列。',
    en: 'At the end of the last whole week of the period no series stands above what its history and season let one expect.',
  },
  'page.say_long_trend': {
    zh: '{months}个月来，去除季节后每年变化的中位数为{slope}件（p值{p}）。',
    en: 'Over {months} months the median change a year, season by season, is {slope} (p {p}).',
  },
  'page.say_outlook': {
    zh: '以往年推断，{month}约{outlook}件，80%区间{low}至{high}件。',
    en: 'Judging by earlier years, {month} would have about {outlook}, 80 % interval {low} to {high}.',
  },

  'page.say_total': {
    zh: '{period}，{scope}信访总量{pieces}件次{change}。',
    en: '{period}: {pieces} petitions were registered in {scope}{change}.',
  },
  'page.say_persons': {
    zh: '涉及{persons}人次{personsChange}；来访{batches}批次{batchesChange}。',
    en: 'They involved {persons} persons{personsChange}, and {batches} visiting parties{batchesChange}.',
  },
  'page.say_persons_only': {
    zh: '涉及{persons}人次{personsChange}。',
    en: 'They involved {persons} persons{personsChange}.',
  },
  'page.say_since': {
    zh: '登记资料自{since}起，本期不完整，不作同比、环比。',
    en: 'The register begins on {since}: the period is not complete, and no change is given.',
  },
  'page.say_until': {
    zh: '登记资料截至{until}，本期不完整，不作同比、环比。',
    en: 'The register reaches to {until}: the period is not complete, and no change is given.',
  },
  'page.say_previous': {
    zh: '{against}相比，件次{pieces}，批次{batches}，人次{persons}。',
    en: 'Against {against}, registrations {pieces}, visiting parties {batches} and persons {persons}.',
  },
  'page.previous_month': { zh: '与上月', en: 'the month before' },
  'page.previous_quarter': { zh: '与上季度', en: 'the quarter before' },
  'page.previous_half': { zh: '与上一个半年', en: 'the half-year before' },
  'page.previous_week': { zh: '与上周', en: 'the week before' },
  'page.previous_span': { zh: '与前一时段（{previous}）', en: 'the period before ({previous})' },
  'page.previous_up': { zh: '上升{percent}', en: 'rose by {percent}' },
  'page.previous_down': { zh: '下降{percent}', en: 'fell by {percent}' },
  'page.previous_unclear': { zh: '{change}（不显著）', en: '{change} (not significant)' },
  'page.previous_level': { zh: '持平', en: 'were level' },
  'page.previous_zero': { zh: '上期为0', en: 'had been 0' },
  'page.previous_small': { zh: '上期为{base}', en: 'had been {base}' },
  'page.previous_more': { zh: '增加{difference}{unit}', en: 'rose by {difference} {unit}' },
  'page.previous_fewer': { zh: '减少{difference}{unit}', en: 'fell by {difference} {unit}' },
  'page.say_previous_topics': {
    zh: '{against}相比，主要领域中，{items}。',
    en: 'Against {against}, of the leading topics {items}.',
  },
  'page.say_previous_channels': {
    zh: '{against}相比，{items}。',
    en: 'Against {against}, {items}.',
  },
  'page.say_months': {
    zh: '分月看，最高为{highMonth}的{high}件次，最低为{lowMonth}的{low}件次。',
    en: 'By month, the highest count was {high} in {highMonth}, the lowest {low} in {lowMonth}.',
  },

  'page.change_up': { zh: '同比上升{percent}', en: 'up {percent} on the same period last year' },
  'page.change_down': { zh: '同比下降{percent}', en: 'down {percent} on the same period last year' },
  'page.change_level': { zh: '与上年同期持平', en: 'level with the same period last year' },
  'page.change_clear': {
    zh: '{change}（95%区间{low}至{high}）',
    en: '{change} (95% interval {low} to {high})',
  },
  'page.change_unclear': {
    zh: '{change}，变化不显著（95%区间{low}至{high}）',
    en: '{change}, a change within random variation (95% interval {low} to {high})',
  },
  'page.change_zero_base': { zh: '上年同期为0', en: 'from 0 in the same period last year' },
  'page.change_more': {
    zh: '比上年同期增加{difference}{unit}（上年同期{base}{unit}）',
    en: '{difference} {unit} more than the {base} of the same period last year',
  },
  'page.change_fewer': {
    zh: '比上年同期减少{difference}{unit}（上年同期{base}{unit}）',
    en: '{difference} {unit} fewer than the {base} of the same period last year',
  },
  'page.change_same': { zh: '与上年同期持平（{base}{unit}）', en: 'the same as last year ({base} {unit})' },
  'page.change_small_base': {
    zh: '上年同期{base}{unit}',
    en: 'against {base} {unit} in the same period last year',
  },
  'page.change_missing': { zh: '上年同期{base}', en: 'last year: {base}' },
  'page.brief_up': { zh: '同比上升{percent}', en: 'up {percent}' },
  'page.brief_down': { zh: '同比下降{percent}', en: 'down {percent}' },
  'page.brief_level': { zh: '同比持平', en: 'level' },
  'page.brief_unclear': { zh: '{change}、变化不显著', en: '{change}, not significant' },
  'page.brief_zero_base': { zh: '上年同期为0', en: 'from 0' },
  'page.brief_more': { zh: '同比增加{difference}{unit}', en: 'up by {difference} {unit}' },
  'page.brief_fewer': { zh: '同比减少{difference}{unit}', en: 'down by {difference} {unit}' },
  'page.brief_small_base': { zh: '上年同期{base}{unit}', en: 'from {base} {unit}' },

  'page.say_channels': {
    zh: '从信访形式看，{items}（占比以{denominator}件次为分母）。',
    en: 'By channel: {items}. Shares are of {denominator} registrations.',
  },
  'page.say_levels': {
    zh: '从信访层级看，{items}（占比以{denominator}件次为分母）。',
    en: 'By level: {items}. Shares are of {denominator} registrations.',
  },
  'page.say_purposes': {
    zh: '从信访目的看，{items}（占比以{denominator}件次为分母）。',
    en: 'By purpose: {items}. Shares are of {denominator} registrations.',
  },
  'page.say_focus': {
    zh: '重点领域中，{items}（占比以{denominator}件次为分母）。',
    en: 'Focus topics: {items}. Shares are of {denominator} registrations.',
  },
  'page.say_situation': { zh: '从登记的情况看，{items}。', en: 'As registered: {items}.' },
  'page.say_focus_unknown': {
    zh: '登记资料没有文字，无法判断{names}各有多少件次。',
    en: 'The register holds no text: how many registrations concern {names} cannot be told.',
  },
  'page.say_open': { zh: '从{subject}看，{open}。', en: 'By {subject}: {open}.' },
  'page.say_focus_missing': { zh: '重点领域中，{items}。', en: 'Focus topics: {items}.' },
  'page.say_topics': {
    zh: '从信访领域看，主要集中在{leading}（以{denominator}件次为分母）。',
    en: 'The leading topics were {leading} (of {denominator} registrations).',
  },
  'page.leading_many': { zh: '{names}，分别占{shares}', en: '{names}, with {shares} respectively' },
  'page.leading_one': { zh: '{names}，占{shares}', en: '{names}, with {shares}' },
  'page.say_rest': { zh: '另有{items}。', en: 'Besides: {items}.' },
  'page.say_topics_unknown': {
    zh: '登记资料没有文字，无法判断信访领域；资料自带分类的，可用 --scheme source 按该分类出报告。',
    en: 'The register holds no text to tell topics by; where it has categories of its own, --scheme source reports by them.',
  },
  'page.say_causes': {
    zh: '从反映的原因看，{unknown}件次（占{unknownShare}）从用语判断不出原因；判断得出的，较多的是{leading}（以{denominator}件次为分母）。',
    en: 'The wording of {unknown} registrations ({unknownShare}) does not tell the cause; the causes named most were {leading} (of {denominator} registrations).',
  },
  'page.say_causes_known': {
    zh: '从反映的原因看，较多的是{leading}（以{denominator}件次为分母）。',
    en: 'The causes named most were {leading} (of {denominator} registrations).',
  },
  'page.say_causes_counted': {
    zh: '从反映的原因看，{unknown}件次（占{unknownShare}）从用语判断不出原因，所以不排先后；判断得出的有{items}（以{denominator}件次为分母）。',
    en: 'The wording of {unknown} registrations ({unknownShare}) does not tell the cause, so the causes are not ranked; those that it tells: {items} (of {denominator} registrations).',
  },
  'page.say_departments': {
    zh: '从责任单位看，{pieces}件次分布在{departments}个单位，其中{half}个单位合计占一半。',
    en: '{pieces} registrations are spread over {departments} departments, of which {half} hold half of them.',
  },
  'page.say_areas': {
    zh: '各地信访量按每万常住人口列示，按行政区划代码排列，不作排名。',
    en: 'The volume of places is shown per 10,000 residents, in the order of their codes, and is not ranked.',
  },
  'page.say_areas_counts': {
    zh: '缺少人口数据，各地只列件次，按行政区划代码排列，不能用来比较各地。',
    en: 'Without the number of residents, places show counts only, in the order of their codes; they do not compare places.',
  },
  'page.say_areas_names': {
    zh: '登记资料没有行政区划代码，各地按名称排列，只列件次，不能用来比较各地。',
    en: 'The register has no codes of places: they stand in the order of their names, with counts only, and do not compare places.',
  },
  'page.say_quality': {
    zh: '数据质量方面，{items}。',
    en: 'Data quality: {items}.',
  },
  'page.say_quality_absent': {
    zh: '全部登记均为：{items}（登记表没有相应的列，或没有映射）。',
    en: 'All registrations: {items} (the register has no such column, or it is not mapped).',
  },
  'page.say_quality_clean': {
    zh: '数据质量方面，各项检查均未发现问题。',
    en: 'Data quality: no check found anything.',
  },
} as const satisfies Record<string, Entry>;
