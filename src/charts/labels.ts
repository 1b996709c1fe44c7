// Labels of categories from outside: one line of text each, told apart, and broken where they are long.
import { estimatedWidth } from './estimated-width.ts';

/** The em that fit in one line of a label, and the lines that a label may take. */
const lineWidth = 14;
const lineCount = 2;

/** One line: any white space becomes a single space. */
export function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The parts at which a line may be broken: words of Latin text, also behind a slash, single Chinese characters. */
function pieces(text: string): string[] {
  return text.match(/[!-.0-\u024f]*\/ ?|[!-.0-\u024f]+ ?|[^!-\u024f]/g) ?? [];
}

function cut(text: string, width: number): string {
  const signs = [...text];
  while (signs.length > 0 && estimatedWidth(signs.join('')) + 1 > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** Breaks a label into at most two lines of `width` em, joined by a line feed; what is left over becomes `…`. */
export function wrapLabel(text: string, width = lineWidth): string {
  const lines: string[] = [''];
  for (const piece of pieces(tidy(text))) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && estimatedWidth(line + piece.trimEnd()) > width) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  const shown = lines.slice(0, lineCount).map((line) => line.trim());
  const last = shown.length - 1;
  return shown
    .map((line, index) =>
      estimatedWidth(line) > width || (index === last && lines.length > lineCount)
        ? cut(`${line}`, width)
        : line,
    )
    .join('\n');
}

/** A broken label in one line again: words of Latin text keep a space between them, but not behind a slash. */
export function oneLine(label: string): string {
  return label.replaceAll(/(?<=[!-.0-\u024f])\n(?=[\u0021-\u024f])/g, ' ').replaceAll('\n', '');
}

/** Labels that differ from each other: a repeated one carries its code. */
export function distinctLabels(rows: readonly { readonly code: string; readonly label: string }[]): string[] {
  const counts = Map.groupBy(rows, (row) => tidy(row.label));
  return rows.map(({ code, label }) =>
    (counts.get(tidy(label))?.length ?? 0) > 1 ? `${tidy(label)} (${code})` : tidy(label),
  );
}

/** The widest line of these labels, in em. */
export function widestLine(labels: readonly string[]): number {
  return Math.max(0, ...labels.flatMap((label) => label.split('\n').map(estimatedWidth)));
}
