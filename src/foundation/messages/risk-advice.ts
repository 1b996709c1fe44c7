// What the law leaves open to a deciding unit, with the article that says "may", in Chinese and English.
import type { Entry } from './catalogue.ts';

const article = (zh: string, en: string): Entry => ({
  zh: `重大行政决策程序暂行条例${zh}`,
  en: `Order 713 (major decisions), ${en}`,
});

export const riskAdviceMessages = {
  'risk.advice.major_alternatives': {
    zh: '有关方面分歧较大的，可以提出两个以上方案',
    en: 'Put forward two plans or more where those concerned are far apart',
  },
  'risk.advice.major_ways': {
    zh: '除公开征求意见外，可以座谈、走访、问卷、民意调查',
    en: 'Beside open comment: talks, visits, questionnaires, opinion surveys',
  },
  'risk.advice.major_explaining': {
    zh: '对普遍关心或专业性强的问题，可以通过专家访谈等方式解释说明',
    en: 'Explain what many care about or what is technical, for instance by interviews with experts',
  },
  'risk.advice.major_open_hearing': {
    zh: '直接涉及切身利益或分歧较大的，可以召开听证会',
    en: 'A hearing where vital interests are touched or opinions are far apart',
  },
  'risk.advice.major_risk_ways': {
    zh: '评估风险可以用舆情跟踪（公开媒体）、重点走访、会商分析',
    en: 'Find risks by following public media, visits and joint analysis',
  },
  'risk.advice.major_third_party': {
    zh: '风险评估可以委托专业机构、社会组织等第三方',
    en: 'Have a third party carry out the assessment',
  },
  'risk.advice.project_ways': {
    zh: '可以公示、问卷、走访、座谈、听证，听取各方面意见',
    en: 'Hear all sides by notices, questionnaires, visits, talks and hearings',
  },
  'risk.advice.major_post_evaluation': {
    zh: '实施后未达预期或意见较多的，可以组织决策后评估',
    en: 'Evaluate afterwards where effects fall short or many object',
  },
  'risk.advice_article.major_alternatives': article('第十二条', 'art. 12'),
  'risk.advice_article.major_ways': article('第十四条', 'art. 14'),
  'risk.advice_article.major_explaining': article('第十五条', 'art. 15'),
  'risk.advice_article.major_open_hearing': article('第十六条', 'art. 16'),
  'risk.advice_article.major_risk_ways': article('第二十三条', 'art. 23'),
  'risk.advice_article.major_third_party': article('第二十三条', 'art. 23'),
  'risk.advice_article.project_ways': {
    zh: '发改投资〔2012〕2492号第五条',
    en: 'NDRC (2012) No. 2492, art. 5',
  },
  'risk.advice_article.major_post_evaluation': article('第三十六条', 'art. 36'),
  'risk.page.advice': { zh: '法律允许、值得考虑的（不是关口）', en: 'What the law leaves open (no gates)' },
  'risk.page.advice_taken': { zh: '已做', en: 'done' },
  'risk.page.advice_not_taken': { zh: '未做', en: 'not done' },
  'risk.page.advice_unknown': { zh: '未记录', en: 'not recorded' },
} as const satisfies Record<string, Entry>;
