// A worksheet as the XML of the Office Open format: text that is never a formula, numbers that stay numbers.

/** How a number is printed; the order is that of the cell styles in workbook.ts. */
export type NumberStyle = 'count' | 'ratio' | 'rate';

export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly style: NumberStyle }
  /** What stands where a number is withheld: `<10`, `…`. */
  | { readonly kind: 'mark'; readonly text: string }
  | null;

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The place of each style in the workbook's list. */
export const cellStyles = { heading: 1, text: 2, mark: 3, count: 4, ratio: 5, rate: 6 } as const;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML; what XML forbids and half characters become U+FFFD. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\r\n]|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** The letters of a column: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`;
}

const inlineText = (place: string, style: number, text: string): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

function cellXml(cell: SheetCell, place: string): string {
  if (cell === null) return '';
  if (cell.kind !== 'number') return inlineText(place, cellStyles[cell.kind], cell.text);
  return `<c r="${place}" s="${cellStyles[cell.style]}"><v>${cell.value}</v></c>`;
}

/** The width of a column in characters: Chinese ones count two. */
function widthOf(texts: readonly string[]): number {
  const widths = texts.map((text) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0));
  return Math.min(50, Math.max(8, ...widths) + 2);
}

const textOf = (cell: SheetCell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : cell.kind === 'number'
      ? String(Math.round(cell.value))
      : cell.text;

/** The XML of a sheet; its first row are the headings and stays in view. */
export function sheetXml({ headings, rows }: Sheet): string {
  const widths = headings.map((heading, column) =>
    widthOf([heading, ...rows.map((row) => textOf(row[column]))]),
  );
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const first = headings.map((text, column) =>
    inlineText(`${columnLetters(column)}1`, cellStyles.heading, text),
  );
  const body = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnLetters(column)}${index + 2}`)).join('');
    return `<row r="${index + 2}">${cells}</row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns}</cols>`,
    `<sheetData><row r="1">${first.join('')}</row>${body.join('')}</sheetData>`,
    '</worksheet>',
  ].join('\n');
}
