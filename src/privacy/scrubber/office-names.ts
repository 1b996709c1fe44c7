// Names in what officials write of decisions: reasons, measures, notes. Few and short, so that a doubt is masked.
import { isUsualInNames } from './given-names.ts';
import { followers, notNames, notNamesBeforeTitles, titles } from './name-cues.ts';
import { anyMark, type Span } from './reading.ts';
import { surnameAt } from './surnames.ts';

/** What a name follows: nothing, a mark, a preposition, or who it is. */
const opener =
  /(?:^|[^一-鿿]|[由因与对经被据同请让叫和及跟向找给是为到虑除时如局委办所站院校厂司处科室队村镇乡])$|(?:责任人|负责人|专家|同志|涉及|其中|周边|附近|期间|邻居)$/;

/** What is done or said by persons alone, besides what the door knows. */
const deeds =
  '同意 反对 支持 赞成 牵头 主抓 负责 督办 包案 建议 主张 意见 异议 提供 填报 报送 出具 签字 主持 汇报 上门 走访 入户 回访 包保 对接 沟通 协商 谈话 座谈 信访 上访 闹 情绪 态度 一户 两户 三户 两家 等人 等户';
const anyOf = (words: readonly string[]): string =>
  [...new Set(words)].toSorted((a, b) => b.length - a.length).join('|');
const deed = new RegExp(`^(?:${anyOf(deeds.split(' '))})`);
const follower = new RegExp(`^(?:$|[^一-鿿]|${anyMark}|${anyOf([...followers, ...deeds.split(' '), '等'])})`);

const title = new RegExp(`^(?:${anyOf([...titles, '老师', '主席', '总', '工', '某', '姓'])})`);
/** Surnames that a running sentence mostly means otherwise. */
const smallWords = /^[向于经任时应行合建通]/;

/** Words that end like these are places, offices and things. */
const noPerson = /[区县市镇乡村州省路街巷局委办所站院部校厂司社组楼桥园庭府湾港城业化工建设性]$/;

/** Whether characters from one place to another are a name, by what they are and what stands around them. */
function isNameAt(text: string, start: number, end: number): boolean {
  const surname = surnameAt(text, start);
  if (surname === null || start + surname.length >= end) return false;
  const head = text.slice(start, start + 2);
  if (surname.length === 1 && (notNames.has(head) || notNamesBeforeTitles.has(head))) return false;
  const given = [...text.slice(start + surname.length, end)];
  if (given.length > 2 || !given.every(isUsualInNames) || noPerson.test(text.slice(start, end))) return false;
  if (smallWords.test(head) || title.test(text.slice(start + surname.length))) return false;
  if (!follower.test(text.slice(end))) return false;
  const isOpened = opener.test(text.slice(Math.max(0, start - 3), start));
  if (surname.clear) return isOpened || given.length === 2;
  return isOpened && (given.length === 2 || deed.test(text.slice(end)));
}

/** Names of two and three characters in running sentences: 张伟反对, 由李娜牵头. */
export function findNamesInOfficeText(text: string): Span[] {
  const found: Span[] = [];
  for (let start = 0; start + 1 < text.length; start += 1) {
    const end = [start + 4, start + 3, start + 2].find(
      (place) => place <= text.length && isNameAt(text, start, place),
    );
    if (end === undefined) continue;
    found.push({ start, end });
    start = end - 1;
  }
  return found;
}
