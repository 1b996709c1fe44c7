// Reads one sheet of a workbook row by row: cells placed by their reference, values as text.
import type { Cell } from '../../foundation/columns.ts';
import { cellFault } from '../batch-builder.ts';
import type { GridSink } from '../grid.ts';
import type { FaultReason, ReadLimits } from '../source-table.ts';
import { formattedNumber, isoCellText } from './cell-value.ts';
import type { CellFormat } from './number-format.ts';
import { plainText, stringItem } from './shared-strings.ts';
import { type Attributes, readXml } from './xml-parts.ts';
import type { PartText } from './zip-parts.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly since1904: boolean;
  readonly limits: ReadLimits;
}

const plain: CellFormat = { kind: 'plain' };
const widestSheet = 16_384;

/** The 0-based column of a reference such as `AB12`, or -1. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const letter = (reference.charCodeAt(index) & ~32) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column <= widestSheet ? column - 1 : -1;
}

/** The first row of a range such as `A5:C9` that reaches over several cells. */
function firstRowOf(range: string): number {
  return Number(/\d+/.exec(range)?.[0] ?? 0);
}

/** Pushes the rows of a sheet into `sink`; yields after every piece of its XML how many characters have been read. `headerRow`: merges above it are titles. */
export async function* readSheet(
  part: PartText,
  context: SheetContext,
  sink: GridSink,
  headerRow: number,
): AsyncGenerator<number> {
  const { strings, formats, since1904, limits } = context;
  const cells: Cell[] = [];
  const inline = stringItem();
  let used = 0;
  let row = 0;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let inValue = false;
  let inInline = false;
  let fault: { position: number; reason: FaultReason } | null = null;
  let errorCells = 0;
  let firstError = 0;
  let merged = 0;
  let firstMerged = 0;

  const cellText = (): string | null => {
    if (type === 'inlineStr') return inline.take();
    if (value === '') return null;
    switch (type) {
      case 's':
        return strings[Number(value)] ?? null;
      case 'str':
        return plainText(value);
      case 'b':
        return value.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return isoCellText(value);
      case 'e':
        errorCells += 1;
        firstError ||= row;
        return null;
      default:
        return formattedNumber(value, formats[style] ?? plain, since1904);
    }
  };
  const openCell = ({ r = '', t = 'n', s = '0' }: Attributes): void => {
    const placed = columnOf(r);
    column = placed < 0 ? column + 1 : placed;
    type = t;
    style = Number(s);
    value = '';
  };
  const closeCell = (): void => {
    const text = cellText();
    if (text === null || text === '') return;
    while (used <= column) {
      cells[used] = null;
      used += 1;
    }
    cells[column] = text;
    const reason = cellFault(text, limits);
    if (reason !== null) fault ??= { position: column, reason };
  };
  const closeRow = (): void => {
    if (fault !== null) sink.fault(row, fault.position, fault.reason);
    else if (used > 0) sink.row(cells, used, row);
    used = 0;
    fault = null;
  };

  yield* readXml(part, {
    open(name, attributes) {
      if (inInline) inline.open(name, attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'v') inValue = true;
      else if (name === 'is') inInline = true;
      else if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        column = -1;
      } else if (name === 'mergeCell' && firstRowOf(attributes.ref ?? '') > headerRow) {
        merged += 1;
        firstMerged ||= firstRowOf(attributes.ref ?? '');
      }
    },
    close(name) {
      if (name === 'is') inInline = false;
      else if (inInline) inline.close(name);
      else if (name === 'v') inValue = false;
      else if (name === 'c') closeCell();
      else if (name === 'row') closeRow();
    },
    text(text) {
      if (inValue) value += text;
      else if (inInline) inline.text(text);
    },
  });
  if (errorCells > 0) {
    sink.notice({
      kind: 'error_cells',
      row: firstError,
      column: null,
      message: 'intake.notice.error_cells',
      parameters: { count: errorCells },
    });
  }
  if (merged > 0) {
    sink.notice({
      kind: 'merged_cells',
      row: firstMerged,
      column: null,
      message: 'intake.notice.merged_cells',
      parameters: { count: merged },
    });
  }
}
