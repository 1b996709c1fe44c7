// What is not known of a decision's data, and how to mend it, in Chinese and English.
import type { Entry } from './catalogue.ts';

export const riskProblemMessages = {
  'risk.petition_history': { zh: '信访历史', en: 'Petition history' },
  'risk.page.unnamed_place': { zh: '地区表里没有名称', en: 'no name in the table of places' },
  'risk.command.levers': { zh: '列出方案可以改的全部指标', en: 'list all that a plan can change' },
  'risk.levers.code': { zh: '代码', en: 'Code' },
  'risk.levers.name': { zh: '可改的指标', en: 'What can be changed' },
  'risk.levers.kind': { zh: '属于', en: 'Kind' },
  'risk.levers.value': { zh: '单位或写法', en: 'Unit, or how it is written' },
  'risk.value.flag': { zh: '是 或 否', en: 'yes or no' },
  'risk.value.date': { zh: '日期，如 2020-06-01', en: 'a date such as 2020-06-01' },
  'risk.value.integer': { zh: '整数，如 30', en: 'a whole number such as 30' },
  'risk.value.percent': {
    zh: '0 到 100 的百分数，如 95',
    en: 'a percentage from 0 to 100, such as 95',
  },
  'risk.measure.refused': {
    zh: '〔不予采用：针对人，不针对方案〕',
    en: '[refused: aimed at people, not at the plan]',
  },
  'risk.problem.measure_on_people': {
    zh: '措施针对信访人，不予采用，风险按措施前计；请改方案、资金、时间、信息或公众参与',
    en: 'its measure is aimed at people who petition: refused, it lowers no risk; change plan, money, timing, information or participation',
  },
  'risk.problem.past_t0': {
    zh: '计划决策日已过，仍为待决：请核对日期和阶段；资料和信访历史只计到这一天',
    en: 'past, and the decision still pending: check day and stage; data and history end on that day',
  },
  'risk.problem.unreadable_as': { zh: '看不懂，应写{wanted}', en: 'cannot be read; wanted: {wanted}' },
  'risk.problem.below_zero': { zh: '不能小于 0', en: 'cannot be below 0' },
  'risk.value.number': { zh: '数', en: 'a number' },
  'risk.coverage.register_ended': {
    zh: '登记册只到 {day}，此后到评估日未登记：信访历史不作统计，不等于没有信访',
    en: 'the register ends on {day}, long before the day of assessment: history not counted, which does not mean none',
  },
  'risk.coverage.register_short': {
    zh: '登记册从 {day} 开始，不足两年：信访历史不作统计',
    en: 'the register begins on {day}, less than two years before: history not counted',
  },
  'risk.coverage.register_empty': {
    zh: '登记册里没有信访件：信访历史不作统计',
    en: 'the register holds no petition: history not counted',
  },
  'risk.coverage.register_behind': {
    zh: '登记册只到 {day}：信访历史统计到这一天',
    en: 'the register ends on {day}: history is counted up to that day',
  },
  'risk.problem.unknown_topic': {
    zh: '领域不明或领域表里没有：本地同类信访件数不作统计',
    en: 'not given, or not in the table of topics: petitions of its topic are not counted',
  },
  'risk.problem.unsorted_place': {
    zh: '本地信访件一成以上没有领域（尚未分类或没有文字），不作统计，不等于没有；请先运行 weathervane classify',
    en: 'more than a tenth of the petitions of the place bear no topic (not classified yet, or without words): not counted, which does not mean none; run weathervane classify first',
  },
  'risk.report.not_counted': { zh: '未统计', en: 'not counted' },
  'risk.problem.undated': {
    zh: '缺资料日期：值可参考，不能证明决策前已满足；请补填',
    en: 'as-of day missing: give it; the value is used, but proves no duty',
  },
  'risk.wants.day': { zh: '缺资料日期：请补填', en: 'as-of day missing: give it' },
  'risk.report.day_cell': { zh: '缺，请补填', en: 'missing: give it' },
  'risk.report.no_day': { zh: '未填', en: 'a day that is not given' },
  'risk.wants.register': {
    zh: '信访历史：补齐登记册（评估日前两年）',
    en: 'petition history: complete the register for the two years before',
  },
} as const satisfies Record<string, Entry>;
