// Withheld figures in charts: a mark in the picture and the tooltip, and no number in the data.
import { describe, expect, it } from 'vitest';
import { areaTopicHeatmap } from '../../src/charts/area-topic-heatmap.ts';
import { channelMix } from '../../src/charts/channel-mix.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { compileChart } from '../../src/charts/compile.ts';
import { drawChart } from '../../src/charts/draw.ts';
import { openChartFont } from '../../src/charts/font.ts';
import { levelMix } from '../../src/charts/mixes.ts';
import {
  areaTopics,
  type ChartTable,
  categoryCounts,
  channelMonths,
  monthTotals,
} from '../../src/charts/rows.ts';
import { topicChange } from '../../src/charts/topic-change.ts';
import { topicPareto } from '../../src/charts/topic-pareto.ts';
import { totalTrend } from '../../src/charts/total-trend.ts';
import type { CellStatus } from '../../src/foundation/marks.ts';

const options = { language: 'zh', first: '2020-01', last: '2020-03' } as const;

type Value = string | number | null;

/** A table whose cells `'<'` and `'…'` are withheld as small and as linked. */
function tableOf(columns: Readonly<Record<string, readonly Value[]>>): ChartTable {
  const statusOf = (value: Value): CellStatus | null =>
    value === '<' ? 'small' : value === '…' ? 'linked' : null;
  const entries = Object.entries(columns);
  return {
    rowCount: entries[0]?.[1].length ?? 0,
    withheld: { leastShown: 10, smallestSample: 30 },
    columns: entries.map(([name, values]) => {
      const statuses = values.map(statusOf);
      const isText = values.some((value) => typeof value === 'string' && statusOf(value) === null);
      const data = isText
        ? {
            name,
            type: 'text' as const,
            values: values.map((value) => (typeof value === 'string' ? value : null)),
          }
        : {
            name,
            type: 'double' as const,
            values: values.map((value) => (typeof value === 'number' ? value : null)),
          };
      return statuses.some((status) => status !== null) ? { data, statuses } : { data };
    }),
  };
}

const categories = tableOf({
  code: ['01', '02', '05', '07'],
  name: ['甲', '乙', '丙', '丁'],
  pieces: [120, 60, '<', '…'],
  share: [0.5, 0.25, '…', '…'],
  last_year: [100, 55, 40, '…'],
  difference: [20, 5, '…', '…'],
  change: [0.2, 0.09, '…', '…'],
});

function rowsOf(chart: Chart): Record<string, unknown>[] {
  const text = JSON.stringify(chart.spec);
  const { data } = JSON.parse(text);
  return data.values;
}

const rowOf = (chart: Chart, key: string, value: string) => rowsOf(chart).find((row) => row[key] === value);

const charts: Readonly<Record<string, Chart>> = {
  pareto: topicPareto(categoryCounts(categories), options),
  levels: levelMix(categoryCounts(categories), options),
  change: topicChange(categoryCounts(categories), options),
  trend: totalTrend(
    monthTotals(
      tableOf({
        month: ['2020-01', '2020-02', '2020-03'],
        pieces: [120, '<', 40],
        last_year: [90, 80, '…'],
        change: [0.33, '…', '…'],
      }),
    ),
    options,
  ),
  heatmap: areaTopicHeatmap(
    areaTopics(
      tableOf({
        area: ['11', '11', '12', '12'],
        area_name: ['甲县', '甲县', '乙县', '乙县'],
        topic: ['01', '02', '01', '02'],
        topic_name: ['城建', '土地', '城建', '土地'],
        pieces: [40, '<', '…', 30],
        residents: [1000, 1000, 2000, 2000],
        per_10k: [400, '…', '…', 150],
      }),
    ),
    options,
  ),
  channels: channelMix(
    channelMonths(
      tableOf({
        month: ['2020-01', '2020-01', '2020-02', '2020-02'],
        channel: ['visit', 'call', 'visit', 'call'],
        channel_name: ['来访', '来电', '来访', '来电'],
        pieces: [30, 60, '<', '…'],
      }),
    ),
    options,
  ),
};

describe('a withheld figure', () => {
  it.each(['pareto', 'levels'] as const)('has no bar but its mark in the list of %s', (name) => {
    const chart = charts[name];
    if (chart === undefined) throw new RangeError('no such chart');
    expect(rowOf(chart, 'name', '丙')).toMatchObject({
      pieces: null,
      figure: '<10',
      piecesText: '<10',
      shareText: '…',
    });
    expect(rowOf(chart, 'name', '丁')).toMatchObject({
      pieces: null,
      figure: '…',
      cumulativeText: '…',
      lastYearText: '…',
    });
    expect(rowOf(chart, 'name', '甲')).toMatchObject({ pieces: 120, cumulativeText: '50.0%' });
  });

  it('has no difference on last year', () => {
    const chart = charts.change;
    if (chart === undefined) throw new RangeError('no such chart');
    expect(rowOf(chart, 'name', '丙')).toMatchObject({
      difference: null,
      figure: '…',
      piecesText: '<10',
      lastYearText: '40',
    });
  });

  it('leaves its month without a bar, and the total untold', () => {
    const chart = charts.trend;
    if (chart === undefined) throw new RangeError('no such chart');
    expect(rowOf(chart, 'month', '2020-02')).toMatchObject({
      pieces: null,
      withheld: '<10',
      piecesText: '<10',
    });
    expect(chart.description).toContain('合计…件次');
    expect(chart.description).not.toContain('160');
  });

  it('has no shade', () => {
    const chart = charts.heatmap;
    if (chart === undefined) throw new RangeError('no such chart');
    const veiled = rowsOf(chart).filter((row) => row.withheld !== null);
    expect(veiled.map(({ figure, value, per10kText }) => [figure, value, per10kText])).toEqual([
      ['<10', null, '…'],
      ['…', null, '…'],
    ]);
  });

  it('takes the shares of its whole month with it', () => {
    const chart = charts.channels;
    if (chart === undefined) throw new RangeError('no such chart');
    expect(rowsOf(chart).map(({ month }) => month)).toEqual(['2020-01', '2020-01']);
    expect(JSON.stringify(chart.spec)).toContain('{"month":"2020-02","mark":"…"}');
  });
});

it('every such chart draws without a warning, with its marks in the picture', async () => {
  const font = openChartFont();
  for (const [name, chart] of Object.entries(charts)) {
    const warnings: string[] = [];
    compileChart(chart.spec, (message) => warnings.push(message));
    expect([name, warnings]).toEqual([name, []]);
    const { svg } = await drawChart(chart, font);
    expect([name, /&lt;10|…/.test(svg)]).toEqual([name, true]);
  }
});
