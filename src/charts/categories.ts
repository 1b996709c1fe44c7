// Categories in the order in which they are drawn: largest first, the leftovers always last, long lists cut.
import { type Language, say } from '../foundation/messages/index.ts';
import { distinctLabels } from './labels.ts';
import { type Marks, sumOf } from './withheld.ts';

/** One category of the period with its share (a ratio) and its count in the same period last year. */
export interface CategoryCount {
  readonly code: string;
  readonly label: string;
  readonly pieces: number | null;
  readonly share: number | null;
  readonly lastYear: number | null;
  readonly difference: number | null;
  /** Null where last year's count is too small for a percentage. */
  readonly change: number | null;
  readonly changeLow: number | null;
  readonly changeHigh: number | null;
  readonly marks?: Marks<'pieces' | 'share' | 'lastYear' | 'difference' | 'change'>;
}

/** The code of the line that adds up what is not named, here and in published tables. */
export const restCode = 'rest';

/** A category as a chart draws it. */
export interface RankedCategory extends CategoryCount {
  readonly kind: 'own' | 'rest' | 'leftover';
}

/** Codes and words that stand for what has no category of its own, in the order in which they come last. */
const leftoverCodes: readonly string[] = [
  '99',
  'other',
  'composite',
  'withheld',
  'unlabelled',
  'unknown',
  'none',
  '',
];
const leftoverWords = /^(其他|其它|其他类|未知|未分类|other|others|unknown|uncategori[sz]ed)$/i;

function leftoverRank({ code, label }: CategoryCount): number {
  const found = leftoverCodes.indexOf(code);
  return found !== -1 ? found : leftoverWords.test(label.trim()) ? 0 : -1;
}

/** Many categories as one line, `12 more`, together with the line that a table itself calls the rest. */
function restOf(
  rows: readonly CategoryCount[],
  given: CategoryCount | undefined,
  language: Language,
): RankedCategory {
  const all = given === undefined ? rows : [...rows, given];
  const fields = ['pieces', 'share', 'lastYear', 'difference'] as const;
  const sums = {
    pieces: sumOf(all, 'pieces'),
    share: sumOf(all, 'share'),
    lastYear: sumOf(all, 'lastYear'),
    difference: sumOf(all, 'difference'),
  };
  const marks = fields.flatMap((field) => {
    const { mark } = sums[field];
    return mark === undefined ? [] : [[field, mark] as const];
  });
  return {
    code: restCode,
    label: given?.label ?? say(language, 'charts.rest', { count: rows.length }),
    pieces: sums.pieces.value,
    share: sums.share.value,
    lastYear: sums.lastYear.value,
    difference: sums.difference.value,
    change: null,
    changeLow: null,
    changeHigh: null,
    kind: 'rest',
    ...(marks.length === 0 ? {} : { marks: Object.fromEntries(marks) }),
  };
}

interface Ranking {
  readonly language: Language;
  /** How many categories are named, at most; one more is named too rather than called the rest. */
  readonly limit: number;
  readonly size: (row: CategoryCount) => number;
}

/**
 * Ranks categories by `size`, largest first and equal ones by code. After the named ones come 其他 and what is
 * only counted, and at the very end one line for all others. Labels are made distinct.
 */
export function rankCategories(
  rows: readonly CategoryCount[],
  { language, limit, size }: Ranking,
): RankedCategory[] {
  const labels = distinctLabels(rows);
  const all = rows.map((row, index) => ({ ...row, label: labels[index] ?? row.label }));
  const given = all.find(({ code }) => code === restCode);
  const named = all.filter(({ code }) => code !== restCode);
  const own = named
    .filter((row) => leftoverRank(row) === -1)
    .sort((one, other) => size(other) - size(one) || (one.code < other.code ? -1 : 1));
  const leftovers = named
    .filter((row) => leftoverRank(row) !== -1)
    .sort((one, other) => leftoverRank(one) - leftoverRank(other))
    .map((row) => ({ ...row, kind: 'leftover' as const }));
  const shown = own.length <= limit + 1 ? own : own.slice(0, limit);
  const hidden = own.slice(shown.length);
  return [
    ...shown.map((row) => ({ ...row, kind: 'own' as const })),
    ...leftovers,
    ...(hidden.length === 0 && given === undefined ? [] : [restOf(hidden, given, language)]),
  ];
}

/** What a chart says of the line that adds up many classes and has no bar; nothing where there is no such line. */
export function restNote(ranked: readonly RankedCategory[], language: Language): string | undefined {
  const rest = ranked.find(({ kind }) => kind === 'rest');
  return rest === undefined ? undefined : say(language, 'charts.restWithoutBar', { rest: rest.label });
}
