// Accusations against persons in office are caught at the door; complaints about others are not taken for them.
import { describe, expect, test } from 'vitest';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { screenPurpose } from '../../src/taxonomy/purpose-rule.ts';

const taxonomy = packagedTaxonomy();
const purpose = (text: string, title: string | null = null) => screenPurpose(taxonomy, { title, text });

describe('accusations', () => {
  test.each([
    '举报村支书贪污征地补偿款',
    '控告某局局长滥用职权',
    '实名检举镇长收受贿赂',
    '村主任把扶贫款挪用了，侵占集体资金',
    '村干部优亲厚友，低保名额都给了亲戚',
    '请查处侵占集体土地款的村干部',
    '揭发所长以权谋私',
    '派出所民警徇私枉法，包庇打人者',
    '校长克扣教师津贴，账目不清',
    '举报城管队员索要钱物',
    '局里的人吃拿卡要，不给钱不办事',
    '环保局玩忽职守',
    '会计虚报冒领粮食补贴',
    '书记买官卖官',
    '严查背后的保护伞',
  ])('"%s" is one', (text) => {
    expect(purpose(text)).toBe('accusation');
  });

  test('one in the title is enough', () => {
    expect(purpose('请上级调查。', '村支书受贿')).toBe('accusation');
  });

  test('spaces and line breaks inside a word do not hide it', () => {
    expect(purpose('村支书贪 污\n公款')).toBe('accusation');
  });
});

describe('no accusations', () => {
  test.each([
    '举报噪音扰民，半夜还在施工',
    '打了举报电话没有人接',
    '多次举报无效，化工厂照样排污',
    '举报某公司排放废气',
    '举报饭店油烟扰民',
    '举报违章建筑，请城管处理',
    '邻居侵占我家宅基地，找村干部调解',
    '公司挪用职工的公积金',
    '局长您好：小区停水三天了',
    '给市长信箱写信，反映公交线路问题',
    '支持反腐败斗争，建议加强宣传',
    '物业挪用维修基金，业主要求公开账目',
    '根据《公务员法》第五十九条，玩忽职守的应当处分，请问如何理解',
    '向镇政府举报砂石场扬尘',
  ])('"%s" is none', (text) => {
    expect(purpose(text)).not.toBe('accusation');
  });
});

describe('other purposes', () => {
  test.each([
    ['建议增设公交站', 'suggestion'],
    ['咨询退休手续如何办理', 'inquiry'],
    ['强烈要求解决拖欠工资的问题', 'claim'],
    ['天气很好', null],
    ['Streetlight out', null],
  ])('"%s" is %s', (text, expected) => {
    expect(purpose(text)).toBe(expected);
  });

  test('two that tie are left open', () => {
    expect(purpose('咨询，投诉')).toBeNull();
  });
});
