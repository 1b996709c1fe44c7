// The strings of a workbook, and how its escapes are read.
import { readXmlWhole, type XmlHandlers } from './xml-parts.ts';
import type { PartText } from './zip-parts.ts';

const unitEscape = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Text of a cell as it was typed: `_xHHHH_` is the UTF-16 unit HHHH (ECMA-376-1, 22.9.2.19), a carriage return that
 * is still spelt out after that is one too (exports that were escaped twice), and line breaks are LF.
 */
export function plainText(text: string): string {
  const decoded = text.includes('_x')
    ? text
        .replaceAll(unitEscape, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
        .replaceAll(/_x000D_/gi, '\r')
    : text;
  return decoded.includes('\r') ? decoded.replaceAll(/\r+\n?/g, '\n') : decoded;
}

/** Gathers the text of one string item: its runs joined, its phonetic guide left out. */
export interface StringItem extends Required<XmlHandlers> {
  take(): string;
}

/** A gatherer for `<si>` and `<is>`, whose handlers take what stands inside. */
export function stringItem(): StringItem {
  let text = '';
  let inText = false;
  let phonetic = 0;
  return {
    open(name) {
      if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    close(name) {
      if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
    take() {
      const whole = plainText(text);
      text = '';
      return whole;
    },
  };
}

/** The shared strings of a workbook, by their index. They are held in memory: cells point anywhere into them. */
export async function readSharedStrings(part: PartText): Promise<readonly string[]> {
  const strings: string[] = [];
  const item = stringItem();
  await readXmlWhole(part, {
    open: item.open,
    text: item.text,
    close(name) {
      item.close(name);
      if (name === 'si') strings.push(item.take());
    },
  });
  return strings;
}
