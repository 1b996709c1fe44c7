// What the charts say with their data: order, leftovers, sums, and what happens where figures are missing.
import { describe, expect, it } from 'vitest';
import { layGrid } from '../../src/charts/area-topic-grid.ts';
import { areaTopicHeatmap } from '../../src/charts/area-topic-heatmap.ts';
import { rankCategories } from '../../src/charts/categories.ts';
import { focusPanels } from '../../src/charts/focus-panels.ts';
import {
  areaTopics,
  categoryCounts,
  channelMonths,
  focusMonths,
  monthTotals,
} from '../../src/charts/rows.ts';
import { topicChange } from '../../src/charts/topic-change.ts';
import { totalTrend } from '../../src/charts/total-trend.ts';
import type { TypedColumn } from '../../src/foundation/columns.ts';
import { areaTopics as areaRows, category, manyTopics, topics } from './samples.ts';

const options = {
  language: 'zh',
  limit: 24,
  size: (row: { readonly pieces: number | null }) => row.pieces ?? 0,
} as const;

describe('the order of categories', () => {
  it('is by size, with 其他 and what is only counted last', () => {
    const codes = rankCategories(topics, options).map(({ code }) => code);
    expect(codes.slice(0, 3)).toEqual(['01', '02', '03']);
    expect(codes.slice(-2)).toEqual(['99', 'withheld']);
  });

  it('puts a source’s own word for other last too', () => {
    const rows = [category('其他', '其他', 900, 1, 1000), category('环保', '环保', 100, 1, 1000)];
    expect(rankCategories(rows, options).map(({ label }) => label)).toEqual(['环保', '其他']);
  });

  it('is by code where sizes are equal, whatever order the rows come in', () => {
    const rows = [category('b', 'B', 5, 5, 10), category('a', 'A', 5, 5, 10)];
    expect(rankCategories(rows, options)).toEqual(rankCategories(rows.toReversed(), options));
  });

  it('adds up what is not named, and loses no piece', () => {
    const ranked = rankCategories(manyTopics, options);
    const sum = (rows: readonly { readonly pieces: number | null }[]) =>
      rows.reduce((total, { pieces }) => total + (pieces ?? 0), 0);
    expect(ranked).toHaveLength(25);
    expect(ranked.at(-1)).toMatchObject({ kind: 'rest', label: '其余207类' });
    expect(sum(ranked)).toBe(sum(manyTopics));
  });

  it('adds what a table already calls the rest to its own', () => {
    const rest = category('rest', '其余', 50, 40, 540_000);
    const ranked = rankCategories([rest, ...manyTopics], options);
    expect(ranked.filter(({ kind }) => kind === 'rest')).toHaveLength(1);
    expect(ranked.at(-1)).toMatchObject({ label: '其余', pieces: 433_665 + 50 });
  });

  it('names a single one beyond the limit rather than call it the rest', () => {
    expect(rankCategories(manyTopics.slice(0, 25), options).every(({ kind }) => kind === 'own')).toBe(true);
  });
});

describe('the change by topic', () => {
  it('prints no percentage where last year had fewer than 10', () => {
    const chart = topicChange(
      [category('15', '教育文体', 180, 4, 1000), category('01', '城建拆迁', 220, 200, 1000)],
      { language: 'zh' },
    );
    const text = JSON.stringify(chart.spec);
    expect(text).toContain('"+176"');
    expect(text).toContain('"+20  (+10.0%)"');
  });

  it('names no rise where nothing rose', () => {
    const chart = topicChange([category('01', '城建拆迁', 100, 200, 1000)], { language: 'zh' });
    expect(chart.description).toContain('增加最多的是—（—），减少最多的是城建拆迁（-100）');
  });
});

describe('the heat map', () => {
  it('keeps areas in order of code, whatever they count', () => {
    const rows = areaRows(13, 5, { residents: true });
    const { areas } = layGrid(rows.toReversed(), 'zh');
    expect(areas).toEqual(layGrid(rows, 'zh').areas);
    expect(areas[0]).toBe('东山县');
  });

  it('says so where no population is known, and shows counts', () => {
    const chart = areaTopicHeatmap(areaRows(3, 3, { residents: false }), { language: 'zh' });
    expect(chart.title).toBe('各地各类信访件次');
    expect(JSON.stringify(chart.spec)).toContain('缺少人口数据');
  });

  it('shows a dash for an area whose population alone is missing', () => {
    const rows = areaRows(3, 2, { residents: true }).map((row) =>
      row.area === '440101' ? { ...row, residents: null, per10k: null } : row,
    );
    const cells = layGrid(rows, 'zh').cells.filter(({ area }) => area === '临江区');
    expect(cells.map(({ per10k }) => per10k)).toEqual([null, null]);
  });

  it('adds up topics beyond its limit and those that the table calls the rest, in one column', () => {
    const rows = areaRows(1, 40, { residents: false }).map((row) =>
      row.topic === '40' ? { ...row, topic: 'rest' } : row,
    );
    const { cells } = layGrid(rows, 'zh');
    expect(cells.filter(({ rest }) => rest)).toHaveLength(1);
    expect(cells.reduce((sum, { pieces }) => sum + (pieces ?? 0), 0)).toBe(
      rows.reduce((sum, { pieces }) => sum + (pieces ?? 0), 0),
    );
  });

  it('has no column among rates for what has no place', () => {
    const rows = areaRows(3, 2, { residents: true }).map((row) =>
      row.area === '440101'
        ? { ...row, area: 'unknown', areaLabel: '未注明', residents: null, per10k: null }
        : row,
    );
    expect(layGrid(rows, 'zh').areas).not.toContain('未注明');
  });

  it('counts a pair without a row as 0', () => {
    const rows = areaRows(2, 2, { residents: true }).slice(0, 3);
    expect(layGrid(rows, 'zh').cells.at(-1)).toMatchObject({ pieces: 0, per10k: 0 });
  });
});

describe('the figures of the heat map', () => {
  const keyOf = (chart: { readonly spec: object }): string => JSON.stringify(chart.spec);

  it('prints low rates with two decimals, rather than as 0', () => {
    const rows = areaRows(3, 3, { residents: true }).map((row) => ({ ...row, per10k: 0.04 }));
    expect(keyOf(areaTopicHeatmap(rows, { language: 'zh' }))).toContain('"figure":"0.04"');
  });

  it('says that places without codes stand in order of their names', () => {
    const rows = areaRows(3, 3, { residents: false }).map((row) => ({ ...row, area: `~${row.areaLabel}` }));
    expect(keyOf(areaTopicHeatmap(rows, { language: 'zh' }))).toContain('按名称排列');
  });
});

describe('the focus panels', () => {
  it('are three, in order, also where nothing was registered', () => {
    const rows = [
      { topic: '01', label: '城建拆迁' },
      { topic: '02', label: '土地征用' },
      { topic: '04', label: '企业改制破产' },
    ].map((row) => ({ ...row, month: '2020-02', pieces: 0, lastYear: null }));
    const chart = focusPanels(rows, { language: 'zh', first: '2020-01', last: '2020-03' });
    expect(chart.description).toContain(
      '本期城建拆迁0件次（上年同期—）、土地征用0件次（上年同期—）、企业改制破产0件次（上年同期—）',
    );
  });

  it('say from where to where they reach, and mark the period, where it is short', () => {
    const rows = [{ topic: '01', label: '城建拆迁', month: '2020-05', pieces: 3, lastYear: 2 }];
    const chart = focusPanels(rows, { language: 'zh', first: '2020-05', last: '2020-05' });
    expect(chart.description).toContain('2019-05至2020-05各月');
    expect(JSON.stringify(chart.spec)).toContain('灰底：本期');
    const week = { language: 'zh' as const, first: '2020-05', last: '2020-05', wholeMonths: false };
    expect(focusPanels(rows, week).description).toContain('本期所在月份城建拆迁3件次');
  });

  it('say the count of the period rather than the sum of months that were rounded one by one', () => {
    const rows = ['2020-01', '2020-02'].map((month) => ({
      topic: '01',
      label: '城建拆迁',
      month,
      pieces: 15,
      lastYear: null,
    }));
    const totals = [
      { code: '01', pieces: 25, lastYear: null, marks: { lastYear: '<10' } },
      { code: '02', pieces: null, lastYear: 40, marks: { pieces: '…' } },
    ];
    const months = { language: 'zh' as const, first: '2020-01', last: '2020-02' };
    expect(focusPanels(rows, months, totals).description).toContain(
      '城建拆迁25件次（上年同期<10）、02…件次（上年同期40）',
    );
  });

  it('say that nothing can be told where nothing is known', () => {
    const rows = [{ topic: '01', label: '城建拆迁', month: '2020-05', pieces: null, lastYear: null }];
    const chart = focusPanels(rows, { language: 'zh', first: '2020-05', last: '2020-05' });
    expect(chart.description).toContain('登记资料没有文字，无法判断');
  });
});

describe('the total', () => {
  it('sums the period only, not the history before it', () => {
    const row = { lastYear: null, change: null, changeLow: null, changeHigh: null };
    const chart = totalTrend(
      [
        { ...row, month: '2019-12', pieces: 1000 },
        { ...row, month: '2020-01', pieces: 7 },
        { ...row, month: '2020-02', pieces: 5 },
      ],
      { language: 'zh', first: '2020-01', last: '2020-02' },
    );
    expect(chart.description).toContain('本期合计12件次，最多的是2020-01（7件次）');
  });
});

describe('rows of published tables', () => {
  const text = (name: string, ...values: string[]): { readonly data: TypedColumn } => ({
    data: { name, type: 'text', values },
  });
  const number = (name: string, ...values: (number | null)[]): { readonly data: TypedColumn } => ({
    data: { name, type: 'double', values },
  });

  it('are found by column name, null where the table has none', () => {
    const table = {
      rowCount: 1,
      columns: [text('month', '2020-01'), number('pieces', 3), number('last_year', null)],
    };
    expect(monthTotals(table)).toEqual([
      { month: '2020-01', pieces: 3, lastYear: null, change: null, changeLow: null, changeHigh: null },
    ]);
    expect(
      channelMonths({ ...table, columns: [...table.columns, text('channel', 'visit')] })[0],
    ).toMatchObject({ channel: 'visit', label: null });
    expect(focusMonths({ ...table, columns: [...table.columns, text('topic', '01')] })[0]).toMatchObject({
      topic: '01',
      pieces: 3,
    });
  });

  it('take the words for a key where the table has them', () => {
    const table = {
      rowCount: 1,
      columns: [text('code', '01'), text('name', '城建拆迁'), number('pieces', 3), number('share', 0.5)],
    };
    expect(categoryCounts(table)[0]).toMatchObject({ code: '01', label: '城建拆迁', share: 0.5 });
    const areas = {
      rowCount: 1,
      columns: [
        text('area', '440101'),
        text('area_name', '东山县'),
        text('topic', '01'),
        number('per_10k', 1.5),
      ],
    };
    expect(areaTopics(areas)[0]).toMatchObject({ areaLabel: '东山县', topicLabel: '01', per10k: 1.5 });
  });
});
