// The names of gates, their articles, and why they came out as they did, in Chinese and English.
import type { Entry } from './catalogue.ts';
import { riskGateProofMessages } from './risk-gate-proof.ts';

export const riskGateMessages = {
  ...riskGateProofMessages,
  'risk.gate.type_known': { zh: '决策类型已明确', en: 'The kind of decision is known' },
  'risk.gate.house_funds': {
    zh: '决定前补偿费用足额到位、专户存储、专款专用',
    en: 'Money fully in place before the decision, in a special account, used for nothing else',
  },
  'risk.gate.house_comment': {
    zh: '补偿方案征求意见不少于 30 日',
    en: 'Plan open to comment for at least 30 days',
  },
  'risk.gate.house_hearing': {
    zh: '旧城区改建，多数被征收人认为方案不符合条例的，已听证',
    en: 'Hearing held where an old town is rebuilt and most hold the plan against the regulation',
  },
  'risk.gate.house_price': { zh: '补偿不低于类似房屋市场价', en: 'Compensation not below the market price' },
  'risk.gate.land_prenotice': {
    zh: '征收预公告不少于 10 个工作日',
    en: 'Pre-notice of at least 10 working days',
  },
  'risk.gate.land_participation': {
    zh: '集体、成员和村委会参加评估',
    en: 'Collective, members and village take part',
  },
  'risk.gate.land_risk_report': {
    zh: '稳评确定风险点，有防范措施和处置预案',
    en: 'Assessment with risk points, measures and a contingency plan',
  },
  'risk.gate.land_notice': {
    zh: '补偿安置方案公告不少于 30 日',
    en: 'Notice of the plan for at least 30 days',
  },
  'risk.gate.land_hearing': {
    zh: '多数集体成员认为方案不合法的，已听证',
    en: 'Hearing held where most members hold the plan unlawful',
  },
  'risk.gate.land_agreements': {
    zh: '申请征收前签订协议，个别未签的如实说明',
    en: 'Agreements signed before applying, individual cases that are not declared',
  },
  'risk.gate.land_funds': {
    zh: '批准前补偿和社会保障费用足额到位、专款专用',
    en: 'Money, that for social security too, fully in place before approval, used for nothing else',
  },
  'risk.gate.land_area_price': {
    zh: '征收农用地的补偿不低于区片综合地价',
    en: 'Compensation for farmland not below the area price',
  },
  'risk.gate.land_social_security': {
    zh: '方案安排被征地农民社会保障',
    en: 'The plan provides for the social security of farmers',
  },
  'risk.gate.restructuring_staff_plan': {
    zh: '职工安置方案经职代会通过',
    en: "Staff plan passed by the workers' congress",
  },
  'risk.gate.major_comment': { zh: '公开征求意见一般不少于 30 日', en: 'Open to comment, generally 30 days' },
  'risk.gate.major_hearing': { zh: '依法应当听证的已听证', en: 'Hearing held where law demands it' },
  'risk.gate.major_hearing_material': {
    zh: '听证材料提前 7 日送达参加人',
    en: "Hearing's papers delivered 7 days before",
  },
  'risk.gate.major_experts': {
    zh: '专业性、技术性较强的，已经专家论证',
    en: 'Experts heard where the matter is specialised or technical',
  },
  'risk.gate.major_risk_report': {
    zh: '风险评估报告有处置预案',
    en: 'Risk report with a contingency plan',
  },
  'risk.gate.major_legality': { zh: '合法性审查通过', en: 'Legality review passed' },
  'risk.gate.major_legality_time': {
    zh: '合法性审查时间一般不少于 7 个工作日',
    en: 'Generally 7 working days at least for the legality review',
  },

  'risk.article.type_known': { zh: '—', en: '—' },
  'risk.article.house_funds': {
    zh: '国有土地上房屋征收与补偿条例第十二条',
    en: 'Order 590 (expropriation of houses), art. 12',
  },
  'risk.article.house_comment': {
    zh: '国有土地上房屋征收与补偿条例第十条',
    en: 'Order 590 (expropriation of houses), art. 10',
  },
  'risk.article.house_hearing': {
    zh: '国有土地上房屋征收与补偿条例第十一条',
    en: 'Order 590 (expropriation of houses), art. 11',
  },
  'risk.article.house_price': {
    zh: '国有土地上房屋征收与补偿条例第十九条',
    en: 'Order 590 (expropriation of houses), art. 19',
  },
  'risk.article.land_prenotice': {
    zh: '土地管理法实施条例第二十六条',
    en: 'Regulation under the Land Administration Law, art. 26',
  },
  'risk.article.land_participation': {
    zh: '土地管理法实施条例第二十六条',
    en: 'Regulation under the Land Administration Law, art. 26',
  },
  'risk.article.land_risk_report': {
    zh: '土地管理法实施条例第二十六条',
    en: 'Regulation under the Land Administration Law, art. 26',
  },
  'risk.article.land_notice': {
    zh: '土地管理法第四十七条、实施条例第二十八条',
    en: 'Land Administration Law art. 47, its regulation art. 28',
  },
  'risk.article.land_hearing': {
    zh: '土地管理法第四十七条、实施条例第二十八条',
    en: 'Land Administration Law art. 47, its regulation art. 28',
  },
  'risk.article.land_agreements': {
    zh: '土地管理法第四十七条、实施条例第二十九条',
    en: 'Land Administration Law art. 47, its regulation art. 29',
  },
  'risk.article.land_funds': {
    zh: '土地管理法第四十七条、实施条例第三十二条',
    en: 'Land Administration Law art. 47, its regulation art. 32',
  },
  'risk.article.land_area_price': {
    zh: '土地管理法第四十八条、实施条例第三十二条',
    en: 'Land Administration Law art. 48, its regulation art. 32',
  },
  'risk.article.land_social_security': {
    zh: '土地管理法第四十八条、实施条例第二十七条',
    en: 'Land Administration Law art. 48, its regulation art. 27',
  },
  'risk.article.restructuring_staff_plan': {
    zh: '企业国有资产法第四十一条',
    en: 'Law on State-owned Assets of Enterprises, art. 41',
  },
  'risk.article.major_comment': {
    zh: '重大行政决策程序暂行条例第十四、十五条',
    en: 'Order 713 (major decisions), art. 14-15',
  },
  'risk.article.major_hearing': {
    zh: '重大行政决策程序暂行条例第十六条',
    en: 'Order 713 (major decisions), art. 16',
  },
  'risk.article.major_hearing_material': {
    zh: '重大行政决策程序暂行条例第十六条',
    en: 'Order 713 (major decisions), art. 16',
  },
  'risk.article.major_experts': {
    zh: '重大行政决策程序暂行条例第十九条',
    en: 'Order 713 (major decisions), art. 19',
  },
  'risk.article.major_risk_report': {
    zh: '重大行政决策程序暂行条例第二十二、二十三条',
    en: 'Order 713 (major decisions), art. 22-23',
  },
  'risk.article.major_legality': {
    zh: '重大行政决策程序暂行条例第二十五条',
    en: 'Order 713 (major decisions), art. 25',
  },
  'risk.article.major_legality_time': {
    zh: '重大行政决策程序暂行条例第二十六条',
    en: 'Order 713 (major decisions), art. 26',
  },

  'risk.because.met': { zh: '已满足', en: 'met' },
  'risk.because.estimate': {
    zh: '按公告日前的评估价，属预估，公告日须复核',
    en: 'met by a valuation from before the announcement: an estimate, to be checked on that day',
  },
  'risk.because.shortened': { zh: '期限缩短，已公开说明理由', en: 'shorter, with a published reason' },
  'risk.because.other_ways': {
    zh: '未公开征求意见，以其他方式听取了意见：须核对本地是否要求公开征求',
    en: 'people were heard without open comment: check whether local rules demand open comment',
  },
  'risk.because.not_met': { zh: '未满足', en: 'not met' },
  'risk.because.undated': {
    zh: '有数据但没有资料日期，不能证明决策前已满足',
    en: 'a value without its day does not prove that it was met before the decision',
  },
  'risk.because.unknown': { zh: '资料不全，无法判断', en: 'cannot be told from what is known' },
  'risk.because.unknown_duty': {
    zh: '尚不清楚是否适用，也未见已满足',
    en: 'not known whether it binds, nor that it is met',
  },
  'risk.because.declared': {
    zh: '未签的已如实说明；是否仍属“个别”，由批准机关认定',
    en: 'those not signed are declared; whether they are still individual cases, the approving body finds',
  },
} as const satisfies Record<string, Entry>;
