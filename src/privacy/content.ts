// What a column holds, whatever its header says: identity numbers, phones, e-mail addresses, cards or names.
import type { Cell } from '../foundation/columns.ts';
import type { RefusalReason } from './blocklist.ts';
import { isIdentityNumber, passesLuhn } from './scrubber/checksums.ts';
import { isNameAlone } from './scrubber/names.ts';

/** Cells of a column that are looked at: enough to know it by. */
const sampleSize = 400;
/** Fewer cells than this prove nothing. */
const fewestNumbers = 3;
const fewestNames = 8;
/** The part of the cells that must be personal. */
const mostNumbers = 0.6;
const mostNames = 0.8;
/** Names have three characters more often than places or categories that look like names. */
const leastOfThree = 0.4;

const identity15 = /^[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;
const phone = /^(?:(?:\+|00)?86)?(?:1[3-9]\d{9}|\(?0(?:10|2\d|[3-9]\d{2})\)?[2-8]\d{6,7})$/;
const email = /^[\w.%+-]+@[\w-]+(?:\.[\w-]+)+$/;
const card = /^(?:62|4|5[1-5]|3[57])\d{14,17}$/;

const compact = (cell: string): string => cell.normalize('NFKC').replaceAll(/[\s·-]|\p{Cf}/gu, '');

/** A cell may hold several numbers: 13800138000/0745-2712345. */
const isPhone = (cell: string): boolean =>
  compact(cell)
    .split(/[/,、;；|]/)
    .filter((part) => part !== '')
    .every((part) => phone.test(part));

/** Running numbers of a register rise (or fall) from row to row; phones do not. */
function isSerial(cells: readonly string[]): boolean {
  const pairs = cells.slice(1).map((cell, at) => Math.sign(cell.localeCompare(cells[at] ?? '', 'en')));
  const share = (sign: number): number => pairs.filter((one) => one === sign).length / pairs.length;
  return cells.length > 2 && (share(1) > 0.8 || share(-1) > 0.8);
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
  return holdsNames(cells) ? 'name' : null;
}
