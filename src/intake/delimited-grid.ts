// Delimited text as a grid: which delimiter it has, and its rows.
import { delimitedTokenizer } from './delimited-tokenizer.ts';
import type { TextChunk } from './file-chunks.ts';
import type { Grid } from './grid.ts';
import type { ReadLimits } from './source-table.ts';
import { columnName } from './table-head.ts';

const delimiters = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const sampledRows = 200;

/** How well a delimiter fits: the share of rows of the most frequent width, times what that width tells. */
function fitness(
  sample: string,
  whole: boolean,
  delimiter: Delimiter,
  limits: ReadLimits,
  known: (name: string) => boolean,
): number {
  const widths = new Map<number, number>();
  let rows = 0;
  let hits = 0;
  const sink = {
    row(cells: readonly (string | null)[], count: number): void {
      const own = cells.slice(0, count);
      if (rows >= sampledRows || own.every((cell) => cell === null)) return;
      rows += 1;
      widths.set(count, (widths.get(count) ?? 0) + 1);
      if (rows <= 20 && count > 1)
        hits = Math.max(hits, own.filter((cell) => known(columnName(cell))).length);
    },
    fault(): void {
      rows += 1;
    },
    notice(): void {},
  };
  delimitedTokenizer({ delimiter, lossy: false, limits, body: null }, sink).push(sample, whole);
  const scores = [...widths].map(([width, count]) => (count / rows) * Math.log2(width));
  return Math.max(0, ...scores) + hits;
}

/**
 * The delimiter of a text, by its beginning (`whole`: all of it): the one that cuts most rows into the same number
 * of cells, more cells and known names counting for it; a comma where none cuts anything. `sep=;` on the first line
 * is believed, as Excel does.
 */
export function chooseDelimiter(
  sample: string,
  whole: boolean,
  limits: ReadLimits,
  known: (name: string) => boolean = () => false,
): Delimiter {
  const stated = /^"?sep=([,;|\t])/i.exec(sample)?.[1];
  const named = delimiters.find((delimiter) => delimiter === stated);
  if (named !== undefined) return named;
  let best: Delimiter = ',';
  let bestFitness = 0;
  for (const delimiter of delimiters) {
    const value = fitness(sample, whole, delimiter, limits, known);
    if (value > bestFitness + 1e-9) [best, bestFitness] = [delimiter, value];
  }
  return best;
}

/** What a grid of delimited text needs; `text` starts reading anew on every call. */
export interface DelimitedSource {
  readonly text: () => AsyncIterable<TextChunk>;
  readonly bytes: number;
  readonly delimiter: Delimiter;
  readonly lossy: boolean;
  readonly limits: ReadLimits;
}

/** Delimited text as a grid. A row that is shorter or longer than the header is a fault: its cells may have moved. */
export function delimitedGrid({ text, bytes, delimiter, lossy, limits }: DelimitedSource): Grid {
  return {
    shortRows: 'fault',
    extraCells: 'fault',
    async *read(sink, body) {
      const tokenizer = delimitedTokenizer({ delimiter, lossy, limits, body }, sink);
      for await (const chunk of text()) {
        tokenizer.push(chunk.text, chunk.final);
        yield bytes === 0 ? 1 : Math.min(1, chunk.bytesRead / bytes);
      }
    },
  };
}
