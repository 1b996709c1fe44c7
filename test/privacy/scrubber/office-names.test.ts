// Names in what officials write of decisions: two usual characters treated like a person are masked, words are not.
import { expect, it } from 'vitest';
import { scrubbersOf } from '../../../src/privacy/scrubber/scrub.ts';

const { office, words } = scrubbersOf();

it.each([
  ['张伟认为方案争议大', '〔姓名〕认为方案争议大'],
  ['因张伟等人多次上访', '因〔姓名〕等人多次上访'],
  ['经与张伟沟通，应为高风险', '经与〔姓名〕沟通，应为高风险'],
  ['会议决定，由李娜牵头', '会议决定，由〔姓名〕牵头'],
  ['周边王伟、刘洋两户未签', '周边〔姓名〕、〔姓名〕两户未签'],
  ['考虑到王建国一户的情况', '考虑到〔姓名〕一户的情况'],
  ['高伟反对', '〔姓名〕反对'],
  ['市住建局张伟', '市住建局〔姓名〕'],
  ['责任人张伟', '责任人〔姓名〕'],
  ['张伟', '〔姓名〕'],
])('%s', (text, masked) => {
  expect(office(text).text).toBe(masked);
  expect(office(masked)).toMatchObject({ text: masked, found: 0 });
});

it.each([
  '邻近项目正在诉讼，建议提高等级',
  '方案争议大，安全和程序两项风险高',
  '按市场价补偿，补足资金后再决定',
  '由于自然条件和城乡建设规划调整',
  '由市住建局牵头，县财政局配合',
  '请杨书记、周主任研究',
  '高度关注，向社会公开征求意见',
  '开工',
  '应急和宣传',
  '和平路片区房屋征收',
])('%s stays as it is', (text) => {
  expect(office(text).text).toBe(text);
});

it('is a rule of office texts alone: what petitioners write is read as before', () => {
  expect(words('张伟认为方案争议大').text).toBe('张伟认为方案争议大');
});
