// Cuts delimited text into rows: fast, bounded in memory, and with a defined way on after a broken quote.
import type { Cell } from '../foundation/columns.ts';
import type { GridBody, GridSink } from './grid.ts';
import type { ReadLimits } from './source-table.ts';

export interface TokenizerOptions {
  readonly delimiter: string;
  /** Whether U+FFFD stands for bytes that could not be decoded, so that its row is a fault. */
  readonly lossy: boolean;
  readonly limits: ReadLimits;
  readonly body: GridBody | null;
}

/** Takes text in pieces, however they are cut, and pushes rows and faults into its sink. */
export interface Tokenizer {
  push(text: string, final: boolean): void;
}

/** Finds one character at or after a place; remembers the last find, since the reader mostly moves forward. */
function finder(needle: string): { in(text: string): void; from(place: number): number } {
  let text = '';
  let asked = 0;
  let found = -1;
  return {
    in(next) {
      text = next;
      found = -1;
    },
    from(place) {
      if (place >= asked && place <= found) return found;
      asked = place;
      const index = text.indexOf(needle, place);
      found = index < 0 ? Number.POSITIVE_INFINITY : index;
      return found;
    },
  };
}

/** What became of one attempt to read: a step forward, or the need for more text first. */
type Outcome = 'moved' | 'starved';

const quote = 34;
const carriageReturn = 13;
const lineFeed = 10;

/**
 * RFC 4180 with defined behaviour where it is silent. Libraries either stop at a broken quote, or swallow the rest
 * of the file into one cell, or guess; a register must lose one line and name it. Hence this small reader:
 *
 * - A cell is quoted if its first character is a quote; quotes elsewhere are ordinary characters.
 * - A closing quote is followed by the delimiter, a line break or the end. If it is not, or does not come within
 *   `limits.lookAhead`, or the file ends first, the record's first physical line is a fault (`unclosed_quote`) and
 *   reading resumes at the next physical line.
 * - So it does if a record spans several lines and has not as many cells as the header (empty cells at the end aside).
 * - A cell over `limits.cell` makes its record a fault (`cell_too_large`); reading goes on after the record.
 * - A line longer than `limits.lookAhead` is a fault and is passed over without being held.
 * - Lines end with LF, CR LF or CR. A row's place is the number of the physical line that it begins on.
 */
export function delimitedTokenizer(options: TokenizerOptions, sink: GridSink): Tokenizer {
  const { delimiter, lossy, limits, body } = options;
  const separator = delimiter.charCodeAt(0);
  const delimiters = finder(delimiter);
  const feeds = finder('\n');
  const returns = finder('\r');
  const quotes = finder('"');
  const nuls = finder('\0');
  const replacements = finder('\uFFFD');
  const finders = [delimiters, feeds, returns, quotes, nuls, replacements];

  let waiting: string[] = [];
  let waitingLength = 0;
  let wanted = 0;
  let buffer = '';
  let at = 0;
  let line = 1;
  let ended = false;
  let passingOver = false;
  const cells: Cell[] = [];

  const lineEnd = (place: number): number => Math.min(feeds.from(place), returns.from(place));
  /** The start of the line after a break at `end`, or null if a following LF may still be on its way. */
  const afterBreak = (end: number): number | null => {
    if (buffer.charCodeAt(end) === lineFeed) return end + 1;
    if (end + 1 >= buffer.length && !ended) return null;
    return buffer.charCodeAt(end + 1) === lineFeed ? end + 2 : end + 1;
  };

  /** Passes over the line at `at`; if its end is too far away to be held, the rest of it goes as it comes. */
  const passLine = (): Outcome => {
    const end = lineEnd(at);
    const next = end === Number.POSITIVE_INFINITY ? null : afterBreak(end);
    if (next !== null) {
      at = next;
      line += 1;
      passingOver = false;
      return 'moved';
    }
    if (end !== Number.POSITIVE_INFINITY) return 'starved';
    at = buffer.length;
    passingOver = !ended;
    return ended ? 'moved' : 'starved';
  };

  const giveUpLine = (reason: 'unclosed_quote' | 'cell_too_large', position: number | null): Outcome => {
    const end = lineEnd(at);
    const held =
      end !== Number.POSITIVE_INFINITY
        ? afterBreak(end) !== null
        : ended || buffer.length - at > limits.lookAhead;
    if (!held) return 'starved';
    sink.fault(line, position, reason);
    return passLine();
  };

  /** The place of the quote that ends the cell opened at `open`, or why there is none. */
  const closingQuote = (open: number): number | 'broken' | 'starved' => {
    for (let place = open + 1; ; ) {
      const found = quotes.from(place);
      if (found - at > limits.lookAhead && (ended || buffer.length - at > limits.lookAhead)) return 'broken';
      if (found === Number.POSITIVE_INFINITY) return ended ? 'broken' : 'starved';
      if (found + 1 >= buffer.length) return ended ? found : 'starved';
      const next = buffer.charCodeAt(found + 1);
      if (next === quote) place = found + 2;
      else if (next === separator || next === lineFeed || next === carriageReturn) return found;
      else return 'broken';
    }
  };

  const linesBetween = (from: number, to: number): number => {
    let count = 0;
    for (let place = from; place < to; count += 1) {
      const end = lineEnd(place);
      if (end >= to) return count + 1;
      place = afterBreak(end) ?? to;
    }
    return count;
  };

  const fitsHeader = (count: number): boolean => {
    if (body === null || line <= body.headerRow) return true;
    for (let position = body.width; position < count; position += 1) {
      if (cells[position] !== null) return false;
    }
    return count >= body.width;
  };

  const emit = (count: number, end: number, tooLarge: number): void => {
    if (tooLarge >= 0) sink.fault(line, tooLarge, 'cell_too_large');
    else if (nuls.from(at) < end) sink.fault(line, null, 'nul');
    else if (lossy && replacements.from(at) < end) sink.fault(line, null, 'bad_encoding');
    else sink.row(cells, count, line);
  };

  const record = (): Outcome => {
    let count = 0;
    let tooLarge = -1;
    let place = at;
    for (;;) {
      let text: string;
      if (buffer.charCodeAt(place) === quote) {
        const close = closingQuote(place);
        if (close === 'starved') return 'starved';
        if (close === 'broken') return giveUpLine('unclosed_quote', count);
        text = buffer.slice(place + 1, close);
        if (text.includes('"')) text = text.replaceAll('""', '"');
        place = close + 1;
      } else {
        if (place >= buffer.length && !ended) return 'starved';
        const found = Math.min(delimiters.from(place), lineEnd(place));
        const end = Math.min(found, buffer.length);
        if (end - at > limits.lookAhead) return giveUpLine('cell_too_large', count);
        if (found > end && !ended) return 'starved';
        text = buffer.slice(place, end);
        place = end;
      }
      if (text.length > limits.cell && tooLarge < 0) tooLarge = count;
      cells[count] = text === '' ? null : text;
      count += 1;
      if (buffer.charCodeAt(place) !== separator || place >= buffer.length) break;
      place += 1;
    }
    const next = place >= buffer.length ? buffer.length : afterBreak(place);
    if (next === null) return 'starved';
    const lines = lineEnd(at) < place ? linesBetween(at, place) : 1;
    if (lines > 1 && !fitsHeader(count)) return giveUpLine('unclosed_quote', null);
    emit(count, place, tooLarge);
    at = next;
    line += lines;
    return 'moved';
  };

  return {
    push(text, final) {
      waiting.push(text);
      waitingLength += text.length;
      if (!final && waitingLength < wanted) return;
      buffer = buffer.slice(at) + waiting.join('');
      waiting = [];
      waitingLength = 0;
      at = 0;
      ended = final;
      for (const search of finders) search.in(buffer);
      while (at < buffer.length) {
        if ((passingOver ? passLine() : record()) === 'starved') break;
      }
      // Growing by half keeps the work on one long record linear in its length.
      wanted = (buffer.length - at) >> 1;
    },
  };
}
