// Figures that an edition withholds: charts show their mark, never a bar, a shade or a number.
import type { TooltipLine } from './frame.ts';
import { ink } from './theme.ts';

/** The marks of a row's withheld figures by field: `{pieces: '<10', share: '…'}`; absent where all are shown. */
export type Marks<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/** What stands for a sum of which a part is withheld. */
export const withheldSum = '…';

interface Marked<Field extends string> {
  readonly marks?: Marks<Field>;
}

/** The marks of withheld figures as a layer of text on the axis, for charts whose rows have the field `withheld`. */
export function withheldLayer(tips: TooltipLine[]) {
  return {
    transform: [{ filter: 'datum.withheld !== null' }],
    mark: { type: 'text' as const, baseline: 'bottom' as const, dy: -2, fontSize: 10, color: ink.soft },
    encoding: { y: { datum: 0 }, text: { field: 'withheld', type: 'nominal' as const }, tooltip: tips },
  };
}

/** The sum of a field over rows: null where none is known; withheld, and null too, where one of them is. */
export function sumOf<
  Field extends string,
  Row extends Marked<Field> & Readonly<Record<Field, number | null>>,
>(rows: readonly Row[], field: Field): { readonly value: number | null; readonly mark?: string } {
  if (rows.some(({ marks }) => marks?.[field] !== undefined)) return { value: null, mark: withheldSum };
  const known = rows.flatMap((row) => row[field] ?? []);
  return { value: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) };
}
