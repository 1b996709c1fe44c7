// What sentences are written from, and the segments of single figures.
import { type Language, say } from '../../foundation/messages/index.ts';
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

/** The text of a label column in a row. */
export function labelOf(speech: Speech, table: string, row: number, name: string): string {
  const column = speech.tables.get(table)?.columns.find(({ data }) => data.name === name);
  return String(column?.data.values[row] ?? '');
}

/** The row of a one-key table with that key. */
export function rowOf(speech: Speech, table: string, key: string): TableRow | null {
  return rowsOf(speech, table).find((row) => row.keys[0] === key) ?? null;
}

/** The value of a measure, null where there is none. */
export function measured(row: TableRow | null, measure: string): number | null {
  return row?.cell(measure)?.value ?? null;
}

/** Whether the edition does not show a measure of a row. */
export function isWithheld(row: TableRow | null, measure: string): boolean {
  return (row?.cell(measure)?.withheld ?? null) !== null;
}

/** A number that is not shown, in words: 少于10, 若干; of a ratio or a part of one its mark. */
function withheldText({ language, tables }: Speech, cell: TableCell, part: FigurePart | undefined): string {
  const isCount = cell.unit !== 'ratio' && cell.unit !== 'points' && part === undefined;
  const k = tables.get(cell.id.split('/')[0] ?? '')?.withheld?.leastShown ?? 0;
  switch (cell.withheld?.status) {
    case 'small':
      return say(language, 'page.fewer_than', { k });
    case 'sample':
      return say(language, 'page.small_sample');
    default:
      return isCount ? say(language, 'page.some_withheld') : '…';
  }
}

/** A number of figure `id` as a segment; a number that is not there is an open slot called `name`. */
export function numberSegment(
  speech: Speech,
  cell: TableCell,
  value: number | null,
  name: string,
  part?: FigurePart,
): Segment {
  const parts = part === undefined ? {} : { part };
  if (value === null && cell.withheld !== null) {
    return { kind: 'figure', id: cell.id, text: withheldText(speech, cell, part), ...parts };
  }
  if (value === null) return { kind: 'missing', name };
  const text = formatFigure(value, part === 'n' ? 'count' : cell.unit, speech.language);
  return { kind: 'figure', id: cell.id, text, ...parts };
}

/** The measure of a row as a segment, or an open slot called `name`. */
export function figureSegment(speech: Speech, row: TableRow | null, measure: string, name: string): Segment {
  const cell = row?.cell(measure) ?? null;
  return cell === null ? { kind: 'missing', name } : numberSegment(speech, cell, cell.value, name);
}

/** Like `figureSegment`, without a minus sign: for phrases whose words tell the direction. */
export function sizeSegment(speech: Speech, row: TableRow, measure: string, name: string): Segment {
  const cell = row.cell(measure);
  if (cell === null) return { kind: 'missing', name };
  return numberSegment(speech, cell, cell.value === null ? null : Math.abs(cell.value), name);
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
