// An invented report for tests: tables as the marts would give them, their figures, placeholder charts.
import type { Language } from '../../src/foundation/messages/index.ts';
import { parsePeriod, previousPeriod, samePeriodLastYear } from '../../src/foundation/periods.ts';
import { randomStream } from '../../src/foundation/random.ts';
import type { Coverage } from '../../src/report/coverage.ts';
import { figureId, rowKeys } from '../../src/report/figure-id.ts';
import type { ChartBlock, Figure, PublishedColumn, PublishedTable, Unit } from '../../src/report/model.ts';
import type { ReportParts } from '../../src/report/sections.ts';
import type { Speech } from '../../src/report/sentences/speech.ts';
import { tableRows } from '../../src/report/table-view.ts';

type Row = Readonly<Record<string, string | number | null>>;

export interface ColumnSpec {
  readonly name: string;
  readonly role: PublishedColumn['role'];
  readonly zh: string;
  readonly en: string;
  readonly unit?: Unit;
}

/** A published table from plain rows. */
export function demoTable(
  id: string,
  title: string,
  columns: readonly ColumnSpec[],
  rows: readonly Row[],
): PublishedTable {
  return {
    id,
    title: { zh: title, en: id },
    sql: `sql/tables/${id}.sql`,
    parameters: { from: '2020-01-01', to: '2020-12-31' },
    rowCount: rows.length,
    rowsCounted: 60_000,
    columns: columns.map(({ name, role, zh, en, unit }) => ({
      role,
      heading: { zh, en },
      unit: unit ?? null,
      data:
        role === 'measure'
          ? { name, type: 'double', values: rows.map((row) => numberOf(row[name])) }
          : { name, type: 'text', values: rows.map((row) => textOf(row[name])) },
    })),
  };
}

const numberOf = (value: string | number | null | undefined): number | null =>
  typeof value === 'number' ? value : null;

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

const key = (name: string, zh: string, en: string): ColumnSpec => ({ name, role: 'key', zh, en });
const label = (name: string, zh: string, en: string): ColumnSpec => ({ name, role: 'label', zh, en });
const measure = (name: string, unit: Unit, zh: string, en: string): ColumnSpec => ({
  name,
  role: 'measure',
  zh,
  en,
  unit,
});

const changeColumns = (last: string): ColumnSpec[] => [
  measure('last_year', 'pieces', last, 'Same period last year'),
  measure('difference', 'pieces', '增减', 'Difference'),
  measure('change', 'ratio', '同比', 'Change'),
  measure('change_low', 'ratio', '同比下限', 'Change, low'),
  measure('change_high', 'ratio', '同比上限', 'Change, high'),
];

const countColumns: readonly ColumnSpec[] = [
  measure('pieces', 'pieces', '件次', 'Registrations'),
  measure('batches', 'batches', '批次', 'Visiting parties'),
  measure('persons', 'persons', '人次', 'Persons'),
  measure('share', 'ratio', '占比', 'Share'),
  measure('share_low', 'ratio', '占比下限', 'Share, low'),
  measure('share_high', 'ratio', '占比上限', 'Share, high'),
  ...changeColumns('上年同期'),
];

/** A rough interval of a change, good enough for a placeholder. */
function withChange(now: number, before: number | null): Row {
  if (before === null)
    return { last_year: null, difference: null, change: null, change_low: null, change_high: null };
  const difference = now - before;
  if (before < 10)
    return { last_year: before, difference, change: null, change_low: null, change_high: null };
  const spread = Math.exp(1.96 * Math.sqrt(1 / Math.max(now, 1) + 1 / before));
  const ratio = now / before;
  return {
    last_year: before,
    difference,
    change: difference / before,
    change_low: ratio / spread - 1,
    change_high: ratio * spread - 1,
  };
}

/** A rough Wilson interval of a share. */
function withShare(count: number, n: number): Row {
  const p = count / n;
  const centre = (p + 1.92 / n) / (1 + 3.84 / n);
  const half = (1.96 * Math.sqrt((p * (1 - p) + 0.96 / n) / n)) / (1 + 3.84 / n);
  return { share: p, share_low: Math.max(0, centre - half), share_high: centre + half };
}

const TOPICS: readonly (readonly [code: string, zh: string, en: string, now: number, before: number])[] = [
  ['01', '城建拆迁', 'Urban construction and demolition', 9_876, 9_210],
  ['02', '土地征用', 'Land acquisition', 7_654, 7_980],
  ['07', '劳动保障', 'Labour and social insurance', 6_543, 6_100],
  ['10', '环境保护', 'Environment', 5_120, 4_480],
  ['05', '涉法涉诉', 'Law and litigation', 4_321, 4_310],
  ['04', '企业改制', 'Enterprise restructuring', 3_210, 3_610],
  ['08', '村镇事务', 'Village affairs', 3_004, 2_950],
  ['11', '教育', 'Education', 2_400, 2_377],
  ['12', '医疗卫生', 'Health', 2_222, 1_930],
  ['13', '交通运输', 'Transport', 1_900, 1_944],
  ['14', '社会治安', 'Public order', 1_500, 1_480],
  ['15', '民政优抚', 'Civil affairs', 1_280, 1_300],
  ['18', '移民安置', 'Resettlement', 310, 305],
  ['19', '宗教事务', 'Religious affairs', 12, 7],
  ['composite', '综合', 'Composite', 2_760, 2_500],
  ['99', '其他', 'Other', 6_688, 6_400],
  ['withheld', '检举控告（只计数）', 'Accusations (counted only)', 1_200, 1_260],
];

const CHANNELS = [
  ['visit', '来访', 'Visits', 12_480, 14_020, 10_944, 31_870],
  ['letter', '来信', 'Letters', 8_105, 8_960, null, 9_003],
  ['call', '来电', 'Calls', 15_275, 15_240, null, 15_275],
  ['online', '网上投诉', 'Online', 21_940, 17_610, null, 22_105],
  ['mailbox', '领导信箱', 'Mailboxes', 2_200, 2_313, null, 2_200],
] as const;

const AREAS = [
  ['431202', '鹤川区', 420_000],
  ['431221', '中坪县', 380_000],
  ['431222', '沅岭县', 560_000],
  ['431223', '辰阳县', 470_000],
  ['431224', '溆水县', 760_000],
  ['431225', '会同山县', 330_000],
] as const;

const MONTHS = Array.from(
  { length: 24 },
  (_, index) => `${2019 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
);

/** The tables of the invented city. */
export function demoTables(language: Language): PublishedTable[] {
  const random = randomStream(7, 'demo report');
  const name = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const counts = (id: string, title: string, rows: readonly Row[]): PublishedTable =>
    demoTable(id, title, [key('code', '代码', 'Code'), label('name', '名称', 'Name'), ...countColumns], rows);
  const monthly = new Map(
    MONTHS.map((month, index) => {
      const dip = month.endsWith('-02') ? 0.55 : 1;
      return [month, Math.round((4_700 + index * 25 + random.normal() * 160) * dip)];
    }),
  );
  const perPeriod = (value: number, last: number, previous: number): Row => ({
    value,
    ...withChange(value, last),
    previous,
    change_previous: (value - previous) / previous,
  });
  return [
    demoTable(
      'total-by-period',
      '信访总量',
      [
        key('measure', '指标', 'Measure'),
        label('name', '指标', 'Measure'),
        measure('value', 'count', '本期', 'This period'),
        measure('last_year', 'count', '上年同期', 'Same period last year'),
        measure('change', 'ratio', '同比', 'Change'),
        measure('change_low', 'ratio', '同比下限', 'Change, low'),
        measure('change_high', 'ratio', '同比上限', 'Change, high'),
        measure('previous', 'count', '上期', 'Previous period'),
        measure('change_previous', 'ratio', '环比', 'Change on previous'),
      ],
      [
        { measure: 'pieces', name: name('件次', 'Registrations'), ...perPeriod(60_000, 58_143, 58_143) },
        { measure: 'batches', name: name('批次', 'Visiting parties'), ...perPeriod(10_944, 12_330, 12_330) },
        { measure: 'persons', name: name('人次', 'Persons'), ...perPeriod(80_453, 80_212, 80_212) },
      ],
    ),
    demoTable(
      'total-by-month',
      '信访总量逐月数据',
      [
        key('month', '月份', 'Month'),
        measure('pieces', 'pieces', '件次', 'Registrations'),
        measure('batches', 'batches', '批次', 'Visiting parties'),
        measure('persons', 'persons', '人次', 'Persons'),
        measure('last_year', 'pieces', '上年同月', 'Same month last year'),
        measure('change', 'ratio', '同比', 'Change'),
        measure('change_low', 'ratio', '同比下限', 'Change, low'),
        measure('change_high', 'ratio', '同比上限', 'Change, high'),
        measure('previous', 'pieces', '上月', 'Month before'),
        measure('change_previous', 'ratio', '环比', 'Change on month before'),
      ],
      MONTHS.map((month, index) => {
        const pieces = monthly.get(month) ?? 0;
        const previous = monthly.get(MONTHS[index - 1] ?? '') ?? null;
        return {
          month,
          pieces,
          batches: Math.round(pieces * 0.18),
          persons: Math.round(pieces * 1.34),
          ...withChange(pieces, monthly.get(MONTHS[index - 12] ?? '') ?? null),
          previous,
          change_previous: previous === null ? null : (pieces - previous) / previous,
        };
      }),
    ),
    counts(
      'channel-counts',
      '信访形式',
      CHANNELS.map(([code, zh, en, now, before, batches, persons]) => ({
        code,
        name: name(zh, en),
        pieces: now,
        batches,
        persons,
        ...withShare(now, 60_000),
        ...withChange(now, before),
      })),
    ),
    demoTable(
      'channel-by-month',
      '各月信访形式',
      [
        key('month', '月份', 'Month'),
        key('channel', '信访形式', 'Channel'),
        label('channel_name', '信访形式', 'Channel'),
        measure('pieces', 'pieces', '件次', 'Registrations'),
      ],
      MONTHS.flatMap((month) =>
        CHANNELS.map(([channel, zh, en, now]) => ({
          month,
          channel,
          channel_name: name(zh, en),
          pieces: Math.round((now / 12) * (0.8 + random.next() * 0.4)),
        })),
      ),
    ),
    counts('level-counts', '信访层级', [
      { code: 'township', name: name('乡镇', 'Township'), pieces: 14_000, ...withShare(14_000, 60_000) },
      { code: 'county', name: name('县级', 'County'), pieces: 31_500, ...withShare(31_500, 60_000) },
      { code: 'city', name: name('市级', 'City'), pieces: 12_300, ...withShare(12_300, 60_000) },
      { code: 'province', name: name('省级', 'Province'), pieces: 2_200, ...withShare(2_200, 60_000) },
    ]),
    counts(
      'topic-counts',
      '信访领域',
      TOPICS.map(([code, zh, en, now, before]) => ({
        code,
        name: name(zh, en),
        pieces: now,
        batches: Math.round(now * 0.18),
        persons: Math.round(now * 1.3),
        ...withShare(now, 60_000),
        ...withChange(now, before),
      })),
    ),
    counts('purpose-counts', '信访目的', [
      {
        code: 'claim',
        name: name('申诉求决', 'Claims'),
        pieces: 46_100,
        ...withShare(46_100, 60_000),
        ...withChange(46_100, 44_870),
      },
      {
        code: 'suggestion',
        name: name('意见建议', 'Suggestions'),
        pieces: 6_020,
        ...withShare(6_020, 60_000),
        ...withChange(6_020, 5_230),
      },
      {
        code: 'inquiry',
        name: name('咨询', 'Inquiries'),
        pieces: 5_480,
        ...withShare(5_480, 60_000),
        ...withChange(5_480, 5_433),
      },
      {
        code: 'accusation',
        name: name('检举控告', 'Accusations'),
        pieces: 1_200,
        ...withShare(1_200, 60_000),
        ...withChange(1_200, 1_260),
      },
      {
        code: 'other',
        name: name('其他', 'Other'),
        pieces: 1_200,
        ...withShare(1_200, 60_000),
        ...withChange(1_200, 1_350),
      },
    ]),
    counts(
      'department-counts',
      '责任单位',
      [
        ['bureau-1', '自然资源和规划局', 'Natural Resources Bureau', 9_820, 9_400],
        ['bureau-2', '住房和城乡建设局', 'Housing Bureau', 9_120, 9_010],
        ['bureau-3', '人力资源和社会保障局', 'Human Resources Bureau', 6_980, 6_600],
        ['bureau-4', '生态环境局', 'Environment Bureau', 5_004, 4_410],
        ['bureau-5', '公安局', 'Public Security Bureau', 3_870, 3_902],
        ['bureau-6', '教育局', 'Education Bureau', 2_390, 2_401],
        ['unknown', '未注明', 'Not stated', 4_210, 5_020],
      ].map(([code, zh, en, now, before]) => ({
        code: String(code),
        name: name(String(zh), String(en)),
        pieces: Number(now),
        persons: Math.round(Number(now) * 1.3),
        ...withShare(Number(now), 60_000),
        ...withChange(Number(now), Number(before)),
      })),
    ),
    demoTable(
      'department-spread',
      '责任单位的集中程度',
      [
        key('scope', '范围', 'Scope'),
        measure('departments', 'count', '单位数', 'Departments'),
        measure('covering_half', 'count', '合计占一半的单位数', 'Departments that hold half'),
        measure('pieces', 'pieces', '件次', 'Registrations'),
      ],
      [{ scope: 'all', departments: 86, covering_half: 7, pieces: 55_790 }],
    ),
    demoTable(
      'area-counts',
      '各地信访量',
      [
        key('code', '代码', 'Code'),
        label('name', '地区', 'Place'),
        measure('pieces', 'pieces', '件次', 'Registrations'),
        measure('residents', 'residents', '常住人口', 'Residents'),
        measure('per_10k', 'per_10k', '每万人件次', 'Per 10,000 residents'),
        ...changeColumns('上年同期'),
      ],
      AREAS.map(([code, zh, residents]) => {
        const pieces = Math.round(residents / 55 + random.normal() * 400);
        return {
          code,
          name: zh,
          pieces,
          residents,
          per_10k: (pieces / residents) * 10_000,
          ...withChange(pieces, Math.round(pieces * (0.93 + random.next() * 0.14))),
        };
      }),
    ),
    demoTable(
      'area-topic',
      '各地各领域信访量',
      [
        key('area', '地区', 'Place'),
        label('area_name', '地区', 'Place'),
        key('topic', '领域', 'Topic'),
        label('topic_name', '领域', 'Topic'),
        measure('pieces', 'pieces', '件次', 'Registrations'),
        measure('residents', 'residents', '常住人口', 'Residents'),
        measure('per_10k', 'per_10k', '每万人件次', 'Per 10,000 residents'),
      ],
      AREAS.flatMap(([area, areaName, residents]) =>
        TOPICS.slice(0, 10).map(([topic, zh, en, now]) => {
          const pieces = Math.round((now / 6) * (residents / 490_000) * (0.7 + random.next() * 0.6));
          return {
            area,
            area_name: areaName,
            topic,
            topic_name: name(zh, en),
            pieces,
            residents,
            per_10k: (pieces / residents) * 10_000,
          };
        }),
      ),
    ),
    demoTable(
      'focus-by-month',
      '重点领域逐月数据',
      [
        key('topic', '领域', 'Topic'),
        label('topic_name', '领域', 'Topic'),
        key('month', '月份', 'Month'),
        measure('pieces', 'pieces', '件次', 'Registrations'),
        measure('last_year', 'pieces', '上年同月', 'Same month last year'),
      ],
      TOPICS.filter(([code]) => ['01', '02', '04'].includes(code)).flatMap(([topic, zh, en, now, before]) =>
        MONTHS.slice(12).map((month) => ({
          topic,
          topic_name: name(zh, en),
          month,
          pieces: Math.round((now / 12) * (0.8 + random.next() * 0.4)),
          last_year: Math.round((before / 12) * (0.8 + random.next() * 0.4)),
        })),
      ),
    ),
    demoTable(
      'data-quality',
      '数据质量',
      [
        key('measure', '检查', 'Check'),
        label('name', '检查', 'Check'),
        measure('numerator', 'count', '发现', 'Found'),
        measure('denominator', 'count', '检查数', 'Looked at'),
        measure('share', 'ratio', '占比', 'Share'),
        measure('share_low', 'ratio', '占比下限', 'Share, low'),
        measure('share_high', 'ratio', '占比上限', 'Share, high'),
      ],
      [
        ['missing_topic', '归入“其他”', 'Topic other', 6_688, 60_000],
        ['missing_org', '缺责任单位', 'No department', 4_210, 60_000],
        ['missing_area', '缺属地', 'No place', 1_260, 60_000],
        ['late_entry', '迟录入', 'Entered late', 903, 60_000],
        ['duplicate_rows', '重复行', 'Duplicate rows', 120, 60_160],
        ['out_of_range_dates', '日期超出范围', 'Dates out of range', 0, 60_000],
      ].map(([id, zh, en, numerator, denominator]) => ({
        measure: String(id),
        name: name(String(zh), String(en)),
        numerator: Number(numerator),
        denominator: Number(denominator),
        ...withShare(Number(numerator), Number(denominator)),
      })),
    ),
  ];
}

/** A figure for each measure cell of the tables, intervals taken from the columns beside it. */
export function demoFigures(tables: readonly PublishedTable[]): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const table of tables) {
    for (const [index, row] of tableRows(table).entries()) {
      for (const column of table.columns.filter(({ role }) => role === 'measure')) {
        const { name } = column.data;
        const [low, high] = [row.cell(`${name}_low`)?.value, row.cell(`${name}_high`)?.value];
        const share = name.startsWith('share');
        const id = figureId(table.id, rowKeys(table, index), name);
        figures.set(id, {
          id,
          value: row.cell(name)?.value ?? null,
          unit: column.unit,
          n: share ? (row.cell('denominator')?.value ?? 60_000) : null,
          interval: typeof low === 'number' && typeof high === 'number' ? [low, high] : null,
          sql: table.sql,
          parameters: table.parameters,
          rowsCounted: table.rowsCounted,
        });
      }
    }
  }
  return figures;
}

/** A placeholder where a chart will be drawn. */
const placeholder = (id: string): string =>
  `<svg role="img" aria-label="${id}" xmlns="http://www.w3.org/2000/svg" width="720" height="280" viewBox="0 0 720 280"><rect width="720" height="280" fill="#f2f4f6"/><path d="M20 240L140 150L260 190L380 90L500 130L620 60L700 80" fill="none" stroke="#0b4f8a" stroke-width="2"/><text x="24" y="30" font-size="14">${id}</text></svg>`;

/** Charts over the tables that have one. */
export function demoCharts(tables: readonly PublishedTable[]): ChartBlock[] {
  const charts = [
    ['focus-panels', 'focus-by-month', '重点领域逐月走势'],
    ['total-trend', 'total-by-month', '信访总量逐月走势'],
    ['channel-mix', 'channel-counts', '信访形式构成'],
    ['topic-pareto', 'topic-counts', '各类信访件次及占比'],
    ['topic-change', 'topic-counts', '各类信访件次比上年同期增减'],
    ['area-topic-heatmap', 'area-topic', '各地各类信访件次（每万人）'],
  ] as const;
  return charts.flatMap(([id, tableId, title]) => {
    const table = tables.find((candidate) => candidate.id === tableId);
    if (table === undefined) return [];
    return [
      { id, title, description: `${title}：占位图。`, svg: placeholder(id), vega: { data: [] }, table },
    ];
  });
}

/** Of a register that covers everything. */
export const allCovered: Coverage = {
  since: null,
  until: null,
  lastYear: true,
  previous: true,
  firstMonth: '0001-01',
  lastMonth: '9999-12',
};

/** Everything a report is assembled from; `changes` replace parts of it. */
export function demoParts(language: Language, changes: Partial<ReportParts> = {}): ReportParts {
  const tables = changes.tables ?? demoTables(language);
  const period = changes.period ?? parsePeriod('2020');
  return {
    language,
    edition: 'office',
    scheme: 'hub',
    office: language === 'zh' ? '某市信访局' : 'Petition Office',
    scope: language === 'zh' ? '全市' : 'the city',
    run: '20210104-081500-3f2a',
    period,
    lastYear: samePeriodLastYear(period),
    previous: previousPeriod(period),
    coverage: allCovered,
    tables,
    figures: demoFigures(tables),
    charts: demoCharts(tables),
    ...changes,
  };
}

/** What sentences are written from: these tables, for a period. */
export function speechOf(
  language: Language,
  tables: readonly PublishedTable[],
  period = '2020',
  coverage = allCovered,
): Speech {
  const parts = demoParts(language, { tables, period: parsePeriod(period) });
  return {
    language,
    scope: parts.scope,
    period: parts.period,
    previous: parts.previous,
    coverage,
    monthEnd: 31,
    tables: new Map(tables.map((table) => [table.id, table])),
    figures: parts.figures,
  };
}
