// Scripts, styles and drawings inside the page, and the policy that lets exactly these run.
import { createHash } from 'node:crypto';
import { type Html, html, jsonForScript, raw } from './html.ts';

/** The source expression of a Content-Security-Policy for this very text. */
function contentHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** A script's text with what would end the element written as an escape; valid in strings and patterns. */
export function scriptText(script: string): string {
  return script.toWellFormed().replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
}

/** The policy of a page: nothing is fetched or evaluated; only these scripts and this style sheet apply. */
export function contentPolicy(scripts: readonly string[], style: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(contentHash).join(' ')}`,
    `style-src ${contentHash(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A style sheet or script of our own as an element; `text` must be what was hashed. */
export function inlineElement(name: 'script' | 'style', text: string): Html {
  return raw(`<${name}>${text}</${name}>`);
}

/** A block of data for scripts; never runs. */
export function dataBlock(id: string, data: unknown): Html {
  return html`<script type="application/json" data-spec="${id}">${jsonForScript(data)}</script>`;
}

const DECLARATION = /([\w-]+)\s*:\s*([^;]+)/g;

/** The policy blocks style attributes, so a drawing says the same by presentation attributes. */
export function plainDrawing(svg: string): Html {
  const plain = svg.replaceAll(/ style="([^"]*)"/g, (_, style: string) =>
    [...style.matchAll(DECLARATION)]
      .map(([, name = '', value = '']) => ` ${name}="${value.trim()}"`)
      .join(''),
  );
  return raw(plain);
}
