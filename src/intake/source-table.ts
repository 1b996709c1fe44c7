// What intake hands on: a table read from a file, as columns of text, with everything that was wrong about it.
import type { Cell, TextBatch } from '../foundation/columns.ts';
import type { MessageKey } from '../foundation/messages/index.ts';

export type SourceFormat = 'csv' | 'tsv' | 'xlsx' | 'html' | 'json' | 'ndjson' | 'parquet';

/** Why a row could not be read. Validation has reasons of its own; see mapping. */
export type FaultReason =
  | 'too_many_columns'
  | 'too_few_columns'
  | 'unclosed_quote'
  | 'nul'
  | 'cell_too_large'
  | 'bad_encoding'
  | 'bad_json';

/** A row that could not be read: its 1-based place in the file, the column where that is known, the reason. */
export interface RowFault {
  readonly row: number;
  readonly field: string | null;
  readonly reason: FaultReason;
}

type NoticeKind =
  | 'hidden_sheet'
  | 'other_sheet'
  | 'title_rows'
  | 'no_header'
  | 'renamed_column'
  | 'lossy_encoding'
  | 'error_cells'
  | 'outside_cells'
  | 'merged_cells'
  | 'unreadable_part';

type NoticeMessage = Extract<MessageKey, `intake.notice.${string}`>;

/** Something worth saying that costs no row; `row` and `column` are the first place it was met. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: NoticeMessage;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  readonly used: boolean;
}

/** Some rows of a table: the readable ones by columns, the others as faults; `progress` runs from 0 to 1. */
export interface ReadBatch {
  readonly rows: TextBatch;
  readonly faults: readonly RowFault[];
  readonly notices: readonly Notice[];
  readonly progress: number;
}

/**
 * A table in a file. Rows of the file = rows of all batches + faults; blank rows, titles and repeated
 * headers are not rows. An empty cell is null, any other cell is the text as it stands.
 */
export interface SourceTable {
  readonly file: string;
  readonly format: SourceFormat;
  readonly encoding: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly sheets: readonly SheetInfo[];
  /** Trimmed, unique, never empty. */
  readonly columns: readonly string[];
  /** The 1-based place of the header; 0 where the format names its columns itself. */
  readonly headerRow: number;
  readonly notices: readonly Notice[];
  /** Reads the file from its start, on every call. */
  batches(): AsyncIterable<ReadBatch>;
}

/** What a reader of one format knows of a table; hash and size are known of every file. */
export type OpenedTable = Omit<SourceTable, 'file' | 'sha256' | 'bytes'>;

/** What a Parquet file holds, every value cast to text; rows are numbered from 1. */
export interface ParquetContents {
  readonly columns: readonly string[];
  readonly rowCount: number;
  batches(): AsyncIterable<TextBatch>;
}

/** Reads Parquet; given by the warehouse, which owns the engine. */
export type ParquetReader = (path: string) => Promise<ParquetContents>;

/** How to read a file where it does not say so itself, and limits (characters) that tests lower. */
export interface OpenOptions {
  readonly sheet?: string | undefined;
  /** 1-based place of the header row; 0: the table has none. */
  readonly headerRow?: number | undefined;
  readonly encoding?: string | undefined;
  readonly parquet?: ParquetReader | undefined;
  /** Whether a name is a known column name; helps to find the header below titles. */
  readonly knownHeader?: ((name: string) => boolean) | undefined;
  readonly limits?: Partial<ReadLimits> | undefined;
}

/** Limits in characters (`rows`: rows) that keep memory bounded whatever the file holds. */
export interface ReadLimits {
  /** The longest cell that is read. */
  readonly cell: number;
  /** How far a quoted cell or a line is followed to find its end. */
  readonly lookAhead: number;
  /** The most text in one batch. */
  readonly batch: number;
  /** The most rows in one batch. */
  readonly rows: number;
}

export const defaultLimits: ReadLimits = {
  cell: 1_000_000,
  lookAhead: 16_000_000,
  batch: 4_000_000,
  rows: 4_000,
};

/** A row while it is being read: reused from row to row, so copy what is kept. */
export type RowCells = readonly Cell[];
