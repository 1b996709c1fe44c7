// The report as one HTML file: opened from disk, no network, a policy that runs only what stands in it.
import { type Language, say } from '../../foundation/messages/index.ts';
import type { ReportModel } from '../model.ts';
import { behaviour } from './behaviour.ts';
import { type Html, html, htmlText, raw } from './html.ts';
import { contentPolicy, inlineElement, scriptText } from './inline.ts';
import { appendix, colophon, contents, masthead, opening, sectionsHtml } from './page-parts.ts';
import { styleSheet } from './style.ts';

export interface PageAssets {
  /** The bundle that turns the drawings of `figure[data-chart]` into interactive charts; may be empty. */
  readonly script: string;
}

const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>;

/** Stands before everything that it governs. The values are hashes of our own text, never data. */
const policyElement = (scripts: readonly string[], style: string): Html =>
  raw(`<meta http-equiv="Content-Security-Policy" content="${contentPolicy(scripts, style)}">`);

/** What a document is, whatever it holds. */
interface DocumentParts {
  readonly language: Language;
  readonly edition: ReportModel['edition'];
  readonly title: string;
  /** The name of the element that reading begins with. */
  readonly start: string;
  readonly body: Html;
  /** What only this kind of document needs beside the style of all pages; a fixed text, never data. */
  readonly style?: string;
}

/** A document as the text of one HTML file, under a policy that runs only what stands in it. */
export function documentText(parts: DocumentParts, assets: PageAssets): string {
  const { language, edition, title, start, body, style: own = '' } = parts;
  const style = styleSheet(language, say(language, `page.edition_${edition}`)) + own;
  const scripts = [behaviour, assets.script].map(scriptText).filter((script) => script !== '');
  return htmlText(html`<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}">
<head>
<meta charset="utf-8">
${policyElement(scripts, style)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
${inlineElement('style', style)}
</head>
<body>
<a class="skip" href="#${start}">${say(language, 'page.skip')}</a>
<div class="sheet">
${body}
</div>
<output class="lineage" hidden></output>
${scripts.map((script) => inlineElement('script', script))}
</body>
</html>
`);
}

/**
 * A report as the text of one HTML file. Everything from the model is escaped for its place, except
 * drawings (`ChartBlock.svg`), which are ours. The same model and assets give the same text.
 */
export function renderPage(model: ReportModel, assets: PageAssets): string {
  const { language, edition } = model;
  const body = html`${masthead(model)}<div class="layout">
${contents(model)}<main>
${opening(model)}${sectionsHtml(model)}${appendix(model)}${colophon(model)}</main>
</div>`;
  const title = `${model.title} · ${model.period}`;
  return documentText({ language, edition, title, start: 'headline', body }, assets);
}

/** Sections under a heading, without the first page of a report: the same promises as `renderPage`. */
export function renderSections(model: ReportModel, assets: PageAssets): string {
  const { language, edition, title, office, period } = model;
  const body = html`<header class="masthead">
<div class="line"><span>${office}</span><span class="edition">${say(language, `page.edition_${edition}`)}</span></div>
<h1>${title}</h1>
<p class="period">${period}</p>
</header>
<main id="sections">
${sectionsHtml(model)}${colophon(model)}</main>`;
  return documentText({ language, edition, title, start: 'sections', body }, assets);
}
