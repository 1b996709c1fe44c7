// Cells of text made clean and read as identifiers, whole numbers and yes or no.
import type { Cell } from '../foundation/columns.ts';

const emptyTexts: ReadonlySet<string> = new Set([
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '/',
  '//',
  '\\',
  '.',
  '无',
  '暂无',
  '空',
  '未知',
  '不详',
  'null',
  'none',
  'nil',
  'nan',
  'n/a',
  'na',
  '#n/a',
  '(null)',
  '(空)',
  '<null>',
  'undefined',
  '未填',
  '未填写',
  '〔空〕',
]);

const longestEmpty = Math.max(...[...emptyTexts].map((text) => text.length));

/** Zero-width and direction marks, soft hyphens, control characters other than line breaks and tabs. */
const invisible = /\p{Cf}|[^\P{Cc}\t\n\r]/gu;
/** Excel's escape for a carriage return, which some writers leave in the text. */
const escapedReturn = /_x000D_/gi;
/** Whether any of the rules below would change a cell: most cells pass by. */
const needsCare = /\p{Cc}|\p{Cf}|[^\S ]|_x000D_|^ | $| {2}/iu;

/**
 * The text of a cell: outer white space, invisible characters and `_x000D_` removed, no-break spaces made
 * plain, runs of white space inside a line made one; null where nothing is left.
 */
export function cleanText(cell: Cell): Cell {
  if (cell === null) return null;
  if (!needsCare.test(cell)) return cell === '' ? null : cell;
  const cleaned = cell
    .replaceAll(escapedReturn, '\n')
    .replaceAll(invisible, '')
    .replaceAll(/[^\S\n\r]+/g, ' ')
    .replaceAll(/ ?[\r\n]\s*/g, '\n')
    .trim();
  return cleaned === '' ? null : cleaned;
}

/** A clean cell of a short field, with the ways of writing nothing (—, /, 无, NULL, N/A) taken as nothing. */
export function cleanValue(cell: Cell): Cell {
  const text = cleanText(cell);
  return text === null || (text.length <= longestEmpty && emptyTexts.has(text.toLowerCase())) ? null : text;
}

/** An identifier: clean, in compatibility form, with its leading zeros. */
export function cleanIdentifier(cell: Cell): Cell {
  const text = cleanValue(cell);
  return text === null ? null : text.normalize('NFKC').replaceAll(/\s+/g, ' ');
}

const wholeNumber =
  /^([+-]?\d{1,3}(?:,\d{3})+|[+-]?\d+)(?:\.0+)?(?:人次|人|件次|件|批次|批|次|个|户|天|日|年|条|票|名|位|persons?|people|days?)?$/i;
/** The widest whole number that the register keeps (32 bits). */
const largest = 2_147_483_647;

/** A whole number, with a thousands comma or a unit where there is one (`3人次`); null if it is none. */
export function readInteger(text: string): number | null {
  const match = wholeNumber.exec(text.normalize('NFKC').replaceAll(/\s/g, ''));
  if (match === null) return null;
  const value = Number((match[1] ?? '').replaceAll(',', ''));
  return Math.abs(value) <= largest ? value : null;
}

/** A decimal number, with a thousands comma or a per cent sign where there is one (`20%` is 0.2); null if it is none. */
export function readDecimal(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)%?$/.test(plain)) return null;
  return plain.endsWith('%') ? Number(plain.slice(0, -1)) / 100 : Number(plain);
}

const yes: ReadonlySet<string> = new Set(
  '是 有 真 对 已 √ ✓ ✔ y yes true t 1 on 重 重复 重复件 重件 重信 重访 重信重访 重复信访 重复访 再次 越级 越级访 越级信访 延期 已延期 延长 调解 已调解 经调解 积案 信访积案'.split(
    ' ',
  ),
);
const no: ReadonlySet<string> = new Set(
  '否 无 没有 假 不 不是 未 非 × ✗ ✘ x n no false f 0 off 初 初次 初件 初信 初访 初信初访 首次 首件 初次信访 初信访 非重复 不重复 非越级 未越级 逐级 逐级访 未延期 不延期 未调解 非积案'.split(
    ' ',
  ),
);

/** Yes or no as the many ways of writing them; 初件 is no, 重件 is yes; null for anything else. */
export function readBoolean(text: string): boolean | null {
  const word = text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : null;
}
