// The template's law: nothing from data can leave its place.
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { escapeHtml, html, htmlText, jsonForScript, raw } from '../../../src/report/page/html.ts';
import { plainDrawing, scriptText } from '../../../src/report/page/inline.ts';

/** Texts made of the pieces that break out of badly written templates. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '</script>',
        '<!--',
        '-->',
        '<img src=x onerror=alert(1)>',
        '"',
        "'",
        '`',
        '&',
        '&lt;',
        '&#x3c;',
        '<',
        '>',
        '=',
        ' onclick=',
        '\u0000',
        '\u2028',
        '\ud800',
        ']]>',
        '</style>',
        'javascript:',
      ),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

interface Seen {
  readonly elements: string[];
  readonly attributes: Record<string, string>[];
  readonly text: string;
}

function parse(markup: string): Seen {
  const elements: string[] = [];
  const attributes: Record<string, string>[] = [];
  let text = '';
  const parser = new Parser({
    onopentag(name, found) {
      elements.push(name);
      attributes.push(found);
    },
    ontext(part) {
      text += part;
    },
    oncomment() {
      elements.push('#comment');
    },
  });
  parser.end(markup);
  return { elements, attributes, text };
}

/** What a page shows of a text: what no page may hold is replaced. */
const shown = (text: string): string =>
  text.toWellFormed().replaceAll(/[^\P{Cc}\t\r\n]|[\ufffe\uffff]/gu, '\ufffd');

describe('a value', () => {
  test('in text stays that text and opens no element', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const seen = parse(htmlText(html`<p>${value}</p>`));
        expect(seen.elements).toEqual(['p']);
        expect(seen.text).toBe(shown(value));
      }),
    );
  });

  test('in an attribute stays that attribute and adds none', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const seen = parse(htmlText(html`<b title="${value}" data-x='${value}'>x</b>`));
        expect(seen.elements).toEqual(['b']);
        expect(seen.attributes).toEqual([{ title: shown(value), 'data-x': shown(value) }]);
        expect(seen.text).toBe('x');
      }),
    );
  });

  test('in a data block reads back as it was and cannot end the script', () => {
    fc.assert(
      fc.property(fc.jsonValue(), hostile, (value, text) => {
        const data = { value, text };
        const block = htmlText(jsonForScript(data));
        expect(JSON.parse(block)).toEqual(JSON.parse(JSON.stringify(data)));
        expect(block).not.toMatch(/[<>&\u2028\u2029]/);
      }),
    );
  });

  test('that is null or false prints nothing, and a list prints its parts', () => {
    expect(htmlText(html`<p>${null}${false}${['a', 1, html`<i>${'<'}</i>`]}</p>`)).toBe(
      '<p>a1<i>&lt;</i></p>',
    );
  });
});

describe('a template is refused', () => {
  test('where a value would stand outside quotes', () => {
    expect(() => html`<p class=${'x'}></p>`).toThrow(RangeError);
    expect(() => html`<${'p'}></p>`).toThrow(RangeError);
  });

  test('where a value would stand in an attribute that runs or loads', () => {
    expect(() => html`<a onclick="${'x'}"></a>`).toThrow(RangeError);
    expect(() => html`<p style="color: ${'red'}"></p>`).toThrow(RangeError);
    expect(() => html`<a href="${'x'}"></a>`).toThrow(RangeError);
    expect(() => html`<a href="https://${'x'}"></a>`).toThrow(RangeError);
  });

  test('where text would stand in a script or style', () => {
    expect(() => html`<script>${'x'}</script>`).toThrow(RangeError);
    expect(() => html`<style>${'x'}</style>`).toThrow(RangeError);
  });

  test('where markup would stand in an attribute', () => {
    expect(() => html`<p title="${raw('<b>')}"></p>`).toThrow(RangeError);
  });

  test('but not for a fragment link', () => {
    expect(htmlText(html`<a href="#${'a"b'}">x</a>`)).toBe('<a href="#a&quot;b">x</a>');
  });
});

test('escaping twice escapes twice, so that nothing is guessed about its input', () => {
  expect(escapeHtml(escapeHtml('<'))).toBe('&amp;lt;');
});

test('a script keeps its meaning and cannot end its element', () => {
  const text = scriptText('const a = "</script><!--"; /<!--/.test(a);');
  expect(text).not.toMatch(/<\/script|<!--/i);
  expect(new Function(`${text} return a;`)()).toBe('</script><!--');
});

test('a drawing says by presentation attributes what it said by style attributes', () => {
  const drawing = plainDrawing('<svg><text style="font-size: 12px; fill:#333">x</text></svg>');
  expect(htmlText(drawing)).toBe('<svg><text font-size="12px" fill="#333">x</text></svg>');
});
