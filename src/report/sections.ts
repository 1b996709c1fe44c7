// The report as a whole: published tables, figures and charts become sections with lead sentences and notes.
//
// For the pipeline that writes a report:
//
//     const model = assembleReport({
//       language, edition, scheme, office, scope, run,   // scope: 全市, 全县 …: the place of the sentences
//       period, lastYear, previous,                      // periods.ts: Period, samePeriodLastYear, previousPeriod
//       tables,                                          // every PublishedTable of the report, any order
//       figures,                                         // one Figure for each measure cell, by figureId
//       charts,                                          // ChartBlocks; each goes to the section of its table
//     });
//     const html = renderPage(model, { script });        // page/page.ts; script: the bundle of the charts
//
// Tables are recognised by their ids (total-by-period, topic-counts …) and may be missing: what they would
// have filled prints as 【待补:…】 and stands in `model.missing`. A table with two keys prints as a cross
// table. Sentences and tables take columns by name, so a column that a table lacks is left out.
import type { Language } from '../foundation/messages/index.ts';
import type { Period } from '../foundation/periods.ts';
import type { ChartBlock, FigureBook, PublishedTable, ReportModel } from './model.ts';

/** What a report is assembled from. */
export interface ReportParts {
  readonly language: Language;
  readonly edition: ReportModel['edition'];
  /** Whose topics the topic tables carry: ours, the source's own labels, or the national classes. */
  readonly scheme: 'hub' | 'source' | 'national';
  /** The office that issues the report; empty where it is not configured. */
  readonly office: string;
  /** The place as sentences name it: 全市; in English "the city". */
  readonly scope: string;
  readonly run: string;
  readonly period: Period;
  readonly lastYear: Period;
  readonly previous: Period;
  readonly tables: readonly PublishedTable[];
  readonly figures: FigureBook;
  readonly charts: readonly ChartBlock[];
}

/** Assembles a report. Pure: the same parts give the same report. */
export declare function assembleReport(parts: ReportParts): ReportModel;
