// `decisions.csv`, `decision-factors.csv`, `decision-measures.csv` and `decision-petitions.csv`: the city's decisions
// and what they led to.
import { civilDate, isoDate } from '../foundation/calendar.ts';
import { randomStream } from '../foundation/random.ts';
import { csvLine } from './csv.ts';
import type { PlannedDecision } from './decisions.ts';
import { counties } from './places.ts';

/** Headers of features, in the order of the columns. */
const featureHeaders: Readonly<Record<string, string>> = {
  affected_households: '涉及户数',
  affected_workers: '涉及职工数',
  comp_to_market_ratio: '补偿与市场价之比',
  comp_to_area_price_ratio: '补偿与区片综合地价之比',
  funds_in_place_pct: '补偿费用到位率',
  funds_earmarked: '补偿费用专户存储',
  funds_sole_use: '补偿费用专款专用',
  livelihood_plan: '有无被征地农民社会保障安排',
  farmland_taken: '是否征收农用地',
  comment_days: '征求意见天数',
  comment_shortened_reason: '缩短期限是否说明理由',
  comments_adopted_share: '意见采纳率',
  publicity_days: '政策解释天数',
  prenotice_working_days: '征收预公告工作日',
  notice_days: '征地补偿安置方案公告天数',
  collective_took_part: '集体和村民是否参加评估',
  agreement_signed_pct: '协议签订率',
  holdouts_declared_n: '如实说明的未签户数',
  old_town_rebuilding: '是否旧城区改建',
  plan_objection_pct: '认为方案不合法的被征收人占比',
  hearing_required: '法律法规是否要求听证',
  hearing_held: '是否举行听证',
  hearing_material_days: '听证材料提前送达天数',
  resettlement_ready_pct: '安置房源落实率',
  transition_months: '过渡期',
  staff_resettled: '是否重新安置职工',
  staff_plan_passed: '职工安置方案是否经职代会通过',
  major_decision: '是否重大行政决策',
  specialised_matter: '是否专业性技术性较强',
  expert_review: '是否专家论证',
  legal_review: '合法性审查是否通过',
  legal_review_days: '合法性审查工作日',
  emergency_plan: '有无应急预案',
  eia_done: '环境影响评价是否批复',
  contractor_arrears_n: '施工单位欠薪案件数',
  survey_coverage_pct: '调查覆盖率',
  oppose_pct: '反对率',
};

/** Decisions of the last weeks of the register are not taken yet. */
const pendingDays = 45;

/** `decisions.csv`: a row a decision; lost lawsuits only where the twelve months are over. */
function* decisionLines(decisions: readonly PlannedDecision[], lastDay: number): Generator<string> {
  yield csvLine([
    '决策编号',
    '决策名称',
    '决策类型',
    '领域代码',
    '地区代码',
    '阶段',
    '决策日期',
    '资料日期',
    '责任部门',
    ...Object.values(featureHeaders),
    '一年内败诉数',
  ]);
  for (const decision of decisions) {
    const { id, title, type, topic, area, t0, asOf, org, features, lawsuitsLost } = decision;
    yield csvLine([
      id,
      title,
      type,
      topic,
      area,
      t0 > lastDay - pendingDays ? '待决' : '已决',
      isoDate(t0),
      isoDate(asOf),
      org,
      ...Object.keys(featureHeaders).map((name) => features[name] ?? ''),
      t0 + 365 <= lastDay ? String(lawsuitsLost) : '',
    ]);
  }
}

/** `decision-factors.csv`: the experts' judgement of each decision, before and after measures. */
function* decisionFactorLines(decisions: readonly PlannedDecision[]): Generator<string> {
  yield csvLine([
    '决策编号',
    '风险因素',
    '权重',
    '概率',
    '影响程度',
    '措施后概率',
    '措施后影响程度',
    '防范措施',
  ]);
  for (const { id, factors } of decisions) {
    for (const { factor, weight, p, q, measure } of factors) {
      const after = measure === null ? ['', '', ''] : [measure.pAfter, measure.qAfter, measure.measure];
      yield csvLine([id, factor, ...[weight, p, q, ...after].map(String)]);
    }
  }
}

/** `decision-measures.csv`: who answers for which measure until when; done only as far as the register reaches. */
function* decisionMeasureLines(decisions: readonly PlannedDecision[], lastDay: number): Generator<string> {
  yield csvLine(['决策编号', '措施', '措施类别', '风险因素', '责任部门', '完成期限', '完成日期']);
  for (const { id, t0, org, factors } of decisions) {
    for (const { factor, measure } of factors) {
      if (measure === null) continue;
      const { dueAfter, doneAfter } = measure;
      const isDone = doneAfter !== null && t0 + doneAfter <= lastDay;
      yield csvLine([
        id,
        measure.measure,
        measure.kind,
        factor,
        org,
        isoDate(t0 + dueAfter),
        isDone ? isoDate(t0 + doneAfter) : '',
      ]);
    }
  }
}

const channels = ['来访', '来信', '网上信访', '来电'];
const grievances: Readonly<Record<string, readonly string[]>> = {
  '01': [
    '征收补偿标准偏低，与周边房价差距较大',
    '安置房迟迟没有落实，过渡期一再延长',
    '征收方案没有充分听取住户意见',
  ],
  '02': ['征地补偿款没有足额到位', '征地补偿低于邻村标准', '征地公告时间太短，村民不了解方案'],
  '04': ['改制后职工安置方案没有兑现', '经济补偿金计算年限有误', '改制方案没有经过职工代表大会讨论'],
  '08': ['设施离居民区太近，担心异味和污染', '环境影响评价没有公开征求意见'],
  '17': ['施工影响出行，绕行时间过长', '施工占用耕地没有补偿', '施工扬尘和噪声长期扰民'],
};
/** Petitions that do not name the decision, in per cent. */
const unnamed = 20;

/** `decision-petitions.csv`: petitions about decisions, in the order of their days. */
function* decisionPetitionLines(seed: number, decisions: readonly PlannedDecision[]): Generator<string> {
  yield csvLine([
    '信访件编号',
    '登记时间',
    '信访形式',
    '信访目的',
    '标题',
    '内容',
    '问题属地代码',
    '办结日期',
    '答复结果',
    '复查结论',
    '涉及决策编号',
  ]);
  const rows = decisions.flatMap((decision) =>
    decision.petitions.map((day, place) => ({ decision, day, place })),
  );
  rows.sort((a, b) => a.day - b.day || (a.decision.id < b.decision.id ? -1 : 1) || a.place - b.place);
  for (const { decision, day, place } of rows) {
    const stream = randomStream(seed, `decision petition/${decision.id}/${place}`);
    const { year, month, day: date } = civilDate(day);
    const compact = [year % 100, month, date].map((part) => String(part).padStart(2, '0')).join('');
    const grievance = stream.pick(grievances[decision.topic] ?? ['决策没有听取意见']);
    const county = counties.find(({ code }) => decision.area.startsWith(code));
    const isReversed = decision.isReversed && place === 0;
    yield csvLine([
      `07${compact}${decision.id}${String(place + 1).padStart(4, '0')}`,
      isoDate(day),
      stream.pick(channels),
      '申诉求决',
      `反映${decision.title}的问题`,
      `${county?.name ?? ''}居民反映：${decision.title}中，${grievance}。请求依法处理。`,
      decision.area,
      isoDate(day + 20 + stream.integer(50)),
      stream.pick(['支持', '解释说明', '解释说明', '不予支持']),
      isReversed ? '撤销' : '',
      isReversed || stream.integer(100) >= unnamed ? decision.id : '',
    ]);
  }
}

/** The files of the decisions; none where there are none. */
export function decisionFiles(
  { seed, lastDay }: { readonly seed: number; readonly lastDay: number },
  decisions: readonly PlannedDecision[],
): readonly { readonly name: string; readonly lines: () => Iterable<string> }[] {
  if (decisions.length === 0) return [];
  return [
    { name: 'decisions.csv', lines: () => decisionLines(decisions, lastDay) },
    { name: 'decision-factors.csv', lines: () => decisionFactorLines(decisions) },
    { name: 'decision-measures.csv', lines: () => decisionMeasureLines(decisions, lastDay) },
    { name: 'decision-petitions.csv', lines: () => decisionPetitionLines(seed, decisions) },
  ];
}

/** What was planted: the probability of a serious outcome, and what moved it, in log-odds. */
export function decisionTruth(decisions: readonly PlannedDecision[]) {
  return decisions.map(({ id, probability, drivers, isSerious }) => ({
    id,
    probability,
    drivers,
    serious: isSerious,
  }));
}
