// The largest table of an HTML page as a grid; many systems export such a page under the name of .xls.
import { Parser } from 'htmlparser2';
import type { Cell } from '../foundation/columns.ts';
import { failure } from '../foundation/errors.ts';
import { cellFault } from './batch-builder.ts';
import { markedEncoding } from './encoding.ts';
import { fileText } from './file-chunks.ts';
import type { FileSurvey } from './file-survey.ts';
import type { Grid, GridSink } from './grid.ts';
import type { ReadLimits } from './source-table.ts';

/** Limits of the HTML standard on spans (4.9.11). */
const mostColumnSpan = 1_000;
const mostRowSpan = 65_534;

interface OpenTable {
  readonly index: number;
  row: number;
  cells: Cell[];
  /** For each column, how many more rows a cell from above reaches into. */
  readonly hanging: number[];
  inRow: boolean;
  cell: { text: string; readonly columns: number; readonly rows: number } | null;
}

/** Takes the rows of every table of a page, nested ones apart from those that hold them. */
type RowHandler = (table: number, cells: readonly Cell[], row: number) => void;

const span = (value: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));

/** Text as a page shows it: white space collapses, line breaks stand at `<br>`; only no-break spaces count as empty. */
function shownText(text: string): string | null {
  const shown = text
    .replaceAll(/[ \t\r\n\f]+/g, ' ')
    .replaceAll(/ ?\u2028 ?/g, '\n')
    .replaceAll(/^[ \n]+|[ \n]+$/g, '');
  return shown.trim() === '' ? null : shown;
}

function tableParser(onRow: RowHandler, longestCell: number): Parser {
  const open: OpenTable[] = [];
  let tables = 0;
  let silent = 0;

  const closeCell = (table: OpenTable): void => {
    if (table.cell === null) return;
    const { text, columns, rows } = table.cell;
    table.cell = null;
    let column = table.cells.length;
    while ((table.hanging[column] ?? 0) > 0) {
      table.cells[column] = null;
      column += 1;
    }
    const shown = text.length > longestCell ? text : shownText(text);
    for (let offset = 0; offset < columns; offset += 1) {
      table.cells[column + offset] = offset === 0 ? shown : null;
      table.hanging[column + offset] = rows;
    }
  };
  const closeRow = (table: OpenTable): void => {
    closeCell(table);
    if (!table.inRow) return;
    table.inRow = false;
    onRow(table.index, table.cells, table.row);
    table.cells = [];
    for (let column = 0; column < table.hanging.length; column += 1) {
      table.hanging[column] = Math.max(0, (table.hanging[column] ?? 0) - 1);
    }
  };
  const append = (table: OpenTable | undefined, text: string): void => {
    if (table?.cell && silent === 0 && table.cell.text.length <= longestCell) table.cell.text += text;
  };
  const openRow = (table: OpenTable): void => {
    closeRow(table);
    table.inRow = true;
    table.row += 1;
  };

  return new Parser({
    onopentag(name, attributes) {
      const table = open.at(-1);
      if (name === 'table') {
        open.push({ index: tables, row: 0, cells: [], hanging: [], inRow: false, cell: null });
        tables += 1;
      } else if (name === 'script' || name === 'style') silent += 1;
      else if (name === 'br') append(table, '\u2028');
      else if (table !== undefined && name === 'tr') openRow(table);
      else if (table !== undefined && (name === 'td' || name === 'th')) {
        if (!table.inRow) openRow(table);
        closeCell(table);
        const { colspan, rowspan } = attributes;
        table.cell = { text: '', columns: span(colspan, mostColumnSpan), rows: span(rowspan, mostRowSpan) };
      }
    },
    ontext: (text) => append(open.at(-1), text),
    onclosetag(name) {
      const table = open.at(-1);
      if (name === 'script' || name === 'style') silent -= 1;
      if (table === undefined) return;
      if (name === 'td' || name === 'th') closeCell(table);
      else if (name === 'tr') closeRow(table);
      else if (name === 'table') {
        closeRow(table);
        open.pop();
      }
    },
  });
}

/** Counts filled cells to find the table with the most; the first one of equals, or null without any. */
async function largestTable(path: string, encoding: string, limits: ReadLimits): Promise<number | null> {
  const filled: number[] = [];
  const parser = tableParser((table, cells) => {
    filled[table] = (filled[table] ?? 0) + cells.filter((cell) => cell !== null).length;
  }, limits.cell);
  for await (const { text } of fileText(path, encoding)) parser.write(text);
  parser.end();
  let best: number | null = null;
  filled.forEach((count, table) => {
    if (count > (best === null ? 0 : (filled[best] ?? 0))) best = table;
  });
  return best;
}

function pushRow(sink: GridSink, cells: readonly Cell[], row: number, limits: ReadLimits): void {
  for (const [position, cell] of cells.entries()) {
    const reason = cell === null ? null : cellFault(cell, limits);
    if (reason !== null) {
      sink.fault(row, position, reason);
      return;
    }
  }
  sink.row(cells, cells.length, row);
}

/** The encoding of a page: its byte order mark; UTF-8 where it holds; what its `meta` says; what was detected. */
function pageEncoding(
  path: string,
  survey: FileSurvey,
  beginning: string,
  requested: string | undefined,
): string {
  const said = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(beginning)?.[1];
  const detected = survey.text?.encoding ?? null;
  const strictUtf8 = detected === 'utf-8' && survey.text?.invalid === 0;
  const labels = [requested, markedEncoding(survey.head), strictUtf8 ? detected : null, said, detected];
  for (const label of labels) {
    if (label === undefined || label === null) continue;
    try {
      return new TextDecoder(label).encoding;
    } catch (cause) {
      if (label === requested) throw failure('intake.encoding_unsupported', { encoding: label }, { cause });
    }
  }
  throw failure('intake.encoding_unknown', { file: path, offset: (survey.text?.firstInvalid ?? 0) + 1 });
}

export interface HtmlSource {
  readonly path: string;
  readonly survey: FileSurvey;
  /** The first characters, read well enough for a `meta` element. */
  readonly beginning: string;
  readonly encoding: string | undefined;
  readonly limits: ReadLimits;
}

/** Opens the table of a page that has the most filled cells. Rows are numbered within it, from 1. */
export async function openHtml({
  path,
  survey,
  beginning,
  encoding: requested,
  limits,
}: HtmlSource): Promise<{
  readonly grid: Grid;
  readonly encoding: string;
}> {
  const encoding = pageEncoding(path, survey, beginning, requested);
  const chosen = await largestTable(path, encoding, limits);
  if (chosen === null) throw failure('intake.file_empty', { file: path });
  const grid: Grid = {
    shortRows: 'fill',
    extraCells: 'fault',
    async *read(sink) {
      const parser = tableParser((table, cells, row) => {
        if (table === chosen) pushRow(sink, cells, row, limits);
      }, limits.cell);
      for await (const { text, final, bytesRead } of fileText(path, encoding)) {
        parser.write(text);
        if (final) parser.end();
        yield Math.min(1, bytesRead / survey.bytes);
      }
    },
  };
  return { grid, encoding };
}
