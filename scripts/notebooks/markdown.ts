// The little of Markdown that notebooks need: headings, paragraphs, lists, **strong** words and `code`.
import { type Html, html } from '../../src/report/page/html.ts';

/** Text with strong words and code; everything else in it is plain. */
function inline(text: string): Html {
  const parts = text.split(/(\*\*[^*]+\*\*|`[^`]+`)/);
  return html`${parts.map((part) => {
    if (part.startsWith('**') && part.length > 4) return html`<strong>${part.slice(2, -2)}</strong>`;
    if (part.startsWith('`') && part.length > 2) return html`<code>${part.slice(1, -1)}</code>`;
    return part;
  })}`;
}

/** Lines of a paragraph as one text: no space where Chinese characters meet. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/(?<=[⺀-鿿＀-￯])\n(?=[⺀-鿿＀-￯])/gu, '')
    .replaceAll('\n', ' ');
}

function items(lines: readonly string[], mark: RegExp): Html {
  const found: string[][] = [];
  for (const line of lines) {
    if (mark.test(line)) found.push([line.replace(mark, '')]);
    else found.at(-1)?.push(line);
  }
  return html`${found.map((item) => html`<li>${inline(joined(item))}</li>`)}`;
}

function block(lines: readonly string[]): Html {
  const [first = ''] = lines;
  if (first.startsWith('### ')) return html`<h3>${inline(first.slice(4))}</h3>`;
  if (/^\s*- /.test(first)) return html`<ul>${items(lines, /^\s*- /)}</ul>`;
  if (/^\s*\d+\. /.test(first)) return html`<ol>${items(lines, /^\s*\d+\. /)}</ol>`;
  return html`<p>${inline(joined(lines))}</p>`;
}

/** The common indentation of lines, taken away. */
function outdented(text: string): string[] {
  const lines = text.split('\n');
  const widths = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const width = Math.min(...widths);
  return lines.map((line) => line.slice(Number.isFinite(width) ? width : 0));
}

/** What a text cell is: the heading of a section, where it begins with one, and the text below it. */
export interface Prose {
  readonly heading: string | null;
  readonly body: Html;
}

/** Reads a text cell. `## ` begins a section and stands first; blank lines part paragraphs. */
export function readProse(text: string): Prose {
  const blocks = outdented(text)
    .join('\n')
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
  const [first, ...rest] = blocks;
  const isSection = first?.[0]?.startsWith('## ') === true;
  const heading = isSection ? (first?.[0]?.slice(3) ?? '') : null;
  const below = isSection ? (first?.slice(1) ?? []) : [];
  const body = isSection ? [...(below.length > 0 ? [below] : []), ...rest] : blocks;
  return { heading, body: html`${body.map(block)}` };
}
