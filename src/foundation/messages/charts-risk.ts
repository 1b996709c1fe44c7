// What the charts of assessments say to people, in Chinese and English.
import type { Entry } from './catalogue.ts';

export const chartsRiskMessages = {
  'charts.nothing': { zh: '没有可以显示的数据', en: 'There is nothing to show' },
  'charts.factor': { zh: '风险因素', en: 'Factor' },
  'charts.factorRisk': { zh: '风险程度（概率 × 影响）', en: 'Risk (probability × consequence)' },
  'charts.probability': { zh: '发生概率', en: 'Probability' },
  'charts.consequence': { zh: '影响程度', en: 'Consequence' },
  'charts.before': { zh: '措施前', en: 'Before measures' },
  'charts.after': { zh: '措施后', en: 'After measures' },
  'charts.index': { zh: '综合指数', en: 'Index' },
  'charts.logOdds': { zh: '对数几率', en: 'Log-odds' },
  'charts.contribution': { zh: '贡献', en: 'Contribution' },
  'charts.decisions': { zh: '决策数', en: 'Decisions' },
  'charts.better': { zh: '好一级', en: 'A band better' },
  'charts.worse': { zh: '差一级', en: 'A band worse' },

  'charts.riskMatrix.title': { zh: '风险矩阵', en: 'Risk matrix' },
  'charts.riskMatrix.key': {
    zh: '空心：措施前；实心：措施后；数字是因素表中的序号',
    en: 'Hollow: before measures; filled: after; numbers as in the table of factors',
  },
  'charts.riskMatrix.bands': {
    zh: '底色由浅到深：{bands}',
    en: 'Shades from pale to dark: {bands}',
  },
  'charts.riskMatrix.description': {
    zh: '风险矩阵：{count} 个风险因素按发生概率和影响程度排布；措施后风险最大的是{worst}（{risk}）。',
    en: 'Risk matrix of {count} factors by probability and consequence; after measures the greatest is {worst} ({risk}).',
  },
  'charts.scoreWaterfall.title': {
    zh: '历史数据参考：得分由哪些部分相加而成',
    en: 'What the reference score is made of',
  },
  'charts.scoreWaterfall.key': {
    zh: '从基线开始逐项相加，正好等于合计；向右增加风险，向左减少风险',
    en: 'From the baseline, part by part, exactly to the score; to the right is more risk, to the left less',
  },
  'charts.scoreWaterfall.description': {
    zh: '瀑布图：从基线 {baseline} 起逐项相加，得到合计 {score}（对数几率）；影响最大的是{top}（{value}）。',
    en: 'Waterfall from the baseline {baseline} to the score {score} (log-odds); the largest part is {top} ({value}).',
  },
  'charts.measureEffect.title': { zh: '措施前后的风险程度', en: 'Risk before and after measures' },
  'charts.measureEffect.key': {
    zh: '空心：措施前；实心：措施后；竖线是各级的界限',
    en: 'Hollow: before measures; filled: after; vertical lines part the bands',
  },
  'charts.measureEffect.description': {
    zh: '点图：{count} 个风险因素和综合指数在措施前后的风险程度；综合指数由 {before} 降为 {after}。',
    en: 'Risk of {count} factors and of the index before and after measures; the index goes from {before} to {after}.',
  },
  'charts.measureEffect.same': {
    zh: '点图：{count} 个风险因素和综合指数的风险程度；综合指数为 {after}，尚无措施使它改变。',
    en: 'Risk of {count} factors and of the index; the index is {after}, no measure changes it yet.',
  },
  'charts.factorSway.title': {
    zh: '单项判断的影响（敏感性）',
    en: 'How far the index hangs on single judgements',
  },
  'charts.factorSway.key': {
    zh: '某一因素的概率好一级或差一级（±0.2）时的综合指数；深色：等级随之改变',
    en: 'The index with one probability a band (0.2) better or worse; dark: the level changes with it',
  },
  'charts.factorSway.description': {
    zh: '条形图：综合指数 {index} 对各因素判断的敏感程度；最敏感的是{top}（{low} 至 {high}）。',
    en: 'Bars of how the index {index} moves with single judgements; most with {top} ({low} to {high}).',
  },
  'charts.threshold.medium': { zh: '中', en: 'medium' },
  'charts.threshold.high': { zh: '高', en: 'high' },
  'charts.calibration.title': {
    zh: '回测：预计概率与实际比例',
    en: 'Back-test: forecast against what happened',
  },
  'charts.calibration.key': {
    zh: '每点是预计相近的一组决策；竖线是实际比例的 95% 区间；越靠近斜线越准',
    en: 'Each point is a group of decisions with similar forecasts; vertical lines are 95 % intervals; near the diagonal is well forecast',
  },
  'charts.calibration.forecast': { zh: '预计概率', en: 'Forecast probability' },
  'charts.calibration.observed': { zh: '实际后果严重的比例', en: 'Share that turned out serious' },
  'charts.calibration.description': {
    zh: '校准图：{decisions} 个决策分为 {groups} 组，比较预计概率与实际后果严重的比例；最高一组预计 {forecast}、实际 {observed}。',
    en: 'Calibration of {decisions} decisions in {groups} groups; the highest group was forecast at {forecast} and came out at {observed}.',
  },
} as const satisfies Record<string, Entry>;
