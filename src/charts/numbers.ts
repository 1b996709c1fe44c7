// Figures inside charts, printed as the tables print them: half up, thousands separated.
import { roundedNumber } from '../foundation/rounding.ts';

/** What stands where there is no figure. */
const noFigure = '—';

function separated(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A count: 1234 → `1,234`. `mark` stands where there is none, as for the figures below. */
export function countText(value: number | null, mark = noFigure): string {
  return value === null ? mark : separated(roundedNumber(value, 0));
}

/** A rate per 10,000 residents with one decimal, the room of a heat map's cell, or as many as are asked for. */
export function rateText(value: number | null, mark = noFigure, decimals = 1): string {
  return value === null ? mark : separated(roundedNumber(value, decimals));
}

/** A ratio in per cent with one decimal: 0.0325 → `3.3%`. Twelve digits undo the noise of binary fractions. */
export function percentText(ratio: number | null, mark = noFigure): string {
  if (ratio === null) return mark;
  const [mantissa = '0', exponent = '0'] = Number(ratio.toPrecision(12)).toExponential().split('e');
  return `${separated(roundedNumber(Number(`${mantissa}e${Number(exponent) + 2}`), 1))}%`;
}

/** A figure with its sign; 0 has none. */
export function signed(text: string, value: number | null): string {
  return value !== null && value > 0 ? `+${text}` : text;
}

/** A change of a count: `+12.3%`, with its interval where it is known: `+12.3% (+2.0% – +23.5%)`. */
export function changeText(
  change: number | null,
  low: number | null,
  high: number | null,
  mark = noFigure,
): string {
  if (change === null) return mark;
  const head = signed(percentText(change), change);
  if (low === null || high === null) return head;
  return `${head} (${signed(percentText(low), low)} – ${signed(percentText(high), high)})`;
}
