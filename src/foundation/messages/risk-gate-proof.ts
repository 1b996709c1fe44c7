// What a gate that is not passed lacks, and by which papers it is proved, in Chinese and English.
import type { Entry } from './catalogue.ts';

export const riskGateProofMessages = {
  'risk.proof.type_known': {
    zh: '决策事项目录或立项文件',
    en: 'the catalogue of decisions, or the paper that opened it',
  },
  'risk.proof.house_funds': {
    zh: '专户银行存款证明、财政拨付凭证、专款专用承诺或监管协议',
    en: "the bank's statement of the special account, treasury vouchers, and what binds the money to this use",
  },
  'risk.proof.house_comment': {
    zh: '公布补偿方案的网页和张贴记录（起止日期）',
    en: 'record of the published plan, with its first and last day',
  },
  'risk.proof.house_hearing': {
    zh: '异议统计、听证公告、听证笔录和据此修改方案的说明',
    en: 'count of objections, notice and record of the hearing, and what was changed after it',
  },
  'risk.proof.house_price': {
    zh: '有资质的房地产评估机构的评估报告（含估价时点）',
    en: 'valuation by a qualified valuer, with its day of reference',
  },
  'risk.proof.land_prenotice': {
    zh: '预公告文本，乡镇、村、村民小组张贴照片和起止日期',
    en: 'the pre-notice, with proof and days of posting in township, village and group',
  },
  'risk.proof.land_participation': {
    zh: '集体经济组织及其成员、村民委员会和其他利害关系人参加评估的签到和意见记录',
    en: 'attendance and opinions of the collective, its members, the village committee and others concerned',
  },
  'risk.proof.land_risk_report': {
    zh: '社会稳定风险评估报告中的风险点、防范措施和处置预案',
    en: 'risk points, measures and contingency plan of the assessment report',
  },
  'risk.proof.land_notice': {
    zh: '征地补偿安置公告（载明补偿登记和异议反馈渠道）、张贴记录和起止日期',
    en: 'the notice, naming registration and where to object, with proof and days of posting',
  },
  'risk.proof.land_hearing': {
    zh: '异议统计、听证通知、听证笔录和据此修改方案的说明',
    en: 'count of objections, notice and record of the hearing, and what was changed after it',
  },
  'risk.proof.land_agreements': {
    zh: '补偿安置协议清单，申请材料中对未签情况的说明',
    en: 'list of agreements, and the statement on those not signed in the application',
  },
  'risk.proof.land_funds': {
    zh: '财政存款证明和拨付凭证（含社会保障费用）、专款专用的账目',
    en: 'treasury statement and vouchers, those for social security too, and accounts of this use only',
  },
  'risk.proof.land_area_price': {
    zh: '省级公布的现行区片综合地价和补偿费测算表',
    en: "the province's area prices in force, and the calculation of compensation",
  },
  'risk.proof.land_social_security': {
    zh: '补偿安置方案的社会保障部分、人社部门审核意见',
    en: 'the part of the plan on social security, with the opinion of that department',
  },
  'risk.proof.restructuring_staff_plan': {
    zh: '职工安置方案、职工代表大会或职工大会决议和表决结果',
    en: "the settlement plan, with resolution and vote of the workers' congress or assembly",
  },
  'risk.proof.major_comment': {
    zh: '征求意见公告和截图（起止日期）；缩短期限的，公告中的说明',
    en: 'the published call for comment with its days; where it was shorter, the reason given there',
  },
  'risk.proof.major_hearing': {
    zh: '合法性审查部门对应否听证的意见；应当听证的，听证公告和笔录',
    en: 'opinion of the reviewing department whether law demands a hearing; if so, its notice and record',
  },
  'risk.proof.major_hearing_material': {
    zh: '听证材料送达回证（送达日期）',
    en: "receipts of the hearing's papers, with the day of delivery",
  },
  'risk.proof.major_experts': {
    zh: '是否专业性、技术性较强的认定；专家（无直接利害关系）署名或盖章的论证意见',
    en: 'a finding whether the matter is technical; signed or sealed opinions of experts without a stake in it',
  },
  'risk.proof.major_risk_report': {
    zh: '风险评估报告：风险点、防范措施、处置预案，有关部门意见',
    en: 'the risk report: risk points, measures, contingency plan, opinions of departments',
  },
  'risk.proof.major_legality': { zh: '合法性审查意见书', en: 'the written opinion of the legality review' },
  'risk.proof.major_legality_time': {
    zh: '送审函和审查意见的日期',
    en: 'days of the letter that asked for the review, and of its opinion',
  },
  'risk.page.gates_open': {
    zh: '未过的法定条件（缺什么、凭什么证明）',
    en: 'Gates not passed: what is missing, and what would prove them',
  },
  'risk.page.gate_lacks': { zh: '缺：{names}', en: 'missing: {names}' },
  'risk.page.gate_now': { zh: '现为{values}', en: 'as it stands: {values}' },
  'risk.page.gate_value': { zh: '“{name}”{value}', en: '"{name}" {value}' },
  'risk.page.gate_proof': { zh: '证明材料：{papers}', en: 'proved by: {papers}' },
  'risk.page.gate_since': {
    zh: '该条自 {day} 施行，晚于决策日，此处仅按现行法衡量',
    en: "in force since {day}, after the day of the decision: today's law as a yardstick",
  },
  'risk.report.gate_situation': { zh: '现状和缺项', en: 'As it stands, and what is missing' },
  'risk.report.gate_papers': { zh: '证明材料', en: 'Papers that prove it' },
  'risk.table.gates_to_meet': { zh: '未过的法定条件怎样补齐', en: 'Gates not passed, and how to meet them' },
} as const satisfies Record<string, Entry>;
