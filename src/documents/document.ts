// A document as plain data: chapters of paragraphs, tables and charts, from which every form of it is written.
import type { Chart } from '../charts/chart.ts';
import type { Language } from '../foundation/messages/index.ts';

/** How a text is set apart: what must be seen, what is beside the point, and what may be read first. */
export type Tone = 'plain' | 'alert' | 'soft' | 'strong';

/** A cell of a table; `file` is a page beside this one that it leads to. */
export type Cell = string | { readonly text: string; readonly tone: Tone; readonly file?: string };

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right' | 'center';
  /** Its share of the width, against the other columns'. */
  readonly weight: number;
}

/** A table; its title stands above it and the head repeats on every page. */
export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Terms with what is known of them, without a head. */
interface FactsBlock {
  readonly kind: 'facts';
  readonly rows: readonly (readonly [term: string, fact: Cell])[];
}

/** A chart; its description is the text for those who cannot see it. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly chart: Chart;
}

/** Lines to be signed by hand: roles, never names. */
interface SignaturesBlock {
  readonly kind: 'signatures';
  readonly roles: readonly string[];
  /** What stands for the signature and for the day. */
  readonly words: { readonly signature: string; readonly day: string };
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | FactsBlock
  | TableBlock
  | ChartBlock
  | SignaturesBlock;

/** A part of a chapter. */
export interface Part {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A chapter or an appendix. */
export interface Chapter extends Part {
  readonly parts: readonly Part[];
  /** Whether it stands on a page of its own. */
  readonly startsPage?: boolean;
}

/** A number that the document begins with. */
export interface KeyFact {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** A document. Numbers of chapters, parts and appendices are set by those who write it. */
export interface DocumentModel {
  readonly language: Language;
  /** How far it may go: 内部资料. */
  readonly mark: string;
  readonly office: string;
  readonly title: string;
  readonly subtitle: string;
  /** What it says in a few sentences, and its key facts. */
  readonly summary: readonly Block[];
  readonly keys: readonly KeyFact[];
  readonly chapters: readonly Chapter[];
  readonly appendices: readonly Chapter[];
  /** The last word, and where the document comes from. */
  readonly closing: string;
  readonly colophon: readonly string[];
}

/** All blocks in the order in which they stand. */
export function blocksOf({ summary, chapters, appendices }: DocumentModel): Block[] {
  return [
    ...summary,
    ...[...chapters, ...appendices].flatMap(({ blocks, parts }) => [
      ...blocks,
      ...parts.flatMap((part) => part.blocks),
    ]),
  ];
}

/** A chart as it was drawn. */
export interface Drawing {
  readonly svg: string;
  readonly png: Uint8Array;
}

/** The drawings of a document's charts, by id. */
export type Drawings = ReadonlyMap<string, Drawing>;

/** The text of a cell and how it is set apart. */
export function cellOf(cell: Cell): Exclude<Cell, string> {
  return typeof cell === 'string' ? { text: cell, tone: 'plain' } : cell;
}
