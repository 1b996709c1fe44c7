// Labels by rule: pairs are told apart by their cues, ties stay open, and every label is explained by the text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { parseIsoDate } from '../../src/foundation/calendar.ts';
import { personalKinds, placeholderOf } from '../../src/foundation/placeholders.ts';
import { normalForm } from '../../src/taxonomy/keyword-matcher.ts';
import { labelText } from '../../src/taxonomy/rule-label.ts';

const taxonomy = packagedTaxonomy();
const topic = (text: string, title: string | null = null): string =>
  labelText(taxonomy, { title, text }).topic.code;

describe('confusable pairs', () => {
  const cases: readonly (readonly [pair: string, code: string, text: string])[] = [
    ['01 or 02: a house is taken', '01', '房屋征收，拆迁安置的房子一直没有着落，征地公告没有见过'],
    ['01 or 02: crops are taken', '02', '征地拆迁占了我家的水田，青苗补偿没有给'],
    ['01 or 02: collective land comes first', '02', '集体土地被征收，拆迁补偿和安置房都没有谈妥'],
    ['02 or 03: a project takes the land', '02', '修高速公路征地，承包地的补偿没有发'],
    ['02 or 03: the terms of a contract', '03', '承包地流转合同到期，占地的大户不退还承包地'],
    ['01 or 07: a resettlement house', '01', '安置房漏水，回迁以后房产证办不下来'],
    ['01 or 07: a house from the market', '07', '商品房延期交房，开发商说要等拆迁完成'],
    ['01 or 17: compensation is sought', '01', '城管拆除违章建筑，要求给予拆迁补偿'],
    ['01 or 17: order is sought', '17', '要求城管拆迁占道经营的违法建筑'],
    ['04 or 06: the restructuring is the cause', '04', '企业改制时拖欠养老保险，职工社保断缴'],
    ['04 or 06: plain rules of pensions', '06', '国企退休，视同缴费年限和养老金怎么算'],
    ['04 or 05: the enterprise is closed', '04', '企业破产清算，拖欠职工工资和经济补偿金没有着落'],
    ['04 or 05: the employer operates', '05', '集体企业拖欠工资，入职以来不签劳动合同'],
    ['05 or 18: wages', '05', '包工头说拿不到工程款，拖欠农民工工资'],
    ['05 or 18: goods between firms', '18', '工程款被拖欠，供货的材料款和货款债务两年未付'],
    ['05 or 14: an employer by contract', '05', '公司调动岗位不成就辞退，劳动合同没有到期'],
    ['05 or 14: an established post', '14', '事业单位在编人员的工资待遇和职称没有落实'],
    ['09 or 01: a reservoir', '09', '水库淹没区房屋征收，移民安置房没有建好'],
    ['09 or 02: a dam', '09', '水电站蓄水征地，淹没的土地没有补偿'],
    ['10 or any: against a judgment', '10', '拆迁案法院判决不公，申请再审被驳回'],
    ['10 or any: the matter comes first', '05', '拖欠工资，老板说去法院告也不怕'],
    ['11 or 12: a status', '11', '退伍军人生活困难，优抚补助和低保都没有'],
    ['11 or 12: a need', '12', '家庭困难申请低保，优待证明没有用'],
    ['13 or 03: an accusation', '13', '村干部侵占集体资产，村务公开是假的'],
    ['13 or 03: accounts are demanded', '03', '要求村务公开，村干部公布村级财务明细'],
    ['08 or 19: a neighbour', '19', '楼上邻居半夜噪音，邻里纠纷调解不成'],
    ['08 or 19: a site', '08', '工地夜间施工噪音扰民，和施工方发生纠纷'],
    ['16 or 06: a rule', '06', '在医院住院的费用医保报销比例太低'],
    ['16 or 06: a hospital', '16', '医院误诊，医生手术失误，医保也没有报'],
  ];
  test.each(cases)('%s', (_, code, text) => {
    expect(topic(text)).toBe(code);
  });
});

describe('never a guess', () => {
  test('two that tie are a composite in order of code', () => {
    const label = labelText(taxonomy, { title: null, text: '养猪场。学籍。' }).topic;
    expect(label).toEqual({ code: '08|15', words: ['养猪场', '学籍'], confidence: 1 });
  });

  test('three that tie are 其他 without words', () => {
    const three = labelText(taxonomy, { title: null, text: '养猪场。学籍。婚姻登记。' }).topic;
    expect(three).toEqual({ code: '99', words: [], confidence: null });
  });

  test('a lone weak word decides nothing', () => {
    expect(topic('住在医院旁边')).toBe('99');
  });

  test.each([['Streetlight out on the corner'], [''], ['你好，麻烦看一下'], ['12345']])(
    'nothing is found in "%s"',
    (text) => {
      expect(labelText(taxonomy, { title: null, text })).toEqual({
        topic: { code: '99', words: [], confidence: null },
        cause: { code: 'unknown', words: [], confidence: null },
        purpose: { code: 'other', words: [], confidence: null },
        legacy: { code: 'no', words: [], confidence: null },
      });
    },
  );

  test('what stands where personal data stood is no word of a topic', () => {
    const masked = personalKinds().map(placeholderOf).join('，');
    expect(labelText(taxonomy, { title: masked, text: masked }).topic.words).toEqual([]);
    expect(labelText(taxonomy, { title: '不动产证', text: null }).topic.words).toEqual(['不动产证']);
  });

  test('a registration without words is 其他', () => {
    expect(labelText(taxonomy, { title: null, text: null }).topic.code).toBe('99');
  });
});

describe('laws', () => {
  const keywords = taxonomy.lexicon.keywords.map(({ word }) => word);
  const piece = fc.oneof(
    fc.constantFrom(...keywords),
    fc.constantFrom('，', '。', '我们', ' ', '镇里', '1998年', 'ABC'),
  );
  const sentence = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  test('the words of every label stand in the text, and a decided label has words', () => {
    fc.assert(
      fc.property(sentence, sentence, (title, text) => {
        const labels = labelText(taxonomy, { title, text, receivedOn: parseIsoDate('2020-06-01') });
        const whole = `${normalForm(title)}\n${normalForm(text)}`;
        for (const label of Object.values(labels)) {
          for (const word of label.words) expect(whole).toContain(normalForm(word));
          expect(label.words.length > 0).toBe(label.confidence !== null);
        }
      }),
    );
  });

  test('a topic is a code, two codes in order, or 99', () => {
    const codes = new Set(taxonomy.topics.map(({ code }) => code));
    fc.assert(
      fc.property(sentence, (text) => {
        const parts = topic(text).split('|');
        expect(parts.length).toBeLessThanOrEqual(2);
        expect(parts.every((part) => codes.has(part))).toBe(true);
        expect(parts.toSorted()).toEqual(parts);
      }),
    );
  });

  test('the confidence is a share', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const { confidence } = labelText(taxonomy, { title: null, text }).topic;
        expect(confidence === null || (confidence > 0 && confidence <= 1)).toBe(true);
      }),
    );
  });

  test('white space and width change nothing', () => {
    expect(topic('拖 欠\n农民工工 资')).toBe('05');
  });
});

describe('what the rules find', () => {
  test('the title outweighs the text', () => {
    expect(topic('旁边是学校、幼儿园和小学', '化工厂排污')).toBe('08');
  });

  test('a keyword counts once as a word', () => {
    expect(labelText(taxonomy, { title: '欠薪', text: '欠薪欠薪' }).topic.words).toEqual(['欠薪']);
  });

  test.each([
    ['强制拆除违法，执法不公', 'unfair_enforcement'],
    ['老板拖欠工资，不签劳动合同', 'labour_dispute'],
    ['村干部优亲厚友，滥用职权', 'cadre_misconduct'],
    ['邻里纠纷，借款不还', 'civil_dispute'],
    ['重点工程项目施工造成房屋开裂', 'project_construction'],
    ['政策不公，待遇偏低，标准不一', 'unfair_policy'],
  ])('the cause of "%s" is %s', (text, code) => {
    expect(labelText(taxonomy, { title: null, text }).cause.code).toBe(code);
  });

  test.each([
    ['1998年改制至今未解决', 'yes'],
    ['2015年改制至今未解决', 'no'],
    ['历史遗留问题', 'yes'],
    ['十几年来一直没有结果', 'yes'],
    ['15年来一直没有结果', 'yes'],
    ['5年来一直没有结果', 'no'],
    ['我1965年出生', 'no'],
    ['住了几十年的房子', 'no'],
    ['根据2001年颁布的条例', 'no'],
  ])('"%s", registered in 2020, is a legacy: %s', (text, code) => {
    const receivedOn = parseIsoDate('2020-06-01');
    expect(labelText(taxonomy, { title: null, text, receivedOn }).legacy.code).toBe(code);
  });
});
