// Sentences on the period before, and on a period that the register does not cover whole.
import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../src/foundation/calendar.ts';
import type { Sentence } from '../../src/report/model.ts';
import { assembleReport } from '../../src/report/sections.ts';
import { sentenceText } from '../../src/report/sentences/compose.ts';
import { channelSentences, topicSentences } from '../../src/report/sentences/shares.ts';
import { writeHeadline } from '../../src/report/sentences/write-sentences.ts';
import { allCovered, demoParts, demoTable, demoTables, speechOf } from './demo-report.ts';

const lines = (sentences: readonly Sentence[]): string[] =>
  sentences.map((sentence) => sentenceText('zh', sentence));

const measures = [
  ['pieces', 'pieces'],
  ['share', 'ratio'],
  ['previous', 'pieces'],
  ['difference_previous', 'pieces'],
  ['change_previous', 'ratio'],
] as const;

/** Counts of three classes beside those of the period before. */
function countsTable(id: string, codes: readonly [string, string, string]) {
  const [first, second, third] = codes;
  return demoTable(
    id,
    id,
    [
      { name: 'code', role: 'key', zh: '代码', en: 'Code' },
      { name: 'name', role: 'label', zh: '名称', en: 'Name' },
      ...measures.map(([name, unit]) => ({ name, role: 'measure' as const, zh: name, en: name, unit })),
    ],
    [
      {
        code: first,
        name: '甲类',
        pieces: 120,
        previous: 100,
        difference_previous: 20,
        change_previous: 0.2,
      },
      { code: second, name: '乙类', pieces: 12, previous: 7, difference_previous: 5, change_previous: null },
      { code: third, name: '丙类', pieces: 9, previous: 0, difference_previous: 9, change_previous: null },
    ].map((row) => ({ ...row, share: row.pieces / 141 })),
  );
}

describe('the period before', () => {
  test('is said of the leading topics, a small base by its difference', () => {
    const table = countsTable('topic-counts', ['01', '02', '03']);
    const [, sentence] = lines(topicSentences(speechOf('zh', [table], '2020-05')));
    expect(sentence).toBe('与上月相比，主要领域中，甲类上升20.0%；乙类增加5件次；丙类上期为0。');
  });

  test('is said of the channels in their order', () => {
    const table = countsTable('channel-counts', ['visit', 'letter', 'call']);
    expect(lines(channelSentences(speechOf('zh', [table], '2020-Q2')))[1]).toBe(
      '与上季度相比，甲类上升20.0%；乙类增加5件次；丙类上期为0。',
    );
  });

  test('is not said of a year, whose period before is the last year', () => {
    const table = countsTable('topic-counts', ['01', '02', '03']);
    expect(lines(topicSentences(speechOf('zh', [table], '2020'))).join('')).not.toContain('相比');
  });
});

describe('a period that the register does not cover to its end', () => {
  const coverage = {
    ...allCovered,
    until: parseIsoDate('2020-08-15'),
    lastYear: false,
    previous: false,
    lastMonth: '2020-07',
  };

  test('says to when it reaches, and compares nothing', () => {
    const headline = lines(writeHeadline(speechOf('zh', demoTables('zh'), '2020', coverage)));
    expect(headline[0]).toBe('2020年1—12月，全市信访总量60,000件次。');
    expect(headline[1]).toBe('登记资料截至2020年8月15日，本期不完整，不作同比、环比。');
    expect(headline.slice(0, 3).join('')).not.toMatch(/上升|下降|待补/);
  });

  test('has no periods in its head that it is compared with, and no open slot for them', () => {
    const model = assembleReport(demoParts('zh', { coverage }));
    expect(model.comparedWith).toBeNull();
    expect(model.missing).not.toContain('上年同期数据');
  });

  test('names its highest month among those that are whole', () => {
    const model = assembleReport(demoParts('zh', { coverage }));
    const total = model.sections.find(({ id }) => id === 'total');
    const text = (total?.sentences ?? []).map((sentence) => sentenceText('zh', sentence)).join('');
    expect(text).toContain('分月看');
    expect(text).not.toMatch(/2020年(?:8|9|10|11|12)月/);
  });
});
