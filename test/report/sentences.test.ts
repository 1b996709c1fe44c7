// The sentences: golden texts in both languages, and the rules of official writing (domain.md E2, E4).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TypedColumn } from '../../src/foundation/columns.ts';
import type { Language } from '../../src/foundation/messages/index.ts';
import type { PublishedTable, Sentence } from '../../src/report/model.ts';
import { keepRows } from '../../src/report/printed-table.ts';
import { assembleReport } from '../../src/report/sections.ts';
import { compose, enumerate, sentenceText } from '../../src/report/sentences/compose.ts';
import { focusSentences } from '../../src/report/sentences/shares.ts';
import { totalSentences } from '../../src/report/sentences/totals.ts';
import { writeHeadline, writeSentences } from '../../src/report/sentences/write-sentences.ts';
import { demoParts, demoTable, demoTables, speechOf } from './demo-report.ts';

/** A column upside down. */
function upsideDown(data: TypedColumn, rowCount: number): TypedColumn {
  const rows = Array.from({ length: rowCount }, (_, row) => rowCount - 1 - row);
  return keepRows(data, rows);
}

const lines = (language: Language, sentences: readonly Sentence[]): string[] =>
  sentences.map((sentence) => sentenceText(language, sentence));

/** The total with these numbers and the given interval of its change. */
function totalTable(row: Record<string, number | null>): PublishedTable {
  const measures = [
    'value',
    'last_year',
    'difference',
    'change',
    'change_low',
    'change_high',
    'previous',
    'change_previous',
  ];
  return demoTable(
    'total-by-period',
    '信访总量',
    [
      { name: 'measure', role: 'key', zh: '指标', en: 'Measure' },
      ...measures.map((name) => ({
        name,
        role: 'measure' as const,
        zh: name,
        en: name,
        unit: name.startsWith('change') ? ('ratio' as const) : ('pieces' as const),
      })),
    ],
    [{ measure: 'pieces', ...row }],
  );
}

const totalOf = (language: Language, row: Record<string, number | null>): string =>
  lines(language, totalSentences(speechOf(language, [totalTable(row)])))[0] ?? '';

describe('the golden report', () => {
  test('opens in Chinese', () => {
    expect(lines('zh', writeHeadline(speechOf('zh', demoTables('zh'))))).toEqual([
      '2020年1—12月，全市信访总量60,000件次，同比上升3.2%（95%区间2.0%至4.4%）。',
      '涉及80,453人次，同比上升0.3%，变化不显著（95%区间-0.7%至1.3%）；来访10,944批次，同比下降11.2%（95%区间8.9%至13.5%）。',
      '从信访领域看，主要集中在城建拆迁、土地征用、劳动保障、环境保护和涉法涉诉，分别占16.5%、12.8%、10.9%、8.5%和7.2%（以60,000件次为分母）。',
      '数据质量方面，归入“其他”6,688条，占60,000条的11.1%；缺责任单位4,210条，占60,000条的7.0%；缺属地1,260条，占60,000条的2.1%。',
    ]);
  });

  test('opens in English', () => {
    expect(lines('en', writeHeadline(speechOf('en', demoTables('en'))))).toEqual([
      'January–December 2020: 60,000 petitions were registered in the city, up 3.2% on the same period last year (95% interval 2.0% to 4.4%).',
      'They involved 80,453 persons, up 0.3% on the same period last year, a change within random variation (95% interval -0.7% to 1.3%), and 10,944 visiting parties, down 11.2% on the same period last year (95% interval 8.9% to 13.5%).',
      'The leading topics were Urban construction and demolition, Land acquisition, Labour and social insurance, Environment and Law and litigation, with 16.5%, 12.8%, 10.9%, 8.5% and 7.2% respectively (of 60,000 registrations).',
      'Data quality: Topic other: 6,688 of 60,000 (11.1%); No department: 4,210 of 60,000 (7.0%); No place: 1,260 of 60,000 (2.1%).',
    ]);
  });

  test('says channels in pieces and visits also in parties and persons', () => {
    expect(lines('zh', writeSentences(speechOf('zh', demoTables('zh')), 'channels'))).toEqual([
      '从信访形式看，来访12,480件次、10,944批次、31,870人次，占20.8%，同比下降11.0%；来信8,105件次，占13.5%，同比下降9.5%；来电15,275件次，占25.5%，同比上升0.2%、变化不显著；网上投诉21,940件次，占36.6%，同比上升24.6%；领导信箱2,200件次，占3.7%，同比下降4.9%、变化不显著（占比以60,000件次为分母）。',
      '从信访层级看，乡镇14,000件次，占23.3%；县级31,500件次，占52.5%；市级12,300件次，占20.5%；省级2,200件次，占3.7%（占比以60,000件次为分母）。',
    ]);
  });

  test('states composites, other and accusations after the leading topics', () => {
    expect(lines('zh', writeSentences(speechOf('zh', demoTables('zh')), 'topics'))[0]).toContain(
      '。另有综合2,760件次，占4.6%；其他6,688件次，占11.1%；检举控告（只计数）1,200件次，占2.0%。',
    );
  });

  test('names channels in the order of official texts, whatever the order of the table', () => {
    const tables = demoTables('zh').map((table) => {
      if (table.id !== 'channel-counts') return table;
      const columns = table.columns.map((column) => ({
        ...column,
        data: upsideDown(column.data, table.rowCount),
      }));
      return { ...table, columns };
    });
    const [sentence = ''] = lines('zh', writeSentences(speechOf('zh', tables), 'channels'));
    const names = ['来访', '来信', '来电', '网上投诉', '领导信箱'].map((name) => sentence.indexOf(name));
    expect(names).toEqual(names.toSorted((one, other) => one - other));
  });

  test('states what is not known of departments after the leading ones', () => {
    expect(lines('zh', writeSentences(speechOf('zh', demoTables('zh')), 'departments'))[0]).toContain(
      '。另有未注明4,210件次，占7.0%。',
    );
  });

  test('names the three focus topics', () => {
    expect(lines('zh', writeSentences(speechOf('zh', demoTables('zh')), 'focus'))).toEqual([
      '重点领域中，城建拆迁9,876件次，占16.5%，同比上升7.2%；土地征用7,654件次，占12.8%，同比下降4.1%；企业改制3,210件次，占5.4%，同比下降11.1%（占比以60,000件次为分母）。',
    ]);
  });

  test('names the highest and the lowest month', () => {
    expect(lines('zh', writeSentences(speechOf('zh', demoTables('zh')), 'total'))).toEqual([
      '分月看，最高为2020年12月的5,426件次，最低为2020年2月的2,912件次。',
    ]);
  });

  test('never ranks places', () => {
    expect(lines('zh', writeSentences(speechOf('zh', demoTables('zh')), 'areas'))).toEqual([
      '各地信访量按每万常住人口列示，按行政区划代码排列，不作排名。',
    ]);
  });
});

describe('a change', () => {
  test('on a base of 0 says so', () => {
    expect(totalOf('zh', { value: 12, last_year: 0, difference: 12, change: null })).toContain(
      '12件次，上年同期为0。',
    );
    expect(totalOf('en', { value: 12, last_year: 0, difference: 12, change: null })).toContain(
      'from 0 in the same period',
    );
  });

  test('on a base below 10 is a difference, not a percentage', () => {
    const zh = totalOf('zh', { value: 12, last_year: 7, difference: 5, change: 5 / 7 });
    expect(zh).toContain('比上年同期增加5件次（上年同期7件次）');
    expect(zh).not.toContain('%');
    expect(totalOf('zh', { value: 3, last_year: 7, difference: -4, change: null })).toContain(
      '减少4件次（上年同期7件次）',
    );
    expect(totalOf('zh', { value: 7, last_year: 7, difference: 0, change: null })).toContain(
      '与上年同期持平（7件次）',
    );
  });

  test('on a small base without a difference states the base', () => {
    expect(totalOf('zh', { value: 12, last_year: 9 })).toContain('12件次，上年同期9件次。');
  });

  test('whose interval includes 0 is called not significant', () => {
    const row = { value: 108, last_year: 100, change: 0.08, change_low: -0.18, change_high: 0.43 };
    expect(totalOf('zh', row)).toContain('同比上升8.0%，变化不显著（95%区间-18.0%至43.0%）');
    expect(totalOf('en', row)).toContain('a change within random variation (95% interval -18.0% to 43.0%)');
  });

  test('that rounds to nothing is level', () => {
    const row = {
      value: 60_001,
      last_year: 60_000,
      change: 1 / 60_000,
      change_low: -0.01,
      change_high: 0.01,
    };
    expect(totalOf('zh', row)).toContain('与上年同期持平，变化不显著（95%区间-1.0%至1.0%）');
  });

  test('that falls shows its interval without signs, the smaller fall first', () => {
    const row = { value: 800, last_year: 1000, change: -0.2, change_low: -0.27, change_high: -0.12 };
    expect(totalOf('zh', row)).toContain('同比下降20.0%（95%区间12.0%至27.0%）');
  });

  test('without a known last year is an open slot', () => {
    expect(totalOf('zh', { value: 800, last_year: null })).toContain('上年同期【待补：上年同期数据】');
  });

  test('against the month before is said for a month, and for a year not at all', () => {
    const table = totalTable({
      value: 80,
      last_year: 100,
      change: -0.2,
      previous: 100,
      change_previous: -0.2,
    });
    expect(lines('zh', writeSentences(speechOf('zh', [table], '2020-05'), 'total'))[0]).toContain(
      '与上月相比，件次下降20.0%',
    );
    expect(lines('en', writeSentences(speechOf('en', [table], '2020-05'), 'total'))[0]).toContain(
      'Against the month before, registrations fell by 20.0%',
    );
    expect(lines('zh', writeSentences(speechOf('zh', [table], '2020'), 'total'))).toEqual([]);
  });
});

describe('what is missing', () => {
  test('is an open slot in its sentence, and listed once', () => {
    const model = assembleReport(demoParts('zh', { tables: [], charts: [], figures: new Map() }));
    const [total] = model.headline;
    expect(sentenceText('zh', total ?? [])).toBe(
      '2020年1—12月，全市信访总量【待补：信访总量】件次，上年同期【待补：上年同期数据】。',
    );
    expect(model.missing).toContain('信访总量');
    expect(new Set(model.missing).size).toBe(model.missing.length);
  });

  test('of the focus topics is one open slot', () => {
    const tables = demoTables('zh').filter(({ id }) => id !== 'topic-counts');
    expect(lines('zh', focusSentences(speechOf('zh', tables)))).toEqual(['重点领域中，【待补：重点领域】。']);
  });
});

describe('every number of every sentence', () => {
  test.each(['zh', 'en'] as const)('is a figure of the book (%s)', (language) => {
    const parts = demoParts(language);
    const model = assembleReport(parts);
    const sentences = [...model.headline, ...model.sections.flatMap((section) => section.sentences)];
    const segments = sentences.flat();
    for (const segment of segments) {
      if (segment.kind === 'figure') expect(parts.figures.has(segment.id)).toBe(true);
      if (segment.kind === 'words') {
        // Years, months, the unit of rates and the level of the intervals are words.
        const words = segment.text.replaceAll(/95%|10,000|\d{4}|\d+(?:—\d+)?月/g, '');
        expect(words).not.toMatch(/\d/);
      }
    }
  });

  test('prints what its figure holds', () => {
    const parts = demoParts('zh');
    const model = assembleReport(parts);
    const segments = [...model.headline, ...model.sections.flatMap((section) => section.sentences)].flat();
    for (const segment of segments) {
      if (segment.kind !== 'figure') continue;
      const figure = parts.figures.get(segment.id);
      const held = {
        value: figure?.value,
        n: figure?.n,
        low: figure?.interval?.[0],
        high: figure?.interval?.[1],
      }[segment.part ?? 'value'];
      const ratio = segment.text.endsWith('%');
      const printed = Number(segment.text.replaceAll(/[,%]/g, '')) / (ratio ? 100 : 1);
      const distance = Math.abs(printed - Math.abs(held ?? Number.NaN) * Math.sign(printed || 1));
      expect(distance).toBeLessThanOrEqual(ratio ? 0.000_500_1 : 0);
    }
  });
});

describe('a composed sentence', () => {
  test('keeps hostile texts as words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const sentence = compose('zh', 'page.say_open', {
          subject: text,
          open: { kind: 'missing', name: text },
        });
        expect(sentence.filter(({ kind }) => kind === 'missing')).toEqual([{ kind: 'missing', name: text }]);
      }),
    );
  });

  test('lists with the words of its language', () => {
    expect(sentenceText('zh', enumerate('zh', ['甲', '乙', '丙']))).toBe('甲、乙和丙');
    expect(sentenceText('en', enumerate('en', ['a', 'b', 'c']))).toBe('a, b and c');
    expect(sentenceText('en', enumerate('en', ['a']))).toBe('a');
    expect(sentenceText('en', enumerate('en', ['a, b', 'c', 'd']))).toBe('a, b; c and d');
  });
});
