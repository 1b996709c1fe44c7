// The report as a whole: published tables, figures and charts become sections with lead sentences and notes.
//
// For the pipeline that writes a report:
//
//     const model = assembleReport({
//       language, edition, scheme, office, scope, run,   // scope: 全市, 全县 …: the place of the sentences
//       period, lastYear, previous, coverage,            // of a ReportScope
//       tables,                                          // every PublishedTable of the report, any order
//       figures,                                         // one Figure for each measure cell, by figureId
//       charts,                                          // ChartBlocks; each goes to the section of its table
//     });
//     const html = renderPage(model, { script });        // page/page.ts; script: the bundle of the charts
//
// Tables are recognised by their ids (total-by-period, topic-counts …) and may be missing: what they would
// have filled prints as 【待补:…】 and stands in `model.missing`. A table with two keys prints as a cross
// table. Sentences and tables take columns by name, so a column that a table lacks is left out.
import { type Language, say } from '../foundation/messages/index.ts';
import { monthsOf, type Period } from '../foundation/periods.ts';
import type { Coverage } from './coverage.ts';
import { definitions } from './definitions.ts';
import { formatPeriod } from './format.ts';
import type { ChartBlock, FigureBook, PublishedTable, ReportModel, ReportSection } from './model.ts';
import { printedTable } from './printed-table.ts';
import type { Scheme } from './scope.ts';
import { sectionNotes } from './section-notes.ts';
import { isPartial, type Speech } from './sentences/speech.ts';
import { keyFigures } from './sentences/totals.ts';
import { type SectionId, writeHeadline, writeSentences } from './sentences/write-sentences.ts';
import { hasNumbers, isSilent } from './silent-tables.ts';

/** What a report is assembled from. */
export interface ReportParts {
  readonly language: Language;
  readonly edition: ReportModel['edition'];
  /** Whose topics the topic tables carry: ours, the source's own labels, or the national classes. */
  readonly scheme: Scheme;
  /** The office that issues the report; empty where it is not configured. */
  readonly office: string;
  /** The place as sentences name it: 全市; in English "the city". */
  readonly scope: string;
  readonly run: string;
  readonly period: Period;
  readonly lastYear: Period;
  readonly previous: Period;
  /** What of these periods the register covers. */
  readonly coverage: Coverage;
  /** The day on which a statistical month ends; 31, the calendar's own end, where absent. */
  readonly monthEnd?: number;
  readonly tables: readonly PublishedTable[];
  readonly figures: FigureBook;
  readonly charts: readonly ChartBlock[];
  /** What the edition does not show; see `editionNotes`. */
  readonly notes?: readonly string[];
  /** Further notes of single sections: what holds for this report only. */
  readonly furtherNotes?: Partial<Readonly<Record<SectionId, readonly string[]>>>;
}

const SECTIONS: readonly { readonly id: SectionId; readonly tables: readonly string[] }[] = [
  { id: 'focus', tables: ['focus-by-month', 'focus-counts'] },
  { id: 'total', tables: ['total-by-period', 'total-by-month'] },
  { id: 'channels', tables: ['channel-counts', 'channel-by-month', 'level-counts'] },
  { id: 'topics', tables: ['topic-counts', 'topic-by-month', 'cause-counts'] },
  { id: 'purposes', tables: ['purpose-counts'] },
  { id: 'situation', tables: ['situation-counts'] },
  { id: 'areas', tables: ['area-counts', 'area-topic'] },
  { id: 'departments', tables: ['department-counts'] },
  { id: 'warnings', tables: ['warnings', 'warning-weeks-1', 'warning-weeks-2', 'warning-weeks-3'] },
  { id: 'events', tables: ['hot-events', 'event-weeks'] },
  { id: 'outlook', tables: ['outlook', 'long-trend'] },
  { id: 'quality', tables: ['data-quality'] },
];

const SHARES = ['pieces', 'batches', 'persons', 'share', 'share_low', 'share_high'];
const CHANGES = [
  'pieces',
  'last_year',
  'difference',
  'change',
  'change_low',
  'change_high',
  'previous',
  'difference_previous',
  'change_previous',
  'change_previous_low',
  'change_previous_high',
];

/** Tables that sentences speak of, and that are not printed. */
const SPOKEN = ['department-spread'];

/** Two charts on one table: each prints the columns it is about. */
function withMeasures(chart: ChartBlock, charts: readonly ChartBlock[]): ChartBlock {
  const shared = charts.some((other) => other !== chart && other.table.id === chart.table.id);
  if (!shared || chart.measures !== undefined) return chart;
  return { ...chart, measures: chart.id.includes('change') ? CHANGES : SHARES };
}

function section(
  parts: ReportParts,
  speech: Speech,
  id: SectionId,
  tableIds: readonly string[],
): ReportSection {
  const span = { months: monthsOf(parts.period, speech.monthEnd), yearly: parts.period.kind === 'year' };
  const charts = parts.charts
    .filter((chart) => tableIds.includes(chart.table.id))
    .map((chart) => withMeasures(chart, parts.charts))
    .map((chart) => ({ ...chart, table: printedTable(chart.table, span) }));
  const charted = new Set(charts.map((chart) => chart.table.id));
  const tables = tableIds.flatMap((tableId) => {
    const table = speech.tables.get(tableId);
    return table === undefined || charted.has(tableId) || isSilent(table) || !hasNumbers(table)
      ? []
      : [printedTable(table, span)];
  });
  return {
    id,
    heading: say(parts.language, `page.section_${id}`),
    sentences: writeSentences(speech, id),
    charts,
    tables,
    notes: [...sectionNotes(parts.language, parts.scheme, id), ...(parts.furtherNotes?.[id] ?? [])],
  };
}

/** What only the office's own edition has. */
const OFFICE_ONLY: ReadonlySet<SectionId> = new Set(['warnings', 'events', 'outlook']);

/** Whether a section has tables, and all of them say nothing; or has none, and is not of this edition. */
function isLeftOut({ tables }: Speech, { id, tables: ids }: (typeof SECTIONS)[number]): boolean {
  const own = ids.flatMap((table) => tables.get(table) ?? []);
  if (own.length === 0) return OFFICE_ONLY.has(id);
  return own.every(isSilent);
}

/** Tables and charts that no section knows. */
function remainder(parts: ReportParts): string[] {
  const known = new Set([...SPOKEN, ...SECTIONS.flatMap(({ tables }) => tables)]);
  const ids = [...parts.tables, ...parts.charts.map((chart) => chart.table)].map((table) => table.id);
  return [...new Set(ids)].filter((id) => !known.has(id));
}

function missingNames({
  headline,
  sections,
  keyFigures: keys,
}: Pick<ReportModel, 'headline' | 'sections' | 'keyFigures'>): string[] {
  const sentences = [
    ...headline,
    ...keys.flatMap(({ value, change }) => [[value], change]),
    ...sections.flatMap((part) => part.sentences),
  ];
  const names = sentences.flat().flatMap((segment) => (segment.kind === 'missing' ? [segment.name] : []));
  return [...new Set(names)];
}

/** Assembles a report. Pure: the same parts give the same report. */
export function assembleReport(parts: ReportParts): ReportModel {
  const { language, monthEnd = 31 } = parts;
  const tables = [...parts.charts.map((chart) => chart.table), ...parts.tables];
  const speech: Speech = {
    language,
    scope: parts.scope,
    period: parts.period,
    previous: parts.previous,
    coverage: parts.coverage,
    monthEnd,
    tables: new Map(tables.map((table) => [table.id, table])),
    figures: parts.figures,
  };
  const rest = remainder(parts);
  const shown = rest.length === 0 ? SECTIONS : [...SECTIONS, { id: 'more' as const, tables: rest }];
  const content = {
    headline: writeHeadline(speech),
    keyFigures: keyFigures(speech),
    sections: shown
      .filter((part) => !isLeftOut(speech, part))
      .map(({ id, tables: ids }) => section(parts, speech, id, ids)),
  };
  return {
    language,
    edition: parts.edition,
    title: say(language, 'page.title', { scope: parts.scope }),
    office: parts.office,
    run: parts.run,
    period: formatPeriod(parts.period, language, monthEnd),
    comparedWith: isPartial(speech)
      ? null
      : {
          lastYear: formatPeriod(parts.lastYear, language, monthEnd),
          previous: formatPeriod(parts.previous, language, monthEnd),
        },
    ...(parts.notes === undefined ? {} : { notes: parts.notes }),
    ...content,
    definitions: definitions(language),
    missing: missingNames(content),
  };
}
