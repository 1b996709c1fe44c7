// Cuts JSON text into its rows, each as text of its own, while it streams by.

/** Takes the text of one row and its place: its number in the array, or its line. */
export interface JsonRowSink {
  row(text: string, place: number): void;
  /** A row that is longer than `longest`, or that stands where no row can. */
  fault(place: number, reason: 'cell_too_large' | 'bad_json'): void;
}

export interface JsonSplitter {
  push(text: string, final: boolean): void;
  /** Whether rows were found, and whether they came to a proper end. */
  state(): { readonly found: boolean; readonly complete: boolean };
}

/** One object a line (NDJSON); empty lines are not rows. */
export function lineSplitter(sink: JsonRowSink, longest: number): JsonSplitter {
  let rest = '';
  let line = 0;
  let passingOver = false;
  const take = (text: string): void => {
    line += 1;
    if (passingOver) passingOver = false;
    else if (text.trim() !== '') sink.row(text, line);
  };
  return {
    push(text, final) {
      let from = 0;
      for (;;) {
        const end = text.indexOf('\n', from);
        if (end < 0) break;
        take(rest + text.slice(from, end));
        rest = '';
        from = end + 1;
      }
      rest += passingOver ? '' : text.slice(from);
      if (rest.length > longest) {
        sink.fault(line + 1, 'cell_too_large');
        rest = '';
        passingOver = true;
      }
      if (final && (rest !== '' || passingOver)) take(rest);
    },
    state: () => ({ found: true, complete: true }),
  };
}

/**
 * The objects of the first array of objects in a text, at any depth (`[…]`, `{"data": […]}`). What follows the
 * array is not read. A row whose brackets do not match cannot be told from those after it: they are one fault.
 */
export function arraySplitter(sink: JsonRowSink, longest: number): JsonSplitter {
  const structure = /["[\]{}]/g;
  const inside = /["\\]/g;
  let buffer = '';
  let at = 0;
  let depth = 0;
  let inString = false;
  /** Where the current row, or what stands between two rows, begins; what is before it is let go. */
  let start = 0;
  let passingOver = false;
  let arrayDepth = 0;
  let candidate = 0;
  let place = 0;
  let done = false;

  const between = (end: number): void => {
    if (/^[\s,]*$/.test(buffer.slice(start, end))) return;
    place += 1;
    sink.fault(place, 'bad_json');
  };
  const openBracket = (bracket: string, index: number): void => {
    depth += 1;
    if (arrayDepth === 0) {
      if (candidate > 0 && bracket === '{' && buffer.slice(start, index).trim() === '') {
        arrayDepth = candidate;
        start = index;
      }
      candidate = bracket === '[' ? depth : 0;
      if (bracket === '[') start = index + 1;
    } else if (depth === arrayDepth + 1) {
      between(index);
      start = index;
    }
  };
  const closeBracket = (index: number): void => {
    depth -= 1;
    candidate = 0;
    if (arrayDepth === 0) return;
    if (depth === arrayDepth) {
      place += 1;
      if (passingOver) passingOver = false;
      else sink.row(buffer.slice(start, index + 1), place);
      start = index + 1;
    } else if (depth < arrayDepth) {
      between(index);
      done = true;
    }
  };
  /** Moves to the end of the string that `at` is in; false where it is not there yet. */
  const passString = (): boolean => {
    for (;;) {
      inside.lastIndex = at;
      const found = inside.exec(buffer);
      if (found === null || (found[0] === '\\' && found.index + 1 >= buffer.length)) {
        at = found === null ? buffer.length : found.index;
        return false;
      }
      at = found.index + (found[0] === '\\' ? 2 : 1);
      if (found[0] === '"') return true;
    }
  };
  const scan = (): void => {
    while (!done) {
      if (inString && !passString()) return;
      inString = false;
      structure.lastIndex = at;
      const found = structure.exec(buffer);
      if (found === null) {
        at = buffer.length;
        return;
      }
      at = found.index + 1;
      const [bracket] = found;
      if (bracket === '"') {
        inString = true;
        candidate = 0;
      } else if (bracket === '[' || bracket === '{') openBracket(bracket, found.index);
      else closeBracket(found.index);
    }
  };
  /** Lets go of what has been read and is not part of a row. */
  const trim = (): void => {
    if (arrayDepth > 0 && at - start > longest && !passingOver) {
      passingOver = true;
      sink.fault(place + 1, 'cell_too_large');
    }
    if (candidate > 0 && buffer.slice(start).trim() !== '') candidate = 0;
    const keep = (arrayDepth > 0 || candidate > 0) && !passingOver ? start : at;
    buffer = buffer.slice(keep);
    at -= keep;
    start = Math.max(0, start - keep);
  };

  return {
    push(text, final) {
      if (done) return;
      buffer += text;
      scan();
      trim();
      if (final && !done && arrayDepth > 0 && !passingOver && buffer.slice(start).trim() !== '') {
        sink.fault(place + 1, 'bad_json');
      }
    },
    state: () => ({ found: arrayDepth > 0, complete: done }),
  };
}
