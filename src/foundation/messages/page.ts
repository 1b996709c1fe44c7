// What the page and its sentences say to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';
import { pageDefinitions } from './page-definitions.ts';

export const pageMessages = {
  ...pageDefinitions,

  'page.title': { zh: '{scope}信访形势分析', en: 'Petition trends in {scope}' },
  'page.edition_office': { zh: '内部资料', en: 'Internal' },
  'page.edition_internal': { zh: '内部资料 · 机关内流转', en: 'Internal to government' },
  'page.edition_public': { zh: '公开版', en: 'Public edition' },
  'page.closing': {
    zh: '本结果针对事项、决策和责任单位，不得据此对信访人采取任何措施。',
    en: 'These results concern matters, decisions and responsible departments. No measure may be taken against any petitioner on their basis.',
  },
  'page.figure_number': { zh: '图{number}', en: 'Figure {number}' },
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
  'page.interval': { zh: '95%区间', en: '95% interval' },
  'page.interval_to': { zh: '至', en: 'to' },
  'page.skip': { zh: '跳到正文', en: 'Skip to the text' },
  'page.contents': { zh: '目录', en: 'Contents' },
  'page.headline': { zh: '要点', en: 'Headlines' },
  'page.key_figures': { zh: '主要数据', en: 'Key figures' },
  'page.period': { zh: '统计时段', en: 'Period' },
  'page.compared_with': {
    zh: '同比：{lastYear}；环比：{previous}',
    en: 'Compared with {lastYear} (same period last year) and {previous} (previous period)',
  },
  'page.compared_with_last_year': { zh: '同比：{lastYear}', en: 'Compared with {lastYear}' },
  'page.run': { zh: '批号 {run}', en: 'Run {run}' },
  'page.missing_heading': { zh: '待补数据', en: 'Figures to be supplied' },
  'page.missing_lead': {
    zh: '以下数据在登记资料中没有，补齐后重新生成即可：',
    en: 'The register does not hold the following; supply it and run the report again:',
  },
  'page.missing_slot': { zh: '【待补：{name}】', en: '[to be supplied: {name}]' },
  'page.definitions_heading': { zh: '指标说明', en: 'Definitions' },
  'page.notes': { zh: '说明', en: 'Notes' },
  'page.data_table': { zh: '数据表：{title}', en: 'Data: {title}' },
  'page.table_region': { zh: '{title}（表格，可左右滚动）', en: '{title} (table, scrolls sideways)' },
  'page.table_more': { zh: '共{rows}行，可滚动', en: '{rows} rows; scroll for more' },
  'page.table_part': { zh: '（{number}/{of}）', en: ' ({number} of {of})' },
  'page.table_source': {
    zh: '来源：{sql}；共计入 {rows} 条登记',
    en: 'Source: {sql}; counts {rows} registrations',
  },
  'page.table_source_only': { zh: '来源：{sql}', en: 'Source: {sql}' },
  'page.figure_title': { zh: '数据编号 {id}', en: 'Figure {id}' },
  'page.sheet_term': { zh: '指标', en: 'Term' },
  'page.sheet_meaning': { zh: '说明', en: 'Meaning' },
  'page.withheld_small': { zh: '数目过小，不公布', en: 'too small to be shown' },
  'page.withheld_linked': {
    zh: '不公布：否则可推算出过小的数目',
    en: 'not shown: a small count could be computed from it',
  },
  'page.withheld_sample': { zh: '样本不足，不计算', en: 'not computed: the sample is too small' },
  'page.fewer_than': { zh: '少于{k}', en: 'fewer than {k}' },
  'page.some_withheld': { zh: '若干', en: 'some' },
  'page.small_sample': { zh: '样本不足', en: 'too small a sample' },
  'page.note_small': { zh: '“<{k}”表示大于0、小于{k}。', en: '“<{k}” means above 0 and below {k}.' },
  'page.note_linked': {
    zh: '“…”表示不公布，否则可推算出过小的数目。',
    en: '“…” is not shown, since a small count could be computed from it.',
  },
  'page.note_sample': {
    zh: '“n<{n}”表示基数少于{n}，不计算比率。',
    en: '“n<{n}”: no rate is computed on a base below {n}.',
  },
  'page.edition_note_internal': {
    zh: '本版供机关内流转：县级以下及敏感交叉中大于0、小于{k}的数目不列出，可推算出它们的数目也不列出。',
    en: 'This edition circulates within government: counts above 0 and below {k} in places below county and in sensitive crossings are not shown, nor are counts that would give them away.',
  },
  'page.edition_note_public': {
    zh: '本版供公开：大于0、小于{k}的数目不公布，可推算出它们的数目也不公布。',
    en: 'This edition may be published: counts above 0 and below {k} are not shown, nor are counts that would give them away.',
  },
  'page.edition_note_rounded': {
    zh: '各数取整到{base}的倍数，占比、同比等由取整后的数计算，各项之和与合计可能不等。',
    en: 'Counts are rounded to multiples of {base}; shares and changes are computed from rounded counts, and parts may not add up to their total.',
  },
  'page.edition_note_replaced': {
    zh: '表“{table}”大部分单元须隐去，改列：{by}。',
    en: 'Most of the table “{table}” would be suppressed; listed instead: {by}.',
  },
  'page.edition_note_log': {
    zh: '不公布的单元及理由见 tables/suppression-log.csv。',
    en: 'What is not shown, and why, is listed in tables/suppression-log.csv.',
  },
  'page.no_value': { zh: '无数值', en: 'no value' },
  'page.no_value_note': {
    zh: '“–”表示不计算：上年同期少于10时不给出百分比，或登记资料中没有该数据。',
    en: '“–” means not computed: no percentage is given on a base below 10, or the register does not hold the figure.',
  },
  'page.lineage': {
    zh: '每个数字都有编号（鼠标停留可见），用 weathervane lineage 编号 可查到它的查询语句、参数和计入的条数。',
    en: 'Every number has an id (rest the pointer on it); weathervane lineage ID leads to its query, parameters and number of registrations.',
  },
  'page.unit_pieces': { zh: '件次', en: 'registrations' },
  'page.unit_batches': { zh: '批次', en: 'visiting parties' },
  'page.unit_persons': { zh: '人次', en: 'persons' },
  'page.unit_per_10k': { zh: '件次/万人', en: 'per 10,000 residents' },
  'page.unit_residents': { zh: '人', en: 'residents' },
  'page.unit_days': { zh: '天', en: 'days' },
  'page.points': { zh: '{value}个百分点', en: '{value} percentage points' },
  'page.week': { zh: '{year}年第{week}周（{days}）', en: 'week {week} of {year} ({days})' },
  'page.key_total': { zh: '信访总量', en: 'Petitions registered' },
  'page.key_persons': { zh: '信访人次', en: 'Persons' },
  'page.key_batches': { zh: '来访批次', en: 'Visiting parties' },

  'page.section_focus': { zh: '重点领域', en: 'Focus topics' },
  'page.section_total': { zh: '总量与走势', en: 'Total and trend' },
  'page.section_channels': { zh: '信访形式与层级', en: 'Channels and levels' },
  'page.section_topics': { zh: '信访领域', en: 'Topics' },
  'page.section_purposes': { zh: '信访目的', en: 'Purposes' },
  'page.section_situation': {
    zh: '历史遗留和集体、重复、越级情况',
    en: 'Legacy, joint, repeated and skip-level',
  },
  'page.section_warnings': { zh: '早期预警', en: 'Early warnings' },
  'page.section_events': { zh: '热点事件', en: 'Hot events' },
  'page.say_events': {
    zh: '本期最热的事件：{items}。',
    en: 'The hottest events of the period: {items}.',
  },
  'page.item_event': {
    zh: '{name}（{since}至{until}），涉及{matters}件事项（{pieces}件次），最多一周{busiest}件，近7天{last}件',
    en: '{name} ({since} to {until}): {matters} matters ({pieces} messages), {busiest} in the busiest week, {last} in the last 7 days',
  },
  'page.say_no_events': {
    zh: '本期没有至少5件事项的热点事件。',
    en: 'No event of the period has five matters or more.',
  },
  'page.note_events': {
    zh: '事件把反映同一件事的来件归在一起，与来件人无关；同一事项的多次来件只算一件，不足5件事项的不列，检举控告不参与。件数为事件起止之间的全部，不限于本期；“近7天”指登记册最后7天。照抄的信件也是一个事件，不删除。归并出自文字、地名和时间，会有遗漏和误并。',
    en: 'An event holds messages about one and the same thing, whoever sent them; those of one matter count once, events below five matters are not listed, accusations take no part. Counts are of the whole event, not of the period alone; the last 7 days are those of the register. Letters copied from a form are an event, too, and none is deleted. Words, names of places and time decide what belongs together: some is missed, some joined wrongly.',
  },
  'page.section_outlook': { zh: '长期趋势与展望', en: 'The long run and the outlook' },
  'page.say_warnings': {
    zh: '截至期末最近一个完整的周，在列的预警以超出预期的程度排序，居前的是：{items}。',
    en: 'At the end of the last whole week of the period these stand farthest above what was to be expected: {items}.',
  },
  'page.item_warning': {
    zh: '{name}（{level}，{signal}，{state}，自{since}起），{period}登记{observed}件，预期{expected}件，上限{upper}件',
    en: '{name} ({level}, {signal}, {state}, since {since}): {observed} in {period}, {expected} expected, {upper} the bound',
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
  'page.section_areas': { zh: '地区', en: 'Places' },
  'page.section_departments': { zh: '责任单位', en: 'Responsible departments' },
  'page.section_quality': { zh: '数据质量', en: 'Data quality' },
  'page.section_more': { zh: '其他表', en: 'Further tables' },

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
  'page.and_change': { zh: '，{change}', en: ', {change}' },
  'page.not_compared': { zh: '本期资料不完整，不作同比', en: 'The period is not complete: not compared' },
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
  'page.item_previous': { zh: '{name}{change}', en: '{name} {change}' },
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
  'page.item_situation': {
    zh: '{name}{pieces}件次、{persons}人次，占{denominator}件次的{share}',
    en: '{name} {pieces} ({persons} persons), {share} of {denominator}',
  },
  'page.say_focus_unknown': {
    zh: '登记资料没有文字，无法判断{names}各有多少件次。',
    en: 'The register holds no text: how many registrations concern {names} cannot be told.',
  },
  'page.say_open': { zh: '从{subject}看，{open}。', en: 'By {subject}: {open}.' },
  'page.say_focus_missing': { zh: '重点领域中，{items}。', en: 'Focus topics: {items}.' },
  'page.item': { zh: '{name}{pieces}件次，占{share}', en: '{name} {pieces} ({share})' },
  'page.item_count': { zh: '{name}{pieces}件次', en: '{name} {pieces}' },
  'page.item_change': {
    zh: '{name}{pieces}件次，占{share}，{change}',
    en: '{name} {pieces} ({share}, {change})',
  },
  'page.item_visits': {
    zh: '{name}{pieces}件次、{batches}批次、{persons}人次，占{share}，{change}',
    en: '{name} {pieces} ({batches} parties, {persons} persons; {share}, {change})',
  },
  'page.item_visits_only': {
    zh: '{name}{pieces}件次、{batches}批次、{persons}人次，占{share}',
    en: '{name} {pieces} ({batches} parties, {persons} persons; {share})',
  },
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
  'page.no_levels': { zh: '未注明信访层级', en: 'level not stated' },
  'page.say_quality_clean': {
    zh: '数据质量方面，各项检查均未发现问题。',
    en: 'Data quality: no check found anything.',
  },
  'page.item_quality': {
    zh: '{name}{numerator}条，占{denominator}条的{share}',
    en: '{name}: {numerator} of {denominator} ({share})',
  },
  'page.item_quality_count': { zh: '{name}{numerator}条', en: '{name}: {numerator}' },

  'page.slot_total': { zh: '信访总量', en: 'petitions registered' },
  'page.slot_persons': { zh: '人次', en: 'persons' },
  'page.slot_batches': { zh: '批次', en: 'visiting parties' },
  'page.slot_last_year': { zh: '上年同期数据', en: 'the same period last year' },
  'page.slot_previous': { zh: '上期数据', en: 'the previous period' },
  'page.slot_change': { zh: '同比变化', en: 'change on last year' },
  'page.slot_denominator': { zh: '分母', en: 'the denominator' },
  'page.slot_channels': { zh: '信访形式', en: 'channels' },
  'page.slot_levels': { zh: '信访层级', en: 'levels' },
  'page.slot_purposes': { zh: '信访目的', en: 'purposes' },
  'page.slot_topics': { zh: '信访领域', en: 'topics' },
  'page.slot_departments': { zh: '责任单位', en: 'responsible departments' },
  'page.slot_areas': { zh: '属地', en: 'places' },
  'page.slot_quality': { zh: '数据质量指标', en: 'data quality' },
  'page.slot_share': { zh: '{name}占比', en: 'share of {name}' },
  'page.slot_pieces': { zh: '{name}件次', en: 'registrations of {name}' },

  'page.comma': { zh: '、', en: ', ' },
  'page.and': { zh: '和', en: ' and ' },
  'page.semicolon': { zh: '；', en: '; ' },
} as const satisfies Record<string, Entry>;

export const pageErrors = {} as const satisfies Record<string, ErrorEntry>;
