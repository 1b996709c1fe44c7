// A worksheet as the XML of the Office Open format: text that is never a formula, numbers that stay numbers.

/** How a number is printed. */
export type NumberStyle = 'count' | 'ratio' | 'rate' | 'probability';

export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly style: NumberStyle }
  /** What stands where a number is withheld: `<10`, `…`. */
  | { readonly kind: 'mark'; readonly text: string }
  /** Text that wraps, for reading. */
  | { readonly kind: 'prose'; readonly text: string }
  /** A cell that a person fills in; what is typed there stays text. */
  | { readonly kind: 'entry' }
  | null;

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** In characters; then rows are as high as their text asks. As wide as what stands in the column where absent. */
  readonly widths?: readonly number[];
  /** A column whose cells offer a list: its place from 0, and the cells of another sheet that hold the list. */
  readonly choices?: { readonly column: number; readonly sheet: string; readonly items: number };
}

/** The place of each style in the workbook's list. */
export const cellStyles = {
  heading: 1,
  text: 2,
  mark: 3,
  count: 4,
  ratio: 5,
  rate: 6,
  prose: 7,
  entry: 8,
  probability: 9,
} as const;

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
  if (cell.kind === 'entry') return `<c r="${place}" s="${cellStyles.entry}"/>`;
  if (cell.kind !== 'number') return inlineText(place, cellStyles[cell.kind], cell.text);
  return `<c r="${place}" s="${cellStyles[cell.style]}"><v>${cell.value}</v></c>`;
}

/** The width of a text in characters: Chinese ones count two. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);

const widthOf = (texts: readonly string[]): number => Math.min(50, Math.max(8, ...texts.map(textWidth)) + 2);

const LINE_HEIGHT = 15;

/** The height of a row whose texts wrap in columns of these widths: not every program finds it by itself. */
function heightXml(texts: readonly string[], widths: readonly number[] | undefined): string {
  if (widths === undefined) return '';
  const lines = texts.map((text, column) => Math.ceil((textWidth(text) + 1) / ((widths[column] ?? 10) - 1)));
  return ` ht="${LINE_HEIGHT * Math.max(1, ...lines)}" customHeight="1"`;
}

function textOf(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined || cell.kind === 'entry') return '';
  return cell.kind === 'number' ? String(Math.round(cell.value)) : cell.text;
}

/**
 * A list to choose from, in the first column of another sheet below its heading. What is typed beside the list is
 * taken too: whoever reads the sheet back says what is wrong with it.
 */
function choicesXml({ rows, choices }: Sheet): string[] {
  if (choices === undefined || rows.length === 0) return [];
  const letters = columnLetters(choices.column);
  const list = `'${choices.sheet.replaceAll("'", "''")}'!$A$2:$A$${choices.items + 1}`;
  return [
    `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letters}2:${letters}${rows.length + 1}"><formula1>${xmlText(list)}</formula1></dataValidation></dataValidations>`,
  ];
}

/** The XML of a sheet; its first row are the headings and stays in view. */
export function sheetXml(sheet: Sheet): string {
  const { headings, rows } = sheet;
  const isForm = sheet.widths !== undefined;
  const widths = headings.map(
    (heading, column) =>
      sheet.widths?.[column] ?? widthOf([heading, ...rows.map((row) => textOf(row[column]))]),
  );
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const first = headings.map((text, column) =>
    inlineText(`${columnLetters(column)}1`, cellStyles.heading, text),
  );
  const body = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnLetters(column)}${index + 2}`)).join('');
    return `<row r="${index + 2}"${heightXml(row.map(textOf), sheet.widths)}>${cells}</row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    ...(isForm ? ['<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'] : []),
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns}</cols>`,
    `<sheetData><row r="1"${heightXml(headings, sheet.widths)}>${first.join('')}</row>${body.join('')}</sheetData>`,
    ...choicesXml(sheet),
    ...(isForm ? ['<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'] : []),
    '</worksheet>',
  ].join('\n');
}
