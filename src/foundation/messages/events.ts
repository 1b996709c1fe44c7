// What hot events say to people, in Chinese and English.
import type { Entry } from './catalogue.ts';

export const eventMessages = {
  'events.cli_summary': {
    zh: '热点事件：许多来件反映的同一件事',
    en: 'hot events: what many messages are about',
  },
  'events.option_period': {
    zh: '只列这个时段里的事件（写法同报告）',
    en: 'list the events of this period only (written as for reports)',
  },
  'events.unlabelled': {
    zh: '新来件中有{count}件尚未分类，归并时少了类别这一依据，事后不再重归：请先运行 weathervane classify',
    en: '{count} of the new messages have no topic yet: they are grouped without one and not regrouped later; run weathervane classify before events',
  },
  'events.step': { zh: '归并热点事件', en: 'Grouping hot events' },
  'events.step_phrases': { zh: '为热点事件取题', en: 'Naming hot events' },
  'events.title_placed': { zh: '{topic}·{place}·{month}', en: '{topic}, {place}, {month}' },
  'events.title_unplaced': { zh: '{topic}·{month}', en: '{topic}, {month}' },
  'events.title_phrase': { zh: '{title}（{phrase}）', en: '{title} ({phrase})' },
  'events.month': { zh: '{year}年{month}月', en: '{year}-{month}' },
  'events.summary': {
    zh: '看了{looked}件新来件（登记册里可归并的共{messages}件），列出{events}个事件',
    en: 'Looked at {looked} new messages (of {messages} that can belong to an event); {events} events listed',
  },
  'events.none': { zh: '没有至少5件事项的事件', en: 'There is no event of five matters or more' },
  'events.more': { zh: '另有{count}个', en: '{count} more' },
  'events.formula': {
    zh: '热度 = {matters}×ln(1+事项) + {busiest}×ln(1+最多一周的事项) + {votes}×ln(1+票数)',
    en: 'heat = {matters}×ln(1+matters) + {busiest}×ln(1+matters of the busiest week) + {votes}×ln(1+votes)',
  },
  'events.unit': {
    zh: '事件是事项的归并，与来件人无关；不足5件事项的不列，检举控告不参加。',
    en: 'An event groups matters, never people; groups below five matters are not listed, accusations take no part.',
  },
  'events.column_position': { zh: '序号', en: 'No.' },
  'events.column_title': { zh: '事件', en: 'Event' },
  'events.column_place': { zh: '地方', en: 'Place' },
  'events.column_span': { zh: '起止', en: 'Span' },
  'events.span': { zh: '{from}至{to}', en: '{from} to {to}' },
  'events.column_from': { zh: '起', en: 'From' },
  'events.column_to': { zh: '止', en: 'To' },
  'events.column_messages': { zh: '件次', en: 'Messages' },
  'events.column_matters': { zh: '事项', en: 'Matters' },
  'events.column_busiest': { zh: '最多一周', en: 'Busiest week' },
  'events.column_last_week': { zh: '近7天', en: 'Last 7 days' },
  'events.column_growth': { zh: '比前7天', en: 'Against the 7 before' },
  'events.column_votes_for': { zh: '点赞', en: 'Votes for' },
  'events.column_votes_against': { zh: '反对', en: 'Votes against' },
  'events.column_votes': { zh: '票数', en: 'Votes' },
  'events.column_heat': { zh: '热度', en: 'Heat' },
  'events.column_week': { zh: '周（周一）', en: 'Week (its Monday)' },
  'events.column_sum': { zh: '累计事项', en: 'Matters so far' },
  'events.table_list': { zh: '热点事件', en: 'Hot events' },
  'events.table_weeks': { zh: '最热事件的逐周增长', en: 'How the hottest events grew, week by week' },
  'events.axis_weeks': { zh: '自首件起的周数', en: 'Weeks since its first message' },
  'events.chart_title': { zh: '最热事件的增长', en: 'How the hottest events grew' },
  'events.chart_description': {
    zh: '最热的{count}个事件的累计事项，逐周；最热的是“{name}”，共{matters}件。',
    en: 'Matters so far of the {count} hottest events, week by week; the hottest, “{name}”, came to {matters}.',
  },
} as const satisfies Record<string, Entry>;
