// Writes tiny workbooks for tests: the parts as given, stored in a ZIP without compression.
import { crc32 } from 'node:zlib';

/** A ZIP archive of stored files, in the order given. */
export function storedZip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const path = Buffer.from(name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(0x0800, 6);
    header.writeUInt32LE(crc32(data), 14);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt32LE(data.length, 22);
    header.writeUInt16LE(path.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    header.copy(central, 6, 4, 30);
    central.writeUInt32LE(offset, 42);
    locals.push(header, path, data);
    centrals.push(central, path);
    offset += header.length + path.length + data.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

export interface TestSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands inside `<sheetData>`. */
  readonly rows: string;
  /** What follows it. */
  readonly after?: string;
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  /** What stands inside `<sst>`. */
  readonly strings?: string;
  /** Custom formats by id, and the format id of each cell style. */
  readonly formats?: Readonly<Record<number, string>>;
  readonly styles?: readonly number[];
  readonly date1904?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelation = 'http://schemas.openxmlformats.org/package/2006/relationships';
const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function relations(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${officeRelation}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelation}">${items.join('')}</Relationships>`;
}

/** A workbook whose sheets stand before its strings in the package. */
export function workbookBytes({
  sheets,
  strings = '',
  formats = {},
  styles = [0],
  date1904 = false,
}: TestWorkbook): Buffer {
  const sheetList = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const formatList = Object.entries(formats).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${quoted(code)}"/>`,
  );
  return storedZip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map(
        (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
      ),
      ['rId98', 'styles', 'styles.xml'],
      ['rId99', 'sharedStrings', '/xl/sharedStrings.xml'],
    ]),
    'xl/workbook.xml':
      `<workbook xmlns="${main}" xmlns:r="${officeRelation}"><workbookPr${date1904 ? ' date1904="1"' : ''}/>` +
      `<sheets>${sheetList.join('')}</sheets></workbook>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after = '' }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}"><dimension ref="A1:Z65203"/><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    'xl/styles.xml':
      `<styleSheet xmlns="${main}"><numFmts>${formatList.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
      `<cellXfs>${styles.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
  });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const letters = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') +
  String.fromCharCode(65 + (column % 26));

/** A row of text cells; null leaves the cell out. */
export function textRow(row: number, cells: readonly (string | null)[]): string {
  const items = cells.map((cell, column) =>
    cell === null ? '' : `<c r="${letters(column)}${row}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`,
  );
  return `<row r="${row}">${items.join('')}</row>`;
}
