// The parts of the page: its opening, its sections with charts and tables, and its end.
import { type Entry, messages, say } from '../../foundation/messages/index.ts';
import type { ChartBlock, KeyFigure, PublishedTable, ReportModel, ReportSection } from '../model.ts';
import { hasNumbers } from '../silent-tables.ts';
import { sentenceHtml } from './cells.ts';
import { type Html, html } from './html.ts';
import { dataBlock, plainDrawing } from './inline.ts';
import { tableHtml } from './tables.ts';

function keyFigure(model: ReportModel, { label, value, unit, change }: KeyFigure): Html {
  const { language } = model;
  return html`<div class="key"><dt>${label}</dt>
<dd class="number">${sentenceHtml(language, [value])}<small>${unit}</small></dd>
<dd class="change">${sentenceHtml(language, change)}</dd></div>
`;
}

function dataTable({ language }: ReportModel, table: PublishedTable, measures?: readonly string[]): Html {
  const title = say(language, 'page.data_table', { title: table.title[language] });
  return html`<details class="data"><summary>${title}</summary>
<p class="caption">${table.title[language]}</p>
${tableHtml(language, table, measures)}</details>`;
}

const readings: ReadonlyMap<string, Entry> = new Map(Object.entries(messages));

/** How a chart is read: its drawing has its title, and its description is there for those who cannot see it. */
function reading({ language }: ReportModel, { id, table }: ChartBlock): string | null {
  return hasNumbers(table) ? (readings.get(`page.reading_${id}`)?.[language] ?? null) : null;
}

function chartFigure(model: ReportModel, chart: ChartBlock, number: number): Html {
  return html`<figure class="chart" data-chart="${chart.id}">
<div class="drawing" role="img" aria-label="${chart.description}">${plainDrawing(chart.svg)}</div>
${dataBlock(chart.id, chart.vega)}
<figcaption><b>${say(model.language, 'page.figure_number', { number })}</b>${reading(model, chart)}</figcaption>
${hasNumbers(chart.table) && dataTable(model, chart.table, chart.measures)}</figure>
`;
}

/** More rows than this wait behind their heading, so that the text stays readable. */
const LONG = 40;

/** A table without a chart. */
function sectionTable(model: ReportModel, table: PublishedTable): Html {
  if (table.rowCount > LONG) return dataTable(model, table);
  const { language } = model;
  return html`<div class="data"><h3 class="caption">${table.title[language]}</h3>${tableHtml(language, table)}</div>`;
}

const sectionAnchor = (section: ReportSection): string => `section-${section.id}`;

const notesHtml = (notes: readonly string[]): Html | false =>
  notes.length > 0 && html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;

function sectionHtml(
  model: ReportModel,
  section: ReportSection,
  numberOf: (chart: ChartBlock) => number,
): Html {
  const { language } = model;
  return html`<section id="${sectionAnchor(section)}" aria-labelledby="${sectionAnchor(section)}-heading">
<h2 id="${sectionAnchor(section)}-heading">${section.heading}</h2>
<div class="lead">${section.sentences.map((sentence) => html`<p>${sentenceHtml(language, sentence)}</p>`)}</div>
${section.charts.map((chart) => chartFigure(model, chart, numberOf(chart)))}
${section.tables.map((table) => sectionTable(model, table))}
${notesHtml(section.notes)}
</section>
`;
}

/** Charts count through the whole report, in the order in which they stand. */
function chartNumbers({ sections }: ReportModel): (chart: ChartBlock) => number {
  const charts = sections.flatMap((section) => section.charts);
  return (chart) => charts.indexOf(chart) + 1;
}

/** All sections. */
export function sectionsHtml(model: ReportModel): Html {
  const numberOf = chartNumbers(model);
  return html`${model.sections.map((section) => sectionHtml(model, section, numberOf))}`;
}

/** The name of the report, its office, period and edition. */
export function masthead(model: ReportModel): Html {
  const { language, comparedWith } = model;
  const compared =
    comparedWith === null
      ? null
      : comparedWith.lastYear === comparedWith.previous
        ? say(language, 'page.compared_with_last_year', { lastYear: comparedWith.lastYear })
        : say(language, 'page.compared_with', comparedWith);
  return html`<header class="masthead">
<div class="line"><span>${model.office}</span><span class="edition">${say(language, `page.edition_${model.edition}`)}</span></div>
<h1>${model.title}</h1>
<p class="period">${model.period}${compared !== null && html`<span>${compared}</span>`}</p>
</header>
`;
}

/** What the reader finds where. */
export function contents({ language, sections, missing }: ReportModel): Html {
  const entry = (id: string, heading: string): Html => html`<li><a href="#${id}">${heading}</a></li>
`;
  return html`<nav class="contents" aria-labelledby="contents-heading"><h2 id="contents-heading">${say(language, 'page.contents')}</h2><ol>
${entry('headline', say(language, 'page.headline'))}${sections.map((section) => entry(sectionAnchor(section), section.heading))}${entry(
  'definitions',
  say(language, 'page.definitions_heading'),
)}${missing.length > 0 && entry('missing', say(language, 'page.missing_heading'))}</ol></nav>
`;
}

/** The first page: headline sentences and key figures. */
export function opening(model: ReportModel): Html {
  const { language } = model;
  return html`<section id="headline" aria-labelledby="headline-heading">
<h2 id="headline-heading">${say(language, 'page.headline')}</h2>
<ul class="headline">${model.headline.map(
    (sentence) => html`<li>${sentenceHtml(language, sentence)}</li>
`,
  )}</ul>
<dl class="keys" aria-label="${say(language, 'page.key_figures')}">${model.keyFigures.map((key) => keyFigure(model, key))}</dl>
${notesHtml(model.notes ?? [])}</section>
`;
}

/** Terms, and the slots that nothing filled. */
export function appendix({ language, definitions, missing }: ReportModel): Html {
  const slots = missing.map(
    (name) => html`<li><span class="missing">${say(language, 'page.missing_slot', { name })}</span></li>`,
  );
  return html`<section id="definitions" aria-labelledby="definitions-heading">
<h2 id="definitions-heading">${say(language, 'page.definitions_heading')}</h2>
<dl class="terms">${definitions.map(
    ({ term, meaning }) => html`<dt>${term}</dt><dd>${meaning}</dd>
`,
  )}</dl></section>
${
  missing.length > 0 &&
  html`<section id="missing" aria-labelledby="missing-heading">
<h2 id="missing-heading">${say(language, 'page.missing_heading')}</h2>
<p>${say(language, 'page.missing_lead')}</p><ul class="slots">${slots}</ul></section>
`
}`;
}

/** How numbers are traced, which run this is, and what the report may not be used for. */
export function colophon({ language, run }: ReportModel): Html {
  return html`<footer class="colophon">
<p class="closing">${say(language, 'page.closing')}</p>
<p>${say(language, 'page.lineage')}</p>
<p>${say(language, 'page.run', { run })}</p>
</footer>
`;
}
