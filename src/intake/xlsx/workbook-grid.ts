// A workbook (.xlsx) as a grid: which of its sheets is read, and its rows as a stream.
import { failure } from '../../foundation/errors.ts';
import { safeLabel } from '../../privacy/labels.ts';
import type { Grid } from '../grid.ts';
import { firstRows } from '../grid-table.ts';
import type { Notice, OpenedTable, OpenOptions, ReadLimits } from '../source-table.ts';
import { knownNames } from '../table-head.ts';
import { readCellFormats } from './number-format.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type SheetContext } from './sheet-reader.ts';
import { readWorkbook, type Workbook, type WorkbookSheet } from './workbook.ts';
import { openZipParts, type ZipParts } from './zip-parts.ts';

type About = Pick<OpenedTable, 'format' | 'encoding' | 'sheets' | 'notices'>;

/** The most that the table of strings may take unpacked: it is the one part that is held in memory. */
const mostStringBytes = 512 * 1024 * 1024;

async function withParts<T>(path: string, work: (parts: ZipParts) => Promise<T>): Promise<T> {
  const parts = await openZipParts(path);
  try {
    return await work(parts);
  } finally {
    parts.close();
  }
}

async function readContext(
  parts: ZipParts,
  path: string,
  workbook: Workbook,
  limits: ReadLimits,
): Promise<SheetContext> {
  const { sharedStrings, styles, since1904 } = workbook;
  const size = sharedStrings === null ? 0 : (parts.size(sharedStrings) ?? 0);
  if (size > mostStringBytes) {
    throw failure('intake.workbook_too_large', { file: path, megabytes: Math.round(size / 1024 / 1024) });
  }
  return {
    strings: sharedStrings === null ? [] : await readSharedStrings(parts.text(sharedStrings)),
    formats: styles === null ? [] : await readCellFormats(parts.text(styles)),
    since1904,
    limits,
  };
}

/** One sheet as a grid. Rows shorter than the header are ordinary here: cells stand at their references. */
function sheetGrid(path: string, sheet: WorkbookSheet, context: SheetContext): Grid {
  return {
    shortRows: 'fill',
    extraCells: 'notice',
    async *read(sink, body) {
      const parts = await openZipParts(path);
      try {
        const total = Math.max(1, parts.size(sheet.part) ?? 1);
        const part = parts.text(sheet.part);
        for await (const characters of readSheet(part, context, sink, body?.headerRow ?? 0)) {
          yield Math.min(1, characters / total);
        }
      } finally {
        parts.close();
      }
    },
  };
}

async function chooseSheet(
  path: string,
  workbook: Workbook,
  context: SheetContext,
  { sheet: wanted, knownHeader = () => false }: OpenOptions,
): Promise<{ sheet: WorkbookSheet; grid: Grid }> {
  if (wanted !== undefined) {
    const sheet = workbook.sheets.find(({ name }) => name === wanted);
    if (sheet !== undefined) return { sheet, grid: sheetGrid(path, sheet, context) };
    const sheets = workbook.sheets.map(({ name }) => safeLabel(name)).join(', ');
    throw failure('intake.sheet_missing', { sheet: safeLabel(wanted), sheets });
  }
  let best: { sheet: WorkbookSheet; grid: Grid; names: number } | null = null;
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    const grid = sheetGrid(path, sheet, context);
    const rows = await firstRows(grid);
    const names = knownNames(rows, knownHeader);
    if (rows.length > 0 && (best === null || names > best.names)) best = { sheet, grid, names };
  }
  if (best === null) throw failure('intake.file_empty', { file: path });
  return best;
}

function sheetNotice({ name, hidden }: WorkbookSheet): Notice {
  return {
    kind: hidden ? 'hidden_sheet' : 'other_sheet',
    row: null,
    column: null,
    message: hidden ? 'intake.notice.hidden_sheet' : 'intake.notice.other_sheet',
    parameters: { sheet: safeLabel(name) },
  };
}

/**
 * Opens a workbook and hands the sheet to be read to `open`: the one that `options.sheet` names, or the visible
 * one whose header has the most known names; among equals the first.
 *
 * Own reader on yauzl and saxes, because exceljs, the one streaming reader for Node, is no longer maintained, and
 * writes raw cell values to temporary files whenever a sheet stands before the strings in the package: personal data
 * would be left on the disk. This one goes to the strings first, wherever they stand, and writes nothing.
 */
export async function openWorkbook(
  path: string,
  options: OpenOptions,
  limits: ReadLimits,
  open: (grid: Grid, about: About) => Promise<OpenedTable>,
): Promise<OpenedTable> {
  const { workbook, context } = await withParts(path, async (parts) => {
    const found = await readWorkbook(parts, path);
    return { workbook: found, context: await readContext(parts, path, found, limits) };
  });
  const { sheet: chosen, grid } = await chooseSheet(path, workbook, context, options);
  return open(grid, {
    format: 'xlsx',
    encoding: null,
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      used: sheet === chosen,
    })),
    notices: workbook.sheets.filter((sheet) => sheet !== chosen).map(sheetNotice),
  });
}
