// Months as text, `YYYY-MM`: what lies between two of them, and which of them an axis has room to name.

/** Months counted from January of year 0. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthName(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Every month from `first` to `last`, both included; none where `last` comes before `first`. */
export function monthsBetween(first: string, last: string): string[] {
  const start = monthNumber(first);
  const length = monthNumber(last) - start + 1;
  return Array.from({ length: Math.max(0, length) }, (_, offset) => monthName(start + offset));
}

/** The months to draw of a period: its own, and those before it where it has fewer than `least` of them. */
export function monthsWithHistory(first: string, last: string, least: number): string[] {
  const earliest = monthName(Math.min(monthNumber(first), monthNumber(last) - least + 1));
  return monthsBetween(earliest, last);
}

/** The same month a year earlier. */
export const yearBefore = (month: string): string => monthName(monthNumber(month) - 12);

/** A label `YYYY-MM` and the gap beside it, in px at 11 px type. */
const labelRoom = 46;

/** The months to name on an axis `width` px wide: every 1, 2, 3 or 6 months, or Januaries only. */
export function namedMonths(months: readonly string[], width: number): string[] {
  const room = width / Math.max(1, months.length);
  const step = [1, 2, 3, 6, 12, 24, 60].find((candidate) => candidate * room >= labelRoom) ?? 120;
  const named = months.filter((month) => monthNumber(month) % step === 0);
  return named.length === 0 ? months.slice(0, 1) : named;
}

/** A scale over months on `width` px whose bars are at most about 60 px wide, however few the months. */
export function monthScale(months: readonly string[], width: number) {
  const spare = width / 90 - months.length;
  return {
    domain: [...months],
    paddingInner: months.length > 24 ? 0.15 : 0.3,
    paddingOuter: Math.max(0.2, spare / 2),
  };
}
