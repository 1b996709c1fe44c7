// Where the values of an HTML template stand: in text or in a quoted attribute, the only places allowed.

/** `script` is the text of a script or style: only markup made for it may stand there. */
export type HtmlPlace = 'text' | 'attribute' | 'script';

/** Attributes whose value a browser runs or loads: a value may follow only a literal `#`. */
const ACTIVE = /^(?:on.*|style|src|srcset|srcdoc|href|xlink:href|action|formaction|data|content)$/i;
const RAW_TEXT = /^(?:script|style|textarea|iframe|noscript|xmp|plaintext|template)$/i;
const OPEN_VALUE = /([\w:-]+)\s*=\s*(["'])([^"']*)$/;

function attributePlace(tag: string): HtmlPlace {
  const [, name = '', , before = ''] = OPEN_VALUE.exec(tag) ?? [];
  if (name === '') throw new RangeError(`a value must stand in quotes: ${tag}`);
  if (ACTIVE.test(name) && before !== '#' && !/^#[\w-]*$/.test(before)) {
    throw new RangeError(`a value may not stand in the attribute ${name}`);
  }
  return 'attribute';
}

/**
 * The places of a template's values, from its literal parts alone. Throws RangeError where a value would
 * stand outside quotes, in a tag or attribute name, or in an active attribute.
 */
export function htmlPlaces(literals: readonly string[]): HtmlPlace[] {
  const places: HtmlPlace[] = [];
  let tag: string | null = null;
  let quote: string | null = null;
  let element = '';
  for (const [index, literal] of literals.entries()) {
    for (const character of literal) {
      if (tag === null) {
        if (character === '<') tag = '<';
        continue;
      }
      tag += character;
      if (quote !== null) {
        if (character === quote) quote = null;
      } else if (character === '"' || character === "'") {
        quote = character;
      } else if (character === '>') {
        element = /^<([a-z][\w-]*)/i.exec(tag)?.[1] ?? '';
        tag = null;
      }
    }
    if (index === literals.length - 1) break;
    if (tag === null) {
      places.push(RAW_TEXT.test(element) ? 'script' : 'text');
    } else {
      if (quote === null) throw new RangeError(`a value must stand in quotes: ${tag}`);
      places.push(attributePlace(tag));
      tag += '\u0000';
    }
  }
  return places;
}
