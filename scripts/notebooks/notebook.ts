// Reads a notebook (the HTML of Observable Notebook Kit): a title, and cells of text and of code in their order.

/** A cell as it stands in its file; `line` is that of its opening tag, from 1. */
export interface Cell {
  readonly id: string;
  readonly kind: 'text' | 'code';
  readonly line: number;
  readonly lines: readonly string[];
}

export interface Notebook {
  readonly title: string;
  readonly language: 'zh' | 'en';
  readonly cells: readonly Cell[];
  /** How many lines the file has. */
  readonly length: number;
}

/** A notebook that cannot be read or whose cell failed: the message names file, line and cell. */
export class NotebookError extends Error {}

const kinds: Readonly<Record<string, Cell['kind']>> = { 'text/markdown': 'text', module: 'code' };

const opening = /^\s*<script\b([^>]*)>\s*$/;
const closing = /^\s*<\/script>\s*$/;

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

function openedCell(tag: string, line: number, file: string): Cell {
  const [id, type] = [attribute(tag, 'id'), attribute(tag, 'type')];
  const kind = kinds[type ?? ''];
  if (id === null) throw new NotebookError(`${file}:${line}: a cell without an id`);
  if (kind === undefined) {
    throw new NotebookError(`${file}:${line}: cell "${id}": the type must be text/markdown or module`);
  }
  return { id, kind, line, lines: [] };
}

/** Cuts the file into cells; tags of cells stand on lines of their own. */
function cellsOf(lines: readonly string[], file: string): Cell[] {
  const cells: Cell[] = [];
  let open: (Cell & { lines: string[] }) | null = null;
  for (const [index, text] of lines.entries()) {
    const tag = opening.exec(text)?.[1];
    if (open !== null && closing.test(text)) {
      cells.push(open);
      open = null;
    } else if (open !== null) {
      open.lines.push(text);
    } else if (tag !== undefined) {
      open = { ...openedCell(tag, index + 1, file), lines: [] };
    }
  }
  if (open !== null) throw new NotebookError(`${file}:${open.line}: cell "${open.id}" does not end`);
  return cells;
}

/**
 * Reads the text of a notebook. Throws a `NotebookError` where a cell has no id, another's id, an unknown type or no
 * end, and where code has no sentence before it: what nobody explains nobody checks.
 */
export function readNotebook(text: string, file: string): Notebook {
  const lines = text.split(/\r?\n/);
  const cells = cellsOf(lines, file);
  const seen = new Set<string>();
  for (const [index, { id, kind, line }] of cells.entries()) {
    if (seen.has(id)) throw new NotebookError(`${file}:${line}: a second cell "${id}"`);
    seen.add(id);
    const before = cells[index - 1];
    if (kind === 'code' && (before?.kind !== 'text' || before.lines.join('').trim() === '')) {
      throw new NotebookError(`${file}:${line}: cell "${id}" has no sentence before it`);
    }
  }
  return {
    title: /<title>([^<]*)<\/title>/.exec(text)?.[1]?.trim() ?? file,
    language: /<html[^>]*\blang="en/.test(text) ? 'en' : 'zh',
    cells,
    length: lines.length,
  };
}

/** What every cell may use beside its imports; docs/notebooks.md says what each is. */
export const given = ['begin', 'say', 'display', 'chart', 'table', 'html', 'query', 'run'] as const;

/** The name under which a running notebook finds its bench. */
export const BENCH = 'weathervane.notebook';

/** A line of prose inside a template: `${…}` stays as it is, what would end or escape the template is escaped. */
function templateLine(line: string): string {
  let depth = 0;
  return line.replaceAll(/\$\{|[{}`\\]/g, (found) => {
    if (depth === 0 && found === '${') depth = 1;
    else if (depth > 0 && found.endsWith('{')) depth += 1;
    else if (depth > 0 && found === '}') depth -= 1;
    else if (depth === 0 && /[`\\]/.test(found)) return `\\${found}`;
    return found;
  });
}

/**
 * The cells as one ES module in which every line of code has the number it has in the notebook: the lines of an error
 * are those of the file.
 */
export function moduleText({ cells, length }: Notebook): string {
  const lines = new Array<string>(length).fill('');
  lines[0] = `const { ${given.join(', ')} } = globalThis[Symbol.for('${BENCH}')];`;
  for (const { id, kind, line, lines: own } of cells) {
    const begin = `begin(${JSON.stringify(id)});`;
    lines[line - 1] = kind === 'text' ? `${begin} say\`` : begin;
    for (const [index, text] of own.entries()) {
      lines[line + index] = kind === 'text' ? templateLine(text) : text;
    }
    if (kind === 'text') lines[line + own.length] = '`;';
  }
  return `${lines.join('\n')}\n`;
}
