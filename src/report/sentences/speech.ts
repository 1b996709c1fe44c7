// What sentences are written from, and the segments of single figures.
import type { Language } from '../../foundation/messages/index.ts';
import type { Period } from '../../foundation/periods.ts';
import type { Coverage } from '../coverage.ts';
import { formatFigure } from '../format.ts';
import type { FigureBook, FigurePart, PublishedTable, Segment } from '../model.ts';
import { type TableCell, type TableRow, tableRows } from '../table-view.ts';

/** The published numbers of a report and how it speaks of its time and place. */
export interface Speech {
  readonly language: Language;
  /** 全市, 全县 …; in English "the city". */
  readonly scope: string;
  readonly period: Period;
  readonly previous: Period;
  /** What of these periods the register covers. */
  readonly coverage: Coverage;
  /** The day on which a statistical month ends. */
  readonly monthEnd: number;
  readonly tables: ReadonlyMap<string, PublishedTable>;
  readonly figures: FigureBook;
}

/** The rows of a published table, none where the report does not have it. */
export function rowsOf(speech: Speech, table: string): TableRow[] {
  const found = speech.tables.get(table);
  return found === undefined ? [] : tableRows(found);
}

/** The row of a one-key table with that key. */
export function rowOf(speech: Speech, table: string, key: string): TableRow | null {
  return rowsOf(speech, table).find((row) => row.keys[0] === key) ?? null;
}

/** The value of a measure, null where there is none. */
export function measured(row: TableRow | null, measure: string): number | null {
  return row?.cell(measure)?.value ?? null;
}

/** A number of figure `id` as a segment; a number that is not there is an open slot called `name`. */
export function numberSegment(
  speech: Speech,
  cell: Pick<TableCell, 'id' | 'unit'>,
  value: number | null,
  name: string,
  part?: FigurePart,
): Segment {
  if (value === null) return { kind: 'missing', name };
  const text = formatFigure(value, part === 'n' ? 'count' : cell.unit, speech.language);
  return { kind: 'figure', id: cell.id, text, ...(part === undefined ? {} : { part }) };
}

/** The measure of a row as a segment, or an open slot called `name`. */
export function figureSegment(speech: Speech, row: TableRow | null, measure: string, name: string): Segment {
  const cell = row?.cell(measure) ?? null;
  return cell === null ? { kind: 'missing', name } : numberSegment(speech, cell, cell.value, name);
}

/** Like `figureSegment`, without a minus sign: for phrases whose words tell the direction. */
export function sizeSegment(speech: Speech, row: TableRow, measure: string, name: string): Segment {
  const cell = row.cell(measure);
  if (cell === null || cell.value === null) return { kind: 'missing', name };
  return numberSegment(speech, cell, Math.abs(cell.value), name);
}

/** The denominator of a share, as the figure of the share states it. */
export function denominatorSegment(speech: Speech, row: TableRow | null, name: string): Segment {
  const cell = row?.cell('share') ?? null;
  const n = cell === null ? null : (speech.figures.get(cell.id)?.n ?? null);
  return cell === null ? { kind: 'missing', name } : numberSegment(speech, cell, n, name, 'n');
}

/** Whether the register begins after the period does, or ends before it: then nothing is compared with it. */
export function isPartial({ coverage }: Speech): boolean {
  return coverage.since !== null || coverage.until !== null;
}
