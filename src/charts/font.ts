// The shipped font as charts need it: how wide each character is, and which characters it can draw.
import { readFileSync } from 'node:fs';
import { packagePath } from '../foundation/package-root.ts';

/** One TrueType font: where it lies, how wide its characters are and which it has. */
export interface ChartFont {
  readonly path: string;
  /** The width of a text in em, without kerning; a character that the font lacks counts as a full em. */
  readonly width: (text: string) => number;
  readonly covers: (character: string) => boolean;
}

function tableOffsets(view: DataView): ReadonlyMap<string, number> {
  const tag = (offset: number): string =>
    String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const record = 12 + index * 16;
      return [tag(record), view.getUint32(record + 8)];
    }),
  );
}

/** The format 4 subtable (characters below U+10000) of the `cmap` table that begins at `cmap`. */
function characterTable(view: DataView, cmap: number): number {
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 4 + index * 8 + 4),
  );
  const found = subtables.find((subtable) => view.getUint16(subtable) === 4);
  if (found === undefined) throw new TypeError('the font has no character table of format 4');
  return found;
}

/** The glyph of each character, read from a `cmap` subtable of format 4 (OpenType 1.9, cmap). */
function glyphsByCharacter(view: DataView, subtable: number): ReadonlyMap<number, number> {
  const span = view.getUint16(subtable + 6);
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < span; segment += 2) {
    const end = subtable + 14 + segment;
    const start = end + span + 2;
    const delta = view.getUint16(start + span);
    const rangeAt = start + span * 2;
    const range = view.getUint16(rangeAt);
    for (let character = view.getUint16(start); character <= view.getUint16(end); character += 1) {
      const listed =
        range === 0 ? character : view.getUint16(rangeAt + range + (character - view.getUint16(start)) * 2);
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(character, glyph);
    }
  }
  return glyphs;
}

/** Reads the widths of a TrueType font's characters. Throws a TypeError where `bytes` is not such a font. */
export function parseFont(path: string, bytes: Uint8Array): ChartFont {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tableOffsets(view);
  const table = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new TypeError(`the font has no table ${tag}`);
    return offset;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const longMetrics = view.getUint16(table('hhea') + 34);
  const metrics = table('hmtx');
  const glyphs = glyphsByCharacter(view, characterTable(view, table('cmap')));
  const widths = new Map(
    [...glyphs].map(([character, glyph]) => [
      character,
      view.getUint16(metrics + Math.min(glyph, longMetrics - 1) * 4) / unitsPerEm,
    ]),
  );
  return {
    path,
    width: (text) => [...text].reduce((sum, sign) => sum + (widths.get(sign.codePointAt(0) ?? 0) ?? 1), 0),
    covers: (character) => widths.has(character.codePointAt(0) ?? 0),
  };
}

/** Opens the font that the package ships. */
export function openChartFont(): ChartFont {
  const path = packagePath('data', 'fonts', 'NotoSansSC-subset.ttf');
  return parseFont(path, readFileSync(path));
}
