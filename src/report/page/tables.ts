// Tables as markup: headings with scope and unit, numbers to the right, long ones scroll.
import { type Language, type MessageKey, say } from '../../foundation/messages/index.ts';
import { formatMonth, formatNumber } from '../format.ts';
import type { PublishedColumn, PublishedTable, Unit } from '../model.ts';
import { columnsOf, type TableRow } from '../table-view.ts';
import { intervalCell, numberCell } from './cells.ts';
import { type Html, html } from './html.ts';
import { type CrossLayout, type ListLayout, layouts, type Slot } from './table-layout.ts';

const UNIT_WORDS: Partial<Record<Unit, MessageKey & `page.unit_${UnitWord}`>> = {
  pieces: 'page.unit_pieces',
  batches: 'page.unit_batches',
  persons: 'page.unit_persons',
  per_10k: 'page.unit_per_10k',
  residents: 'page.unit_residents',
  days: 'page.unit_days',
};

type UnitWord = 'pieces' | 'batches' | 'persons' | 'per_10k' | 'residents' | 'days';

function unitWord(language: Language, column: PublishedColumn): string {
  const key = column.unit === null ? undefined : UNIT_WORDS[column.unit];
  const word = key === undefined ? '' : say(language, key);
  return column.heading[language].toLowerCase().includes(word.toLowerCase()) ? '' : word;
}

function heading(language: Language, slot: Slot): Html {
  if (slot.kind === 'interval') return html`${say(language, 'page.interval')}`;
  const unit = unitWord(language, slot.heading);
  return html`${slot.heading.heading[language]}${unit !== '' && html`<small>${unit}</small>`}`;
}

function cell(language: Language, slot: Slot, row: TableRow | null): Html {
  if (slot.kind === 'number') return numberCell(language, row?.cell(slot.measure) ?? null);
  const [low, high] = [row?.cell(`${slot.measure}_low`), row?.cell(`${slot.measure}_high`)];
  return low && high ? intervalCell(language, low, high) : numberCell(language, null);
}

/** A label that may be broken behind its slashes. */
function breakable(label: string): Html {
  return html`${label.split('/').map((piece, index) => html`${index > 0 && html`/<wbr>`}${piece}`)}`;
}

const rowHeading = (language: Language, label: string, note = ''): Html =>
  html`<th scope="row">${breakable(formatMonth(label, language))}${note !== '' && html`<small>${note}</small>`}</th>`;

function listTable(language: Language, table: PublishedTable, { slots, rows }: ListLayout): Html {
  const corner = columnsOf(table, 'label')[0] ?? columnsOf(table, 'key')[0];
  return html`<thead><tr><th scope="col">${corner?.heading[language] ?? ''}</th>${slots.map(
    (slot) => html`<th scope="col">${heading(language, slot)}</th>`,
  )}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr>${rowHeading(language, row.labels.join(' · '), row.note)}${slots.map((slot) => cell(language, slot, row))}</tr>
`,
  )}</tbody>`;
}

function crossTable(language: Language, { corner, slots, groups, lines }: CrossLayout): Html {
  const single = slots.length === 1;
  const groupHeadings = groups.map((group) => {
    const label = breakable(formatMonth(group, language));
    return single
      ? html`<th scope="col">${label}</th>`
      : html`<th scope="colgroup" class="group" colspan="${slots.length}">${label}</th>`;
  });
  const slotHeadings = groups.flatMap(() =>
    slots.map((slot) => html`<th scope="col">${heading(language, slot)}</th>`),
  );
  return html`<thead><tr><th scope="col" rowspan="${single ? 1 : 2}">${corner.heading[language]}</th>${groupHeadings}</tr>
${!single && html`<tr>${slotHeadings}</tr>`}</thead>
<tbody>${lines.map(
    ({ label, cells }) =>
      html`<tr>${rowHeading(language, label)}${cells.map((row) => slots.map((slot) => cell(language, slot, row)))}</tr>
`,
  )}</tbody>`;
}

/** A table so short that paper keeps it on one page. */
const SHORT = 16;

const hasGaps = (table: PublishedTable): boolean =>
  columnsOf(table, 'measure').some(
    ({ data, statuses }) =>
      data.values.some((value, row) => value === null && (statuses?.[row] ?? null) === null) &&
      data.values.some((value) => value !== null),
  );

/** What the marks of a table mean, where it has any. */
function withheldNote(language: Language, table: PublishedTable): string {
  const statuses = new Set(table.columns.flatMap((column) => column.statuses ?? []));
  const { leastShown = 0, smallestSample = 0 } = table.withheld ?? {};
  return [
    statuses.has('small') ? say(language, 'page.note_small', { k: leastShown }) : '',
    statuses.has('linked') ? say(language, 'page.note_linked') : '',
    statuses.has('sample') ? say(language, 'page.note_sample', { n: smallestSample }) : '',
  ]
    .filter((note) => note !== '')
    .join(language === 'zh' ? '' : ' ');
}

/** More lines than this do not show at once. */
const SHOWN = 15;

/** What a layout shows: the measure of a cross table of one, and which part of a wide table. */
function layoutName(language: Language, layout: ListLayout | CrossLayout): string | null {
  const single = layout.shape === 'cross' && layout.slots.length === 1;
  const only = single ? (layout.slots[0]?.heading.heading[language] ?? '') : '';
  const part = layout.part === undefined ? '' : say(language, 'page.table_part', layout.part);
  return only + part === '' ? null : `${only}${part}`;
}

function printedLayout(language: Language, table: PublishedTable, layout: ListLayout | CrossLayout): Html {
  const own = layoutName(language, layout);
  const name = own === null ? table.title[language] : `${table.title[language]} · ${own}`;
  const rows = layout.shape === 'list' ? layout.rows.length : layout.lines.length;
  const body = layout.shape === 'list' ? listTable(language, table, layout) : crossTable(language, layout);
  return html`${own !== null && html`<p class="caption" aria-hidden="true">${own}</p>`}
<div class="scroll${rows <= SHORT && ' short'}${rows > SHOWN && ' long'}" role="region" tabindex="0" aria-label="${say(language, 'page.table_region', { title: name })}">
<table class="${layout.shape}" data-table="${table.id}"><caption>${name}</caption>
${body}</table></div>${rows > SHOWN && html`<p class="more">${say(language, 'page.table_more', { rows })}</p>`}`;
}

function sourceNote(language: Language, { sql, rowsCounted }: PublishedTable): string {
  return rowsCounted === null
    ? say(language, 'page.table_source_only', { sql })
    : say(language, 'page.table_source', { sql, rows: formatNumber(rowsCounted) });
}

/** Everything under the heading of a table: its layouts, what “–” means, and where it comes from. */
export function tableHtml(language: Language, table: PublishedTable, measures?: readonly string[]): Html {
  const printed = layouts(table, language, measures).map((layout) => printedLayout(language, table, layout));
  return html`${printed}
<p class="source">${hasGaps(table) && html`${say(language, 'page.no_value_note')} `}${withheldNote(language, table)} ${sourceNote(language, table)}</p>`;
}
