// A notebook that has run as one page: opened from disk, no network, its code folded under what it showed.
import { say } from '../../src/foundation/messages/index.ts';
import { type Html, html, htmlText, raw } from '../../src/report/page/html.ts';
import { contentPolicy, inlineElement, scriptText } from '../../src/report/page/inline.ts';
import { styleSheet } from '../../src/report/page/style.ts';
import type { Output } from './bench.ts';
import type { Cell, Notebook } from './notebook.ts';

const words = {
  zh: { contents: '目录', code: '代码', line: '行', of: '依据批次' },
  en: { contents: 'Contents', code: 'Code', line: 'line', of: 'From the run' },
} as const;

const ownStyle = `
.prose { max-width: 46rem; }
.prose p, .prose ul, .prose ol { margin-bottom: .8rem; }
.prose ul, .prose ol { padding-left: 1.4em; }
.prose code { font: .88em ui-monospace, Consolas, monospace; background: var(--faint); padding: 0 .25em; }
main h3 { font-size: 1.1rem; margin: 1.2rem 0 .5rem; }
.chart { margin: .8rem 0 .6rem; }
details.code { margin: .3rem 0 1.4rem; }
details.code summary { font-size: .8rem; color: var(--soft); }
details.code pre { font: .8rem/1.55 ui-monospace, Consolas, monospace; background: var(--faint); border-left: 3px solid var(--line); padding: .7rem 1rem; margin: .2rem 0 0; overflow-x: auto; }
.scroll { margin-bottom: .4rem; }
`;

interface Section {
  readonly heading: string | null;
  readonly parts: Html[];
}

function codeOf({ lines, line }: Cell, language: Notebook['language']): Html {
  const { code, line: word } = words[language];
  const place = language === 'zh' ? `第 ${line + 1} ${word}` : `${word} ${line + 1}`;
  const width = Math.min(...lines.filter((one) => one.trim() !== '').map((one) => one.search(/\S/)));
  const text = lines.map((one) => one.slice(Number.isFinite(width) ? width : 0)).join('\n');
  return html`<details class="code"><summary>${code} · ${place}</summary><pre><code>${text}</code></pre></details>
`;
}

/** Cells in the order of the file, cut into sections at the headings of their prose. */
function sectionsOf({ cells, language }: Notebook, outputs: readonly Output[]): Section[] {
  const sections: Section[] = [{ heading: null, parts: [] }];
  for (const cell of cells) {
    for (const { heading, body } of outputs.filter((output) => output.cell === cell.id)) {
      if (heading !== null) sections.push({ heading, parts: [] });
      sections.at(-1)?.parts.push(cell.kind === 'text' ? html`<div class="prose">${body}</div>` : body);
    }
    if (cell.kind === 'code') sections.at(-1)?.parts.push(codeOf(cell, language));
  }
  return sections;
}

/** The page's text; the same notebook over the same run gives the same page. */
export function notebookPage(
  notebook: Notebook,
  outputs: readonly Output[],
  { run, script }: { readonly run: string; readonly script: string },
): string {
  const { title, language } = notebook;
  const sections = sectionsOf(notebook, outputs);
  const headed = sections.filter(({ heading }) => heading !== null);
  const edition = say(language, 'page.edition_office');
  const style = `${styleSheet(language, edition)}${ownStyle}`;
  const scripts = [scriptText(script)];
  const policy = raw(
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(scripts, style)}">`,
  );
  const anchor = (section: Section): string => `part-${sections.indexOf(section)}`;
  return htmlText(html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
${inlineElement('style', style)}
</head>
<body>
<div class="sheet">
<header class="masthead">
<div class="line"><span>${words[language].of} ${run}</span><span class="edition">${edition}</span></div>
<h1>${title}</h1>
</header>
<div class="layout">
<nav class="contents" aria-labelledby="contents-heading"><h2 id="contents-heading">${words[language].contents}</h2><ol>
<li><a href="#headline">${title}</a></li>${headed.map(
    (section) => html`<li><a href="#${anchor(section)}">${section.heading}</a></li>
`,
  )}</ol></nav>
<main>
${sections.map((section) =>
  section.heading === null
    ? html`<section id="headline">${section.parts}</section>
`
    : html`<section id="${anchor(section)}"><h2>${section.heading}</h2>
${section.parts}</section>
`,
)}<footer class="colophon"><p class="closing">${say(language, 'page.closing')}</p></footer>
</main>
</div>
</div>
${scripts.map((text) => inlineElement('script', text))}
</body>
</html>
`);
}
