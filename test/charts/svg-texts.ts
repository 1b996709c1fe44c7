// The texts of a drawing with the boxes they take on it, measured with the font they are drawn with.
import { Parser } from 'htmlparser2';
import type { ChartFont } from '../../src/charts/font.ts';

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly turned: boolean;
}

interface Origin {
  readonly x: number;
  readonly y: number;
}

function shift(transform: string | undefined): Origin {
  const match = /translate\(([-\d.e]+),([-\d.e]+)\)/.exec(transform ?? '');
  return { x: Number(match?.[1] ?? 0), y: Number(match?.[2] ?? 0) };
}

/** Boxes of all texts, as high as a capital letter; a turned text has its box as if it lay flat. */
export function textBoxes(svg: string, font: ChartFont): TextBox[] {
  const boxes: TextBox[] = [];
  const origins: Origin[] = [{ x: 0, y: 0 }];
  let open: { readonly attributes: Record<string, string>; readonly origin: Origin } | null = null;
  let lineOffset = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = origins.at(-1) ?? { x: 0, y: 0 };
        const own = shift(attributes.transform);
        const origin = { x: parent.x + own.x, y: parent.y + own.y };
        origins.push(origin);
        if (name === 'text') {
          open = { attributes, origin };
          lineOffset = 0;
        }
        if (name === 'tspan') lineOffset += Number(attributes.dy ?? 0);
      },
      ontext(text) {
        if (open === null || open.attributes.opacity === '0') return;
        // A halo lies behind its own text.
        if (open.attributes.stroke === '#ffffff') return;
        const size = Number.parseFloat(open.attributes['font-size'] ?? '11');
        const width = font.width(text) * size;
        const anchor = open.attributes['text-anchor'] ?? 'start';
        const left = open.origin.x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
        const base = open.origin.y + lineOffset;
        boxes.push({
          text,
          left,
          right: left + width,
          top: base - size * 0.72,
          bottom: base,
          turned: open.attributes.transform?.includes('rotate') ?? false,
        });
      },
      onclosetag(name) {
        origins.pop();
        if (name === 'text') open = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return boxes;
}

/** Pairs of flat texts that lie over each other, as `one × other`. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  const flat = boxes.filter(({ turned, text }) => !turned && text !== '');
  return flat.flatMap((one, index) =>
    flat
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.text} × ${other.text}`),
  );
}
