// Labels of other classifications lead where they should, composites stay whole unless the words decide.
import { describe, expect, test } from 'vitest';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { crosswalkLabel } from '../../src/taxonomy/crosswalk.ts';

const taxonomy = packagedTaxonomy();
const scan = (text: string) => taxonomy.lexicon.scan({ title: null, text });

const expected: Readonly<Record<string, readonly (readonly [label: string, axis: string, code: string])[]>> =
  {
    'joint-visit-6': [
      ['城建拆迁', 'topic', '01'],
      ['涉军群体', 'topic', '11'],
      ['企业改制', 'topic', '04'],
      ['库区移民', 'topic', '09'],
      ['历史遗留', 'legacy', 'yes'],
      ['环境污染', 'topic', '08'],
    ],
    'hard-problems-5': [
      ['土地征用补偿', 'topic', '02'],
      ['商住房“两证”', 'topic', '07'],
      ['劳动(劳资)纠纷', 'topic', '05'],
      ['改制破产职工保障', 'topic', '04'],
      ['涉法涉诉', 'topic', '10'],
    ],
    'origins-6': [
      ['执法不公', 'cause', 'unfair_enforcement'],
      ['劳资纠纷', 'cause', 'labour_dispute'],
      ['干部违纪', 'cause', 'cadre_misconduct'],
      ['民事纠纷', 'cause', 'civil_dispute'],
      ['项目建设', 'cause', 'project_construction'],
      ['政策不公', 'cause', 'unfair_policy'],
    ],
    'district-hotspots-12': [
      ['城建环保', 'topic', '01|08|17'],
      ['其他', 'topic', '99'],
      ['拆迁改造', 'topic', '01'],
      ['农村土地承包', 'topic', '03'],
      ['优抚救济', 'topic', '11|12'],
      ['劳动人事', 'topic', '05|14'],
      ['社保并轨', 'topic', '06'],
      ['各类纠纷', 'topic', '19'],
      ['土地征用', 'topic', '02'],
      ['国企改制', 'topic', '04'],
      ['党风党纪', 'topic', '13'],
      ['涉法涉诉', 'topic', '10'],
    ],
  };

describe.each(Object.entries(expected))('%s', (scheme, labels) => {
  test.each(labels)('%s leads to %s %s', (label, axis, code) => {
    expect(crosswalkLabel(taxonomy, scheme, label)).toEqual({ axis, code, confidence: 1, words: [] });
  });
});

describe('a path of content classes', () => {
  test.each([
    ['城乡建设/住房保障与房地产/物业服务', '07'],
    ['城乡建设 / 城市建设和市政管理 / 小区管理', '07'],
    ['城乡建设/城市建设和市政管理/公共汽车', '17'],
    ['农村农业/水库移民/后期扶持', '09'],
    ['民政/优抚/评残及伤残抚恤', '11'],
    ['民政/社会救助', '12'],
    ['环境保护/其他/其他', '08'],
    ['城乡建设/不认识的类别', '01|07|17'],
  ])('%s leads to %s by its deepest known level', (path, code) => {
    expect(crosswalkLabel(taxonomy, 'content', path)?.code).toBe(code);
    expect(crosswalkLabel(taxonomy, null, path)?.code).toBe(code);
  });
});

describe('a label', () => {
  test('is known with its number, quotation marks and a final 问题', () => {
    expect(crosswalkLabel(taxonomy, 'hard-problems-5', '一、土地征用补偿纠纷问题')?.code).toBe('02');
    expect(crosswalkLabel(taxonomy, 'hard-problems-5', '(3) 「商住房两证」问题')?.code).toBe('07');
  });

  test('of a path counts by its first level', () => {
    expect(crosswalkLabel(taxonomy, 'national-old', '环境保护/大气')?.code).toBe('08');
  });

  test('without a scheme leads to all that the crosswalks say', () => {
    expect(crosswalkLabel(taxonomy, null, '劳动和社会保障')?.code).toBe('04|05|06|14');
    expect(crosswalkLabel(taxonomy, null, '涉法涉诉')?.code).toBe('10');
    expect(crosswalkLabel(taxonomy, 'our ledger', '城乡建设')?.code).toBe('01|07|17');
  });

  test('that is a topic here and a cause there is not known without a scheme', () => {
    expect(crosswalkLabel(taxonomy, null, '劳资纠纷')).toBeNull();
  });

  test('that no crosswalk has is not known', () => {
    expect(crosswalkLabel(taxonomy, 'district-hotspots-12', 'Pothole')).toBeNull();
  });
});

describe('a composite', () => {
  test('is narrowed by the words of the text, which it then carries', () => {
    const label = crosswalkLabel(
      taxonomy,
      'district-hotspots-12',
      '优抚救济',
      scan('退伍军人的优抚补助没有发'),
    );
    expect(label).toMatchObject({ code: '11', words: expect.arrayContaining(['退伍军人']) });
  });

  test('is never left by the words', () => {
    expect(crosswalkLabel(taxonomy, 'district-hotspots-12', '优抚救济', scan('拖欠工资'))?.code).toBe(
      '11|12',
    );
  });
});
