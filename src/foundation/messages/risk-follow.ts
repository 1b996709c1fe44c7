// What is said of decisions after they were taken: tracking, post-evaluation and tracing back, in Chinese and English.
import type { Entry } from './catalogue.ts';

export const riskFollowMessages = {
  'risk.command.follow_up': {
    zh: '跟踪已决决策并作后评估：预测与结果对照、改判对照、到期的措施和节点',
    en: 'follow decisions that were taken: forecasts beside what happened, judgements, measures and milestones due',
  },
  'risk.command.back_trace': {
    zh: '责任倒查：这一时期的信访背后是哪些决策，如 --back-trace 2020',
    en: 'which decisions lie behind the petitions of a period, such as --back-trace 2020',
  },
  'risk.follow.step': { zh: '跟踪决策', en: 'Following decisions' },
  'risk.follow.running': { zh: '跟踪中的决策', en: 'Decisions being followed' },
  'risk.follow.days': { zh: '已过天数', en: 'Days' },
  'risk.follow.stated': { zh: '点名信访', en: 'Name it' },
  'risk.follow.inferred': { zh: '推断有关', en: 'Tied to it' },
  'risk.follow.expected': { zh: '至今预计', en: 'Expected by now' },
  'risk.follow.overdue': { zh: '逾期措施', en: 'Measures overdue' },
  'risk.follow.due': { zh: '应重新评估的节点', en: 'Milestones to assess again' },
  'risk.follow.none': {
    zh: '没有已决且可跟踪的决策',
    en: 'No decision that was taken can be followed',
  },
  'risk.follow.evaluation': {
    zh: '后评估：{decisions} 个决策已满一年（渠道骤减的不计），后果严重 {serious} 个，预测合计 {expected} 个',
    en: 'Post-evaluation: {decisions} decisions a year old (without silent places), {serious} serious, {expected} forecast',
  },
  'risk.follow.quality': {
    zh: '布里尔分 {brier}，对数损失 {loss}，校准斜率 {slope}；信访件数预计 {petitions} 件，实际 {counted} 件',
    en: 'Brier score {brier}, log-loss {loss}, calibration slope {slope}; petitions expected {petitions}, counted {counted}',
  },
  'risk.follow.by_level': { zh: '等级', en: 'Level' },
  'risk.follow.decisions': { zh: '决策', en: 'Decisions' },
  'risk.follow.serious': { zh: '后果严重', en: 'Serious' },
  'risk.follow.surprises': {
    zh: '预测与结果相差最大的（先看这些）',
    en: 'Where forecast and outcome differ most (look here first)',
  },
  'risk.follow.forecast': { zh: '当时预测', en: 'Forecast then' },
  'risk.follow.outcome': { zh: '结果', en: 'Outcome' },
  'risk.follow.was_serious': { zh: '后果严重', en: 'serious' },
  'risk.follow.was_calm': { zh: '未见严重后果', en: 'not serious' },
  'risk.follow.basis.stored': { zh: '存档', en: 'as filed' },
  'risk.follow.basis.computed': { zh: '按当时资料补算', en: 'computed from what was known' },
  'risk.follow.overrides': { zh: '改判与结果', en: 'Judgements and outcomes' },
  'risk.follow.verdict.borne_out': { zh: '结果印证改判', en: 'borne out' },
  'risk.follow.verdict.not_borne_out': { zh: '结果未印证改判', en: 'not borne out' },
  'risk.follow.verdict.unchanged': { zh: '未改变等级', en: 'level unchanged' },
  'risk.follow.recalibrated': {
    zh: '据 {decisions} 个已见结果的预测（严重 {events} 个）重新校准今后的概率：对数几率 × {slope} + {intercept}',
    en: 'Later probabilities are recalibrated by {decisions} forecasts with known outcome ({events} serious): log-odds × {slope} + {intercept}',
  },
  'risk.follow.not_recalibrated': {
    zh: '今后的概率不作校准：已见结果的预测不足，或预测与结果的差别不超出偶然',
    en: 'Later probabilities are not recalibrated: too few forecasts with known outcome, or they differ from it by no more than chance',
  },
  'risk.trace.step': { zh: '倒查决策', en: 'Tracing decisions' },
  'risk.trace.summary': {
    zh: '{period}：信访 {petitions} 件（不含检举控告），其中点名决策 {naming} 件（登记册没有的决策 {unknown} 件），按地区、领域、时间推断有关 {inferred} 件，其余 {rest} 件没有发现对应的决策',
    en: '{period}: {petitions} petitions (no accusations), {naming} name a decision ({unknown} one that is not in the register), {inferred} are tied to one by place, topic and time, {rest} to none',
  },
  'risk.trace.decisions': { zh: '背后的决策', en: 'Decisions behind them' },
  'risk.trace.open': { zh: '决策时未满足的法定条件', en: 'Duties open when it was taken' },
  'risk.trace.none': { zh: '没有发现背后的决策', en: 'No decision was found behind them' },
  'risk.trace.note': {
    zh: '倒查的是决策和责任部门，推断的联系只供核查，不是责任认定',
    en: 'This traces decisions and departments; inferred ties are leads to check, no finding of fault',
  },
} as const satisfies Record<string, Entry>;
