// How wide texts are in the shipped font, estimated without opening it: to choose sizes and breaks by.

/** Characters as wide as they are high: CJK, kana, hangul, and full-width punctuation. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** The widths of Latin characters in the shipped font, in em, rounded up; a test compares them with the font. */
const latin: ReadonlyMap<string, number> = new Map(
  (
    [
      [0.3, " |ij',.:;lI"],
      [0.35, '!f()[]{}-'],
      [0.4, 'tr/\\'],
      [0.5, '*s"?zx'],
      [0.56, 'cvyYJLFke#$+0123456789<=>^~_'],
      [0.62, 'agXVESTZ`ohuAnbdpq'],
      [0.7, 'PRCKB&DG'],
      [0.75, 'UNHOQ'],
      [0.82, 'wM'],
      [0.95, 'Wm%@'],
    ] as const
  ).flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)),
);

/** A text's width in em, at least what the shipped font needs; no font is opened for it. */
export function estimatedWidth(text: string): number {
  const widthOf = (sign: string): number => latin.get(sign) ?? (wide.test(sign) || sign > '\u024f' ? 1 : 0.8);
  return [...text].reduce((sum, sign) => sum + widthOf(sign), 0);
}
