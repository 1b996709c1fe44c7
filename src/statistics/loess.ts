// Local regression on evenly spaced values: tricube weights, degree 0 or 1, as STL smooths its parts.
//
// Source: Cleveland & Devlin 1988, JASA 83:596; Cleveland et al. 1990, Journal of Official Statistics 6:3.

export interface LoessOptions {
  /** Values in a neighbourhood; odd, at least 3. */
  readonly window: number;
  readonly degree: 0 | 1;
  /** Fit at every `jump`-th place and draw lines between; 1 fits everywhere. */
  readonly jump: number;
}

/**
 * The local fit at place `x` (places count from 1; `x` may lie outside) from the values at places `left` to `right`, or
 * null where their weights are all 0.
 */
export function loessAt(
  values: Float64Array,
  robustness: Float64Array | null,
  { window, degree }: LoessOptions,
  { x, left, right }: { readonly x: number; readonly left: number; readonly right: number },
): number | null {
  const size = values.length;
  const beyond = window > size ? Math.floor((window - size) / 2) : 0;
  const reach = Math.max(x - left, right - x) + beyond;
  const weightAt = (place: number): number => {
    const distance = Math.abs(place - x);
    if (distance > 0.999 * reach) return 0;
    const near = distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
    return robustness === null ? near : near * (robustness[place - 1] ?? 0);
  };
  let [total, centre, mean] = [0, 0, 0];
  for (let place = left; place <= right; place += 1) {
    const weight = weightAt(place);
    total += weight;
    centre += weight * place;
    mean += weight * (values[place - 1] ?? 0);
  }
  if (total <= 0) return null;
  centre /= total;
  mean /= total;
  if (reach <= 0 || degree === 0) return mean;
  let [spread, slope] = [0, 0];
  for (let place = left; place <= right; place += 1) {
    const weight = weightAt(place) / total;
    spread += weight * (place - centre) ** 2;
    slope += weight * (place - centre) * (values[place - 1] ?? 0);
  }
  return Math.sqrt(spread) > 0.001 * (size - 1) ? mean + (slope / spread) * (x - centre) : mean;
}

/** Fills the places between fitted ones with straight lines. */
function interpolate(smooth: Float64Array, from: number, to: number): void {
  const [first, last] = [smooth[from - 1] ?? 0, smooth[to - 1] ?? 0];
  for (let place = from + 1; place < to; place += 1) {
    smooth[place - 1] = first + ((last - first) / (to - from)) * (place - from);
  }
}

/** The neighbourhood of place `x` among `size` places. */
function neighbourhood(
  x: number,
  size: number,
  window: number,
): { readonly left: number; readonly right: number } {
  if (window >= size) return { left: 1, right: size };
  const half = (window + 1) >> 1;
  const left = Math.min(Math.max(1, x - half + 1), size - window + 1);
  return { left, right: left + window - 1 };
}

/** Smooths all values; a place without weights keeps its value. */
export function loess(
  values: Float64Array,
  robustness: Float64Array | null,
  options: LoessOptions,
): Float64Array {
  const size = values.length;
  if (size < 2) return values.slice();
  const jump = Math.min(options.jump, size - 1);
  const smooth = new Float64Array(size);
  const fitAt = (x: number): void => {
    const span = neighbourhood(x, size, options.window);
    smooth[x - 1] = loessAt(values, robustness, options, { x, ...span }) ?? values[x - 1] ?? 0;
  };
  let last = 1;
  for (let x = 1; x <= size; x += jump) {
    fitAt(x);
    if (x > 1) interpolate(smooth, x - jump, x);
    last = x;
  }
  if (last !== size) {
    fitAt(size);
    interpolate(smooth, last, size);
  }
  return smooth;
}
