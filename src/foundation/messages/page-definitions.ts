// The definitions a report prints: each term with what it counts, in Chinese and English.
import type { Entry } from './catalogue.ts';

export const pageDefinitions = {
  'page.define_pieces_term': { zh: '件次', en: 'Registration (件次)' },
  'page.define_pieces': {
    zh: '一次登记计一件次；同一事项再次登记，件次加一，事项不加。',
    en: 'One entry in the register. A matter registered again adds a registration, not a matter.',
  },
  'page.define_batches_term': { zh: '批次', en: 'Visiting party (批次)' },
  'page.define_batches': {
    zh: '来访的一批计一批次，只用于走访。',
    en: 'One party that comes in person; used for visits only.',
  },
  'page.define_persons_term': { zh: '人次', en: 'Persons (人次)' },
  'page.define_persons': {
    zh: '来访或联名的人数按次累计；登记资料没有人数的，一件次计一人次。',
    en: 'Visitors or signatories, counted each time; 1 where the register gives no number.',
  },
  'page.define_joint_term': { zh: '集体访', en: 'Joint visit (集体访)' },
  'page.define_joint': {
    zh: '同一事项、同一次来访5人及以上（人数可配置）。只作情况反映，不作考核。',
    en: 'A visit of at least five persons on one matter (the number is configurable). Stated as the situation, never assessed.',
  },
  'page.define_last_year_term': { zh: '同比', en: 'Same period last year (同比)' },
  'page.define_last_year': {
    zh: '与上年相同时段相比。上年同期为0的照写；少于10的给出增减数，不给百分比。',
    en: 'Change on the same period a year before. A base of 0 is stated; a base below 10 gives a difference, not a percentage.',
  },
  'page.define_previous_term': { zh: '环比', en: 'Previous period (环比)' },
  'page.define_previous': {
    zh: '与紧接在前、长短相同的时段相比，未作季节调整。',
    en: 'Change on the period of the same length just before, not adjusted for season.',
  },
  'page.define_share_term': { zh: '占比', en: 'Share (占比)' },
  'page.define_share': {
    zh: '占同一张表全部件次的百分比，四舍五入到一位小数，合计可能不等于100%；占比的变化用百分点。',
    en: 'Per cent of all registrations of the same table, rounded half up to one decimal, so that shares may not add to 100%. Changes of a share are in percentage points.',
  },
  'page.define_interval_term': { zh: '95%区间', en: '95% interval' },
  'page.define_interval': {
    zh: '只考虑计数的随机波动时，真实数值可能所在的范围：占比用Wilson区间，同比用两个计数之比的精确区间。同比区间跨过0的，写“变化不显著”。人次成批出现，不给区间。',
    en: 'Where the true value may lie, given the random variation of counts alone: Wilson intervals for shares, exact intervals of the ratio of two counts for changes. A change whose interval includes 0 is called not significant. Persons come in groups and have no interval.',
  },
  'page.define_sample_term': { zh: '样本量 n', en: 'Sample n' },
  'page.define_sample': {
    zh: '占比的分母，即参与计算的登记条数。n 越小，区间越宽。',
    en: 'The denominator of a share: how many registrations it is computed from. The smaller n, the wider the interval.',
  },
  'page.define_per_10k_term': { zh: '件次/万人', en: 'Per 10,000 residents' },
  'page.define_per_10k': {
    zh: '件次除以当地常住人口，乘以一万。用来消除地区大小的影响，不用来排名。',
    en: 'Registrations divided by the residents of the place, times 10,000. It takes out the size of places and is not for ranking.',
  },
  'page.define_composite_term': { zh: '综合', en: 'Composite (综合)' },
  'page.define_composite': {
    zh: '同时符合两个及以上领域、规则分不出主次的，只在“综合”计一次。',
    en: 'Fits two or more topics and the rules cannot say which leads; counted once, here.',
  },
  'page.define_other_term': { zh: '其他', en: 'Other (其他)' },
  'page.define_other': {
    zh: '没有找到足以判定领域的用语。占比高说明文字资料不足或需要补充规则。',
    en: 'No wording was found that decides a topic. A high share means thin texts or missing rules.',
  },
  'page.define_accusation_term': { zh: '检举控告', en: 'Accusations (检举控告)' },
  'page.define_accusation': {
    zh: '只计数：不保存内容，不分领域，不与单位和县以下地区交叉。',
    en: 'Counted only: no text is kept, no topic given, no crossing with departments or places below county.',
  },
} as const satisfies Record<string, Entry>;
