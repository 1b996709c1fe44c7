// A document as one HTML file in the look of the report: opened from disk, no network, no script but its printing.
import {
  type Block,
  type Cell,
  type Chapter,
  cellOf,
  type DocumentModel,
  type Drawings,
  type Part,
  type TableBlock,
} from '../../documents/document.ts';
import { appendixHeading, chapterHeading, partHeading } from '../../documents/numbering.ts';
import { type Language, say } from '../../foundation/messages/index.ts';
import { documentStyle } from './document-style.ts';
import { type Html, html, raw } from './html.ts';
import { plainDrawing } from './inline.ts';
import { documentText } from './page.ts';

/** What the blocks of one document share: their drawings, and the numbers of figures and tables. */
interface Writing {
  readonly language: Language;
  readonly drawings: Drawings;
  readonly numberOf: (block: Block) => number;
}

/** A file beside this page: names of our own making only. */
const SIBLING = /^[\w-]+\.html$/;

function cellText(cell: Cell): Html {
  const { text, tone, file } = cellOf(cell);
  if (file !== undefined && SIBLING.test(file)) {
    return html`${raw(`<a href="${file}">`)}${text}${raw('</a>')}`;
  }
  return tone === 'plain' ? html`${text}` : html`<span class="${tone}">${text}</span>`;
}

/** Tables of fewer columns fit on a telephone as they are. */
const FEW = 4;

function table({ title, columns, rows }: TableBlock, caption: string): Html {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const heading = columns.findIndex(({ align }) => align === 'left');
  const widths = columns.map(({ weight }) => html`<col width="${Math.round((100 * weight) / total)}%">`);
  const head = columns.map(({ heading: name, align }) => html`<th scope="col" class="${align}">${name}</th>`);
  const line = (cells: readonly Cell[]): Html =>
    html`<tr>${cells.map((cell, index) =>
      index === heading
        ? html`<th scope="row" class="left">${cellText(cell)}</th>`
        : html`<td class="${columns[index]?.align ?? 'left'}">${cellText(cell)}</td>`,
    )}</tr>
`;
  return html`<div class="written"><p class="caption" aria-hidden="true">${caption}</p>
<div class="scroll${columns.length < FEW && ' few'}" role="region" tabindex="0" aria-label="${title}">
<table><caption>${caption}</caption><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead>
<tbody>${rows.map(line)}</tbody></table></div></div>
`;
}

function block(one: Block, { language, drawings, numberOf }: Writing): Html {
  switch (one.kind) {
    case 'paragraph':
      return html`<p class="${one.tone ?? 'plain'}">${one.text}</p>
`;
    case 'list':
      return html`<ul>${one.items.map((item) => html`<li>${item}</li>`)}</ul>
`;
    case 'facts':
      return html`<dl class="terms">${one.rows.map(
        ([term, fact]) => html`<dt>${term}</dt><dd>${cellText(fact)}</dd>
`,
      )}</dl>
`;
    case 'table':
      return table(one, say(language, 'documents.table', { number: numberOf(one), title: one.title }));
    case 'chart': {
      const { title, description, id } = one.chart;
      const caption = say(language, 'documents.figure', { number: numberOf(one), title });
      return html`<figure class="chart">
<div class="drawing" role="img" aria-label="${description}">${plainDrawing(drawings.get(id)?.svg ?? '')}</div>
<figcaption><b>${caption}</b>${description}</figcaption></figure>
`;
    }
    case 'signatures':
      return html`<div class="written few"><table class="signatures"><tbody>${one.roles.map(
        (role) =>
          html`<tr><th scope="row" class="left">${role}</th><td>${one.words.signature}</td><td class="line"></td><td>${one.words.day}</td><td class="line"></td></tr>
`,
      )}</tbody></table></div>
`;
  }
}

function partHtml({ id, blocks }: Part, heading: string, writing: Writing): Html {
  return html`<h3 id="${id}">${heading}</h3>
${blocks.map((one) => block(one, writing))}`;
}

/** A chapter with its heading as it is printed, and those of its parts. */
interface NumberedChapter {
  readonly chapter: Chapter;
  readonly heading: string;
  readonly parts: readonly { readonly part: Part; readonly heading: string }[];
}

function numbered({ language, chapters, appendices }: DocumentModel): NumberedChapter[] {
  const own = (chapter: Chapter, place: number): NumberedChapter => ({
    chapter,
    heading: chapterHeading(language, place + 1, chapter.heading),
    parts: chapter.parts.map((one, index) => ({
      part: one,
      heading: partHeading(language, place + 1, index + 1, one.heading),
    })),
  });
  return [
    ...chapters.map(own),
    ...appendices.map((chapter, place) => ({
      chapter,
      heading: appendixHeading(language, place + 1, chapter.heading),
      parts: chapter.parts.map((one) => ({ part: one, heading: one.heading })),
    })),
  ];
}

function section({ chapter, heading, parts }: NumberedChapter, writing: Writing): Html {
  return html`<section id="${chapter.id}" aria-labelledby="${chapter.id}-heading">
<h2 id="${chapter.id}-heading">${heading}</h2>
${chapter.blocks.map((one) => block(one, writing))}${parts.map((one) => partHtml(one.part, one.heading, writing))}</section>
`;
}

function contents(model: DocumentModel, chapters: readonly NumberedChapter[]): Html {
  const { language } = model;
  const entry = (id: string, heading: string, isSub = false): Html =>
    html`<li><a href="#${id}" class="${isSub ? 'sub' : 'top'}">${heading}</a></li>
`;
  return html`<nav class="contents own" aria-labelledby="contents-heading"><h2 id="contents-heading">${say(language, 'page.contents')}</h2><ol>
${entry('headline', say(language, 'documents.summary'))}${chapters.map(({ chapter, heading, parts }) => [
  entry(chapter.id, heading),
  ...parts.map((one) => entry(one.part.id, one.heading, true)),
])}</ol></nav>
`;
}

/** Figures and tables count for themselves through the whole document. */
function numbers(chapters: readonly NumberedChapter[]): Writing['numberOf'] {
  const blocks = chapters.flatMap(({ chapter, parts }) => [
    ...chapter.blocks,
    ...parts.flatMap((one) => one.part.blocks),
  ]);
  return (one) => blocks.filter(({ kind }) => kind === one.kind).indexOf(one) + 1;
}

/** A document as the text of one HTML file. The same document and drawings give the same text. */
export function renderDocument(model: DocumentModel, drawings: Drawings): string {
  const { language, title, subtitle, office, mark, summary, keys, closing, colophon } = model;
  const chapters = numbered(model);
  const writing = { language, drawings, numberOf: numbers(chapters) };
  const body = html`<header class="masthead">
<div class="line"><span>${office}</span><span class="edition">${mark}</span></div>
<h1>${title}</h1>
<p class="period">${subtitle}</p>
</header>
<div class="layout">
${contents(model, chapters)}<main><div class="chapters">
<section id="headline" aria-labelledby="headline-heading"><h2 id="headline-heading">${say(language, 'documents.summary')}</h2>
${summary.map((one) => block(one, writing))}
${
  keys.length > 0 &&
  html`<dl class="keys four">${keys.map(
    ({
      label,
      value,
      note,
    }) => html`<div class="key"><dt>${label}</dt><dd class="number">${value}</dd><dd class="change">${note}</dd></div>
`,
  )}</dl>`
}</section>
${chapters.map((one) => section(one, writing))}</div>
<footer class="colophon"><p class="closing">${closing}</p>${colophon.map((line) => html`<p>${line}</p>`)}</footer></main>
</div>`;
  return documentText(
    {
      language,
      edition: 'office',
      title: `${title} · ${subtitle}`,
      start: 'headline',
      body,
      style: documentStyle,
    },
    { script: '' },
  );
}
