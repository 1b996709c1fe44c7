// What names a file, a sheet or a column, without the person it may be called after: 张三13800138000.xlsx.
import { placeholderOf } from '../foundation/placeholders.ts';
import { isNameAlone } from './scrubber/names.ts';
import { scrubberOf, scrubRules } from './scrubber/scrub.ts';
import { surnameAt } from './scrubber/surnames.ts';

/** Runs of digits in the names of files are mostly times and running numbers, and lead to nobody. */
const scrubLabel = scrubberOf(
  scrubRules.filter(({ kind }) => !['number', 'file_number', 'certificate'].includes(kind)),
);
/** What parts of such a name are set apart by; placeholders stay whole. */
const parts = /(〔[^〔〕]*〕|[\s_\-—–.+·()（）【】[\],，、:：;；&@#~]+|\d+)/;
const nameFirst =
  /^(\p{Script=Han}{2,4}?)(?=的?(?:信访|上访|投诉|举报|来信|来访|来电|反映|材料|诉求|申诉|复查|复核|案卷|案件|个人|身份|家庭|户籍|简历|档案))/u;

/** Of surnames that begin everyday words, a name only beside what else tells a person: 钱学礼, but not 农林水. */
const isName = (word: string, isBeside: boolean): boolean =>
  isNameAlone(word) && ((isBeside && word.length === 3) || surnameAt(word, 0)?.clear === true);

function withoutName(part: string, isBeside: boolean): string {
  if (isName(part, isBeside)) return placeholderOf('name');
  const name = nameFirst.exec(part)?.[1] ?? '';
  return name !== '' && isName(name, isBeside) ? placeholderOf('name') + part.slice(name.length) : part;
}

/** A label with placeholders for what tells a person; most labels stay as they are. */
export function safeLabel(label: string): string {
  const { text } = scrubLabel(label);
  const isBeside = text.includes('〔');
  return text
    .split(parts)
    .map((part) => withoutName(part, isBeside))
    .join('');
}

/** Whether a label tells a person. */
export function isPersonalLabel(label: string): boolean {
  return safeLabel(label) !== label;
}
