// What a column holds, whatever its header says: identity numbers, phones, e-mail addresses, cards, names, days of birth,
// and words that say what a person is.
import type { Cell } from '../foundation/columns.ts';
import type { RefusalReason } from './blocklist.ts';
import { isIdentityNumber, passesLuhn } from './scrubber/checksums.ts';
import { isNameAlone } from './scrubber/names.ts';

/** Cells of a column that are looked at: enough to know it by. */
const sampleSize = 400;
/** Fewer cells than this prove nothing. */
const fewestNumbers = 3;
const fewestNames = 8;
function listed(words: string, ending = ''): ReadonlySet<string> {
  const plain = words.trim().split(/\s+/);
  return new Set(ending === '' ? plain : plain.map((word) => word + ending));
}

/** The part of the cells that must be personal. */
const mostNumbers = 0.6;
const mostNames = 0.8;
/** Names have three characters more often than places or categories that look like names. */
const leastOfThree = 0.4;

const identity15 = /^[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;
const phone = /^(?:(?:\+|00)?86)?(?:1[3-9]\d{9}|\(?0(?:10|2\d|[3-9]\d{2})\)?[2-8]\d{6,7})$/;
const email = /^[\w.%+-]+@[\w-]+(?:\.[\w-]+)+$/;
const card = /^(?:62|4|5[1-5]|3[57])\d{14,17}$/;

/** The words of columns that say what a person is, whatever the column is called. */
const kindsOfPerson: readonly {
  readonly reason: RefusalReason;
  readonly words: ReadonlySet<string>;
  /** One of these must be among them, where the others are also said of schools. */
  readonly telling?: ReadonlySet<string>;
}[] = [
  { reason: 'sex', words: listed('男 女 男性 女性 男士 女士 male female man woman') },
  {
    reason: 'ethnicity',
    words: listed(
      `汉 壮 回 满 维吾尔 苗 彝 土家 藏 蒙古 侗 布依 瑶 白 朝鲜 哈尼 黎 哈萨克 傣 畲 傈僳 东乡 仡佬 拉祜 佤 水 纳西 羌 土 仫佬 锡伯
       柯尔克孜 景颇 达斡尔 撒拉 布朗 毛南 塔吉克 普米 阿昌 怒 鄂温克 京 基诺 德昂 保安 俄罗斯 裕固 乌孜别克 门巴 鄂伦春 独龙 赫哲 高山 珞巴 塔塔尔`,
      '族',
    ),
  },
  { reason: 'religion', words: listed('佛教 道教 基督教 天主教 伊斯兰教 无宗教信仰 不信教 信教') },
  {
    reason: 'politics',
    words: listed('中共党员 中共预备党员 预备党员 共青团员 民主党派 无党派人士 无党派 党员 团员 群众'),
  },
  {
    reason: 'occupation',
    words: listed(
      '文盲 小学 初中 高中 中专 技校 职高 大专 专科 本科 大学 研究生 硕士 博士 大学本科 硕士研究生 博士研究生',
    ),
    telling: listed('文盲 中专 技校 职高 大专 专科 本科 硕士 博士 大学本科 硕士研究生 博士研究生'),
  },
  { reason: 'health', words: listed('未婚 已婚 离异 离婚 丧偶 再婚 健康 良好 残疾 重病 患病') },
];
/** A column of such words has more than one of them, unless they mean nothing else. */
const alone: ReadonlySet<RefusalReason> = new Set(['sex', 'ethnicity']);
const mostWords = 0.9;
/** Days of birth reach over this many years, and half of them lie before this one; days of a register do not. */
const generation = 25;
const middleOfLives = 1995;
const dayOfLife =
  /^(19\d{2}|20[0-2]\d)(?:[-/.年](?:0?[1-9]|1[0-2])(?:[-/.月](?:0?[1-9]|[12]\d|3[01])日?|月)?|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?:[ T].*)?$/;

const compact = (cell: string): string => cell.normalize('NFKC').replaceAll(/[\s·-]|\p{Cf}/gu, '');

/** A cell may hold several numbers: 13800138000/0745-2712345. */
const isPhone = (cell: string): boolean =>
  compact(cell)
    .split(/[/,、;；|]/)
    .filter((part) => part !== '')
    .every((part) => phone.test(part));

/** Steps from one running number to the next are smaller; phones that were sorted lie further apart. */
const widestStep = 1_000_000;

/** Running numbers of a register rise (or fall) from row to row by small steps; phones do not. */
function isSerial(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => Number(compact(cell).replaceAll(/\D/g, '').slice(-15)));
  const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
  const share = (sign: number): number =>
    steps.filter((step) => Math.sign(step) === sign).length / steps.length;
  const middle = steps.map(Math.abs).toSorted((a, b) => a - b)[steps.length >> 1] ?? 0;
  return cells.length > 2 && middle <= widestStep && (share(1) > 0.8 || share(-1) > 0.8);
}

/** The test of each kind of content, and what it would tell. */
const tests: readonly { readonly reason: RefusalReason; readonly test: (cell: string) => boolean }[] = [
  {
    reason: 'identity',
    test: (cell) => {
      const number = compact(cell);
      return isIdentityNumber(number) || identity15.test(number);
    },
  },
  { reason: 'contact', test: isPhone },
  { reason: 'contact', test: (cell) => email.test(compact(cell)) },
  {
    reason: 'identity',
    test: (cell) => {
      const number = compact(cell);
      return card.test(number) && passesLuhn(number);
    },
  },
];

function holdsNames(cells: readonly string[]): boolean {
  if (cells.length < fewestNames || cells.some((cell) => cell.length > 20)) return false;
  const names = cells.filter((cell) => isNameAlone(compact(cell)));
  const ofThree = names.filter((cell) => compact(cell).length === 3);
  return names.length >= cells.length * mostNames && ofThree.length >= cells.length * leastOfThree;
}

/** Why a column of a few words is refused, or null: sexes, ethnic groups, schooling and the like. */
function kindOfPerson(cells: readonly string[]): RefusalReason | null {
  const plain = cells.map((cell) => compact(cell).toLowerCase());
  for (const { reason, words, telling = words } of kindsOfPerson) {
    const hits = plain.filter((cell) => words.has(cell));
    if (hits.length < cells.length * mostWords || !hits.some((cell) => telling.has(cell))) continue;
    if (alone.has(reason) || new Set(hits).size > 1) return reason;
  }
  return null;
}

function holdsBirths(cells: readonly string[]): boolean {
  const years = cells.flatMap((cell) => {
    const year = dayOfLife.exec(cell.normalize('NFKC'))?.[1];
    return year === undefined ? [] : [Number(year)];
  });
  if (cells.length < fewestNames || years.length < cells.length * mostWords) return false;
  const ordered = years.toSorted((a, b) => a - b);
  const [first = 0, middle = 0, last = 0] = [ordered[0], ordered[ordered.length >> 1], ordered.at(-1)];
  return last - first >= generation && middle <= middleOfLives;
}

/** Why a column of these cells is refused whatever it is called, or null if it may come in. */
export function refusalByContent(column: readonly Cell[]): RefusalReason | null {
  const cells: string[] = [];
  for (const cell of column) {
    const text = cell?.trim() ?? '';
    if (text !== '') cells.push(text);
    if (cells.length === sampleSize) break;
  }
  if (cells.length < fewestNumbers) return null;
  for (const { reason, test } of tests) {
    const found = cells.filter((cell) => cell.length <= 60 && test(cell)).length;
    if (found >= cells.length * mostNumbers && !(reason === 'contact' && isSerial(cells))) return reason;
  }
  if (holdsBirths(cells)) return 'age';
  return kindOfPerson(cells) ?? (holdsNames(cells) ? 'name' : null);
}
