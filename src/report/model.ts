// What a report is made of, as plain data: published tables, figures, charts and sentences.
import type { TypedColumn } from '../foundation/columns.ts';
import type { CellStatus, Withheld } from '../foundation/marks.ts';
import type { Entry, Language } from '../foundation/messages/index.ts';

/**
 * The unit of a figure. `pieces` 件次, `batches` 批次, `persons` 人次, `per_10k` 件次/万人, `ratio` 0.05 = 5 %,
 * `points` the difference of two ratios (0.012 = 1.2 百分点), `probability` a p-value or q-value (0.013; < 0.001).
 */
export type Unit =
  | 'pieces'
  | 'batches'
  | 'persons'
  | 'per_10k'
  | 'ratio'
  | 'points'
  | 'probability'
  | 'residents'
  | 'days'
  | 'count';

/**
 * One column of a published table; `key` columns name the row, `label` columns say it in words, in the
 * language of the report. The label of key column `topic` is the column `topic_name`; a table with one key may call it `name`.
 */
export interface PublishedColumn {
  readonly role: 'key' | 'label' | 'measure';
  readonly heading: Entry;
  readonly unit: Unit | null;
  readonly data: TypedColumn;
  /** Why a cell without a value has none although there is a number, row by row; absent where no cell is withheld. */
  readonly statuses?: readonly (CellStatus | null)[];
}

/** A table that may leave the warehouse: always by way of `publish`. */
export interface PublishedTable {
  readonly id: string;
  readonly title: Entry;
  /** The model it was read with, from the package root: `sql/tables/topic-counts.sql`. */
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly columns: readonly PublishedColumn[];
  readonly rowCount: number;
  /** How many registrations its figures count; null where that would tell of suppressed cells. */
  readonly rowsCounted: number | null;
  /** What its edition does not show; absent where it shows everything. */
  readonly withheld?: Withheld;
}

/**
 * One number of a report. Its id is `table/row key/column`, `topic-counts/01/pieces`, as `figureId` of
 * figure-id.ts builds it: every measure cell of every published table has one, also where it is empty.
 * `n` is the denominator of a share; `interval` is the 95 % interval of a share or change.
 */
export interface Figure {
  readonly id: string;
  readonly value: number | null;
  readonly unit: Unit | null;
  readonly n: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Null where the figure is withheld. */
  readonly rowsCounted: number | null;
  /** Why the value is withheld; absent where it is not. */
  readonly status?: CellStatus;
}

/** All figures of a report, by id. */
export type FigureBook = ReadonlyMap<string, Figure>;

/**
 * A piece of a sentence: words, a figure in its printed form, or a slot that nothing fills (【待补:name】).
 * `part` says which number of the figure is printed, where it is not its value: its denominator or an end of
 * its interval.
 */
export type Segment =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'figure'; readonly id: string; readonly text: string; readonly part?: FigurePart }
  | { readonly kind: 'missing'; readonly name: string };

export type FigurePart = 'n' | 'low' | 'high';

export type Sentence = readonly Segment[];

/** A chart with the table behind it. */
export interface ChartBlock {
  /** File name without ending: `charts/total-by-month.svg`. */
  readonly id: string;
  readonly title: string;
  /** What the chart shows, in words, for those who cannot see it. */
  readonly description: string;
  readonly svg: string;
  /** The chart compiled to Vega, for the interactive view of the page. */
  readonly vega: object;
  readonly table: PublishedTable;
  /** The measures of the table to print under the chart, in this order; all of them where absent. */
  readonly measures?: readonly string[];
}

/** A number of the first page, with what it is and how it has changed. */
export interface KeyFigure {
  readonly label: string;
  readonly value: Segment;
  readonly unit: string;
  readonly change: Sentence;
}

export interface ReportSection {
  readonly id: string;
  readonly heading: string;
  readonly sentences: readonly Sentence[];
  readonly charts: readonly ChartBlock[];
  /** Tables without a chart. */
  readonly tables: readonly PublishedTable[];
  readonly notes: readonly string[];
}

export interface ReportModel {
  readonly language: Language;
  readonly edition: 'office' | 'internal' | 'public';
  readonly title: string;
  readonly office: string;
  readonly run: string;
  /** The period in words: 2020年1—12月. */
  readonly period: string;
  /** The periods it is compared with, in words: the same where it is a year, null where it is not covered whole. */
  readonly comparedWith: { readonly lastYear: string; readonly previous: string } | null;
  /** What the edition does not show, and how it shows the rest; none in full. */
  readonly notes?: readonly string[];
  readonly headline: readonly Sentence[];
  readonly keyFigures: readonly KeyFigure[];
  readonly sections: readonly ReportSection[];
  readonly definitions: readonly { readonly term: string; readonly meaning: string }[];
  /** Names of slots that nothing filled. */
  readonly missing: readonly string[];
}
