// Numbers as markup: each carries the id that leads to its source.
import { type Language, say } from '../../foundation/messages/index.ts';
import { formatFigure } from '../format.ts';
import type { Segment, Sentence } from '../model.ts';
import type { TableCell } from '../table-view.ts';
import { type Html, html } from './html.ts';

const title = (language: Language, id: string): string => say(language, 'page.figure_title', { id });

function segment(language: Language, part: Segment): Html {
  switch (part.kind) {
    case 'words':
      return html`${part.text}`;
    case 'figure':
      return html`<data data-figure="${part.id}" data-part="${part.part ?? 'value'}" value="${part.text}" title="${title(language, part.id)}">${part.text}</data>`;
    case 'missing':
      return html`<span class="missing">${say(language, 'page.missing_slot', { name: part.name })}</span>`;
  }
}

/** A sentence with its figures and open slots. */
export function sentenceHtml(language: Language, sentence: Sentence): Html {
  return html`${sentence.map((part) => segment(language, part))}`;
}

/** What stands where there is no number. */
function emptyCell(language: Language): Html {
  return html`<span title="${say(language, 'page.no_value')}" aria-label="${say(language, 'page.no_value')}" role="img">–</span>`;
}

/** The mark of a number that the edition does not show. */
function withheldMark(language: Language, { status, mark }: NonNullable<TableCell['withheld']>): Html {
  const why = say(language, `page.withheld_${status}`);
  return html`<span class="withheld" title="${why}" aria-label="${why}" role="img">${mark}</span>`;
}

/** A cell of a table, its number as the unit prints it. */
export function numberCell(language: Language, cell: TableCell | null): Html {
  if (cell === null) return html`<td>${emptyCell(language)}</td>`;
  if (cell.withheld !== null)
    return html`<td data-figure="${cell.id}">${withheldMark(language, cell.withheld)}</td>`;
  const printed = cell.value === null ? emptyCell(language) : formatFigure(cell.value, cell.unit, language);
  return html`<td data-figure="${cell.id}" title="${title(language, cell.id)}">${printed}</td>`;
}

/** The two ends of an interval in one cell. */
export function intervalCell(language: Language, low: TableCell, high: TableCell): Html {
  const end = (cell: TableCell): Html => {
    const printed = cell.value === null ? '' : formatFigure(cell.value, cell.unit, language);
    return html`<data data-figure="${cell.id}" value="${printed}" title="${title(language, cell.id)}">${printed}</data>`;
  };
  if (low.withheld !== null) return html`<td class="interval">${withheldMark(language, low.withheld)}</td>`;
  if (low.value === null || high.value === null) {
    return html`<td class="interval">${end(low)}${emptyCell(language)}${end(high)}</td>`;
  }
  return html`<td class="interval">${end(low)} ${say(language, 'page.interval_to')} ${end(high)}</td>`;
}
