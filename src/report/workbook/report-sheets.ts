// The sheets of a report's workbook: each table as it is published, the definitions, and what is not shown.

import { markText } from '../../foundation/marks.ts';
import { type Language, say } from '../../foundation/messages/index.ts';
import type { PublishedColumn, PublishedTable, ReportModel } from '../model.ts';
import type { NumberStyle, Sheet, SheetCell } from './sheet.ts';

const LONGEST_NAME = 31;

function styleOf({ unit, data }: PublishedColumn): NumberStyle {
  if (unit === 'ratio' || unit === 'points') return 'ratio';
  if (unit === 'probability') return 'probability';
  return data.type === 'double' ? 'rate' : 'count';
}

function cellOf(table: PublishedTable, column: PublishedColumn, row: number): SheetCell {
  const status = column.statuses?.[row] ?? null;
  if (status !== null && table.withheld !== undefined) {
    return { kind: 'mark', text: markText(status, table.withheld) };
  }
  const value = column.data.values[row] ?? null;
  if (value === null) return null;
  if (typeof value !== 'number') return { kind: 'text', text: String(value) };
  return Number.isFinite(value) ? { kind: 'number', value, style: styleOf(column) } : null;
}

function tableSheet(table: PublishedTable, language: Language): Sheet {
  return {
    name: table.id.slice(0, LONGEST_NAME),
    headings: table.columns.map(({ heading }) => heading[language]),
    rows: Array.from({ length: table.rowCount }, (_, row) =>
      table.columns.map((column) => cellOf(table, column, row)),
    ),
  };
}

const text = (words: string): SheetCell => ({ kind: 'text', text: words });

/** The notes of the edition stand above the terms. */
function definitionSheet({ language, definitions, notes = [] }: ReportModel): Sheet {
  return {
    name: 'definitions',
    headings: [say(language, 'page.sheet_term'), say(language, 'page.sheet_meaning')],
    rows: [
      ...notes.map((note) => [text(say(language, 'page.notes')), text(note)]),
      ...definitions.map(({ term, meaning }) => [text(term), text(meaning)]),
    ],
  };
}

/** One sheet a table in the order of the report, then the definitions. The names of sheets are the ids of tables. */
export function reportSheets(tables: readonly PublishedTable[], model: ReportModel): Sheet[] {
  return [...tables.map((table) => tableSheet(table, model.language)), definitionSheet(model)];
}
