// What is said of a decision's life: versions, milestones, measures, judgements and petitions since.
import type { Entry } from './catalogue.ts';

export const riskLifeMessages = {
  'risk.command.milestone': {
    zh: '在节点上重新评估，如 --milestone 开工（需写决策编号）',
    en: 'assess again at a milestone, such as --milestone groundbreaking (needs the decision)',
  },
  'risk.command.filed': {
    zh: '本次为报备稿（需写决策编号）',
    en: 'this version is the one that is filed (needs the decision)',
  },
  'risk.command.override': {
    zh: '机关改判等级 low|medium|high（连同 --reason 和 --role 记录，一年后对照结果）',
    en: 'set the level by judgement, low|medium|high (recorded with --reason and --role, compared with the outcome a year later)',
  },
  'risk.command.reason': { zh: '改判的理由', en: 'the reason of the judgement' },
  'risk.command.role': {
    zh: '作出改判的职务或部门，不写姓名',
    en: 'the role or office that judged, never a name',
  },
  'risk.override_masked': {
    zh: '改判的理由或职务里有 {count} 处个人信息，已遮盖',
    en: 'Masked {count} pieces of personal data in the reason or role',
  },
  'risk.life.changes': { zh: '从初稿到{version}的变化', en: 'Changes from the first version to {version}' },
  'risk.life.filed_version': { zh: '报备稿', en: 'the filed one' },
  'risk.life.latest_version': { zh: '最新稿（尚未报备）', en: 'the latest (none was filed yet)' },
  'risk.life.from': { zh: '初稿', en: 'First' },
  'risk.life.to': { zh: '现在', en: 'Now' },
  'risk.life.change.level': { zh: '等级', en: 'Level' },
  'risk.life.change.index': { zh: '综合指数（措施后）', en: 'Index (after measures)' },
  'risk.life.change.probability': { zh: '出现严重后果的概率', en: 'Probability of a serious outcome' },
  'risk.life.gate.open': { zh: '未过', en: 'open' },
  'risk.life.gate.passed': { zh: '通过', en: 'passed' },
  'risk.life.unchanged': {
    zh: '初稿与{version}没有差别',
    en: 'Nothing changed from the first version to {version}',
  },
  'risk.life.runs_before': {
    zh: '本决策共试算 {runs} 次，其中报备前 {before} 次',
    en: 'What-ifs run of this decision: {runs}, {before} of them before it was filed',
  },
  'risk.life.measures': { zh: '防范措施', en: 'Measures' },
  'risk.life.owner': { zh: '责任部门', en: 'Department' },
  'risk.life.due': { zh: '期限', en: 'Due' },
  'risk.life.done': { zh: '完成', en: 'Done' },
  'risk.life.overdue': { zh: '逾期', en: 'overdue' },
  'risk.life.no_owner': { zh: '未定', en: 'nobody yet' },
  'risk.life.milestones': { zh: '节点', en: 'Milestones' },
  'risk.life.planned': { zh: '计划', en: 'Planned' },
  'risk.life.reassessed': { zh: '重新评估', en: 'Assessed again' },
  'risk.life.reassessment_due': { zh: '应当重新评估', en: 'due' },
  'risk.life.reassessments': { zh: '节点上的等级', en: 'Levels at milestones' },
  'risk.life.overrides': { zh: '机关改判', en: 'Levels set by the office' },
  'risk.override.mark': { zh: '机关改判：{level}', en: 'set by the office: {level}' },
  'risk.override.stands': {
    zh: '机关改判为{level}（{role}，{day}）；评估所得等级照列，不因改判而变。',
    en: 'The office set the level to {level} by its own judgement ({role}, {day}); what the assessment found stands beside it unchanged.',
  },
  'risk.life.assessed_level': { zh: '评估等级', en: 'As assessed' },
  'risk.life.set_level': { zh: '改判为', en: 'Set to' },
  'risk.life.reason': { zh: '理由', en: 'Reason' },
  'risk.life.role': { zh: '职务或部门', en: 'Role or office' },
  'risk.life.day': { zh: '日期', en: 'Day' },
  'risk.life.tracked': {
    zh: '决策后 {days} 天：点名信访 {stated} 件，推断有关（地区、领域、时间）{inferred} 件，分开计；支持 {supported} 件，复查复核纠正 {reversed} 件，败诉或被纠正 {lost} 起',
    en: '{days} days since: {stated} petitions name the decision, {inferred} are tied to it by place, topic and time (counted apart); {supported} found right, {reversed} reversed on review, lost in court or reconsideration: {lost}',
  },
  'risk.life.silent': {
    zh: '该地渠道骤减，件数少不说明平稳',
    en: 'The place fell silent: few petitions show nothing',
  },
} as const satisfies Record<string, Entry>;

const chooseDecision = {
  zh: '写明决策编号，或用 --decision 文件',
  en: 'Name the decision, or give --decision FILE',
} as const;

export const riskLifeErrors = {
  'risk.needs_decision': {
    zh: '“{option}”要写明是哪个决策',
    en: '"{option}" needs to be told which decision',
    advice: chooseDecision,
    exitCode: 2,
  },
  'risk.override_incomplete': {
    zh: '改判要写明等级、理由和职务',
    en: 'A judgement needs a level, a reason and a role',
    advice: {
      zh: '例如 assess D17 --override high --reason "周边两个项目正在诉讼" --role 县政府办公室',
      en: 'For example assess D17 --override high --reason "two neighbouring projects are in court" --role "county office"',
    },
    exitCode: 2,
  },
  'risk.override_name': {
    zh: '--role 像是姓名',
    en: '--role reads like a name',
    advice: { zh: '写职务或部门，不写姓名', en: 'Write a role or an office, never a name' },
    exitCode: 2,
  },
  'risk.override_gates': {
    zh: '“{id}”还有法定条件未过，不能改判为低风险',
    en: 'Gates of law are open for "{id}": no judgement makes it low',
    advice: { zh: '先补齐法定条件，再评估', en: 'Meet the duties first, then assess again' },
    exitCode: 2,
  },
} as const;
