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

/**
 * A report as the text of one HTML file. Everything from the model is escaped for its place, except
 * drawings (`ChartBlock.svg`), which are ours. The same model and assets give the same text.
 */
export function renderPage(model: ReportModel, assets: PageAssets): string {
  const { language } = model;
  const style = styleSheet(language, say(language, `page.edition_${model.edition}`));
  const scripts = [behaviour, assets.script].map(scriptText).filter((script) => script !== '');
  return htmlText(html`<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}">
<head>
<meta charset="utf-8">
${policyElement(scripts, style)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<title>${model.title} · ${model.period}</title>
${inlineElement('style', style)}
</head>
<body>
<a class="skip" href="#headline">${say(language, 'page.skip')}</a>
<div class="sheet">
${masthead(model)}<div class="layout">
${contents(model)}<main>
${opening(model)}${sectionsHtml(model)}${appendix(model)}${colophon(model)}</main>
</div>
</div>
<output class="lineage" hidden></output>
${scripts.map((script) => inlineElement('script', script))}
</body>
</html>
`);
}
