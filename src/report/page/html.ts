// HTML as a tagged template: every value is escaped for its place, nested HTML is kept, raw() is explicit.
import { type HtmlPlace, htmlPlaces } from './html-places.ts';

const content: unique symbol = Symbol('html');

/** Markup that may stand in a page. Only this file can make it, so no data can pass for it. */
export interface Html {
  readonly [content]: string;
}

type Scalar = string | number;

/** What a template takes; null and false print nothing, a list prints its parts. */
export type HtmlValue = Scalar | Html | null | false | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Text for element content and quoted attributes; what XML forbids and half characters become U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\r\n]|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');
}

/** Markup from a trusted maker (a style sheet, a chart that was drawn here), as it stands. */
export function raw(markup: string): Html {
  return { [content]: markup };
}

const isHtml = (value: HtmlValue): value is Html =>
  typeof value === 'object' && value !== null && content in value;

function print(value: HtmlValue, place: HtmlPlace): string {
  if (value === null || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') {
    if (place === 'script') throw new RangeError('text may not stand in a script; use jsonForScript');
    return escapeHtml(String(value));
  }
  if (isHtml(value)) {
    if (place === 'attribute') throw new RangeError('markup may not stand in an attribute');
    return value[content];
  }
  return value.map((part) => print(part, place)).join('');
}

const known = new WeakMap<TemplateStringsArray, readonly HtmlPlace[]>();

/** Builds markup; throws RangeError where a literal would let a value leave its place. */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const places = known.get(literals) ?? htmlPlaces(literals);
  known.set(literals, places);
  const parts = literals.map((literal, index) => {
    const value = values[index];
    return value === undefined ? literal : literal + print(value, places[index] ?? 'text');
  });
  return raw(parts.join(''));
}

/** The text of markup, for writing it to a file. */
export function htmlText(markup: Html): string {
  return markup[content];
}

/** JSON that may stand inside a `<script>` and in JavaScript: `<`, `>`, `&`, U+2028 and U+2029 written out. */
export function jsonForScript(value: unknown): Html {
  const escaped = JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return raw(escaped);
}
