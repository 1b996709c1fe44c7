// The share of each channel in each month's registrations, as stacked bars from dark to light.
import { type Language, type MessageKey, messages, say } from '../foundation/messages/index.ts';
import type { Chart, MonthlyChartOptions } from './chart.ts';
import { emptyChart, frame, fullWidth, tooltip } from './frame.ts';
import { monthScale, monthsBetween, namedMonths } from './months.ts';
import { countText, percentText } from './numbers.ts';
import { chartWidth, ink, stackColours } from './theme.ts';
import { type Marks, withheldSum } from './withheld.ts';

/** Registrations of one channel in one month; `label` says the code in words, null takes the catalogue's. */
export interface ChannelMonth {
  readonly month: string;
  readonly channel: string;
  readonly label: string | null;
  readonly pieces: number | null;
  readonly marks?: Marks<'pieces'>;
}

/** The order of the stack from below, the same in every report. */
const order: readonly string[] = ['visit', 'letter', 'call', 'online', 'mailbox', 'referral', 'other'];

function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(messages, key);
}

function channelName(row: ChannelMonth, language: Language): string {
  const key = `charts.channel.${row.channel}`;
  if (row.label !== null) return row.label;
  return isMessageKey(key) ? messages[key][language] : row.channel;
}

function rank(channel: string): number {
  const found = order.indexOf(channel);
  return found === -1 ? order.length : found;
}

/** White on dark bars, black on light ones. */
function figureColour(index: number): string {
  return index < 4 ? ink.paper : ink.strong;
}

/**
 * The chart of the channels over the months of the period; months outside it are left out. A month in which a channel
 * is withheld has no shares: an empty bar with a mark stands for it.
 */
export function channelMix(
  rows: readonly ChannelMonth[],
  { language, first, last }: MonthlyChartOptions,
): Chart {
  const within = rows.filter(({ month }) => month >= first && month <= last);
  const withheld = new Set(within.flatMap(({ month, marks }) => (marks === undefined ? [] : [month])));
  const veiled = [...withheld].map((month) => ({ month, mark: withheldSum }));
  const inPeriod = within.filter(({ month, pieces }) => (pieces ?? 0) > 0 && !withheld.has(month));
  const months = monthsBetween(first, last);
  const channels = [...new Set(inPeriod.map(({ channel }) => channel))].sort(
    (one, other) => rank(one) - rank(other) || (one < other ? -1 : 1),
  );
  const sum = (some: readonly ChannelMonth[]): number =>
    some.reduce((total, { pieces }) => total + (pieces ?? 0), 0);
  const totals = new Map(
    [...Map.groupBy(inPeriod, ({ month }) => month)].map(([month, own]) => [month, sum(own)]),
  );
  const room = (chartWidth - 140) / Math.max(1, months.length);
  const paint = channels.map(
    (_, index) => stackColours[Math.min(index, stackColours.length - 1)] ?? ink.strong,
  );
  const values = inPeriod.map((row) => {
    const index = channels.indexOf(row.channel);
    const share = (row.pieces ?? 0) / (totals.get(row.month) ?? 1);
    return {
      month: row.month,
      channel: channelName(row, language),
      order: index,
      share,
      pieces: row.pieces ?? 0,
      piecesText: countText(row.pieces),
      shareText: percentText(share),
      figure: share >= 0.05 && room >= 40 ? percentText(share) : '',
      figureColour: figureColour(index),
    };
  });
  const title = say(language, 'charts.channelMix.title');
  const byChannel = channels.map((channel) => inPeriod.filter((row) => row.channel === channel));
  const top = byChannel.toSorted((one, other) => sum(other) - sum(one))[0];
  const description = say(language, 'charts.channelMix.description', {
    first,
    last,
    top: top?.[0] === undefined ? '—' : channelName(top[0], language),
    share: percentText(top === undefined ? null : sum(top) / sum(inPeriod)),
  });
  const base = { id: 'channel-mix', title, description } as const;
  if (values.length === 0 && veiled.length === 0) return emptyChart(base.id, title, language);
  const names = byChannel.flatMap(([row]) => (row === undefined ? [] : [channelName(row, language)]));
  return {
    ...base,
    spec: {
      ...frame(title, description),
      ...fullWidth,
      height: 260,
      data: { values },
      encoding: {
        x: {
          field: 'month',
          type: 'ordinal',
          scale: monthScale(months, chartWidth - 140),
          axis: {
            title: null,
            labelAngle: 0,
            values: namedMonths(months, chartWidth - 140),
            labelOverlap: false,
          },
        },
        y: {
          field: 'pieces',
          type: 'quantitative',
          stack: 'normalize',
          axis: { title: say(language, 'charts.channelMix.axis'), format: '.0%', tickCount: 5 },
        },
        order: { field: 'order', type: 'quantitative' },
      },
      layer: [
        {
          data: { values: veiled },
          mark: {
            type: 'rect',
            fill: ink.faint,
            stroke: ink.line,
            strokeDash: [3, 3],
            strokeWidth: 0.8,
            tooltip: null,
          },
          encoding: { y: { value: 0 }, y2: { value: 'height' } },
        },
        {
          data: { values: veiled },
          mark: { type: 'text', fontSize: 12, color: ink.soft, tooltip: null },
          encoding: { y: { value: 130 }, text: { field: 'mark', type: 'nominal' } },
        },
        {
          mark: { type: 'bar', stroke: ink.paper, strokeWidth: 0.8 },
          encoding: {
            color: {
              field: 'channel',
              type: 'nominal',
              scale: { domain: names, range: paint },
              sort: names,
              legend: {
                title: null,
                symbolType: 'square',
                symbolStrokeWidth: 0,
                symbolSize: 140,
                values: names.toReversed(),
              },
            },
            tooltip: tooltip<(typeof values)[number]>([
              ['month', say(language, 'charts.month')],
              ['channel', say(language, 'charts.channel')],
              ['piecesText', say(language, 'charts.pieces')],
              ['shareText', say(language, 'charts.share')],
            ]),
          },
        },
        {
          mark: { type: 'text', fontSize: 10, tooltip: null },
          encoding: {
            y: { field: 'pieces', type: 'quantitative', stack: 'normalize', bandPosition: 0.5 },
            text: { field: 'figure', type: 'nominal' },
            color: { field: 'figureColour', type: 'nominal', scale: null },
          },
        },
      ],
    },
  };
}
