// Charts over made-up data in every shape that reports bring: plain, empty, one month, five years, many classes.

import type { AreaTopic } from '../../src/charts/area-topic-grid.ts';
import { areaTopicHeatmap } from '../../src/charts/area-topic-heatmap.ts';
import type { CategoryCount } from '../../src/charts/categories.ts';
import type { ChannelMonth } from '../../src/charts/channel-mix.ts';
import { channelMix } from '../../src/charts/channel-mix.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { type FocusMonth, focusPanels, focusTopics } from '../../src/charts/focus-panels.ts';
import { causeMix, levelMix, purposeMix } from '../../src/charts/mixes.ts';
import { monthsBetween } from '../../src/charts/months.ts';
import { topicChange } from '../../src/charts/topic-change.ts';
import { topicPareto } from '../../src/charts/topic-pareto.ts';
import { type MonthTotal, totalTrend } from '../../src/charts/total-trend.ts';
import type { Language } from '../../src/foundation/messages/index.ts';

const topicNames = [
  '城建拆迁',
  '土地征用',
  '农村土地承包与农业农村',
  '企业改制破产',
  '劳动关系与欠薪',
  '社会保险与养老',
  '住房物业与办证',
  '环境保护',
  '水库移民',
  '涉法涉诉与政法',
  '退役军人优抚',
  '民政救助',
  '党风党纪与干部作风',
  '组织人事与编制',
  '教育文体',
  '医疗卫生',
  '交通与城市管理',
  '经济金融与市场',
  '民间纠纷',
] as const;

const longNames = [
  '某市某县某镇关于征地补偿安置问题久拖未决的联名反映材料',
  'HCD-Vacant Building Complaint with a Very Long Description of the Request',
  'SW-Dirty Alley Proactive',
  '集体土地征收与房屋拆迁补偿',
] as const;

export function category(
  code: string,
  label: string,
  pieces: number,
  lastYear: number,
  total: number,
): CategoryCount {
  const change = lastYear < 10 ? null : pieces / lastYear - 1;
  return {
    code,
    label,
    pieces,
    share: pieces / total,
    lastYear,
    difference: pieces - lastYear,
    change,
    changeLow: change === null ? null : change - 0.1,
    changeHigh: change === null ? null : change + 0.1,
  };
}

export const topics: readonly CategoryCount[] = [
  category('99', '其他', 1800, 1700, 12_000),
  category('withheld', '检举控告（只计数）', 430, 445, 12_000),
  ...topicNames.map((name, index) =>
    category(
      String(index + 1).padStart(2, '0'),
      name,
      Math.round(2200 / (1 + index * 0.8)),
      index === 14 ? 4 : Math.round(2100 / (1 + index * 0.75)) + ((index * 37) % 90) - 40,
      12_000,
    ),
  ),
  category('01|08', '城建拆迁、环境保护（综合）', 210, 180, 12_000),
];

export const manyTopics: readonly CategoryCount[] = Array.from({ length: 231 }, (_, index) =>
  category(
    `class-${index}`,
    `${longNames[index % longNames.length] ?? ''} ${index}`,
    4000 - index * 15,
    3600 - index * 14 + ((index * 71) % 800),
    540_000,
  ),
);

function monthTotals(first: string, last: string): MonthTotal[] {
  return monthsBetween(first, last).map((month, index) => ({
    month,
    pieces: 900 + ((index * 137) % 400),
    lastYear: index < 12 ? null : 850 + ((index * 91) % 420),
    change: 0.052,
    changeLow: 0.01,
    changeHigh: 0.095,
  }));
}

function channelMonths(first: string, last: string): ChannelMonth[] {
  const channels = ['letter', 'visit', 'call', 'online', 'mailbox', 'referral', 'other'];
  return monthsBetween(first, last).flatMap((month, time) =>
    channels.map((channel, index) => ({
      month,
      channel,
      label: null,
      pieces: 200 - index * 25 + ((time * 31 + index * 17) % 60),
    })),
  );
}

function focusMonths(first: string, last: string): FocusMonth[] {
  return monthsBetween(first, last).flatMap((month, time) =>
    focusTopics.map((topic, index) => ({
      topic,
      label: ['城建拆迁', '土地征用', '企业改制破产'][index] ?? topic,
      month,
      pieces: 120 - index * 45 + ((time * 23) % 40),
      lastYear: 110 - index * 40 + ((time * 19) % 45),
    })),
  );
}

export function areaTopics(
  areas: number,
  topicCount: number,
  options: { readonly residents: boolean },
): AreaTopic[] {
  const names = ['东山县', '临江区', '石门市', '清河县', '高新技术产业开发区'];
  return Array.from({ length: areas }, (_, area) =>
    Array.from({ length: topicCount }, (_, topic) => {
      const pieces = Math.round((900 / (1 + topic)) * (0.4 + ((area * 7 + topic * 3) % 11) / 9));
      const residents = options.residents ? 300_000 + area * 21_000 : null;
      return {
        area: String(440_100 + area),
        areaLabel: `${names[area % names.length] ?? ''}${area < names.length ? '' : area}`,
        topic: String(topic + 1).padStart(2, '0'),
        topicLabel: topicNames[topic] ?? `来源系统自带的第${topic}个信访类别`,
        pieces,
        residents,
        per10k: residents === null ? null : (pieces * 10_000) / residents,
      };
    }),
  ).flat();
}

const year = { first: '2020-01', last: '2020-12' };
const fiveYears = { first: '2016-01', last: '2020-12' };
const month = { first: '2020-12', last: '2020-12' };

/** Every chart in every shape, by name. */
export function sampleCharts(language: Language): ReadonlyMap<string, Chart> {
  const plain = { language };
  const purposes = topics.slice(0, 6);
  return new Map([
    ['total, a year with history', totalTrend(monthTotals('2017-01', '2020-12'), { language, ...year })],
    ['total, a year alone', totalTrend(monthTotals('2020-01', '2020-12'), { language, ...year })],
    ['total, five years', totalTrend(monthTotals('2016-01', '2020-12'), { language, ...fiveYears })],
    ['total, one month', totalTrend(monthTotals('2020-12', '2020-12'), { language, ...month })],
    ['total, nothing', totalTrend([], { language, ...year })],
    ['channels, a year', channelMix(channelMonths('2020-01', '2020-12'), { language, ...year })],
    ['channels, five years', channelMix(channelMonths('2016-01', '2020-12'), { language, ...fiveYears })],
    ['channels, one month', channelMix(channelMonths('2020-12', '2020-12'), { language, ...month })],
    ['channels, nothing', channelMix([], { language, ...year })],
    ['topics', topicPareto(topics, plain)],
    ['topics, 231 classes', topicPareto(manyTopics, plain)],
    ['topics, one', topicPareto(topics.slice(2, 3), plain)],
    ['topics, nothing', topicPareto([], plain)],
    ['change', topicChange(topics, plain)],
    ['change, 231 classes', topicChange(manyTopics, plain)],
    ['change, one', topicChange(topics.slice(2, 3), plain)],
    ['change, nothing', topicChange([], plain)],
    ['areas, 13 by 19', areaTopicHeatmap(areaTopics(13, 19, { residents: true }), plain)],
    ['areas, 30 by 19', areaTopicHeatmap(areaTopics(30, 19, { residents: true }), plain)],
    [
      'areas, 30 by 231 without residents',
      areaTopicHeatmap(areaTopics(30, 231, { residents: false }), plain),
    ],
    ['areas, one by three', areaTopicHeatmap(areaTopics(1, 3, { residents: true }), plain)],
    ['areas, nothing', areaTopicHeatmap([], plain)],
    ['focus, a year', focusPanels(focusMonths('2020-01', '2020-12'), { language, ...year })],
    ['focus, five years', focusPanels(focusMonths('2016-01', '2020-12'), { language, ...fiveYears })],
    ['focus, one month', focusPanels(focusMonths('2020-12', '2020-12'), { language, ...month })],
    ['focus, nothing', focusPanels([], { language, ...year })],
    ['purposes', purposeMix(purposes, plain)],
    ['levels', levelMix(purposes, plain)],
    ['causes, nothing', causeMix([], plain)],
  ]);
}
