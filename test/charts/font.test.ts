// The shipped font: what it covers, and that its measured widths are the widths that are drawn.
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatedWidth } from '../../src/charts/estimated-width.ts';
import { openChartFont, parseFont } from '../../src/charts/font.ts';
import { fontFamily } from '../../src/charts/font-family.ts';
import { type Entry, type ErrorEntry, errors, messages } from '../../src/foundation/messages/index.ts';
import { packagePath } from '../../src/foundation/package-root.ts';

const font = openChartFont();

function drawnWidth(text: string, size: number): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200"><text x="100" y="100" font-family="${fontFamily}" font-size="${size}">口${text}口</text></svg>`;
  const drawing = new Resvg(svg, { font: { fontFiles: [font.path], loadSystemFonts: false } });
  return drawing.getBBox()?.width ?? 0;
}

describe('the shipped font', () => {
  it('covers every character of the catalogue, the terminal’s own words aside', () => {
    const drawn = Object.entries<Entry>(messages).filter(([key]) => !key.startsWith('cli.'));
    const texts = [
      ...drawn.map(([, entry]) => entry),
      ...Object.values<ErrorEntry>(errors).flatMap((entry) => [entry, entry.advice]),
    ];
    const signs = new Set(texts.flatMap(({ zh, en }) => [...zh, ...en]));
    expect([...signs].filter((sign) => sign !== '\n' && !font.covers(sign))).toEqual([]);
  });

  it('needs no more room for Latin text than charts reckon with, and not much less', () => {
    for (let code = 0x20; code < 0x7f; code += 1) {
      const sign = String.fromCharCode(code);
      expect(estimatedWidth(sign), sign).toBeGreaterThanOrEqual(font.width(sign) - 1e-9);
      expect(estimatedWidth(sign), sign).toBeLessThan(font.width(sign) + 0.08);
    }
  });

  it('covers GB 2312 at its corners and signs beyond it', () => {
    expect([...'啊齄亍鼋、ǖ°〔〕【】‰↑↓→≥≤–—…×·①é'].filter((sign) => !font.covers(sign))).toEqual([]);
  });

  it('carries its licence', () => {
    expect(readFileSync(packagePath('data', 'fonts', 'OFL.txt'), 'utf8')).toContain(
      'SIL Open Font License, Version 1.1',
    );
  });

  it('stays small enough to ship', () => {
    expect(readFileSync(font.path).length).toBeLessThan(3_000_000);
  });

  it('measures what is drawn', () => {
    const signs = fc.constantFrom(...'信访总量（件次）ABCfiWAVTo.,-+%0123456789…—“”·');
    const empty = drawnWidth('', 20);
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 40 }), (text) => {
        expect(Math.abs(drawnWidth(text, 20) - empty - font.width(text) * 20)).toBeLessThan(0.2);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses what is no font', () => {
    expect(() => parseFont('none', new Uint8Array(64))).toThrow(TypeError);
  });
});
