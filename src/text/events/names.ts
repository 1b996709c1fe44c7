// What looks like the name of a place, a building or an institution: characters before an ending that such names have.

/** Endings of names, the longest first where one ends another. Names of persons have none of them. */
const nameEndings = [
  '幼儿园',
  '产业园',
  '物流港',
  '连接线',
  '搅拌站',
  '水电站',
  '变电站',
  '垃圾站',
  '小区',
  '社区',
  '花园',
  '家园',
  '花苑',
  '公馆',
  '新城',
  '名城',
  '国际',
  '广场',
  '公园',
  '大道',
  '隧道',
  '立交',
  '大桥',
  '高速',
  '号线',
  '学校',
  '学院',
  '大学',
  '中学',
  '小学',
  '医院',
  '公司',
  '集团',
  '市场',
  '水库',
  '电站',
  '项目',
  '工程',
  '中心',
  '工地',
  '车贷',
  '理财',
  '健身',
  '会所',
  '教育',
  '苑',
  '府',
  '湾',
  '城',
  '村',
  '路',
  '街',
  '巷',
  '桥',
  '厂',
  '站',
  '场',
  '矿',
  '园',
] as const;

/** The endings where they end a name, each in its whole length. */
export const nameEnding = new RegExp(
  nameEndings
    .join('|')
    .replace('街|', '街(?!道)|')
    .replace('|中心|', '|(?<!为)中心|')
    .replace('|教育|', '|教育(?![局部厅系资质机教事行主工公界])|')
    .replace('|城|', '|城(?![市区乡管建镇])|')
    .replace('|府|', '|(?<!政)府|')
    .replace('|场|', '|(?<!现)场(?!所)|'),
  'g',
);

/** Characters before an ending whose trigrams, and whose pairs, are taken for the name. */
const [BEFORE, PAIRS_BEFORE] = [3, 5];

/** What begins at a place of a text: a trigram within a name, a pair of a name's characters before its ending. */
export const [NAMED_TRIGRAM, NAMED_PAIR] = [1, 2];

/**
 * Marks, for each place of a comparable text, what of a name begins there; null where there is none. Pairs know a name
 * again that another message ends otherwise.
 */
export function nameSpans(text: string): Uint8Array | null {
  let marks: Uint8Array | null = null;
  for (const { index, 0: ending } of text.matchAll(nameEnding)) {
    if (index < 2) continue;
    marks ??= new Uint8Array(text.length);
    const last = index + ending.length - 3;
    for (let at = Math.max(0, index - PAIRS_BEFORE); at <= last; at += 1) {
      marks[at] = (marks[at] ?? 0) | NAMED_PAIR | (at >= index - BEFORE ? NAMED_TRIGRAM : 0);
    }
  }
  return marks;
}
