// Long numbers that lead to nobody and stay: amounts, dates, document numbers, codes of organisations, zeros.
import { isOrganisationCode } from './checksums.ts';
import type { Span } from './reading.ts';

const unit =
  /^(?:\.\d+)?\s*(?:多|余|来)?(?:元|块钱|圆|角|分钱|万|亿|千|百|平方|平米|㎡|m²|m2|亩|公顷|平|立方|人次|人(?![民大])|户|吨|公里|千米|米|公斤|千克|斤|件|度|千瓦|兆|株|棵|头|只|美元|港币|欧元|%|％|‰)/i;
const amountBefore =
  /(?:[￥¥$]|人民币|金额|总额|合计|共计|总计|总价|价款|贷款|借款|欠款|存款|赔偿款?|补偿款?|投资|损失|本金|利息|工资|费用)[了为约达计:：]?\s*$/;
const calendarDay =
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?$/;
const yearBefore = /[〔[(（]\s*(?:19|20)\d{2}\s*[〕\])）]\s*第?\s*$/;
const codeAround = /[0-9A-Z]/;

/** The run of digits and capitals that a span stands in. */
function codeOf(text: string, { start, end }: Span): string {
  let [from, to] = [start, end];
  while (from > 0 && codeAround.test(text[from - 1] ?? '')) from -= 1;
  while (to < text.length && codeAround.test(text[to] ?? '')) to += 1;
  return text.slice(from, to);
}

/** Whether a run of digits says how much, when, or which document or organisation, and not who. */
export function isKeptNumber(text: string, span: Span): boolean {
  const digits = text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, span.start - 12), span.start);
  const after = text.slice(span.end, span.end + 12);
  if (calendarDay.test(digits) || /^0+$/.test(digits)) return true;
  if (digits.length <= 12 && (unit.test(after) || amountBefore.test(before))) return true;
  if (yearBefore.test(before) && /^\s*号/.test(after)) return true;
  return isOrganisationCode(codeOf(text, span));
}
