// Labels beside points of a scatter, placed so that none is printed over another.
import { estimatedWidth } from './estimated-width.ts';

/** A point in px with the label that it is to have. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** A label where it can stand: the middle of its line, read from `x` on in the direction of `align`. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'right' | 'center';
  readonly text: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How far a label stands from its point, px. */
const away = 8;
/** How far above or below it the middle of a label stands: clear of the point itself. */
const apart = 14;

function boxOf({ x, y, align, text }: PlacedLabel, size: number): Box {
  const width = estimatedWidth(text) * size;
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.7, bottom: y + size * 0.7 };
}

function places({ x, y }: LabelledPoint, text: string): PlacedLabel[] {
  return [
    { x: x + away, y, align: 'left', text },
    { x: x - away, y, align: 'right', text },
    { x, y: y - apart, align: 'center', text },
    { x, y: y + apart, align: 'center', text },
  ];
}

/**
 * Places the labels of points within a plot of `width` × `height` px: points at the same place share a label; one for
 * which there is no room is joined to the nearest. `avoid` are marks that no label may cover.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  plot: { readonly width: number; readonly height: number; readonly size: number },
  avoid: readonly Pick<LabelledPoint, 'x' | 'y'>[] = [],
): PlacedLabel[] {
  const groups = [...Map.groupBy(points, ({ x, y }) => `${Math.round(x / 4)},${Math.round(y / 4)}`).values()];
  const marks = [...points, ...avoid].map(({ x, y }) => ({
    left: x - 5,
    right: x + 5,
    top: y - 5,
    bottom: y + 5,
  }));
  const placed: PlacedLabel[] = [];
  for (const group of groups) {
    const [point] = group;
    if (point === undefined) continue;
    const text = group.map(({ label }) => label).join(', ');
    const isFree = (label: PlacedLabel): boolean => {
      const box = boxOf(label, plot.size);
      const isInside = box.left >= 0 && box.right <= plot.width && box.top >= 0 && box.bottom <= plot.height;
      return (
        isInside &&
        ![...marks, ...placed.map((other) => boxOf(other, plot.size))].some((other) => meets(box, other))
      );
    };
    const free = places(point, text).find(isFree);
    if (free !== undefined) {
      placed.push(free);
      continue;
    }
    const nearest = placed.toSorted(
      (a, b) => Math.hypot(a.x - point.x, a.y - point.y) - Math.hypot(b.x - point.x, b.y - point.y),
    )[0];
    const joined = nearest === undefined ? null : { ...nearest, text: `${nearest.text}, ${text}` };
    if (joined === null || nearest === undefined)
      placed.push({ x: point.x + away, y: point.y, align: 'left', text });
    else placed.splice(placed.indexOf(nearest), 1, joined);
  }
  return placed;
}
