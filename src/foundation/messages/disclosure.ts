// What disclosure says to people, in Chinese and English.
import type { Entry, ErrorEntry } from './catalogue.ts';

export const disclosureMessages = {
  'disclosure.step': { zh: '披露控制', en: 'Disclosure control' },
  'disclosure.suppressed': {
    zh: '披露控制：{small}个数因过小、{linked}个数因会推算出它们而不公布，{samples}个比率因样本不足不计算',
    en: 'Disclosure control: {small} counts are not shown because they are small, {linked} because they would give those away, {samples} rates because their sample is small',
  },
  'disclosure.replaced': {
    zh: '表“{table}”的单元大部分需要隐去，改为发布两两交叉的表：{by}',
    en: 'Most cells of the table "{table}" would have to be suppressed; the two-way tables are published instead: {by}',
  },
  'disclosure.replaced_by_none': { zh: '（无）', en: '(none)' },
} as const satisfies Record<string, Entry>;

export const disclosureErrors = {
  'disclosure.release_refused': {
    zh: '不能生成{edition}版：与已发布的数字一起，有{count}个数会被推算出来：{cells}',
    en: 'The {edition} edition is refused: together with what was published before it would reveal {count} counts: {cells}',
    advice: {
      zh: '请改用与已发布报告首尾相接的时段（例如只报新增的季度），或生成 --edition office；低于下限的数不能签批放行',
      en: 'Choose a period that lies beside the published ones, or --edition office; nothing below k can be signed for',
    },
    exitCode: 3,
  },
  'disclosure.too_few': {
    zh: '不能生成{edition}版：本期登记少于{k}件',
    en: 'The {edition} edition is refused: fewer than {k} registrations in the period',
    advice: { zh: '请选择更长的时段或更大的地区', en: 'Choose a longer period or a larger place' },
    exitCode: 3,
  },
  'disclosure.tables_contradict': {
    zh: '表与表之间对不上：{cells}',
    en: 'The tables contradict each other: {cells}',
    advice: {
      zh: '请运行 weathervane build 重建模型；仍然如此则是程序的错误，请报告',
      en: 'Rebuild the models with weathervane build; if it happens again, it is a fault of the program: please report it',
    },
    exitCode: 1,
  },
  'disclosure.sign_off_unneeded': {
    zh: '{edition}版没有可以签批放行的内容',
    en: 'Nothing of the {edition} edition can be signed for',
    advice: {
      zh: '--sign-off 只用于 --edition public，放行取整和样本不足的比率',
      en: 'Use --sign-off with --edition public only; it releases rounding and rates on small samples',
    },
    exitCode: 2,
  },
  'disclosure.sign_off_malformed': {
    zh: '签批须写成“职务一;职务二;理由”，两个职务不同，理由不空',
    en: 'A sign-off is written ROLE1;ROLE2;REASON: two different roles and a reason',
    advice: {
      zh: '例如 --sign-off "法制科负责人;信访局长;县级样本已核对"',
      en: 'For example --sign-off "legal counsel;director;samples of counties checked"',
    },
    exitCode: 2,
  },
} as const satisfies Record<string, ErrorEntry>;
