// What risk assessments say to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';
import { riskAdviceMessages } from './risk-advice.ts';
import { riskDecisionFileErrors } from './risk-decision-file.ts';
import { riskFollowMessages } from './risk-follow.ts';
import { riskGateMessages } from './risk-gates.ts';
import { riskLifeErrors, riskLifeMessages } from './risk-life.ts';
import { riskProblemMessages } from './risk-problems.ts';
import { riskTableMessages } from './risk-tables.ts';

export const riskMessages = {
  ...riskGateMessages,
  ...riskTableMessages,
  ...riskAdviceMessages,
  ...riskLifeMessages,
  ...riskFollowMessages,
  'risk.command.summary': {
    zh: '决策前风险评估：法定条件、指数、等级、先例参考和改进方案',
    en: 'assess decisions before they are taken: gates of law, index, level, precedents, and what would lower the risk',
  },
  'risk.command.ids': {
    zh: '决策编号（默认所有待决的）',
    en: 'numbers of decisions (default: all that are pending)',
  },
  'risk.command.all': { zh: '登记册里所有决策', en: 'all decisions of the register' },
  'risk.command.decision': {
    zh: '决策文件（YAML），不必先登记',
    en: 'a decision in a YAML file, not in the register',
  },
  'risk.command.what_if': {
    zh: '试改方案，如 comp_to_market_ratio=1.05（可多次）',
    en: 'try a change of the plan, such as comp_to_market_ratio=1.05 (may be repeated)',
  },
  'risk.command.thresholds': { zh: '本地的阈值文件', en: "the place's own file of thresholds" },
  'risk.step': { zh: '评估决策', en: 'Assessing decisions' },
  'risk.level.low': { zh: '低风险', en: 'low' },
  'risk.level.medium': { zh: '中风险', en: 'medium' },
  'risk.level.high': { zh: '高风险', en: 'high' },
  'risk.source.index': { zh: '综合指数', en: 'the index' },
  'risk.source.override': { zh: '单因素否决', en: 'grave single factors' },
  'risk.source.gates': { zh: '法定条件', en: 'gates of law' },
  'risk.source.objection': { zh: '反对率', en: 'the share of objection' },
  'risk.source.draft': {
    zh: '指数尚属草拟（无专家打分，不能定为低风险）',
    en: 'a drafted index, which no expert has judged and which cannot show "low"',
  },
  'risk.level.at_least': { zh: '至少{level}', en: 'at least {level}' },
  'risk.reason': { zh: '由{sources}决定', en: 'asked for by {sources}' },
  'risk.band.negligible': { zh: '微小', en: 'negligible' },
  'risk.band.minor': { zh: '较小', en: 'minor' },
  'risk.band.general': { zh: '一般', en: 'general' },
  'risk.band.major': { zh: '较大', en: 'major' },
  'risk.band.severe': { zh: '重大', en: 'severe' },
  'risk.type.house_expropriation': { zh: '国有土地上房屋征收', en: 'expropriation of houses' },
  'risk.type.land_expropriation': { zh: '集体土地征收', en: 'expropriation of land' },
  'risk.type.restructuring': { zh: '企业改制', en: 'restructuring of an enterprise' },
  'risk.type.planning': { zh: '规划', en: 'planning' },
  'risk.type.pricing': { zh: '价格收费', en: 'prices and fees' },
  'risk.type.public_service': { zh: '公共服务调整', en: 'change of a public service' },
  'risk.type.environmental_facility': { zh: '环境类设施', en: 'environmental facility' },
  'risk.type.major_construction': { zh: '重大建设', en: 'major construction' },
  'risk.type.other': { zh: '其他', en: 'other' },
  'risk.type.unknown': { zh: '类型不明', en: 'kind not known' },
  ...riskProblemMessages,
  'risk.expert_index': { zh: '专家指数', en: 'Expert index' },
  'risk.page.decision': { zh: '决策', en: 'Decision' },
  'risk.page.level': { zh: '等级', en: 'Level' },
  'risk.page.type': { zh: '类型', en: 'Kind' },
  'risk.page.place': { zh: '地区', en: 'Place' },
  'risk.page.topic': { zh: '领域', en: 'Topic' },
  'risk.page.t0': { zh: '集体决策日', en: 'Day of the decision' },
  'risk.page.initial': { zh: '初始等级（措施前）', en: 'Level before measures' },
  'risk.page.expected': { zh: '预期等级（措施后）', en: 'Level after measures' },
  'risk.page.index': { zh: '综合指数（措施前 → 后）', en: 'Index (before → after measures)' },
  'risk.page.draft': {
    zh: '因素表由指标草拟，尚无专家打分：不能作为评估结论',
    en: 'Factors were drafted from indicators, no expert has judged yet: this is no finding',
  },
  'risk.page.gates': { zh: '法定条件', en: 'Gates of law' },
  'risk.page.article': { zh: '依据', en: 'Article' },
  'risk.page.finding': { zh: '情况', en: 'Finding' },
  'risk.page.passed': { zh: '通过', en: 'passed' },
  'risk.page.failed': { zh: '未通过', en: 'failed' },
  'risk.page.unknown': { zh: '不明', en: 'unknown' },
  'risk.page.yes': { zh: '是', en: 'yes' },
  'risk.page.no': { zh: '否', en: 'no' },
  'risk.page.factors': { zh: '风险因素', en: 'Factors' },
  'risk.page.before': { zh: '措施前', en: 'Before' },
  'risk.page.after': { zh: '措施后', en: 'After' },
  'risk.page.band': { zh: '级别', en: 'Band' },
  'risk.page.sway': { zh: '好/差一级时指数', en: 'Index a band better / worse' },
  'risk.page.forecast': {
    zh: '历史数据参考（不决定等级）',
    en: 'From earlier decisions (reference, decides no level)',
  },
  'risk.page.probability': { zh: '出现严重后果的概率', en: 'Probability of a serious outcome' },
  'risk.page.interval': { zh: '90% 区间', en: '90 % interval' },
  'risk.page.petitions': { zh: '十二个月内预计信访件数', en: 'Petitions expected within twelve months' },
  'risk.page.low_beside': {
    zh: '等级为低，参考概率却不低：等级只看专家打分、法定条件和反对率，概率来自过去的决策；定级前请说明本决策与先例有何不同',
    en: 'The level is low and the reference probability is not: the level comes from judgement, gates and objection, the probability from earlier decisions; say how this one differs before it is graded',
  },
  'risk.page.learned': {
    zh: '由 {decisions} 个已满一年的决策学得，其中后果严重 {events} 个',
    en: 'learned from {decisions} decisions a year old, {events} of them serious',
  },
  'risk.page.prior': {
    zh: '先例不足（{decisions} 个已满一年，后果严重 {events} 个）：只用专家指数作先验',
    en: 'too few precedents ({decisions} a year old, {events} serious): the expert index as prior alone',
  },
  'risk.page.contributions': { zh: '各因素的贡献（对数几率）', en: 'Contributions (log-odds)' },
  'risk.page.feature': { zh: '特征', en: 'Feature' },
  'risk.page.contribution': { zh: '贡献', en: 'Contribution' },
  'risk.page.baseline': { zh: '基线', en: 'Baseline' },
  'risk.page.score': { zh: '合计', en: 'Score' },
  'risk.page.similar': {
    zh: '最相近的先例 {ids}：共 {households} 户，信访 {petitions} 件，其中支持 {supported} 件、复查复核纠正 {reversed} 件，败诉或被纠正 {lost} 起，后果严重 {serious} 个',
    en: 'Most similar earlier decisions {ids}: {households} households, {petitions} petitions, {supported} found right, {reversed} reversed on review, lost in court or reconsideration: {lost}, with a serious outcome: {serious}',
  },
  'risk.page.no_similar': { zh: '这一类型没有满一年的先例', en: 'No decision of this kind is a year old' },
  'risk.page.fewer_than': { zh: '不足 {limit}', en: 'fewer than {limit}' },
  'risk.page.missing': { zh: '需要查清的', en: 'What to find out' },
  'risk.page.narrows': { zh: '可使区间收窄', en: 'Narrows the interval by' },
  'risk.page.needed_for': { zh: '用于', en: 'Needed for' },
  'risk.page.needed_index': { zh: '指数', en: 'index' },
  'risk.page.next': { zh: '降到{level}还需要', en: 'To reach {level}' },
  'risk.page.step_gate': {
    zh: '满足“{gate}”；对应资料：{evidence}；证据：{papers}',
    en: 'Meet "{gate}"; told by: {evidence}; evidence: {papers}',
  },
  'risk.page.step_factor': {
    zh: '以措施把“{factor}”的风险从 {from} 降到 {to} 以下',
    en: 'Bring the risk of "{factor}" from {from} to {to} or below by measures',
  },
  'risk.page.step_judge': { zh: '由专家对风险因素打分', en: 'Have experts judge the factors' },
  'risk.page.step_survey': {
    zh: '反对率为 {share}%：修改方案后重新征求意见；不得做工作压低反对率',
    en: 'Objection is {share} %: change the plan, then ask again; the share itself is not to be worked on',
  },
  'risk.page.what_if': { zh: '如果 {changes}', en: 'If {changes}' },
  'risk.page.what_if_result': {
    zh: '等级 {level} → {level_then}，措施后指数 {index} → {index_then}，概率 {probability} → {probability_then}，未通过的条件 {gates} → {gates_then} 项',
    en: 'level {level} → {level_then}, index after measures {index} → {index_then}, probability {probability} → {probability_then}, gates not passed {gates} → {gates_then}',
  },
  'risk.page.runs': { zh: '本决策共试算 {runs} 次', en: 'What-ifs run of this decision: {runs}' },
  'risk.page.problems': { zh: '未采用的资料和疑点', en: 'What was not used, and doubts' },
  'risk.page.thresholds': {
    zh: '阈值（版本 {version}，{place}）：{source}',
    en: 'Thresholds (version {version}, {place}): {source}',
  },
  'risk.page.history': {
    zh: '信访历史（截至 {day}）',
    en: 'Petition history (to {day})',
  },
  'risk.page.backtest': {
    zh: '逐年回测 {decisions} 个决策：对数损失 {loss}（仅指数 {index}），AUC {area}，校准斜率 {slope}',
    en: 'Back-test forward in time, {decisions} decisions: log-loss {loss} (index alone {index}), AUC {area}, calibration slope {slope}',
  },
  'risk.page.none': { zh: '没有待评估的决策', en: 'No decision is waiting to be assessed' },
  'risk.page.unmet': { zh: '未过条件', en: 'Gates open' },
  'risk.closing': {
    zh: '本结果针对事项、决策和责任单位,不得据此对信访人采取任何措施',
    en: 'This result is about matters, decisions and responsible bodies; no measure against petitioners may be based on it',
  },
  'risk.problem.future': { zh: '晚于决策日，不得采用', en: 'dated after the decision: refused' },
  'risk.problem.unreadable': { zh: '看不懂', en: 'cannot be read' },
  'risk.problem.out_of_range': {
    zh: '超出可能的范围（百分数在 0 到 100 之间）',
    en: 'out of range (percentages are 0 to 100)',
  },
  'risk.problem.unknown_feature': { zh: '特征表里没有', en: 'not in the dictionary' },
  'risk.problem.computed': {
    zh: '由信访登记册计算，不采用填报值',
    en: 'computed from the register, not taken from a form',
  },
  'risk.problem.contradictory_dates': { zh: '日期互相矛盾', en: 'dates contradict each other' },
  'risk.problem.contradictory_shares': {
    zh: '支持率与反对率之和超过 100%',
    en: 'support and objection are over 100 % together',
  },
  'risk.problem.bad_factor': {
    zh: '权重应大于 0，概率和影响应在 0 到 1 之间',
    en: 'weight must be above 0, p and q within 0 and 1',
  },
  'risk.problem.unknown_type': {
    zh: '决策类型不明，无法确定适用的法定条件',
    en: 'the kind is not known, so neither is the law',
  },
  'risk.problem.unknown_place': {
    zh: '地区不明，没有信访历史可查',
    en: 'the place is not known, so it has no history',
  },
  'risk.problem.no_t0': { zh: '没有决策日，按今天计', en: 'no day of decision: today is taken' },
  'risk.problem.type_without_history': {
    zh: '这一类型没有先例，区间相应放宽',
    en: 'no precedent of this kind: the interval is wider',
  },
  'risk.problem.silent_place': {
    zh: '该地信访渠道可能不畅（一年内骤减八成以上），件数少不说明风险低',
    en: 'its channels fell silent (down by four fifths in a year): few petitions do not mean low risk',
  },
} as const satisfies Record<string, Entry>;

const repair = {
  zh: '请对照 docs/assessment.md 修改这一行',
  en: 'Mend the line by docs/assessment.md',
} as const;

export const riskErrors = {
  ...riskLifeErrors,
  ...riskDecisionFileErrors,
  'risk.dictionary': {
    zh: '“{column}”列的值不在允许之列：{choices}',
    en: 'The column "{column}" holds none of: {choices}',
    advice: repair,
    exitCode: 2,
  },
  'risk.thresholds': {
    zh: '阈值文件有误：{key} {problem}',
    en: 'The file of thresholds is wrong: {key} {problem}',
    advice: repair,
    exitCode: 2,
  },
  'risk.what_if_form': {
    zh: '“如果”的写法是 特征=值',
    en: 'A what-if is written FEATURE=VALUE',
    advice: { zh: '例如 --what-if comment_days=30', en: 'For example --what-if comment_days=30' },
    exitCode: 2,
  },
  'risk.unknown_feature': {
    zh: '特征表里没有“{feature}”',
    en: 'The dictionary has no feature "{feature}"',
    advice: { zh: '最接近的是：{nearest}', en: 'The nearest is: {nearest}' },
    exitCode: 2,
  },
  'risk.not_a_lever': {
    zh: '“{feature}”不是方案能改的：支持率、反对率、签约率和信访件数只能如实反映，不能当作目标',
    en: '"{feature}" is nothing that a plan can change: support, objection, signing and petitions are facts, not aims',
    advice: {
      zh: '可以改的如 {levers}；全部见 weathervane assess --levers',
      en: 'What can be changed: {levers}; all of it: weathervane assess --levers',
    },
    exitCode: 2,
  },
  'risk.what_if_value': {
    zh: '“{feature}”的值不可用，应为：{unit}',
    en: 'The value of "{feature}" cannot be used; wanted: {unit}',
    advice: {
      zh: '百分数在 0 到 100 之间，是非写“是”或“否”',
      en: 'Percentages are 0 to 100; flags are yes or no',
    },
    exitCode: 2,
  },
  'risk.no_decision': {
    zh: '登记册里没有决策“{id}”',
    en: 'The register has no decision "{id}"',
    advice: {
      zh: '最接近的是：{nearest}；不在登记册里的用 --decision 文件',
      en: 'The nearest is: {nearest}; use --decision FILE for one that is not in the register',
    },
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
