// The report of an assessment: its sections in their order, what it must say, and what it must not.
import { describe, expect, it } from 'vitest';
import { type Block, blocksOf, cellOf, type DocumentModel } from '../../../src/documents/document.ts';
import { assessmentReport } from '../../../src/risk/report/assessment-report.ts';
import { rankingReport } from '../../../src/risk/report/ranking.ts';
import { decisionWith, indicators, t0 } from '../support/decisions.ts';
import { judgedAssessment, judgedReport, reportContext } from '../support/report.ts';

/** The texts of a chart's data. */
const chartWords = (spec: object): string[] =>
  [...JSON.stringify(spec).matchAll(/"(?:name|text|bar|words)":"([^"]+)"/g)].map(([, word]) => word ?? '');

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return [...block.items];
    case 'facts':
      return block.rows.flatMap(([term, fact]) => [term, cellOf(fact).text]);
    case 'table':
      return [
        block.title,
        ...block.columns.map(({ heading }) => heading),
        ...block.rows.flat().map((cell) => cellOf(cell).text),
      ];
    case 'chart':
      return [block.chart.title, block.chart.description, ...chartWords(block.chart.spec)];
    case 'signatures':
      return [...block.roles, block.words.signature, block.words.day];
  }
}

const allText = (model: DocumentModel): string =>
  [model.title, model.subtitle, ...blocksOf(model).flatMap(textsOf), ...model.colophon].join('\n');

function table(model: DocumentModel, id: string): string[][] {
  const found = blocksOf(model).find((block) => block.kind === 'table' && block.id === id);
  if (found?.kind !== 'table') throw new RangeError(`no table ${id}`);
  return found.rows.map((row) => row.map((cell) => cellOf(cell).text));
}

const zh = judgedReport('zh');

describe('sections', () => {
  it('stand in the order of the outline, the appendices after', () => {
    expect(zh.chapters.map(({ id, parts }) => [id, ...parts.map((part) => part.id)])).toEqual([
      ['basics', 'overview', 'basis', 'body', 'method'],
      ['content', 'survey', 'identification', 'estimate', 'measures', 'expected'],
      ['conclusion', 'tests', 'main_risks', 'level', 'proposals', 'emergency'],
    ]);
    expect(zh.appendices.map(({ id }) => id)).toEqual([
      'factors',
      'reference',
      'what-if',
      'life',
      'data',
      'thresholds',
      'disclosure',
      'signatures',
    ]);
  });

  it('hold the five charts once each', () => {
    const charts = blocksOf(zh).flatMap((block) => (block.kind === 'chart' ? [block.chart.id] : []));
    expect(charts).toEqual([
      'risk-matrix',
      'measure-effect',
      'factor-sway',
      'score-waterfall',
      'calibration',
    ]);
  });

  it('are the same in both languages', () => {
    const shape = ({ chapters, appendices }: DocumentModel) =>
      [...chapters, ...appendices].map(({ id, blocks, parts }) => [
        id,
        blocks.map(({ kind }) => kind),
        parts.map((part) => [part.id, part.blocks.map(({ kind }) => kind)]),
      ]);
    expect(shape(judgedReport('en'))).toEqual(shape(zh));
  });

  it.each(['zh', 'en'] as const)('leave no placeholder open in %s', (language) => {
    expect(allText(judgedReport(language))).not.toMatch(/\{[a-z]\w*\}|undefined|NaN/);
  });
});

describe('what it says', () => {
  it('every gate has its article and its verdict', () => {
    const { gates } = judgedAssessment();
    const rows = table(zh, 'gates');
    expect(rows).toHaveLength(gates.length);
    expect(rows.find(([name]) => name === '决定前补偿费用足额到位、专户存储、专款专用')).toEqual([
      '决定前补偿费用足额到位、专户存储、专款专用',
      '国有土地上房屋征收与补偿条例第十二条',
      '未满足',
      '未通过',
    ]);
  });

  it('the waterfall begins at the baseline and ends at the score', () => {
    const { forecast } = judgedAssessment();
    const sum = forecast.contributions.reduce((total, { value }) => total + value, forecast.baseline);
    expect(sum).toBe(forecast.score);
    expect(table(zh, 'contributions').at(-1)?.[0]).toBe('合计');
  });

  it('thresholds are printed with version and source, and as convention', () => {
    const words = allText(zh);
    expect(words).toContain('0.36 和 0.64 是行业惯例，不是法律规定');
    expect(words).toMatch(/1 · 各地（默认）/);
  });

  it('the learned model is called reference', () => {
    expect(allText(zh)).toContain('标为“参考”，不参与定级');
  });

  it('a measure that is recorded has its department, and an overdue one is set apart', () => {
    const rows = table(zh, 'measures');
    expect(rows.find(([name]) => name === '资金保障')).toEqual([
      '资金保障',
      '补足资金',
      '市财政局',
      '2020-05-27',
      '逾期未完成',
    ]);
  });

  it('how many what-ifs were run, and how many before filing', () => {
    expect(allText(zh)).toContain('本决策共试算 3 次；其中报备前 2 次。');
  });

  it('what nobody knows is an open slot, never blank', () => {
    expect(allText(zh)).toContain('【待补：评估主体和参加单位】');
  });

  it('every value of the data sheet has its day', () => {
    for (const row of table(zh, 'data')) expect(row[2]).toMatch(/^2020-\d\d-\d\d$/);
  });

  it('a place that fell silent stands in the summary: few petitions are no good sign there', () => {
    const silent = judgedAssessment({}, [{ kind: 'silent_place', name: 'area_code' }]);
    expect(JSON.stringify(assessmentReport(silent, reportContext('zh')).summary)).toContain('骤减');
    expect(JSON.stringify(zh.summary)).not.toContain('骤减');
  });

  it('a draft says that it is no finding', () => {
    const draft = assessmentReport(judgedAssessment({ factors: [] }), reportContext('zh'));
    expect(allText(draft)).toContain('不能作为评估结论');
    expect(draft.keys[0]?.value).toBe('至少中风险');
  });

  it('where the register ended long before, that history is not counted, and no number for it', () => {
    const day = t0 - 100;
    const ended = judgedAssessment({ features: new Map() }, [
      { kind: 'register_ended', name: 'petition_history', day },
    ]);
    const uncounted = { ...ended, decision: { ...ended.decision, features: new Map() } };
    const model = assessmentReport(uncounted, reportContext('zh'));
    expect(allText(model)).toContain('信访历史：登记册只到 2020-02-22，此后到评估日未登记');
    expect(table(model, 'data').map(([name, value, day]) => [name, value, day])).toContainEqual([
      '本地同类一年信访件数',
      '未统计',
      '—',
    ]);
    expect(table(model, 'missing').map(([name, , , use]) => [name, use])).toContainEqual([
      expect.stringContaining('本地同类一年信访件数'),
      '信访历史：补齐登记册（评估日前两年）',
    ]);
  });

  it('a decision of which nothing is known has a report too', () => {
    const bare = judgedAssessment({ type: null, factors: [], features: new Map(), title: null, area: null });
    const model = assessmentReport(bare, reportContext('zh', { record: null, validation: null }));
    expect(allText(model)).toContain('【待补：类型】');
  });
});

describe('in English', () => {
  const context = reportContext('en', { record: null, placeName: () => null });
  const values = [...indicators.values()].map(
    ({ name, type }) => [name, type === 'flag' ? true : 7] as const,
  );

  it('every unit, source and act is, where no person of the office wrote it', () => {
    const told = judgedAssessment({}, [], decisionWith(null, Object.fromEntries(values), { factors: [] }));
    const bare = judgedAssessment({}, [], decisionWith(null, {}, { factors: [] }));
    for (const assessment of [told, bare]) {
      const model = assessmentReport(assessment, context);
      expect(allText(model)).not.toMatch(/[一-鿿〔]/);
    }
    expect(table(assessmentReport(bare, context), 'missing').join()).toContain('valuer');
  });

  it('what the office wrote stays as it came', () => {
    const decision = decisionWith('pricing', { comment_days: 30 });
    const evidence = { value: 30, asOf: t0 - 9, source: '网站截图' };
    const told = { ...decision, features: new Map([['comment_days', evidence]]) };
    expect(table(assessmentReport(judgedAssessment({}, [], told), context), 'data')[0]?.[3]).toBe('网站截图');
  });
});

describe('what it does not say', () => {
  it.each(['zh', 'en'] as const)('no name and no number of a person in %s', (language) => {
    const words = allText(judgedReport(language));
    expect(words).not.toMatch(/张建国|李秀英|13812345678|13987654321/);
  });

  it('no count below 10', () => {
    const row = table(zh, 'history').find(([name]) => name === '本地三年信访件数');
    expect(row?.[1]).toBe('不足 10');
  });

  it('no outcome of a single comparable decision: the numbers stand together in one row, sums in the others', () => {
    const ids = judgedAssessment().similar?.ids ?? [];
    const naming = table(zh, 'similar').filter((row) => ids.some((id) => row.join(' ').includes(id)));
    expect(naming).toEqual([['决策编号', ids.join(', ')]]);
  });

  it('nobody is asked to sign by name', () => {
    const signatures = blocksOf(zh).find(({ kind }) => kind === 'signatures');
    expect(signatures?.kind === 'signatures' && signatures.roles).toHaveLength(6);
  });
});

describe('the list', () => {
  it('keeps the order that it is given and leads to the reports', () => {
    const ranked = ['b', 'a'].map((id) => ({ assessment: judgedAssessment({ id }), file: `${id}.html` }));
    const rows = table(rankingReport(ranked, reportContext('zh')), 'ranking');
    expect(rows.map(([place, name]) => [place, name?.slice(0, 1)])).toEqual([
      ['1', 'b'],
      ['2', 'a'],
    ]);
  });
});

describe('a low level beside a high probability', () => {
  const wordsOf = (level: 'low' | 'medium', probability: number): string => {
    const found = judgedAssessment();
    const changed = {
      ...found,
      level: { ...found.level, level },
      forecast: { ...found.forecast, probability },
    };
    return allText(assessmentReport(changed, reportContext('zh')));
  };

  it('is said, with where either comes from', () => {
    expect(wordsOf('low', 0.7)).toContain('等级为低，参考概率却不低');
    expect(wordsOf('low', 0.4)).not.toContain('参考概率却不低');
    expect(wordsOf('medium', 0.7)).not.toContain('参考概率却不低');
  });
});
