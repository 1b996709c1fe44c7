// What a number format of a workbook means for the number under it: a date, a time, per cent, leading zeros, or nothing.
import { type Attributes, readXmlWhole } from './xml-parts.ts';
import type { PartText } from './zip-parts.ts';

/** `elapsed`: a span of time, as in `[h]:mm`. `percent`: 0.8 stands for the 80% that was typed. `padded`: the number's digits filled up with zeros, between literal text, as in `"信"00000`. */
export type CellFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'elapsed' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'padded'; readonly digits: number; readonly before: string; readonly after: string };

const plain: CellFormat = { kind: 'plain' };
const date: CellFormat = { kind: 'date' };
const elapsed: CellFormat = { kind: 'elapsed' };
const percent: CellFormat = { kind: 'percent' };

/** Per cent, dates and times among the built-in formats, those of Chinese editions included (ECMA-376-1, 18.8.30). */
function builtinFormat(id: number): CellFormat {
  if (id === 46) return elapsed;
  if (id === 9 || id === 10) return percent;
  const isDate =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? date : plain;
}

interface FormatToken {
  readonly literal: boolean;
  readonly text: string;
}

/** The first section of a format in pieces: literal text, and the code proper. Fill and width marks go. */
function formatTokens(code: string): FormatToken[] {
  const tokens: FormatToken[] = [];
  const pattern = /"([^"]*)"?|\\(.)|[_*].|\[(?:h+|m+|s+)\]|\[[^\]]*\]|(;)|([^"\\[;_*]+)/giu;
  for (const [whole, quoted, escaped, section, rest] of code.matchAll(pattern)) {
    if (section !== undefined) break;
    if (quoted !== undefined || escaped !== undefined)
      tokens.push({ literal: true, text: quoted ?? escaped ?? '' });
    else if (rest !== undefined) tokens.push({ literal: false, text: rest });
    else if (/^\[[hms]/i.test(whole)) tokens.push({ literal: false, text: whole });
  }
  return tokens;
}

/** The meaning of a custom format code such as `yyyy"年"m"月"d"日";@` or `00000`. */
export function formatOf(code: string): CellFormat {
  const tokens = formatTokens(code);
  const proper = tokens
    .filter(({ literal }) => !literal)
    .map(({ text }) => text)
    .join('')
    .replaceAll(/general|G\/通用格式/gi, '');
  if (/^\[[hms]/i.test(proper)) return elapsed;
  if (
    /[ymdhs年月日时分秒]|e(?![+-])|上午|下午/i.test(proper) &&
    !/[0#?]/.test(proper.replaceAll(/[.,]0+/g, ''))
  )
    return date;
  if (proper.includes('%')) return percent;
  const zeros = tokens.findIndex(({ literal, text }) => !literal && /^0{2,}$/.test(text.trim()));
  if (zeros < 0 || tokens.some(({ literal }, index) => !literal && index !== zeros)) return plain;
  const literals = (part: FormatToken[]): string => part.map(({ text }) => text).join('');
  return {
    kind: 'padded',
    digits: tokens[zeros]?.text.trim().length ?? 0,
    before: literals(tokens.slice(0, zeros)),
    after: literals(tokens.slice(zeros + 1)),
  };
}

/** The format of every cell style, by its index in `cellXfs`. */
export async function readCellFormats(part: PartText): Promise<readonly CellFormat[]> {
  const custom = new Map<number, CellFormat>();
  const ids: number[] = [];
  let inCellFormats = false;
  await readXmlWhole(part, {
    open(name: string, attributes: Attributes) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), formatOf(attributes.formatCode ?? ''));
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) ids.push(Number(attributes.numFmtId ?? 0));
    },
    close(name: string) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return ids.map((id) => custom.get(id) ?? builtinFormat(id));
}
