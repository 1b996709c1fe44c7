// What early warnings say to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const warningMessages = {
  'warning.cli_summary': {
    zh: '早期预警：哪些事项、属地和部门高于自身历史与季节的预期',
    en: 'early warnings: topics, places and departments above what their history and season let one expect',
  },
  'warning.option_backtest': {
    zh: '逐周回放最近两年：每周多少预警，（生成的城市）有多少是误报',
    en: 'replay the last two years week by week: warnings a week and, on a generated city, how many are false',
  },
  'warning.option_truth': {
    zh: '生成城市的 truth.json，供回测核对',
    en: 'the truth.json of a generated city, to check the replay against',
  },
  'warning.backtest_summary': {
    zh: '{from}—{to}：{series}条序列，平均每周检验{tested}条、新开预警{opened}条、在列{on}条',
    en: '{from} to {to}: {series} series; {tested} tested, {opened} warnings opened and {on} still on in a mean week',
  },
  'warning.backtest_false': {
    zh: '误报：平均每周{count}条',
    en: 'False warnings: {count} a week',
  },
  'warning.backtest_found': {
    zh: '{kind}：{found} / {planted} 在{weeks}周内发现，共占{share}',
    en: '{kind}: {found} of {planted} found within {weeks} weeks, {share}',
  },
  'warning.kind_strong': { zh: '突增 5 个标准差以上', en: 'Sudden, 5 standard deviations and more' },
  'warning.kind_moderate': { zh: '突增 3 至 5 个标准差', en: 'Sudden, 3 to 5 standard deviations' },
  'warning.kind_sustained': { zh: '持续上升 1.5 个标准差', en: 'Sustained, 1.5 standard deviations' },
  'warning.column_method': { zh: '方法', en: 'Method' },
  'warning.column_setting': { zh: '设置', en: 'Setting' },
  'warning.column_false': { zh: '每周误报', en: 'False a week' },
  'warning.detector_weathervane': { zh: '风向标', en: 'Weathervane' },
  'warning.detector_ears-c2': { zh: 'EARS C2', en: 'EARS C2' },
  'warning.detector_rise': { zh: '比前四周均值多出', en: 'Above the mean of four weeks by' },
  'warning.backtest_step': { zh: '预警回测', en: 'Back-testing' },
  'warning.step': { zh: '预警计算', en: 'Watching' },
  'warning.level_blue': { zh: '蓝色', en: 'Blue' },
  'warning.level_yellow': { zh: '黄色', en: 'Yellow' },
  'warning.level_orange': { zh: '橙色', en: 'Orange' },
  'warning.level_red': { zh: '红色', en: 'Red' },
  'warning.state_opened': { zh: '新开', en: 'opened' },
  'warning.state_on': { zh: '持续', en: 'still on' },
  'warning.state_ended': { zh: '已解除', en: 'ended' },
  'warning.state_step': { zh: '台阶（不预警）', en: 'a step, not raised' },
  'warning.state_withdrawn': { zh: '已撤回', en: 'withdrawn' },
  'warning.signal_surge': { zh: '突增', en: 'surge' },
  'warning.signal_slow_rise': { zh: '缓升', en: 'slow rise' },
  'warning.cause_channel_opening': { zh: '新渠道开通', en: 'a channel opened' },
  'warning.cause_relabelling': { zh: '分类口径变化', en: 'categories were named anew' },
  'warning.method_farrington': { zh: '三年以上历史', en: 'three years and more of history' },
  'warning.method_short_history': {
    zh: '一至三年历史，只与往年同期比较',
    en: 'one to three years of history, compared with the same weeks only',
  },
  'warning.method_parent': {
    zh: '不足一年，按占全部的份额比较',
    en: 'less than a year of history, compared with its share of the whole',
  },
  'warning.whole': { zh: '全部', en: 'All' },
  'warning.joined': { zh: '{first}·{second}', en: '{first}, {second}' },
  'warning.feed_source': { zh: '来源', en: 'source' },
  'warning.feed_county': { zh: '属地', en: 'place' },
  'warning.feed_channel': { zh: '渠道', en: 'channel' },
  'warning.feed_silent': {
    zh: '数据报送异常：{kind}“{name}”自{since}起连续{weeks}周没有登记，按此前情况应有约{expected}件。请核对报送，不要当作下降。',
    en: 'Data feed: nothing came from the {kind} "{name}" for {weeks} weeks since {since}, where about {expected} were to be expected. Check the feed; it is no fall.',
  },
  'warning.nothing_registered': {
    zh: '登记册里还没有一个完整的周，没有可判断的序列',
    en: 'The register has no whole week yet: there is nothing to watch',
  },
  'warning.summary': {
    zh: '{week}：检验{tested}条序列，在列预警{warnings}条；新计算{computed}周',
    en: '{week}: {tested} series tested, {warnings} warnings on the list; {computed} weeks computed anew',
  },
  'warning.held_back': {
    zh: '未满的周暂不判断：{weeks}',
    en: 'Held back until they are complete: {weeks}',
  },
  'warning.none': { zh: '没有高于预期的序列', en: 'No series is above what was to be expected' },
  'warning.closing': {
    zh: '本结果针对事项、决策和责任单位，不得据此对信访人采取任何措施。',
    en: 'These results concern matters, decisions and responsible departments. No measure may be taken against any petitioner on their basis.',
  },
  'warning.column_level': { zh: '级别', en: 'Level' },
  'warning.column_series': { zh: '序列', en: 'Series' },
  'warning.column_state': { zh: '状态', en: 'State' },
  'warning.column_since': { zh: '起始', en: 'Since' },
  'warning.column_period': { zh: '周', en: 'Week' },
  'warning.column_observed': { zh: '实际', en: 'Observed' },
  'warning.column_expected': { zh: '预期', en: 'Expected' },
  'warning.column_upper': { zh: '上限', en: 'Bound' },
  'warning.column_q': { zh: 'q 值', en: 'q' },
  'warning.column_drivers': { zh: '主要来自', en: 'Mostly from' },
  'warning.column_hazards': { zh: '隐患（有措施）', en: 'Hazards (with a measure)' },
} as const satisfies Record<string, Entry>;

export const warningErrors = {
  'warning.no_weeks': {
    zh: '登记册里还没有一个完整的周，无法回测',
    en: 'The register has no whole week yet: there is nothing to back-test',
    advice: { zh: '请先用 load 装载数据', en: 'Load data first, with load' },
    exitCode: 1,
  },
  'warning.truth_unreadable': {
    zh: '读不了生成城市的 truth.json',
    en: 'The truth.json of a generated city cannot be read',
    advice: {
      zh: '请给出 generate 写出的 truth.json',
      en: 'Give the truth.json that generate wrote',
    },
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
